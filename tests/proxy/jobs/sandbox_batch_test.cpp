#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "proxy/gateway/httplib_transport.hpp"
#include "proxy/sandbox/sandbox.hpp"
#include "shop_floor.hpp"

using namespace yoshin;
using namespace yoshin::test;

namespace {

/// The service against the provider simulator, over the loopback.
class Street {
 public:
  Street()
      : clock_(*parse_time("2026-01-05T09:00:00+09:00")),
        sandbox(std::move(Sandbox::open({"", "127.0.0.1", 0, clock_, true, 0})).value()),
        base_("http://127.0.0.1:" + std::to_string(sandbox->port()) + "/np/v1"),
        transport_(Egress({{ProviderId::np, "sandbox", base_}})),
        floor(Background::none, Network{transport_,
                                        Egress({{ProviderId::np, "sandbox", base_}}),
                                        {{ProviderId::np, "merchant_code", "SIMNP001"},
                                         {ProviderId::np, "sp_code", "sp-sample-01"},
                                         {ProviderId::np, "terminal_id", "2000022000"}}}) {
    floor.set(ProviderId::np, {{"np.batch_max.register", "100"}});
  }

 private:
  FixedClock clock_;

 public:
  std::unique_ptr<Sandbox> sandbox;

 private:
  std::string base_;
  HttplibTransport transport_;

 public:
  ShopFloor floor;

  std::int64_t calls(std::string const& operation) {
    auto const requests = sandbox->requests();
    return std::count_if(requests.begin(), requests.end(),
                         [&operation](auto const& request) { return request.operation == operation; });
  }
};

std::int64_t count(std::vector<std::string> const& words, std::string_view word) {
  return std::count(words.begin(), words.end(), word);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(batches_at_the_sandbox)

BOOST_AUTO_TEST_CASE(two_hundred_and_fifty_orders_are_three_calls) {
  Street street;
  auto const ids = street.floor.ready_to_ship(250);
  BOOST_TEST(street.calls("register") == 3);
  BOOST_TEST(street.sandbox->ledger().size() == 250U);
  BOOST_TEST(count(street.floor.run("credit_query", ids), "ok") == 250);
  BOOST_TEST(street.calls("find") == 3);
  BOOST_TEST(count(street.floor.run("slip_sync", ids), "ok") == 250);
  BOOST_TEST(street.calls("shipments") == 3);
  BOOST_TEST(count(street.floor.run("credit_cancel", ids), "ok") == 250);
  BOOST_TEST(street.calls("cancel") == 3);
}

BOOST_AUTO_TEST_CASE(what_a_partial_answer_leaves_out_is_unknown_until_it_is_asked_about) {
  Street street;
  auto const ids = street.floor.ready_to_ship(12);
  street.floor.set(ProviderId::np, {{"np.batch_max.cancel", "5"}});
  BOOST_REQUIRE(street.sandbox->set_switch("np.answered_elements", "3"));
  auto const ended = street.floor.run("credit_cancel", ids);
  BOOST_TEST(count(ended, "unknown") == 4);
  BOOST_TEST(count(ended, "ok") == 8);
  BOOST_REQUIRE(street.sandbox->set_switch("np.answered_elements", "0"));
  street.floor.clock.advance(60'000);
  street.floor.service->tick();
  for (auto id : ids) BOOST_TEST(street.floor.record(id, "status") == "cancelled");
  BOOST_TEST(street.calls("find") == 1);
}

BOOST_AUTO_TEST_CASE(an_answer_with_results_and_errors_is_read_under_either_status) {
  for (char const* status : {"200", "400"}) {
    Street street;
    auto const ids = street.floor.ready_to_ship(3);
    BOOST_REQUIRE(street.sandbox->set_switch("np.mixed_status", status));
    std::string const second = street.floor.record(ids[1], "provider_transaction_id");
    BOOST_REQUIRE(street.sandbox->force_state("np", second, "paid"));
    std::vector<std::string> const expected{"ok", "refused", "ok"};
    BOOST_TEST(street.floor.run("credit_cancel", ids) == expected, boost::test_tools::per_element());
  }
}

BOOST_AUTO_TEST_CASE(a_fault_of_the_call_is_a_fault_for_all_its_orders) {
  for (char const* word : {"half-cl", "half-eof", "rst", "5xx", "html", "swap"}) {
    BOOST_TEST_CONTEXT(word) {
      Street street;
      auto const ids = street.floor.ready_to_ship(3);
      BOOST_REQUIRE(street.sandbox->queue_fault("np", "shipments", word));
      BOOST_TEST(count(street.floor.run("slip_sync", ids), "unknown") == 3);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
