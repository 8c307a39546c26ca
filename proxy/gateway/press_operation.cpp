#include "proxy/gateway/press_operation.hpp"

#include "proxy/gateway/fill.hpp"
#include "proxy/gateway/notices.hpp"

namespace yoshin {
namespace {

/// The order's content without its version, which every closing raises.
bool same_content(Order left, Order const& right) {
  left.version = right.version;
  return left == right;
}

Message const* first_text(std::vector<Notice> const& notices, Message Notice::*part) {
  return notices.empty() ? nullptr : &(notices.front().*part);
}

}  // namespace

RowEnd end_of(Press const& press, Consequence const& result) {
  RowEnd end;
  if (press.row) end.ref = *press.row;
  end.outcome = result.outcome;
  end.status = result.record.status;
  if (auto const* text = first_text(result.record.notices, &Notice::text)) end.notice = *text;
  if (auto const* next = first_text(result.record.notices, &Notice::next_step)) end.next_step = *next;
  return end;
}

RowEnd end_of_refusal(Press const& press, NotSent const& refusal) {
  RowEnd end;
  if (press.row) end.ref = *press.row;
  end.outcome = refusal.outcome;
  end.notice = refusal.notice.text;
  end.next_step = refusal.notice.next_step;
  return end;
}

PressOperation::PressOperation(Press const& one)
    : press(one), end(end_of_refusal(one, {RowOutcome::skipped, notice_of(Word::call_open)})) {}

bool PressOperation::anew_follows() const {
  for (std::size_t later = index + 1; later < prepared->steps.size(); ++later)
    if (prepared->steps[later].role == StepRole::acts &&
        prepared->steps[later].meaning == Action::credit_request)
      return true;
  return false;
}

std::vector<std::size_t> PressOperation::parcels_left() const {
  std::vector<std::size_t> parcels;
  for (std::size_t later = index + 1; later < prepared->steps.size(); ++later)
    if (prepared->steps[later].role == StepRole::acts && prepared->steps[later].parcel)
      parcels.push_back(*prepared->steps[later].parcel);
  return parcels;
}

bool PressOperation::still_stands(OrderState const& state) const {
  bool const blocked = step().role == StepRole::acts && state.lost;
  return !state.sending && !blocked && state.stored.record == expected &&
         same_content(state.stored.order, order);
}

Intent PressOperation::intent(OrderState const& state, Instant now) {
  Step const& step = this->step();
  CreditRecord const& record = state.stored.record;
  sent = {request(),
          provider_facing_id(state.stored.order.short_key, step.registration),
          record.provider_transaction_id,
          state.stored.order.current.billed,
          record.status,
          record.stage,
          prepared->settings,
          {},
          !record.reported_slips.empty()};
  Intent intent;
  intent.provider = connector().id;
  intent.environment = prepared->environment;
  intent.endpoint = endpoint().id;
  intent.label = endpoint().label;
  intent.effect = endpoint().effect;
  intent.sender = press.who;
  intent.request_id = press.request_id;
  intent.operation_id = id;
  intent.row = press.row;
  intent.begins_row = index == 0;
  intent.action = press.action;
  intent.meaning = step.meaning;
  intent.role = step.role;
  intent.registration = step.registration;
  intent.registration_before = record.registration;
  intent.parcel = step.parcel;
  intent.uses_up = step.uses_up;
  intent.content_hash = prepared->hash;
  intent.masked_request = masked_request(sent.request, connector());
  intent.at = now;
  return intent;
}

}  // namespace yoshin
