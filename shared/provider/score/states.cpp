#include "provider/score/states.hpp"

#include <array>

#include "provider/score/wire.hpp"

namespace yoshin::score {
namespace {

using S = CreditStatus;
using A = Action;

/// An action that may go out from a status, and the switch that must be on for it (none when empty).
struct Allowed {
  Action action;
  CreditStatus status;
  std::string_view setting;
};

struct StateText {
  CreditStatus status;
  std::string_view ja;
  std::string_view en;
  std::string_view next_ja;
  std::string_view next_en;
};

struct SwitchText {
  std::string_view setting;
  std::string_view ja;
  std::string_view en;
  std::string_view next_ja;
  std::string_view next_en;
};

// clang-format off
/// A change during the provider's own review is offered by no source. What happens after the shipment report is not known
/// and waits for its switch.
constexpr auto kAllowed = std::to_array<Allowed>({
    {A::credit_request,   S::not_requested,     ""},
    {A::credit_request,   S::cancelled,         ""},
    {A::credit_change,    S::on_hold,           ""},
    {A::credit_change,    S::approved,          ""},
    {A::credit_change,    S::shipment_reported, "score.modify_after_ship"},
    {A::credit_query,     S::reviewing,         ""},
    {A::credit_query,     S::on_hold,           ""},
    {A::credit_query,     S::approved,          ""},
    {A::credit_query,     S::rejected,          ""},
    {A::credit_query,     S::shipment_reported, ""},
    {A::credit_query,     S::unknown,           ""},
    {A::credit_cancel,    S::reviewing,         ""},
    {A::credit_cancel,    S::on_hold,           ""},
    {A::credit_cancel,    S::approved,          ""},
    {A::credit_cancel,    S::rejected,          ""},
    {A::credit_cancel,    S::shipment_reported, ""},
    {A::slip_sync,        S::approved,          ""},
    {A::slip_change,      S::shipment_reported, "score.reship"},
    {A::invoice_download, S::approved,          "score.invoice"},
    {A::invoice_download, S::shipment_reported, "score.invoice"},
});

constexpr auto kTexts = std::to_array<StateText>({
    {S::not_requested,     "まだ与信を実行していません。",         "No credit check has been requested yet.",      "与信を実行を押してください。", "Press \"request credit\"."},
    {S::reviewing,         "提供元で審査中です。",                 "The provider is still reviewing it.",          "与信結果確認で結果を待つか、与信キャンセルを押してください。", "Wait for the result with \"query result\", or press \"cancel credit\"."},
    {S::on_hold,           "与信保留です。",                       "It is on hold.",                               "注文を直して与信内容変更を押すか、提供元の管理画面で直して与信結果確認を押すか、与信キャンセルを押してください。", "Correct the order and press \"change order data\", or correct it in the provider's console and press \"query result\", or press \"cancel credit\"."},
    {S::approved,          "与信OKの取引があります。",             "A transaction with credit OK exists.",         "変更は与信内容変更、取りやめは与信キャンセルで行ってください。", "Use \"change order data\" for changes and \"cancel credit\" to give it up."},
    {S::rejected,          "与信NGです。",                         "Credit was refused.",                          "与信キャンセルのあと、注文を直して与信を実行を押してください。", "Press \"cancel credit\", correct the order, then press \"request credit\"."},
    {S::cancelled,         "取引はキャンセルされています。",       "The transaction is cancelled.",                "与信を実行で新しい取引として登録してください。", "Register anew with \"request credit\"."},
    {S::shipment_reported, "伝票番号同期が済んでいます。",         "The shipment has been reported.",              "提供元の管理画面で手続きするか、与信キャンセルのあと与信を実行してください。", "Settle it in the provider's console, or press \"cancel credit\", then \"request credit\"."},
    {S::unknown,           "前回の送信の結果が分かっていません。", "The outcome of the last call is not known.",   "与信結果確認を押してください。分からなければ、取引IDを入力するか未登録と確認してください。", "Press \"query result\"; if that does not tell, enter the transaction id or confirm that there is none."},
});

constexpr auto kSwitches = std::to_array<SwitchText>({
    {"score.modify_after_ship", "伝票番号同期のあとの変更を提供元が受け付けるか分からないため、送信しない設定です。", "Whether the provider takes a change after the slip report is not known, so the shop's settings do not send one.", "与信キャンセルのあと与信を実行するか、提供元に確認して店舗の後払い設定を変えてください。", "Press \"cancel credit\", then \"request credit\", or ask the provider and change the shop's provider settings."},
    {"score.reship",            "報告した伝票番号を訂正できるか分からないため、送信しない設定です。", "Whether a reported slip number can be corrected is not known, so the shop's settings do not send one.", "提供元の管理画面で訂正するか、提供元に確認して店舗の後払い設定を変えてください。", "Correct it in the provider's console, or ask the provider and change the shop's provider settings."},
    {"score.invoice",           "請求書データの取得は、店舗の設定で使わないことになっています。", "Fetching invoice data is switched off in the shop's settings.", "請求書同梱の契約と接続先の経路を確かめてから、店舗の後払い設定で有効にしてください。", "Make sure of the contract for enclosed invoices and of the call's path, then switch it on in the shop's provider settings."},
});
// clang-format on

PlanError refuse(std::string_view ja, std::string_view en, std::string_view next_ja, std::string_view next_en) {
  return {
      {"", {std::string(ja), std::string(en)}, {std::string(next_ja), std::string(next_en)}},
  };
}

PlanError switched_off(std::string_view setting) {
  for (SwitchText const& row : kSwitches)
    if (row.setting == setting) return refuse(row.ja, row.en, row.next_ja, row.next_en);
  return {};
}

PlanError wrong_state(CreditStatus status) {
  for (StateText const& row : kTexts)
    if (row.status == status) return refuse(row.ja, row.en, row.next_ja, row.next_en);
  return {};
}

bool is_paid(CreditRecord const& record) {
  return record.status == S::shipment_reported && record.stage == Stage::paid;
}

}  // namespace

std::optional<PlanError> obstacle(Context const& context) {
  CreditRecord const& record = context.record;
  if (context.action == A::slip_undo)
    return refuse("提供元には、報告した伝票番号を取り消す通信がありません。",
                  "The provider has no call that undoes a slip report.",
                  "取引をやめるときは与信キャンセルを押してください。",
                  "To give the transaction up, press \"cancel credit\".");
  if (context.action != A::credit_query && is_paid(record))
    return refuse("購入者の支払いが済んでいます。", "The buyer has paid already.",
                  "提供元の管理画面で手続きし、返金は手作業で行ってください。",
                  "Use the provider's console and refund by hand.");
  for (Allowed const& row : kAllowed) {
    if (row.action != context.action || row.status != record.status) continue;
    if (row.setting.empty() || context.settings.is_on(row.setting)) return std::nullopt;
    return switched_off(row.setting);
  }
  return wrong_state(record.status);
}

}  // namespace yoshin::score
