#include <algorithm>
#include <array>
#include <optional>

#include "provider/atodene/codes.hpp"
#include "provider/atodene/parse.hpp"

namespace yoshin::atodene {
namespace {

/// The next step for a refusal that is about no field: the transaction stands otherwise than we think.
struct StateWord {
  std::string_view endpoint;
  Word word;
};
constexpr auto kStateWords = std::to_array<StateWord>({
    {"ship_report", Word::correct},
    {"ship_change", Word::report},
    {"ship_undo", Word::console},
});

/// Every `error`; nothing when one of them says nothing readable.
std::optional<std::vector<WireError>> errors_of(Node const& answer) {
  std::vector<WireError> errors;
  for (Node const* error : elements_of(block_of(answer, "errors"), "error")) {
    WireError one{element_of(error, "errorPoint").text, element_of(error, "errorCode").text,
                  element_of(error, "errorMessage").text};
    if (one.code.empty() && one.message.empty()) return std::nullopt;
    errors.push_back(std::move(one));
  }
  if (errors.empty()) return std::nullopt;
  return errors;
}

Concern concern_of(WireError const& error) {
  auto const* point = find_point(error.point);
  return point == nullptr ? Concern::state : point->concern;
}

/// Whether the refusal is for the transaction's state: about no credential, no form and no field.
bool is_for_state(WireError const& error) {
  return concern_of(error) == Concern::state;
}

Notice notice_on(std::string_view endpoint, WireError const& error) {
  Notice notice = notice_of(error);
  for (StateWord const& row : kStateWords)
    if (row.endpoint == endpoint && is_for_state(error) && find_code(error.code) == nullptr)
      notice.next_step = next_step_of(row.word);
  return notice;
}

bool all_cancelled_already(std::vector<WireError> const& errors) {
  return std::all_of(errors.begin(), errors.end(),
                     [](WireError const& error) { return error.code == kCancelledAlready; });
}

}  // namespace

Result<Outcome, ParseError> read_refusal(Step const& step, Sent const& sent, Node const& answer) {
  auto const errors = errors_of(answer);
  if (!errors)
    return distrust(ParseFault::unreadable, "", "エラーの応答に理由がありません。",
                    "The error answer carries no reason.");
  Outcome outcome;
  outcome.verdict = {VerdictKind::message_refused};
  for (WireError const& error : *errors) outcome.notices.push_back(notice_on(step.endpoint, error));
  bool const cancels = step.endpoint == "cancel";
  if (all_cancelled_already(*errors) && settles_cancelled(step.endpoint)) {
    outcome.verdict = {VerdictKind::cancelled};
    for (Notice& notice : outcome.notices) notice.next_step = next_step_of(cancels ? Word::done : Word::anew);
  } else if (cancels && sent.status == CreditStatus::rejected &&
             std::all_of(errors->begin(), errors->end(), is_for_state)) {
    // After 与信NG nothing is left to cancel (ours).
    outcome.verdict = {VerdictKind::cancelled};
    for (Notice& notice : outcome.notices) notice.next_step = next_step_of(Word::anew);
  }
  return outcome;
}

}  // namespace yoshin::atodene
