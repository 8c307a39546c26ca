#include "provider/kuroneko/check.hpp"

#include "provider/kuroneko/actions.hpp"
#include "provider/kuroneko/wire.hpp"

namespace yoshin::kuroneko {
namespace {

void check_bundle(Context const& context, Findings& findings) {
  if (!context.settings.is_on("kuroneko.bundle") || delivery_of(context) != Delivery::mailed_elsewhere) return;
  findings.add(
      {.rule = "kuroneko.bundle.same_address",
       .field = "recipient.address1",
       .subject = Subject::send_div,
       .fault = Fault::wrong,
       .found = full_address(context.order.recipient),
       .severity = Severity::warning,
       .expected = Message{"注文者と同じ送付先", "the buyer's own address"},
       .next_step = Message{"送付先が注文者と違うため、請求書は同梱せず郵送になります。",
                            "The parcel goes elsewhere, so the invoice is mailed instead of enclosed."}});
}

void check_registration(Context const& context, int registration, Findings& findings) {
  check_order_no(context, registration, findings);
  check_dates(context, findings);
  check_name_and_contact(context, findings);
  check_buyer_address(context, findings);
  check_total(context, findings);
  check_items(context, findings);
  check_recipient(context, findings);
  check_bundle(context, findings);
  check_free_item(context, findings);
}

/// What a change of an existing registration carries: invoice address, rows, total.
void check_content(Context const& context, Findings& findings) {
  check_order_no(context, context.record.registration, findings);
  if (context.order.planned_ship_date) check_ship_date(context, findings);
  check_buyer_address(context, findings);
  check_total(context, findings);
  check_items(context, findings);
  check_free_item(context, findings);
}

Problems check_credit_change(Context const& context) {
  Change const change = change_of(context);
  bool const reported = context.record.status == CreditStatus::shipment_reported;
  bool const on_invoice = (reported && change != Change::reduce) || change == Change::withdraw;
  Findings findings(on_invoice ? Call::kaarr : Call::kaakk);
  check_change(context, findings);
  switch (change) {
    case Change::reduce:
    case Change::reissue:
    case Change::withdraw: check_content(context, findings); break;
    case Change::anew:
      findings.switch_to(Call::kaara);
      check_registration(context, context.record.registration + 1, findings);
      break;
  }
  return findings.take();
}

Problems check_slip_report(Context const& context) {
  Findings findings(Call::kaasl);
  check_order_no(context, context.record.registration, findings);
  check_slips(context, findings);
  bool const dated = !context.settings.is_on("kuroneko.processdiv0_as_change");
  if (context.action == Action::slip_change && is_yamato(context.order) && dated)
    check_ship_date(context, findings);
  return findings.take();
}

Problems check_query(Context const& context) {
  Findings findings(Call::kaast);
  check_order_no(context, context.record.registration, findings);
  check_sms_code(context, findings);
  return findings.take();
}

Problems check_order_no_only(Context const& context, Call call) {
  Findings findings(call);
  check_order_no(context, context.record.registration, findings);
  return findings.take();
}

}  // namespace

Problems check(Context const& context) {
  switch (context.action) {
    case Action::credit_request: {
      Findings findings(Call::kaara);
      check_registration(context, registration_to_request(context.record), findings);
      return findings.take();
    }
    case Action::credit_change: return check_credit_change(context);
    case Action::credit_query: return check_query(context);
    case Action::credit_cancel: return check_order_no_only(context, Call::kaacl);
    case Action::slip_undo: return check_order_no_only(context, Call::kaasl);
    case Action::invoice_download: return check_order_no_only(context, Call::kaasd);
    case Action::slip_sync:
    case Action::slip_change: break;
  }
  return check_slip_report(context);
}

}  // namespace yoshin::kuroneko
