#pragma once

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "proxy/gateway/httplib_transport.hpp"
#include "proxy/sandbox/sandbox.hpp"
#include "tests/proxy/jobs/shop_floor.hpp"

namespace yoshin::test {

/// The whole proxy without its HTTP side, and all five providers simulated at the other end of a real socket.
/// Both clocks stand at a time when every one of them was in service.
class FiveProviders {
 public:
  static constexpr std::string_view kOpening = "2022-01-05T09:00:00+09:00";
  static constexpr std::int64_t kDeadlineMs = 3'000;

  explicit FiveProviders(Background background = Background::none);

  /// A correct order with the billed amount: two teas of 1,500 yen, and the rest is a fee.
  static Order order(std::string const& number, ProviderId provider, std::int64_t billed = 3300);
  /// Stores one and returns its id.
  std::int64_t push(ProviderId provider, std::int64_t billed = 3300);
  /// Changes members of a stored order as the detail drawer does.
  void edit(std::int64_t id, Node changes);
  void edit_billed(std::int64_t id, std::int64_t billed);
  void edit_slip(std::int64_t id, std::string const& slip);
  /// An order that is approved, with a slip number entered.
  std::int64_t ready_to_ship(ProviderId provider);
  std::string run(std::string_view action, std::int64_t id, Node const& input = Node::object());
  std::string status(std::int64_t id) { return floor.record(id, "status"); }
  /// Moves both clocks and lets the proxy ask what is due.
  void pass_minutes(std::int64_t minutes);
  /// Our id of the order's present registration.
  std::string our_id(std::int64_t id);
  /// What the provider holds of the present registration; null when it has none.
  Node held(std::int64_t id);
  /// Puts the present transaction into a state of the simulator.
  void force(std::int64_t id, std::string_view state);
  [[nodiscard]] std::size_t received() const { return sandbox->requests().size(); }

  /// No id was accepted twice; what we noted as registered is what the provider accepted, in number and amount;
  /// and where no answer is open, state, amount and slip number are the same on both sides.
  void check_agreement(std::int64_t id);
  /// A person finds the transaction in the provider's console and enters its id.
  void enter_id(std::int64_t id);

  FixedClock sandbox_clock;
  std::unique_ptr<Sandbox> sandbox;
  HttplibTransport transport;
  ShopFloor floor;

 private:
  [[nodiscard]] Egress egress() const;
  int pushed_ = 0;
};

inline constexpr char kSlip[] = "490714955706";
inline constexpr char kOtherSlip[] = "490714955710";

}  // namespace yoshin::test
