#include <algorithm>

#include "provider/score/parse.hpp"

namespace yoshin::score {
namespace {

bool all_are_unknown(std::vector<Concern> const& concerns) {
  return std::all_of(concerns.begin(), concerns.end(), [](Concern one) { return one == Concern::unknown; });
}

/// A cancel sends nothing but ids and an amount. After 与信NG a refusal that is neither about credentials, a
/// payment, a field nor a failure is one for the transaction's state: nothing is left to cancel (ours).
bool settles_rejection(Step const& step, Sent const& sent, std::vector<Concern> const& concerns) {
  return step.endpoint == "cancel" && sent.status == CreditStatus::rejected && all_are_unknown(concerns);
}

bool any(std::vector<Concern> const& concerns, Concern wanted) {
  return std::find(concerns.begin(), concerns.end(), wanted) != concerns.end();
}

/// An id that exists already: the first registration arrived after all, or the shipment was reported before.
void note_existing(Step const& step, Outcome& outcome) {
  if (step.endpoint == "register") {
    outcome.verdict = {VerdictKind::unclear};
    outcome.exists_already = true;
  } else if (step.endpoint == "shipment") {
    outcome.verdict = {VerdictKind::shipped, Stage::slip};
    for (Notice& notice : outcome.notices) notice.next_step = next_step_of(Remedy::nothing);
  }
}

}  // namespace

/// Every error is shown. A refused cancel that says nothing we know is cleared up by a reading.
Result<Outcome, ParseError> read_refusal(Step const& step, Sent const& sent, Node const& answer) {
  auto const errors = errors_of(answer);
  if (errors.empty())
    return distrust(ParseFault::unreadable, "", "エラーの応答に理由がありません。",
                    "The refusing answer gives no reason.");
  Outcome outcome;
  outcome.verdict = {VerdictKind::message_refused};
  std::vector<Concern> concerns;
  for (ErrorEntry const& error : errors) {
    concerns.push_back(concern_of(error, sent.settings));
    outcome.notices.push_back(notice_of(error, concerns.back()));
    if (step.endpoint == "cancel" && concerns.back() == Concern::unknown)
      outcome.notices.back().next_step = next_step_of(Remedy::query);
  }
  if (any(concerns, Concern::credentials)) return outcome;
  if (any(concerns, Concern::exists)) note_existing(step, outcome);
  if (settles_rejection(step, sent, concerns)) {
    outcome.verdict = {VerdictKind::cancelled};
    for (Notice& notice : outcome.notices) notice.next_step = next_step_of(Remedy::anew);
  }
  return outcome;
}

}  // namespace yoshin::score
