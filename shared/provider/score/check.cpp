#include "provider/score/check.hpp"

#include "provider/score/actions.hpp"

namespace yoshin::score {

Problems check(Context const& context) {
  Findings findings;
  check_ids(context, findings);
  switch (context.action) {
    case Action::credit_request:
    case Action::credit_change:
      check_order(context, findings);
      check_items(context, findings);
      for (Side const& side : {kBuyer, kRecipient}) {
        check_party(context, side, findings);
        check_address(context, side, findings);
        check_contact(context, side, findings);
      }
      break;
    case Action::slip_sync:
    case Action::slip_change: check_shipment(context, findings); break;
    case Action::credit_query:
    case Action::credit_cancel:
    case Action::invoice_download:
    case Action::slip_undo: break;
  }
  return findings.take();
}

}  // namespace yoshin::score
