#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "order/order.hpp"
#include "provider/connector.hpp"

namespace yoshin::score {

// What an order's texts become on the wire. Nothing is widened, narrowed or cut: what needs a change is a
// repair that `check` proposes.

/// A text without surrounding blanks; line ends and tabs inside become a blank.
std::string wire_text(std::string_view text);
/// `NNN-NNNN` when it has seven digits, else as it stands.
std::string wire_postal_code(std::string_view text);
/// A phone number in half-width digits and hyphens, else as it stands.
std::string wire_phone(std::string_view text);
/// A slip number without blanks and hyphens.
std::string wire_slip(std::string_view text);
/// The order date as `YYYY/MM/DD` in JST.
std::string wire_date(Order const& order);

/// The three address elements: prefecture, 市区町村 (with the town), house number and building.
struct WireAddress {
  std::string prefecture;
  std::string city;
  std::string street;
  friend bool operator==(WireAddress const&, WireAddress const&) = default;
};
/// The parts as the order holds them: the prefecture that the address begins with, the rest of its first line,
/// its second line.
WireAddress wire_address(Party const& party);
/// How the whole address splits into the three parts within their lengths; nothing when no place to split is
/// seen.
std::optional<WireAddress> split_of(Party const& party);

/// `2` mailed or `3` enclosed, by the shop's setting and, where that leaves it open, by the addresses.
std::string payment_type_of(Context const& context);
/// The registration that 与信を実行 opens: the next one after a cancellation or refusal.
int next_registration(CreditRecord const& record);
/// The amount by which the provider knows the transaction: the one last accepted, and that of the order while
/// the answer to its registration is lost.
Yen known_amount(Context const& context);
/// The parcel whose slip number is reported: the first that has one.
std::optional<std::size_t> reported_parcel(Order const& order);

}  // namespace yoshin::score
