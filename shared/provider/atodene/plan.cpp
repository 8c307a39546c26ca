#include "money/yen_text.hpp"
#include "provider/atodene/actions.hpp"
#include "provider/atodene/states.hpp"
#include "provider/atodene/wire.hpp"

namespace yoshin::atodene {
namespace {

Failure<PlanError> refuse(Message text, Message next_step) {
  return Failure{PlanError{{"", std::move(text), std::move(next_step)}}};
}

Step step_of(Context const& context, std::string endpoint, StepRole role, Message summary) {
  return {std::move(endpoint),         role,         context.action,
          context.record.registration, std::nullopt, std::move(summary)};
}

Message order_summary(Context const& context, std::string_view ja, std::string_view en, int registration) {
  std::string const id = wire_order_id(context, registration);
  std::string const rows = std::to_string(wire_rows(context.order, context.settings).size());
  std::string const billed = yen_text(context.order.current.billed);
  bool const enclosed = invoice_delivery_of(context) == InvoiceDelivery::enclosed;
  return {std::string(ja) + "：" + id + "、請求額" + billed + "円、明細" + rows + "行、請求書は" +
              (enclosed ? "同梱" : "別送"),
          std::string(en) + ": " + id + ", billed " + billed + " yen, " + rows + " rows, invoice " +
              (enclosed ? "enclosed" : "mailed")};
}

Message id_summary(Context const& context, std::string_view ja, std::string_view en) {
  std::string const& id = context.record.provider_transaction_id;
  return {std::string(ja) + "：お問合せ番号 " + id, std::string(en) + ": transaction " + id};
}

Result<Steps, PlanError> plan_request(Context const& context) {
  if (context.order.short_key.empty())
    return refuse({"注文がまだ保存されていないため、送る注文IDがありません。",
                   "The order is not saved yet, so it has no id to send."},
                  {"注文を取り込んで保存してから、与信を実行してください。",
                   "Import and save the order, then press \"request credit\"."});
  int const registration = next_registration(context.record);
  Step step = step_of(context, "transaction", StepRole::acts,
                      order_summary(context, "取引登録", "register", registration));
  step.registration = registration;
  return Steps{std::move(step)};
}

/// A report or its correction: one slip number a transaction, so the first.
Step shipment_step(Context const& context, std::string endpoint, std::string_view ja, std::string_view en) {
  auto const parcel = reported_parcel(context.order);
  std::string const slip = parcel ? wire_slip(context.order.parcels[*parcel].slip_number) : std::string();
  Message summary = id_summary(context, ja, en);
  summary.ja += "、伝票番号 " + slip;
  summary.en += ", slip " + slip;
  if (auto const slips = slips_of(context.order).size(); slips > 1) {
    std::string const rest = std::to_string(slips - 1);
    summary.ja += "。1取引に1つだけ報告するため、残り" + rest + "個口の伝票番号は送りません";
    summary.en += ". One slip number a transaction is taken: the other " + rest + " are not reported";
  }
  Step step = step_of(context, std::move(endpoint), StepRole::acts, std::move(summary));
  step.parcel = parcel;
  return step;
}

/// The first report is a report, any later one a change of it.
Steps plan_slip_sync(Context const& context) {
  if (context.record.reported_slips.empty())
    return {shipment_step(context, "ship_report", "出荷報告", "report the shipment")};
  return {shipment_step(context, "ship_change", "出荷報告（報告済みの内容を変更）",
                        "report the shipment (as a change of the earlier report)")};
}

Result<Steps, PlanError> plan_invoice(Context const& context) {
  if (invoice_delivery_of(context) != InvoiceDelivery::enclosed)
    return refuse(
        {"請求書同梱の注文ではないため、請求書のダウンロードはありません。",
         "There is no enclosed invoice to download."},
        {"請求書は提供元が郵送します。同梱の契約がある場合は店舗の後払い設定（請求書の送り方）と送付先を"
         "確かめてください。",
         "The provider mails the invoice. With a contract for enclosed invoices, look at the shop's "
         "settings and the delivery address."});
  Yen const present = context.record.present_total;
  if (present != Yen{} && present != context.order.current.billed)
    return refuse({"請求額が変わっていますが、まだ提供元へ送られていません。",
                   "The billed amount was changed but not sent yet."},
                  {"先に与信内容変更を実行してください。", "Press \"change order data\" first."});
  Message summary = id_summary(context, "請求書印字データ取得", "fetch the invoice's print data");
  summary.ja += "。最初の取得で支払期限が確定します。発送の直前に1回だけ取得し、印刷して保管してください";
  summary.en += ". The first fetch fixes the payment deadline: fetch once, right before shipping, and keep it";
  return Steps{step_of(context, "getinvoicedata", StepRole::decides, std::move(summary))};
}

Result<Steps, PlanError> plan_by_id(Context const& context) {
  if (context.record.provider_transaction_id.empty())
    return refuse({"お問合せ番号（取引ID）がないため、提供元に問い合わせられません。",
                   "Without a transaction id the provider cannot be asked."},
                  {"管理画面で取引を探し、取引IDを入力するか、未登録と確認してください。",
                   "Look it up in the provider's console, then enter the id or confirm that there is none."});
  switch (context.action) {
    case Action::credit_change:
      return Steps{
          step_of(context, "modify", StepRole::acts,
                  order_summary(context, "取引変更（全項目。審査がやり直されます）",
                                "send the complete order; it is checked again", context.record.registration))};
    case Action::credit_query:
      return Steps{step_of(context, "getauthori", StepRole::decides,
                           id_summary(context, "与信審査結果取得", "read the credit result"))};
    case Action::credit_cancel:
      return Steps{
          step_of(context, "cancel", StepRole::acts,
                  id_summary(context, "取引取消（元に戻せません）", "cancel; this cannot be taken back"))};
    case Action::slip_sync: return plan_slip_sync(context);
    case Action::slip_change:
      return Steps{shipment_step(context, "ship_change", "出荷報告変更", "correct the shipment report")};
    case Action::slip_undo:
      return Steps{step_of(context, "ship_undo", StepRole::acts,
                           id_summary(context, "出荷報告取消", "undo the shipment report"))};
    case Action::invoice_download: return plan_invoice(context);
    case Action::credit_request: break;
  }
  return plan_request(context);
}

}  // namespace

Result<Steps, PlanError> plan(Context const& context) {
  if (auto refusal = state_refusal(context.record, context.action, context.settings))
    return Failure{PlanError{std::move(*refusal)}};
  return context.action == Action::credit_request ? plan_request(context) : plan_by_id(context);
}

}  // namespace yoshin::atodene
