#include "proxy/gateway/consequence.hpp"

#include <algorithm>
#include <utility>

#include "credit/transitions.hpp"
#include "proxy/gateway/effect.hpp"
#include "proxy/gateway/notices.hpp"
#include "proxy/gateway/row_outcome.hpp"
#include "proxy/gateway/settlement.hpp"
#include "proxy/gateway/verify.hpp"

namespace yoshin {
namespace {

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
  auto const* endpoint = find_endpoint(connector, step.endpoint);
  bool const provable = endpoint == nullptr || endpoint->proved_by == ProvedBy::query;
  bool const askable = can_be_asked(connector, record) && provable;
  record.needs_person = !askable;
  result.inquiry = askable ? first_inquiry(now) : Inquiry{};
  Word const word = askable ? Word::lost : provable ? Word::lost_ask_person : Word::look_at_console;
  Notice const lost = with_name(notice_of(word), connector);
  // What the answer was about stays; a query that cannot be made is not advised.
  if (!askable)
    for (Notice& notice : result.notices) notice.next_step = lost.next_step;
  if (result.notices.empty()) result.notices.push_back(lost);
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

/// The inquiry was answered, but no inquiry can tell whether the lost call was carried out.
void leave_to_person(Consequence& result, Connector const& connector) {
  result.outcome = RowOutcome::unknown;
  result.record.needs_person = true;
  result.inquiry = {};
  result.notices.push_back(with_name(notice_of(Word::look_at_console), connector));
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
  if (record.status == CreditStatus::unknown) {
    if (lost_proof(state, connector) == ProvedBy::person) return leave_to_person(result, connector);
    settle_by_inquiry(result, state, connector, verdict, now);
  }
  if (!row->restores) move_to(record, *row, classified.verdict);
}

/// An inquiry of the schedule that left the order unknown brings the next one, or a person. One that had to
/// rest on our own id without knowing whether that helps is not repeated.
void plan_next(Consequence& result, OrderState const& state, Connector const& connector, Instant now) {
  if (lost_proof(state, connector) == ProvedBy::person) return;
  bool const once =
      connector.facts.asked_by == AskedBy::our_id_once && result.record.provider_transaction_id.empty();
  result.inquiry = next_inquiry(state.stored.inquiry, now);
  if (once) result.inquiry.next.reset();
  if (result.inquiry.next) return;
  result.record.needs_person = true;
  result.notices.push_back(with_name(notice_of(Word::needs_person), connector));
}

/// A review that goes on is asked about by itself, as long as its schedule lasts.
void plan_review(Consequence& result, OrderState const& state, Connector const& connector, bool scheduled,
                 ReviewSchedule const& schedule, Instant now) {
  bool const begins = state.stored.record.status != CreditStatus::reviewing;
  if (!reviews_are_asked(state, connector)) {
    result.inquiry = {};
  } else if (begins) {
    result.inquiry = first_review(schedule, now);
  } else if (scheduled) {
    result.inquiry = next_review(schedule, state.stored.inquiry, now);
    if (!result.inquiry.next) result.notices.push_back(with_name(notice_of(Word::review_ended), connector));
  }
}

/// When the order is asked about next by itself.
void plan_inquiry(Consequence& result, OrderState const& state, Connector const& connector, Step const& step,
                  StepPlace const& place, Instant now) {
  bool const scheduled = place.presser == Presser::schedule && step.role == StepRole::decides;
  switch (result.record.status) {
    case CreditStatus::unknown:
      if (scheduled && state.lost) plan_next(result, state, connector, now);
      return;
    case CreditStatus::reviewing: return plan_review(result, state, connector, scheduled, place.review, now);
    case CreditStatus::not_requested:
    case CreditStatus::on_hold:
    case CreditStatus::approved:
    case CreditStatus::rejected:
    case CreditStatus::cancelled:
    case CreditStatus::shipment_reported: result.inquiry = {}; return;
  }
}

/// What an operation still has to send after a step that succeeded: until then the row did not end well.
void note_rest(Consequence& result, OrderState const& state, Connector const& connector, Step const& step,
               StepPlace const& place) {
  if (step.meaning == Action::credit_request) {
    bool const refused = result.outcome == RowOutcome::refused;
    bool const nothing_registered = refused || result.state == DispatchState::not_sent;
    bool const lost = result.record.status == CreditStatus::unknown;
    result.record.anew_pending = state.stored.record.anew_pending && (nothing_registered || lost);
    if (result.record.anew_pending && !lost)
      result.notices.push_back(
          with_name(notice_of(refused ? Word::anew_refused : Word::anew_pending), connector));
  }
  if (!result.proceeds) return;
  if (place.anew_follows) {
    result.record.anew_pending = true;
    result.outcome = RowOutcome::not_sent;
    result.notices.push_back(with_name(notice_of(Word::anew_pending), connector));
  } else if (!place.parcels_left.empty()) {
    result.outcome = RowOutcome::not_sent;
    result.notices.push_back(
        with_name(parcels_left_notice(state.stored.order, place.parcels_left, step.meaning), connector));
  }
}

/// A changing call says anew what there is to say; what only asks adds to it.
void merge_notices(Consequence& result, StepRole role, StepPlace const& place) {
  auto& kept = result.record.notices;
  if (place.first || role == StepRole::acts) kept.clear();
  for (Notice const& notice : result.notices)
    if (std::find(kept.begin(), kept.end(), notice) == kept.end()) kept.push_back(notice);
}

}  // namespace

bool can_be_asked(Connector const& connector, CreditRecord const& record) {
  return connector.facts.asked_by != AskedBy::provider_id || !record.provider_transaction_id.empty();
}

Inquiry resting_inquiry(OrderState const& state, Connector const& connector, ReviewSchedule const& schedule,
                        Instant now) {
  bool const asked =
      state.stored.record.status == CreditStatus::reviewing && reviews_are_asked(state, connector);
  return asked ? first_review(schedule, now) : Inquiry{};
}

Classified interrupted() {
  Classified result;
  result.reason = "process_ended";
  return result;
}

Consequence consequence_of(OrderState const& state, Connector const& connector, Step const& step,
                           Classified const& classified, StepPlace const& place, Instant now) {
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
      note_rest(result, state, connector, step, place);
      break;
    case StepRole::asks:
      result.proceeds = true;
      if (!clear) result.notices.clear();
      break;
    case StepRole::decides:
      learn(result, state, connector, step.meaning, classified, now);
      result.counts = true;
      result.proceeds = clear;
      break;
    case StepRole::tries:
      result.proceeds = !clear;
      result.counts = clear;
      if (clear) learn(result, state, connector, step.meaning, classified, now);
      if (!clear) result.notices.clear();
      break;
    case StepRole::confirms:
      result.proceeds = true;
      result.counts = clear;
      if (clear) learn(result, state, connector, step.meaning, classified, now);
      if (!clear) result.notices.clear();
      break;
  }
  plan_inquiry(result, state, connector, step, place, now);
  merge_notices(result, step.role, place);
  return result;
}

}  // namespace yoshin
