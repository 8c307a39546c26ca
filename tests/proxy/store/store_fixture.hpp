#pragma once

#include <unistd.h>

#include <filesystem>
#include <memory>
#include <string>

#include "proxy/store/sqlite_store.hpp"

namespace yoshin::test {

/// A store in a folder of its own with one shop.
class StoreFixture {
 public:
  StoreFixture();
  ~StoreFixture();
  /// Closes the store and opens it again: a new epoch.
  void reopen();
  [[nodiscard]] std::string database() const { return (folder / "yoshin.db").string(); }

  /// An order as it is written first.
  static OrderWrite order(std::string const& number);
  std::int64_t insert(std::string const& number);
  /// Opens a changing dispatch; nothing when the store refuses.
  std::optional<Ticket> open(std::int64_t order, Effect effect = Effect::changing);
  /// Opens one call with a changing dispatch for each of the orders.
  std::vector<Store::Opened> open_together(std::vector<std::int64_t> const& orders,
                                           Effect effect = Effect::changing);
  /// Ends a dispatch in a state; `call_answer` is what arrived for all orders of its call.
  bool close(Ticket const& ticket, DispatchState state, std::optional<DispatchState> lost = {},
             std::optional<std::string> call_answer = {});

  std::filesystem::path folder;
  std::unique_ptr<Vault> vault;
  std::unique_ptr<Store> store;
};

}  // namespace yoshin::test
