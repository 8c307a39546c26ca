#include "provider/kuroneko/plan.hpp"
#include "provider/kuroneko/wire.hpp"

namespace yoshin::kuroneko {
namespace {

/// The code is a changing call of its own meaning "what is the state now": a lost answer leaves the order
/// unknown, and the query that follows finds out.
Result<Steps, PlanError> plan_sms_code(Context const& context) {
  if (!awaits_sms_code(context))
    return refuse("SMS認証を待っている注文ではありません", "The order does not wait for an SMS code",
                  "認証番号を入力せずに、与信結果確認を実行してください。",
                  "Press \"query result\" without a code.");
  if (wire_sms_code(context.input.reason_text).empty())
    return refuse("SMS認証番号が入力されていません", "The SMS code is missing",
                  "購入者に届いた認証番号（4桁以内の数字）を入力してください。",
                  "Enter the code that the buyer received (at most 4 digits).");
  int const registration = context.record.registration;
  return Steps{{"KAASA0020",
                StepRole::acts,
                Action::credit_query,
                registration,
                {},
                {"購入者に届いたSMS認証番号を送り、認証の結果を確かめます",
                 "Sends the code that the buyer received by SMS"}},
               confirm_step(registration)};
}

}  // namespace

Result<Steps, PlanError> plan_query(Context const& context) {
  if (context.input.reason == kSmsCode) return plan_sms_code(context);
  int const registration = context.record.registration;
  return Steps{
      {"KAARS0010",
       StepRole::asks,
       Action::credit_query,
       registration,
       {},
       {"与信の結果を照会します（何も変わりません）", "Asks for the credit result; nothing is changed"}},
      {"KAAST0010",
       StepRole::decides,
       Action::credit_query,
       registration,
       {},
       {"取引の状況を照会し、その結果を注文に反映します",
        "Asks for the transaction's state, which the order takes over"}}};
}

}  // namespace yoshin::kuroneko
