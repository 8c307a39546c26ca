#include <boost/test/unit_test.hpp>

#include "sample.hpp"

using namespace yoshin;
using namespace yoshin::kuroneko;
using samples::Case;
using samples::rules;

namespace {

Case slips(std::vector<Parcel> parcels, CarrierId carrier = CarrierId::yamato) {
  Case one(Action::slip_sync, CreditStatus::approved);
  one.the_order.parcels = std::move(parcels);
  one.the_order.carrier = carrier;
  return one;
}

Case invoiced() {
  Case one(Action::credit_change, CreditStatus::shipment_reported);
  one.credit.stage = Stage::invoiced;
  return one;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(kuroneko_check_change)

BOOST_AUTO_TEST_CASE(a_yamato_slip_needs_a_right_check_digit) {
  BOOST_TEST(rules(slips({{"4907-1495-5706"}}).check()) == "");
  BOOST_TEST(rules(slips({{"490714955707"}}).check()) == "kuroneko.slip.check_digit kaasl014E; ");
  BOOST_TEST(rules(slips({{"444803009837"}}, CarrierId::sagawa).check()) ==
             "kuroneko.slip.check_digit? kaasl014E; ");
}

BOOST_AUTO_TEST_CASE(a_missing_long_or_damaged_slip_is_an_error) {
  BOOST_TEST(rules(slips({}).check()) == "kuroneko.slip.required kaasl011E; ");
  BOOST_TEST(rules(slips({{""}}).check()) == "kuroneko.slip.required kaasl011E; ");
  BOOST_TEST(rules(slips({{"490714955706"}, {""}}).check()) == "kuroneko.slip.required? kaasl011E; ");
  BOOST_TEST(rules(slips({{"4907149557061"}}).check()) == "kuroneko.slip.length kaasl010E; ");
  BOOST_TEST(rules(slips({{"4.90715E+11"}}).check()) == "kuroneko.slip.charset kaasl012E; ");
  BOOST_TEST(rules(slips({{"490714955706"}}, CarrierId::none).check()) == "kuroneko.slip.carrier; ");
}

BOOST_AUTO_TEST_CASE(a_slip_is_on_at_most_three_orders_and_an_order_has_at_most_ten) {
  Case crowded = slips({{"490714955706"}});
  crowded.crowded = {"4907-1495-5706"};
  BOOST_TEST(rules(crowded.check()) == "kuroneko.slip.max_orders kaasl045E; ");
  BOOST_TEST(rules(slips(std::vector<Parcel>(11, {"490714955706"})).check()) ==
             "kuroneko.slip.max_per_order kaasl017E; ");
}

BOOST_AUTO_TEST_CASE(our_id_must_fit_into_the_slip_field_where_it_is_sent_there) {
  Case one = slips({{"444803009836"}}, CarrierId::sagawa);
  one.credit.registration = 9;
  BOOST_TEST(rules(one.check()) == "");
  one.credit.registration = 10;
  BOOST_TEST(rules(one.check()) == "kuroneko.slip.length kaasl010E; ");
  one.settings["kuroneko.other_carrier_payment_no"] = "slip_no";
  BOOST_TEST(rules(one.check()) == "");
}

BOOST_AUTO_TEST_CASE(a_correction_carries_the_ship_date) {
  Case one(Action::slip_change, CreditStatus::shipment_reported);
  one.the_order.parcels = {{"490714955706"}};
  one.the_order.planned_ship_date.reset();
  BOOST_TEST(rules(one.check()) == "kuroneko.ship_ymd kaasl025E; ");
}

BOOST_AUTO_TEST_CASE(a_reduction_is_checked_with_the_codes_of_its_own_call) {
  Case one(Action::credit_change, CreditStatus::approved);
  one.settings["kuroneko.reduce"] = "on";
  one.credit.first_total = one.credit.present_total = Yen{5000};
  BOOST_TEST(rules(one.check()) == "");
  one.the_order.buyer.address1 = "東京都千代田区見本町";
  BOOST_TEST(rules(one.check()) == "kuroneko.address.banchi kaakk031E; ");
}

BOOST_AUTO_TEST_CASE(a_change_that_is_no_reduction_says_that_the_credit_is_requested_anew) {
  Case one(Action::credit_change, CreditStatus::approved);
  BOOST_TEST(rules(one.check()) == "kuroneko.change.different? kaakk049E; ");
  one.settings["kuroneko.reduce"] = "on";
  one.credit.first_total = one.credit.present_total = Yen{3000};
  BOOST_TEST(rules(one.check()) == "kuroneko.change.below_first? kaakk050E; ");
}

BOOST_AUTO_TEST_CASE(a_reissue_needs_a_reason_and_is_counted) {
  Case one = invoiced();
  BOOST_TEST(rules(one.check()) == "kuroneko.reissue.reason kaarr018E; ");
  one.input.reason = "7";
  BOOST_TEST(rules(one.check()) == "kuroneko.reissue.reason kaarr019E; ");
  one.input.reason = "6";
  BOOST_TEST(rules(one.check()) == "kuroneko.reissue.reason kaarr020E; ");
  one.input.reason_text = "宛名の間違い";
  BOOST_TEST(rules(one.check()) == "");
  one.credit.reissues = 7;
  BOOST_TEST(rules(one.check()) == "kuroneko.reissue.count kaarr009E; ");
  one.settings["kuroneko.reissue_max"] = "9";
  BOOST_TEST(rules(one.check()) == "");
}

BOOST_AUTO_TEST_CASE(a_withdrawal_needs_no_reason_no_count_and_an_invoice_at_the_registered_amount) {
  Case one = invoiced();
  one.input.reason = "withdraw";
  one.credit.reissues = 7;
  BOOST_TEST(rules(one.check()) == "");
  one.credit.reissues = 0;
  BOOST_TEST(rules(one.check()) == "kuroneko.reissue.none? kaarr017E; ");
  one.credit.reissues = 1;
  one.credit.present_total = Yen{5000};
  BOOST_TEST(rules(one.check()) == "kuroneko.reissue.total kaarr067E; ");
  one.credit.stage = Stage::sale_fixed;
  BOOST_TEST(rules(one.check()) == "kuroneko.reissue.stage kaarr015E; ");
}

BOOST_AUTO_TEST_CASE(an_sms_code_is_offered_only_where_a_mailed_order_waits_for_one) {
  Case one(Action::credit_query, CreditStatus::reviewing);
  BOOST_TEST(rules(one.check()) == "");
  for (char const* kind : {"3", "4"}) {
    one.settings["kuroneko.sms_check"] = kind;
    BOOST_TEST(rules(one.check()) == "kuroneko.sms.offered~; ");
  }
  BOOST_TEST(!has_error(one.check()));
  one.credit.status = CreditStatus::approved;
  BOOST_TEST(rules(one.check()) == "");
  one.credit.status = CreditStatus::reviewing;
  samples::send_elsewhere(one);
  BOOST_TEST(rules(one.check()) == "");
}

BOOST_AUTO_TEST_CASE(an_sms_code_has_one_to_four_digits_and_needs_an_order_that_waits) {
  Case one(Action::credit_query, CreditStatus::reviewing);
  one.settings["kuroneko.sms_check"] = "3";
  auto const given = [&](char const* code) {
    one.input = {"sms_code", code};
    return rules(one.check());
  };
  BOOST_TEST(given("0123") == "");
  BOOST_TEST(given(" １２３４ ") == "");
  BOOST_TEST(given("") == "kuroneko.sms.code kaasa010E; ");
  BOOST_TEST(given("12a4") == "kuroneko.sms.code kaasa011E; ");
  BOOST_TEST(given("12345") == "kuroneko.sms.code kaasa012E; ");
  one.settings.clear();
  BOOST_TEST(given("1234") == "kuroneko.sms.state kaasa020E; ");
}

BOOST_AUTO_TEST_CASE(no_change_goes_out_between_slip_report_and_invoice) {
  Case one(Action::credit_change, CreditStatus::shipment_reported);
  one.credit.stage = Stage::sale_fixed;
  BOOST_TEST(rules(one.check()).starts_with("kuroneko.reissue.stage kaarr015E; "));
}

BOOST_AUTO_TEST_SUITE_END()
