#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "proxy/sandbox/model.hpp"

namespace SQLite {
class Database;
class Transaction;
}  // namespace SQLite

namespace yoshin::sandbox {

/// Everything the simulator remembers, in one SQLite file: transactions, counters, slips, fired triggers,
/// ledger and the last received requests. Not thread-safe: the engine's mutex guards it. Throws
/// SQLite::Exception on a fault of the database.
class Store {
 public:
  /// Opens `<folder>/sandbox.db`, or a database in memory when `folder` is empty. The error says what failed.
  static Result<std::unique_ptr<Store>, std::string> open(std::string const& folder);
  ~Store();

  /// What happens between its birth and `commit` becomes durable together; without `commit` nothing of it
  /// stays.
  class Unit {
   public:
    explicit Unit(Store& store);
    ~Unit();
    void commit();

   private:
    std::unique_ptr<SQLite::Transaction> transaction_;
  };

  /// The transaction with this id, planned changes up to `now_ms` applied and stored.
  std::optional<Transaction> load(Dialect dialect, std::string_view id, std::int64_t now_ms);
  /// Every transaction registered under the merchant's id, oldest first, planned changes applied.
  std::vector<Transaction> load_by_our_id(Dialect dialect, std::string_view our_id, std::int64_t now_ms);
  /// All transactions, of one dialect or of both, oldest first, planned changes applied.
  std::vector<Transaction> all(std::optional<Dialect> dialect, std::int64_t now_ms);
  /// Inserts or replaces a transaction under its id.
  void save(Transaction const& transaction);

  /// The next number of a counter, from 1.
  std::int64_t next(std::string_view counter);
  /// Marks a trigger as fired for one transaction and operation; false when it had fired already.
  bool fire(Dialect dialect, std::string_view key, std::string_view operation);

  /// On how many orders other than `id` a slip number stands.
  std::int64_t other_orders_of(std::string_view slip, std::string_view id);
  /// Replaces the slips of one クロネコ order.
  void set_slips(std::string_view id, std::vector<std::string> const& slips);

  /// Appends to the ledger.
  void accept(LedgerEntry const& entry);
  std::vector<LedgerEntry> ledger();
  /// Appends a received request and drops the oldest beyond 5,000.
  void record(ReceivedRequest const& request);
  std::vector<ReceivedRequest> requests();

  /// Forgets everything.
  void clear();

 private:
  explicit Store(std::string const& path);
  std::vector<Transaction> loaded(std::vector<std::string> const& documents, std::int64_t now_ms);
  std::unique_ptr<SQLite::Database> database_;
};

}  // namespace yoshin::sandbox
