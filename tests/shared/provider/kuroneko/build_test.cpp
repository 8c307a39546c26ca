#include <boost/test/unit_test.hpp>

#include "sample.hpp"

using namespace yoshin;
using namespace yoshin::kuroneko;
using samples::Case;

namespace {

Case reported(Action action, std::vector<Parcel> parcels) {
  Case one(action, CreditStatus::shipment_reported);
  one.the_order.parcels = std::move(parcels);
  return one;
}

bool has(std::string const& body, std::string_view part) {
  return ("&" + body + "&").find(part) != std::string::npos;
}

constexpr char kIds[] = "ycfStrCode=<shop_code>&orderNo=K3F9Q2T7WB&requestDate=<now>&password=<password>";

}  // namespace

BOOST_AUTO_TEST_SUITE(kuroneko_build)

BOOST_AUTO_TEST_CASE(a_credit_request_carries_the_order_in_the_provider_s_order_of_fields) {
  BOOST_TEST(
      Case(Action::credit_request).body(0) ==
      "ycfStrCode=<shop_code>&orderNo=K3F9Q2T7WB&orderYmd=20260105&shipYmd=20260108&name=見本　花子&nameKana="
      "ﾐﾎﾝ ﾊﾅｺ"
      "&postCode=1000001&address1=東京都千代田区見本町１－２－３&telNum=0355551234&email=buyer@example.invalid"
      "&totalAmount=3300&sendDiv=0&itemName1=緑茶&itemCount1=2&unitPrice1=1500&subTotal1=3000"
      "&itemName2=手数料&subTotal2=300&requestDate=<now>&password=<password>");
}

BOOST_AUTO_TEST_CASE(the_order_date_is_the_japanese_one) {
  Case one(Action::credit_request);
  one.the_order.ordered_at = *parse_time("2026-01-04T15:30:00Z");
  BOOST_TEST(has(one.body(0), "&orderYmd=20260105&"));
}

BOOST_AUTO_TEST_CASE(text_goes_out_in_the_width_the_provider_demands) {
  Case one(Action::credit_request);
  one.the_order.buyer = {"見本 ﾊﾅｺ", "ミホン　ガク",    "", "", "100-0001", "東京都千代田区1-2〜3",
                         "",         "+81-3-5555-1234", ""};
  one.the_order.recipient = one.the_order.buyer;
  one.the_order.items[0].name = "\u00A5100 Tea";
  std::string const body = one.body(0);
  BOOST_TEST(has(body,
                 "&name=見本　ハナコ&nameKana=ﾐﾎﾝ "
                 "ｶﾞｸ&postCode=1000001&address1=東京都千代田区１－２～３&telNum=0355551234&totalAmount="));
  BOOST_TEST(has(body, "&itemName1=１００　Ｔｅａ&"));
}

BOOST_AUTO_TEST_CASE(a_discount_is_a_negative_row_without_count_and_price) {
  Case one(Action::credit_request);
  one.the_order.current.discount = Yen{-500};
  one.the_order.current.billed = Yen{2800};
  BOOST_TEST(has(one.body(0), "&itemName2=手数料&subTotal2=300&itemName3=割引&subTotal3=-500&requestDate="));
}

BOOST_AUTO_TEST_CASE(a_gift_carries_the_destination) {
  Case one(Action::credit_request);
  one.the_order.recipient = {"見本　太郎",   "", "", "", "150-0001", "東京都渋谷区見本１－１", "見本ビル",
                             "03-5555-4321", ""};
  BOOST_TEST(has(one.body(0), "&sendDiv=1&"));
  BOOST_TEST(has(one.body(0),
                 "&subTotal2=300&sendName=見本　太郎&sendPostCode=1500001&sendAddress1=東京都渋谷区見本１－１&"
                 "sendAddress2=見本ビル&sendTelNum=0355554321&requestDate="));
}

BOOST_AUTO_TEST_CASE(an_enclosed_invoice_has_its_own_code_and_free_item) {
  Case one(Action::credit_request);
  one.settings = {{"kuroneko.bundle", "on"}, {"kuroneko.free_item", "A-1"}, {"kuroneko.cart_code", "cart"}};
  BOOST_TEST(has(one.body(0), "&sendDiv=2&cartCode=cart&"));
  BOOST_TEST(has(one.body(0), "&billPostCode=A-1&requestDate="));
}

BOOST_AUTO_TEST_CASE(rows_from_the_tenth_on_are_folded_and_the_sum_stays) {
  Case one(Action::credit_request);
  one.the_order.items.assign(12, {"緑茶", Yen{100}, 1, 8, ItemKind::goods, ""});
  one.the_order.current = {Yen{1200}, {}, {}, Yen{300}, {}, {}, {}, Yen{1500}};
  std::string const body = one.body(0);
  BOOST_TEST(has(body, "&subTotal9=100&itemName10=その他&subTotal10=600&requestDate="));
}

BOOST_AUTO_TEST_CASE(ten_rows_are_sent_as_they_are) {
  Case one(Action::credit_request);
  one.the_order.items.assign(9, {"緑茶", Yen{100}, 1, 8, ItemKind::goods, ""});
  one.the_order.current = {Yen{900}, {}, {}, Yen{300}, {}, {}, {}, Yen{1200}};
  BOOST_TEST(has(one.body(0), "&itemName10=手数料&subTotal10=300&"));
}

BOOST_AUTO_TEST_CASE(reading_and_cancelling_take_the_four_common_fields_only) {
  BOOST_TEST(Case(Action::credit_request).body(1) == kIds);
  BOOST_TEST(Case(Action::credit_query, CreditStatus::approved).body(0) == kIds);
  BOOST_TEST(Case(Action::credit_query, CreditStatus::approved).body(1) == kIds);
  BOOST_TEST(Case(Action::credit_cancel, CreditStatus::approved).body(0) == kIds);
  Case invoice(Action::invoice_download, CreditStatus::approved);
  invoice.settings["kuroneko.bundle"] = "on";
  BOOST_TEST(invoice.body(0) == kIds);
}

BOOST_AUTO_TEST_CASE(cancel_and_anew_keep_to_their_own_registrations) {
  Case one(Action::credit_change, CreditStatus::approved);
  one.credit.registration = 2;
  BOOST_TEST(has(one.body(0), "&orderNo=K3F9Q2T7WBR2&"));
  BOOST_TEST(has(one.body(1), "&orderNo=K3F9Q2T7WBR3&orderYmd=20260105&"));
  BOOST_TEST(has(one.body(2), "&orderNo=K3F9Q2T7WBR3&"));
}

BOOST_AUTO_TEST_CASE(a_reduction_carries_address_rows_and_total_and_the_code_as_set) {
  Case one(Action::credit_change, CreditStatus::approved);
  one.settings["kuroneko.reduce"] = "on";
  one.credit.first_total = one.credit.present_total = Yen{5000};
  BOOST_TEST(one.body(0) ==
             "ycfStrCode=<shop_code>&orderNo=K3F9Q2T7WB&shipYmd=20260108&postCode=1000001&address1="
             "東京都千代田区見本町１－２－３"
             "&itemName1=緑茶&itemCount1=2&unitPrice1=1500&subTotal1=3000&itemName2=手数料&subTotal2=300"
             "&totalAmount=3300&requestDate=<now>&password=<password>");
  one.settings["kuroneko.kakk_send_div"] = "blank";
  BOOST_TEST(has(one.body(0), "&totalAmount=3300&sendDiv=&requestDate="));
  one.settings["kuroneko.kakk_send_div"] = "1";
  BOOST_TEST(has(one.body(0), "&sendDiv=1&"));
}

BOOST_AUTO_TEST_CASE(a_reissue_has_a_reason_its_own_delivery_codes_and_no_sending_time) {
  Case one(Action::credit_change, CreditStatus::shipment_reported);
  one.credit.stage = Stage::invoiced;
  one.input = {"6", "宛名 違い"};
  std::string const body = one.body(0);
  BOOST_TEST(
      body.starts_with("ycfStrCode=<shop_code>&password=<password>&orderNo=K3F9Q2T7WB&requestContents=1&"
                       "reasonReissue=6&reasonReissueEtc=宛名　違い"
                       "&shipYmd=20260108&sendDiv=0&postCode=1000001&address1="));
  BOOST_TEST(body.ends_with("&itemName2=手数料&subTotal2=300"));
  one.settings["kuroneko.bundle"] = "on";
  BOOST_TEST(has(one.body(0), "&sendDiv=1&"));
}

BOOST_AUTO_TEST_CASE(a_withdrawal_carries_the_content_and_no_reason) {
  Case one(Action::credit_change, CreditStatus::shipment_reported);
  one.credit.stage = Stage::invoiced;
  one.input = {"withdraw", "誤り"};
  BOOST_TEST(one.body(0) ==
             "ycfStrCode=<shop_code>&password=<password>&orderNo=K3F9Q2T7WB&requestContents=3&shipYmd=20260108"
             "&sendDiv=0&postCode=1000001&address1=東京都千代田区見本町１－２－３&itemName1=緑茶&itemCount1=2"
             "&unitPrice1=1500&subTotal1=3000&itemName2=手数料&subTotal2=300");
}

BOOST_AUTO_TEST_CASE(an_sms_check_takes_the_place_of_the_code_for_mailed_and_of_no_other) {
  Case one(Action::credit_request);
  one.settings["kuroneko.sms_check"] = "4";
  BOOST_TEST(has(one.body(0), "&sendDiv=4&"));
  one.settings["kuroneko.bundle"] = "on";
  BOOST_TEST(has(one.body(0), "&sendDiv=2&"));
  samples::send_elsewhere(one);
  BOOST_TEST(has(one.body(0), "&sendDiv=1&"));
}

BOOST_AUTO_TEST_CASE(an_sms_code_goes_out_half_width_with_the_four_common_fields) {
  Case one(Action::credit_query, CreditStatus::reviewing);
  one.settings["kuroneko.sms_check"] = "3";
  one.input = {"sms_code", " １２３４"};
  BOOST_TEST(one.body(0) ==
             "ycfStrCode=<shop_code>&orderNo=K3F9Q2T7WB&ninCode=1234&requestDate=<now>&password=<password>");
  BOOST_TEST(one.body(1) == kIds);
}

BOOST_AUTO_TEST_CASE(a_new_yamato_slip_has_process_code_0) {
  Case one(Action::slip_sync, CreditStatus::approved);
  one.the_order.parcels = {{"4907-1495-5706"}};
  BOOST_TEST(one.body(0) ==
             "ycfStrCode=<shop_code>&orderNo=K3F9Q2T7WB&paymentNo=490714955706&processDiv=0&shipYmd=&"
             "beforePaymentNo=&requestDate=<now>&password=<password>");
}

BOOST_AUTO_TEST_CASE(another_carrier_has_process_code_2_with_the_order_number_or_the_slip) {
  Case one(Action::slip_sync, CreditStatus::approved);
  one.the_order.carrier = CarrierId::sagawa;
  one.the_order.parcels = {{"444803009836"}};
  BOOST_TEST(has(one.body(0), "&paymentNo=K3F9Q2T7WB&processDiv=2&shipYmd=&beforePaymentNo=&"));
  one.settings["kuroneko.other_carrier_payment_no"] = "slip_no";
  BOOST_TEST(has(one.body(0), "&paymentNo=444803009836&processDiv=2&"));
}

BOOST_AUTO_TEST_CASE(a_correction_names_the_number_before_and_the_ship_date) {
  Case one = reported(Action::slip_change, {{"490714955706"}, {"490714955710"}});
  one.credit.reported_slips = {{"490714955706"}, {"490714955721"}};
  BOOST_TEST(
      has(one.body(0), "&paymentNo=490714955710&processDiv=1&shipYmd=20260108&beforePaymentNo=490714955721&"));
  one.settings["kuroneko.processdiv0_as_change"] = "on";
  BOOST_TEST(has(one.body(0), "&paymentNo=490714955710&processDiv=0&shipYmd=&beforePaymentNo=&"));
}

BOOST_AUTO_TEST_CASE(an_undo_leaves_its_three_fields_empty) {
  BOOST_TEST(has(reported(Action::slip_undo, {{"490714955706"}}).body(0),
                 "&paymentNo=&processDiv=9&shipYmd=&beforePaymentNo=&requestDate="));
}

BOOST_AUTO_TEST_CASE(text_that_looks_like_a_hole_stays_text) {
  Case one(Action::credit_request);
  one.the_order.buyer.name = one.the_order.recipient.name = "<password>";
  BOOST_TEST(has(one.body(0), "&name=＜ｐａｓｓｗｏｒｄ＞&"));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_built_is_an_error_and_never_half_a_request) {
  Case one(Action::credit_request);
  Step step = one.plan().value()[0];
  step.endpoint = "KAASA0020";
  BOOST_TEST(!one.build(step).ok());
  step.endpoint = "NONE";
  BOOST_TEST(!one.build(step).ok());
  step.endpoint = "KAASL0010";
  step.meaning = Action::slip_sync;
  step.parcel = 3;
  BOOST_TEST(!one.build(step).ok());
  one.the_order.planned_ship_date.reset();
  BOOST_TEST(one.body(0) == "no request: The order has no planned ship date.");
}

BOOST_AUTO_TEST_SUITE_END()
