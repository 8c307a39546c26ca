#include "order/order.hpp"

#include <algorithm>
#include <utility>

namespace yoshin {

Amounts const& basis_of(Order const& order) {
  return order.edited ? *order.edited : order.imported;
}

std::vector<Item> lines_of(Order const& order) {
  Amounts const& now = order.current;
  std::pair<ItemKind, Yen> const charges[] = {
      {ItemKind::tax, now.tax},           {ItemKind::shipping, now.shipping}, {ItemKind::fee, now.fee},
      {ItemKind::discount, now.discount}, {ItemKind::points, now.points},     {ItemKind::other, now.other},
  };
  std::vector<Item> lines = order.items;
  for (auto const& [kind, amount] : charges)
    if (amount != Yen{}) lines.push_back({std::string(name_of(kind).ja), amount, 1, 10, kind, {}});
  return lines;
}

std::optional<Yen> total_of(std::vector<Item> const& lines) {
  Yen total;
  for (Item const& line : lines) {
    auto const subtotal = multiply(line.unit_price, line.quantity);
    auto const sum = subtotal ? add(total, *subtotal) : std::nullopt;
    if (!sum) return std::nullopt;
    total = *sum;
  }
  return total;
}

std::vector<std::string> slips_of(Order const& order) {
  std::vector<std::string> slips;
  for (Parcel const& parcel : order.parcels)
    if (!parcel.slip_number.empty()) slips.push_back(parcel.slip_number);
  return slips;
}

bool has_flag(Order const& order, OrderFlag flag) {
  return std::find(order.flags.begin(), order.flags.end(), flag) != order.flags.end();
}

std::string full_address(Party const& party) {
  return party.address1 + party.address2;
}

bool same_address(Order const& order) {
  auto const digits = [](std::string const& text) {
    std::string kept;
    for (char letter : text)
      if (letter != '-') kept += letter;
    return kept;
  };
  return order.buyer.name == order.recipient.name &&
         digits(order.buyer.postal_code) == digits(order.recipient.postal_code) &&
         full_address(order.buyer) == full_address(order.recipient);
}

}  // namespace yoshin
