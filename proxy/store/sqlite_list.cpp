#include <iterator>
#include <utility>

#include "proxy/store/sqlite_store.hpp"

// What the order list reads: the faces of orders, sealed beside their documents.

namespace yoshin {

ListPage SqliteStore::list(std::int64_t after, std::int64_t limit) {
  ListPage page{after, false, {}};
  std::vector<std::pair<std::string, std::string>> sealed;
  database_->read([&] {
    database_->rows(
        [&](SQLite::Statement& row) {
          if (static_cast<std::int64_t>(page.rows.size()) == limit) {
            page.more = true;
            return;
          }
          page.change = row.getColumn(2).getInt64();
          page.rows.push_back({row.getColumn(0).getInt64(),
                               row.getColumn(1).getInt64(),
                               page.change,
                               row.getColumn(5).getInt() != 0,
                               {}});
          sealed.emplace_back(text_of(row, 3), text_of(row, 4));
        },
        "SELECT id, version, change, short_key, sealed, EXISTS (SELECT 1 FROM dispatches WHERE order_id = "
        "orders.id "
        "AND changing = 1 AND state = 'sending') FROM orders WHERE change > ? ORDER BY change "
        "LIMIT ?",
        after, limit + 1);
    return true;
  });
  // Opened after the connection is free again, so that a long page holds up no call.
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    auto texts = unseal("orders", sealed[i].first, sealed[i].second, 1);
    page.rows[i].face.assign(std::make_move_iterator(texts.begin() + 1), std::make_move_iterator(texts.end()));
  }
  return page;
}

std::vector<std::int64_t> SqliteStore::orders_of(OrdersAt const& place, std::int64_t after,
                                                 std::int64_t limit) {
  std::string statuses;
  for (CreditStatus const status : place.statuses) statuses += "|" + std::string(id_of(status));
  statuses += statuses.empty() ? "" : "|";
  return database_->read([&] {
    std::vector<std::int64_t> ids;
    database_->rows([&](SQLite::Statement& row) { ids.push_back(row.getColumn(0).getInt64()); },
                    "SELECT id FROM orders WHERE shop = ? AND provider = ? AND id > ? AND (? = '' OR instr(?, "
                    "'|' || status || '|') > 0) ORDER BY id LIMIT ?",
                    place.shop, id_of(place.provider), after, statuses, statuses, limit);
    return ids;
  });
}

std::size_t SqliteStore::refresh_faces(std::span<std::int64_t const> ids, FaceOf const& face_of) {
  return database_->write([&] {
    std::size_t changed = 0;
    for (std::int64_t const id : ids) {
      auto state = state_of(id);
      if (!state) continue;
      auto face = face_of(*state);
      if (face == stored_face(id)) continue;
      database_->run("UPDATE orders SET sealed = ?, change = ? WHERE id = ?",
                     seal_order({state->stored.order, state->stored.record, std::move(face), {}}),
                     database_->raise("change"), id);
      ++changed;
    }
    return changed;
  });
}

std::vector<std::string> SqliteStore::stored_face(std::int64_t id) {
  std::vector<std::string> texts;
  database_->rows(
      [&](SQLite::Statement& row) { texts = unseal("orders", text_of(row, 0), text_of(row, 1), 1); },
      "SELECT short_key, sealed FROM orders WHERE id = ?", id);
  if (!texts.empty()) texts.erase(texts.begin());
  return texts;
}

}  // namespace yoshin
