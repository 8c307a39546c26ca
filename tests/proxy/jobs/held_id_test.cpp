#include <algorithm>
#include <atomic>
#include <boost/test/unit_test.hpp>
#include <thread>

#include "shop_floor.hpp"

using namespace yoshin;
using namespace yoshin::test;

namespace {

constexpr int kRounds = 30;

Node with_id(ShopFloor& floor, std::int64_t id, std::string const& np_id) {
  return floor.settle_body(id, "enter_provider_id").add("provider_transaction_id", np_id);
}

std::string np_id_of(ShopFloor& floor, std::int64_t id) {
  std::string const key(floor.document(id).find("order")->text_at("short_key"));
  return floor.providers.ledger.at(key).np_id;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(held_ids)

/// A transaction of the provider belongs to one order of the shop, however many clerks enter its id at once.
BOOST_AUTO_TEST_CASE(two_clerks_who_enter_the_same_id_at_the_same_moment_give_it_to_one_order) {
  ShopFloor floor;
  std::vector<Order> orders;
  std::vector<Fault> faults;
  for (int i = 0; i < 2 * kRounds; ++i) {
    orders.push_back(ShopFloor::order("A-" + std::to_string(i), ProviderId::np));
    faults.push_back(i % 2 == 0 ? Fault::lost_after : Fault::lost_before);
  }
  auto const ids = floor.push(orders);
  floor.providers.script("register", faults);
  (void)floor.run("credit_request", ids);
  for (std::size_t i = 0; i < ids.size(); i += 2) {
    std::string const np_id = np_id_of(floor, ids[i]);
    std::vector<Node> const bodies{with_id(floor, ids[i], np_id), with_id(floor, ids[i + 1], np_id)};
    std::vector<std::string> codes(2);
    std::atomic<int> ready = 0;
    std::vector<std::thread> clerks;
    for (std::size_t k = 0; k < 2; ++k)
      clerks.emplace_back([&, k] {
        ++ready;
        while (ready < 2) {
        }
        codes[k] = code_of(floor.service->settle(floor.clerk, ids[i + k], bodies[k]));
      });
    for (auto& clerk : clerks) clerk.join();
    std::sort(codes.begin(), codes.end());
    BOOST_TEST_CONTEXT("round " << i / 2) {
      BOOST_TEST(codes == (std::vector<std::string>{"id_taken", "ok"}), boost::test_tools::per_element());
    }
  }
}

BOOST_AUTO_TEST_CASE(an_answer_with_the_id_of_another_order_is_believed_in_nothing) {
  ShopFloor floor;
  auto const ids =
      floor.push({ShopFloor::order("A-1", ProviderId::np), ShopFloor::order("A-2", ProviderId::np)});
  BOOST_TEST(floor.run("credit_request", ids[0]) == "ok");
  std::string const held = floor.record(ids[0], "provider_transaction_id");
  floor.providers.script("register", {Fault::foreign_id});
  BOOST_TEST(floor.run("credit_request", ids[1]) == "unknown");
  BOOST_TEST(floor.record(ids[1], "status") == "unknown");
  BOOST_TEST(floor.record(ids[1], "provider_transaction_id") == "");
  BOOST_TEST(floor.record(ids[1], "needs_person") == "true");
  BOOST_TEST(floor.settlements(ids[1]) == R"(["enter_provider_id","confirm_absent"])");
  BOOST_TEST(floor.record(ids[1], "notices").find(held) != std::string::npos);
  BOOST_TEST(floor.record(ids[0], "provider_transaction_id") == held);
  BOOST_TEST(floor.record(ids[0], "status") == "approved");
  std::string const alarm = "alarm order=" + std::to_string(ids[1]);
  BOOST_TEST(std::any_of(floor.log.begin(), floor.log.end(),
                         [&](std::string const& line) { return line.find(alarm) != line.npos; }));
  auto const settled =
      must(floor.service->settle(floor.clerk, ids[1], with_id(floor, ids[1], np_id_of(floor, ids[1]))));
  BOOST_TEST(settled.find("record")->text_at("status") == "approved");
}

BOOST_AUTO_TEST_SUITE_END()
