#include "proxy/gateway/settlement.hpp"

#include <array>
#include <utility>

#include "credit/transitions.hpp"
#include "proxy/gateway/effect.hpp"
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
// clang-format on

DispatchState proof_of(Action lost, VerdictKind verdict) {
  for (Proof const& row : kProofs)
    if (row.lost == lost && row.verdict == verdict) return row.state;
  return DispatchState::confirmed_absent;
}

Endpoint const* lost_endpoint(OrderState const& state, Connector const& connector) {
  return state.lost ? find_endpoint(connector, state.lost->endpoint) : nullptr;
}

}  // namespace

ProvedBy lost_proof(OrderState const& state, Connector const& connector) {
  auto const* endpoint = lost_endpoint(state, connector);
  return endpoint == nullptr ? ProvedBy::query : endpoint->proved_by;
}

void settle_by_inquiry(Consequence& result, OrderState const& state, Connector const& connector,
                       VerdictKind verdict, Instant now) {
  CreditRecord& record = result.record;
  Action const lost = state.stored.record.lost_action;
  // An earlier parcel was reported already: "reported" says nothing about this one.
  bool const proves_nothing =
      lost == Action::slip_sync && record.status_before_unknown == CreditStatus::shipment_reported;
  result.lost = proves_nothing ? DispatchState::confirmed_absent : proof_of(lost, verdict);
  result.inquiry = {};
  record.needs_person = false;
  if (verdict == VerdictKind::absent) {
    record = restored(std::move(record), state.lost);
    result.notices.push_back(with_name(notice_of(absent_word(record)), connector));
    return;
  }
  if (result.lost == DispatchState::confirmed_absent) {
    result.notices.push_back(with_name(notice_of(Word::repeat_change), connector));
    return;
  }
  if (lost == Action::credit_request) record.anew_pending = false;
  auto const parcel = state.lost ? state.lost->parcel : std::nullopt;
  note_effect(record, state.stored.order, {lost, verdict, parcel, record.registration}, now);
}

Word absent_word(CreditRecord const& record) {
  return record.anew_pending ? Word::anew_pending : Word::restored;
}

CreditRecord restored(CreditRecord record, std::optional<LostDispatch> const& lost) {
  record.status = record.status_before_unknown;
  record.needs_person = false;
  if (lost && lost->meaning == Action::credit_request) record.registration = lost->registration_before;
  return record;
}

CreditRecord carried_out(OrderState const& state, Instant now) {
  CreditRecord record = state.stored.record;
  if (!state.lost) return record;
  CreditStatus const before = record.status_before_unknown;
  record.needs_person = false;
  record.status = before;
  note_effect(
      record, state.stored.order,
      {state.lost->meaning, VerdictKind::done, state.lost->parcel, record.registration, state.lost->uses_up},
      now);
  auto const row = transition(before, state.lost->meaning, VerdictKind::done);
  if (!row) return record;
  record.status = row->to;
  bool const newly_reported =
      row->to == CreditStatus::shipment_reported && before != CreditStatus::shipment_reported;
  if (newly_reported) record.stage = Stage::slip;
  return record;
}

}  // namespace yoshin
