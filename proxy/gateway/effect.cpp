#include "proxy/gateway/effect.hpp"

#include <algorithm>

#include "carrier/slip.hpp"

namespace yoshin {
namespace {

void report_slips(CreditRecord& record, Order const& order, std::optional<std::size_t> parcel) {
  auto const add = [&record](std::string const& slip) {
    ReportedSlip const reported{slip};
    bool const there = std::find(record.reported_slips.begin(), record.reported_slips.end(), reported) !=
                       record.reported_slips.end();
    if (!slip.empty() && !there) record.reported_slips.push_back(reported);
  };
  if (parcel && *parcel < order.parcels.size()) return add(order.parcels[*parcel].slip_number);
  for (std::string const& slip : slips_of(order)) add(slip);
}

/// The parcel's number takes the place of the first reported one that the order does not carry any more, which
/// is how a correction is planned: one call a number, in this order.
void correct_slip(CreditRecord& record, Order const& order, std::optional<std::size_t> parcel) {
  if (!parcel || *parcel >= order.parcels.size()) {
    record.reported_slips.clear();
    return report_slips(record, order, std::nullopt);
  }
  auto const is_carried = [&order](ReportedSlip const& reported) {
    return std::any_of(order.parcels.begin(), order.parcels.end(), [&reported](Parcel const& one) {
      return normalise_slip(one.slip_number) == normalise_slip(reported.slip_number);
    });
  };
  auto& slips = record.reported_slips;
  auto const old = std::find_if_not(slips.begin(), slips.end(), is_carried);
  if (old == slips.end()) return report_slips(record, order, parcel);
  old->slip_number = order.parcels[*parcel].slip_number;
}

}  // namespace

void note_effect(CreditRecord& record, Order const& order, Effective const& call, Instant now) {
  Yen const billed = order.current.billed;
  switch (call.meaning) {
    case Action::credit_request:
      record.registration = call.registration;
      record.first_total = billed;
      record.present_total = billed;
      record.reported_slips.clear();
      record.reissues = 0;
      record.past.push_back({call.registration, billed, jst_date(now)});
      break;
    case Action::credit_change:
      if (call.verdict == VerdictKind::cancelled) break;
      if (call.uses_up == UsesUp::reissue) ++record.reissues;
      record.present_total = billed;
      break;
    case Action::slip_sync:
      if (call.verdict != VerdictKind::cancelled) report_slips(record, order, call.parcel);
      break;
    case Action::slip_change: correct_slip(record, order, call.parcel); break;
    case Action::slip_undo: record.reported_slips.clear(); break;
    case Action::credit_query:
    case Action::credit_cancel:
    case Action::invoice_download: break;
  }
}

}  // namespace yoshin
