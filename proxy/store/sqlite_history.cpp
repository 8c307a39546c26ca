#include <algorithm>
#include <utility>

#include "base/json.hpp"
#include "contract/codec.hpp"
#include "proxy/store/sqlite_store.hpp"

namespace yoshin {
namespace {

Message message_from(Node const* node) {
  return node == nullptr ? Message{}
                         : Message{std::string(node->text_at("ja")), std::string(node->text_at("en"))};
}

std::vector<Notice> notices_from(std::string const& text) {
  std::vector<Notice> notices;
  auto const list = parse_json(text);
  if (list && list.value().items() != nullptr)
    for (Node const& item : *list.value().items())
      notices.push_back({std::string(item.text_at("code")), message_from(item.find("text")),
                         message_from(item.find("next_step"))});
  return notices;
}

Message call_sentence(SQLite::Statement& row) {
  auto const meaning = from_id<Action>(text_of(row, 3)).value_or(Action::credit_query);
  // The provider's own name of a call is Japanese; its id says the same in English.
  return {std::string(name_of(meaning).ja) + "（" + text_of(row, 5) + "）",
          std::string(name_of(meaning).en) + " (" + text_of(row, 4) + ")"};
}

}  // namespace

void SqliteStore::append_calls(std::int64_t order, std::vector<HistoryEntry>& entries) {
  database_->rows(
      [&](SQLite::Statement& row) {
        auto const texts = dispatch_texts({text_of(row, 10), order, text_of(row, 11), text_of(row, 12)});
        HistoryEntry entry;
        entry.at = {row.getColumn(0).getInt64()};
        entry.who = text_of(row, 1);
        entry.what = call_sentence(row);
        entry.kind = HistoryKind::call;
        entry.action = text_of(row, 2);
        entry.endpoint = text_of(row, 4);
        entry.state = text_of(row, 6);
        entry.verdict = text_of(row, 7);
        entry.elapsed_ms = row.getColumn(8).getInt64();
        entry.request = texts[kRequest];
        entry.answer = texts[kAnswer];
        entry.notices = notices_from(texts[kNotices]);
        entries.push_back(std::move(entry));
      },
      "SELECT opened_at, sender, action, meaning, endpoint, label, state, verdict, elapsed_ms, reason, "
      "calls.id, coalesce(dispatches.sealed, ''), calls.sealed FROM dispatches JOIN calls ON calls.id = call "
      "WHERE order_id = ? ORDER BY dispatches.id DESC",
      order);
}

void SqliteStore::append_notes(std::int64_t order, std::vector<HistoryEntry>& entries) {
  database_->rows(
      [&](SQLite::Statement& row) {
        auto const texts = unseal("history", text_of(row, 0), text_of(row, 4), 2);
        HistoryEntry entry;
        entry.at = {row.getColumn(1).getInt64()};
        entry.who = text_of(row, 2);
        entry.kind = from_id<HistoryKind>(text_of(row, 3)).value_or(HistoryKind::edit);
        entry.what = {texts[0], texts[1]};
        entries.push_back(std::move(entry));
      },
      "SELECT sequence, at, who, kind, sealed FROM history WHERE order_id = ? AND kind <> 'call' "
      "ORDER BY sequence DESC",
      order);
}

std::vector<HistoryEntry> SqliteStore::history(std::int64_t order) {
  return database_->read([&] {
    std::vector<HistoryEntry> entries;
    append_calls(order, entries);
    append_notes(order, entries);
    std::stable_sort(entries.begin(), entries.end(),
                     [](HistoryEntry const& a, HistoryEntry const& b) { return a.at > b.at; });
    return entries;
  });
}

Node SqliteStore::last_details(std::int64_t order) {
  return database_->read([&] {
    Node details;
    database_->rows(
        [&](SQLite::Statement& row) {
          auto const texts = unseal("history", text_of(row, 0), text_of(row, 1), 3);
          if (auto parsed = parse_json(texts[2])) details = std::move(parsed).value();
        },
        "SELECT sequence, sealed FROM history WHERE order_id = ? ORDER BY sequence DESC LIMIT 1", order);
    return details;
  });
}

std::optional<Instant> SqliteStore::last_change(std::int64_t order) {
  return database_->read([&] {
    std::optional<Instant> at;
    database_->rows(
        [&](SQLite::Statement& row) {
          if (!row.getColumn(0).isNull()) at = Instant{row.getColumn(0).getInt64()};
        },
        "SELECT max(at) FROM (SELECT max(at) AS at FROM history WHERE order_id = ?1 UNION ALL "
        "SELECT max(coalesce(closed_at, opened_at)) FROM dispatches JOIN calls ON calls.id = call "
        "WHERE order_id = ?1)",
        order);
    return at;
  });
}

Node SqliteStore::invoice(std::int64_t order) {
  return database_->read([&] {
    std::string document;
    database_->rows(
        [&](SQLite::Statement& row) {
          document = dispatch_texts({text_of(row, 0), order, text_of(row, 1), text_of(row, 2)})[kDocument];
        },
        "SELECT calls.id, coalesce(dispatches.sealed, ''), calls.sealed FROM dispatches JOIN calls ON calls.id "
        "= call "
        "WHERE order_id = ? AND meaning = ? AND dispatches.state = ? ORDER BY dispatches.id DESC LIMIT 1",
        order, id_of(Action::invoice_download), id_of(DispatchState::answered_ok));
    auto parsed = parse_json(document);
    return parsed ? std::move(parsed).value() : Node();
  });
}

}  // namespace yoshin
