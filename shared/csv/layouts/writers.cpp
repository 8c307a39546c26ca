#include "csv/layouts/writers.hpp"

#include <algorithm>

namespace yoshin {

std::string write_carrier_word(Order const& order, Item const*) {
  return order.carrier_name.empty() ? std::string(name_of(order.carrier).ja) : order.carrier_name;
}

std::string write_slashed_time(Order const& order, Item const*) {
  auto text = jst_display(order.ordered_at);
  std::replace(text.begin(), text.end(), '-', '/');
  return text;
}

std::string write_slips(Order const& order, Item const*) {
  std::string out;
  for (auto const& slip : slips_of(order)) out += (out.empty() ? "" : " ") + slip;
  return out;
}

std::string write_points(Order const& order, Item const*) {
  return amount_text(-order.imported.points);
}

}  // namespace yoshin
