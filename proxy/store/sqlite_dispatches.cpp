#include <utility>

#include "base/json.hpp"
#include "contract/codec.hpp"
#include "proxy/store/pack.hpp"
#include "proxy/store/sqlite_store.hpp"
#include "proxy/vault/random.hpp"

namespace yoshin {
namespace {

/// What the chain of the history keeps of a dispatch: who did what with which outcome, no personal data.
Node journal_line(std::int64_t dispatch, std::string_view endpoint, DispatchState state) {
  return Node::object().add("dispatch", dispatch).add("endpoint", endpoint).add("state", id_of(state));
}

/// An order has one dispatch in a call.
std::string dispatch_key(std::string_view call, std::int64_t order) {
  return std::string(call) + '\n' + std::to_string(order);
}

bool is_same(OrderWrite const& write, StoredOrder const& stored) {
  return write.order == stored.order && write.record == stored.record;
}

Message sentence(DispatchState state) {
  return {std::string(name_of(state).ja), std::string(name_of(state).en)};
}

}  // namespace

void SqliteStore::write_call(std::string_view call, std::int64_t order, Intent const& intent) {
  std::string shop;
  database_->rows([&](SQLite::Statement& row) { shop = text_of(row, 0); },
                  "SELECT shop FROM orders WHERE id = ?", order);
  database_->run(
      "INSERT INTO calls (id, shop, provider, environment, endpoint, label, sender, epoch, opened_at, sealed) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '')",
      call, shop, id_of(intent.provider), intent.environment, intent.endpoint, intent.label, intent.sender,
      epoch_, intent.at.milliseconds);
}

Ticket SqliteStore::write_intent(std::string_view call, std::int64_t order, Intent const& intent) {
  auto const row = intent.row ? std::optional(intent.row->run) : std::nullopt;
  auto const index = intent.row ? std::optional(intent.row->row) : std::nullopt;
  auto const parcel = intent.parcel ? std::optional(static_cast<std::int64_t>(*intent.parcel)) : std::nullopt;
  std::int64_t const attempt =
      1 +
      database_
          ->number("SELECT count(*) FROM dispatches WHERE order_id = ? AND registration = ? AND meaning = ?",
                   order, intent.registration, id_of(intent.meaning))
          .value_or(0);
  database_->run(
      "INSERT INTO dispatches (call, order_id, request_id, operation_id, run, run_row, action, meaning, role, "
      "changing, registration, registration_before, parcel, attempt, content_hash, state, reason, verdict, "
      "uses_up, sealed) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', ?, ?)",
      call, order, intent.request_id, intent.operation_id, row, index, id_of(intent.action),
      id_of(intent.meaning), id_of(intent.role), intent.effect == Effect::changing ? 1 : 0, intent.registration,
      intent.registration_before, parcel, attempt, intent.content_hash, id_of(DispatchState::sending),
      id_of(intent.uses_up),
      seal("dispatches", dispatch_key(call, order), {intent.masked_request, "", "[]", "null"}));
  Ticket const ticket{database_->last_id(), order};
  touch_order(order);
  append_history({intent.at, intent.sender, HistoryKind::call, sentence(DispatchState::sending),
                  journal_line(ticket.dispatch, intent.endpoint, DispatchState::sending)},
                 order);
  return ticket;
}

/// Opens the order's dispatch in the call, whose row and id (empty before) come with the first one.
Store::Opened SqliteStore::open_in_call(std::int64_t order, Decide const& decide, std::string& call) {
  std::optional<OrderState> state;
  try {
    state = state_of(order);
  } catch (StoreFailure const&) {
    return Failure{Clash::damaged};  // Nothing was written: the others of the call go on.
  }
  if (!state) return Failure{Clash::missing};
  auto const intent = decide(*state);
  if (!intent) return std::optional<Ticket>();
  bool const taken = state->sending || (intent->effect == Effect::changing && state->lost);
  if (taken) return Failure{Clash::duplicate};
  if (intent->row && intent->begins_row)
    if (auto const refused = refusal_to_begin(*intent->row)) return Failure{*refused};
  if (call.empty()) {
    call = random_id();
    write_call(call, order, *intent);
  }
  return std::optional(write_intent(call, order, *intent));
}

std::vector<Store::Opened> SqliteStore::open_call(Next const& next, Decide const& decide) {
  return database_->write([&] {
    std::vector<Opened> opened;
    std::string call;
    while (auto const order = next()) opened.push_back(open_in_call(*order, decide, call));
    return opened;
  });
}

std::vector<std::string> SqliteStore::dispatch_texts(SealedDispatch const& sealed) const {
  if (sealed.own.empty()) return unseal("calls", sealed.call, sealed.of_call, kDispatchTexts);
  return unseal("dispatches", dispatch_key(sealed.call, sealed.order), sealed.own, kDispatchTexts);
}

void SqliteStore::settle_lost(std::int64_t order, DispatchState state) {
  database_->run("UPDATE dispatches SET state = ? WHERE order_id = ? AND changing = 1 AND state = 'unknown'",
                 id_of(state), order);
}

void SqliteStore::write_closing(Ticket const& ticket, Closing const& closing, OrderState const& before) {
  bool changing = true;
  std::string endpoint, sender;
  SealedDispatch sealed;
  database_->rows(
      [&](SQLite::Statement& row) {
        sealed = {text_of(row, 0), ticket.order, text_of(row, 3), text_of(row, 4)};
        endpoint = text_of(row, 1);
        sender = text_of(row, 2);
        changing = row.getColumn(5).getInt() != 0;
      },
      "SELECT calls.id, endpoint, sender, coalesce(dispatches.sealed, ''), calls.sealed, changing FROM calls "
      "JOIN dispatches ON dispatches.call = calls.id WHERE dispatches.id = ?",
      ticket.dispatch);
  // Settled before this dispatch can become unknown itself: at most one may be open.
  if (closing.lost) settle_lost(ticket.order, *closing.lost);
  Node notices = Node::list();
  for (Notice const& notice : closing.notices) notices.push(to_node(notice));
  std::string const request = dispatch_texts(sealed)[kRequest];
  std::string const notices_text = write_json(notices);
  std::string const document = write_json(closing.document);
  database_->run("UPDATE dispatches SET state = ?, reason = ?, verdict = ?, sealed = ? WHERE id = ?",
                 id_of(closing.state), closing.reason, closing.verdict,
                 seal("dispatches", dispatch_key(sealed.call, ticket.order),
                      {request, closing.masked_answer, notices_text, document}),
                 ticket.dispatch);
  database_->run(
      "UPDATE calls SET closed_at = ?, elapsed_ms = ?, library_error = ?, http_status = ? WHERE id = ?",
      closing.at.milliseconds, closing.elapsed_ms, closing.library_error, closing.http_status, sealed.call);
  if (closing.call_answer)
    database_->run("UPDATE calls SET sealed = ? WHERE id = ?",
                   seal("calls", sealed.call, {*closing.call_answer}), sealed.call);
  // An inquiry that only moves its schedule leaves the version: it must not make a screen out of date.
  bool const only_schedule = closing.write && !changing && is_same(*closing.write, before.stored);
  if (only_schedule) write_schedule(ticket.order, closing.write->inquiry);
  if (closing.write && !only_schedule) {
    update_order(ticket.order, *closing.write);
  } else {
    touch_order(ticket.order);
  }
  if (closing.row) write_row_end(*closing.row, closing.at);
  append_history({closing.at, sender, HistoryKind::call, sentence(closing.state),
                  journal_line(ticket.dispatch, endpoint, closing.state)},
                 ticket.order);
}

std::vector<bool> SqliteStore::close_call(std::span<Ticket const> tickets, Conclude const& conclude) {
  return database_->write([&] {
    std::vector<bool> written;
    for (std::size_t i = 0; i < tickets.size(); ++i) {
      Ticket const& ticket = tickets[i];
      auto const sending =
          database_->number("SELECT id FROM dispatches WHERE id = ? AND state = 'sending'", ticket.dispatch);
      auto const state = sending ? state_to_change(ticket.order) : std::nullopt;
      if (state) write_closing(ticket, conclude(i, *state), *state);
      written.push_back(state.has_value());
    }
    return written;
  });
}

int SqliteStore::close_lost(std::int64_t epoch, ConcludeLost const& conclude) {
  return database_->write([&] {
    std::vector<std::pair<Ticket, Step>> found;
    database_->rows(
        [&](SQLite::Statement& row) {
          Step step;
          step.endpoint = text_of(row, 2);
          step.role = from_id<StepRole>(text_of(row, 3)).value_or(StepRole::acts);
          step.meaning = from_id<Action>(text_of(row, 4)).value_or(Action::credit_request);
          step.registration = row.getColumn(5).getInt();
          found.emplace_back(Ticket{row.getColumn(0).getInt64(), row.getColumn(1).getInt64()}, std::move(step));
        },
        "SELECT dispatches.id, order_id, endpoint, role, meaning, registration FROM dispatches "
        "JOIN calls ON calls.id = call WHERE state = 'sending' AND epoch < ?",
        epoch);
    for (auto const& [ticket, step] : found)
      if (auto const state = state_of(ticket.order)) write_closing(ticket, conclude(*state, step), *state);
    return static_cast<int>(found.size());
  });
}

}  // namespace yoshin
