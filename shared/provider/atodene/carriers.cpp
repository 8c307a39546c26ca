#include "provider/atodene/carriers.hpp"

#include "text/width.hpp"

namespace yoshin::atodene {
namespace {

bool is_mail_service(std::string_view folded_name) {
  return folded_name.find("メール") != std::string_view::npos;
}

}  // namespace

std::string_view carrier_code_of(Order const& order) {
  std::string const name = fold(order.carrier_name);
  if (order.carrier == CarrierId::sagawa && is_mail_service(name)) return {};
  for (CarrierCode const& row : kCarrierCodes) {
    if (row.carrier != order.carrier) continue;
    if (row.word.empty() || name.find(row.word) != std::string::npos) return row.code;
  }
  return {};
}

}  // namespace yoshin::atodene
