#include "proxy/sandbox/score/placeholders.hpp"
#include "tests/proxy/sandbox/fixture.hpp"

namespace yoshin::test {
namespace {

using namespace sandbox::placeholder;

/// A sandbox, and スコア後払い's calls as its clients write them.
class ScoreFixture : public SandboxFixture {
 public:
  std::string shop =
      "<shopInfo><shopCode>S00000001</shopCode><shopPassword>simpass1</shopPassword>"
      "<terminalId>PJKAAR0RTP</terminalId></shopInfo>";

  std::string call(std::string const& path, std::string const& blocks) {
    return ask(sandbox->port(),
               {"POST",
                "/score/direct/" + path,
                {{"Content-Type", "application/xml"}},
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<request>" + shop + blocks + "</request>"})
        .body;
  }
  static std::string order(std::int64_t billed, std::string const& own = "K3F9Q2T7WB",
                           std::string const& id = "", std::string const& type = "2") {
    std::string const address =
        "<zipCode>100-0001</zipCode><address1>東京都</address1><address2>千代田区千代田</address2>"
        "<address3>1-1</address3>";
    return "<httpInfo><httpHeader></httpHeader><deviceInfo></deviceInfo></"
           "httpInfo><buyer><nissenTransactionId>" +
           id + "</nissenTransactionId><shopTransactionId>" + own +
           "</shopTransactionId><shopOrderDate>2026/01/05</shopOrderDate><fullName>見本花子</fullName>"
           "<fullKanaName>ミホンハナコ</fullKanaName>" +
           address + "<tel>03-0000-0000</tel><email>buyer@example.invalid</email><billedAmount>" +
           std::to_string(billed) + "</billedAmount><paymentType>" + type +
           "</paymentType></buyer><deliveries><delivery><deliveryCustomer><fullName>見本花子</fullName>" +
           address +
           "<tel>03-0000-0000</tel></deliveryCustomer><details><detail><detailName>緑茶</"
           "detailName><detailPrice>" +
           std::to_string(billed - 300) +
           "</detailPrice><detailQuantity>1</detailQuantity></detail><detail><detailName>送料</detailName>"
           "<detailPrice>300</detailPrice><detailQuantity>1</detailQuantity></detail></details></delivery></"
           "deliveries>";
  }
  static std::string named(std::string const& id, std::int64_t billed, std::string const& own = "K3F9Q2T7WB") {
    return "<transaction><nissenTransactionId>" + id + "</nissenTransactionId><shopTransactionId>" + own +
           "</shopTransactionId><billedAmount>" + std::to_string(billed) + "</billedAmount></transaction>";
  }
  static std::string slip(std::string const& carrier = "12", std::string const& number = "4907-1495-5706") {
    return "<PdRequest><pdcompanycode>" + carrier + "</pdcompanycode><slipno>" + number +
           "</slipno><address1>東京都</address1><address2>千代田区千代田</address2><address3>1-1</address3></"
           "PdRequest>";
  }
  std::string registered(std::int64_t billed, std::string const& own = "K3F9Q2T7WB",
                         std::string const& type = "2") {
    return element_of(call("autotransaction.do", order(billed, own, "", type)), "nissenTransactionId");
  }
  std::string asked(std::string const& id, std::int64_t billed) {
    return element_of(call("autogetauthor.do", named(id, billed)), "authorResult");
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(score, ScoreFixture)

BOOST_AUTO_TEST_CASE(an_order_travels_from_registration_to_the_slip_report) {
  std::string const answer = call("autotransaction.do", order(3300));
  BOOST_TEST(element_of(answer, "result") == "OK");
  BOOST_TEST(element_of(answer, "shopTransactionId") == "K3F9Q2T7WB");
  BOOST_TEST(element_of(answer, "nissenTransactionId") == "00000000001");
  BOOST_TEST(element_of(answer, "authorResult") == "OK");
  BOOST_TEST(answer.find("<errors></errors>") != std::string::npos);
  std::string const shipped = call("autopdrequest.do", named("00000000001", 3300) + slip());
  BOOST_TEST(element_of(shipped, "result") == "OK");
  BOOST_TEST(element_of(shipped, "nissenTransactionId") == "00000000001");
  BOOST_TEST(element_of(call("autopdrequest.do", named("00000000001", 3300) + slip()), "errorCode") ==
             kScoreReported);
  BOOST_TEST(sandbox->ledger().size() == 1U);
}

BOOST_AUTO_TEST_CASE(wrong_credentials_are_told_with_the_text_of_the_manual) {
  shop =
      "<shopInfo><shopCode>S00000001</shopCode><shopPassword>other</shopPassword><terminalId>PJKAAR0RTP</"
      "terminalId>"
      "</shopInfo>";
  std::string const answer = call("autotransaction.do", order(3300));
  BOOST_TEST(element_of(answer, "result") == "NG");
  BOOST_TEST(element_of(answer, "errorCode") == kScoreCredentials);
  BOOST_TEST(element_of(answer, "errorMessage") == "加盟店認証に失敗しました。");
  BOOST_TEST(sandbox->requests().back().body.find("other") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(each_broken_field_is_an_error_entry_and_nothing_is_stored) {
  std::string broken = order(3300);
  broken.replace(broken.find("<fullName>見本花子"), std::string("<fullName>見本花子").size(), "<fullName>見");
  broken.replace(broken.find("buyer@example.invalid"), std::string("buyer@example.invalid").size(), "buyer");
  std::string const answer = call("autotransaction.do", broken);
  BOOST_TEST(answer.find(kScoreName) != std::string::npos);
  BOOST_TEST(answer.find(kScoreEmail) != std::string::npos);
  BOOST_TEST(sandbox->ledger().empty());
}

BOOST_AUTO_TEST_CASE(a_hold_shows_first_as_a_review_and_is_cured_by_a_modification) {
  std::string const answer = call("autotransaction.do", order(3921));
  std::string const id = element_of(answer, "nissenTransactionId");
  BOOST_TEST(element_of(answer, "authorResult") == "HOLD");
  std::string const held = call("autogetauthor.do", named(id, 3921));
  BOOST_TEST(element_of(held, "authorResult") == "保留");
  BOOST_TEST(element_of(held, "reason") == "住所の確認");
  BOOST_TEST(element_of(held, "authoriDate") == "2026-01-05 09:00:00");
  BOOST_TEST(element_of(call("automodifytransaction.do", order(3921, "K3F9Q2T7WB", id)), "authorResult") ==
             "OK");
}

BOOST_AUTO_TEST_CASE(reviews_are_decided_by_the_clock) {
  std::string const good = registered(3911, "K3F9Q2T7WA");
  std::string const bad = registered(3912, "K3F9Q2T7WB");
  BOOST_TEST(element_of(call("autogetauthor.do", named(good, 3911, "K3F9Q2T7WA")), "authorResult") == "HOLD");
  pass_hours(2);
  BOOST_TEST(element_of(call("autogetauthor.do", named(good, 3911, "K3F9Q2T7WA")), "authorResult") == "OK");
  BOOST_TEST(asked(bad, 3912) == "NG");
}

BOOST_AUTO_TEST_CASE(ids_and_amount_must_belong_together_and_an_own_id_is_used_once) {
  std::string const id = registered(3300);
  BOOST_TEST(element_of(call("autogetauthor.do", named(id, 3301)), "errorCode") == kScoreMismatch);
  BOOST_TEST(element_of(call("autocancel.do", named(id, 3300, "OTHER")), "errorCode") == kScoreMismatch);
  BOOST_TEST(element_of(call("autotransaction.do", order(3300)), "errorCode") == kScoreDuplicate);
  BOOST_TEST(element_of(call("autocancel.do", named(id, 3300)), "result") == "OK");
  BOOST_TEST(element_of(call("autotransaction.do", order(3300)), "errorCode") == kScoreDuplicate);
}

BOOST_AUTO_TEST_CASE(a_query_without_the_providers_id_works_by_switch_only) {
  registered(3300);
  BOOST_TEST(element_of(call("autogetauthor.do", named("", 3300)), "errorCode") == kScoreId);
  sandbox->set_switch("score.query_without_id", "on");
  BOOST_TEST(element_of(call("autogetauthor.do", named("", 3300)), "nissenTransactionId") == "00000000001");
}

BOOST_AUTO_TEST_CASE(a_paid_order_cannot_be_cancelled) {
  std::string const id = registered(3961);
  call("autopdrequest.do", named(id, 3961) + slip());
  pass_days(7);
  BOOST_TEST(element_of(call("autocancel.do", named(id, 3961)), "errorCode") == "MULT0015");
}

BOOST_AUTO_TEST_CASE(an_approval_expires_after_sixty_days) {
  std::string const id = registered(3300);
  pass_days(60);
  BOOST_TEST(element_of(call("autopdrequest.do", named(id, 3300) + slip()), "errorCode") == kScoreState);
}

BOOST_AUTO_TEST_CASE(print_data_exist_for_enclosed_invoices_only) {
  std::string const mailed = registered(3300, "K3F9Q2T7WA");
  std::string const enclosed = registered(4400, "K3F9Q2T7WB", "3");
  BOOST_TEST(element_of(call("sim-invoice.do", named(mailed, 3300, "K3F9Q2T7WA")), "errorCode") ==
             kScoreNoInvoice);
  std::string const data = call("sim-invoice.do", named(enclosed, 4400));
  BOOST_TEST(element_of(data, "billedAmount") == "4400");
  BOOST_TEST(element_of(data, "timeOfReceipts") == "2026年01月19日");
  BOOST_TEST(element_of(data, "goodsName") == "緑茶");
}

BOOST_AUTO_TEST_CASE(a_lost_answer_is_stored_once_and_the_retry_sees_the_truth) {
  BOOST_TEST(call("autotransaction.do", order(3941)).empty());
  BOOST_TEST(sandbox->ledger().size() == 1U);
  BOOST_TEST(element_of(call("autotransaction.do", order(3941)), "errorCode") == kScoreDuplicate);
  BOOST_TEST(call("autotransaction.do", order(3942, "K3F9Q2T7WC")).empty());
  BOOST_TEST(sandbox->ledger().size() == 1U);
  BOOST_TEST(element_of(call("autotransaction.do", order(3942, "K3F9Q2T7WC")), "authorResult") == "OK");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace yoshin::test
