#include "provider/np/carriers.hpp"

#include "provider/np/wire.hpp"

namespace yoshin::np {
namespace {

/// The code itself when it may be sent: one of the table, or 55555 with the contract.
std::string allowed(std::string_view code, Settings const& settings) {
  if (code == kContractedCarrier) return std::string(settings.is_on("np.other_carriers") ? code : "");
  for (CarrierCode const& row : kCarrierCodes)
    if (row.code == code) return std::string(code);
  return {};
}

}  // namespace

std::string carrier_code_of(Order const& order, Settings const& settings) {
  if (order.carrier == CarrierId::none && order.carrier_name.empty())
    return allowed(settings.text("np.carrier_default"), settings);
  if (order.carrier == CarrierId::japan_post) return allowed(settings.text("np.jp_post_code"), settings);
  for (CarrierCode const& row : kCarrierCodes)
    if (row.carrier == order.carrier) return std::string(row.code);
  return allowed(kContractedCarrier, settings);
}

std::string reported_slip_of(Order const& order, Settings const& settings) {
  auto const slips = slips_of(order);
  if (!slips.empty()) return wire_slip(slips.front(), settings);
  bool const untracked = carrier_code_of(order, settings) == kContractedCarrier;
  return std::string(untracked ? settings.text("np.fixed_slip_no") : "");
}

}  // namespace yoshin::np
