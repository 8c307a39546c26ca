#include "provider/np/states.hpp"

#include <array>

#include "provider/np/elements.hpp"

namespace yoshin::np {
namespace {

using S = CreditStatus;
using A = Action;

struct Allowed {
  Action action;
  CreditStatus status;
};

struct StateText {
  CreditStatus status;
  std::string_view ja;
  std::string_view en;
  std::string_view next_ja;
  std::string_view next_en;
};

struct RefusalCode {
  Action action;
  CreditStatus status;
  std::string_view code;
};

struct CancelToken {
  CreditStatus status;
  std::string_view token;
};

// clang-format off
/// An update while NP is still reviewing is not offered: no source says that NP takes it.
constexpr auto kAllowed = std::to_array<Allowed>({
    {A::credit_request, S::not_requested}, {A::credit_request, S::cancelled},
    {A::credit_change,  S::on_hold},       {A::credit_change,  S::approved},
    {A::credit_query,   S::reviewing},     {A::credit_query,   S::on_hold},   {A::credit_query, S::approved},
    {A::credit_query,   S::rejected},      {A::credit_query,   S::cancelled}, {A::credit_query, S::shipment_reported},
    {A::credit_query,   S::unknown},
    {A::credit_cancel,  S::reviewing},     {A::credit_cancel,  S::on_hold},   {A::credit_cancel, S::approved},
    {A::credit_cancel,  S::rejected},      {A::credit_cancel,  S::shipment_reported},
    {A::slip_sync,      S::approved},
});

constexpr auto kTexts = std::to_array<StateText>({
    {S::not_requested,     "まだ与信を実行していません。",           "No credit check has been requested yet.",       "与信を実行を押してください。",                                 "Press \"request credit\"."},
    {S::reviewing,         "NPが審査中です。",                       "NP is still reviewing it.",                     "与信結果確認で結果を待つか、与信キャンセルを押してください。",     "Wait for the result with \"query result\", or press \"cancel credit\"."},
    {S::on_hold,           "与信保留です。",                         "It is on hold.",                                "注文を直して与信内容変更を押すか、与信キャンセルを押してください。", "Correct the order and press \"change order data\", or press \"cancel credit\"."},
    {S::approved,          "与信OKの取引があります。",               "A transaction with credit OK exists.",          "変更は与信内容変更、取りやめは与信キャンセルで行ってください。",   "Use \"change order data\" for changes and \"cancel credit\" to give it up."},
    {S::rejected,          "与信NGです。",                           "Credit was refused.",                           "与信キャンセルのあと、注文を直して与信を実行を押してください。",   "Press \"cancel credit\", correct the order, then press \"request credit\"."},
    {S::cancelled,         "取引はキャンセルされています。",         "The transaction is cancelled.",                 "与信を実行で新しい取引として登録してください。",               "Register anew with \"request credit\"."},
    {S::shipment_reported, "出荷報告が済んでいます。",               "The shipment has been reported.",               "内容を変えるときは与信キャンセルのあと与信を実行してください。伝票番号の訂正はNPの管理画面で行います。", "To change it, press \"cancel credit\", then \"request credit\". A slip number is corrected in NP's console."},
    {S::unknown,           "前回の送信の結果が分かっていません。",   "The outcome of the last call is not known.",    "与信結果確認を押してください。取引IDがなければ、取引IDを入力するか未登録と確認してください。", "Press \"query result\"; without a transaction id, enter it or confirm that there is none."},
});

constexpr auto kRefusalCodes = std::to_array<RefusalCode>({
    {A::credit_change, S::not_requested, "E0100113"}, {A::credit_change, S::cancelled, "E0100114"}, {A::credit_change, S::shipment_reported, "E0100115"},
    {A::credit_query,  S::not_requested, "E0100113"},
    {A::credit_cancel, S::not_requested, "E0100113"}, {A::credit_cancel, S::cancelled, "E0100114"},
    {A::slip_sync,     S::not_requested, "E0100113"}, {A::slip_sync,     S::cancelled, "E0100114"}, {A::slip_sync,     S::shipment_reported, "E0100115"},
});

/// Which entries of `np.cancel_when` stand for a status.
constexpr auto kCancelTokens = std::to_array<CancelToken>({
    {S::approved, "00"}, {S::on_hold, "10"}, {S::rejected, "20"}, {S::reviewing, "40"}, {S::reviewing, "50"},
    {S::shipment_reported, "reported"},
});
// clang-format on

bool is_allowed(Action action, CreditStatus status) {
  for (Allowed const& row : kAllowed)
    if (row.action == action && row.status == status) return true;
  return false;
}

bool cancel_is_switched_on(CreditStatus status, Settings const& settings) {
  for (CancelToken const& row : kCancelTokens)
    if (row.status == status && is_listed(settings.text("np.cancel_when"), row.token)) return true;
  return false;
}

std::string_view code_for(Action action, CreditStatus status) {
  for (RefusalCode const& row : kRefusalCodes)
    if (row.action == action && row.status == status) return row.code;
  return {};
}

StateRefusal text_for(Action action, CreditStatus status) {
  for (StateText const& row : kTexts)
    if (row.status == status)
      return {code_for(action, status),
              {std::string(row.ja), std::string(row.en)},
              {std::string(row.next_ja), std::string(row.next_en)}};
  return {};
}

bool is_paid(CreditRecord const& record) {
  return record.status == S::shipment_reported && record.stage == Stage::paid;
}

}  // namespace

std::optional<StateRefusal> state_refusal(CreditRecord const& record, Action action, Settings const& settings) {
  if (action != A::credit_query && is_paid(record))
    return StateRefusal{
        "E0100118",
        {"購入者の支払いが済んでいます。", "The buyer has paid already."},
        {"NPの管理画面で手続きし、返金は手作業で行ってください。", "Use NP's console and refund by hand."}};
  if (!is_allowed(action, record.status)) return text_for(action, record.status);
  if (action == A::credit_cancel && !cancel_is_switched_on(record.status, settings))
    return StateRefusal{"",
                        {"店舗の設定で、この状態のキャンセルは送らないことになっています。",
                         "The shop's settings say that no cancel is sent in this state."},
                        {"NPの管理画面でキャンセルするか、設定（キャンセルを送る状態）を見直してください。",
                         "Cancel it in NP's console, or review the setting."}};
  return std::nullopt;
}

Message allowed_states(Action action) {
  Message states;
  for (Allowed const& row : kAllowed) {
    if (row.action != action) continue;
    states.ja += (states.ja.empty() ? "" : "・") + std::string(name_of(row.status).ja);
    states.en += (states.en.empty() ? "" : ", ") + std::string(name_of(row.status).en);
  }
  return states;
}

}  // namespace yoshin::np
