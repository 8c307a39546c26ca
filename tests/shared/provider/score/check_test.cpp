#include <boost/test/unit_test.hpp>

#include "sample.hpp"

using namespace yoshin;
using samples_case = yoshin::score::samples::Case;
using namespace yoshin::score::samples;

BOOST_AUTO_TEST_SUITE(score_check)

BOOST_AUTO_TEST_CASE(a_sound_order_has_no_problem_in_any_action) {
  BOOST_TEST(broken([](samples_case&) {}) == "");
  BOOST_TEST(rules(samples_case(Action::credit_change, CreditStatus::approved).check()) == "");
  BOOST_TEST(rules(samples_case(Action::credit_query, CreditStatus::reviewing).check()) == "");
  BOOST_TEST(rules(samples_case(Action::credit_cancel, CreditStatus::approved).check()) == "");
  BOOST_TEST(rules(samples_case(Action::invoice_download, CreditStatus::approved).check()) == "");
  BOOST_TEST(rules(samples_case::to_ship().check()) == "");
}

BOOST_AUTO_TEST_CASE(our_id_is_present_alphanumeric_short_and_new) {
  BOOST_TEST(broken([](samples_case& one) { one.the_order.short_key = ""; }) ==
             "score.shop_transaction_id.required short_key; ");
  BOOST_TEST(broken([](samples_case& one) {
               one.the_order.short_key = "";
               one.the_order.version = 0;
             }) == "");
  BOOST_TEST(broken([](samples_case& one) { one.the_order.short_key = "K3F9-Q2T7"; }) ==
             "score.shop_transaction_id.charset short_key; ");
  BOOST_TEST(broken([](samples_case& one) { one.the_order.short_key = text("K", 40); }) == "");
  BOOST_TEST(broken([](samples_case& one) { one.the_order.short_key = text("K", 41); }) ==
             "score.shop_transaction_id.length short_key; ");
  BOOST_TEST(broken([](samples_case& one) {
               one.record.past = {{1, Yen{3300}, {2026, 1, 4}}};
             }) == "score.shop_transaction_id.unique short_key; ");
  samples_case anew(Action::credit_request, CreditStatus::cancelled);
  anew.record.past = {{1, Yen{3300}, {2026, 1, 4}}};
  BOOST_TEST(rules(anew.check()) == "");
}

BOOST_AUTO_TEST_CASE(the_order_date_is_real) {
  BOOST_TEST(broken([](samples_case& one) { one.the_order.ordered_at = Instant{}; }) ==
             "score.order_date.format ordered_at; ");
}

BOOST_AUTO_TEST_CASE(the_amount_is_in_range_and_the_sum_of_the_lines) {
  auto const bill = [](std::int64_t goods, std::int64_t billed) {
    return broken([&](samples_case& one) {
      one.settings["score.limit_yen"] = "999999";
      one.the_order.items[0].unit_price = Yen{goods};
      one.the_order.current = {};
      one.the_order.current.goods = Yen{goods};
      one.the_order.current.billed = Yen{billed};
    });
  };
  BOOST_TEST(bill(1, 1) == "");
  BOOST_TEST(bill(0, 0) == "score.amount.range current.billed; ");
  BOOST_TEST(bill(999999, 999999) == "");
  BOOST_TEST(bill(3000, 3001) == "score.amount.equal current.billed; ");
  BOOST_TEST(broken([](samples_case& one) {
               one.the_order.items[0].unit_price = Yen{55001};
               one.the_order.current.shipping = Yen{};
               one.the_order.current.billed = Yen{55001};
             }) == "score.limit.commercial? current.billed; ");
}

BOOST_AUTO_TEST_CASE(lines_have_names_prices_and_quantities_in_range) {
  BOOST_TEST(broken([](samples_case& one) {
               one.the_order.items.clear();
               one.the_order.current = {};
             }) == "score.amount.range current.billed; score.detail.required items; ");
  BOOST_TEST(broken([](samples_case& one) { one.the_order.items[0].name = " "; }) ==
             "score.detail.name items.0.name; ");
  BOOST_TEST(broken([](samples_case& one) { one.the_order.items[0].name = text("茶", 150); }) == "");
  BOOST_TEST(broken([](samples_case& one) { one.the_order.items[0].name = text("茶", 151); }) ==
             "score.detail.name items.0.name; ");
  BOOST_TEST(broken([](samples_case& one) {
               one.the_order.items[0].quantity = 10000;
               one.the_order.items[0].unit_price = Yen{1};
               one.the_order.current.billed = Yen{10300};
             }) == "score.detail.quantity items.0.quantity; ");
}

BOOST_AUTO_TEST_CASE(a_price_below_the_bound_names_the_charge_that_it_comes_from) {
  BOOST_TEST(broken([](samples_case& one) {
               one.the_order.items[0].unit_price = Yen{103000};
               one.the_order.current.discount = Yen{-100000};
             }) == "score.detail.price current.discount; ");
  BOOST_TEST(broken([](samples_case& one) {
               one.the_order.items[0].unit_price = Yen{1000000};
               one.the_order.current.discount = Yen{-99999};
               one.the_order.current.points = Yen{-99999};
             }).find("score.detail.price items.0.unit_price; ") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_enclosed_invoice_needs_equal_addresses) {
  samples_case one(Action::credit_request);
  one.settings["score.payment_type"] = "3";
  BOOST_TEST(rules(one.check()) == "");
  one.the_order.recipient.address2 = "1-2";
  BOOST_TEST(rules(one.check()) == "score.bundle.same_address recipient.address1; ");
}

BOOST_AUTO_TEST_CASE(later_actions_need_the_provider_s_id) {
  for (Action action :
       {Action::credit_change, Action::credit_cancel, Action::slip_sync, Action::invoice_download}) {
    auto one = samples_case::to_ship(action);
    one.record.provider_transaction_id.clear();
    BOOST_TEST(rules(one.check()) == "score.transaction_id.required provider_transaction_id; ", id_of(action));
    for (char const* bad : {"000000001234", "00000-00123", "取引"}) {
      one.record.provider_transaction_id = bad;
      BOOST_TEST(rules(one.check()) == "score.transaction_id.format provider_transaction_id; ", bad);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_shipment_has_a_carrier_and_a_slip_number) {
  auto const ship = [](auto change) {
    auto one = samples_case::to_ship();
    change(one);
    return rules(one.check());
  };
  BOOST_TEST(ship([](samples_case& one) { one.the_order.carrier = CarrierId::none; }) ==
             "score.ship.carrier carrier; ");
  BOOST_TEST(ship([](samples_case& one) {
               one.the_order.carrier = CarrierId::none;
               one.the_order.carrier_name = "ケンコーコム";
             }) == "");
  for (char const* bad : {"", "4.90715E+11", "ABC123", "123456789012345678901"})
    BOOST_TEST(ship([&](samples_case& one) { one.the_order.parcels = {{bad}}; }) ==
                   "score.ship.slip parcels.0.slip_number; ",
               bad);
  BOOST_TEST(ship([](samples_case& one) { one.the_order.parcels.clear(); }) ==
             "score.ship.slip parcels.0.slip_number; ");
  BOOST_TEST(ship([](samples_case& one) { one.the_order.parcels = {{"490714955707"}}; }) ==
             "score.ship.slip.form? parcels.0.slip_number; ");
  BOOST_TEST(ship([](samples_case& one) { one.the_order.current.billed = Yen{4000}; }) ==
             "score.ship.amount? current.billed; ");
}

BOOST_AUTO_TEST_CASE(a_credit_older_than_its_validity_is_worth_a_look) {
  auto one = samples_case::to_ship();
  one.record.authorised_at = "2026-01-05 11:30:00";
  one.today = Date{2026, 3, 6};
  BOOST_TEST(rules(one.check()) == "");
  one.today = Date{2026, 3, 7};
  BOOST_TEST(rules(one.check()) == "score.ship.validity? authorised_at; ");
}

BOOST_AUTO_TEST_CASE(a_problem_names_field_found_expected_and_next_step_in_both_languages) {
  samples_case one(Action::credit_request);
  one.the_order.buyer = {};
  one.the_order.items[0].name.clear();
  for (Problem const& problem : one.check())
    for (std::string const* part :
         {&problem.field, &problem.field_name.ja, &problem.field_name.en, &problem.expected.ja,
          &problem.expected.en, &problem.next_step.ja, &problem.next_step.en})
      BOOST_TEST(!part->empty(), problem.rule);
}

BOOST_AUTO_TEST_SUITE_END()
