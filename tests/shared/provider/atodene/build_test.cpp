#include <boost/test/unit_test.hpp>

#include "sample.hpp"

using namespace yoshin;
using atodene::samples::Case;

namespace {

// Written by hand from the provider file's example and field tables.
constexpr std::string_view kOpen =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><request><linkInfo><shopCode>000000000001</shopCode>"
    "<linkId>original00</linkId><linkPassword>simpass01</linkPassword></linkInfo>";
constexpr std::string_view kBrowser =
    "<browserInfo><httpHeader></httpHeader><deviceInfo></deviceInfo></browserInfo>";
constexpr std::string_view kOrder =
    "<customer><shopOrderId>K3F9Q2T7WB</shopOrderId><shopOrderDate>2022/01/05</shopOrderDate>"
    "<name>見本花子</name><kanaName>ミホンハナコ</kanaName><zip>100-0001</zip>"
    "<address>東京都千代田区千代田1-1</address><companyName></companyName><sectionName></sectionName>"
    "<tel>03-0000-0000</tel><email>buyer@example.invalid</email><billedAmount>3300</billedAmount>"
    "<expand1></expand1><service>2</service></customer>"
    "<ship><shipName>見本花子</shipName><shipKananame>ミホンハナコ</shipKananame><shipZip>100-0001</shipZip>"
    "<shipAddress>東京都千代田区千代田1-1</shipAddress><shipCompanyName></shipCompanyName>"
    "<shipSectionName></shipSectionName><shipTel>03-0000-0000</shipTel></ship>"
    "<details><detail><goods>緑茶</goods><goodsPrice>3000</goodsPrice><goodsAmount>1</goodsAmount>"
    "<expand2>1</expand2><expand3></expand3><expand4></expand4></detail>"
    "<detail><goods>送料</goods><goodsPrice>300</goodsPrice><goodsAmount>1</goodsAmount>"
    "<expand2>2</expand2><expand3></expand3><expand4></expand4></detail></details></request>";

std::string with(std::string_view middle) {
  return std::string(kOpen) + std::string(middle);
}
std::string info(std::string_view elements) {
  return with("<transactionInfo>") + std::string(elements) + "</transactionInfo></request>";
}
bool has(std::string const& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

/// The example's order, whose phone number no check would let out.
Case example(Action action, CreditStatus status = CreditStatus::not_requested) {
  Case one(action, status);
  one.the_order.buyer.phone = one.the_order.recipient.phone = "03-0000-0000";
  return one;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(atodene_build)

BOOST_AUTO_TEST_CASE(a_registration_is_the_providers_example_letter_by_letter) {
  BOOST_TEST(example(Action::credit_request).body() == with(kBrowser) + std::string(kOrder));
}

BOOST_AUTO_TEST_CASE(a_change_repeats_the_order_in_full_behind_flag_2) {
  BOOST_TEST(
      example(Action::credit_change, CreditStatus::approved).body() ==
      with("<transactionInfo><updateTypeFlag>2</updateTypeFlag><transactionId>A0000000001</transactionId>"
           "</transactionInfo>") +
          std::string(kOrder));
}

BOOST_AUTO_TEST_CASE(an_inquiry_a_cancel_and_an_invoice_send_the_id) {
  BOOST_TEST(Case(Action::credit_query, CreditStatus::reviewing).body() ==
             info("<transactionId>A0000000001</transactionId>"));
  BOOST_TEST(Case(Action::credit_cancel, CreditStatus::rejected).body() ==
             info("<updateTypeFlag>1</updateTypeFlag><transactionId>A0000000001</transactionId>"));
  Case invoice(Action::invoice_download, CreditStatus::approved);
  invoice.settings["atodene.service"] = "3";
  BOOST_TEST(invoice.body() == info("<transactionId>A0000000001</transactionId>"));
}

BOOST_AUTO_TEST_CASE(the_three_shipment_reports_differ_in_their_type) {
  constexpr std::string_view kSlip =
      "<transactionId>A0000000001</transactionId><deliveryCompanyCode>12</deliveryCompanyCode>"
      "<deliverySlipNo>490714955706</deliverySlipNo><invoiceDate></invoiceDate>";
  BOOST_TEST(Case(Action::slip_sync, CreditStatus::approved).body() ==
             info("<deliveryType>1</deliveryType>" + std::string(kSlip)));
  BOOST_TEST(Case(Action::slip_change, CreditStatus::shipment_reported).body() ==
             info("<deliveryType>2</deliveryType>" + std::string(kSlip)));
  BOOST_TEST(Case(Action::slip_undo, CreditStatus::shipment_reported).body() ==
             info("<deliveryType>3</deliveryType><transactionId>A0000000001</transactionId>"
                  "<deliveryCompanyCode></deliveryCompanyCode><deliverySlipNo></deliverySlipNo>"
                  "<invoiceDate></invoiceDate>"));
}

BOOST_AUTO_TEST_CASE(an_enclosed_invoice_is_service_3_dated_at_the_planned_shipment) {
  Case one(Action::slip_sync, CreditStatus::approved);
  one.settings["atodene.service"] = "3";
  BOOST_TEST(has(one.body(), "<invoiceDate>2022/01/06</invoiceDate>"));
  one.settings["atodene.invoice_date_element"] = "InvoiceDate";
  BOOST_TEST(has(one.body(), "<InvoiceDate>2022/01/06</InvoiceDate>"));
  one.the_order.planned_ship_date.reset();
  BOOST_TEST(has(one.body(), "<InvoiceDate></InvoiceDate>"));
  Case request(Action::credit_request);
  request.settings["atodene.service"] = "3";
  BOOST_TEST(has(request.body(), "<service>3</service>"));
  request.the_order.recipient.name = "見本太郎";
  BOOST_TEST(has(request.body(), "<service>2</service>"));
}

BOOST_AUTO_TEST_CASE(a_gift_goes_to_the_recipient) {
  Case one(Action::credit_request);
  one.the_order.recipient = {
      "見本太郎", "", "見本商事", "総務部", "1500001", "東京都渋谷区見本1", "202", "０３５５５５０１２４", ""};
  BOOST_TEST(has(one.body(),
                 "<ship><shipName>見本太郎</shipName><shipKananame></shipKananame><shipZip>150-0001</shipZip>"
                 "<shipAddress>東京都渋谷区見本1 202</shipAddress><shipCompanyName>見本商事</shipCompanyName>"
                 "<shipSectionName>総務部</shipSectionName><shipTel>0355550124</shipTel></ship>"));
}

BOOST_AUTO_TEST_CASE(a_phone_number_that_is_too_long_with_its_hyphens_goes_out_without_them) {
  Case one(Action::credit_request);
  one.the_order.buyer.phone = "090-1-2-3-4-5-678";
  BOOST_TEST(has(one.body(), "<tel>09012345678</tel>"));
  one.the_order.buyer.phone = "+81 90 1234 5678";
  BOOST_TEST(has(one.body(), "<tel>09012345678</tel>"));
}

BOOST_AUTO_TEST_CASE(a_discount_is_a_negative_row) {
  Case one(Action::credit_request);
  one.the_order.current.discount = Yen{-200};
  one.the_order.current.billed = Yen{3100};
  BOOST_TEST(has(one.body(),
                 "<detail><goods>割引</goods><goodsPrice>-200</goodsPrice><goodsAmount>1</goodsAmount>"
                 "<expand2>3</expand2><expand3></expand3><expand4></expand4></detail></details>"));
}

BOOST_AUTO_TEST_CASE(goods_that_do_not_fit_become_one_row_and_charges_stay) {
  Case one(Action::credit_request);
  one.the_order.items.clear();
  for (int i = 1; i <= 16; ++i)
    one.the_order.items.push_back({"品" + std::to_string(i), Yen{i}, 2, 10, ItemKind::goods, ""});
  std::string const body = one.body();
  BOOST_TEST(has(
      body, "<goods>品13</goods><goodsPrice>13</goodsPrice><goodsAmount>2</goodsAmount><expand2>13</expand2>"));
  BOOST_TEST(
      has(body,
          "<goods>その他</goods><goodsPrice>90</goodsPrice><goodsAmount>1</goodsAmount><expand2>14</expand2>"));
  BOOST_TEST(
      has(body,
          "<goods>送料</goods><goodsPrice>300</goodsPrice><goodsAmount>1</goodsAmount><expand2>15</expand2>"));
  BOOST_TEST(!has(body, "<expand2>16</expand2>"));
  one.settings["atodene.rows_max"] = "1";
  BOOST_TEST(has(one.body(), "<details><detail><goods>その他</goods><goodsPrice>572</goodsPrice>"));
  BOOST_TEST(!has(one.body(), "<expand2>2</expand2>"));
}

BOOST_AUTO_TEST_CASE(the_second_registration_has_a_suffix_unless_the_id_is_reused) {
  Case one(Action::credit_request, CreditStatus::cancelled);
  BOOST_TEST(has(one.body(), "<shopOrderId>K3F9Q2T7WBR2</shopOrderId>"));
  one.settings["atodene.reuse_order_id"] = "on";
  BOOST_TEST(has(one.body(), "<shopOrderId>K3F9Q2T7WB</shopOrderId>"));
}

BOOST_AUTO_TEST_CASE(short_empty_elements_only_where_the_shop_wants_them) {
  Case one(Action::credit_request);
  one.settings["atodene.long_empty"] = "off";
  BOOST_TEST(has(one.body(), "<browserInfo><httpHeader/><deviceInfo/></browserInfo>"));
  BOOST_TEST(has(one.body(), "<companyName/>"));
}

BOOST_AUTO_TEST_CASE(texts_are_escaped_and_what_looks_like_a_hole_stays_text) {
  Case one(Action::credit_request);
  one.the_order.items[0].name = "<茶> & \"菓子\" '甘'";
  one.the_order.buyer.name = "{{link_password}}";
  BOOST_TEST(has(one.body(), "<goods>&lt;茶&gt; &amp; &quot;菓子&quot; &apos;甘&apos;</goods>"));
  BOOST_TEST(has(one.body(), "<name>{{link_password}}</name>"));
}

BOOST_AUTO_TEST_CASE(basic_authentication_is_a_header_only_where_it_is_switched_on) {
  Case one(Action::credit_query, CreditStatus::approved);
  BOOST_TEST(one.request().value().headers.empty());
  one.settings["atodene.basic_auth"] = "on";
  auto const headers = one.request().value().headers;
  BOOST_TEST_REQUIRE(headers.size() == 1U);
  BOOST_TEST(headers[0].first == "Authorization");
  bool const hole = headers[0].second == Node(BasicAuth{"basic_user", "basic_password"});
  BOOST_TEST(hole);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_built_is_an_error_and_never_half_a_request) {
  Case one(Action::credit_request);
  Step step = one.plan().value()[0];
  for (char const* endpoint : {"reinvoice", "", "cancel", "ship_report"}) {
    step.endpoint = endpoint;
    BOOST_TEST(!one.build(step).ok(), endpoint);
  }
  Case ship(Action::slip_sync, CreditStatus::approved);
  Step report = ship.plan().value()[0];
  ship.the_order.carrier = CarrierId::japan_post;
  BOOST_TEST(!ship.build(report).ok());
  ship.the_order.carrier = CarrierId::yamato;
  report.parcel = 4;
  BOOST_TEST(!ship.build(report).ok());
}

BOOST_AUTO_TEST_SUITE_END()
