#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "fake_providers.hpp"
#include "order/order.hpp"
#include "proxy/config/clock.hpp"
#include "proxy/jobs/open_service.hpp"

namespace yoshin::test {

/// Another network than the fake one, with the credentials that its providers take.
struct Network {
  Transport& transport;
  Egress egress;
  std::vector<ShopSeed::Value> credentials;
};

/// The whole service over a folder of its own, with two fake providers and a clock that stands still. Workers
/// run in the test's thread.
class ShopFloor {
 public:
  static constexpr std::string_view kStart = "2026-01-05T09:00:00+09:00";

  explicit ShopFloor(Background background = Background::none, std::optional<Network> network = {},
                     std::string_view start = kStart);
  ~ShopFloor();

  /// Ends the service without any farewell and opens it again over the same folder, as after a crash.
  void reopen();

  /// A correct order of the demo shop for a provider.
  static Order order(std::string const& number, ProviderId provider = ProviderId::kuroneko);
  /// Stores orders through the API and returns their ids.
  std::vector<std::int64_t> push(std::vector<Order> const& orders);
  std::int64_t push(Order const& order) { return push(std::vector<Order>{order}).front(); }

  /// The stored document `{id, order, record}`.
  Node document(std::int64_t id);
  /// `record.<name>` of the stored order as text.
  std::string record(std::int64_t id, std::string_view name);
  /// `count` correct NP orders, approved, each with a parcel and a valid slip number of its own.
  std::vector<std::int64_t> ready_to_ship(int count);
  /// Sets public settings of the demo shop for a provider.
  void set(ProviderId provider, std::map<std::string, std::string, std::less<>> const& settings);
  /// Id, version and hash as the page proposes them, planned by the core from the stored document.
  Node proposal(std::int64_t id, std::string_view action, Node input = Node::object());
  /// Opens and commits a run of proposals; the id of the run.
  std::string start(std::string_view action, Node const& proposals, std::string const& request_id,
                    Node input = Node::object());
  /// Proposes, runs and works off an action; the outcome of each row in the order of the ids.
  std::vector<std::string> run(std::string_view action, std::vector<std::int64_t> const& ids);
  std::string run(std::string_view action, std::int64_t id) { return run(action, std::vector{id}).front(); }
  /// The row of an order in a run, as the progress shows it.
  Node row_of(std::string const& run, std::int64_t id);
  /// The body that settles an order by hand: request id, version and kind.
  Node settle_body(std::int64_t id, std::string_view kind);
  /// The same with the name, reason and evidence of the person who looked.
  Node looked_body(std::int64_t id, std::string_view kind);
  /// The settlements that the payment cell of the order offers, as JSON.
  std::string settlements(std::int64_t id);
  /// The outcomes of a run by order id.
  std::map<std::int64_t, std::string> outcomes(std::string const& run);
  /// How often any registration of the order was accepted at the provider.
  int registrations(std::int64_t id);
  /// A new request id.
  std::string request_id();

  std::filesystem::path folder;
  FixedClock clock;
  FakeProviders providers;
  std::vector<std::string> log;
  std::function<void(std::string_view)> on_log;
  Principal clerk{"見本係", Role::clerk};
  std::unique_ptr<RunningService> service;

 private:
  std::mutex log_mutex_;
  Background background_;
  std::optional<Network> network_;
  int requests_ = 0;
};

/// The value of a reply; the test fails with the refusal's code otherwise.
Node must(Reply const& reply);
/// The code of a refusal, or `ok`.
std::string code_of(Reply const& reply);

}  // namespace yoshin::test
