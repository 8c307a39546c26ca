#include "provider/np/plan.hpp"

#include "money/yen_text.hpp"
#include "provider/np/carriers.hpp"
#include "provider/np/states.hpp"

namespace yoshin::np {
namespace {

PlanError refuse(std::string code, Message text, Message next_step) {
  return {{std::move(code), std::move(text), std::move(next_step)}};
}

Message order_summary(Context const& context, std::string_view ja, std::string_view en, std::string const& id) {
  auto const lines = std::to_string(lines_of(context.order).size());
  auto const billed = yen_text(context.order.current.billed);
  return {std::string(ja) + "：" + id + "、請求額" + billed + "円、明細" + lines + "行",
          std::string(en) + ": " + id + ", billed " + billed + " yen, " + lines + " lines"};
}

Message id_summary(Context const& context, std::string_view ja, std::string_view en) {
  auto const& id = context.record.provider_transaction_id;
  return {std::string(ja) + "：NP取引ID " + id, std::string(en) + ": NP transaction " + id};
}

Message shipment_summary(Context const& context) {
  auto const slip = reported_slip_of(context.order, context.settings);
  auto summary = id_summary(context, "出荷報告", "report the shipment");
  summary.ja += "、伝票番号 " + slip;
  summary.en += ", slip " + slip;
  if (context.settings.text("np.settlement_type") == "03" && context.order.planned_ship_date) {
    auto const date = to_iso(*context.order.planned_ship_date);
    summary.ja += "、請求書発行日 " + date + "（出荷予定日）";
    summary.en += ", invoice dated " + date + " (planned ship date)";
  }
  if (auto const slips = slips_of(context.order).size(); slips > 1) {
    auto const rest = std::to_string(slips - 1);
    summary.ja += "。NPへは1取引に1つだけ報告するため、残り" + rest + "個口の伝票番号は送りません";
    summary.en += ". NP takes one slip number a transaction: the other " + rest + " are not reported";
  }
  return summary;
}

/// The parcel whose slip number is reported; none where the shop's fixed number stands in.
std::optional<std::size_t> reported_parcel(Order const& order) {
  for (std::size_t index = 0; index < order.parcels.size(); ++index)
    if (!order.parcels[index].slip_number.empty()) return index;
  return std::nullopt;
}

Step step_of(Context const& context, std::string endpoint, StepRole role, Message summary) {
  return {std::move(endpoint),         role,         context.action,
          context.record.registration, std::nullopt, std::move(summary)};
}

Result<Steps, PlanError> plan_request(Context const& context) {
  if (context.order.short_key.empty())
    return Failure{refuse("",
                          {"注文がまだ保存されていないため、NPへ送る注文IDがありません。",
                           "The order is not saved yet, so it has no id for NP."},
                          {"注文を取り込んで保存してから、与信を実行してください。",
                           "Import and save the order, then press \"request credit\"."})};
  int const registration = next_registration(context.record);
  auto const id = provider_facing_id(context.order.short_key, registration);
  auto step = step_of(context, "register", StepRole::acts, order_summary(context, "取引登録", "register", id));
  step.registration = registration;
  return Steps{std::move(step)};
}

/// After a shipment report the payment status says how far it is; the credit result only adds reasons then.
Steps plan_query(Context const& context) {
  auto const& record = context.record;
  bool const reported = record.status == CreditStatus::shipment_reported ||
                        (record.status == CreditStatus::unknown &&
                         record.status_before_unknown == CreditStatus::shipment_reported);
  auto find = step_of(context, "find", reported ? StepRole::asks : StepRole::decides,
                      id_summary(context, "与信結果取得", "read the credit result"));
  if (!reported) return {std::move(find)};
  return {std::move(find), step_of(context, "payments_find", StepRole::decides,
                                   id_summary(context, "入金状況取得", "read the payment status"))};
}

PlanError no_invoice(Settings const& settings) {
  if (settings.text("np.settlement_type") == "03")
    return refuse("",
                  {"NP後払いwizの請求書は、NPの印刷ツールで印刷します。データは取得できません。",
                   "Invoices of NP Atobarai wiz are printed with NP's own print tool; NP gives no data."},
                  {"出荷報告の前に、NPの印刷ツールで請求書を印刷してください。",
                   "Print the invoice with NP's print tool before the shipment report."});
  return refuse("",
                {"請求書はNPが購入者へ郵送するため、ダウンロードできません。",
                 "NP mails the invoice to the buyer; there is nothing to download."},
                {"操作は必要ありません。", "Nothing to do."});
}

PlanError no_call() {
  return refuse("",
                {"NPには、報告した伝票番号を訂正または取り消す通信がありません。",
                 "NP has no call to correct or undo a reported slip number."},
                {"NPの管理画面で訂正してください。", "Correct it in NP's console."});
}

PlanError no_transaction_id(CreditRecord const& record) {
  Message next{"与信を実行を押して、NPに登録してください。", "Register it with \"request credit\"."};
  if (record.status != CreditStatus::not_requested)
    next = {"NPの管理画面で取引を探し、取引IDを入力するか、未登録と確認してください。",
            "Look it up in NP's console, then enter the transaction id or confirm that there is none."};
  return refuse(
      "EPRO0105",
      {"NP取引IDがないため、NPに問い合わせられません。", "Without an NP transaction id NP cannot be asked."},
      std::move(next));
}

Result<Steps, PlanError> plan_by_id(Context const& context) {
  if (context.record.provider_transaction_id.empty()) return Failure{no_transaction_id(context.record)};
  auto const registered_as = provider_facing_id(context.order.short_key, context.record.registration);
  switch (context.action) {
    case Action::credit_change:
      return Steps{
          step_of(context, "update", StepRole::acts,
                  order_summary(context, "取引変更（全項目）", "send the complete order", registered_as))};
    case Action::credit_query: return plan_query(context);
    case Action::credit_cancel:
      return Steps{step_of(context, "cancel", StepRole::acts, id_summary(context, "取引キャンセル", "cancel"))};
    case Action::slip_sync: {
      auto step = step_of(context, "shipments", StepRole::acts, shipment_summary(context));
      step.parcel = reported_parcel(context.order);
      return Steps{std::move(step)};
    }
    case Action::credit_request:
    case Action::invoice_download:
    case Action::slip_change:
    case Action::slip_undo: break;
  }
  return Failure{no_call()};
}

}  // namespace

int next_registration(CreditRecord const& record) {
  bool const answered = record.status == CreditStatus::cancelled || record.status == CreditStatus::rejected;
  return answered ? record.registration + 1 : record.registration;
}

Result<Steps, PlanError> plan(Context const& context) {
  if (context.action == Action::invoice_download) return Failure{no_invoice(context.settings)};
  if (context.action == Action::slip_change || context.action == Action::slip_undo) return Failure{no_call()};
  if (auto refusal = state_refusal(context.record, context.action, context.settings))
    return Failure{refuse(std::string(refusal->code), refusal->text, refusal->next_step)};
  return context.action == Action::credit_request ? plan_request(context) : plan_by_id(context);
}

}  // namespace yoshin::np
