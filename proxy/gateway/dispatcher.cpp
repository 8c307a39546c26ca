#include "proxy/gateway/dispatcher.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "proxy/gateway/excerpt.hpp"
#include "proxy/gateway/face.hpp"
#include "proxy/gateway/fill.hpp"
#include "proxy/gateway/notices.hpp"

namespace yoshin {
namespace {

std::int64_t monotonic_ms() {
  auto const now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

/// What arrived, as the journal of one order keeps it: of a shared call only what is said to this order.
std::string answer_for(PressOperation const& operation, Call const& call, Received const& received,
                       CredentialSet const& credentials) {
  auto const secrets = operation.connector().facts.secret_elements;
  if (!call.is_shared()) return masked_answer(received.wire.body, credentials, secrets);
  if (!received.document) return {};
  return masked_answer(write_json(excerpt(received.document->body, ids_of(operation), call.ids())), credentials,
                       secrets);
}

/// Why the store gave no permission to send.
NotSent refusal_by(Clash clash) {
  if (clash == Clash::stopped) return {RowOutcome::stopped, notice_of(Word::stopped)};
  return {RowOutcome::skipped, notice_of(Word::call_open)};
}

/// Ids, states and counts of one order's call for the log.
std::string log_text(PressOperation const& operation, Received const& received) {
  return "order=" + std::to_string(operation.ticket.order) +
         " dispatch=" + std::to_string(operation.ticket.dispatch) +
         " provider=" + std::string(id_of(operation.connector().id)) +
         " endpoint=" + operation.step().endpoint + " http=" + std::to_string(received.wire.status) +
         " outcome=" + std::string(id_of(operation.end.outcome));
}

}  // namespace

/// One exchange with what came back.
struct Dispatcher::Exchange {
  Call const& call;
  CredentialSet credentials = {};
  Received received = {};
  std::int64_t elapsed_ms = 0;
  bool answer_kept = false;  ///< The whole answer of a shared call is in the journal.
};

std::optional<Intent> Dispatcher::decide(PressOperation& operation, Call& call, OrderState const& state) {
  Instant const now = parts_.clock.now();
  bool const verified_before = operation.prepared.has_value();
  if (!verified_before) {
    auto verified = verify(state, operation.press, jst_date(now));
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
  } else if (!operation.still_stands(state)) {
    operation.proceeds = false;
    return std::nullopt;
  }
  if (call.admit(operation, state)) return operation.intent(state, now);
  // Not with these: it is verified anew for the next call, as it may wait for this one's answer.
  if (!verified_before) operation.prepared.reset();
  return std::nullopt;
}

void Dispatcher::settle(PressOperation& operation, Call& call, Store::Opened const& opened) {
  if (!opened && opened.error() == Clash::damaged) {
    operation.failure = StoreFailure(StoreFailure::Kind::unavailable, "a sealed row of orders does not open");
    operation.progress = Progress::ended;
    return;
  }
  if (opened && opened.value()) {
    operation.ticket = *opened.value();
    operation.progress = Progress::in_call;
    call.add(operation);
    return;
  }
  if (!opened && opened.error() == Clash::held) {
    operation.held = true;
    operation.progress = Progress::ended;
    return;
  }
  if (!opened) operation.refusal = refusal_by(opened.error());
  if (!operation.refusal && operation.proceeds) return;  // It waits for the next call.
  operation.progress = Progress::ended;
  try {
    // The steps after the last closed one are not sent; the row ends with what that one brought.
    if (operation.index == 0) operation.end = refuse(operation.press, *operation.refusal);
    if (operation.index > 0 && operation.press.row) parts_.store.end_row(operation.end, parts_.clock.now());
  } catch (StoreFailure const& failure) {
    operation.failure = failure;  // The others of the call have their permission and are sent.
  }
}

Call Dispatcher::open(std::vector<PressOperation>& operations) {
  Call call;
  std::vector<PressOperation*> asked;
  auto candidate = operations.begin();
  auto const next = [&]() -> std::optional<std::int64_t> {
    while (candidate != operations.end() && candidate->progress != Progress::waiting) ++candidate;
    if (candidate == operations.end() || call.is_full()) return std::nullopt;
    asked.push_back(&*candidate++);
    return asked.back()->press.order;
  };
  auto const opened =
      parts_.store.open_call(next, [&](OrderState const& state) { return decide(*asked.back(), call, state); });
  for (std::size_t i = 0; i < opened.size(); ++i) settle(*asked[i], call, opened[i]);
  call.close();
  return call;
}

Closing Dispatcher::conclude(PressOperation& operation, OrderState const& state, Exchange& exchange) {
  Connector const& connector = operation.connector();
  Step const& step = operation.step();
  WireAnswer const& answer = exchange.received.wire;
  Classified classified = classify(exchange.received, connector, step, operation.sent);
  std::string const& named = classified.provider_transaction_id;
  if (!named.empty() && state.is_held_elsewhere(named)) classified = id_of_another_order(named);
  Instant const now = parts_.clock.now();
  if (classified.hindrance != Hindrance::none) {
    operation.hindrance = classified.hindrance;
    operation.pause_ms = asked_pause_ms(answer.retry_after, now);
  }
  StepPlace const place{operation.index == 0, operation.anew_follows(), operation.press.presser,
                        operation.parcels_left(), parts_.review};
  Consequence result = consequence_of(state, connector, step, classified, place, now);
  if (classified.alarm)
    parts_.log("alarm order=" + std::to_string(state.stored.id) + " the other end cannot be trusted: " +
               (answer.library_error.empty() ? result.reason : answer.library_error));
  Closing closing;
  closing.state = result.state;
  closing.reason = result.reason;
  if (classified.outcome) closing.verdict = id_of(classified.verdict.kind);
  closing.masked_answer = answer_for(operation, exchange.call, exchange.received, exchange.credentials);
  if (exchange.call.is_shared() && !exchange.answer_kept)
    closing.call_answer = masked_answer(answer.body, exchange.credentials, connector.facts.secret_elements);
  closing.library_error = answer.library_error;
  closing.http_status = answer.status;
  closing.elapsed_ms = exchange.elapsed_ms;
  closing.at = now;
  closing.notices = result.notices;
  if (classified.outcome) closing.document = printable(classified.outcome->document, connector.facts.invoice);
  closing.lost = result.lost;
  if (result.counts) operation.end = end_of(operation.press, result);
  operation.proceeds = result.proceeds;
  operation.expected = result.record;
  bool const changed = !(result.record == state.stored.record) || !(result.inquiry == state.stored.inquiry);
  bool const changing = operation.endpoint().effect == Effect::changing;
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

WireAnswer Dispatcher::send(Call const& call, CredentialSet& credentials) {
  PressOperation const& first = *call.operations().front();
  auto const request = call.request();
  if (!request) return {Delivery::not_sent, "not_mergeable", 0, "", ""};
  try {
    credentials = parts_.store.credentials(first.order.shop, first.connector().id);
  } catch (StoreFailure const&) {
    return {Delivery::not_sent, "credentials_unreadable", 0, "", ""};
  }
  WireRequest wire =
      fill(request.value(), first.connector(), credentials, parts_.clock.now(),
           {first.base_url, parts_.deadline_ms,
            parts_.egress.path(first.connector().id, first.prepared->environment, first.endpoint().id)});
  if (wire.path.empty()) {
    wipe_request(wire);
    return {Delivery::not_sent, "switched_off", 0, "", ""};
  }
  WireAnswer answer = parts_.transport.send(wire);
  wipe_request(wire);
  return answer;
}

void Dispatcher::record(Exchange& exchange) {
  auto const& operations = exchange.call.operations();
  std::vector<Ticket> tickets;
  tickets.reserve(operations.size());
  for (PressOperation const* operation : operations) tickets.push_back(operation->ticket);
  std::vector<bool> written;
  try {
    written = parts_.store.close_call(tickets, [&](std::size_t index, OrderState const& state) {
      return conclude(*operations[index], state, exchange);
    });
  } catch (StoreFailure const& failure) {
    // The provider answered and we cannot keep it: say what must not be lost, then stop, so that R5 applies.
    std::string facts = "answer not written:";
    for (PressOperation const* operation : operations) facts += " " + log_text(*operation, exchange.received);
    facts += std::string(" (") + failure.what() + ")";
    parts_.log(facts);
    parts_.answer_not_written(facts);
    throw;
  }
  for (std::size_t i = 0; i < operations.size(); ++i) {
    PressOperation& operation = *operations[i];
    if (!written[i]) {
      operation.proceeds = false;
      operation.overtaken = true;
      operation.end.outcome = RowOutcome::unknown;
    }
    parts_.log((written[i] ? "call " : "late answer ") + log_text(operation, exchange.received));
    bool const over = operation.is_last() || operation.overtaken || !operation.proceeds;
    operation.progress = over ? Progress::ended : Progress::waiting;
    if (!over) ++operation.index;
  }
}

void Dispatcher::exchange(Call const& call) {
  PressOperation const& first = *call.operations().front();
  Exchange exchange{call};
  std::int64_t const started = monotonic_ms();
  exchange.received = receive(send(call, exchange.credentials), first.connector(), first.step().endpoint);
  exchange.elapsed_ms = monotonic_ms() - started;
  record(exchange);
}

RowEnd Dispatcher::refuse(Press const& press, NotSent const& refusal) {
  RowEnd end = end_of_refusal(press, refusal);
  if (auto const state = parts_.store.load(press.order)) end.status = state->stored.record.status;
  if (press.row) parts_.store.end_row(end, parts_.clock.now());
  return end;
}

std::vector<Dispatcher::Performed> Dispatcher::perform(std::span<Press const> presses) {
  std::vector<PressOperation> operations(presses.begin(), presses.end());
  auto const is_waiting = [](PressOperation const& one) { return one.progress == Progress::waiting; };
  try {
    while (std::any_of(operations.begin(), operations.end(), is_waiting)) {
      Call const call = open(operations);
      if (!call.operations().empty()) exchange(call);
    }
  } catch (StoreFailure const& failure) {
    for (PressOperation& one : operations)
      if (one.progress != Progress::ended) one.failure = failure;
  }
  std::vector<Performed> results;
  for (PressOperation& one : operations) {
    if (one.failure) {
      results.emplace_back(Failure{*one.failure});
    } else {
      results.emplace_back(PressEnd{std::move(one.end), one.held, one.hindrance, one.pause_ms});
    }
  }
  return results;
}

RowEnd Dispatcher::perform(Press const& press) {
  auto results = perform(std::span(&press, 1));
  if (!results.front()) throw results.front().error();
  return std::move(results.front()).value().row;
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
    // Whether it was the first call is not known, and does not matter: a lost call says nothing new by itself.
    StepPlace const place{false, false, Presser::person, {}, parts_.review};
    Consequence result = consequence_of(state, *connector, step, interrupted(), place, now);
    closing.state = result.state;
    closing.notices = result.notices;
    bool const changed = !(result.record == state.stored.record) || !(result.inquiry == state.stored.inquiry);
    if (!changed) return closing;
    OrderState next = state;
    next.stored.record = std::move(result.record);
    next.stored.inquiry = result.inquiry;
    closing.write = write_of(std::move(next), jst_date(now));
    return closing;
  });
}

}  // namespace yoshin
