#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "shop_floor.hpp"

using namespace yoshin;
using namespace yoshin::test;

namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::int64_t kDay = 24 * kHour;

std::int64_t asked(ShopFloor& floor) {
  return std::count(floor.providers.calls.begin(), floor.providers.calls.end(), "find");
}

std::int64_t under_review(ShopFloor& floor) {
  auto const id = floor.push(ShopFloor::order("A-1", ProviderId::np));
  floor.providers.script("register", {Fault::review});
  BOOST_TEST(floor.run("credit_request", id) == "pending");
  return id;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reviews)

BOOST_AUTO_TEST_CASE(an_order_under_review_is_asked_about_by_itself_until_it_is_decided) {
  ShopFloor floor;
  auto const id = under_review(floor);
  std::int64_t made = 0;
  for (std::int64_t wait : {10 * kMinute, 30 * kMinute, 2 * kHour, 2 * kHour}) {
    floor.clock.advance(wait - 1);
    floor.service->tick();
    BOOST_TEST(asked(floor) == made);
    floor.clock.advance(1);
    floor.service->tick();
    BOOST_TEST(asked(floor) == ++made);
  }
  BOOST_TEST(floor.record(id, "status") == "reviewing");
  floor.providers.ledger.begin()->second.credit = "approved";
  floor.clock.advance(2 * kHour);
  floor.service->tick();
  BOOST_TEST(floor.record(id, "status") == "approved");
  floor.clock.advance(30 * kDay);
  floor.service->tick();
  BOOST_TEST(asked(floor) == made + 1);
  Node const detail = must(floor.service->order(floor.clerk, id));
  BOOST_TEST(detail.items_at("history").front().text_at("who") == "自動照会");
  BOOST_TEST(floor.registrations(id) == 1);
}

BOOST_AUTO_TEST_CASE(after_seven_days_a_review_is_left_to_the_operator) {
  ShopFloor floor;
  auto const id = under_review(floor);
  for (int i = 0; i < 200; ++i) {
    floor.clock.advance(2 * kHour);
    floor.service->tick();
  }
  // 10 min, 30 min and then every two hours within seven days.
  BOOST_TEST(asked(floor) == 2 + (7 * 24 * 60 - 40) / 120);
  BOOST_TEST(floor.record(id, "status") == "reviewing");
  BOOST_TEST(floor.record(id, "notices").find("与信結果確認") != std::string::npos);
  BOOST_TEST(floor.run("credit_query", id) == "pending");
}

BOOST_AUTO_TEST_CASE(a_press_of_the_clerk_does_not_move_the_schedule) {
  ShopFloor floor;
  auto const id = under_review(floor);
  floor.clock.advance(9 * kMinute);
  BOOST_TEST(floor.run("credit_query", id) == "pending");
  floor.clock.advance(kMinute);
  floor.service->tick();
  BOOST_TEST(asked(floor) == 2);
}

BOOST_AUTO_TEST_CASE(asking_by_itself_does_not_make_the_screen_of_the_clerk_stale) {
  ShopFloor floor;
  auto const id = under_review(floor);
  Node const rows = Node::list().push(floor.proposal(id, "credit_cancel"));
  floor.clock.advance(10 * kMinute);
  floor.service->tick();
  BOOST_TEST(asked(floor) == 1);
  std::string const run = floor.start("credit_cancel", rows, floor.request_id());
  floor.service->work();
  BOOST_TEST(floor.outcomes(run).at(id) == "ok");
}

BOOST_AUTO_TEST_CASE(an_order_with_an_open_call_is_not_touched) {
  ShopFloor floor;
  auto const id = under_review(floor);
  floor.clock.advance(10 * kMinute);
  floor.providers.on_call = [&](std::string const& endpoint) {
    if (endpoint == "cancel") floor.service->tick();
  };
  BOOST_TEST(floor.run("credit_cancel", id) == "ok");
  BOOST_TEST(asked(floor) == 0);
  floor.service->tick();
  BOOST_TEST(asked(floor) == 0);
  BOOST_TEST(floor.record(id, "status") == "cancelled");
}

BOOST_AUTO_TEST_CASE(a_review_that_cannot_be_asked_now_is_asked_later) {
  ShopFloor floor;
  auto const id = under_review(floor);
  floor.providers.script("find", {Fault::not_sent, Fault::http_500});
  floor.providers.ledger.begin()->second.credit = "approved";
  for (std::int64_t wait : {10 * kMinute, 30 * kMinute}) {
    floor.clock.advance(wait);
    floor.service->tick();
    BOOST_TEST(floor.record(id, "status") == "reviewing");
  }
  floor.clock.advance(2 * kHour);
  floor.service->tick();
  BOOST_TEST(floor.record(id, "status") == "approved");
}

BOOST_AUTO_TEST_SUITE_END()
