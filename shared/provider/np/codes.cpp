#include "provider/np/codes.hpp"

#include <string>

#include "provider/np/error_codes.hpp"

namespace yoshin::np {
namespace {

struct RemedyText {
  Remedy remedy;
  std::string_view ja;
  std::string_view en;
};

// clang-format off
constexpr auto kRemedies = std::to_array<RemedyText>({
    {Remedy::fix,              "示された項目を直して、もう一度同じボタンを押してください。", "Correct the named field and press the same button again."},
    {Remedy::change,           "注文を直して、与信内容変更を押してください。", "Correct the order, then press \"change order data\"."},
    {Remedy::settings,         "店舗の後払い設定（認証情報・契約内容）を確認してください。", "Check the shop's provider settings (credentials, contract options)."},
    {Remedy::query,            "与信結果確認を押して、取引の状態とNP取引IDを確かめてください。", "Press \"query result\" and check the state and the NP transaction id."},
    {Remedy::anew,             "必要なら、与信を実行で新しい取引として登録してください。", "If still wanted, register anew with \"request credit\"."},
    {Remedy::cancel_then_anew, "与信キャンセルのあと、注文を直して与信を実行で登録し直してください。", "Press \"cancel credit\", correct the order, then register anew with \"request credit\"."},
    {Remedy::wait,             "しばらく待ってから与信結果確認を押し、続くときはNPへ問い合わせてください。", "Wait, then press \"query result\"; ask NP when it stays."},
    {Remedy::maintainer,       "通信履歴を添えて、システムの保守担当へ連絡してください。", "Give the history entry to whoever maintains the system."},
    {Remedy::console,          "ここからは変更できません。NPの管理画面で手続きしてください（返金は手作業）。", "It cannot be done from here: use NP's console, and refund by hand."},
    {Remedy::cancel,           "対象外の理由が当てはまるなら、与信キャンセルを押して別の支払い方法を案内してください。", "If the reason applies, press \"cancel credit\" and offer another way to pay."},
    {Remedy::hold_wait,        "結果が出るのを待って、与信結果確認を押してください。", "Wait for the result, then press \"query result\"."},
    {Remedy::none,             "操作は必要ありません。", "Nothing to do."},
});
// clang-format on

template <class Table>
ReasonCode const* find_reason(Table const& table, std::string_view code) {
  for (ReasonCode const& row : table)
    if (row.code == code) return &row;
  return nullptr;
}

Notice notice_of(ReasonCode const& row) {
  return {std::string(row.code), {std::string(row.ja), std::string(row.en)}, next_step_of(row.remedy)};
}

/// The raw code in brackets, or nothing for an empty one.
std::string bracketed(std::string_view before, std::string_view code, std::string_view after) {
  return code.empty() ? std::string() : std::string(before) + std::string(code) + std::string(after);
}

}  // namespace

Message next_step_of(Remedy remedy) {
  for (RemedyText const& row : kRemedies)
    if (row.remedy == remedy) return {std::string(row.ja), std::string(row.en)};
  return {};
}

ErrorCode const* find_error(std::string_view code) {
  for (ErrorCode const& row : kErrorCodes)
    if (row.code == code) return &row;
  return nullptr;
}

Notice error_notice(std::string_view code) {
  if (auto const* row = find_error(code))
    return {std::string(code), {std::string(row->ja), std::string(row->en)}, next_step_of(row->remedy)};
  return {std::string(code),
          {"意味の分からないエラーコードです（" + std::string(code) + "）。",
           "An error code whose meaning is not known (" + std::string(code) + ")."},
          next_step_of(Remedy::maintainer)};
}

Notice hold_notice(std::string_view code) {
  if (auto const* row = find_reason(kHoldCodes, code)) return notice_of(*row);
  return {std::string(code),
          {"与信保留です。理由は" + std::string(code.empty() ? "示されていません" : "一覧にありません") +
               bracketed("（", code, "）") + "。",
           std::string("On hold; the reason is ") + (code.empty() ? "not given" : "not on our list") +
               bracketed(" (", code, ")") + "."},
          {"NPの管理画面で理由を確かめ、注文を直して与信内容変更を押してください。",
           "Look up the reason in NP's console, correct the order, then press \"change order data\"."}};
}

Notice refusal_notice(std::string_view code) {
  if (auto const* row = find_reason(kRefusalCodes, code)) return notice_of(*row);
  return {std::string(code),
          {"与信NGです。理由は" + std::string(code.empty() ? "示されていません" : "一覧にありません") +
               bracketed("（", code, "）") + "。",
           std::string("Credit refused; the reason is ") + (code.empty() ? "not given" : "not on our list") +
               bracketed(" (", code, ")") + "."},
          next_step_of(Remedy::cancel_then_anew)};
}

}  // namespace yoshin::np
