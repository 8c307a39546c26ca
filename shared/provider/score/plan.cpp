#include "money/yen_text.hpp"
#include "provider/score/actions.hpp"
#include "provider/score/states.hpp"
#include "provider/score/wire.hpp"

namespace yoshin::score {
namespace {

Failure<PlanError> refuse(Message text, Message next_step) {
  return Failure{PlanError{{"", std::move(text), std::move(next_step)}}};
}

Message order_summary(Context const& context, std::string_view ja, std::string_view en, int registration) {
  auto const id = provider_facing_id(context.order.short_key, registration);
  auto const lines = std::to_string(lines_of(context.order).size());
  auto const billed = yen_text(context.order.current.billed);
  return {std::string(ja) + "：" + id + "、請求額" + billed + "円、明細" + lines + "行",
          std::string(en) + ": " + id + ", billed " + billed + " yen, " + lines + " lines"};
}

Message id_summary(Context const& context, std::string_view ja, std::string_view en, Yen amount) {
  auto const& id = context.record.provider_transaction_id;
  auto const ours = provider_facing_id(context.order.short_key, context.record.registration);
  return {std::string(ja) + "：" + (id.empty() ? ours + "（取引IDなし）" : "取引ID " + id) + "、" +
              yen_text(amount) + "円",
          std::string(en) + ": " + (id.empty() ? ours + " (no transaction id)" : "transaction " + id) + ", " +
              yen_text(amount) + " yen"};
}

Message shipment_summary(Context const& context) {
  auto summary = id_summary(context, "発送情報登録", "report the shipment", known_amount(context));
  auto const parcel = reported_parcel(context.order);
  auto const slip = parcel ? wire_slip(context.order.parcels[*parcel].slip_number) : std::string();
  summary.ja += "、伝票番号 " + slip;
  summary.en += ", slip " + slip;
  if (auto const slips = slips_of(context.order).size(); slips > 1) {
    auto const rest = std::to_string(slips - 1);
    summary.ja += "。1取引に1つだけ報告するため、残り" + rest + "個口の伝票番号は送りません";
    summary.en += ". One slip number a transaction: the other " + rest + " are not reported";
  }
  return summary;
}

Step step_of(Context const& context, std::string endpoint, StepRole role, Message summary) {
  return {std::move(endpoint),         role,         context.action,
          context.record.registration, std::nullopt, std::move(summary)};
}

Result<Steps, PlanError> plan_request(Context const& context) {
  if (context.order.short_key.empty())
    return refuse({"まだ保存されていない注文です。", "The order is not stored yet."},
                  {"取り込みを確定してから、与信を実行してください。",
                   "Commit the import, then press \"request credit\"."});
  int const registration = next_registration(context.record);
  auto step = step_of(context, "register", StepRole::acts,
                      order_summary(context, "注文情報登録", "register", registration));
  step.registration = registration;
  return Steps{std::move(step)};
}

/// After a lost change nobody knows which amount the provider holds, and what it makes of another one is not
/// known either: the new amount is tried first, the last accepted one decides.
Steps plan_query(Context const& context) {
  CreditRecord const& record = context.record;
  Yen const accepted = known_amount(context);
  Yen const billed = context.order.current.billed;
  bool const either = record.status == CreditStatus::unknown && record.lost_action == Action::credit_change &&
                      accepted != billed;
  auto const ask = [&](StepRole role, Yen amount) {
    return step_of(context, "result", role, id_summary(context, "与信結果取得", "read the result", amount));
  };
  if (!either) return {ask(StepRole::decides, accepted)};
  return {ask(StepRole::tries, billed), ask(StepRole::decides, accepted)};
}

Result<Steps, PlanError> plan_invoice(Context const& context) {
  if (payment_type_of(context) != "3")
    return refuse({"請求書は提供元が購入者へ郵送するため、ダウンロードできません。",
                   "The provider mails the invoice to the buyer; there is nothing to download."},
                  {"操作は必要ありません。", "Nothing to do."});
  Yen const accepted = context.record.present_total;
  if (accepted != Yen{} && accepted != context.order.current.billed)
    return refuse({"請求額が変わっていますが、まだ提供元へ送られていません。",
                   "The billed amount was changed but not sent yet."},
                  {"先に与信内容変更を実行してください。", "Press \"change order data\" first."});
  return Steps{
      step_of(context, "invoice", StepRole::decides,
              id_summary(context, "払込票印字データ取得", "fetch the invoice data", known_amount(context)))};
}

Failure<PlanError> no_transaction_id(CreditRecord const& record) {
  Message next{"与信を実行を押して、登録してください。", "Register it with \"request credit\"."};
  if (record.status != CreditStatus::not_requested)
    next = {
        "提供元の管理画面で取引を探し、取引IDを入力するか、未登録と確認してください。",
        "Look it up in the provider's console, then enter the transaction id or confirm that there is none."};
  return refuse({"取引IDがないため、提供元に送信できません。", "Without a transaction id nothing can be sent."},
                std::move(next));
}

Result<Steps, PlanError> plan_by_id(Context const& context) {
  Yen const amount = known_amount(context);
  switch (context.action) {
    case Action::credit_change:
      return Steps{step_of(context, "modify", StepRole::acts,
                           order_summary(context, "注文情報修正（全項目）", "send the complete order",
                                         context.record.registration))};
    case Action::credit_query: return plan_query(context);
    case Action::credit_cancel:
      return Steps{
          step_of(context, "cancel", StepRole::acts, id_summary(context, "キャンセル", "cancel", amount))};
    case Action::slip_sync:
    case Action::slip_change: {
      auto step = step_of(context, "shipment", StepRole::acts, shipment_summary(context));
      step.parcel = reported_parcel(context.order);
      return Steps{std::move(step)};
    }
    case Action::invoice_download: return plan_invoice(context);
    case Action::credit_request:
    case Action::slip_undo: break;
  }
  return no_transaction_id(context.record);
}

/// Only a reading may go out without the provider's id, and only where the setting lets it be tried.
bool may_lack_id(Context const& context) {
  return context.action == Action::credit_query && !context.order.short_key.empty() &&
         context.settings.text("score.query_without_id") == "once";
}

bool is_reported(Context const& context) {
  auto const parcel = reported_parcel(context.order);
  if (!parcel) return false;
  auto const slip = wire_slip(context.order.parcels[*parcel].slip_number);
  for (ReportedSlip const& one : context.record.reported_slips)
    if (wire_slip(one.slip_number) == slip) return true;
  return false;
}

}  // namespace

Result<Steps, PlanError> plan(Context const& context) {
  if (auto no = obstacle(context)) return Failure{std::move(*no)};
  if (context.action == Action::credit_request) return plan_request(context);
  if (context.record.provider_transaction_id.empty() && !may_lack_id(context))
    return no_transaction_id(context.record);
  if (context.action == Action::slip_change && is_reported(context))
    return refuse(
        {"この伝票番号は報告済みです。", "This slip number has been reported already."},
        {"伝票番号を訂正してから、もう一度押してください。", "Correct the slip number, then press again."});
  return plan_by_id(context);
}

}  // namespace yoshin::score
