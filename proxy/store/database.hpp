#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/message.hpp"
#include "base/result.hpp"
#include "proxy/store/store.hpp"

namespace yoshin {

/// What to do when a COMMIT fails, for its outcome is unknown (R7). Must not return.
using CommitFailure = std::function<void(std::string_view reason)>;

/// Writes one line to stderr and ends the process at once; the next start applies R5.
[[noreturn]] void stop_process(std::string_view reason);

/// The one read-write connection to the database file, behind a mutex, with statements kept prepared.
class Database {
 public:
  /// Opens or creates the file, applies missing migrations and checks it. Refuses a file that another process
  /// has open, that is damaged, or that a newer version wrote.
  static Result<std::unique_ptr<Database>, Message> open(std::string const& path, CommitFailure commit_failed);
  ~Database();
  Database(Database const&) = delete;
  Database& operator=(Database const&) = delete;

  /// Runs `work` inside BEGIN IMMEDIATE … COMMIT; rolls back when it throws. Turns SQLite's errors into
  /// StoreFailure.
  template <class Work>
  auto write(Work const& work) {
    std::lock_guard const lock(mutex_);
    begin();
    try {
      auto result = work();
      commit();
      return result;
    } catch (...) {
      rollback();
      rethrow();
    }
  }

  /// Runs `work` under the mutex, without a transaction of its own.
  template <class Work>
  auto read(Work const& work) {
    std::lock_guard const lock(mutex_);
    try {
      return work();
    } catch (...) {
      rollback();
      rethrow();
    }
  }

  /// A prepared statement with its parameters bound, in order. Only inside `write` or `read`; the same text
  /// must not be in use already.
  template <class... Values>
  SQLite::Statement& bind(char const* sql, Values const&... values) {
    SQLite::Statement& statement = prepared(sql);
    int index = 0;
    (bind_one(statement, ++index, values), ...);
    return statement;
  }
  /// Binds and runs a statement that returns no rows; the number of rows it changed.
  template <class... Values>
  int run(char const* sql, Values const&... values) {
    SQLite::Statement& statement = bind(sql, values...);
    int const changed = statement.exec();
    statement.reset();
    return changed;
  }
  /// The single integer of a query, or nothing when it has no row.
  template <class... Values>
  std::optional<std::int64_t> number(char const* sql, Values const&... values) {
    SQLite::Statement& statement = bind(sql, values...);
    std::optional<std::int64_t> found;
    if (statement.executeStep() && !statement.getColumn(0).isNull()) found = statement.getColumn(0).getInt64();
    statement.reset();
    return found;
  }
  /// Calls `each` with every row of a query.
  template <class Each, class... Values>
  void rows(Each const& each, char const* sql, Values const&... values) {
    SQLite::Statement& statement = bind(sql, values...);
    while (statement.executeStep()) each(statement);
    statement.reset();
  }
  [[nodiscard]] std::int64_t last_id() const { return connection_.getLastInsertRowid(); }
  /// Raises a counter and returns its new value. Only inside `write`.
  std::int64_t raise(std::string_view counter);

 private:
  Database(std::string const& path, int lock, CommitFailure commit_failed);

  SQLite::Statement& prepared(char const* sql);
  static void bind_one(SQLite::Statement& statement, int index, std::int64_t value) {
    statement.bind(index, value);
  }
  static void bind_one(SQLite::Statement& statement, int index, int value) { statement.bind(index, value); }
  static void bind_one(SQLite::Statement& statement, int index, std::string const& value) {
    statement.bind(index, value);
  }
  static void bind_one(SQLite::Statement& statement, int index, std::string_view value) {
    statement.bind(index, std::string(value));
  }
  static void bind_one(SQLite::Statement& statement, int index, char const* value) {
    statement.bind(index, value);
  }
  template <class T>
  static void bind_one(SQLite::Statement& statement, int index, std::optional<T> const& value) {
    if (value) {
      bind_one(statement, index, *value);
    } else {
      statement.bind(index);
    }
  }
  void begin();
  void commit();
  void rollback() noexcept;
  [[noreturn]] static void rethrow();
  Result<Done, Message> prepare_file();

  std::mutex mutex_;
  int lock_;
  SQLite::Database connection_;
  std::unordered_map<std::string_view, std::unique_ptr<SQLite::Statement>> statements_;
  CommitFailure commit_failed_;
};

/// Text of a column, by value.
std::string text_of(SQLite::Statement& row, int column);

}  // namespace yoshin
