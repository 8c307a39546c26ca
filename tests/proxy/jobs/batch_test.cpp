#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <random>

#include "shop_floor.hpp"

using namespace yoshin;
using namespace yoshin::test;

namespace {

std::int64_t calls_of(ShopFloor const& floor, std::string const& endpoint) {
  return std::count(floor.providers.calls.begin(), floor.providers.calls.end(), endpoint);
}

std::size_t orders_in_last_body(ShopFloor const& floor) {
  return parse_json(floor.providers.bodies.back()).value().items_at("transactions").size();
}

std::vector<std::string> statuses(ShopFloor& floor, std::vector<std::int64_t> const& ids) {
  std::vector<std::string> all;
  for (auto id : ids) all.push_back(floor.record(id, "status"));
  return all;
}

std::string start_sync(ShopFloor& floor, std::vector<std::int64_t> const& ids) {
  Node rows = Node::list();
  for (auto id : ids) rows.push(floor.proposal(id, "slip_sync"));
  return floor.start("slip_sync", rows, floor.request_id());
}

bool holds(std::string const& text, std::string const& part) {
  return text.find(part) != std::string::npos;
}

using Words = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_SUITE(batches)

BOOST_AUTO_TEST_CASE(the_orders_of_a_run_share_a_call_and_each_ends_by_itself) {
  ShopFloor floor;
  auto const ids = floor.ready_to_ship(5);
  BOOST_TEST(calls_of(floor, "register") == 5);
  BOOST_TEST(floor.run("slip_sync", ids) == Words(5, "ok"), boost::test_tools::per_element());
  BOOST_TEST(calls_of(floor, "shipments") == 1);
  BOOST_TEST(orders_in_last_body(floor) == 5U);
  BOOST_TEST(statuses(floor, ids) == Words(5, "shipment_reported"), boost::test_tools::per_element());
  for (auto const& [our_id, one] : floor.providers.ledger) BOOST_TEST(one.shipped);
}

BOOST_AUTO_TEST_CASE(an_order_sent_alone_is_sent_as_it_was_before_there_were_batches) {
  ShopFloor floor;
  auto const ids = floor.ready_to_ship(1);
  BOOST_TEST(floor.run("slip_sync", ids.front()) == "ok");
  BOOST_TEST(
      floor.providers.bodies.back() ==
      R"({"transactions":[{"np_transaction_id":"26010500001","pd_company_code":"59010","slip_no":"490714955706"}]})");
}

BOOST_AUTO_TEST_CASE(the_journal_of_an_order_tells_nothing_about_its_companions) {
  ShopFloor floor;
  auto const ids = floor.ready_to_ship(3);
  floor.providers.script("shipments", {Fault::second_refused});
  (void)floor.run("slip_sync", ids);
  for (std::size_t i = 0; i < ids.size(); ++i) {
    Node const details = must(floor.service->order(floor.clerk, ids[i]));
    std::string const line = write_json(details.items_at("history").front());
    for (std::size_t other = 0; other < ids.size(); ++other) {
      BOOST_TEST(holds(line, floor.record(ids[other], "provider_transaction_id")) == (other == i), line);
    }
  }
}

BOOST_AUTO_TEST_CASE(of_a_mixed_answer_every_order_takes_its_own_part) {
  ShopFloor floor;
  auto const ids = floor.ready_to_ship(3);
  floor.providers.script("shipments", {Fault::second_refused});
  BOOST_TEST(floor.run("slip_sync", ids) == (Words{"ok", "refused", "ok"}), boost::test_tools::per_element());
  BOOST_TEST(statuses(floor, ids) == (Words{"shipment_reported", "approved", "shipment_reported"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_order_that_the_answer_leaves_out_is_unknown_and_the_others_are_not) {
  ShopFloor floor;
  auto const ids = floor.ready_to_ship(3);
  floor.providers.script("shipments", {Fault::first_left_out});
  BOOST_TEST(floor.run("slip_sync", ids) == (Words{"unknown", "ok", "ok"}), boost::test_tools::per_element());
  BOOST_TEST(statuses(floor, ids) == (Words{"unknown", "shipment_reported", "shipment_reported"}),
             boost::test_tools::per_element());
  for (std::string const& line : floor.log) BOOST_TEST(!holds(line, "alarm"), line);
}

BOOST_AUTO_TEST_CASE(a_refusal_of_the_whole_call_refuses_every_order_and_moves_none) {
  ShopFloor floor;
  auto const ids = floor.ready_to_ship(3);
  floor.providers.script("shipments", {Fault::all_refused});
  BOOST_TEST(floor.run("slip_sync", ids) == Words(3, "refused"), boost::test_tools::per_element());
  BOOST_TEST(statuses(floor, ids) == Words(3, "approved"), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_unclear_call_makes_all_its_orders_unknown_and_one_that_never_left_none) {
  for (Fault fault : {Fault::cut, Fault::lost_after, Fault::lost_before, Fault::http_500}) {
    ShopFloor floor;
    auto const ids = floor.ready_to_ship(3);
    floor.providers.script("shipments", {fault});
    BOOST_TEST(floor.run("slip_sync", ids) == Words(3, "unknown"), boost::test_tools::per_element());
    BOOST_TEST(statuses(floor, ids) == Words(3, "unknown"), boost::test_tools::per_element());
  }
  ShopFloor floor;
  auto const ids = floor.ready_to_ship(3);
  floor.providers.script("shipments", {Fault::not_sent});
  BOOST_TEST(floor.run("slip_sync", ids) == Words(3, "not_sent"), boost::test_tools::per_element());
  BOOST_TEST(statuses(floor, ids) == Words(3, "approved"), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_schedule_asks_about_the_orders_of_a_lost_call_in_one_call) {
  ShopFloor floor;
  auto const ids = floor.ready_to_ship(4);
  floor.providers.script("shipments", {Fault::lost_after});
  (void)floor.run("slip_sync", ids);
  floor.clock.advance(60'000);
  floor.service->tick();
  BOOST_TEST(calls_of(floor, "find") == 1);
  BOOST_TEST(orders_in_last_body(floor) == 4U);
  BOOST_TEST(statuses(floor, ids) == Words(4, "approved"), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_crash_before_the_answer_leaves_every_order_of_the_call_unknown) {
  ShopFloor floor;
  auto const ids = floor.ready_to_ship(3);
  std::string const run = start_sync(floor, ids);
  floor.providers.script("shipments", {Fault::killed});
  BOOST_CHECK_THROW(floor.service->work(), Killed);
  floor.reopen();
  BOOST_TEST(statuses(floor, ids) == Words(3, "unknown"), boost::test_tools::per_element());
  floor.service->work();
  for (auto const& [id, outcome] : floor.outcomes(run)) BOOST_TEST(outcome == "unknown");
  BOOST_TEST(calls_of(floor, "shipments") == 1);
}

BOOST_AUTO_TEST_CASE(a_crash_right_after_an_answer_was_written_finds_all_its_orders_ended) {
  ShopFloor floor;
  auto const ids = floor.ready_to_ship(3);
  std::string const run = start_sync(floor, ids);
  floor.on_log = [&](std::string_view line) {
    if (line.find("order=" + std::to_string(ids[0])) != line.npos) throw Killed{};
  };
  BOOST_CHECK_THROW(floor.service->work(), Killed);
  floor.on_log = {};
  floor.reopen();
  floor.service->work();
  auto const ended = floor.outcomes(run);
  for (std::int64_t const id : ids) BOOST_TEST(ended.at(id) == "ok");
}

BOOST_AUTO_TEST_CASE(a_stale_row_ends_alone_and_the_others_share_the_call) {
  ShopFloor floor;
  auto const ids = floor.ready_to_ship(3);
  std::string const run = start_sync(floor, ids);
  must(floor.service->edit_order(
      floor.clerk, ids[1],
      Node::object()
          .add("version", *floor.document(ids[1]).find("order")->integer_at("version"))
          .add("changes", Node::object().add("notes", "急ぎ"))));
  floor.service->work();
  auto const ended = floor.outcomes(run);
  BOOST_TEST(ended.at(ids[0]) == "ok");
  BOOST_TEST(ended.at(ids[1]) == "stale");
  BOOST_TEST(ended.at(ids[2]) == "ok");
  BOOST_TEST(calls_of(floor, "shipments") == 1);
  BOOST_TEST(orders_in_last_body(floor) == 2U);
}

BOOST_AUTO_TEST_CASE(the_shops_setting_bounds_the_orders_of_a_call) {
  ShopFloor floor;
  floor.set(ProviderId::np, {{"np.batch_max.shipments", "2"}});
  auto const ids = floor.ready_to_ship(5);
  BOOST_TEST(floor.run("slip_sync", ids) == Words(5, "ok"), boost::test_tools::per_element());
  BOOST_TEST(calls_of(floor, "shipments") == 3);
  BOOST_TEST(orders_in_last_body(floor) == 1U);
}

BOOST_AUTO_TEST_CASE(a_bound_that_shrinks_while_rows_are_in_work_holds_from_then_on) {
  ShopFloor floor;
  auto const ids = floor.ready_to_ship(3);
  (void)floor.run("slip_sync", ids);
  floor.providers.on_call = [&floor](std::string const& endpoint) {
    if (endpoint == "find") floor.set(ProviderId::np, {{"np.batch_max.find", "1"}});
  };
  BOOST_TEST(floor.run("credit_query", ids) == Words(3, "ok"), boost::test_tools::per_element());
  BOOST_TEST(calls_of(floor, "find") == 1);
  BOOST_TEST(calls_of(floor, "payments_find") == 3);
}

BOOST_AUTO_TEST_CASE(the_second_step_of_a_query_goes_on_for_each_order_and_shares_a_call_too) {
  ShopFloor floor;
  auto const ids = floor.ready_to_ship(3);
  (void)floor.run("slip_sync", ids);
  BOOST_TEST(floor.run("credit_query", ids) == Words(3, "ok"), boost::test_tools::per_element());
  BOOST_TEST(calls_of(floor, "find") == 1);
  BOOST_TEST(calls_of(floor, "payments_find") == 1);
  for (auto id : ids) BOOST_TEST(floor.record(id, "stage") == "unpaid");
}

BOOST_AUTO_TEST_CASE(orders_with_different_plans_go_in_different_calls) {
  ShopFloor floor;
  auto const ids = floor.ready_to_ship(4);
  BOOST_TEST(floor.run("slip_sync", {ids[1], ids[3]}) == Words(2, "ok"), boost::test_tools::per_element());
  BOOST_TEST(floor.run("credit_query", ids) == Words(4, "ok"), boost::test_tools::per_element());
  BOOST_TEST(calls_of(floor, "find") == 1);
  BOOST_TEST(calls_of(floor, "payments_find") == 1);
  BOOST_TEST(orders_in_last_body(floor) == 2U);
}

BOOST_AUTO_TEST_CASE(a_damaged_order_holds_up_none_of_its_companions) {
  ShopFloor floor;
  auto const ids = floor.ready_to_ship(3);
  std::string const run = start_sync(floor, ids);
  SQLite::Database(floor.folder / "yoshin.db", SQLite::OPEN_READWRITE)
      .exec("UPDATE orders SET sealed = 'damaged' WHERE number = 'S-1'");
  floor.service->work();
  auto const ended = floor.outcomes(run);
  BOOST_TEST(ended.at(ids[0]) == "ok");
  BOOST_TEST(ended.at(ids[2]) == "ok");
  BOOST_TEST(ended.size() == 2U);
  BOOST_TEST(calls_of(floor, "shipments") == 1);
}

/// Random faults and crashes over calls that carry several registrations and what follows: no registration is
/// accepted twice, and nothing shows 与信OK that the ledger does not know.
BOOST_AUTO_TEST_CASE(whatever_fails_in_a_batch_every_registration_is_accepted_at_most_once) {
  std::vector<std::string> const endpoints{"register", "find", "cancel", "shipments", "payments_find"};
  std::vector<std::string> const actions{"credit_request", "credit_query", "credit_cancel", "slip_sync"};
  for (unsigned seed = 1; seed <= 4; ++seed) {
    BOOST_TEST_CONTEXT("seed " << seed) {
      std::mt19937 random(seed);
      ShopFloor floor;
      floor.set(ProviderId::np, {{"np.batch_max.register", "3"}});
      auto const ids = floor.ready_to_ship(4);
      for (int step = 0; step < 25; ++step) {
        if (random() % 2 == 0)
          floor.providers.script(endpoints[random() % endpoints.size()], {static_cast<Fault>(random() % 12)});
        std::string const& action = actions[random() % actions.size()];
        Node rows = Node::list();
        for (auto id : ids) rows.push(floor.proposal(id, action));
        (void)floor.start(action, rows, floor.request_id());
        try {
          floor.service->work();
        } catch (Killed const&) {
          floor.reopen();
          floor.service->work();
        }
        if (random() % 3 == 0) floor.clock.advance(600'000);
        try {
          floor.service->tick();
        } catch (Killed const&) {
          floor.reopen();
        }
        for (auto const& [our_id, one] : floor.providers.ledger) BOOST_REQUIRE_LE(one.registered, 1);
      }
      for (auto id : ids) {
        std::string const status = floor.record(id, "status");
        if (status == "approved" || status == "shipment_reported") BOOST_TEST(floor.registrations(id) >= 1);
      }
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
