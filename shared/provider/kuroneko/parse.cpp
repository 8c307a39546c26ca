#include "provider/kuroneko/parse.hpp"

#include "provider/kuroneko/actions.hpp"

namespace yoshin::kuroneko {
namespace {

constexpr int kHttpOk = 200;

Outcome plain(VerdictKind kind) {
  return {.verdict = {kind}, .provider_transaction_id = {}, .authorised_at = {}, .notices = {}, .document = {}};
}

/// A transaction that the provider does not have. While an answer is lost, that settles it: nothing arrived.
Outcome absent(CodeRow const& row, std::string_view wire, Step const& step, Sent const& sent) {
  Outcome outcome = plain(VerdictKind::absent);
  if (step.role == StepRole::asks) return outcome;  // The reading that follows tells absent from cancelled.
  Notice notice = notice_of(row, wire);
  if (sent.status == CreditStatus::unknown)
    notice.next_step = {"送信は提供元に届いていませんでした。同じ操作をもう一度実行できます。",
                        "The earlier call never arrived. The same action may be started again."};
  outcome.notices.push_back(std::move(notice));
  return outcome;
}

Outcome refused(CodeRow const& row, std::string_view wire, Step const& step, Sent const& sent) {
  Outcome outcome = plain(VerdictKind::message_refused);
  switch (row.verdict) {
    case CodeVerdict::refused: break;
    case CodeVerdict::absent: return absent(row, wire, step, sent);
    case CodeVerdict::done_already: outcome.verdict.kind = VerdictKind::done; break;
    case CodeVerdict::unclear: outcome.verdict.kind = VerdictKind::unclear; break;
    case CodeVerdict::exists:
      outcome.verdict.kind = VerdictKind::unclear;
      outcome.exists_already = true;
      break;
    case CodeVerdict::settles_reject:
      // After 与信NG nothing is left to cancel (ours).
      if (sent.status == CreditStatus::rejected) return plain(VerdictKind::cancelled);
      break;
  }
  outcome.notices.push_back(notice_of(row, wire));
  return outcome;
}

Result<Outcome, ParseError> read_refusal(Call call, Step const& step, Sent const& sent, Node const& answer) {
  Element const code = element_of(answer, "errorCode");
  if (!code.sound || code.text.empty())
    return distrust(ParseFault::unreadable, "", "エラーの応答にエラーコードがありません。",
                    "The error answer carries no code.");
  CodeRow const* row = find_code(call, code.text);
  if (row == nullptr) {
    Message const step_text = next_step_of(Word::developer);
    return distrust(ParseFault::unknown_code, code.text,
                    "知らないエラーコードです: " + std::string(code.text) + "。" + step_text.ja,
                    "Unknown error code: " + std::string(code.text) + ". " + step_text.en);
  }
  return refused(as_numbered(*row, sent.settings.text("kuroneko.shop_code_error_order")), code.text, step,
                 sent);
}

Result<Outcome, ParseError> read_accepted(Call call, Step const& step, Sent const& sent, Node const& answer) {
  switch (call) {
    case Call::kaara:
    case Call::kaars: return read_credit_result(sent, answer);
    case Call::kaast: return read_transaction_state(step, sent, answer);
    case Call::kaasd: return read_invoice(sent, answer);
    case Call::kaacl: return plain(VerdictKind::cancelled);
    case Call::kaasl:
      if (step.meaning == Action::slip_undo) return plain(VerdictKind::done);
      return Outcome{.verdict = {VerdictKind::shipped, Stage::slip},
                     .provider_transaction_id = {},
                     .authorised_at = {},
                     .notices = {},
                     .document = {}};
    case Call::kaakk:
    case Call::kaarr: return plain(VerdictKind::done);
    case Call::kaasa: break;
  }
  return read_sms_result(answer);
}

std::optional<Failure<ParseError>> check_id(Sent const& sent, Node const& answer) {
  Element const id = element_of(answer, "orderNo");
  if (id.sound && (id.text.empty() || id.text == sent.our_id)) return std::nullopt;
  return distrust(ParseFault::wrong_id, id.text, "別の注文の応答です: " + std::string(id.text),
                  "The answer is for another order: " + std::string(id.text));
}

}  // namespace

Element element_of(Node const& answer, std::string_view name) {
  Element element;
  auto const* members = answer.members();
  if (members == nullptr) return {false, false, {}};
  for (auto const& [key, child] : *members) {
    if (key != name) continue;
    auto const text = child.text();
    element.sound = element.sound && text && (!element.given || *text == element.text);
    element.given = true;
    if (text) element.text = *text;
  }
  return element;
}

Failure<ParseError> distrust(ParseFault fault, std::string_view code, std::string ja, std::string en) {
  return Failure{ParseError{fault, std::string(code), {std::move(ja), std::move(en)}}};
}

Result<Outcome, ParseError> parse(Step const& step, Sent const& sent, Answer const& answer) {
  auto const call = call_of(step.endpoint);
  if (!call)
    return distrust(ParseFault::unreadable, step.endpoint, "知らない呼び出しの応答です。",
                    "An answer to an unknown call.");
  Element const accepted = element_of(answer.body, "returnCode");
  if (!accepted.given || !accepted.sound || accepted.text.empty())
    return distrust(ParseFault::unreadable, "", "応答に受付結果がありません。",
                    "The answer does not say whether it was accepted.");
  if (auto wrong = check_id(sent, answer.body)) return *wrong;
  if (accepted.text == "1") return read_refusal(*call, step, sent, answer.body);
  if (accepted.text != "0")
    return distrust(ParseFault::unknown_code, accepted.text,
                    "知らない受付結果です: " + std::string(accepted.text),
                    "Unknown return code: " + std::string(accepted.text));
  Element const code = element_of(answer.body, "errorCode");
  if (!code.sound || !code.text.empty() || answer.http_status != kHttpOk)
    return distrust(ParseFault::unreadable, code.text, "受付とエラーが矛盾する応答です。",
                    "The answer contradicts itself.");
  return read_accepted(*call, step, sent, answer.body);
}

}  // namespace yoshin::kuroneko
