#include "provider/atobarai_com/plan.hpp"

#include "carrier/slip.hpp"
#include "money/yen_text.hpp"
#include "provider/atobarai_com/facts.hpp"
#include "provider/atobarai_com/settings.hpp"
#include "provider/atobarai_com/states.hpp"
#include "provider/atobarai_com/wire.hpp"

namespace yoshin::atobarai_com {
namespace {

Failure<PlanError> refuse(Message text, Message next_step) {
  return Failure{PlanError{{"", std::move(text), std::move(next_step)}}};
}

Step step_of(Context const& context, std::string_view endpoint, StepRole role, Message summary) {
  return {std::string(endpoint), role, context.action, context.record.registration, {}, std::move(summary)};
}

Message about(Context const& context, std::string_view ja, std::string_view en) {
  auto const& id = context.record.provider_transaction_id;
  return {std::string(ja) + "：後払い.com注文ID " + id, std::string(en) + ": Atobarai.com order " + id};
}

Message order_summary(Context const& context, std::string_view ja, std::string_view en, int registration) {
  auto const id = provider_facing_id(context.order.short_key, registration);
  auto const yen = yen_text(context.order.current.billed);
  return {std::string(ja) + "：任意注文番号 " + id + "、請求額" + yen + "円",
          std::string(en) + ": own order number " + id + ", billed " + yen + " yen"};
}

Result<Steps, PlanError> plan_request(Context const& context) {
  int const registration = next_registration(context.record);
  auto step =
      step_of(context, kOrder, StepRole::acts, order_summary(context, "注文登録", "register", registration));
  step.registration = registration;
  return Steps{std::move(step)};
}

/// The provider's word is キャンセル申請, an application: the query tells what became of it.
Steps plan_cancel(Context const& context) {
  auto confirm =
      step_of(context, kStatus, StepRole::confirms,
              about(context, "与信状況を照会して、結果を確かめます", "reads the credit status to confirm"));
  confirm.meaning = Action::credit_query;
  return {step_of(context, kCancel, StepRole::acts, about(context, "キャンセル申請", "apply for cancellation")),
          std::move(confirm)};
}

Message shipment_summary(Context const& context, std::size_t parcel) {
  auto const slip = normalise_slip(context.order.parcels[parcel].slip_number);
  auto summary = about(context, "伝票番号登録", "register the slip number");
  summary.ja += "、配送会社ID " + deliv_id_of(context.order.carrier, context.settings) + "、伝票番号 " + slip;
  summary.en += ", carrier id " + deliv_id_of(context.order.carrier, context.settings) + ", slip " + slip;
  if (auto const slips = slips_of(context.order).size(); slips > 1) {
    auto const rest = std::to_string(slips - 1);
    summary.ja += "。1取引に1つだけ登録するため、残り" + rest + "個口の伝票番号は送りません";
    summary.en += ". One slip number a transaction is registered: the other " + rest + " are not sent";
  }
  return summary;
}

Result<Steps, PlanError> plan_shipment(Context const& context) {
  auto const parcel = reported_parcel(context.order);
  if (!parcel)
    return refuse(
        {"登録する伝票番号がありません。", "There is no slip number to register."},
        {"伝票番号を入力してから、もう一度押してください。", "Enter the slip number, then press again."});
  if (deliv_id_of(context.order.carrier, context.settings).empty())
    return refuse({"この配送業者の配送会社ID（DelivId）が設定されていません。",
                   "No id (DelivId) is set for this carrier."},
                  {"後払い.comの資料で確かめ、店舗の後払い設定の表に加えてください。",
                   "Look it up in the provider's documents and add it to the table in the shop's settings."});
  auto step = step_of(context, kShipping, StepRole::acts, shipment_summary(context, *parcel));
  step.parcel = parcel;
  return Steps{std::move(step)};
}

struct InvoiceStep {
  std::string_view wanted;
  std::string_view endpoint;
  StepRole role;
  std::string_view ja, en;
};

// clang-format off
constexpr auto kInvoiceSteps = std::to_array<InvoiceStep>({
    {"",              kTargets,    StepRole::decides, "印字データの取得",               "fetch the print data"},
    {kWantCandidates, kCandidates, StepRole::decides, "印刷の候補の確認",               "ask for the candidates"},
    {kWantEnclosed,   kEnqueue,    StepRole::acts,    "印刷対象への登録（同梱）",       "put it in the print queue, enclosed"},
    {kWantSeparate,   kEnqueue,    StepRole::acts,    "印刷対象への登録（別送）",       "put it in the print queue, separate"},
    {kWantProcessed,  kProcessed,  StepRole::acts,    "印刷済みの報告",                 "report it as printed"},
});
// clang-format on

Result<Steps, PlanError> plan_invoice(Context const& context) {
  for (InvoiceStep const& row : kInvoiceSteps) {
    if (row.wanted != context.input.reason) continue;
    if (row.wanted == kWantEnclosed && !same_address(context.order))
      return refuse({"送付先が注文者と異なるため、請求書は同梱できません。",
                     "The parcel goes to another than the buyer, so the invoice cannot be enclosed."},
                    {"印刷対象に入れる（別送）を選ぶか、後払い.comの郵送に任せてください。",
                     "Choose \"separate\", or leave the invoice to the provider."});
    return Steps{step_of(context, row.endpoint, row.role, about(context, row.ja, row.en))};
  }
  return refuse({"知らない請求書同梱の操作です: " + context.input.reason,
                 "Unknown step of the enclosed invoice: " + context.input.reason},
                {"一覧から選び直してください。", "Choose one of the list."});
}

std::optional<PlanError> missing_id(Context const& context) {
  if (context.action == Action::credit_request) {
    if (!context.order.short_key.empty()) return std::nullopt;
    return refuse({"注文がまだ保存されていないため、任意注文番号がありません。",
                   "The order is not saved yet, so it has no number of its own for the provider."},
                  {"注文を取り込んで保存してから、与信を実行を押してください。",
                   "Import and save the order, then press \"request credit\"."})
        .error;
  }
  if (!context.record.provider_transaction_id.empty()) return std::nullopt;
  return refuse({"後払い.comの注文ID（systemOrderId）がないため、送信できません。",
                 "Without the provider's order id (systemOrderId) nothing can be sent."},
                {"後払い.comの管理画面で注文を探し、取引IDを入力するか、未登録と確認してください。",
                 "Find the order in the provider's console, then enter its id or confirm that it is not "
                 "registered."})
      .error;
}

}  // namespace

Result<Steps, PlanError> plan(Context const& context) {
  if (auto refusal = state_refusal(context)) return Failure{std::move(*refusal)};
  if (auto missing = missing_id(context)) return Failure{std::move(*missing)};
  switch (context.action) {
    case Action::credit_request: return plan_request(context);
    case Action::credit_change:
      return Steps{step_of(
          context, kModify, StepRole::acts,
          order_summary(context, "全項目修正", "send the complete order", context.record.registration))};
    case Action::credit_query:
      return Steps{step_of(context, kStatus, StepRole::decides,
                           about(context, "与信状況問い合わせ", "read the credit status"))};
    case Action::credit_cancel: return plan_cancel(context);
    case Action::slip_sync: return plan_shipment(context);
    case Action::invoice_download:
    case Action::slip_change:
    case Action::slip_undo: break;
  }
  return plan_invoice(context);
}

}  // namespace yoshin::atobarai_com
