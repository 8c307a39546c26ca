#include <boost/test/unit_test.hpp>

#include "sample.hpp"

using namespace yoshin;
using namespace yoshin::score::samples;

namespace {

constexpr char kRows[] =
    "<detailList><goodsDetail><goodsName>緑茶</goodsName><goodsPrice>1500</goodsPrice><goodsNum>2</goodsNum>"
    "</goodsDetail><goodsDetail><goodsName>送料</goodsName><goodsPrice>300</goodsPrice><goodsNum>1</goodsNum>"
    "</goodsDetail></detailList>";

std::string data(std::string const& more = {}) {
  return "<invoiceBarCode>91900000000000000000000000000000000000000000</invoiceBarCode>"
         "<invoiceCode>0000000000000123</invoiceCode><customerName>見本花子</customerName>"
         "<customerZip>1000001</customerZip><customerAddress1>東京都</customerAddress1>"
         "<customerAddress2>千代田区千代田</customerAddress2><customerAddress3>1-1</customerAddress3>"
         "<invoiceShopsiteName>見本商店</invoiceShopsiteName><shopTel>03-5555-9999</shopTel>"
         "<shopCode>S00000001</shopCode><billedAmount>3300</billedAmount><timeOfReceipts>2026年01月19日</"
         "timeOfReceipts>"
         "<invoiceStartDate>2026年01月05日</invoiceStartDate><shopOrderDate>2026年01月05日</shopOrderDate>"
         "<nissenTransactionId>00000000123</nissenTransactionId><shopTransactionId1>K3F9Q2T7WB</"
         "shopTransactionId1>"
         "<shopTransactionId2></shopTransactionId2><yobi2>00100-0-000000</yobi2><yobi3>株式会社見本</yobi3>" +
         more;
}

std::string answer(std::string const& content, std::string const& rows = kRows) {
  return "<response><result>OK</result><errors></errors><invoiceDataResult>" + content +
         "</invoiceDataResult>" + rows + "</response>";
}

Result<Outcome, ParseError> read_invoice(std::string const& body) {
  return read_xml({.endpoint = "invoice", .status = CreditStatus::approved}, body);
}

std::string without(std::string text, std::string const& part) {
  auto const at = text.find(part);
  BOOST_TEST_REQUIRE(at != std::string::npos, part);
  return text.erase(at, part.size());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(score_invoice)

BOOST_AUTO_TEST_CASE(print_data_come_under_the_names_that_the_product_shows) {
  auto const outcome = read_invoice(answer(data()));
  BOOST_TEST_REQUIRE(outcome.ok());
  BOOST_TEST((outcome.value().verdict.kind == VerdictKind::done));
  Node const& document = outcome.value().document;
  BOOST_TEST(document.text_at("postCode") == "1000001");
  BOOST_TEST(document.text_at("address1") == "東京都千代田区千代田");
  BOOST_TEST(document.text_at("address2") == "1-1");
  BOOST_TEST(document.text_at("name") == "見本花子");
  BOOST_TEST(document.text_at("claimDate") == "2026-01-05");
  BOOST_TEST(document.text_at("maturity") == "2026-01-19");
  BOOST_TEST(document.text_at("claimSum") == "3300");
  BOOST_TEST(document.text_at("accountNo1") == "00100-0-000000");
  BOOST_TEST_REQUIRE(document.items_at("rows").size() == 2U);
  BOOST_TEST(document.items_at("rows")[0].text_at("itemName") == "緑茶");
  BOOST_TEST(document.items_at("rows")[0].text_at("subTotal") == "3000");
}

BOOST_AUTO_TEST_CASE(the_shop_s_credential_in_the_print_data_is_not_kept) {
  auto const outcome = read_invoice(answer(data()));
  BOOST_TEST(write_json(outcome.value().document).find("S00000001") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_invoice_that_cannot_be_paid_or_delivered_is_refused) {
  for (char const* part :
       {"<customerName>見本花子</customerName>", "<customerZip>1000001</customerZip>",
        "<customerAddress1>東京都</customerAddress1>", "<customerAddress2>千代田区千代田</customerAddress2>",
        "<timeOfReceipts>2026年01月19日</timeOfReceipts>",
        "<invoiceStartDate>2026年01月05日</invoiceStartDate>", "<invoiceCode>0000000000000123</invoiceCode>"})
    BOOST_TEST(!read_invoice(answer(without(data(), part))).ok(), part);
  BOOST_TEST(!read_invoice(answer(data(), "")).ok());
  BOOST_TEST(!read_invoice(answer(data(), "<detailList></detailList>")).ok());
  BOOST_TEST(!read_invoice(answer(data("<yobi2>2</yobi2>"))).ok());
  BOOST_TEST(!read_invoice("<response><result>OK</result></response>").ok());
}

BOOST_AUTO_TEST_CASE(print_data_of_another_transaction_or_amount_are_never_believed) {
  auto const other = without(data(), "<nissenTransactionId>00000000123</nissenTransactionId>") +
                     "<nissenTransactionId>00000000999</nissenTransactionId>";
  BOOST_TEST(verdict(read_invoice(answer(other))) == "fault:wrong_id 00000000999");
  auto const amount =
      without(data(), "<billedAmount>3300</billedAmount>") + "<billedAmount>3301</billedAmount>";
  BOOST_TEST(verdict(read_invoice(answer(amount))) == "fault:wrong_amount 3301");
  auto const nobody = without(without(data(), "<nissenTransactionId>00000000123</nissenTransactionId>"),
                              "<shopTransactionId1>K3F9Q2T7WB</shopTransactionId1>");
  BOOST_TEST(verdict(read_invoice(answer(nobody))) == "fault:wrong_id ");
}

BOOST_AUTO_TEST_CASE(our_id_is_read_from_its_two_halves) {
  auto const split =
      without(data(),
              "<shopTransactionId1>K3F9Q2T7WB</shopTransactionId1>"
              "<shopTransactionId2></shopTransactionId2>") +
      "<shopTransactionId1>K3F9Q</shopTransactionId1><shopTransactionId2>2T7WB</shopTransactionId2>";
  BOOST_TEST(read_invoice(answer(split)).ok());
}

BOOST_AUTO_TEST_SUITE_END()
