#include "provider/atobarai_com/facts.hpp"
#include "provider/atobarai_com/parse.hpp"

namespace yoshin::atobarai_com {
namespace {

/// The envelope is open: where it has no `Status`, only our own print data in it can prove that it was
/// accepted.
Result<Level, ParseError> billing_level(Answer const& answer) {
  if (elements_named(answer.body, "status").empty() && !elements_of(answer.body).empty() &&
      answer.http_status == 200)
    return Level{true, messages_of(answer.body)};
  return level_of(answer);
}

Outcome not_there(char const* ja, char const* en, Word word) {
  Outcome outcome;
  outcome.verdict = {VerdictKind::message_refused};
  outcome.notices.push_back(notice_of("", ja, en, word));
  return outcome;
}

Outcome done(std::vector<Notice> notices) {
  Outcome outcome;
  outcome.verdict = {VerdictKind::done};
  outcome.notices = std::move(notices);
  return outcome;
}

}  // namespace

Result<Outcome, ParseError> read_billing(Step const& step, Sent const& sent, Answer const& answer) {
  bool const queues = step.endpoint == kEnqueue || step.endpoint == kProcessed;
  // What changes something needs the provider's word that it did.
  auto const level = queues ? level_of(answer) : billing_level(answer);
  if (!level) return Failure{level.error()};
  if (!level.value().accepted) return refusal_of(level.value(), Word::queue);
  if (queues) return done(notices_of(level.value().messages, Word::nothing));
  Node const* ours = find_print_data(answer.body, sent.provider_transaction_id);
  if (ours == nullptr && text_of(answer.body, "status").empty())
    return distrust(ParseFault::unreadable, "", "応答に受付結果（status）も印字データもありません。",
                    "The answer holds neither a status nor print data.");
  if (ours == nullptr)
    return not_there("この注文は、まだ印刷の対象ではありません。",
                     "The order is not among those to be printed yet.", Word::queue);
  if (step.endpoint == kCandidates)
    return done({notice_of("", "この注文は、印刷の候補です。", "The order may be put in the print queue.",
                           Word::queue)});
  auto document = document_of(*ours, sent);
  if (!document) return Failure{document.error()};
  Outcome outcome = done({notice_of("", "印字データを取得しました。", "The print data arrived.", Word::print)});
  outcome.document = std::move(document).value();
  return outcome;
}

}  // namespace yoshin::atobarai_com
