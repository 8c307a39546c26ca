#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "shop_floor.hpp"

using namespace yoshin;
using namespace yoshin::test;

namespace {

constexpr std::int64_t kSecond = 1'000;
constexpr std::int64_t kMinute = 60 * kSecond;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::int64_t kDay = 24 * kHour;

Node settle_body(ShopFloor& floor, std::int64_t id, std::string_view kind) {
  return Node::object()
      .add("request_id", floor.request_id())
      .add("version", *floor.document(id).find("order")->integer_at("version"))
      .add("kind", kind);
}

Node absent_body(ShopFloor& floor, std::int64_t id) {
  return settle_body(floor, id, "confirm_absent")
      .add("name", "見本係")
      .add("reason", "管理画面にない")
      .add("evidence", "画面の控え");
}

std::int64_t count(std::vector<std::string> const& calls, std::string_view endpoint) {
  return std::count(calls.begin(), calls.end(), endpoint);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(lost_answers)

BOOST_AUTO_TEST_CASE(a_lost_registration_is_unknown_and_nothing_sends_it_again) {
  for (Fault fault : {Fault::lost_after, Fault::lost_before, Fault::http_500}) {
    ShopFloor floor;
    auto const id = floor.push(ShopFloor::order("A-1", ProviderId::np));
    floor.providers.script("register", {fault});
    BOOST_TEST(floor.run("credit_request", id) == "unknown");
    BOOST_TEST(floor.record(id, "status") == "unknown");
    BOOST_TEST(floor.record(id, "needs_person") == "true");
    for (auto const* action : {"credit_request", "credit_cancel", "credit_query", "slip_sync", "credit_change"})
      BOOST_TEST(floor.run(action, id) == "skipped");
    floor.clock.advance(30 * kDay);
    floor.service->tick();
    BOOST_TEST(count(floor.providers.calls, "register") == 1);
  }
}

BOOST_AUTO_TEST_CASE(a_row_whose_outcome_is_unknown_is_not_being_sent_and_its_steps_stay_open) {
  ShopFloor floor;
  auto const id = floor.push(ShopFloor::order("A-1", ProviderId::np));
  auto const open = [&floor] {
    Node const list = must(floor.service->list_orders(floor.clerk, {}));
    return list.find("columns")->items_at("open").front().integer().value();
  };
  floor.providers.script("register", {Fault::lost_after});
  floor.providers.on_call = [&](std::string const&) {
    BOOST_TEST(open() == 1);
    BOOST_TEST(must(floor.service->order(floor.clerk, id)).boolean_at("open"));
  };
  BOOST_TEST(floor.run("credit_request", id) == "unknown");
  BOOST_TEST(open() == 0);
  Node const detail = must(floor.service->order(floor.clerk, id));
  BOOST_TEST(!detail.boolean_at("open"));
  BOOST_TEST(detail.find("cell")->items_at("settlements").size() == 2U);
  BOOST_TEST(detail.find("invoice")->is_null());
}

BOOST_AUTO_TEST_CASE(a_refused_connection_is_not_sent_and_may_be_pressed_again_under_the_same_id) {
  ShopFloor floor;
  auto const id = floor.push(ShopFloor::order("A-1"));
  floor.providers.script("KAARA0010", {Fault::not_sent});
  BOOST_TEST(floor.run("credit_request", id) == "not_sent");
  BOOST_TEST(floor.record(id, "status") == "not_requested");
  BOOST_TEST(floor.run("credit_request", id) == "ok");
  BOOST_TEST(floor.providers.ledger.size() == 1U);
  BOOST_TEST(floor.providers.ledger.begin()->first == floor.document(id).find("order")->text_at("short_key"));
}

BOOST_AUTO_TEST_CASE(a_provider_that_knows_our_id_is_asked_after_a_minute_and_the_row_settles) {
  ShopFloor floor;
  auto const id = floor.push(ShopFloor::order("A-1"));
  floor.providers.script("KAARA0010", {Fault::lost_after});
  BOOST_TEST(floor.run("credit_request", id) == "unknown");
  BOOST_TEST(floor.record(id, "needs_person") == "false");
  floor.clock.advance(59 * kSecond);
  floor.service->tick();
  BOOST_TEST(floor.record(id, "status") == "unknown");
  floor.clock.advance(1 * kSecond);
  floor.service->tick();
  BOOST_TEST(floor.record(id, "status") == "approved");
  BOOST_TEST(floor.record(id, "present_total") == "3300");
  BOOST_TEST(floor.registrations(id) == 1);
  BOOST_TEST(count(floor.providers.calls, "KAARA0010") == 1);
}

BOOST_AUTO_TEST_CASE(
    a_registration_that_never_arrived_is_found_absent_and_may_be_requested_again_under_the_same_id) {
  ShopFloor floor;
  auto const id = floor.push(ShopFloor::order("A-1"));
  floor.providers.script("KAARA0010", {Fault::lost_before});
  BOOST_TEST(floor.run("credit_request", id) == "unknown");
  floor.clock.advance(kMinute);
  floor.service->tick();
  BOOST_TEST(floor.record(id, "status") == "not_requested");
  BOOST_TEST(floor.record(id, "registration") == "1");
  BOOST_TEST(floor.run("credit_request", id) == "ok");
  BOOST_TEST(floor.providers.ledger.size() == 1U);
}

BOOST_AUTO_TEST_CASE(eleven_inquiries_without_an_answer_leave_the_row_to_a_person) {
  ShopFloor floor;
  auto const id = floor.push(ShopFloor::order("A-1"));
  floor.providers.script("KAARA0010", {Fault::lost_after});
  BOOST_TEST(floor.run("credit_request", id) == "unknown");
  floor.providers.script("KAAST0010", std::vector<Fault>(11, Fault::lost_before));
  std::vector<std::int64_t> const waits{60 * kSecond, 5 * kMinute, 30 * kMinute, 2 * kHour, kDay, kDay,
                                        kDay,         kDay,        kDay,         kDay,      kDay};
  for (std::size_t i = 0; i < waits.size(); ++i) {
    floor.clock.advance(waits[i] - 1);
    floor.service->tick();
    BOOST_TEST(count(floor.providers.calls, "KAAST0010") == std::int64_t(i));
    floor.clock.advance(1);
    floor.service->tick();
    BOOST_TEST(count(floor.providers.calls, "KAAST0010") == std::int64_t(i + 1));
  }
  BOOST_TEST(floor.record(id, "status") == "unknown");
  BOOST_TEST(floor.record(id, "needs_person") == "true");
  floor.clock.advance(30 * kDay);
  floor.service->tick();
  BOOST_TEST(count(floor.providers.calls, "KAAST0010") == 11);
  BOOST_TEST(floor.run("credit_query", id) == "ok");
  BOOST_TEST(floor.record(id, "status") == "approved");
  BOOST_TEST(floor.record(id, "needs_person") == "false");
}

BOOST_AUTO_TEST_CASE(a_lost_slip_report_that_shows_no_effect_may_be_repeated) {
  ShopFloor floor;
  auto order = ShopFloor::order("A-1");
  order.parcels = {{"490714955706"}};
  auto const id = floor.push(order);
  BOOST_TEST(floor.run("credit_request", id) == "ok");
  floor.providers.script("KAASL0010", {Fault::lost_before});
  BOOST_TEST(floor.run("slip_sync", id) == "unknown");
  BOOST_TEST(floor.record(id, "lost_action") == "slip_sync");
  BOOST_TEST(floor.run("credit_query", id) == "ok");
  BOOST_TEST(floor.record(id, "status") == "approved");
  BOOST_TEST(floor.run("slip_sync", id) == "ok");
  BOOST_TEST(floor.record(id, "status") == "shipment_reported");
  BOOST_TEST(floor.record(id, "reported_slips") == R"(["490714955706"])");
}

BOOST_AUTO_TEST_CASE(a_lost_cancel_is_settled_by_asking_with_the_providers_id) {
  ShopFloor floor;
  auto const id = floor.push(ShopFloor::order("A-1"));
  BOOST_TEST(floor.run("credit_request", id) == "ok");
  floor.providers.script("KAACL0010", {Fault::lost_after});
  BOOST_TEST(floor.run("credit_cancel", id) == "unknown");
  floor.clock.advance(kMinute);
  floor.service->tick();
  BOOST_TEST(floor.record(id, "status") == "cancelled");
}

BOOST_AUTO_TEST_CASE(the_providers_id_from_its_console_settles_a_lost_registration) {
  ShopFloor floor;
  auto const id = floor.push(ShopFloor::order("A-1", ProviderId::np));
  floor.providers.script("register", {Fault::lost_after});
  BOOST_TEST(floor.run("credit_request", id) == "unknown");
  std::string const np_id = floor.providers.ledger.begin()->second.np_id;
  auto const wrong = floor.service->settle(
      floor.clerk, id,
      settle_body(floor, id, "enter_provider_id").add("provider_transaction_id", "26010599999"));
  BOOST_TEST(must(wrong).find("record")->text_at("status") == "unknown");
  BOOST_TEST(must(wrong).find("cell")->items_at("settlements").size() == 2U);
  Node const body = settle_body(floor, id, "enter_provider_id").add("provider_transaction_id", np_id);
  Node const settled = must(floor.service->settle(floor.clerk, id, body));
  BOOST_TEST(settled.find("record")->text_at("status") == "approved");
  BOOST_TEST(settled.find("record")->text_at("provider_transaction_id") == np_id);
  auto const calls = floor.providers.calls.size();
  BOOST_TEST(must(floor.service->settle(floor.clerk, id, body)).find("record")->text_at("status") ==
             "approved");
  BOOST_TEST(floor.providers.calls.size() == calls);
  BOOST_TEST(floor.registrations(id) == 1);
}

BOOST_AUTO_TEST_CASE(an_id_that_another_order_holds_is_refused) {
  ShopFloor floor;
  auto const ids =
      floor.push({ShopFloor::order("A-1", ProviderId::np), ShopFloor::order("A-2", ProviderId::np)});
  BOOST_TEST(floor.run("credit_request", ids[0]) == "ok");
  floor.providers.script("register", {Fault::lost_before});
  BOOST_TEST(floor.run("credit_request", ids[1]) == "unknown");
  auto const refused = floor.service->settle(
      floor.clerk, ids[1],
      settle_body(floor, ids[1], "enter_provider_id")
          .add("provider_transaction_id", floor.record(ids[0], "provider_transaction_id")));
  BOOST_TEST(code_of(refused) == "id_taken");
}

BOOST_AUTO_TEST_CASE(only_a_named_person_may_say_that_nothing_was_registered) {
  ShopFloor floor;
  auto const id = floor.push(ShopFloor::order("A-1", ProviderId::np));
  floor.providers.script("register", {Fault::lost_before});
  BOOST_TEST(floor.run("credit_request", id) == "unknown");
  BOOST_TEST(code_of(floor.service->settle(floor.clerk, id, settle_body(floor, id, "confirm_absent"))) ==
             "bad_request");
  Principal const viewer{"見るだけ", Role::viewer};
  BOOST_TEST(code_of(floor.service->settle(viewer, id, absent_body(floor, id))) == "forbidden");
  BOOST_TEST(
      must(floor.service->settle(floor.clerk, id, absent_body(floor, id))).find("record")->text_at("status") ==
      "not_requested");
  BOOST_TEST(floor.run("credit_request", id) == "ok");
  BOOST_TEST(floor.providers.ledger.size() == 1U);
  BOOST_TEST(floor.registrations(id) == 1);
}

BOOST_AUTO_TEST_CASE(nothing_is_settled_by_hand_where_the_outcome_is_known) {
  ShopFloor floor;
  auto const id = floor.push(ShopFloor::order("A-1", ProviderId::np));
  BOOST_TEST(floor.run("credit_request", id) == "ok");
  BOOST_TEST(code_of(floor.service->settle(floor.clerk, id, absent_body(floor, id))) == "not_offered");
}

BOOST_AUTO_TEST_SUITE_END()
