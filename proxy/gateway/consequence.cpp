#include "proxy/gateway/consequence.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "credit/transitions.hpp"
#include "proxy/gateway/effect.hpp"
#include "proxy/gateway/inquiry.hpp"
#include "proxy/gateway/notices.hpp"

namespace yoshin {
namespace {

/// What an inquiry's verdict proves about a lost call. A verdict without a row shows no effect of it.
struct Proof {
  Action lost;
  VerdictKind verdict;
  DispatchState state;
};
// clang-format off
constexpr auto kProofs = std::to_array<Proof>({
    {Action::credit_request, VerdictKind::approved,  DispatchState::confirmed_ok},
    {Action::credit_request, VerdictKind::shipped,   DispatchState::confirmed_ok},
    {Action::credit_request, VerdictKind::cancelled, DispatchState::confirmed_ok},
    {Action::credit_request, VerdictKind::rejected,  DispatchState::confirmed_ng},
    {Action::credit_request, VerdictKind::reviewing, DispatchState::confirmed_pending},
    {Action::credit_request, VerdictKind::on_hold,   DispatchState::confirmed_pending},
    {Action::credit_cancel,  VerdictKind::cancelled, DispatchState::confirmed_ok},
    {Action::credit_query,   VerdictKind::approved,  DispatchState::confirmed_ok},
    {Action::slip_sync,      VerdictKind::shipped,   DispatchState::confirmed_ok},
    {Action::slip_undo,      VerdictKind::approved,  DispatchState::confirmed_ok},
});

struct VerdictOutcome {
  VerdictKind verdict;
  RowOutcome outcome;
};
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
// clang-format on

RowOutcome outcome_of(VerdictKind verdict) {
  for (VerdictOutcome const& row : kOutcomes)
    if (row.verdict == verdict) return row.outcome;
  return RowOutcome::unknown;
}

DispatchState proof_of(Action lost, VerdictKind verdict) {
  for (Proof const& row : kProofs)
    if (row.lost == lost && row.verdict == verdict) return row.state;
  return DispatchState::confirmed_absent;
}

/// A verdict that says something about the transaction.
bool is_clear(VerdictKind verdict) {
  return verdict != VerdictKind::unclear && verdict != VerdictKind::message_refused;
}

void move_to(CreditRecord& record, Transition const& row, Verdict verdict) {
  bool const was_reported = record.status == CreditStatus::shipment_reported;
  record.status = row.to;
  if (verdict.kind == VerdictKind::shipped) record.stage = verdict.stage;
  if (row.to == CreditStatus::shipment_reported && !was_reported && verdict.kind != VerdictKind::shipped)
    record.stage = Stage::slip;
}

void lose(Consequence& result, OrderState const& state, Connector const& connector, Step const& step,
          Instant now) {
  CreditRecord& record = result.record;
  record.status_before_unknown = state.stored.record.status;
  record.lost_action = step.meaning;
  record.status = CreditStatus::unknown;
  if (step.meaning == Action::credit_request) record.registration = step.registration;
  bool const askable = can_be_asked(connector, record);
  record.needs_person = !askable;
  result.inquiry = askable ? first_inquiry(now) : Inquiry{};
  Notice const lost = with_name(notice_of(askable ? Word::lost : Word::lost_ask_person), connector);
  // What the answer was about stays; a query that cannot be made is not advised.
  if (!askable)
    for (Notice& notice : result.notices) notice.next_step = lost.next_step;
  if (result.notices.empty()) result.notices.push_back(lost);
}

/// The lost call ends by what an inquiry found.
void settle(Consequence& result, OrderState const& state, Connector const& connector, VerdictKind verdict,
            Instant now) {
  CreditRecord& record = result.record;
  Action const lost = state.stored.record.lost_action;
  result.lost = proof_of(lost, verdict);
  result.inquiry = {};
  record.needs_person = false;
  if (verdict == VerdictKind::absent) {
    record = restored(std::move(record), state.lost);
    result.notices.push_back(with_name(notice_of(Word::restored), connector));
    return;
  }
  if (result.lost != DispatchState::confirmed_absent) {
    auto const parcel = state.lost ? state.lost->parcel : std::nullopt;
    note_effect(record, state.stored.order, {lost, verdict, parcel, record.registration}, now);
    return;
  }
  bool const reissue = lost == Action::credit_change && state.stored.record.stage == Stage::invoiced &&
                       state.stored.record.status_before_unknown == CreditStatus::shipment_reported;
  record.needs_person = reissue;
  result.notices.push_back(
      with_name(notice_of(reissue ? Word::look_at_console : Word::repeat_change), connector));
}

void take_ids(CreditRecord& record, Classified const& classified) {
  if (!classified.provider_transaction_id.empty())
    record.provider_transaction_id = classified.provider_transaction_id;
  if (classified.outcome && !classified.outcome->authorised_at.empty())
    record.authorised_at = classified.outcome->authorised_at;
}

void act(Consequence& result, OrderState const& state, Connector const& connector, Step const& step,
         Classified const& classified, Instant now) {
  CreditRecord& record = result.record;
  if (result.state == DispatchState::not_sent) {
    result.outcome = RowOutcome::not_sent;
    return;
  }
  auto row = transition(record.status, step.meaning, classified.verdict.kind);
  if (!row) {
    // The table has no such ending: the answer is not what we asked for.
    result.reason = "unexpected_verdict";
    result.state = DispatchState::unknown;
    row = transition(record.status, step.meaning, VerdictKind::unclear);
  }
  // The id of an earlier registration must not stand in for that of a new one, lost or answered.
  bool const is_new = step.meaning == Action::credit_request && step.registration != record.registration;
  if (is_new && classified.verdict.kind != VerdictKind::message_refused) record.provider_transaction_id.clear();
  take_ids(record, classified);
  bool const unclear = result.state == DispatchState::unknown;
  result.outcome = unclear ? RowOutcome::unknown : outcome_of(classified.verdict.kind);
  // Whatever its meaning, a changing call without a trustworthy answer is lost: a query finds out.
  if (unclear && row) return lose(result, state, connector, step, now);
  if (unclear || classified.verdict.kind == VerdictKind::message_refused) return;
  note_effect(record, state.stored.order,
              {step.meaning, classified.verdict.kind, step.parcel, step.registration, step.uses_up}, now);
  if (row) move_to(record, *row, classified.verdict);
  result.proceeds =
      result.state == DispatchState::answered_ok || result.state == DispatchState::answered_pending;
}

/// A verdict of a call that changes nothing at the provider, applied by the rows of its meaning.
void learn(Consequence& result, OrderState const& state, Connector const& connector, Action meaning,
           Classified const& classified, Instant now) {
  CreditRecord& record = result.record;
  VerdictKind const verdict = classified.verdict.kind;
  result.outcome = result.state == DispatchState::not_sent ? RowOutcome::not_sent : outcome_of(verdict);
  if (result.state == DispatchState::unknown && result.notices.empty())
    result.notices.push_back(with_name(notice_of(Word::lost_read), connector));
  auto const row = transition(record.status, meaning, verdict);
  bool const readable = result.state != DispatchState::not_sent && result.state != DispatchState::unknown;
  if (!readable || !row || !is_clear(verdict)) return;
  take_ids(record, classified);
  bool const was_unknown = record.status == CreditStatus::unknown;
  if (was_unknown) settle(result, state, connector, verdict, now);
  if (!row->restores) move_to(record, *row, classified.verdict);
}

/// An inquiry that left the order unknown brings the next one of the schedule, or a person.
void plan_next(Consequence& result, OrderState const& state, Connector const& connector, Presser presser,
               Instant now) {
  bool const still = result.record.status == CreditStatus::unknown && state.lost;
  if (!still || presser != Presser::schedule) return;
  result.inquiry = next_inquiry(state.stored.inquiry, now);
  if (result.inquiry.next) return;
  result.record.needs_person = true;
  result.notices.push_back(with_name(notice_of(Word::needs_person), connector));
}

/// A changing call says anew what there is to say; what only asks adds to it.
void merge_notices(Consequence& result, StepRole role, StepPlace place) {
  auto& kept = result.record.notices;
  if (place.first || role == StepRole::acts) kept.clear();
  for (Notice const& notice : result.notices)
    if (std::find(kept.begin(), kept.end(), notice) == kept.end()) kept.push_back(notice);
}

}  // namespace

bool can_be_asked(Connector const& connector, CreditRecord const& record) {
  return connector.facts.asked_by == AskedBy::our_id || !record.provider_transaction_id.empty();
}

Classified interrupted() {
  Classified result;
  result.reason = "process_ended";
  return result;
}

CreditRecord restored(CreditRecord record, std::optional<LostDispatch> const& lost) {
  record.status = record.status_before_unknown;
  record.needs_person = false;
  if (lost && lost->meaning == Action::credit_request) record.registration = lost->registration_before;
  return record;
}

Consequence consequence_of(OrderState const& state, Connector const& connector, Step const& step,
                           Classified const& classified, StepPlace place, Instant now) {
  Consequence result;
  result.record = state.stored.record;
  result.inquiry = state.stored.inquiry;
  result.state = classified.state;
  result.reason = classified.reason;
  result.notices = with_name(classified.notices, connector);
  bool const clear = result.state != DispatchState::not_sent && is_clear(classified.verdict.kind);
  switch (step.role) {
    case StepRole::acts:
      act(result, state, connector, step, classified, now);
      result.counts = true;
      if (place.anew_follows && result.proceeds) {
        result.record.anew_pending = true;
        result.notices.push_back(with_name(notice_of(Word::anew_pending), connector));
      } else if (step.meaning == Action::credit_request) {
        result.record.anew_pending =
            state.stored.record.anew_pending && result.state == DispatchState::not_sent;
        if (result.record.anew_pending)
          result.notices.push_back(with_name(notice_of(Word::anew_pending), connector));
      }
      break;
    case StepRole::asks:
      result.proceeds = true;
      if (!clear) result.notices.clear();
      break;
    case StepRole::decides:
      learn(result, state, connector, step.meaning, classified, now);
      result.counts = true;
      plan_next(result, state, connector, place.presser, now);
      result.proceeds = clear;
      break;
    case StepRole::confirms:
      result.proceeds = true;
      result.counts = clear;
      if (clear) learn(result, state, connector, step.meaning, classified, now);
      if (!clear) result.notices.clear();
      break;
  }
  merge_notices(result, step.role, place);
  return result;
}

}  // namespace yoshin
