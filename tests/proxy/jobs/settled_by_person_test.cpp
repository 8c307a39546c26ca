#include <boost/test/unit_test.hpp>

#include "proxy/store/states.hpp"
#include "shop_floor.hpp"

using namespace yoshin;
using namespace yoshin::test;

namespace {

constexpr std::int64_t kMonth = 30LL * 24 * 3600 * 1000;
constexpr char kDoneOrNot[] = R"(["confirm_done","confirm_not_done"])";

FakeProviders::Transaction& transaction_of(ShopFloor& floor, std::int64_t id) {
  return floor.providers.ledger.at(std::string(floor.document(id).find("order")->text_at("short_key")));
}

/// An order of クロネコ whose invoice is issued and whose reissue got no answer.
std::int64_t lost_reissue(ShopFloor& floor) {
  auto order = ShopFloor::order("A-1");
  order.parcels = {{"490714955706"}};
  auto const id = floor.push(order);
  BOOST_TEST(floor.run("credit_request", id) == "ok");
  BOOST_TEST(floor.run("slip_sync", id) == "ok");
  transaction_of(floor, id).state = "11";
  BOOST_TEST(floor.run("credit_query", id) == "ok");
  BOOST_TEST(floor.record(id, "stage") == "invoiced");
  floor.providers.script("KAARR0010", {Fault::lost_after});
  Node const input = Node::object().add("reason", "2").add("reason_text", "");
  std::string const run = floor.start(
      "credit_change", Node::list().push(floor.proposal(id, "credit_change", input)), "reissue-request", input);
  floor.service->work();
  BOOST_TEST(floor.outcomes(run).at(id) == "unknown");
  return id;
}

/// An order of クロネコ whose lost call was asked about in vain until the schedule was used up.
std::int64_t never_readable(ShopFloor& floor, std::string const& action, std::string const& endpoint) {
  auto order = ShopFloor::order("A-1");
  order.parcels = {{"490714955706"}};
  auto const id = floor.push(order);
  if (action != "credit_request") BOOST_TEST(floor.run("credit_request", id) == "ok");
  floor.providers.script(endpoint, {Fault::lost_after});
  BOOST_TEST(floor.run(action, id) == "unknown");
  BOOST_TEST(floor.settlements(id) == "[]");
  transaction_of(floor, id).state = "33";
  for (int i = 0; i < 11; ++i) {
    floor.clock.advance(kMonth);
    floor.service->tick();
  }
  BOOST_TEST(floor.record(id, "status") == "unknown");
  BOOST_TEST(floor.record(id, "needs_person") == "true");
  return id;
}

std::string newest_change(ShopFloor& floor, std::int64_t id, std::string_view endpoint) {
  Node const detail = must(floor.service->order(floor.clerk, id));
  for (Node const& entry : detail.items_at("history"))
    if (entry.text_at("endpoint") == endpoint) return std::string(entry.text_at("state"));
  return {};
}

/// What the history says about the settlement.
std::string settle_note(Node const& detail) {
  for (Node const& entry : detail.items_at("history"))
    if (entry.text_at("kind") == "settle") return std::string(entry.find("what")->text_at("ja"));
  return {};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(settled_by_a_person)

BOOST_AUTO_TEST_CASE(a_lost_reissue_goes_to_a_person_and_no_query_settles_it) {
  ShopFloor floor;
  auto const id = lost_reissue(floor);
  BOOST_TEST(floor.record(id, "needs_person") == "true");
  BOOST_TEST(floor.settlements(id) == kDoneOrNot);
  auto const calls = floor.providers.calls.size();
  floor.clock.advance(kMonth);
  floor.service->tick();
  BOOST_TEST(floor.providers.calls.size() == calls);
  BOOST_TEST(floor.run("credit_query", id) == "unknown");
  BOOST_TEST(floor.record(id, "status") == "unknown");
  BOOST_TEST(floor.settlements(id) == kDoneOrNot);
}

BOOST_AUTO_TEST_CASE(a_lost_reissue_that_was_done_counts_as_one) {
  ShopFloor floor;
  auto const id = lost_reissue(floor);
  BOOST_TEST(code_of(floor.service->settle(floor.clerk, id, floor.settle_body(id, "confirm_done"))) ==
             "bad_request");
  Node const settled = must(floor.service->settle(floor.clerk, id, floor.looked_body(id, "confirm_done")));
  BOOST_TEST(settled.find("record")->text_at("status") == "shipment_reported");
  BOOST_TEST(settled.find("record")->text_at("stage") == "invoiced");
  BOOST_TEST(settled.find("record")->integer_at("reissues").value() == 1);
  BOOST_TEST(!settled.find("record")->boolean_at("needs_person"));
  BOOST_TEST(newest_change(floor, id, "KAARR0010") == "settled_by_hand");
  BOOST_TEST(settle_note(settled).find("実施済みと確認した") == 0U);
}

BOOST_AUTO_TEST_CASE(a_lost_reissue_that_was_not_done_counts_as_none_and_may_be_pressed_again) {
  ShopFloor floor;
  auto const id = lost_reissue(floor);
  Node const body = floor.looked_body(id, "confirm_not_done");
  Node const settled = must(floor.service->settle(floor.clerk, id, body));
  BOOST_TEST(settled.find("record")->text_at("status") == "shipment_reported");
  BOOST_TEST(settled.find("record")->integer_at("reissues").value() == 0);
  BOOST_TEST(newest_change(floor, id, "KAARR0010") == "confirmed_absent");
  BOOST_TEST(settle_note(settled).find("未実施と確認した") == 0U);
  BOOST_TEST(code_of(floor.service->settle(floor.clerk, id, body)) == "ok");
  BOOST_TEST(code_of(floor.service->settle(floor.clerk, id, floor.looked_body(id, "confirm_done"))) ==
             "not_offered");
  Node const input = Node::object().add("reason", "2").add("reason_text", "");
  std::string const run = floor.start(
      "credit_change", Node::list().push(floor.proposal(id, "credit_change", input)), "again-request", input);
  floor.service->work();
  BOOST_TEST(floor.outcomes(run).at(id) == "ok");
  BOOST_TEST(floor.record(id, "reissues") == "1");
}

BOOST_AUTO_TEST_CASE(a_registration_is_never_settled_as_done_by_a_person) {
  ShopFloor floor;
  auto const id = never_readable(floor, "credit_request", "KAARA0010");
  BOOST_TEST(floor.settlements(id) == R"(["confirm_absent"])");
  BOOST_TEST(code_of(floor.service->settle(floor.clerk, id, floor.looked_body(id, "confirm_done"))) ==
             "not_offered");
}

BOOST_AUTO_TEST_CASE(a_lost_cancel_that_stays_unreadable_is_settled_by_what_a_person_saw) {
  for (bool const done : {true, false}) {
    ShopFloor floor;
    auto const id = never_readable(floor, "credit_cancel", "KAACL0010");
    BOOST_TEST(floor.settlements(id) == kDoneOrNot);
    Node const settled = must(floor.service->settle(
        floor.clerk, id, floor.looked_body(id, done ? "confirm_done" : "confirm_not_done")));
    BOOST_TEST(settled.find("record")->text_at("status") == (done ? "cancelled" : "approved"));
  }
}

BOOST_AUTO_TEST_CASE(a_lost_slip_report_that_was_done_is_reported_with_its_number) {
  ShopFloor floor;
  auto const id = never_readable(floor, "slip_sync", "KAASL0010");
  Node const settled = must(floor.service->settle(floor.clerk, id, floor.looked_body(id, "confirm_done")));
  BOOST_TEST(settled.find("record")->text_at("status") == "shipment_reported");
  BOOST_TEST(settled.find("record")->text_at("stage") == "slip");
  BOOST_TEST(floor.record(id, "reported_slips") == R"(["490714955706"])");
}

BOOST_AUTO_TEST_CASE(a_row_that_a_person_must_settle_shows_its_steps_in_the_list) {
  ShopFloor floor;
  auto const id = lost_reissue(floor);
  (void)id;
  Node const list = must(floor.service->list_orders(floor.clerk, {}));
  BOOST_TEST(list.find("columns")->items_at("lost_action").front().text().value() == "credit_change");
}

BOOST_AUTO_TEST_SUITE_END()
