#pragma once

#include <string>

#include "csv/layouts/layout.hpp"

// Column writers by member pointer, so that a layout stays a table.
namespace yoshin {

inline std::string amount_text(Yen amount) {
  return std::to_string(amount.value());
}

template <auto Member>
std::string write_text(Order const& order, Item const*) {
  return order.*Member;
}
template <auto Side, auto Member>
std::string write_party_text(Order const& order, Item const*) {
  return order.*Side.*Member;
}
template <auto Member>
std::string write_date(Order const& order, Item const*) {
  return order.*Member ? to_iso(*(order.*Member)) : std::string();
}
template <auto Which, auto Member>
std::string write_amount(Order const& order, Item const*) {
  return amount_text(order.*Which.*Member);
}
template <auto Member>
std::string write_item_text(Order const&, Item const* item) {
  return item != nullptr ? item->*Member : std::string();
}

inline std::string write_unit_price(Order const&, Item const* item) {
  return item != nullptr ? amount_text(item->unit_price) : std::string();
}
inline std::string write_quantity(Order const&, Item const* item) {
  return item != nullptr ? std::to_string(item->quantity) : std::string();
}
inline std::string write_tax_rate(Order const&, Item const* item) {
  return item != nullptr ? std::to_string(item->tax_rate_percent) : std::string();
}
/// The carrier in the file's own word, or in our Japanese name.
std::string write_carrier_word(Order const& order, Item const*);
/// `YYYY/MM/DD hh:mm:ss` in JST.
std::string write_slashed_time(Order const& order, Item const*);
/// Every slip number, a blank between them.
std::string write_slips(Order const& order, Item const*);
/// Points and discounts, which are zero or negative with us, as the positive amounts that files have.
std::string write_points(Order const& order, Item const*);

}  // namespace yoshin
