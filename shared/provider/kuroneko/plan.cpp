#include "provider/kuroneko/plan.hpp"

#include "money/yen_text.hpp"
#include "provider/kuroneko/actions.hpp"
#include "provider/kuroneko/wire.hpp"

namespace yoshin::kuroneko {
namespace {

Result<Steps, PlanError> plan_request(Context const& context) {
  int const registration = registration_to_request(context.record);
  std::string const id = provider_facing_id(context.order.short_key, registration);
  std::string const yen = yen_text(context.order.current.billed);
  return Steps{request_step(registration, {"受注番号 " + id + " で " + yen + "円の与信を申し込みます",
                                           "Requests credit of " + yen + " yen under the id " + id}),
               confirm_step(registration)};
}

Result<Steps, PlanError> plan_cancel(Context const& context) {
  if (auto obstacle = cancel_obstacle(context)) return Failure{std::move(*obstacle)};
  return Steps{cancel_step(context, {"取引全体を取り消します。取り消した与信は元に戻せません",
                                     "Cancels the whole transaction; this cannot be taken back"}),
               confirm_step(context.record.registration)};
}

Result<Steps, PlanError> plan_invoice(Context const& context) {
  if (delivery_of(context) != Delivery::enclosed)
    return refuse(
        "請求書同梱の注文ではないため、請求書のダウンロードはありません",
        "There is no enclosed invoice to download",
        "請求書は提供元が郵送します。同梱の契約がある場合は店舗設定を確認してください。",
        "The provider mails the invoice. With a contract for enclosed invoices, check the shop's settings.");
  Yen const present = context.record.present_total;
  if (present != Yen{} && present != context.order.current.billed)
    return refuse("請求額が変わっていますが、まだ提供元へ送られていません",
                  "The billed amount was changed but not sent yet", "先に与信内容変更を実行してください。",
                  "Press \"change order data\" first.");
  return Steps{{"KAASD0010",
                StepRole::decides,
                Action::invoice_download,
                context.record.registration,
                {},
                {"同梱する請求書の印字データを取得します", "Fetches the print data of the enclosed invoice"}}};
}

}  // namespace

std::string registration_label(int registration) {
  return "R" + std::to_string(registration);
}

Failure<PlanError> refuse(std::string_view ja, std::string_view en, std::string_view step_ja,
                          std::string_view step_en) {
  return Failure{PlanError{
      {"", {std::string(ja) + "。", std::string(en) + "."}, {std::string(step_ja), std::string(step_en)}}}};
}

Step request_step(int registration, Message summary) {
  return {"KAARA0010", StepRole::acts, Action::credit_request, registration, {}, std::move(summary)};
}

Step cancel_step(Context const& context, Message summary) {
  return {"KAACL0010", StepRole::acts,    Action::credit_cancel, context.record.registration,
          {},          std::move(summary)};
}

Step confirm_step(int registration) {
  return {"KAAST0010",
          StepRole::confirms,
          Action::credit_query,
          registration,
          {},
          {"取引の状況を照会して、結果を確かめます", "Reads the transaction's state to confirm the result"}};
}

std::optional<PlanError> cancel_obstacle(Context const& context) {
  CreditRecord const& record = context.record;
  if (record.status != CreditStatus::shipment_reported) return std::nullopt;
  bool const late = record.stage == Stage::sale_fixed || record.stage == Stage::invoiced;
  if (record.stage == Stage::paid)
    return refuse("入金済みのため取り消せません", "It is paid and cannot be cancelled",
                  "返金は提供元の管理画面などで手作業で行ってください。",
                  "Refund it by hand, for instance in the provider's console.")
        .error;
  if (late && context.settings.text("kuroneko.cancel_in_10_11") == "refuse")
    return refuse("売上確定後・請求書発行後の取り消しは、設定で止められています",
                  "The settings forbid a cancellation after sale fixing",
                  "提供元へ連絡するか、店舗設定を確認してください。",
                  "Contact the provider or check the shop's settings.")
        .error;
  return std::nullopt;
}

Result<Steps, PlanError> plan(Context const& context) {
  if (context.order.short_key.empty())
    return refuse("まだ保存されていない注文です", "The order is not stored yet",
                  "取り込みを確定してから実行してください。", "Commit the import first.");
  switch (context.action) {
    case Action::credit_request: return plan_request(context);
    case Action::credit_change: return plan_change(context);
    case Action::credit_query: return plan_query(context);
    case Action::credit_cancel: return plan_cancel(context);
    case Action::slip_sync: return plan_slip_sync(context);
    case Action::invoice_download: return plan_invoice(context);
    case Action::slip_change: return plan_slip_change(context);
    case Action::slip_undo: break;
  }
  return plan_slip_undo(context);
}

}  // namespace yoshin::kuroneko
