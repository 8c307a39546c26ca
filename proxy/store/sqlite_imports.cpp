#include <utility>

#include "proxy/store/sqlite_store.hpp"

namespace yoshin {
namespace {

std::string chunk_key(std::string_view import, std::int64_t index) {
  return std::string(import) + '\n' + std::to_string(index);
}

}  // namespace

std::optional<Import> SqliteStore::import_of(std::string_view request_id, std::string_view id) {
  std::optional<Import> import;
  database_->rows(
      [&](SQLite::Statement& row) {
        import = Import{text_of(row, 0),
                        {text_of(row, 1), text_of(row, 2)},
                        text_of(row, 3),
                        text_of(row, 4),
                        unseal("imports", text_of(row, 0), text_of(row, 5), 1).front(),
                        text_of(row, 6),
                        row.getColumn(7).getInt64(),
                        row.getColumn(8).getInt() != 0,
                        text_of(row, 9),
                        { row.getColumn(10).getInt64() }};
      },
      "SELECT id, request_id, content_hash, shop, layout, sealed, file_hash, received, committed, who, at "
      "FROM imports WHERE request_id = ? OR id = ?",
      request_id, id);
  return import;
}

void SqliteStore::seal_file_names() {
  std::vector<std::pair<std::string, std::string>> clear;
  database_->rows([&](SQLite::Statement& row) { clear.emplace_back(text_of(row, 0), text_of(row, 1)); },
                  "SELECT id, file_name FROM imports WHERE sealed = ''");
  for (auto const& [id, file_name] : clear)
    database_->run("UPDATE imports SET file_name = '', sealed = ? WHERE id = ?",
                   seal("imports", id, {file_name}), id);
}

std::optional<Import> SqliteStore::import(std::string_view id) {
  return database_->read([&] { return import_of("", id); });
}

Result<Import, Clash> SqliteStore::open_import(Import const& import) {
  return database_->write([&]() -> Result<Import, Clash> {
    if (auto earlier = import_of(import.replay.request_id, "")) {
      if (earlier->replay.content_hash != import.replay.content_hash) return Failure{Clash::other_content};
      return std::move(*earlier);
    }
    if (database_->number("SELECT 1 FROM imports WHERE shop = ? AND file_hash = ? AND committed = 1",
                          import.shop, import.file_hash))
      return Failure{Clash::duplicate};
    database_->run(
        "INSERT INTO imports (id, request_id, content_hash, shop, layout, file_name, file_hash, received, "
        "committed, who, at, sealed) VALUES (?, ?, ?, ?, ?, '', ?, 0, 0, ?, ?, ?)",
        import.id, import.replay.request_id, import.replay.content_hash, import.shop, import.layout,
        import.file_hash, import.who, import.at.milliseconds, seal("imports", import.id, {import.file_name}));
    return import;
  });
}

Result<std::int64_t, Clash> SqliteStore::add_import_chunk(std::string_view import, std::int64_t index,
                                                          std::string_view hash, std::string_view document,
                                                          std::int64_t orders) {
  return database_->write([&]() -> Result<std::int64_t, Clash> {
    auto const stored = import_of("", import);
    if (!stored) return Failure{Clash::missing};
    std::optional<std::string> earlier;
    database_->rows([&](SQLite::Statement& row) { earlier = text_of(row, 0); },
                    "SELECT hash FROM import_chunks WHERE import = ? AND idx = ?", import, index);
    if (earlier && *earlier != hash) return Failure{Clash::other_content};
    if (earlier) return stored->received;
    if (stored->committed) return Failure{Clash::wrong_state};
    database_->run("INSERT INTO import_chunks (import, idx, hash, sealed) VALUES (?, ?, ?, ?)", import, index,
                   hash, seal("import_chunks", chunk_key(import, index), {document}));
    database_->run("UPDATE imports SET received = received + ? WHERE id = ?", orders, import);
    return stored->received + orders;
  });
}

std::vector<std::string> SqliteStore::import_chunks(std::string_view import) {
  return database_->read([&] {
    std::vector<std::string> chunks;
    database_->rows(
        [&](SQLite::Statement& row) {
          auto const key = chunk_key(import, row.getColumn(0).getInt64());
          chunks.push_back(std::move(unseal("import_chunks", key, text_of(row, 1), 1).front()));
        },
        "SELECT idx, sealed FROM import_chunks WHERE import = ? ORDER BY idx", import);
    return chunks;
  });
}

}  // namespace yoshin
