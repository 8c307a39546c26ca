#include <boost/test/unit_test.hpp>

#include "provider/connector.hpp"
#include "shop_floor.hpp"

using namespace yoshin;
using namespace yoshin::test;

BOOST_AUTO_TEST_SUITE(refusals)

namespace {

/// What is done to an order before it is pressed, what is pressed, and how the row ends without anything being
/// sent.
struct Case {
  char const* name;
  void (*arrange)(ShopFloor&, Order&);
  char const* action;
  char const* outcome;
};

}  // namespace

BOOST_AUTO_TEST_CASE(what_may_not_be_sent_is_not_sent) {
  Case const cases[] = {
      {"no provider", [](ShopFloor&, Order& order) { order.payment_method = "銀行振込"; }, "credit_request",
       "skipped"},
      {"a check fails", [](ShopFloor&, Order& order) { order.buyer.phone = "000-0000-0000"; }, "credit_request",
       "skipped"},
      {"credit from CSV", [](ShopFloor&, Order& order) { order.flags.push_back(OrderFlag::csv_credited); },
       "credit_request", "skipped"},
      {"nothing to cancel", [](ShopFloor&, Order&) {}, "credit_cancel", "skipped"},
      {"nothing to query", [](ShopFloor&, Order&) {}, "credit_query", "skipped"},
      {"not approved", [](ShopFloor&, Order& order) { order.parcels = {{"490714955706"}}; }, "slip_sync",
       "skipped"},
      {"amounts that do not add up", [](ShopFloor&, Order& order) { order.imported.billed = Yen{9999}; },
       "credit_request", "skipped"},
  };
  for (Connector const* connector : all_connectors())
    for (Case const& one : cases) {
      BOOST_TEST_CONTEXT(one.name << " at " << id_of(connector->id)) {
        ShopFloor floor;
        Order order = ShopFloor::order("A-1", connector->id);
        one.arrange(floor, order);
        auto const id = floor.push(order);
        BOOST_TEST(floor.run(one.action, id) == one.outcome);
        BOOST_TEST(floor.providers.calls.empty());
        BOOST_TEST(floor.record(id, "status") == "not_requested");
      }
    }
}

BOOST_AUTO_TEST_CASE(an_order_whose_result_came_by_csv_sends_nothing_in_any_state_and_says_why) {
  for (ProviderId provider : {ProviderId::np, ProviderId::kuroneko}) {
    ShopFloor floor;
    auto const id = floor.push(ShopFloor::order("A-1", provider));
    BOOST_TEST(floor.run("credit_request", id) == "ok");
    must(floor.service->edit_order(
        floor.clerk, id,
        Node::object()
            .add("version", *floor.document(id).find("order")->integer_at("version"))
            .add("changes", Node::object().add("flags", Node::list().push(Node("csv_credited"))))));
    auto const calls = floor.providers.calls.size();
    for (auto const& action : Names<Action>::kTable) BOOST_TEST(floor.run(action.id, id) == "skipped");
    BOOST_TEST(floor.providers.calls.size() == calls);
    BOOST_TEST(floor.record(id, "status") == "approved");
    Node const seen = must(floor.service->order(floor.clerk, id));
    BOOST_TEST(seen.find("cell")->items_at("buttons").empty());
    BOOST_TEST(!seen.find("cell")->find("reason")->text_at("ja").empty());
    BOOST_TEST(seen.items_at("problems").empty());
    BOOST_TEST(seen.text_at("changed_at").starts_with("20"));
  }
}

BOOST_AUTO_TEST_CASE(a_provider_that_is_switched_off_gets_nothing) {
  ShopFloor floor;
  auto const id = floor.push(ShopFloor::order("A-1"));
  auto const version = *must(floor.service->shops(floor.clerk)).items_at("shops").front().integer_at("version");
  must(floor.service->save_provider(
      floor.clerk, "demo", "kuroneko",
      Node::object().add("version", version).add("enabled", false).add("settings", Node::object())));
  BOOST_TEST(floor.run("credit_request", id) == "skipped");
  BOOST_TEST(floor.providers.calls.empty());
}

BOOST_AUTO_TEST_CASE(a_refused_message_leaves_the_status_and_shows_the_providers_name) {
  ShopFloor floor;
  auto const id = floor.push(ShopFloor::order("A-1", ProviderId::np));
  floor.providers.script("register", {Fault::refused});
  BOOST_TEST(floor.run("credit_request", id) == "refused");
  BOOST_TEST(floor.record(id, "status") == "not_requested");
  Node const list = must(floor.service->list_orders(floor.clerk, {}));
  BOOST_TEST(list.find("columns")->items_at("notice_ja").front().text().value().starts_with("NP後払い："));
  BOOST_TEST(floor.run("credit_request", id) == "ok");
}

BOOST_AUTO_TEST_CASE(a_refused_credit_is_cancelled_and_requested_again_as_the_next_registration) {
  ShopFloor floor;
  auto const id = floor.push(ShopFloor::order("A-1"));
  floor.providers.script("KAARA0010", {Fault::credit_ng});
  BOOST_TEST(floor.run("credit_request", id) == "ng");
  BOOST_TEST(floor.record(id, "status") == "rejected");
  BOOST_TEST(floor.run("credit_cancel", id) == "ok");
  BOOST_TEST(floor.record(id, "status") == "cancelled");
  BOOST_TEST(floor.run("credit_request", id) == "ok");
  BOOST_TEST(floor.record(id, "registration") == "2");
}

BOOST_AUTO_TEST_CASE(an_order_under_review_is_pending_until_an_inquiry_tells_more) {
  ShopFloor floor;
  auto const id = floor.push(ShopFloor::order("A-1", ProviderId::np));
  floor.providers.script("register", {Fault::review});
  BOOST_TEST(floor.run("credit_request", id) == "pending");
  BOOST_TEST(floor.run("credit_query", id) == "pending");
  floor.providers.ledger.begin()->second.credit = "approved";
  BOOST_TEST(floor.run("credit_query", id) == "ok");
  BOOST_TEST(floor.record(id, "status") == "approved");
}

BOOST_AUTO_TEST_SUITE_END()
