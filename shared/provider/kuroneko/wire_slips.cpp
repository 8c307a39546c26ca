#include <algorithm>

#include "carrier/slip.hpp"
#include "provider/kuroneko/wire.hpp"

namespace yoshin::kuroneko {
namespace {

using Slips = std::vector<std::string>;

bool holds(Slips const& slips, std::string const& slip) {
  return std::find(slips.begin(), slips.end(), slip) != slips.end();
}

Slips reported(Context const& context) {
  Slips slips;
  for (ReportedSlip const& one : context.record.reported_slips) slips.push_back(wire_slip(one.slip_number));
  return slips;
}

Slips entered(Context const& context) {
  Slips slips;
  for (Parcel const& parcel : context.order.parcels) slips.push_back(wire_slip(parcel.slip_number));
  return slips;
}

}  // namespace

bool is_yamato(Order const& order) {
  return order.carrier == CarrierId::yamato;
}

std::string wire_slip(std::string_view raw) {
  return normalise_slip(raw);
}

std::vector<std::size_t> unreported_parcels(Context const& context) {
  Slips seen = reported(context);
  Slips const slips = entered(context);
  std::vector<std::size_t> parcels;
  for (std::size_t i = 0; i < slips.size(); ++i) {
    if (slips[i].empty() || holds(seen, slips[i])) continue;
    seen.push_back(slips[i]);
    parcels.push_back(i);
  }
  return parcels;
}

std::vector<Replacement> replacements(Context const& context) {
  Slips const now = entered(context);
  Slips gone;
  for (std::string const& slip : reported(context))
    if (!holds(now, slip)) gone.push_back(slip);
  std::vector<std::size_t> const fresh = unreported_parcels(context);
  std::vector<Replacement> pairs;
  for (std::size_t i = 0; i < std::min(gone.size(), fresh.size()); ++i) pairs.push_back({fresh[i], gone[i]});
  return pairs;
}

}  // namespace yoshin::kuroneko
