#include "provider/atobarai_com/parse.hpp"

#include "provider/atobarai_com/facts.hpp"

namespace yoshin::atobarai_com {
namespace {

constexpr int kHttpOk = 200;

using Reader = Result<Outcome, ParseError> (*)(Step const&, Sent const&, Answer const&);
struct ReaderRow {
  std::string_view endpoint;
  Reader read;
};
constexpr auto kReaders = std::to_array<ReaderRow>({
    {kOrder, &read_registration},
    {kModify, &read_registration},
    {kStatus, &read_status},
    {kCancel, &read_effect},
    {kShipping, &read_effect},
    {kCandidates, &read_billing},
    {kEnqueue, &read_billing},
    {kTargets, &read_billing},
    {kProcessed, &read_billing},
});

}  // namespace

Failure<ParseError> distrust(ParseFault fault, std::string code, std::string ja, std::string en,
                             std::string provider_transaction_id) {
  return Failure{
      ParseError{fault, std::move(code), {std::move(ja), std::move(en)}, std::move(provider_transaction_id)}};
}

Result<Level, ParseError> level_of(Answer const& answer) {
  auto const status = text_of(answer.body, "status");
  if (status.empty() || !is_unambiguous(answer.body, "status"))
    return distrust(ParseFault::unreadable, status, "応答に受付結果（status）がないか、読み取れません。",
                    "The answer does not say whether it was accepted (status).");
  Level level{same_name(status, "success"), messages_of(answer.body)};
  if (!level.accepted && !same_name(status, "error"))
    return distrust(ParseFault::unknown_code, status, "知らない受付結果です: " + status,
                    "Unknown status: " + status);
  if (level.accepted && answer.http_status != kHttpOk)
    return distrust(ParseFault::unreadable, "HTTP " + std::to_string(answer.http_status),
                    "受付とエラーが矛盾する応答です。", "The answer contradicts its HTTP status.");
  return level;
}

Outcome refusal_of(Level const& level, Word usual) {
  Outcome outcome;
  outcome.verdict = {VerdictKind::message_refused};
  outcome.notices = notices_of(level.messages, usual);
  if (outcome.notices.empty())
    outcome.notices.push_back(
        notice_of("", "理由の書かれていないエラーです。", "An error without a reason.", usual));
  return outcome;
}

Result<Outcome, ParseError> parse(Step const& step, Sent const& sent, Answer const& answer) {
  for (ReaderRow const& row : kReaders)
    if (row.endpoint == step.endpoint) return row.read(step, sent, answer);
  return distrust(ParseFault::unreadable, step.endpoint, "知らない通信の応答です。",
                  "An answer to an unknown call.");
}

}  // namespace yoshin::atobarai_com
