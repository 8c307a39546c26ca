#include <array>

#include "provider/kuroneko/parse.hpp"
#include "provider/kuroneko/wire.hpp"

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
constexpr std::string_view kAnewEn =
    "To try again with corrected data, press \"cancel credit\", then \"request credit\".";
constexpr std::string_view kStateJa =
    "認証番号を入力せずに与信結果確認を実行し、取引の状態を確かめてください。";
constexpr std::string_view kStateEn = "Press \"query result\" without a code to see the state.";
constexpr std::string_view kLaterJa = "時間をおいて与信結果確認を押してください。";
constexpr std::string_view kLaterEn = "Press \"query result\" later.";

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
    {"31", {VerdictKind::cancelled},                      "SMS認証が完了しなかったため、取り消されました。", "It was cancelled because the SMS check failed or expired.", "必要なら与信を実行で新しく登録してください。", "Press \"request credit\" for a new registration if needed."},
    {"32", {VerdictKind::rejected},                       "与信の結果、利用できません。", "The credit was refused.", kAnewJa, kAnewEn},
});

/// Result 3 and state 30 of a shop that does not wait on them (`kuroneko.poll_on_3` off).
constexpr CreditResult kNotWaitedOn{"3", VerdictKind::rejected, "提供元で審査中です。店舗の設定により、与信NGとして扱います。", "The provider is reviewing it; by the shop's settings that counts as refused.", kAnewJa, kAnewEn};
/// The same of a registration with an SMS check: the buyer has to confirm first.
constexpr CreditResult kAwaitsCode{"3", VerdictKind::reviewing, "購入者のSMS認証を待っています。", "It waits for the buyer's SMS check.", "購入者から認証番号を聞いたときは、与信結果確認で入力できます。", "When the buyer tells you the code, it can be given with \"query result\"."};

/// KAASA0020. All but the first leave the transaction as it is; a query tells what becomes of it.
constexpr auto kSms = std::to_array<CreditResult>({
    {"1", VerdictKind::approved,        "", "", "", ""},
    {"2", VerdictKind::message_refused, "SMS認証番号が違います。", "The SMS code is wrong.", "番号を購入者に確かめて、もう一度入力してください。", "Ask the buyer again and enter the code once more."},
    {"3", VerdictKind::message_refused, "SMS認証番号の有効期限が切れています。", "The SMS code has expired.", kStateJa, kStateEn},
    {"4", VerdictKind::message_refused, "SMSを購入者に届けられませんでした。", "The SMS could not be delivered to the buyer.", kStateJa, kStateEn},
    {"5", VerdictKind::message_refused, "認証を待っている与信がありません。", "No credit waits for a code.", kStateJa, kStateEn},
});

constexpr auto kWarnings = std::to_array<Warning>({
    {"1", "伝票番号が未登録です。", "The slip number is not registered yet.", "発送したら伝票番号同期を実行してください。", "Report the slip number once the parcel is sent."},
    {"2", "配達が完了していません。", "The delivery is not completed.", "配送業者に配達状況を確認してください。", "Ask the carrier about the delivery."},
    {"3", "配送の調査が必要です。", "The delivery must be investigated.", "配送業者に配達状況を確認し、提供元へ連絡してください。", "Ask the carrier about the delivery and contact the provider."},
    {"4", "請求書の印字データがまだ取得されていません。", "The invoice's print data was not downloaded yet.", "請求書ダウンロードを実行してください。", "Press \"download invoice\"."},
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

/// Whether the registration was sent with an SMS check: by its own code, else by the shop's setting.
bool sent_with_sms_check(Sent const& sent) {
  bool const registers = sent.request.endpoint == "KAARA0010";
  std::string_view const code = registers ? sent.request.body.text_at("sendDiv") : std::string_view();
  return is_sms_div(code.empty() ? sent.settings.text("kuroneko.sms_check") : code);
}

/// What "under review" means for this shop: `usual`, or a row of its own.
CreditResult const* reviewed(Sent const& sent, CreditResult const* usual) {
  if (sent_with_sms_check(sent)) return &kAwaitsCode;
  return sent.settings.is_on("kuroneko.poll_on_3") ? usual : &kNotWaitedOn;
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

Result<Outcome, ParseError> read_credit_result(Sent const& sent, Node const& answer) {
  Element const result = element_of(answer, "result");
  auto const* row = result.sound ? row_of(kCredit, result.text) : nullptr;
  if (row == nullptr) return bad_result(result);
  if (row->verdict == VerdictKind::reviewing) row = reviewed(sent, row);
  Outcome outcome;
  outcome.verdict = {row->verdict};
  if (row->verdict == VerdictKind::approved) outcome.authorised_at = answered_at(answer);
  add_notice(outcome, *row);
  return outcome;
}

Result<Outcome, ParseError> read_sms_result(Node const& answer) {
  Element const result = element_of(answer, "result");
  auto const* row = result.sound ? row_of(kSms, result.text) : nullptr;
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
  if (row->verdict.kind == VerdictKind::reviewing) outcome.verdict = {reviewed(sent, &kCredit.back())->verdict};
  bool const refused = row->verdict.kind == VerdictKind::rejected;
  // A cancellation after 与信NG stays, although the provider goes on answering "refused" (ours).
  if (refused && sent.status == CreditStatus::cancelled) outcome.verdict = {VerdictKind::cancelled};
  // In a query the credit result before has given the reason already.
  bool const explained = refused && (step.role == StepRole::decides || sent.status == CreditStatus::cancelled);
  if (!explained) add_notice(outcome, *row);
  add_warning(outcome, answer);
  return outcome;
}

std::vector<KnownCode> known_results() {
  std::vector<KnownCode> known;
  auto const add = [&known](std::string_view call, std::string_view element, auto const& row,
                            std::optional<VerdictKind> verdict) {
    Message next{std::string(row.step_ja), std::string(row.step_en)};
    known.push_back({call, element, std::string(row.wire), verdict, std::move(next)});
  };
  for (std::string_view const call : {"KAARA0010", "KAARS0010"})
    for (CreditResult const& row : kCredit) add(call, "result", row, row.verdict);
  for (StateResult const& row : kStates) add("KAAST0010", "result", row, row.verdict.kind);
  for (CreditResult const& row : kSms) add("KAASA0020", "result", row, row.verdict);
  for (Warning const& row : kWarnings) add("KAAST0010", "warning", row, std::nullopt);
  return known;
}

}  // namespace yoshin::kuroneko
