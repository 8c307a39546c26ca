#include <optional>

#include "provider/atodene/codes.hpp"
#include "provider/atodene/parse.hpp"

namespace yoshin::atodene {
namespace {

Failure<ParseError> unknown_value(std::string_view element, std::string const& value, std::string const& id) {
  auto failure = distrust(ParseFault::unknown_code, value,
                          "知らない審査結果です（" + std::string(element) + "）: " + value,
                          "Unknown credit result (" + std::string(element) + "): " + quoted(value));
  failure.error.provider_transaction_id = id;
  return failure;
}

/// The verdict of the two results; the manual one is read only when the automatic one leaves the word to it.
Result<VerdictKind, ParseError> verdict_of(Node const& info, std::string const& id) {
  Element const automatic = element_of(&info, "autoAuthoriresult");
  for (AutoResult const& row : auto_results()) {
    if (!automatic.sound || row.value != automatic.text) continue;
    if (!row.asks_manual) return row.verdict;
    Element const manual = element_of(&info, "manualAuthoriresult");
    for (ManualResult const& by_hand : manual_results())
      if (manual.sound && by_hand.value == manual.text) return by_hand.verdict;
    return unknown_value("manualAuthoriresult", manual.text, id);
  }
  return unknown_value("autoAuthoriresult", automatic.text, id);
}

/// The texts of a manual review, as received.
void add_reasons(Outcome& outcome, Node const& info) {
  VerdictKind const kind = outcome.verdict.kind;
  bool const held = kind == VerdictKind::on_hold;
  if (!held && kind != VerdictKind::rejected) return;
  Message const before = held ? Message{"与信保留：", "On hold: "} : Message{"与信NG：", "Credit refused: "};
  Message const next = next_step_of(held ? Word::change : Word::cancel_anew);
  Node const* reasons = block_of(info, "manualAuthorireasons");
  for (Node const* reason : elements_of(reasons, "manualAuthorireason"))
    if (auto const text = reason->text(); text && !text->empty())
      outcome.notices.push_back({"", {before.ja + std::string(*text), before.en + quoted(*text)}, next});
  if (outcome.notices.empty())
    outcome.notices.push_back(
        {"", {before.ja + "理由は示されていません。", before.en + "no reason is given."}, next});
}

}  // namespace

Result<Outcome, ParseError> read_credit(Step const& step, Sent const& sent, Node const& info) {
  Outcome outcome;
  outcome.provider_transaction_id = element_of(&info, "transactionId").text;
  Element const automatic = element_of(&info, "autoAuthoriresult");
  if (step.endpoint == "modify" && automatic.sound && automatic.text.empty()) {
    outcome.verdict = {VerdictKind::done};
    return outcome;
  }
  auto const verdict = verdict_of(info, outcome.provider_transaction_id);
  if (!verdict) return Failure{verdict.error()};
  outcome.verdict = {verdict.value()};
  add_reasons(outcome, info);
  // No answer shows the slip report, so a good credit leaves a reported shipment where it was.
  if (verdict.value() != VerdictKind::approved || !is_slip_reported(sent)) return outcome;
  if (step.endpoint == "getauthori") outcome.verdict = {VerdictKind::shipped, sent.stage};
  if (step.endpoint == "modify") outcome.verdict = {VerdictKind::done};
  return outcome;
}

}  // namespace yoshin::atodene
