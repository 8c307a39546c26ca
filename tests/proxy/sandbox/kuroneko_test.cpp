
#include "tests/proxy/sandbox/fixture.hpp"

namespace yoshin::test {
BOOST_FIXTURE_TEST_SUITE(kuroneko_calls, SandboxFixture)

BOOST_AUTO_TEST_CASE(an_ordinary_order_is_usable_at_once) {
  Got const got = kuroneko("KAARA0010", kuroneko_order());
  BOOST_TEST(got.status == 200);
  BOOST_TEST(got.head.find("Content-Type: text/xml;charset=UTF-8") != std::string::npos);
  BOOST_TEST(got.body ==
             R"(<?xml version="1.0" encoding="UTF-8"?>)"
             "\n<return><returnCode>0</returnCode><errorCode></errorCode>"
             "<returnDate>20260105090000</returnDate><requestDate>20260105090000</requestDate>"
             "<ycfStrCode>12345678901</ycfStrCode><orderNo>K3F9Q2T7WB</orderNo><result>0</result></return>");
  BOOST_REQUIRE_EQUAL(sandbox->ledger().size(), 1U);
  BOOST_TEST(sandbox->ledger().front().billed == 3300);
}

BOOST_AUTO_TEST_CASE(an_order_number_stays_used_for_ever) {
  BOOST_TEST(kuroneko_register(3300) == "0");
  BOOST_TEST(kuroneko_register(3400) == "kaara009E");
  kuroneko_element("KAACL0010", "K3F9Q2T7WB", "returnCode");
  pass_days(400);
  Fields fields = kuroneko_order();
  fields["orderYmd"] = "20270209";
  fields["shipYmd"] = "20270210";
  BOOST_TEST(element_of(kuroneko("KAARA0010", fields).body, "errorCode") == "kaara009E");
}

BOOST_AUTO_TEST_CASE(a_form_that_cannot_be_read_is_a_layout_error) {
  BOOST_TEST(element_of(kuroneko_raw("KAARS0010", "orderNo=%4").body, "errorCode") == "kaars001E");
  BOOST_TEST(element_of(kuroneko_raw("KAARS0010", "orderNo=A&orderNo=B").body, "errorCode") == "kaars001E");
  BOOST_TEST(element_of(kuroneko_raw("KAACL0010", "orderNo=%FF").body, "errorCode") == "kaacl001E");
  BOOST_TEST(element_of(kuroneko_raw("KAARA0010", "orderNo").body, "errorCode") == "err0001");
  for (char const* unknown : {"KAAZZ0010", "KAAAU0010", "kaars0010", "KAARS0020", ""})
    BOOST_TEST(kuroneko(unknown, base4("A")).status == 404, unknown);
}

BOOST_AUTO_TEST_CASE(the_reading_calls_check_their_four_fields) {
  kuroneko_register(3300);
  auto const code = [&](char const* api, Fields const& more) {
    return kuroneko_element(api, "K3F9Q2T7WB", "errorCode", more);
  };
  BOOST_TEST(code("KAARS0010", {{"ycfStrCode", ""}}) == "kaars004E");
  BOOST_TEST(code("KAARS0010", {{"password", "wrong"}}) == "kaars012E");
  BOOST_TEST(code("KAARS0010", {{"password", ""}}) == "kaars013E");
  BOOST_TEST(code("KAARS0010", {{"orderNo", "NOSUCH"}}) == "kaars008E");
  BOOST_TEST(code("KAARS0010", {{"requestDate", "20261305090000"}}) == "kaars009E");
  BOOST_TEST(code("KAAST0010", {{"requestDate", "now"}}) == "kaast010E");
  BOOST_TEST(code("KAAST0010", {{"ycfStrCode", "12345678902"}}) == "kaast015E");
  BOOST_TEST(code("KAACL0010", {{"orderNo", "A+B"}}) == "kaacl016E");
  BOOST_TEST(code("KAASD0010", {{"requestDate", ""}}) == "kaasd010E");
  BOOST_TEST(code("KAASA0020", {{"ninCode", "1234"}}) == "kaasa020E");
}

BOOST_AUTO_TEST_CASE(a_cancelled_order_is_unknown_to_kaars_and_2_to_kaast) {
  kuroneko_register(3300);
  BOOST_TEST(kuroneko_element("KAACL0010", "K3F9Q2T7WB", "returnCode") == "0");
  BOOST_TEST(kuroneko_element("KAARS0010", "K3F9Q2T7WB", "errorCode") == "kaars008E");
  BOOST_TEST(kuroneko_element("KAAST0010", "K3F9Q2T7WB", "result") == "2");
  BOOST_TEST(kuroneko_element("KAACL0010", "K3F9Q2T7WB", "errorCode") == "kaacl009E");
}

BOOST_AUTO_TEST_CASE(a_refused_order_cannot_be_cancelled_and_a_paid_one_neither) {
  kuroneko_register(3901);
  BOOST_TEST(kuroneko_element("KAACL0010", "K3F9Q2T7WB", "errorCode") == "kaacl009E");
  kuroneko_register(3300, "PAID000001");
  BOOST_TEST(sandbox->force_state("kuroneko", "PAID000001", "paid"));
  BOOST_TEST(kuroneko_element("KAACL0010", "PAID000001", "errorCode") == "kaacl015E");
  BOOST_TEST(sandbox->force_state("kuroneko", "PAID000001", "invoiced"));
  BOOST_TEST(sandbox->set_switch("kuroneko.cancel_late", "off"));
  BOOST_TEST(kuroneko_element("KAACL0010", "PAID000001", "errorCode") == "kaacl009E");
}

BOOST_AUTO_TEST_CASE(a_yamato_slip_is_checked_corrected_and_undone) {
  kuroneko_register(3300);
  std::string const order = "K3F9Q2T7WB";
  BOOST_TEST(slip(order, "1", "490714955706") == "kaasl022E");
  BOOST_TEST(slip(order, "0", "490714955707") == "kaasl014E");
  BOOST_TEST(slip(order, "0", "") == "kaasl011E");
  BOOST_TEST(slip(order, "0", "4907149557060") == "kaasl010E");
  BOOST_TEST(slip(order, "0", "4907_1495") == "kaasl012E");
  BOOST_TEST(slip(order, "5", "490714955706") == "kaasl019E");
  BOOST_TEST(slip(order, "0", "490714955706").empty());
  BOOST_TEST(slip(order, "0", "490714955706") == "kaasl009E");
  BOOST_TEST(kuroneko_element("KAAST0010", order, "result") == "3");
  Fields correction{{"processDiv", "1"}, {"paymentNo", "444803009836"}, {"shipYmd", "20260106"}};
  BOOST_TEST(kuroneko_element("KAASL0010", order, "errorCode", correction) == "kaasl030E");
  correction["beforePaymentNo"] = "193715301010";
  BOOST_TEST(kuroneko_element("KAASL0010", order, "errorCode", correction) == "kaasl032E");
  correction["beforePaymentNo"] = "490714955706";
  BOOST_TEST(kuroneko_element("KAASL0010", order, "errorCode", correction).empty());
  BOOST_TEST(slip(order, "9", "444803009836") == "kaasl013E");
  BOOST_TEST(slip(order, "9", "").empty());
  BOOST_TEST(kuroneko_element("KAAST0010", order, "result") == "1");
}

BOOST_AUTO_TEST_CASE(a_slip_stands_on_three_orders_and_an_order_holds_ten_slips) {
  for (std::string const order : {"A1", "A2", "A3", "A4"}) kuroneko_register(3300, order);
  for (std::string const order : {"A1", "A2", "A3"}) BOOST_TEST(slip(order, "0", "490714955706").empty());
  BOOST_TEST(slip("A4", "0", "490714955706") == "kaasl045E");
  for (int i = 0; i < 10; ++i) {
    std::string const front = "1000000000" + std::to_string(i);
    BOOST_TEST(slip("A4", "0", front + std::to_string(std::stoll(front) % 7)).empty());
  }
  BOOST_TEST(slip("A4", "0", "444803009836") == "kaasl017E");
}

BOOST_AUTO_TEST_CASE(delivery_fixes_the_sale_and_the_invoice_follows) {
  kuroneko_register(3300, "YAMATO");
  kuroneko_register(3300, "OTHER");
  slip("YAMATO", "0", "490714955706");
  BOOST_TEST(slip("OTHER", "2", "K3F9Q2T7WB_1").empty());
  auto const state = [&](char const* order) { return kuroneko_element("KAAST0010", order, "result"); };
  pass_days(2);
  BOOST_TEST(state("YAMATO") == "10");
  BOOST_TEST(state("OTHER") == "3");
  BOOST_TEST(slip("YAMATO", "0", "444803009836") == "kaasl020E");
  pass_days(1);
  BOOST_TEST(state("YAMATO") == "11");
  pass_days(2);
  BOOST_TEST(state("OTHER") == "10");
  pass_days(30);
  BOOST_TEST(state("OTHER") == "11");
}

BOOST_AUTO_TEST_CASE(a_forgotten_slip_is_warned_of_and_mailed_about_once) {
  kuroneko_register(3300);
  auto const state = [&](char const* element) { return kuroneko_element("KAAST0010", "K3F9Q2T7WB", element); };
  BOOST_TEST(state("warning") == "0");
  pass_days(7);
  BOOST_TEST(state("warning") == "1");
  pass_days(3);
  BOOST_TEST(state("result") == "6");
  BOOST_TEST(state("result") == "1");
}

BOOST_AUTO_TEST_CASE(the_amount_only_falls_below_the_first_total) {
  kuroneko_register(3300);
  auto const reduce = [&](std::string const& total, std::string const& first_row) {
    Fields const fields{{"postCode", "1000001"}, {"address1", "東京都千代田区千代田１－１"},
                        {"itemName1", "緑茶"},   {"subTotal1", first_row},
                        {"itemName2", "送料"},   {"subTotal2", "300"},
                        {"totalAmount", total}};
    return kuroneko_element("KAAKK0010", "K3F9Q2T7WB", "errorCode", fields);
  };
  BOOST_TEST(reduce("3300", "3000") == "kaakk049E");
  BOOST_TEST(reduce("3400", "3100") == "kaakk050E");
  BOOST_TEST(reduce("2300", "2100") == "kaakk051E");
  BOOST_TEST(reduce("2300", "2000").empty());
  BOOST_TEST(reduce("2300", "2000") == "kaakk049E");
  BOOST_TEST(reduce("2800", "2500").empty());
  BOOST_TEST(reduce("3300", "3000") == "kaakk050E");
  BOOST_TEST(sandbox->transactions("kuroneko").items()->front().integer_at("billed").value_or(0) == 2800);
  sandbox->force_state("kuroneko", "K3F9Q2T7WB", "paid");
  BOOST_TEST(reduce("2000", "1700") == "kaakk011E");
  sandbox->force_state("kuroneko", "K3F9Q2T7WB", "rejected");
  BOOST_TEST(reduce("2000", "1700") == "kaakk009E");
  sandbox->force_state("kuroneko", "K3F9Q2T7WB", "cancelled");
  BOOST_TEST(reduce("2000", "1700") == "kaakk010E");
}

BOOST_AUTO_TEST_CASE(an_invoice_is_issued_again_only_when_issued_and_seven_times_at_most) {
  kuroneko_register(3300);
  Fields fields{{"ycfStrCode", "12345678901"},
                {"password", "simpass1"},
                {"orderNo", "K3F9Q2T7WB"},
                {"requestContents", "1"},
                {"reasonReissue", "2"},
                {"postCode", "1000001"},
                {"address1", "東京都千代田区千代田１－１"},
                {"itemName1", "緑茶"},
                {"subTotal1", "3300"}};
  auto const reissue = [&] { return element_of(kuroneko("KAARR0010", fields).body, "errorCode"); };
  BOOST_TEST(reissue() == "kaarr015E");
  sandbox->force_state("kuroneko", "K3F9Q2T7WB", "invoiced");
  fields["reasonReissue"] = "6";
  BOOST_TEST(reissue() == "kaarr020E");
  fields["reasonReissue"] = "7";
  BOOST_TEST(reissue() == "kaarr019E");
  fields["reasonReissue"] = "2";
  fields["subTotal1"] = "3200";
  BOOST_TEST(reissue() == "kaarr067E");
  fields["subTotal1"] = "3300";
  for (int i = 0; i < 7; ++i) BOOST_TEST(reissue().empty());
  BOOST_TEST(reissue() == "kaarr009E");
  fields["requestDate"] = "20260105090000";
  BOOST_TEST(reissue() == "err0001");
  Fields const withdrawal{{"ycfStrCode", "12345678901"},
                          {"password", "simpass1"},
                          {"orderNo", "K3F9Q2T7WB"},
                          {"requestContents", "3"}};
  BOOST_TEST(element_of(kuroneko("KAARR0010", withdrawal).body, "errorCode").empty());
}

BOOST_AUTO_TEST_CASE(print_data_is_for_enclosed_invoices_only) {
  kuroneko_register(3300);
  BOOST_TEST(kuroneko_element("KAASD0010", "K3F9Q2T7WB", "errorCode") == "kaasd010E");
  Fields enclosed = kuroneko_order(3300, "ENCLOSED01");
  enclosed["sendDiv"] = "2";
  BOOST_TEST(element_of(kuroneko("KAARA0010", enclosed).body, "result") == "0");
  BOOST_TEST(kuroneko_element("KAAST0010", "ENCLOSED01", "warning") == "4");
  Got const got = kuroneko("KAASD0010", base4("ENCLOSED01"));
  BOOST_TEST(element_of(got.body, "claimSum") == "3300");
  BOOST_TEST(element_of(got.body, "maturity") == "20260119");
  BOOST_TEST(element_of(got.body, "itemName1") == "緑茶");
  BOOST_TEST(kuroneko_element("KAAST0010", "ENCLOSED01", "warning") == "0");
  BOOST_TEST(sandbox->set_switch("kuroneko.bundle", "off"));
  enclosed["orderNo"] = "ENCLOSED02";
  BOOST_TEST(element_of(kuroneko("KAARA0010", enclosed).body, "errorCode") == "kaara052E");
}

BOOST_AUTO_TEST_CASE(an_sms_order_waits_for_its_code) {
  BOOST_TEST(sandbox->set_switch("kuroneko.sms", "on"));
  Fields fields = kuroneko_order();
  fields["sendDiv"] = "3";
  BOOST_TEST(element_of(kuroneko("KAARA0010", fields).body, "result") == "3");
  BOOST_TEST(kuroneko_element("KAASA0020", "K3F9Q2T7WB", "result", {{"ninCode", "9999"}}) == "2");
  BOOST_TEST(kuroneko_element("KAASA0020", "K3F9Q2T7WB", "result", {{"ninCode", "1234"}}) == "1");
  BOOST_TEST(kuroneko_element("KAARS0010", "K3F9Q2T7WB", "result") == "0");
}

BOOST_AUTO_TEST_CASE(a_slip_that_the_service_cannot_use_has_a_code_of_its_own) {
  kuroneko_register(3300);
  BOOST_TEST(sandbox->set_switch("kuroneko.slip_usable", "off"));
  BOOST_TEST(slip("K3F9Q2T7WB", "0", "490714955706") == "kaasl015E");
  BOOST_TEST(slip("K3F9Q2T7WB", "2", "K3F9Q2T7WB").empty());
}

BOOST_AUTO_TEST_CASE(an_sms_code_that_fails_for_good_ends_the_order_as_31) {
  BOOST_TEST(sandbox->set_switch("kuroneko.sms", "on"));
  for (std::string const result : {"3", "4", "5"}) {
    Fields fields = kuroneko_order(3300, "SMSORDER0" + result);
    fields["sendDiv"] = "4";
    BOOST_TEST(element_of(kuroneko("KAARA0010", fields).body, "result") == "3");
    BOOST_TEST(kuroneko_element("KAASA0020", "SMSORDER0" + result, "result", {{"ninCode", "000" + result}}) ==
               result);
    BOOST_TEST(kuroneko_element("KAAST0010", "SMSORDER0" + result, "result") == "31");
    BOOST_TEST(kuroneko_element("KAASA0020", "SMSORDER0" + result, "errorCode", {{"ninCode", "1234"}}) ==
               "kaasa020E");
  }
}

BOOST_AUTO_TEST_CASE(switches_change_what_sources_disagree_about) {
  BOOST_TEST(sandbox->set_switch("kuroneko.shop_code_order", "length_first"));
  BOOST_TEST(kuroneko_element("KAARA0010", "A", "errorCode", {{"ycfStrCode", ""}}) == "kaara004E");
  BOOST_TEST(kuroneko_element("KAARA0010", "A", "errorCode", {{"ycfStrCode", "1"}}) == "kaara002E");
  BOOST_TEST(sandbox->set_switch("kuroneko.time_elements", "requestDate"));
  BOOST_TEST(sandbox->set_switch("kuroneko.root", "response"));
  Got const got = kuroneko("KAARA0010", kuroneko_order());
  BOOST_TEST(element_of(got.body, "returnDate") == "(absent)");
  BOOST_TEST(got.body.find("<response>") != std::string::npos);
  BOOST_TEST(!sandbox->set_switch("kuroneko.root", "other"));
  BOOST_TEST(!sandbox->set_switch("no.such", "on"));
}

BOOST_AUTO_TEST_CASE(answers_escape_what_they_echo) {
  Got const got = kuroneko("KAARS0010", {{"orderNo", "<&\"'\x01>"}});
  BOOST_TEST(element_of(got.body, "orderNo") == "&lt;&amp;&quot;&apos;&gt;");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace yoshin::test
