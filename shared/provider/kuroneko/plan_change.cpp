#include "money/yen_text.hpp"
#include "provider/kuroneko/limits.hpp"
#include "provider/kuroneko/plan.hpp"
#include "provider/kuroneko/wire.hpp"
#include "text/width.hpp"

namespace yoshin::kuroneko {
namespace {

Step changing_step(std::string_view endpoint, Context const& context, Message summary) {
  return {std::string(endpoint), StepRole::acts, Action::credit_change, context.record.registration, {},
          std::move(summary)};
}

Result<Steps, PlanError> plan_reduce(Context const& context) {
  std::string const from = yen_text(context.record.present_total);
  std::string const to = yen_text(context.order.current.billed);
  return Steps{
      changing_step("KAAKK0010", context,
                    {"請求額を " + from + "円から " + to + "円へ減らします（与信はそのままです）",
                     "Lowers the billed amount from " + from + " to " + to + " yen; the credit stands"}),
      confirm_step(context.record.registration)};
}

Result<Steps, PlanError> plan_reissue(Context const& context) {
  std::string const& reason = context.input.reason;
  if (reason.size() != 1 || reason < "1" || reason > "6")
    return refuse("請求書の再発行には理由が必要です", "A reissue of the invoice needs a reason",
                  "理由（1 住所間違い、2 紛失、3 破損、4 転居、5 入力誤り、6 その他）を選んでください。",
                  "Choose a reason: 1 wrong address, 2 lost, 3 damaged, 4 moved, 5 input mistake, 6 other.");
  if (reason == "6" && trim(context.input.reason_text).empty())
    return refuse("理由「その他」には内容の入力が必要です", "The reason 'other' needs a text",
                  "再発行の理由を全角25文字以内で入力してください。",
                  "Enter the reason in at most 25 full-width characters.");
  auto const most = context.settings.number("kuroneko.reissue_max");
  if (context.record.reissues >= most)
    return refuse("請求書再発行の上限回数に達しています", "No more reissues are allowed",
                  "提供元の管理画面で処理してください。", "Settle it in the provider's console.");
  Step step = changing_step("KAARR0010", context,
                            {"請求内容を変更し、請求書を再発行します（再発行の回数に数えられます）",
                             "Changes the invoice and has it issued again; this counts as a reissue"});
  step.uses_up = UsesUp::reissue;
  return Steps{std::move(step), confirm_step(context.record.registration)};
}

/// requestContents 3. Whether the provider gives the reissue back is not published (open), so our count for
/// `kuroneko.reissue_max` neither rises nor falls: at worst we stop early and the console goes on.
Result<Steps, PlanError> plan_withdrawal(Context const& context) {
  if (!is_invoiced(context.record))
    return refuse("請求書が発行されていないため、再発行の取下げはできません",
                  "No invoice is out, so no reissue can be withdrawn", "ほかの理由を選び直してください。",
                  "Choose another reason.");
  if (context.order.current.billed != context.record.present_total)
    return refuse("請求額が登録済みの額と違うため、再発行を取り下げられません",
                  "The billed amount is not the registered one, so the reissue cannot be withdrawn",
                  "請求額を登録済みの額に戻してから実行してください。",
                  "Put the registered amount back first.");
  return Steps{changing_step("KAARR0010", context,
                             {"依頼した請求書の再発行を取り下げます（再発行の回数は変わりません）",
                              "Withdraws the reissue that was asked for; the count of reissues stays"}),
               confirm_step(context.record.registration)};
}

/// Cancel and anew: the second call is opened only after the first is final.
Result<Steps, PlanError> plan_anew(Context const& context) {
  if (auto obstacle = cancel_obstacle(context)) return Failure{std::move(*obstacle)};
  int const next = context.record.registration + 1;
  std::string const label = registration_label(next);
  std::string const amount = yen_text(context.order.current.billed);
  return Steps{
      cancel_step(
          context,
          {"与信を取り消し、新しい登録（" + label + "）で与信をやり直します。まず今の与信を取り消します",
           "Cancels the credit and requests it anew as " + label + ". First the cancellation"}),
      request_step(next, {"新しい登録（" + label + "）で " + amount + "円の与信を申し込みます",
                          "Requests credit of " + amount + " yen anew as registration " + label}),
      confirm_step(next)};
}

}  // namespace

Result<Steps, PlanError> plan_change(Context const& context) {
  CreditRecord const& record = context.record;
  Change const change = change_of(context);
  if (change != Change::withdraw && record.status == CreditStatus::shipment_reported &&
      record.stage != Stage::invoiced)
    return refuse("伝票番号の報告後は、請求書が発行されるまで変更できません",
                  "It cannot be changed between slip report and invoice",
                  "請求書の発行後に変更するか、先に伝票番号同期を取り消してください。",
                  "Change it once the invoice is issued, or undo the slip report first.");
  switch (change) {
    case Change::reduce: return plan_reduce(context);
    case Change::reissue: return plan_reissue(context);
    case Change::withdraw: return plan_withdrawal(context);
    case Change::anew: break;
  }
  return plan_anew(context);
}

}  // namespace yoshin::kuroneko
