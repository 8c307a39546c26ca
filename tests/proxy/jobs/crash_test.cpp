#include <boost/test/unit_test.hpp>
#include <random>

#include "shop_floor.hpp"

using namespace yoshin;
using namespace yoshin::test;

namespace {

/// Works until the planted crash, then opens everything again over the same files.
void crash_and_reopen(ShopFloor& floor) {
  BOOST_CHECK_THROW(floor.service->work(), Killed);
  floor.on_log = {};
  floor.reopen();
}

/// Edits the order to 4,300 yen: more than before, so that クロネコ changes it by cancel and anew.
void raise_amount(ShopFloor& floor, std::int64_t id) {
  Node const edited = Node::object().add("goods", 4000).add("billed", 4300);
  Node const items = Node::list().push(
      Node::object().add("name", "緑茶").add("unit_price", 2000).add("quantity", 2).add("tax_rate_percent", 8));
  must(
      floor.service->edit_order(floor.clerk, id,
                                Node::object()
                                    .add("version", *floor.document(id).find("order")->integer_at("version"))
                                    .add("changes", Node::object().add("edited", edited).add("items", items))));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(crashes)

BOOST_AUTO_TEST_CASE(a_call_on_its_way_when_the_process_died_is_unknown_and_the_rest_of_the_run_goes_on) {
  ShopFloor floor;
  auto const ids = floor.push({ShopFloor::order("A-1"), ShopFloor::order("A-2"), ShopFloor::order("A-3")});
  Node rows = Node::list();
  for (auto id : ids) rows.push(floor.proposal(id, "credit_request"));
  floor.providers.script("KAARA0010", {Fault::killed});
  std::string const run = floor.start("credit_request", rows, "run-request");
  crash_and_reopen(floor);
  BOOST_TEST(floor.record(ids[0], "status") == "unknown");
  floor.service->work();
  BOOST_TEST(floor.outcomes(run).at(ids[0]) == "unknown");
  BOOST_TEST(floor.outcomes(run).at(ids[1]) == "ok");
  BOOST_TEST(floor.outcomes(run).at(ids[2]) == "ok");
  BOOST_TEST(floor.start("credit_request", rows, "run-request") == run);
  floor.service->work();
  floor.clock.advance(60'000);
  floor.service->tick();
  BOOST_TEST(floor.record(ids[0], "status") == "approved");
  for (auto id : ids) BOOST_TEST(floor.registrations(id) == 1);
}

BOOST_AUTO_TEST_CASE(a_crash_before_the_call_leaves_it_unknown_because_nothing_proves_that_no_byte_left) {
  ShopFloor floor;
  auto const id = floor.push(ShopFloor::order("A-1"));
  floor.providers.on_call = [](std::string const&) { throw Killed{}; };
  Node const rows = Node::list().push(floor.proposal(id, "credit_request"));
  (void)floor.start("credit_request", rows, "run-request");
  crash_and_reopen(floor);
  floor.providers.on_call = {};
  BOOST_TEST(floor.record(id, "status") == "unknown");
  floor.clock.advance(60'000);
  floor.service->tick();
  BOOST_TEST(floor.record(id, "status") == "not_requested");
  BOOST_TEST(floor.run("credit_request", id) == "ok");
  BOOST_TEST(floor.registrations(id) == 1);
}

BOOST_AUTO_TEST_CASE(a_crash_after_the_result_replays_the_stored_result) {
  ShopFloor floor;
  auto const id = floor.push(ShopFloor::order("A-1"));
  Node const rows = Node::list().push(floor.proposal(id, "credit_request"));
  std::string const run = floor.start("credit_request", rows, "run-request");
  floor.on_log = [](std::string_view line) {
    if (line.find("endpoint=KAARA0010") != line.npos) throw Killed{};
  };
  crash_and_reopen(floor);
  BOOST_TEST(floor.record(id, "status") == "approved");
  BOOST_TEST(floor.start("credit_request", rows, "run-request") == run);
  floor.service->work();
  BOOST_TEST(floor.outcomes(run).at(id) == "ok");
  BOOST_TEST(floor.registrations(id) == 1);
}

BOOST_AUTO_TEST_CASE(a_change_by_cancel_and_anew_becomes_the_next_registration) {
  ShopFloor floor;
  auto const id = floor.push(ShopFloor::order("A-1"));
  BOOST_TEST(floor.run("credit_request", id) == "ok");
  raise_amount(floor, id);
  BOOST_TEST(floor.run("credit_change", id) == "ok");
  BOOST_TEST(floor.record(id, "registration") == "2");
  BOOST_TEST(floor.record(id, "status") == "approved");
  BOOST_TEST(floor.record(id, "present_total") == "4300");
  BOOST_TEST(floor.record(id, "anew_pending") == "false");
  BOOST_TEST(floor.record(id, "notices") == "[]");
  BOOST_TEST(floor.providers.ledger.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_crash_between_cancel_and_anew_leaves_the_order_cancelled_and_says_so) {
  ShopFloor floor;
  auto const id = floor.push(ShopFloor::order("A-1"));
  BOOST_TEST(floor.run("credit_request", id) == "ok");
  auto const calls = floor.providers.calls.size();
  raise_amount(floor, id);
  Node const rows = Node::list().push(floor.proposal(id, "credit_change"));
  std::string const run = floor.start("credit_change", rows, "run-request");
  floor.on_log = [](std::string_view line) {
    if (line.find("endpoint=KAACL0010") != line.npos) throw Killed{};
  };
  crash_and_reopen(floor);
  floor.service->work();
  floor.service->tick();
  BOOST_TEST(floor.providers.calls.size() == calls + 1);
  BOOST_TEST(floor.record(id, "status") == "cancelled");
  BOOST_TEST(floor.record(id, "anew_pending") == "true");
  BOOST_TEST(floor.outcomes(run).at(id) == "not_sent");
  BOOST_TEST(floor.record(id, "notices").find("新しい登録はまだ送信していません") != std::string::npos);
  BOOST_TEST(floor.run("credit_request", id) == "ok");
  BOOST_TEST(floor.record(id, "registration") == "2");
  BOOST_TEST(floor.record(id, "anew_pending") == "false");
}

BOOST_AUTO_TEST_CASE(a_lost_anew_that_never_arrived_keeps_its_number_for_the_next_attempt) {
  ShopFloor floor;
  auto const id = floor.push(ShopFloor::order("A-1"));
  BOOST_TEST(floor.run("credit_request", id) == "ok");
  BOOST_TEST(floor.run("credit_cancel", id) == "ok");
  floor.providers.script("KAARA0010", {Fault::lost_before});
  BOOST_TEST(floor.run("credit_request", id) == "unknown");
  BOOST_TEST(floor.record(id, "registration") == "2");
  BOOST_TEST(floor.run("credit_query", id) == "ok");
  BOOST_TEST(floor.record(id, "status") == "cancelled");
  BOOST_TEST(floor.run("credit_request", id) == "ok");
  BOOST_TEST(floor.record(id, "registration") == "2");
  BOOST_TEST(floor.providers.ledger.size() == 2U);
}

/// The cancellation of a change stands whatever becomes of the registration that was to follow it.
BOOST_AUTO_TEST_CASE(a_change_whose_registration_anew_never_arrived_is_still_to_be_registered) {
  for (bool const arrived : {false, true}) {
    ShopFloor floor;
    auto const id = floor.push(ShopFloor::order("A-1"));
    BOOST_TEST(floor.run("credit_request", id) == "ok");
    raise_amount(floor, id);
    floor.providers.script("KAARA0010", {arrived ? Fault::lost_after : Fault::lost_before});
    BOOST_TEST(floor.run("credit_change", id) == "unknown");
    BOOST_TEST(floor.run("credit_query", id) == "ok");
    BOOST_TEST(floor.record(id, "status") == (arrived ? "approved" : "cancelled"));
    BOOST_TEST(floor.record(id, "anew_pending") == (arrived ? "false" : "true"));
    bool const said = floor.record(id, "notices").find("新しい登録はまだ送信していません") != std::string::npos;
    BOOST_TEST(said == !arrived);
    if (!arrived) BOOST_TEST(floor.run("credit_request", id) == "ok");
    BOOST_TEST(floor.record(id, "registration") == "2");
    BOOST_TEST(floor.record(id, "anew_pending") == "false");
    BOOST_TEST(floor.providers.ledger.size() == 2U);
  }
}

/// Random faults, crashes and presses over some orders: whatever happens, no registration is accepted twice,
/// and none beside an open one (I1); what the ledger accepted, the journal knows (I2); nothing shows 与信OK
/// without it (I3).
BOOST_AUTO_TEST_CASE(whatever_fails_every_registration_is_accepted_at_most_once) {
  for (unsigned seed = 1; seed <= 6; ++seed) {
    BOOST_TEST_CONTEXT("seed " << seed) {
      std::mt19937 random(seed);
      ShopFloor floor;
      auto const ids =
          floor.push({ShopFloor::order("K-1"), ShopFloor::order("K-2"), ShopFloor::order("N-1", ProviderId::np),
                      ShopFloor::order("N-2", ProviderId::np)});
      std::vector<std::string> const endpoints{"KAARA0010", "KAAST0010", "KAACL0010",
                                               "register",  "find",      "cancel"};
      std::vector<std::string> const actions{"credit_request", "credit_query", "credit_cancel"};
      for (int step = 0; step < 60; ++step) {
        if (random() % 2 == 0)
          floor.providers.script(endpoints[random() % endpoints.size()], {static_cast<Fault>(random() % 8)});
        auto const id = ids[random() % ids.size()];
        std::string const& action = actions[random() % actions.size()];
        (void)floor.start(action, Node::list().push(floor.proposal(id, action)), floor.request_id());
        try {
          floor.service->work();
        } catch (Killed const&) {
          floor.reopen();
          floor.service->work();
        }
        if (random() % 4 == 0) floor.clock.advance(600'000);
        try {
          floor.service->tick();
        } catch (Killed const&) {
          floor.reopen();
        }
        for (auto const& [our_id, one] : floor.providers.ledger) BOOST_REQUIRE_LE(one.registered, 1);
      }
      for (auto id : ids) {
        std::string const status = floor.record(id, "status");
        bool const never = status == "not_requested";
        if (status == "approved" || status == "shipment_reported") BOOST_TEST(floor.registrations(id) >= 1);
        if (never) BOOST_TEST(floor.registrations(id) == 0);
      }
      BOOST_TEST(!floor.providers.ledger.empty());
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
