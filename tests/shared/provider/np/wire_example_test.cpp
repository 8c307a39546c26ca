#include <boost/test/unit_test.hpp>

#include "tests/shared/provider/np/sample.hpp"

// Every call of the provider's list, written down by hand from its field tables and its examples, not taken
// from what the connector happens to build.

using namespace yoshin;
using namespace yoshin::np::test;

namespace {

/// The order of the provider's example: two 緑茶 and shipping, 4,980 yen.
Situation example() {
  Situation situation;
  situation.order.buyer = {
      "見本 花子",    "ミホン ハナコ",        "", "", "1000001", "東京都千代田区千代田1-1", "見本ビル101",
      "03-0000-0000", "buyer@example.invalid"};
  situation.order.recipient = situation.order.buyer;
  situation.order.recipient.kana = "";
  situation.order.recipient.email = "";
  situation.settings = {{"np.site_name", "見本商店"}, {"np.site_url", "https://shop.example.invalid/"}};
  return situation;
}

Situation known(CreditStatus status) {
  Situation situation = example();
  situation.record.status = status;
  situation.record.provider_transaction_id = "26010500001";
  return situation;
}

Situation to_ship(CarrierId carrier, char const* slip) {
  Situation situation = known(CreditStatus::approved);
  situation.order.carrier = carrier;
  situation.order.parcels = {{slip}};
  return situation;
}

std::string wire(Situation const& situation, Action action, std::size_t step = 0) {
  return render_body(situation.request(action, step).body, BodyFormat::json, {});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(np_wire_examples)

BOOST_AUTO_TEST_CASE(the_registration_of_the_example) {
  // The example writes the phone number with hyphens, which the field table calls optional; digits go out.
  BOOST_TEST(
      wire(example(), Action::credit_request) ==
      R"({"transactions":[{"shop_transaction_id":"K3F9Q2T7WB","shop_order_date":"2026-01-05","settlement_type":"02",)"
      R"("site_name":"見本商店","site_url":"https://shop.example.invalid/","billed_amount":4980,)"
      R"("customer":{"customer_name":"見本　花子","customer_name_kana":"ミホン　ハナコ","zip_code":"100-0001",)"
      R"("address":"東京都千代田区千代田１－１　見本ビル１０１","tel":"0300000000","email":"buyer@example.invalid"},)"
      R"("dest_customer":{"customer_name":"見本　花子","zip_code":"100-0001",)"
      R"("address":"東京都千代田区千代田１－１　見本ビル１０１","tel":"0300000000"},)"
      R"("goods":[{"goods_name":"緑茶","goods_price":2240,"quantity":2},{"goods_name":"送料","goods_price":500,"quantity":1}]}]})");
}

BOOST_AUTO_TEST_CASE(a_company_orders_for_somebody_else_with_an_enclosed_invoice) {
  Situation situation = example();
  situation.settings = {{"np.settlement_type", "03"}};
  situation.order.buyer.company = "見本株式会社";
  situation.order.buyer.department = "営業部";
  situation.order.recipient = {"見本 太郎",     "", "", "", "530-0001", "大阪府大阪市北区梅田1-1", "",
                               "090-1111-2222", ""};
  BOOST_TEST(
      wire(situation, Action::credit_request) ==
      R"({"transactions":[{"shop_transaction_id":"K3F9Q2T7WB","shop_order_date":"2026-01-05","settlement_type":"03",)"
      R"("billed_amount":4980,"customer":{"customer_name":"見本　花子","customer_name_kana":"ミホン　ハナコ",)"
      R"("company_name":"見本株式会社","department_name":"営業部","zip_code":"100-0001",)"
      R"("address":"東京都千代田区千代田１－１　見本ビル１０１","tel":"0300000000","email":"buyer@example.invalid"},)"
      R"("dest_customer":{"customer_name":"見本　太郎","zip_code":"530-0001","address":"大阪府大阪市北区梅田１－１",)"
      R"("tel":"09011112222"},"goods":[{"goods_name":"緑茶","goods_price":2240,"quantity":2},)"
      R"({"goods_name":"送料","goods_price":500,"quantity":1}]}]})");
}

BOOST_AUTO_TEST_CASE(charges_are_goods_and_what_is_taken_off_is_a_negative_price) {
  Situation situation = example();
  situation.settings = {{"np.dest_always", "off"}};
  situation.order.current.fee = Yen{205};
  situation.order.current.discount = Yen{-300};
  situation.order.current.points = Yen{-100};
  situation.order.current.billed = Yen{4785};
  BOOST_TEST(
      wire(situation, Action::credit_request) ==
      R"({"transactions":[{"shop_transaction_id":"K3F9Q2T7WB","shop_order_date":"2026-01-05","settlement_type":"02",)"
      R"("billed_amount":4785,"customer":{"customer_name":"見本　花子","customer_name_kana":"ミホン　ハナコ",)"
      R"("zip_code":"100-0001","address":"東京都千代田区千代田１－１　見本ビル１０１","tel":"0300000000",)"
      R"("email":"buyer@example.invalid"},"goods":[{"goods_name":"緑茶","goods_price":2240,"quantity":2},)"
      R"({"goods_name":"送料","goods_price":500,"quantity":1},{"goods_name":"手数料","goods_price":205,"quantity":1},)"
      R"({"goods_name":"割引","goods_price":-300,"quantity":1},{"goods_name":"ポイント","goods_price":-100,"quantity":1}]}]})");
}

BOOST_AUTO_TEST_CASE(a_registration_after_a_cancelled_one_has_a_new_id) {
  BOOST_TEST(wire(known(CreditStatus::cancelled), Action::credit_request)
                 .starts_with(R"({"transactions":[{"shop_transaction_id":"K3F9Q2T7WBR2","shop_order_date":)"));
}

BOOST_AUTO_TEST_CASE(a_change_is_the_complete_order_behind_the_id_of_the_transaction) {
  auto const whole = wire(example(), Action::credit_request);
  constexpr std::string_view kFront = R"({"transactions":[{)";
  BOOST_TEST(wire(known(CreditStatus::on_hold), Action::credit_change) ==
             std::string(kFront) + R"("np_transaction_id":"26010500001",)" + whole.substr(kFront.size()));
}

BOOST_AUTO_TEST_CASE(result_cancellation_and_payment_take_the_id_alone) {
  constexpr std::string_view kId = R"({"transactions":[{"np_transaction_id":"26010500001"}]})";
  BOOST_TEST(wire(known(CreditStatus::reviewing), Action::credit_query) == kId);
  BOOST_TEST(wire(known(CreditStatus::approved), Action::credit_cancel) == kId);
  BOOST_TEST(wire(known(CreditStatus::shipment_reported), Action::credit_query, 1) == kId);
}

BOOST_AUTO_TEST_CASE(the_shipment_of_the_example) {
  BOOST_TEST(
      wire(to_ship(CarrierId::yamato, "1234-5678-9013"), Action::slip_sync) ==
      R"({"transactions":[{"np_transaction_id":"26010500001","pd_company_code":"59010","slip_no":"123456789013"}]})");
}

BOOST_AUTO_TEST_CASE(the_shipment_of_an_enclosed_invoice_carries_its_date) {
  Situation situation = to_ship(CarrierId::sagawa, "444803009836");
  situation.settings = {{"np.settlement_type", "03"}};
  situation.order.planned_ship_date = Date{2026, 1, 8};
  BOOST_TEST(wire(situation, Action::slip_sync) ==
             R"({"transactions":[{"np_transaction_id":"26010500001","pd_company_code":"50000",)"
             R"("slip_no":"444803009836","bill_issued_date":"2026-01-08"}]})");
}

BOOST_AUTO_TEST_CASE(untracked_mail_of_a_contracted_carrier_carries_the_fixed_number) {
  Situation situation = to_ship(CarrierId::other, "");
  situation.order.carrier_name = "見本便";
  situation.settings = {{"np.other_carriers", "on"}, {"np.fixed_slip_no", "1"}};
  BOOST_TEST(
      wire(situation, Action::slip_sync) ==
      R"({"transactions":[{"np_transaction_id":"26010500001","pd_company_code":"55555","slip_no":"1"}]})");
}

BOOST_AUTO_TEST_CASE(japan_post_is_sent_under_the_code_that_the_setting_names) {
  BOOST_TEST(
      wire(to_ship(CarrierId::japan_post, "123456789013"), Action::slip_sync) ==
      R"({"transactions":[{"np_transaction_id":"26010500001","pd_company_code":"59041","slip_no":"123456789013"}]})");
}

BOOST_AUTO_TEST_SUITE_END()
