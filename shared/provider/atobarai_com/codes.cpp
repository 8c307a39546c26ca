#include "provider/atobarai_com/codes.hpp"

#include "text/width.hpp"

namespace yoshin::atobarai_com {
namespace {

struct WordText {
  Word word;
  std::string_view ja, en;
};

// clang-format off
constexpr auto kWords = std::to_array<WordText>({
    {Word::fix,       "表示された内容のとおりに注文を直して、同じボタンをもう一度押してください。", "Correct the order as the text says, then press the same button again."},
    {Word::set,       "店舗の後払い設定（サイトID、事業者ID、APIユーザID、契約）を確認してください。", "Check site id, enterprise id, API user id and contract in the shop's settings."},
    {Word::query,     "与信結果確認を押して、後払い.comでの状態を確かめてください。", "Press \"query result\" to see the state at the provider."},
    {Word::slip,      "与信結果確認で状態を確かめ、配送会社IDの表（店舗の後払い設定）と伝票番号を見直してください。登録済みという内容なら、管理画面で番号を確かめてください。", "Press \"query result\", then check the carrier table in the shop's settings and the slip number. If the text says that it is registered already, compare the number in the provider's console."},
    {Word::cancel,    "与信結果確認を押してください。キャンセルになっていなければ、後払い.comの管理画面で手続きしてください。", "Press \"query result\". If it is not cancelled, settle it in the provider's console."},
    {Word::rejected,  "理由を後払い.comに問い合わせ、必要なら注文を直して与信を実行を押してください（新しい登録になります）。", "Ask Atobarai.com for the reason, correct the order if needed, then press \"request credit\" (a new registration)."},
    {Word::later,     "時間をおいて与信結果確認を押してください（自動審査は約5分、目視審査は9時から18時の間で最大2時間ほど）。", "Press \"query result\" later (about 5 minutes by machine; by hand up to 2 hours, between 9:00 and 18:00)."},
    {Word::status,    "後払い.comの管理画面で状態を確かめ、店舗の後払い設定（与信状況 -1 の扱い）を見直してください。", "Look at the state in the provider's console and review the setting for credit status -1."},
    {Word::console,   "後払い.comの管理画面で確かめてください。", "Look in the provider's console."},
    {Word::queue,     "後払い.comの管理画面で印刷対象か確かめるか、印刷対象に入れてから、もう一度押してください。", "See in the provider's console whether it is to be printed, or put it in the print queue, then press again."},
    {Word::print,     "請求書を印刷したら、印刷済みにするを選んで報告してください。", "Once it is printed, choose \"mark as printed\" to report it."},
    {Word::developer, "履歴の記録をシステム担当者へ渡してください。", "Give the history entry to whoever maintains the system."},
    {Word::nothing,   "操作は必要ありません。", "Nothing to do."},
});

/// Words that speak of credentials or the contract, as `fold` leaves them.
constexpr auto kSettingWords = std::to_array<std::string_view>({
    "認証", "事業者id", "サイトid", "apiユーザ", "契約", "権限", "許可", "enterpriseid", "siteid", "apiuserid",
});
// clang-format on

bool speaks_of_settings(std::string_view text) {
  auto const folded = fold(text);
  for (std::string_view const word : kSettingWords)
    if (folded.find(word) != std::string::npos) return true;
  return false;
}

}  // namespace

Message next_step_of(Word word) {
  for (WordText const& row : kWords)
    if (row.word == word) return {std::string(row.ja), std::string(row.en)};
  return {};
}

StatusCode const* find_status(std::string_view cd) {
  for (StatusCode const& row : kStatusCodes)
    if (row.cd == cd) return &row;
  return nullptr;
}

bool contradicts(StatusCode const& code, std::string_view text) {
  for (StatusCode const& row : kStatusCodes)
    if (row.cd != code.cd && fold(row.label) == fold(text)) return true;
  return false;
}

Notice rejected_notice() {
  return {"2",
          {"与信に失敗しました。 原因につきましては、後払い.comへ問い合わせをお願いします。",
           "The credit was refused. Atobarai.com tells the reason on inquiry."},
          next_step_of(Word::rejected)};
}

Notice notice_of(std::string code, std::string ja, std::string en, Word word) {
  return {std::move(code), {std::move(ja), std::move(en)}, next_step_of(word)};
}

std::vector<Notice> notices_of(std::vector<AnswerMessage> const& messages, Word usual) {
  std::vector<Notice> notices;
  for (AnswerMessage const& message : messages) {
    bool const settings = speaks_of_settings(message.text);
    Notice notice{
        message.code, {message.text, quoted(message.text)}, next_step_of(settings ? Word::set : usual)};
    if (message.text.empty())
      notice.text = {"コード " + message.code + " が返りました。",
                     "It answered the code " + message.code + "."};
    notices.push_back(std::move(notice));
  }
  return notices;
}

std::vector<KnownCode> known_codes() {
  std::vector<KnownCode> known;
  known.reserve(std::size(kStatusCodes) + 1);
  for (StatusCode const& row : kStatusCodes)
    known.push_back({"", "orderStatus@cd", std::string(row.cd), row.verdict, {}});
  known.push_back(
      {"", "orderStatus@cd", std::string(kDisputed), VerdictKind::unclear, next_step_of(Word::status)});
  return known;
}

}  // namespace yoshin::atobarai_com
