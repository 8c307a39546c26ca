#include <array>

#include "provider/kuroneko/parse.hpp"

namespace yoshin::kuroneko {
namespace {

/// What one `result` of a credit call means. Texts are empty where there is nothing to add to the label.
struct CreditResult {
  std::string_view wire;
  VerdictKind verdict;
  std::string_view ja, en, step_ja, step_en;
};

/// What one `result` of the state inquiry means.
struct StateResult {
  std::string_view wire;
  Verdict verdict;
  std::string_view ja, en, step_ja, step_en;
};

/// What one `warning` of the state inquiry means.
struct Warning {
  std::string_view wire;
  std::string_view ja, en, step_ja, step_en;
};

constexpr std::string_view kAnewJa =
    "内容を直して申し込み直すときは、与信キャンセルのあとで与信を実行を押してください。";
constexpr std::string_view kAnewEn = "To try again with corrected data, press 与信キャンセル, then 与信を実行.";
constexpr std::string_view kLaterJa = "時間をおいて与信結果確認を押してください。";
constexpr std::string_view kLaterEn = "Press 与信結果確認 later.";

// clang-format off
constexpr auto kCredit = std::to_array<CreditResult>({
    {"0", VerdictKind::approved,  "", "", "", ""},
    {"1", VerdictKind::rejected,  "与信の結果、利用できません。", "The credit was refused.", kAnewJa, kAnewEn},
    {"2", VerdictKind::rejected,  "利用限度額を超えるため、利用できません。", "The credit was refused: the amount is over the limit.", kAnewJa, kAnewEn},
    {"3", VerdictKind::reviewing, "提供元で審査中です。", "The provider is reviewing the order.", kLaterJa, kLaterEn},
});

constexpr auto kStates = std::to_array<StateResult>({
    {"1",  {VerdictKind::approved},                       "", "", "", ""},
    {"2",  {VerdictKind::cancelled},                      "", "", "", ""},
    {"3",  {VerdictKind::shipped, Stage::slip},           "", "", "", ""},
    {"5",  {VerdictKind::shipped, Stage::investigate},    "配送の調査が必要な状態です。", "The delivery needs investigation.", "配送業者に配達状況を確認し、提供元へ連絡してください。", "Ask the carrier about the delivery and contact the provider."},
    {"6",  {VerdictKind::unclear},                        "提供元から警告メールが送られています。", "The provider has sent a warning mail.", "提供元からのメールを確認してください。取引の状態は変わっていません。", "Read the provider's mail. The transaction's state is unchanged."},
    {"10", {VerdictKind::shipped, Stage::sale_fixed},     "", "", "", ""},
    {"11", {VerdictKind::shipped, Stage::invoiced},       "", "", "", ""},
    {"12", {VerdictKind::shipped, Stage::paid},           "", "", "", ""},
    {"30", {VerdictKind::reviewing},                       "", "", "", ""},
    {"31", {VerdictKind::cancelled},                      "SMS認証が完了しなかったため、取り消されました。", "It was cancelled because the SMS check failed or expired.", "必要なら与信を実行で新しく登録してください。", "Press 与信を実行 for a new registration if needed."},
    {"32", {VerdictKind::rejected},                       "与信の結果、利用できません。", "The credit was refused.", kAnewJa, kAnewEn},
});

constexpr auto kWarnings = std::to_array<Warning>({
    {"1", "伝票番号が未登録です。", "The slip number is not registered yet.", "発送したら伝票番号同期を実行してください。", "Report the slip number once the parcel is sent."},
    {"2", "配達が完了していません。", "The delivery is not completed.", "配送業者に配達状況を確認してください。", "Ask the carrier about the delivery."},
    {"3", "配送の調査が必要です。", "The delivery must be investigated.", "配送業者に配達状況を確認し、提供元へ連絡してください。", "Ask the carrier about the delivery and contact the provider."},
    {"4", "請求書の印字データがまだ取得されていません。", "The invoice's print data was not downloaded yet.", "請求書ダウンロードを実行してください。", "Press 請求書ダウンロード."},
});
// clang-format on

template <class Row>
void add_notice(Outcome& outcome, Row const& row) {
  if (row.ja.empty()) return;
  outcome.notices.push_back({std::string(row.wire),
                             {std::string(row.ja), std::string(row.en)},
                             {std::string(row.step_ja), std::string(row.step_en)}});
}

template <class Table>
auto const* row_of(Table const& table, std::string_view wire) {
  for (auto const& row : table)
    if (row.wire == wire) return &row;
  return static_cast<decltype(table.data())>(nullptr);
}

Failure<ParseError> bad_result(Element const& result) {
  if (!result.given || !result.sound || result.text.empty())
    return distrust(ParseFault::unreadable, "", "応答に結果がありません。", "The answer carries no result.");
  return distrust(ParseFault::unknown_code, result.text, "知らない結果です: " + std::string(result.text),
                  "Unknown result: " + std::string(result.text));
}

/// The answer's own time; clients disagree on the element's name.
std::string answered_at(Node const& answer) {
  Element const returned = element_of(answer, "returnDate");
  return std::string(returned.text.empty() ? element_of(answer, "requestDate").text : returned.text);
}

void add_warning(Outcome& outcome, Node const& answer) {
  std::string_view const wire = element_of(answer, "warning").text;
  if (wire.empty() || wire == "0") return;
  if (auto const* row = row_of(kWarnings, wire)) return add_notice(outcome, *row);
  Message const step = next_step_of(Word::developer);
  outcome.notices.push_back(
      {std::string(wire),
       {"知らない警告です: " + std::string(wire), "Unknown warning: " + std::string(wire)},
       step});
}

}  // namespace

Result<Outcome, ParseError> read_credit_result(Node const& answer) {
  Element const result = element_of(answer, "result");
  auto const* row = result.sound ? row_of(kCredit, result.text) : nullptr;
  if (row == nullptr) return bad_result(result);
  Outcome outcome;
  outcome.verdict = {row->verdict};
  if (row->verdict == VerdictKind::approved) outcome.authorised_at = answered_at(answer);
  add_notice(outcome, *row);
  return outcome;
}

Result<Outcome, ParseError> read_transaction_state(Step const& step, Sent const& sent, Node const& answer) {
  Element const result = element_of(answer, "result");
  auto const* row = result.sound ? row_of(kStates, result.text) : nullptr;
  if (row == nullptr) return bad_result(result);
  Outcome outcome;
  outcome.verdict = row->verdict;
  bool const refused = row->verdict.kind == VerdictKind::rejected;
  // A cancellation after 与信NG stays, although the provider goes on answering "refused" (ours).
  if (refused && sent.status == CreditStatus::cancelled) outcome.verdict = {VerdictKind::cancelled};
  // In a query the credit result before has given the reason already.
  bool const explained = refused && (step.role == StepRole::decides || sent.status == CreditStatus::cancelled);
  if (!explained) add_notice(outcome, *row);
  add_warning(outcome, answer);
  return outcome;
}

}  // namespace yoshin::kuroneko
