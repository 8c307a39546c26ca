#pragma once

#include <compare>
#include <concepts>
#include <cstdint>
#include <optional>

namespace yoshin {

/// An amount in whole yen, tax included unless a name says otherwise. No floating-point value can become one.
class Yen {
 public:
  constexpr Yen() = default;
  template <std::integral I>
  explicit constexpr Yen(I amount) : amount_(static_cast<std::int64_t>(amount)) {}
  template <std::floating_point F>
  explicit constexpr Yen(F) = delete;

  [[nodiscard]] constexpr std::int64_t value() const { return amount_; }
  friend constexpr auto operator<=>(Yen, Yen) = default;

 private:
  std::int64_t amount_ = 0;
};

/// Every amount of an order stays within ± this many yen, so it also fits the 32-bit columns of the order
/// table.
inline constexpr std::int64_t kMaxOrderYen = 999'999'999;

/// Whether `amount` is one an order may carry (± `kMaxOrderYen`).
constexpr bool in_order_range(Yen amount) {
  return amount.value() >= -kMaxOrderYen && amount.value() <= kMaxOrderYen;
}

/// The sum, or nothing when it does not fit 64 bits.
constexpr std::optional<Yen> add(Yen left, Yen right) {
  std::int64_t sum = 0;
  if (__builtin_add_overflow(left.value(), right.value(), &sum)) return std::nullopt;
  return Yen{sum};
}

/// The sum of two order amounts. Both are within ± `kMaxOrderYen` by contract, so it cannot overflow; a sum
/// that still would is pinned to the 64-bit limit instead of wrapping.
constexpr Yen operator+(Yen left, Yen right) {
  auto sum = add(left, right);
  return sum ? *sum : Yen{left.value() < 0 ? INT64_MIN : INT64_MAX};
}

/// The same amount with the other sign.
constexpr Yen operator-(Yen amount) {
  return Yen{amount.value() == INT64_MIN ? INT64_MAX : -amount.value()};
}

/// The difference of two order amounts, pinned like their sum.
constexpr Yen operator-(Yen left, Yen right) {
  return left + -right;
}

/// The difference, or nothing when it does not fit 64 bits.
constexpr std::optional<Yen> subtract(Yen left, Yen right) {
  std::int64_t difference = 0;
  if (__builtin_sub_overflow(left.value(), right.value(), &difference)) return std::nullopt;
  return Yen{difference};
}

/// Unit price times quantity, or nothing when it does not fit 64 bits.
constexpr std::optional<Yen> multiply(Yen price, std::int64_t quantity) {
  std::int64_t product = 0;
  if (__builtin_mul_overflow(price.value(), quantity, &product)) return std::nullopt;
  return Yen{product};
}

}  // namespace yoshin
