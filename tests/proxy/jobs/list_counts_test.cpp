#include <boost/test/unit_test.hpp>

#include "shop_floor.hpp"

using namespace yoshin;
using namespace yoshin::test;

namespace {

constexpr std::int64_t kDay = 24 * 60 * 60'000LL;

/// The list's row of the only order.
struct Row {
  std::int64_t errors = -1;
  std::int64_t version = 0;
  std::int64_t change = 0;
};

std::int64_t only(Node const& page, std::string_view column) {
  return *page.find("columns")->items_at(column).front().integer();
}

Row listed(ShopFloor& floor) {
  Node const page = must(floor.service->list_orders(floor.clerk, {}));
  return {only(page, "errors"), only(page, "version"), *page.integer_at("change")};
}

void take_registrations(ShopFloor& floor, std::string const& until) {
  floor.set(ProviderId::atodene,
            {{"atodene.enabled", "on"}, {"atodene.retired_on", until}, {"atodene.service", "2"}});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(list_counts)

BOOST_AUTO_TEST_CASE(saved_settings_show_at_once_in_the_errors_that_the_list_counts) {
  ShopFloor floor;
  floor.push(ShopFloor::order("A-1", ProviderId::atodene));
  Row const before = listed(floor);
  BOOST_TEST(before.errors == 0);
  take_registrations(floor, "2025-12-31");
  Row const ended = listed(floor);
  BOOST_TEST(ended.errors == 1);
  BOOST_TEST(ended.change > before.change);
  BOOST_TEST(ended.version == before.version);
  take_registrations(floor, "2027-12-31");
  BOOST_TEST(listed(floor).errors == 0);
}

BOOST_AUTO_TEST_CASE(a_row_that_shows_the_same_is_not_sent_again) {
  ShopFloor floor;
  floor.push(ShopFloor::order("A-1", ProviderId::atodene));
  Row const before = listed(floor);
  take_registrations(floor, "2027-12-30");
  BOOST_TEST(listed(floor).change == before.change);
}

BOOST_AUTO_TEST_CASE(with_the_day_the_errors_that_hang_on_it_are_counted_anew) {
  ShopFloor floor;
  floor.push(ShopFloor::order("A-1", ProviderId::atodene));
  take_registrations(floor, "2026-01-05");
  floor.service->tick();
  BOOST_TEST(listed(floor).errors == 0);
  floor.clock.advance(kDay);
  BOOST_TEST(listed(floor).errors == 0);
  floor.service->tick();
  BOOST_TEST(listed(floor).errors == 1);
}

BOOST_AUTO_TEST_SUITE_END()
