#include "proxy/sandbox/store.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include "base/json.hpp"
#include "proxy/sandbox/states.hpp"

namespace yoshin::sandbox {
namespace {

constexpr int kSchemaVersion = 1;
constexpr std::int64_t kRequestsKept = 5000;
constexpr int kBusyMs = 5000;

constexpr char const* kPragmas = R"(
PRAGMA journal_mode=WAL;
PRAGMA synchronous=FULL;
PRAGMA foreign_keys=ON;
PRAGMA trusted_schema=OFF;
PRAGMA cell_size_check=ON;
)";

// `transactions.id` doubles as the list of used order numbers: クロネコ's stay used for ever, and rows are
// never deleted.
constexpr char const* kSchema = R"(
CREATE TABLE transactions (
  number INTEGER PRIMARY KEY, provider TEXT NOT NULL, id TEXT NOT NULL, our_id TEXT NOT NULL, document TEXT NOT NULL,
  UNIQUE (provider, id)) STRICT;
CREATE INDEX transactions_by_our_id ON transactions (provider, our_id);
CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
CREATE TABLE fired (provider TEXT NOT NULL, key TEXT NOT NULL, operation TEXT NOT NULL,
  PRIMARY KEY (provider, key, operation)) STRICT;
CREATE TABLE slips (slip TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (slip, id)) STRICT;
CREATE TABLE ledger (number INTEGER PRIMARY KEY, provider TEXT NOT NULL, our_id TEXT NOT NULL,
  provider_id TEXT NOT NULL, billed INTEGER NOT NULL, at_ms INTEGER NOT NULL) STRICT;
CREATE TABLE requests (number INTEGER PRIMARY KEY, at_ms INTEGER NOT NULL, provider TEXT NOT NULL,
  operation TEXT NOT NULL, method TEXT NOT NULL, target TEXT NOT NULL, body TEXT NOT NULL, status INTEGER NOT NULL,
  disturbance TEXT NOT NULL) STRICT;
)";

void put(SQLite::Statement& statement, int index, std::string_view text) {
  statement.bind(index, std::string(text));
}

std::vector<std::string> documents_of(SQLite::Statement& statement) {
  std::vector<std::string> documents;
  while (statement.executeStep()) documents.push_back(statement.getColumn(0).getString());
  return documents;
}

}  // namespace

Store::Unit::Unit(Store& store)
    : transaction_(
          std::make_unique<SQLite::Transaction>(*store.database_, SQLite::TransactionBehavior::IMMEDIATE)) {}
Store::Unit::~Unit() = default;
void Store::Unit::commit() {
  transaction_->commit();
}

Store::Store(std::string const& path)
    : database_(
          std::make_unique<SQLite::Database>(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, kBusyMs)) {}
Store::~Store() = default;

Result<std::unique_ptr<Store>, std::string> Store::open(std::string const& folder) {
  std::string const path = folder.empty() ? ":memory:" : folder + "/sandbox.db";
  try {
    std::unique_ptr<Store> store(new Store(path));
    store->database_->exec(kPragmas);
    int const version = store->database_->execAndGet("PRAGMA user_version").getInt();
    if (version > kSchemaVersion) return Failure{path + ": made by a newer version of the simulator"};
    if (version == 0) {
      Unit unit(*store);
      store->database_->exec(kSchema);
      store->database_->exec("PRAGMA user_version=" + std::to_string(kSchemaVersion));
      unit.commit();
    }
    return store;
  } catch (SQLite::Exception const& fault) {
    return Failure{path + ": " + fault.what()};
  }
}

std::vector<Transaction> Store::loaded(std::vector<std::string> const& documents, std::int64_t now_ms) {
  std::vector<Transaction> transactions;
  for (std::string const& document : documents) {
    auto const node = parse_json(document, {std::size_t{16} << 20U, 32});
    if (!node) continue;
    transactions.push_back(transaction_from(node.value()));
    if (advance(transactions.back(), now_ms)) save(transactions.back());
  }
  return transactions;
}

std::optional<Transaction> Store::load(Dialect dialect, std::string_view id, std::int64_t now_ms) {
  SQLite::Statement query(*database_, "SELECT document FROM transactions WHERE provider=? AND id=?");
  put(query, 1, id_of(dialect));
  put(query, 2, id);
  auto transactions = loaded(documents_of(query), now_ms);
  if (transactions.empty()) return std::nullopt;
  return std::move(transactions.front());
}

std::vector<Transaction> Store::load_by_our_id(Dialect dialect, std::string_view our_id, std::int64_t now_ms) {
  SQLite::Statement query(*database_,
                          "SELECT document FROM transactions WHERE provider=? AND our_id=? ORDER BY number");
  put(query, 1, id_of(dialect));
  put(query, 2, our_id);
  return loaded(documents_of(query), now_ms);
}

std::vector<Transaction> Store::all(std::optional<Dialect> dialect, std::int64_t now_ms) {
  SQLite::Statement query(*database_,
                          "SELECT document FROM transactions WHERE ?1='' OR provider=?1 ORDER BY number");
  put(query, 1, dialect ? id_of(*dialect) : std::string_view{});
  return loaded(documents_of(query), now_ms);
}

void Store::save(Transaction const& transaction) {
  SQLite::Statement insert(
      *database_,
      "INSERT INTO transactions (provider, id, our_id, document) VALUES (?, ?, ?, ?) "
      "ON CONFLICT (provider, id) DO UPDATE SET our_id=excluded.our_id, document=excluded.document");
  put(insert, 1, id_of(transaction.dialect));
  put(insert, 2, transaction.id);
  put(insert, 3, transaction.our_id);
  put(insert, 4, write_json(to_node(transaction)));
  insert.exec();
}

std::int64_t Store::next(std::string_view counter) {
  SQLite::Statement raise(*database_,
                          "INSERT INTO counters VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET value=value+1 "
                          "RETURNING value");
  put(raise, 1, counter);
  raise.executeStep();
  std::int64_t const value = raise.getColumn(0).getInt64();
  raise.executeStep();
  return value;
}

bool Store::fire(Dialect dialect, std::string_view key, std::string_view operation) {
  SQLite::Statement insert(*database_, "INSERT OR IGNORE INTO fired VALUES (?, ?, ?)");
  put(insert, 1, id_of(dialect));
  put(insert, 2, key);
  put(insert, 3, operation);
  return insert.exec() == 1;
}

std::int64_t Store::other_orders_of(std::string_view slip, std::string_view id) {
  SQLite::Statement query(*database_, "SELECT COUNT(*) FROM slips WHERE slip=? AND id<>?");
  put(query, 1, slip);
  put(query, 2, id);
  query.executeStep();
  return query.getColumn(0).getInt64();
}

void Store::set_slips(std::string_view id, std::vector<std::string> const& slips) {
  SQLite::Statement drop(*database_, "DELETE FROM slips WHERE id=?");
  put(drop, 1, id);
  drop.exec();
  for (std::string const& slip : slips) {
    SQLite::Statement insert(*database_, "INSERT OR IGNORE INTO slips VALUES (?, ?)");
    put(insert, 1, slip);
    put(insert, 2, id);
    insert.exec();
  }
}

void Store::accept(LedgerEntry const& entry) {
  SQLite::Statement insert(
      *database_, "INSERT INTO ledger (provider, our_id, provider_id, billed, at_ms) VALUES (?, ?, ?, ?, ?)");
  put(insert, 1, entry.provider);
  put(insert, 2, entry.our_id);
  put(insert, 3, entry.provider_id);
  insert.bind(4, entry.billed);
  insert.bind(5, entry.at_ms);
  insert.exec();
}

std::vector<LedgerEntry> Store::ledger() {
  SQLite::Statement query(*database_,
                          "SELECT provider, our_id, provider_id, billed, at_ms FROM ledger ORDER BY number");
  std::vector<LedgerEntry> entries;
  while (query.executeStep())
    entries.push_back({query.getColumn(0).getString(), query.getColumn(1).getString(),
                       query.getColumn(2).getString(), query.getColumn(3).getInt64(),
                       query.getColumn(4).getInt64()});
  return entries;
}

void Store::record(ReceivedRequest const& request) {
  SQLite::Statement insert(*database_,
                           "INSERT INTO requests (at_ms, provider, operation, method, target, body, status, "
                           "disturbance) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  insert.bind(1, request.at_ms);
  put(insert, 2, request.provider);
  put(insert, 3, request.operation);
  put(insert, 4, request.method);
  put(insert, 5, request.target);
  put(insert, 6, request.body);
  insert.bind(7, request.status);
  put(insert, 8, request.disturbance);
  insert.exec();
  SQLite::Statement drop(*database_, "DELETE FROM requests WHERE number <= ?");
  drop.bind(1, static_cast<std::int64_t>(database_->getLastInsertRowid()) - kRequestsKept);
  drop.exec();
}

std::vector<ReceivedRequest> Store::requests() {
  SQLite::Statement query(
      *database_,
      "SELECT number, at_ms, provider, operation, method, target, body, status, disturbance "
      "FROM requests ORDER BY number");
  std::vector<ReceivedRequest> found;
  while (query.executeStep())
    found.push_back(
        {query.getColumn(0).getInt64(), query.getColumn(1).getInt64(), query.getColumn(2).getString(),
         query.getColumn(3).getString(), query.getColumn(4).getString(), query.getColumn(5).getString(),
         query.getColumn(6).getString(), query.getColumn(7).getInt64(), query.getColumn(8).getString()});
  return found;
}

void Store::clear() {
  database_->exec(
      "DELETE FROM transactions; DELETE FROM counters; DELETE FROM fired; DELETE FROM slips;"
      "DELETE FROM ledger; DELETE FROM requests;");
}

}  // namespace yoshin::sandbox
