#include "provider/atobarai_com/states.hpp"

#include <array>

namespace yoshin::atobarai_com {
namespace {

using S = CreditStatus;
using A = Action;

struct Allowed {
  Action action;
  CreditStatus status;
};

struct Text {
  std::string_view ja, en, next_ja, next_en;
};
struct StateText {
  CreditStatus status;
  Text text;
};
struct ActionText {
  Action action;
  Text text;
};

// clang-format off
/// A change only where configuration has switched 全項目修正 on. After 与信NG there is nothing to cancel: the manual
/// offers 与信を実行 instead.
constexpr auto kAllowed = std::to_array<Allowed>({
    {A::credit_request,   S::not_requested}, {A::credit_request,   S::rejected},  {A::credit_request, S::cancelled},
    {A::credit_change,    S::reviewing},     {A::credit_change,    S::on_hold},   {A::credit_change,  S::approved},
    {A::credit_query,     S::reviewing},     {A::credit_query,     S::on_hold},   {A::credit_query,   S::approved},
    {A::credit_query,     S::rejected},      {A::credit_query,     S::cancelled}, {A::credit_query,   S::shipment_reported},
    {A::credit_query,     S::unknown},
    {A::credit_cancel,    S::reviewing},     {A::credit_cancel,    S::on_hold},   {A::credit_cancel,  S::approved},
    {A::credit_cancel,    S::shipment_reported},
    {A::slip_sync,        S::approved},
    {A::invoice_download, S::approved},      {A::invoice_download, S::shipment_reported},
});

constexpr auto kStates = std::to_array<StateText>({
    {S::not_requested,     {"まだ与信を実行していません。",         "No credit has been requested yet.",           "与信を実行を押してください。", "Press \"request credit\"."}},
    {S::reviewing,         {"後払い.comが審査中です。",             "Atobarai.com is still reviewing it.",         "与信結果確認で結果を待つか、与信キャンセルを押してください。", "Wait for the result with \"query result\", or press \"cancel credit\"."}},
    {S::on_hold,           {"与信保留です。",                       "It is on hold.",                              "与信結果確認を押すか、与信キャンセルを押してください。", "Press \"query result\" or \"cancel credit\"."}},
    {S::approved,          {"与信OKの取引があります。",             "A transaction with credit OK exists.",        "やり直すときは、与信キャンセルのあと与信を実行を押してください。", "To start over, press \"cancel credit\", then \"request credit\"."}},
    {S::rejected,          {"与信NGの取引です。", "Credit was refused.", "キャンセルは要りません。注文を直して、与信を実行を押してください。", "Nothing needs to be cancelled. Correct the order, then press \"request credit\"."}},
    {S::cancelled,         {"取引はキャンセルされています。",       "The transaction is cancelled.",               "与信を実行で新しい取引として登録してください。", "Register it anew with \"request credit\"."}},
    {S::shipment_reported, {"伝票番号の登録が済んでいます。",       "The slip number is registered.",              "伝票番号や内容を直すときは、後払い.comの管理画面で行ってください。", "Correct slip number or content in the provider's console."}},
    {S::unknown,           {"前回の送信の結果が分かっていません。", "The outcome of the last call is not known.",  "与信結果確認を押してください。後払い.comの注文IDがなければ、取引IDを入力するか未登録と確認してください。", "Press \"query result\"; without the provider's id, enter it or confirm that it is not registered."}},
});

constexpr auto kNoCall = std::to_array<ActionText>({
    {A::slip_change, {"後払い.comには、登録した伝票番号を訂正する通信がありません。", "Atobarai.com has no call to correct a registered slip number.", "後払い.comの管理画面で訂正してください。", "Correct it in the provider's console."}},
    {A::slip_undo,   {"後払い.comには、伝票番号の登録を取り消す通信がありません。", "Atobarai.com has no call to undo a slip report.", "後払い.comの管理画面で取り消してください。", "Undo it in the provider's console."}},
});
constexpr Text kNoChange{"後払い.comに与信内容変更はありません。", "Atobarai.com takes no change of a registration.", "与信キャンセルのあと、注文を直して与信を実行を押してください。", "Press \"cancel credit\", correct the order, then press \"request credit\"."};
constexpr Text kNoInvoice{"請求書同梱の契約がないため、請求書は後払い.comが郵送します。", "Without a contract for enclosed invoices Atobarai.com mails the invoice.", "契約がある場合は、店舗の後払い設定（請求書同梱の契約）を確認してください。", "If there is a contract, check it in the shop's settings."};
// clang-format on

PlanError error_of(Text const& text) {
  return {{"",
           {std::string(text.ja), std::string(text.en)},
           {std::string(text.next_ja), std::string(text.next_en)}}};
}

bool is_allowed(Action action, CreditStatus status) {
  for (Allowed const& row : kAllowed)
    if (row.action == action && row.status == status) return true;
  return false;
}

}  // namespace

std::optional<PlanError> state_refusal(Context const& context) {
  for (ActionText const& row : kNoCall)
    if (row.action == context.action) return error_of(row.text);
  if (context.action == A::credit_change && !context.settings.is_on("atobarai_com.modify"))
    return error_of(kNoChange);
  if (context.action == A::invoice_download && !context.settings.is_on("atobarai_com.invoice"))
    return error_of(kNoInvoice);
  if (is_allowed(context.action, context.record.status)) return std::nullopt;
  for (StateText const& row : kStates)
    if (row.status == context.record.status) return error_of(row.text);
  return std::nullopt;
}

}  // namespace yoshin::atobarai_com
