#include <boost/test/unit_test.hpp>

#include "order/order.hpp"

using namespace yoshin;

namespace {

Order tea_order() {
  Order order;
  order.items = {{"緑茶", Yen{2240}, 2, 8, ItemKind::goods, "T-1"}};
  order.imported = {Yen{4480}, Yen{}, Yen{500}, Yen{205}, Yen{}, Yen{-100}, Yen{}, Yen{5085}};
  order.current = order.imported;
  return order;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(order)

BOOST_AUTO_TEST_CASE(every_charge_that_is_not_zero_is_a_line_of_its_own) {
  auto const lines = lines_of(tea_order());
  BOOST_REQUIRE_EQUAL(lines.size(), 4U);
  BOOST_TEST(lines[1].name == "送料");
  BOOST_TEST(lines[2].name == "手数料");
  BOOST_TEST(lines[3].name == "ポイント");
  BOOST_TEST(lines[3].unit_price.value() == -100);
}

BOOST_AUTO_TEST_CASE(the_lines_of_a_consistent_order_add_up_to_the_billed_amount) {
  Order const order = tea_order();
  BOOST_TEST((total_of(lines_of(order)) == order.current.billed));
}

BOOST_AUTO_TEST_CASE(a_total_beyond_64_bits_is_no_total) {
  BOOST_TEST(!total_of({{"金", Yen{INT64_MAX}, 2, 10, ItemKind::goods, {}}}).has_value());
}

BOOST_AUTO_TEST_CASE(only_entered_slip_numbers_count) {
  Order order = tea_order();
  order.parcels = {{""}, {"490714955706"}, {""}};
  BOOST_TEST((slips_of(order) == std::vector<std::string>{"490714955706"}));
}

BOOST_AUTO_TEST_CASE(a_hyphen_in_the_postal_code_makes_no_other_address) {
  Order order = tea_order();
  order.buyer = {"見本　花子", "", "", "", "100-0001", "東京都千代田区千代田１－１", "", "", ""};
  order.recipient = order.buyer;
  order.recipient.postal_code = "1000001";
  BOOST_TEST(same_address(order));
  order.recipient.address2 = "見本ビル１０１";
  BOOST_TEST(!same_address(order));
}

BOOST_AUTO_TEST_SUITE_END()
