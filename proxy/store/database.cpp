#include "proxy/store/database.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/file.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <utility>

#include "proxy/store/migrations/migrations.hpp"

namespace yoshin {
namespace {

constexpr int kBusyMilliseconds = 5000;
constexpr int kExitAfterCommitFailure = 74;  // EX_IOERR of sysexits.h.

/// One setting of the connection; it is set, read back and compared.
struct Pragma {
  char const* set;
  char const* read;
  char const* value;
};
// clang-format off
constexpr Pragma kPragmas[] = {
    {"PRAGMA journal_mode=WAL",      "PRAGMA journal_mode",    "wal"},
    {"PRAGMA synchronous=FULL",      "PRAGMA synchronous",     "2"},
    {"PRAGMA foreign_keys=ON",       "PRAGMA foreign_keys",    "1"},
    {"PRAGMA trusted_schema=OFF",    "PRAGMA trusted_schema",  "0"},
    {"PRAGMA cell_size_check=ON",    "PRAGMA cell_size_check", "1"},
    {"PRAGMA mmap_size=0",           "PRAGMA mmap_size",       "0"},
    {"PRAGMA secure_delete=ON",      "PRAGMA secure_delete",   "1"},
};
// clang-format on

Message refused(std::string const& path, std::string_view ja, std::string_view en) {
  return {"データベース " + path + " を開けません。" + std::string(ja),
          "Cannot open the database " + path + ". " + std::string(en)};
}

/// A lock that lives as long as the process; -1 when another process holds it.
int take_lock(std::string const& path) {
  int const file = ::open((path + ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (file >= 0 && ::flock(file, LOCK_EX | LOCK_NB) == 0) return file;
  if (file >= 0) ::close(file);
  return -1;
}

}  // namespace

void stop_process(std::string_view reason) {
  std::cerr << "yoshin: commit failed, stopping: " << reason << std::endl;
  std::_Exit(kExitAfterCommitFailure);
}

std::string text_of(SQLite::Statement& row, int column) {
  return row.getColumn(column).getString();
}

Result<std::unique_ptr<Database>, Message> Database::open(std::string const& path,
                                                          CommitFailure commit_failed) {
  int const lock = take_lock(path);
  if (lock < 0)
    return Failure{refused(path, "別のプロセスが使用中か、フォルダーに書き込めません。",
                           "Another process uses it, or its folder cannot be written.")};
  try {
    std::unique_ptr<Database> database(new Database(path, lock, std::move(commit_failed)));
    auto ready = database->prepare_file();
    if (!ready) return Failure{ready.error()};
    return database;
  } catch (SQLite::Exception const& error) {
    return Failure{refused(path, "ファイルが壊れているか、書き込めません。バックアップから戻してください。",
                           "It is damaged or cannot be written: restore it from a backup. SQLite error " +
                               std::to_string(error.getExtendedErrorCode()) + ".")};
  }
}

namespace {

/// Closes the lock when opening the connection fails.
SQLite::Database connect(std::string const& path, int lock) {
  try {
    return SQLite::Database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, kBusyMilliseconds);
  } catch (...) {
    ::close(lock);
    throw;
  }
}

}  // namespace

Database::Database(std::string const& path, int lock, CommitFailure commit_failed)
    : lock_(lock), connection_(connect(path, lock)), commit_failed_(std::move(commit_failed)) {}

Database::~Database() {
  statements_.clear();
  ::close(lock_);
}

Result<Done, Message> Database::prepare_file() {
  std::string const path = connection_.getFilename();
  for (Pragma const& pragma : kPragmas) {
    SQLite::Statement(connection_, pragma.set).executeStep();
    SQLite::Statement read(connection_, pragma.read);
    if (read.executeStep() && read.getColumn(0).getString() != pragma.value)
      return Failure{refused(path, "安全な設定にできません。", "A safety setting does not hold.")};
  }
  SQLite::Statement check(connection_, "PRAGMA quick_check");
  if (!check.executeStep() || check.getColumn(0).getString() != "ok")
    return Failure{refused(path, "ファイルが壊れています。バックアップから戻してください。",
                           "It is damaged: restore it from a backup.")};
  auto const version = static_cast<std::size_t>(connection_.execAndGet("PRAGMA user_version").getInt());
  if (version > migrations::kAll.size())
    return Failure{refused(path, "新しい版が作ったデータです。新しい版の Yoshin を使ってください。",
                           "A newer version wrote it: use that version.")};
  for (std::size_t next = version; next < migrations::kAll.size(); ++next) {
    SQLite::Transaction transaction(connection_, SQLite::TransactionBehavior::IMMEDIATE);
    connection_.exec(std::string(migrations::kAll[next]));
    connection_.exec("PRAGMA user_version=" + std::to_string(next + 1));
    transaction.commit();
  }
  return Done{};
}

SQLite::Statement& Database::prepared(char const* sql) {
  auto& statement = statements_[sql];
  if (!statement) statement = std::make_unique<SQLite::Statement>(connection_, sql);
  statement->reset();
  statement->clearBindings();
  return *statement;
}

std::int64_t Database::raise(std::string_view counter) {
  return number("UPDATE counters SET value = value + 1 WHERE name = ? RETURNING value", counter).value();
}

void Database::begin() {
  try {
    connection_.exec("BEGIN IMMEDIATE");
  } catch (...) {
    rethrow();
  }
}

void Database::commit() {
  try {
    connection_.exec("COMMIT");
  } catch (SQLite::Exception const& error) {
    commit_failed_("SQLite error " + std::to_string(error.getExtendedErrorCode()));
    std::abort();
  }
}

void Database::rollback() noexcept {
  for (auto& [sql, statement] : statements_) statement->tryReset();
  try {
    if (sqlite3_get_autocommit(connection_.getHandle()) == 0) connection_.exec("ROLLBACK");
  } catch (SQLite::Exception const&) {
    // SQLite has rolled back by itself.
  }
}

void Database::rethrow() {
  try {
    throw;
  } catch (SQLite::Exception const& error) {
    auto const kind =
        error.getErrorCode() == SQLITE_FULL ? StoreFailure::Kind::full : StoreFailure::Kind::unavailable;
    throw StoreFailure(kind, "SQLite error " + std::to_string(error.getExtendedErrorCode()));
  }
}

}  // namespace yoshin
