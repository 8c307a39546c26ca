#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/node.hpp"
#include "proxy/jobs/refusals.hpp"

namespace yoshin {

/// Reads the members of a request body and keeps the first complaint.
class Body {
 public:
  explicit Body(Node const& body) : body_(body) {}

  /// A text of `least` to `most` bytes.
  std::string text(std::string_view name, std::size_t least, std::size_t most);
  /// An integer within the bounds.
  std::int64_t integer(std::string_view name, std::int64_t least, std::int64_t most);
  /// A request id: 8 to 64 letters, digits, `-` or `_`.
  std::string request_id();
  /// Exactly 64 lower-case hexadecimal digits.
  std::string hash(std::string_view name);
  /// A list with at most `most` items; an empty one when it is missing.
  Node::Items const& list(std::string_view name, std::size_t most);
  /// One of the ids of an enumeration.
  template <class E>
  E id(std::string_view name) {
    auto const value = from_id<E>(body_.text_at(name));
    if (!value) complain(name, {"決められた値のいずれか", "one of the known ids"});
    return value.value_or(Names<E>::kTable.front().value);
  }

  [[nodiscard]] Node const& node() const { return body_; }
  /// The first complaint, or nothing when every member read so far was right.
  [[nodiscard]] std::optional<Refusal> const& complaint() const { return complaint_; }
  void complain(std::string_view field, Message const& expected);

 private:
  Node const& body_;
  std::optional<Refusal> complaint_;
};

}  // namespace yoshin
