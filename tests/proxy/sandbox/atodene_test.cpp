#include "proxy/sandbox/atodene/placeholders.hpp"
#include "tests/proxy/sandbox/fixture.hpp"

namespace yoshin::test {
namespace {

using namespace sandbox::placeholder;

/// A sandbox, and アトディーネ's calls as its clients wrote them.
class AtodeneFixture : public SandboxFixture {
 public:
  std::string link =
      "<linkInfo><shopCode>000000000001</shopCode><linkId>original00</linkId>"
      "<linkPassword>simpass01</linkPassword></linkInfo>";

  std::string call(std::string const& path, std::string const& blocks) {
    return ask(sandbox->port(),
               {"POST",
                "/atodene/api/" + path,
                {{"Content-Type", "application/xml"}},
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<request>" + link + blocks + "</request>"})
        .body;
  }
  static std::string parties(std::int64_t billed, std::string const& own, std::string const& service) {
    return "<customer><shopOrderId>" + own +
           "</shopOrderId><shopOrderDate>2022/01/05</shopOrderDate><name>見本花子</"
           "name><kanaName>ミホンハナコ</kanaName>"
           "<zip>100-0001</zip><address>東京都千代田区千代田1-1</address><companyName></companyName>"
           "<sectionName></sectionName><tel>03-0000-0000</tel><email>buyer@example.invalid</"
           "email><billedAmount>" +
           std::to_string(billed) + "</billedAmount><expand1></expand1><service>" + service +
           "</service></customer><ship><shipName>見本花子</shipName><shipKananame>ミホンハナコ</shipKananame>"
           "<shipZip>100-0001</shipZip><shipAddress>東京都千代田区千代田1-1</shipAddress><shipCompanyName></"
           "shipCompanyName>"
           "<shipSectionName></shipSectionName><shipTel>03-0000-0000</shipTel></"
           "ship><details><detail><goods>緑茶</goods>"
           "<goodsPrice>" +
           std::to_string(billed - 300) +
           "</goodsPrice><goodsAmount>1</goodsAmount><expand2>1</expand2><expand3></expand3><expand4></"
           "expand4></detail>"
           "<detail><goods>送料</goods><goodsPrice>300</goodsPrice><goodsAmount>1</goodsAmount><expand2>2</"
           "expand2>"
           "<expand3></expand3><expand4></expand4></detail></details>";
  }
  std::string register_order(std::int64_t billed, std::string const& own = "K3F9Q2T7WB",
                             std::string const& service = "2") {
    return call("transaction.do",
                "<browserInfo><httpHeader></httpHeader><deviceInfo></deviceInfo></browserInfo>" +
                    parties(billed, own, service));
  }
  std::string registered(std::int64_t billed, std::string const& own = "K3F9Q2T7WB",
                         std::string const& service = "2") {
    return element_of(register_order(billed, own, service), "transactionId");
  }
  std::string query(std::string const& id) {
    return call("getauthori.do",
                "<transactionInfo><transactionId>" + id + "</transactionId></transactionInfo>");
  }
  std::string cancel(std::string const& id) {
    return call("modifytransaction.do", "<transactionInfo><updateTypeFlag>1</updateTypeFlag><transactionId>" +
                                            id + "</transactionId></transactionInfo>");
  }
  std::string change(std::string const& id, std::int64_t billed) {
    return call("modifytransaction.do", "<transactionInfo><updateTypeFlag>2</updateTypeFlag><transactionId>" +
                                            id + "</transactionId></transactionInfo>" +
                                            parties(billed, "K3F9Q2T7WB", "2"));
  }
  std::string ship(std::string const& id, std::string const& type, std::string const& carrier = "12",
                   std::string const& number = "4907-1495-5706") {
    return call("shippingrequest.do", "<transactionInfo><deliveryType>" + type +
                                          "</deliveryType><transactionId>" + id +
                                          "</transactionId><deliveryCompanyCode>" + carrier +
                                          "</deliveryCompanyCode><deliverySlipNo>" + number +
                                          "</deliverySlipNo><invoiceDate></invoiceDate></transactionInfo>");
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(atodene, AtodeneFixture)

BOOST_AUTO_TEST_CASE(an_order_travels_from_registration_to_the_slip_report_and_back) {
  std::string const answer = register_order(3300);
  BOOST_TEST(element_of(answer, "result") == "OK");
  BOOST_TEST(element_of(answer, "shopOrderId") == "K3F9Q2T7WB");
  BOOST_TEST(element_of(answer, "transactionId") == "A0000000001");
  BOOST_TEST(element_of(answer, "autoAuthoriresult") == "OK");
  BOOST_TEST(element_of(ship("A0000000001", "2"), "errorCode") == kAtodeneNotReported);
  BOOST_TEST(element_of(ship("A0000000001", "1"), "result") == "OK");
  BOOST_TEST(element_of(ship("A0000000001", "1"), "errorCode") == kAtodeneReported);
  BOOST_TEST(element_of(ship("A0000000001", "2"), "result") == "OK");
  BOOST_TEST(element_of(ship("A0000000001", "3", "", ""), "result") == "OK");
  BOOST_TEST(element_of(ship("A0000000001", "1"), "result") == "OK");
}

BOOST_AUTO_TEST_CASE(the_wrong_credential_is_named) {
  link =
      "<linkInfo><shopCode>000000000001</shopCode><linkId>original00</linkId><linkPassword>other0000</"
      "linkPassword>"
      "</linkInfo>";
  std::string const answer = register_order(3300);
  BOOST_TEST(element_of(answer, "errorPoint") == "linkPassword");
  BOOST_TEST(element_of(answer, "errorCode") == kAtodeneCredentials);
  BOOST_TEST(sandbox->requests().back().body.find("other0000") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_manual_decision_stands_behind_an_automatic_review) {
  std::string const id = registered(3911);
  BOOST_TEST(element_of(query(id), "autoAuthoriresult") == "審査中");
  BOOST_TEST(element_of(query(id), "manualAuthoriresult") == "");
  pass_hours(2);
  BOOST_TEST(element_of(query(id), "autoAuthoriresult") == "審査中");
  BOOST_TEST(element_of(query(id), "manualAuthoriresult") == "OK");
}

BOOST_AUTO_TEST_CASE(a_hold_names_its_reason_and_is_cured_by_a_change) {
  std::string const id = registered(3921);
  BOOST_TEST(element_of(query(id), "manualAuthoriresult") == "保留");
  BOOST_TEST(element_of(query(id), "manualAuthorireason") == "住所不備");
  BOOST_TEST(element_of(change(id, 3921), "autoAuthoriresult") == "OK");
}

BOOST_AUTO_TEST_CASE(a_cancelled_transaction_answers_with_the_one_real_code) {
  std::string const id = registered(3300);
  BOOST_TEST(element_of(register_order(3300), "errorCode") == kAtodeneDuplicate);
  BOOST_TEST(element_of(cancel(id), "result") == "OK");
  BOOST_TEST(element_of(cancel(id), "errorCode") == "er000033");
  BOOST_TEST(element_of(query(id), "errorCode") == "er000033");
  BOOST_TEST(element_of(change(id, 3300), "errorCode") == "er000033");
  BOOST_TEST(element_of(register_order(3300), "result") == "OK");
}

BOOST_AUTO_TEST_CASE(each_broken_element_has_its_own_error) {
  std::string const answer = call("transaction.do", parties(3300, "", "9"));
  BOOST_TEST(answer.find("<errorPoint>shopOrderId</errorPoint>") != std::string::npos);
  BOOST_TEST(answer.find("<errorPoint>service</errorPoint>") != std::string::npos);
  BOOST_TEST(sandbox->ledger().empty());
}

BOOST_AUTO_TEST_CASE(once_the_invoice_left_the_slip_stays) {
  std::string const id = registered(3300);
  ship(id, "1");
  pass_days(1);
  BOOST_TEST(element_of(ship(id, "2"), "errorCode") == kAtodeneInvoiced);
  sandbox->set_switch("atodene.change_after_invoice", "on");
  BOOST_TEST(element_of(ship(id, "2"), "result") == "OK");
}

BOOST_AUTO_TEST_CASE(the_first_download_fixes_the_due_date) {
  std::string const id = registered(3300, "K3F9Q2T7WB", "3");
  std::string const blocks = "<transactionInfo><transactionId>" + id + "</transactionId></transactionInfo>";
  BOOST_TEST(element_of(call("getinvoicedata.do", blocks), "billDeadlineDate") == "2026/01/19");
  pass_days(3);
  BOOST_TEST(element_of(call("getinvoicedata.do", blocks), "billDeadlineDate") == "2026/01/19");
}

BOOST_AUTO_TEST_CASE(the_end_of_service_is_a_switch) {
  sandbox->set_switch("atodene.service", "unavailable");
  BOOST_TEST(register_order(3300).empty());
  sandbox->set_switch("atodene.service", "on");
  BOOST_TEST(element_of(register_order(3300), "result") == "OK");
  sandbox->set_switch("atodene.long_empty", "on");
  BOOST_TEST(element_of(call("getauthori.do", "<transactionInfo><transactionId/></transactionInfo>"),
                        "errorCode") == kAtodeneShortEmpty);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace yoshin::test
