#include "provider/score/carriers.hpp"

#include <algorithm>

#include "text/width.hpp"

namespace yoshin::score {
namespace {

/// The value of `name=value` in a list setting; nothing when the list does not name it.
std::optional<std::string> named_in(std::string_view list, std::string_view name) {
  while (!list.empty()) {
    auto const comma = list.find(',');
    auto const entry = list.substr(0, comma);
    auto const equals = entry.find('=');
    if (equals != std::string_view::npos && trim(entry.substr(0, equals)) == name)
      return trim(entry.substr(equals + 1));
    list = comma == std::string_view::npos ? std::string_view{} : list.substr(comma + 1);
  }
  return std::nullopt;
}

bool is_code(std::string_view text) {
  return text.size() == 2 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::string carrier_code_of(Order const& order, Settings const& settings) {
  if (auto const own = named_in(settings.text("score.carrier_codes"), id_of(order.carrier)))
    return is_code(*own) ? *own : std::string();
  for (CarrierCode const& row : kCarrierCodes)
    if (row.carrier == order.carrier) return std::string(row.code);
  bool const chosen = order.carrier != CarrierId::none || !order.carrier_name.empty();
  return std::string(chosen ? kOtherCarrier : "");
}

}  // namespace yoshin::score
