#include "proxy/gateway/dispatcher.hpp"

#include <chrono>
#include <utility>

#include "proxy/gateway/face.hpp"
#include "proxy/gateway/fill.hpp"
#include "proxy/gateway/notices.hpp"
#include "proxy/vault/random.hpp"

namespace yoshin {
namespace {

std::int64_t monotonic_ms() {
  auto const now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

/// The order's content without its version, which every closing raises.
bool same_content(Order left, Order const& right) {
  left.version = right.version;
  return left == right;
}

Message const* first_text(std::vector<Notice> const& notices, Message Notice::*part) {
  return notices.empty() ? nullptr : &(notices.front().*part);
}

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

}  // namespace

/// One press on its way through its steps.
struct Dispatcher::Operation {
  Press const& press;
  std::string id = random_id();
  std::string base_url = {};
  std::size_t index = 0;
  std::optional<Prepared> prepared =
      {};  ///< From the first step's verification on; all steps were verified together.
  std::optional<NotSent> refusal = {};
  Order order = {};            ///< The content that was verified.
  Sent sent = {};              ///< Of the step on its way.
  CreditRecord expected = {};  ///< How the step before left the order's record.
  RowEnd end = {};             ///< How the operation stands after the last closed step.
  bool proceeds = true;
  bool overtaken = false;  ///< Its call was ended by something else, so its row is not ours to end.
  std::int64_t started = 0;

  [[nodiscard]] Step const& step() const { return prepared->steps[index]; }
  [[nodiscard]] bool is_last() const { return index + 1 == prepared->steps.size(); }
  [[nodiscard]] bool anew_follows() const {
    for (std::size_t later = index + 1; later < prepared->steps.size(); ++later)
      if (prepared->steps[later].role == StepRole::acts &&
          prepared->steps[later].meaning == Action::credit_request)
        return true;
    return false;
  }
};

namespace {

/// Whether the next step still stands on what was verified: nobody edited, moved or opened the order in
/// between.
bool still_stands(OrderState const& state, Step const& step, Order const& verified,
                  CreditRecord const& expected) {
  bool const blocked = step.role == StepRole::acts && state.lost;
  return !state.sending && !blocked && state.stored.record == expected &&
         same_content(state.stored.order, verified);
}

Intent intent_of(Press const& press, Prepared const& prepared, Step const& step, OrderState const& state,
                 Instant now) {
  Endpoint const& endpoint = *find_endpoint(*prepared.connector, step.endpoint);
  Intent intent;
  intent.provider = prepared.connector->id;
  intent.environment = prepared.environment;
  intent.endpoint = endpoint.id;
  intent.label = endpoint.label;
  intent.effect = endpoint.effect;
  intent.sender = press.who;
  intent.request_id = press.request_id;
  intent.row = press.row;
  intent.action = press.action;
  intent.meaning = step.meaning;
  intent.role = step.role;
  intent.registration = step.registration;
  intent.registration_before = state.stored.record.registration;
  intent.parcel = step.parcel;
  intent.content_hash = prepared.hash;
  intent.at = now;
  return intent;
}

}  // namespace

std::optional<Ticket> Dispatcher::open(Operation& operation) {
  Press const& press = operation.press;
  auto const decide = [&](OrderState const& state) -> std::optional<Intent> {
    if (!operation.prepared) {
      auto verified = verify(state, press, jst_date(parts_.clock.now()));
      if (!verified) {
        operation.refusal = verified.error();
        operation.end.status = state.stored.record.status;
        return std::nullopt;
      }
      auto base = parts_.egress.base_url(verified.value().connector->id, verified.value().environment);
      if (!base) {
        operation.refusal = NotSent{RowOutcome::skipped, notice_of(Word::no_address)};
        return std::nullopt;
      }
      operation.base_url = std::move(*base);
      operation.prepared = std::move(verified).value();
      operation.order = state.stored.order;
    } else if (!still_stands(state, operation.step(), operation.order, operation.expected)) {
      return std::nullopt;
    }
    Step const& step = operation.step();
    CreditRecord const& record = state.stored.record;
    operation.sent = {operation.prepared->requests[operation.index],
                      provider_facing_id(state.stored.order.short_key, step.registration),
                      record.provider_transaction_id,
                      state.stored.order.current.billed,
                      record.status,
                      record.stage,
                      operation.prepared->settings};
    Intent intent = intent_of(press, *operation.prepared, step, state, parts_.clock.now());
    intent.operation_id = operation.id;
    intent.masked_request = masked_request(operation.sent.request, *operation.prepared->connector);
    return intent;
  };
  auto opened = parts_.store.open_dispatch(press.order, decide);
  if (opened) return opened.value();
  operation.refusal = NotSent{RowOutcome::skipped, notice_of(Word::call_open)};
  return std::nullopt;
}

Closing Dispatcher::conclude(Operation& operation, OrderState const& state, WireAnswer const& answer,
                             CredentialSet const& credentials) {
  Connector const& connector = *operation.prepared->connector;
  Step const& step = operation.step();
  Classified const classified = classify(answer, connector, step, operation.sent);
  Instant const now = parts_.clock.now();
  StepPlace const place{operation.index == 0, operation.anew_follows(), operation.press.presser};
  Consequence result = consequence_of(state, connector, step, classified, place, now);
  if (classified.alarm)
    parts_.log("alarm order=" + std::to_string(state.stored.id) + " the other end cannot be trusted: " +
               (answer.library_error.empty() ? result.reason : answer.library_error));
  Closing closing;
  closing.state = result.state;
  closing.reason = result.reason;
  if (classified.outcome) closing.verdict = id_of(classified.verdict.kind);
  closing.masked_answer = masked_answer(answer.body, credentials);
  closing.library_error = answer.library_error;
  closing.http_status = answer.status;
  closing.elapsed_ms = monotonic_ms() - operation.started;
  closing.at = now;
  closing.notices = result.notices;
  if (classified.outcome) closing.document = classified.outcome->document;
  closing.lost = result.lost;
  if (result.counts) operation.end = end_of(operation.press, result);
  operation.proceeds = result.proceeds;
  operation.expected = result.record;
  bool const changed = !(result.record == state.stored.record) || !(result.inquiry == state.stored.inquiry);
  bool const changing = find_endpoint(connector, step.endpoint)->effect == Effect::changing;
  if (changed || changing) {
    OrderState next = state;
    next.stored.record = std::move(result.record);
    next.stored.inquiry = result.inquiry;
    if (closing.lost) next.lost.reset();
    closing.write = write_of(std::move(next), jst_date(now));
  }
  if (operation.press.row && (operation.is_last() || !operation.proceeds)) closing.row = operation.end;
  return closing;
}

WireAnswer Dispatcher::send(Operation const& operation, CredentialSet& credentials) {
  Connector const& connector = *operation.prepared->connector;
  try {
    credentials = parts_.store.credentials(operation.order.shop, connector.id);
  } catch (StoreFailure const&) {
    return {Delivery::not_sent, "credentials_unreadable", 0, "", ""};
  }
  WireRequest wire = fill(operation.sent.request, connector, credentials, parts_.clock.now(),
                          {operation.base_url, parts_.deadline_ms});
  WireAnswer answer = parts_.transport.send(wire);
  wipe_request(wire);
  return answer;
}

void Dispatcher::exchange(Operation& operation, Ticket const& ticket) {
  Connector const& connector = *operation.prepared->connector;
  CredentialSet credentials;
  operation.started = monotonic_ms();
  WireAnswer const answer = send(operation, credentials);
  try {
    bool const written = parts_.store.close_dispatch(
        ticket, [&](OrderState const& state) { return conclude(operation, state, answer, credentials); });
    if (!written) {
      parts_.log("late answer dispatch=" + std::to_string(ticket.dispatch) +
                 " http=" + std::to_string(answer.status));
      operation.proceeds = false;
      operation.overtaken = true;
      operation.end.outcome = RowOutcome::unknown;
    }
  } catch (StoreFailure const& failure) {
    // The provider answered and we cannot keep it: say what must not be lost, then stop, so that R5 applies.
    std::string const facts =
        "answer not written: dispatch=" + std::to_string(ticket.dispatch) +
        " order=" + std::to_string(ticket.order) + " endpoint=" + operation.step().endpoint +
        " http=" + std::to_string(answer.status) + " outcome=" + std::string(id_of(operation.end.outcome)) +
        " (" + failure.what() + ")";
    parts_.log(facts);
    parts_.answer_not_written(facts);
    throw;
  }
  parts_.log("call order=" + std::to_string(ticket.order) + " dispatch=" + std::to_string(ticket.dispatch) +
             " provider=" + std::string(id_of(connector.id)) + " endpoint=" + operation.step().endpoint +
             " http=" + std::to_string(answer.status) +
             " outcome=" + std::string(id_of(operation.end.outcome)));
}

RowEnd Dispatcher::refuse(Press const& press, NotSent const& refusal) {
  RowEnd end = end_of_refusal(press, refusal);
  if (auto const state = parts_.store.load(press.order)) end.status = state->stored.record.status;
  if (press.row) parts_.store.end_row(end, parts_.clock.now());
  return end;
}

RowEnd Dispatcher::perform(Press const& press) {
  Operation operation{press};
  operation.end = end_of_refusal(press, {RowOutcome::skipped, notice_of(Word::call_open)});
  bool sent = false;
  while (operation.proceeds) {
    auto const ticket = open(operation);
    if (!ticket && !sent) return refuse(press, operation.refusal.value_or(NotSent{RowOutcome::skipped, {}}));
    if (!ticket) break;
    sent = true;
    exchange(operation, *ticket);
    if (operation.is_last() || operation.overtaken) return operation.end;
    ++operation.index;
  }
  // The steps after the last closed one are not sent; the row ends with what that one brought.
  if (press.row) parts_.store.end_row(operation.end, parts_.clock.now());
  return operation.end;
}

int Dispatcher::recover(std::int64_t epoch) {
  return parts_.store.close_lost(epoch, [this](OrderState const& state, Step const& step) {
    Instant const now = parts_.clock.now();
    Closing closing;
    closing.reason = interrupted().reason;
    closing.at = now;
    auto const* connector =
        state.stored.record.provider ? find_connector(*state.stored.record.provider) : nullptr;
    if (connector == nullptr) return closing;
    Consequence result = consequence_of(state, *connector, step, interrupted(), {}, now);
    closing.state = result.state;
    closing.notices = result.notices;
    OrderState next = state;
    next.stored.record = std::move(result.record);
    next.stored.inquiry = result.inquiry;
    closing.write = write_of(std::move(next), jst_date(now));
    return closing;
  });
}

}  // namespace yoshin
