#include "provider/atodene/states.hpp"

#include <array>
#include <string_view>

namespace yoshin::atodene {
namespace {

using S = CreditStatus;
using A = Action;

struct Allowed {
  Action action;
  CreditStatus status;
};

struct StateText {
  CreditStatus status;
  std::string_view ja, en, next_ja, next_en;
};

// clang-format off
/// A refused transaction is cancelled first, as the manual's button says; a change while the provider is still
/// reviewing is not offered: no source says that it is taken.
constexpr auto kAllowed = std::to_array<Allowed>({
    {A::credit_request,   S::not_requested}, {A::credit_request, S::cancelled},
    {A::credit_change,    S::on_hold},       {A::credit_change,  S::approved},  {A::credit_change, S::shipment_reported},
    {A::credit_query,     S::reviewing},     {A::credit_query,   S::on_hold},   {A::credit_query,  S::approved},
    {A::credit_query,     S::rejected},      {A::credit_query,   S::cancelled}, {A::credit_query,  S::shipment_reported},
    {A::credit_query,     S::unknown},
    {A::credit_cancel,    S::reviewing},     {A::credit_cancel,  S::on_hold},   {A::credit_cancel, S::approved},
    {A::credit_cancel,    S::rejected},      {A::credit_cancel,  S::shipment_reported},
    {A::slip_sync,        S::approved},
    {A::slip_change,      S::approved},      {A::slip_change,    S::shipment_reported},
    {A::slip_undo,        S::shipment_reported},
    {A::invoice_download, S::approved},
});

constexpr auto kTexts = std::to_array<StateText>({
    {S::not_requested,     "まだ与信を実行していません。",         "No credit check has been requested yet.",     "与信を実行を押してください。", "Press \"request credit\"."},
    {S::reviewing,         "アトディーネが審査中です。",           "The provider is still reviewing it.",         "与信結果確認で結果を待つか、与信キャンセルを押してください。", "Wait for the result with \"query result\", or press \"cancel credit\"."},
    {S::on_hold,           "与信保留です。",                       "It is on hold.",                              "注文を直して与信内容変更を押すか、与信キャンセルを押してください。管理画面で直したときは与信結果確認を押します。", "Correct the order and press \"change order data\", or press \"cancel credit\". After a correction in the console press \"query result\"."},
    {S::approved,          "与信OKの取引があります。",             "A transaction with credit OK exists.",        "変更は与信内容変更、取りやめは与信キャンセル、発送の報告は伝票番号同期で行ってください。", "Use \"change order data\" for changes, \"cancel credit\" to give it up, \"report slip number\" to report the shipment."},
    {S::rejected,          "与信NGです。",                         "Credit was refused.",                         "与信キャンセルのあと、注文を直して与信を実行を押してください。", "Press \"cancel credit\", correct the order, then press \"request credit\"."},
    {S::cancelled,         "取引はキャンセルされています。",       "The transaction is cancelled.",               "与信を実行で新しい取引として登録してください。", "Register anew with \"request credit\"."},
    {S::shipment_reported, "出荷報告が済んでいます。",             "The shipment has been reported.",             "伝票番号の訂正は伝票番号訂正、ほかの操作は伝票番号同期取消のあとで行ってください。保存済みの請求書は注文の「請求書」で見られます。", "Correct the number with \"correct slip number\"; for anything else undo the report with \"undo slip report\". A saved invoice is in the order's \"invoice\" tab."},
    {S::unknown,           "前回の送信の結果が分かっていません。", "The outcome of the last call is not known.",  "与信結果確認を押してください。取引IDがなければ、取引IDを入力するか未登録と確認してください。", "Press \"query result\"; without a transaction id, enter it or confirm that there is none."},
});
// clang-format on

bool is_allowed(Action action, CreditStatus status) {
  for (Allowed const& row : kAllowed)
    if (row.action == action && row.status == status) return true;
  return false;
}

}  // namespace

std::optional<Notice> state_refusal(CreditRecord const& record, Action action, Settings const& settings) {
  bool const late_change = action == A::credit_change && record.status == S::shipment_reported;
  bool const stays_out = late_change && settings.text("atodene.change_after_ship") != "send";
  if (is_allowed(action, record.status) && !stays_out) return std::nullopt;
  for (StateText const& row : kTexts)
    if (row.status == record.status)
      return Notice{
          "", {std::string(row.ja), std::string(row.en)}, {std::string(row.next_ja), std::string(row.next_en)}};
  return Notice{};
}

}  // namespace yoshin::atodene
