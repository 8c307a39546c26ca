#pragma once

#include <cstdlib>
#include <type_traits>
#include <utility>
#include <variant>

namespace yoshin {

/// Marks a value as the error of a Result, so that building one is never ambiguous.
template <class E>
struct Failure {
  E error;
};
template <class E>
Failure(E) -> Failure<E>;

/// The value of an operation that succeeds without producing anything.
struct Done {
  friend bool operator==(Done, Done) = default;
};

/// Either a value or a typed error. Nothing in `shared/` throws; this is what it returns instead.
/// Reading the wrong side is a programming error and ends the process.
template <class T, class E>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  template <class F>
  requires std::is_convertible_v<F, E> Result(Failure<F> failure)
      : state_(std::in_place_index<1>, std::move(failure.error)) {}

  [[nodiscard]] bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  [[nodiscard]] T& value() & { return must(std::get_if<0>(&state_)); }
  [[nodiscard]] T const& value() const& { return must(std::get_if<0>(&state_)); }
  [[nodiscard]] T value() && { return std::move(must(std::get_if<0>(&state_))); }
  [[nodiscard]] E& error() & { return must(std::get_if<1>(&state_)); }
  [[nodiscard]] E const& error() const& { return must(std::get_if<1>(&state_)); }
  [[nodiscard]] E error() && { return std::move(must(std::get_if<1>(&state_))); }

 private:
  template <class P>
  static P& must(P* side) {
    if (side == nullptr) std::abort();
    return *side;
  }
  std::variant<T, E> state_;
};

}  // namespace yoshin
