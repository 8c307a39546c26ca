#include "proxy/gateway/row_outcome.hpp"

#include <algorithm>
#include <array>

namespace yoshin {
namespace {

struct VerdictOutcome {
  VerdictKind verdict;
  RowOutcome outcome;
};
struct StateOutcome {
  DispatchState state;
  RowOutcome outcome;
};
// clang-format off
constexpr auto kOutcomes = std::to_array<VerdictOutcome>({
    {VerdictKind::approved,        RowOutcome::ok},
    {VerdictKind::reviewing,       RowOutcome::pending},
    {VerdictKind::on_hold,         RowOutcome::pending},
    {VerdictKind::rejected,        RowOutcome::ng},
    {VerdictKind::cancelled,       RowOutcome::ok},
    {VerdictKind::shipped,         RowOutcome::ok},
    {VerdictKind::done,            RowOutcome::ok},
    {VerdictKind::absent,          RowOutcome::ok},
    {VerdictKind::message_refused, RowOutcome::refused},
    {VerdictKind::unclear,         RowOutcome::unknown},
});
/// For a call without a verdict of its own. A refusal by HTTP status has none.
constexpr auto kStates = std::to_array<StateOutcome>({
    {DispatchState::sending,           RowOutcome::unknown},
    {DispatchState::answered_ok,       RowOutcome::ok},
    {DispatchState::answered_ng,       RowOutcome::refused},
    {DispatchState::answered_pending,  RowOutcome::pending},
    {DispatchState::not_sent,          RowOutcome::not_sent},
    {DispatchState::unknown,           RowOutcome::unknown},
    {DispatchState::confirmed_ok,      RowOutcome::ok},
    {DispatchState::confirmed_ng,      RowOutcome::ng},
    {DispatchState::confirmed_pending, RowOutcome::pending},
    {DispatchState::confirmed_absent,  RowOutcome::not_sent},
    {DispatchState::settled_by_hand,   RowOutcome::ok},
});
// clang-format on

bool is_answered(DispatchState state) {
  return state == DispatchState::answered_ok || state == DispatchState::answered_ng ||
         state == DispatchState::answered_pending;
}

bool tells(RowCall const& call) {
  switch (call.role) {
    case StepRole::acts:
    case StepRole::decides: return true;
    case StepRole::asks: return false;
    case StepRole::tries:
    case StepRole::confirms: break;
  }
  return is_answered(call.state) && call.verdict && is_clear(*call.verdict);
}

}  // namespace

RowOutcome outcome_of(VerdictKind verdict) {
  for (VerdictOutcome const& row : kOutcomes)
    if (row.verdict == verdict) return row.outcome;
  return RowOutcome::unknown;
}

bool is_clear(VerdictKind verdict) {
  return verdict != VerdictKind::unclear && verdict != VerdictKind::message_refused;
}

RowCall const* telling_call(std::vector<RowCall> const& calls) {
  auto const last = std::find_if(calls.rbegin(), calls.rend(), tells);
  return last == calls.rend() ? nullptr : &*last;
}

RowOutcome outcome_of(RowCall const& call) {
  if (is_answered(call.state) && call.verdict) return outcome_of(*call.verdict);
  for (StateOutcome const& row : kStates)
    if (row.state == call.state) return row.outcome;
  return RowOutcome::unknown;
}

}  // namespace yoshin
