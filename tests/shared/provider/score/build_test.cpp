#include <rapidcheck.h>

#include <boost/test/unit_test.hpp>

#include "sample.hpp"

using namespace yoshin;
using samples_case = yoshin::score::samples::Case;

namespace {

constexpr char kHead[] = R"(<?xml version="1.0" encoding="UTF-8"?>)";
constexpr char kShopInfo[] =
    "<shopInfo><shopCode>S00000001</shopCode><shopPassword>simpass1</shopPassword>"
    "<terminalId>PJKAAR0RTP</terminalId></shopInfo>";
constexpr char kHttpInfo[] = "<httpInfo><httpHeader></httpHeader><deviceInfo></deviceInfo></httpInfo>";
constexpr char kTransaction[] =
    "<transaction><nissenTransactionId>00000000123</nissenTransactionId>"
    "<shopTransactionId>K3F9Q2T7WB</shopTransactionId><billedAmount>3300</billedAmount></transaction>";

/// The buyer's phone of the document's example is a dummy that no check lets through; what is built is not
/// checked.
samples_case example(Action action = Action::credit_request,
                     CreditStatus status = CreditStatus::not_requested) {
  samples_case one(action, status);
  one.the_order.buyer.phone = one.the_order.recipient.phone = "03-0000-0000";
  return one;
}

std::string request(std::string const& inner) {
  return kHead + ("<request>" + std::string(kShopInfo) + inner + "</request>");
}

bool has(std::string const& body, std::string_view part) {
  return body.find(part) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(score_build)

BOOST_AUTO_TEST_CASE(a_registration_is_the_document_s_example) {
  BOOST_TEST(
      example().body() ==
      request(
          std::string(kHttpInfo) +
          "<buyer><nissenTransactionId></nissenTransactionId><shopTransactionId>K3F9Q2T7WB</shopTransactionId>"
          "<shopOrderDate>2026/01/05</shopOrderDate><fullName>見本花子</fullName>"
          "<fullKanaName>ミホンハナコ</fullKanaName><zipCode>100-0001</zipCode><address1>東京都</address1>"
          "<address2>千代田区千代田</address2><address3>1-1</address3><tel>03-0000-0000</tel>"
          "<email>buyer@example.invalid</email><billedAmount>3300</billedAmount><paymentType>2</paymentType></"
          "buyer>"
          "<deliveries><delivery><deliveryCustomer><fullName>見本花子</fullName><zipCode>100-0001</zipCode>"
          "<address1>東京都</address1><address2>千代田区千代田</address2><address3>1-1</address3>"
          "<tel>03-0000-0000</tel></deliveryCustomer><details>"
          "<detail><detailName>緑茶</detailName><detailPrice>3000</detailPrice><detailQuantity>1</"
          "detailQuantity>"
          "</detail><detail><detailName>送料</detailName><detailPrice>300</detailPrice>"
          "<detailQuantity>1</detailQuantity></detail></details></delivery></deliveries>"));
}

BOOST_AUTO_TEST_CASE(a_change_carries_the_whole_order_under_the_stored_id) {
  auto one = example(Action::credit_change, CreditStatus::approved);
  auto const body = one.body();
  BOOST_TEST(body.starts_with(
      kHead + ("<request>" + std::string(kShopInfo) + kHttpInfo) +
      "<buyer><nissenTransactionId>00000000123</nissenTransactionId><shopTransactionId>K3F9Q2T7WB"));
  BOOST_TEST(body.ends_with("</details></delivery></deliveries></request>"));
}

BOOST_AUTO_TEST_CASE(result_cancel_and_invoice_name_the_transaction_only) {
  BOOST_TEST(samples_case(Action::credit_query, CreditStatus::reviewing).body() == request(kTransaction));
  BOOST_TEST(samples_case(Action::credit_cancel, CreditStatus::approved).body() == request(kTransaction));
  samples_case invoice(Action::invoice_download, CreditStatus::approved);
  invoice.settings = {{"score.invoice", "on"}, {"score.payment_type", "3"}};
  BOOST_TEST(invoice.body() == request(kTransaction));
}

BOOST_AUTO_TEST_CASE(a_shipment_names_transaction_carrier_slip_and_address) {
  BOOST_TEST(samples_case::to_ship().body() ==
             request(std::string(kTransaction) +
                     "<PdRequest><pdcompanycode>12</pdcompanycode><slipno>490714955706</slipno>"
                     "<address1>東京都</address1><address2>千代田区千代田</address2><address3>1-1</address3>"
                     "</PdRequest>"));
}

BOOST_AUTO_TEST_CASE(every_optional_element_has_its_place_in_the_send_order) {
  auto one = example();
  one.the_order.buyer.company = "見本商事";
  one.the_order.buyer.department = "総務部";
  one.the_order.recipient = {"見本太郎", "ミホンタロウ",  "受取商店",
                             "倉庫課",   "1500001",       "東京都渋谷区神宮前",
                             "２－３",   "090-5555-0123", "to@example.invalid"};
  auto const body = one.body();
  BOOST_TEST(
      has(body,
          "<address3>1-1</address3><companyName>見本商事</companyName><departmentName>総務部</departmentName>"
          "<tel>03-0000-0000</tel><email>"));
  BOOST_TEST(has(
      body,
      "<deliveryCustomer><fullName>見本太郎</fullName><fullKanaName>ミホンタロウ</fullKanaName>"
      "<zipCode>150-0001</zipCode><address1>東京都</address1><address2>渋谷区神宮前</address2>"
      "<address3>２－３</address3><companyName>受取商店</companyName><departmentName>倉庫課</departmentName>"
      "<tel>090-5555-0123</tel><email>to@example.invalid</email></deliveryCustomer>"));
}

BOOST_AUTO_TEST_CASE(charges_and_discounts_are_ordinary_rows) {
  auto one = example();
  one.the_order.current.fee = Yen{330};
  one.the_order.current.discount = Yen{-500};
  one.the_order.current.billed = Yen{3130};
  BOOST_TEST(
      has(one.body(),
          "<detail><detailName>手数料</detailName><detailPrice>330</detailPrice><detailQuantity>1"
          "</detailQuantity></detail><detail><detailName>割引</detailName><detailPrice>-500</detailPrice>"));
}

BOOST_AUTO_TEST_CASE(the_order_date_is_the_japanese_one) {
  auto one = example();
  one.the_order.ordered_at = *parse_time("2026-01-04T15:30:00Z");
  BOOST_TEST(has(one.body(), "<shopOrderDate>2026/01/05</shopOrderDate>"));
}

BOOST_AUTO_TEST_CASE(what_was_accepted_last_names_the_transaction_not_the_edited_amount) {
  samples_case one(Action::credit_cancel, CreditStatus::approved);
  one.the_order.current.billed = Yen{4000};
  BOOST_TEST(has(one.body(), "<billedAmount>3300</billedAmount>"));
}

BOOST_AUTO_TEST_CASE(a_lost_registration_is_asked_about_with_an_empty_id_and_its_own_amount) {
  auto one = samples_case::lost(Action::credit_request, CreditStatus::cancelled);
  one.record.registration = 2;
  one.the_order.current.billed = Yen{4000};
  BOOST_TEST(has(one.body(),
                 "<transaction><nissenTransactionId></nissenTransactionId><shopTransactionId>K3F9Q2T7WBR2"
                 "</shopTransactionId><billedAmount>4000</billedAmount></transaction>"));
}

BOOST_AUTO_TEST_CASE(text_is_escaped_and_a_text_that_looks_like_a_hole_stays_text) {
  auto one = example();
  one.the_order.buyer.name = R"({{PASSWORD}} <&> "'")";
  BOOST_TEST(has(one.body(), "<fullName>{{PASSWORD}} &lt;&amp;&gt; &quot;&apos;&quot;</fullName>"));
}

BOOST_AUTO_TEST_CASE(credentials_are_holes_and_the_mask_shows_none) {
  auto const built = samples_case(Action::credit_request).request();
  BOOST_TEST_REQUIRE(built.ok());
  auto const shown = render_body(built.value().body, BodyFormat::xml, masked_hole);
  BOOST_TEST(
      has(shown, "<shopCode>••••</shopCode><shopPassword>••••</shopPassword><terminalId>••••</terminalId>"));
  BOOST_TEST(built.value().headers.empty());
}

BOOST_AUTO_TEST_CASE(whatever_an_order_holds_is_read_back_from_the_body) {
  BOOST_TEST(rc::check("body", [] {
    auto const letter =
        rc::gen::element<std::string>("見", "<", ">", "&", "]]>", "\"", "'", "a", "&amp;", "{{X}}", "～");
    std::string name = "見";
    for (auto const& one : *rc::gen::container<std::vector<std::string>>(letter)) name += one;
    samples_case one(Action::credit_request);
    one.the_order.buyer.name = one.the_order.items[0].name = name;
    auto const read = decode_answer(BodyFormat::xml, "application/xml", one.body());
    RC_ASSERT(read.ok());
    RC_ASSERT(read.value().find("buyer")->text_at("fullName") == name);
    Node const& details = *read.value().find("deliveries")->find("delivery")->find("details");
    RC_ASSERT(details.find("detail")->text_at("detailName") == name);
    RC_ASSERT(details.members()->size() == 2U);
  }));
}

BOOST_AUTO_TEST_CASE(a_line_end_in_a_name_becomes_a_blank) {
  auto one = example();
  one.the_order.buyer.name = " 見本\r\n花子　";
  BOOST_TEST(has(one.body(), "<fullName>見本  花子</fullName>"));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_built_is_an_error_and_never_half_a_request) {
  auto one = samples_case::to_ship();
  Step step = one.plan().value()[0];
  step.parcel = 3;
  BOOST_TEST(!one.build(step).ok());
  step.endpoint = "none";
  BOOST_TEST(!one.build(step).ok());
  one.record.provider_transaction_id.clear();
  step.endpoint = "cancel";
  BOOST_TEST(!one.build(step).ok());
  one.the_order.short_key.clear();
  step.endpoint = "register";
  BOOST_TEST(!one.build(step).ok());
}

BOOST_AUTO_TEST_SUITE_END()
