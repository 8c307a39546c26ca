#include <utility>

#include "base/json.hpp"
#include "contract/codec.hpp"
#include "proxy/store/pack.hpp"
#include "proxy/store/sqlite_store.hpp"

namespace yoshin {
namespace {

/// A slip number on this many other orders is crowded (クロネコ sl045: at most three orders a slip).
constexpr std::int64_t kCrowdedFrom = 3;

std::optional<std::int64_t> milliseconds_of(std::optional<Instant> instant) {
  return instant ? std::optional(instant->milliseconds) : std::nullopt;
}

std::string provider_text(CreditRecord const& record) {
  return record.provider ? std::string(id_of(*record.provider)) : std::string();
}

std::string ids_text(std::vector<std::int64_t> const& ids) {
  std::string text;
  for (std::int64_t id : ids) text += (text.empty() ? "" : ",") + std::to_string(id);
  return text;
}

std::vector<std::int64_t> ids_from(std::string_view text) {
  std::vector<std::int64_t> ids;
  while (!text.empty()) {
    auto const comma = text.find(',');
    if (auto id = parse_integer(text.substr(0, comma))) ids.push_back(*id);
    text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
  }
  return ids;
}

}  // namespace

std::string SqliteStore::seal_order(OrderWrite const& write) const {
  std::string const documents =
      write_json(Node::object().add("order", to_node(write.order)).add("record", to_node(write.record)));
  std::vector<std::string_view> texts{documents};
  texts.insert(texts.end(), write.face.begin(), write.face.end());
  return seal("orders", write.order.short_key, texts);
}

void SqliteStore::write_slips(std::int64_t id, Order const& order) {
  database_->run("DELETE FROM order_slips WHERE order_id = ?", id);
  for (std::string const& slip : slips_of(order))
    database_->run("INSERT OR IGNORE INTO order_slips (slip, order_id) VALUES (?, ?)", slip, id);
}

void SqliteStore::insert_order(std::int64_t id, OrderWrite const& write, std::string const& sealed) {
  CreditRecord const& record = write.record;
  database_->run(
      "INSERT INTO orders (id, shop, number, short_key, provider, status, stage, registration, "
      "provider_transaction_id, billed, needs_person, anew_pending, version, change, inquiry_at, inquiries, "
      "sealed) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      id, write.order.shop, write.order.number, write.order.short_key, provider_text(record),
      id_of(record.status), id_of(record.stage), record.registration, record.provider_transaction_id,
      write.order.current.billed.value(), record.needs_person ? 1 : 0, record.anew_pending ? 1 : 0,
      write.order.version, database_->raise("change"), milliseconds_of(write.inquiry.next), write.inquiry.done,
      sealed);
  write_slips(id, write.order);
}

std::int64_t SqliteStore::update_order(std::int64_t id, OrderWrite const& write) {
  OrderWrite next = write;
  next.order.version = database_->number("SELECT version FROM orders WHERE id = ?", id).value_or(0) + 1;
  CreditRecord const& record = next.record;
  database_->run(
      "UPDATE orders SET provider = ?, status = ?, stage = ?, registration = ?, provider_transaction_id = ?, "
      "billed = ?, needs_person = ?, anew_pending = ?, version = ?, change = ?, inquiry_at = ?, inquiries = ?, "
      "sealed = ? WHERE id = ?",
      provider_text(record), id_of(record.status), id_of(record.stage), record.registration,
      record.provider_transaction_id, next.order.current.billed.value(), record.needs_person ? 1 : 0,
      record.anew_pending ? 1 : 0, next.order.version, database_->raise("change"),
      milliseconds_of(next.inquiry.next), next.inquiry.done, seal_order(next), id);
  write_slips(id, next.order);
  return next.order.version;
}

void SqliteStore::write_schedule(std::int64_t id, Inquiry const& inquiry) {
  database_->run("UPDATE orders SET inquiry_at = ?, inquiries = ? WHERE id = ?", milliseconds_of(inquiry.next),
                 inquiry.done, id);
}

void SqliteStore::touch_order(std::int64_t id) {
  database_->run("UPDATE orders SET change = ? WHERE id = ?", database_->raise("change"), id);
}

std::vector<std::string> SqliteStore::crowded_slips(std::int64_t id) {
  std::vector<std::string> crowded;
  database_->rows([&](SQLite::Statement& row) { crowded.push_back(text_of(row, 0)); },
                  "SELECT mine.slip FROM order_slips mine JOIN order_slips other ON other.slip = mine.slip "
                  "AND other.order_id <> mine.order_id WHERE mine.order_id = ? GROUP BY mine.slip "
                  "HAVING count(*) >= ?",
                  id, kCrowdedFrom);
  return crowded;
}

std::optional<OrderState> SqliteStore::state_of(std::int64_t id) {
  std::string key, sealed, shop;
  OrderState state;
  state.stored.id = id;
  std::int64_t version = 0;
  database_->rows(
      [&](SQLite::Statement& row) {
        key = text_of(row, 0);
        sealed = text_of(row, 1);
        version = row.getColumn(2).getInt64();
        if (!row.getColumn(3).isNull()) state.stored.inquiry.next = Instant{row.getColumn(3).getInt64()};
        state.stored.inquiry.done = row.getColumn(4).getInt();
        shop = text_of(row, 5);
      },
      "SELECT short_key, sealed, version, inquiry_at, inquiries, shop FROM orders WHERE id = ?", id);
  if (key.empty()) return std::nullopt;
  auto const texts = unseal("orders", key, sealed, 1);
  auto const documents = parse_json(texts.front());
  auto order = documents && documents.value().find("order") != nullptr
                   ? order_from(*documents.value().find("order"))
                   : Result<Order, FieldErrors>(Failure{FieldErrors{}});
  auto record = documents && documents.value().find("record") != nullptr
                    ? record_from(*documents.value().find("record"))
                    : Result<CreditRecord, FieldErrors>(Failure{FieldErrors{}});
  if (!order || !record) throw StoreFailure(StoreFailure::Kind::unavailable, "a stored order cannot be read");
  state.stored.order = std::move(order).value();
  state.stored.order.version = version;
  state.stored.record = std::move(record).value();
  state.shop = shops_.find(shop)->second;
  state.crowded_slips = crowded_slips(id);
  database_->rows(
      [&](SQLite::Statement& row) {
        state.sending = true;
        state.changing = state.changing || row.getColumn(0).getInt() != 0;
      },
      "SELECT changing FROM dispatches WHERE order_id = ? AND state = 'sending'", id);
  database_->rows(
      [&](SQLite::Statement& row) {
        state.lost = LostDispatch{row.getColumn(0).getInt64(),
                                  from_id<Action>(text_of(row, 1)).value_or(Action::credit_request),
                                  row.getColumn(2).getInt(), row.getColumn(3).getInt()};
        if (!row.getColumn(4).isNull())
          state.lost->parcel = static_cast<std::size_t>(row.getColumn(4).getInt64());
        state.lost->endpoint = text_of(row, 5);
        state.lost->uses_up = from_id<UsesUp>(text_of(row, 6)).value_or(UsesUp::nothing);
      },
      "SELECT dispatches.id, meaning, registration, registration_before, parcel, endpoint, uses_up FROM "
      "dispatches "
      "JOIN calls ON calls.id = call WHERE order_id = ? AND changing = 1 AND state = 'unknown'",
      id);
  return state;
}

std::optional<OrderState> SqliteStore::state_to_change(std::int64_t id) {
  auto state = state_of(id);
  if (!state) return state;
  state->is_held_elsewhere = [this, id, shop = state->stored.order.shop,
                              provider = provider_text(state->stored.record)](std::string_view transaction_id) {
    return database_
        ->number(
            "SELECT id FROM orders WHERE shop = ? AND provider = ? AND provider_transaction_id = ? AND "
            "provider_transaction_id <> '' AND id <> ?",
            shop, provider, transaction_id, id)
        .has_value();
  };
  return state;
}

std::optional<OrderState> SqliteStore::load(std::int64_t id) {
  return database_->read([&] { return state_of(id); });
}

Result<Inserted, Clash> SqliteStore::insert_orders(Insertion const& insertion) {
  std::vector<std::string> sealed;
  sealed.reserve(insertion.orders.size());
  for (OrderWrite const& write : insertion.orders) sealed.push_back(seal_order(write));
  return database_->write([&]() -> Result<Inserted, Clash> {
    std::optional<std::pair<std::string, std::string>> earlier;
    database_->rows([&](SQLite::Statement& row) { earlier.emplace(text_of(row, 0), text_of(row, 1)); },
                    "SELECT content_hash, result FROM replays WHERE request_id = ?",
                    insertion.replay.request_id);
    if (earlier && earlier->first != insertion.replay.content_hash) return Failure{Clash::other_content};
    if (earlier) return Inserted{ids_from(earlier->second), {}};
    if (!insertion.import.empty()) {
      auto const received = database_->number("SELECT received FROM imports WHERE id = ?", insertion.import);
      if (received != insertion.import_orders) return Failure{Clash::wrong_state};
    }
    Inserted result;
    for (std::size_t i = 0; i < insertion.orders.size(); ++i) {
      Order const& order = insertion.orders[i].order;
      if (database_->number("SELECT id FROM orders WHERE shop = ? AND number = ?", order.shop, order.number))
        result.duplicates.push_back(i);
    }
    if (!result.duplicates.empty()) return result;
    std::int64_t next = database_->number("SELECT max(id) FROM orders").value_or(0);
    for (std::size_t i = 0; i < insertion.orders.size(); ++i) {
      insert_order(++next, insertion.orders[i], sealed[i]);
      append_history(insertion.note, next);
      result.ids.push_back(next);
    }
    if (!insertion.import.empty()) {
      database_->run("UPDATE imports SET committed = 1 WHERE id = ?", insertion.import);
      database_->run("DELETE FROM import_chunks WHERE import = ?", insertion.import);
    }
    database_->run("INSERT INTO replays (request_id, content_hash, result) VALUES (?, ?, ?)",
                   insertion.replay.request_id, insertion.replay.content_hash, ids_text(result.ids));
    return result;
  });
}

Result<bool, Clash> SqliteStore::change_order(std::int64_t id, std::optional<Replay> const& replay,
                                              Alter const& alter) {
  return database_->write([&]() -> Result<bool, Clash> {
    if (replay) {
      std::optional<std::string> earlier;
      database_->rows([&](SQLite::Statement& row) { earlier = text_of(row, 0); },
                      "SELECT content_hash FROM replays WHERE request_id = ?", replay->request_id);
      if (earlier && *earlier != replay->content_hash) return Failure{Clash::other_content};
      if (earlier) return true;
    }
    auto const state = state_to_change(id);
    if (!state) return Failure{Clash::missing};
    auto const change = alter(*state);
    if (!change) return false;
    if (change->lost) settle_lost(id, *change->lost);
    update_order(id, change->write);
    append_history(change->note, id);
    if (replay)
      database_->run("INSERT INTO replays (request_id, content_hash, result) VALUES (?, ?, '')",
                     replay->request_id, replay->content_hash);
    return true;
  });
}

std::vector<std::int64_t> SqliteStore::due_inquiries(Instant now, std::int64_t limit) {
  return database_->read([&] {
    std::vector<std::int64_t> ids;
    database_->rows([&](SQLite::Statement& row) { ids.push_back(row.getColumn(0).getInt64()); },
                    "SELECT id FROM orders WHERE inquiry_at <= ? ORDER BY inquiry_at LIMIT ?", now.milliseconds,
                    limit);
    return ids;
  });
}

}  // namespace yoshin
