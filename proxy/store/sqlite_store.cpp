#include "proxy/store/sqlite_store.hpp"

#include <utility>

#include "proxy/store/pack.hpp"

namespace yoshin {

SqliteStore::SqliteStore(std::unique_ptr<Database> database, Vault const& vault)
    : database_(std::move(database)), vault_(vault) {}

Result<std::unique_ptr<SqliteStore>, Message> SqliteStore::open(std::string const& path, Vault const& vault,
                                                                CommitFailure commit_failed) {
  auto database = Database::open(path, std::move(commit_failed));
  if (!database) return Failure{database.error()};
  std::unique_ptr<SqliteStore> store(new SqliteStore(std::move(database).value(), vault));
  try {
    store->epoch_ = store->database_->write([&] {
      store->read_shops();
      store->seal_file_names();
      return store->database_->raise("epoch");
    });
  } catch (StoreFailure const& failure) {
    return Failure{Message{
        "データベース " + path + " に書き込めません。空き容量と権限を確認してください。",
        "The database " + path + " cannot be written: check free space and permissions. " + failure.what()}};
  }
  if (auto const row = store->broken_history())
    return Failure{
        Message{"履歴の " + std::to_string(*row) + " 行目が改ざんされているか、鍵が違います。",
                "Line " + std::to_string(*row) + " of the history was altered, or the key is another one."}};
  return store;
}

std::string SqliteStore::seal(std::string_view table, std::string_view row,
                              std::vector<std::string_view> const& texts) const {
  return vault_.seal(pack(texts), row_place(table, row));
}

std::vector<std::string> SqliteStore::unseal(std::string_view table, std::string_view row,
                                             std::string_view sealed, std::size_t least) const {
  auto plain = vault_.unseal(sealed, row_place(table, row));
  auto texts = plain ? unpack(plain.value()) : std::nullopt;
  if (!texts || texts->size() < least)
    throw StoreFailure(StoreFailure::Kind::unavailable,
                       "a sealed row of " + std::string(table) + " does not open");
  return std::move(*texts);
}

void SqliteStore::append_history(HistoryNote const& note, std::optional<std::int64_t> order) {
  std::string previous;
  std::int64_t sequence = 1;
  database_->rows(
      [&](SQLite::Statement& row) {
        sequence = row.getColumn(0).getInt64() + 1;
        previous = text_of(row, 1);
      },
      "SELECT sequence, mac FROM history ORDER BY sequence DESC LIMIT 1");
  std::string const number = std::to_string(sequence);
  std::string const details = write_json(note.details);
  std::string const sealed = seal("history", number, {note.what.ja, note.what.en, details});
  std::string const time = std::to_string(note.at.milliseconds);
  std::string const subject = order ? std::to_string(*order) : "";
  std::string const mac =
      vault_.authenticate(pack({previous, number, time, note.who, id_of(note.kind), subject, sealed}));
  database_->run(
      "INSERT INTO history (sequence, at, who, kind, order_id, sealed, mac) VALUES (?, ?, ?, ?, ?, ?, ?)",
      sequence, note.at.milliseconds, note.who, id_of(note.kind), order, sealed, mac);
}

std::optional<std::int64_t> SqliteStore::broken_history() {
  return database_->read([&] {
    std::string previous;
    std::int64_t expected = 1;
    std::optional<std::int64_t> broken;
    database_->rows(
        [&](SQLite::Statement& row) {
          std::int64_t const sequence = row.getColumn(0).getInt64();
          std::string const mac =
              vault_.authenticate(pack({previous, text_of(row, 0), text_of(row, 1), text_of(row, 2),
                                        text_of(row, 3), text_of(row, 4), text_of(row, 5)}));
          if (!broken && (sequence != expected || mac != text_of(row, 6))) broken = expected;
          previous = text_of(row, 6);
          ++expected;
        },
        "SELECT sequence, at, who, kind, order_id, sealed, mac FROM history ORDER BY sequence");
    return broken;
  });
}

std::map<std::string, std::int64_t, std::less<>> SqliteStore::dispatch_counts() {
  return database_->read([&] {
    std::map<std::string, std::int64_t, std::less<>> counts;
    database_->rows([&](SQLite::Statement& row) { counts[text_of(row, 0)] = row.getColumn(1).getInt64(); },
                    "SELECT state, count(*) FROM dispatches GROUP BY state");
    return counts;
  });
}

}  // namespace yoshin
