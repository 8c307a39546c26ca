#include <boost/test/unit_test.hpp>

#include "sample.hpp"

using namespace yoshin;
using namespace yoshin::score::samples;

namespace {

Sending registration() {
  return {.endpoint = "register", .status = CreditStatus::not_requested, .transaction_id = ""};
}

std::string with_result(std::string const& result) {
  return accepted(kOurIds + ("<authorResult>" + result + "</authorResult>"));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(score_parse)

BOOST_AUTO_TEST_CASE(the_document_s_registration_is_a_review) {
  auto const outcome =
      read_xml(registration(),
               "<response><result>OK</result><errors></errors><transactionResult><shopTransactionId>K3F9Q2T7WB"
               "</shopTransactionId><nissenTransactionId>00000000123</nissenTransactionId><authorResult>HOLD</"
               "authorResult>"
               "</transactionResult></response>");
  BOOST_TEST(verdict(outcome) == "reviewing 00000000123");
}

BOOST_AUTO_TEST_CASE(the_document_s_hold_carries_its_reason_and_time) {
  auto const outcome = read_xml(
      {},
      "<response><result>OK</result><errors></errors><transactionResult><nissenTransactionId>00000000123"
      "</nissenTransactionId><shopTransactionId>K3F9Q2T7WB</shopTransactionId>\n <authoriDate>2026-01-05 "
      "11:30:00"
      "</authoriDate><authorResult>保留</authorResult><holdReason><reasonCode>S001</reasonCode><reason>"
      "電話番号の確認</reason></holdReason></transactionResult></response>");
  BOOST_TEST(verdict(outcome) == "on_hold 00000000123");
  BOOST_TEST(outcome.value().authorised_at == "2026-01-05 11:30:00");
  BOOST_TEST_REQUIRE(outcome.value().notices.size() == 1U);
  BOOST_TEST(outcome.value().notices[0].code == "S001");
  BOOST_TEST(outcome.value().notices[0].text.ja == "与信保留：電話番号の確認");
  BOOST_TEST(outcome.value().notices[0].next_step.ja.find("与信内容変更") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_document_s_refused_cancel_says_paid) {
  auto const outcome = read_xml({.endpoint = "cancel", .status = CreditStatus::shipment_reported},
                                refused("MULT0015", "入金済みのため取消できません"));
  BOOST_TEST(verdict(outcome) == "message_refused ");
  BOOST_TEST(outcome.value().notices[0].code == "MULT0015");
  BOOST_TEST(outcome.value().notices[0].text.ja == "入金済みのため取消できません");
  BOOST_TEST(outcome.value().notices[0].next_step.ja.find("返金") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(spelling_order_root_attributes_and_unknown_elements_do_not_matter) {
  for (std::string const& body :
       {std::string("<response xmlns='a' version=\"1\"><transactionResult><authorResult>OK</authorResult>"
                    "<nissenTransactionId>00000000123</nissenTransactionId></transactionResult><errors/>"
                    "<result>OK</result></response>"),
        std::string(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<response>\n <result> OK </result>\n <more a='1'>"
            "<x/></more>\n <errors>\n </errors>\n <transactionResult>\n  <nissenTransactionId>00000000123"
            "</nissenTransactionId><billedAmount></billedAmount><authorResult>OK</authorResult><new>1</new>"
            "\n </transactionResult>\n</response>"),
        std::string(
            "<response><result>OK</result><transactionResult><nissenTransactionId>00000000123"
            "</nissenTransactionId><shopTransactionId/><billedAmount>3300</billedAmount><authorResult>OK"
            "</authorResult><holdReason/></transactionResult></response>")})
    BOOST_TEST(verdict(read_xml({}, body)) == "approved 00000000123", body);
}

BOOST_AUTO_TEST_CASE(reasons_of_a_hold_may_be_none_one_or_a_list_under_either_name) {
  auto const count = [](std::string const& reasons) {
    auto const outcome = read_xml({}, accepted(kOurIds + ("<authorResult>保留</authorResult>" + reasons)));
    BOOST_TEST_REQUIRE(outcome.ok());
    BOOST_TEST((outcome.value().verdict.kind == VerdictKind::on_hold));
    std::string text;
    for (Notice const& notice : outcome.value().notices) text += notice.code + "=" + notice.text.ja + ";";
    return text;
  };
  std::string const one = "<reasonCode>S001</reasonCode><reason>電話</reason>";
  std::string const two = "<reasonCode>S002</reasonCode><reason>住所</reason>";
  std::string const both = "S001=与信保留：電話;S002=与信保留：住所;";
  BOOST_TEST(count("") == "=与信保留です。理由は示されていません。;");
  BOOST_TEST(count("<holdReasons></holdReasons>") == "=与信保留です。理由は示されていません。;");
  BOOST_TEST(count("<holdReason>" + one + "</holdReason><holdReason>" + two + "</holdReason>") == both);
  BOOST_TEST(count("<holdReasons>" + one + "</holdReasons><holdReasons>" + two + "</holdReasons>") == both);
  BOOST_TEST(count("<holdReasons><holdReason>" + one + "</holdReason><holdReason>" + two +
                   "</holdReason></holdReasons>") == both);
  BOOST_TEST(count("<holdReason><reasonCode>Z9</reasonCode></holdReason>") ==
             "Z9=与信保留：理由の説明はありません。;");
}

BOOST_AUTO_TEST_CASE(an_unknown_or_missing_result_is_never_a_success) {
  BOOST_TEST(verdict(read_xml({}, with_result("XX"))) == "fault:unknown_code XX");
  BOOST_TEST(verdict(read_xml({}, with_result(""))) == "fault:unknown_code ");
  BOOST_TEST(verdict(read_xml({}, with_result("ok"))) == "fault:unknown_code ok");
  BOOST_TEST(verdict(read_xml({}, accepted(kOurIds))) == "fault:unknown_code ");
  auto const lost = read_xml(registration(), with_result("XX"));
  BOOST_TEST(lost.error().provider_transaction_id == "00000000123");
}

BOOST_AUTO_TEST_CASE(the_message_level_comes_before_the_decision) {
  BOOST_TEST(verdict(read_xml({},
                              "<response><result>NG</result><errors><error><errorCode>ABCD0001</errorCode>"
                              "<errorMessage>エラー</errorMessage></error></errors><transactionResult>" +
                                  std::string(kOurIds) +
                                  "<authorResult>OK</authorResult></transactionResult></response>")) ==
             "message_refused ");
  BOOST_TEST(verdict(read_xml({},
                              "<response><result>OK</result><errors><error><errorCode>ABCD0001</errorCode>"
                              "</error></errors><transactionResult>" +
                                  std::string(kOurIds) +
                                  "<authorResult>OK</authorResult></transactionResult></response>")) ==
             "fault:unreadable ABCD0001");
  for (char const* level : {"", "<result></result>", "<result>OK</result><result>NG</result>"})
    BOOST_TEST(verdict(read_xml({}, "<response>" + std::string(level) + "<transactionResult>" + kOurIds +
                                        "<authorResult>OK</authorResult></transactionResult></response>")) ==
               "fault:unreadable ");
  BOOST_TEST(verdict(read_xml({}, "<response><result>MAYBE</result></response>")) ==
             "fault:unknown_code MAYBE");
  BOOST_TEST(verdict(read_xml({}, "<response><result>NG</result><errors></errors></response>")) ==
             "fault:unreadable ");
}

BOOST_AUTO_TEST_CASE(an_answer_that_is_empty_html_cut_or_a_server_error_is_no_outcome) {
  auto const good = with_result("OK");
  for (std::size_t size = 0; size < good.size(); ++size)
    BOOST_TEST(!read_xml({}, good.substr(0, size)).ok(), good.substr(0, size));
  BOOST_TEST(!read_xml({}, "<html><body>result OK</body></html>").ok());
  BOOST_TEST(!read_xml({.http_status = 500}, good).ok());
  BOOST_TEST(!read_xml({.http_status = 400}, good).ok());
  BOOST_TEST(!read({}, Node()).ok());
  BOOST_TEST(!read({}, Node("OK")).ok());
  BOOST_TEST(verdict(read_xml({.http_status = 400}, refused("ABCD0001", "x"))) == "message_refused ");
}

BOOST_AUTO_TEST_CASE(ids_that_are_not_ours_are_never_believed) {
  std::string const result = "<authorResult>OK</authorResult>";
  std::string const other = "<shopTransactionId>K0000000WB</shopTransactionId>";
  std::string const theirs = "<nissenTransactionId>00000000123</nissenTransactionId>";
  for (char const* endpoint : {"register", "modify", "result", "cancel", "shipment"})
    BOOST_TEST(verdict(read_xml({.endpoint = endpoint}, accepted(theirs + other + result))) ==
                   "fault:wrong_id K0000000WB",
               endpoint);
  std::string const changed = "<nissenTransactionId>00000000999</nissenTransactionId>";
  for (char const* endpoint : {"result", "cancel", "shipment"})
    BOOST_TEST(
        verdict(read_xml({.endpoint = endpoint}, accepted(changed + result))) == "fault:wrong_id 00000000999",
        endpoint);
  BOOST_TEST(verdict(read_xml(registration(), accepted(result))) == "fault:unreadable ");
  BOOST_TEST(verdict(read_xml(registration(),
                              accepted("<nissenTransactionId>000000001234</nissenTransactionId>" + result))) ==
             "fault:wrong_id 000000001234");
  BOOST_TEST(verdict(read_xml(registration(), accepted(theirs + changed + result))) ==
             "fault:wrong_id 00000000999");
}

BOOST_AUTO_TEST_CASE(a_change_may_bring_a_new_id_but_only_under_our_own) {
  std::string const changed = "<nissenTransactionId>00000000999</nissenTransactionId>";
  std::string const result = "<authorResult>OK</authorResult>";
  Sending const change{.endpoint = "modify", .status = CreditStatus::approved};
  BOOST_TEST(verdict(read_xml(change, accepted(changed + "<shopTransactionId>K3F9Q2T7WB</shopTransactionId>" +
                                               result))) == "approved 00000000999");
  BOOST_TEST(verdict(read_xml(change, accepted(changed + result))) == "fault:wrong_id 00000000999");
}

BOOST_AUTO_TEST_CASE(another_amount_is_never_believed) {
  BOOST_TEST(verdict(read_xml({}, accepted(kOurIds + std::string("<billedAmount>3301</billedAmount>"
                                                                 "<authorResult>OK</authorResult>")))) ==
             "fault:wrong_amount 3301");
  BOOST_TEST(verdict(read_xml({}, accepted(kOurIds + std::string("<billedAmount>x</billedAmount>"
                                                                 "<authorResult>OK</authorResult>")))) ==
             "fault:wrong_amount x");
}

BOOST_AUTO_TEST_CASE(a_reading_without_the_id_must_name_our_own) {
  Sending lost{.status = CreditStatus::unknown, .transaction_id = ""};
  BOOST_TEST(verdict(read_xml(lost, with_result("OK"))) == "approved 00000000123");
  BOOST_TEST(verdict(read_xml(lost, accepted("<nissenTransactionId>00000000123</nissenTransactionId>"
                                             "<authorResult>OK</authorResult>"))) ==
             "fault:wrong_id 00000000123");
}

BOOST_AUTO_TEST_CASE(cancel_and_shipment_need_the_transaction_id_only) {
  std::string const id = "<nissenTransactionId>00000000123</nissenTransactionId>";
  BOOST_TEST(verdict(read_xml({.endpoint = "cancel", .status = CreditStatus::approved}, accepted(id))) ==
             "cancelled 00000000123");
  BOOST_TEST(verdict(read_xml({.endpoint = "shipment", .status = CreditStatus::approved}, accepted(id))) ==
             "shipped:slip 00000000123");
  for (char const* endpoint : {"cancel", "shipment"}) {
    BOOST_TEST(!read_xml({.endpoint = endpoint}, accepted("")).ok());
    BOOST_TEST(!read_xml({.endpoint = endpoint}, "<response><result>OK</result></response>").ok());
  }
}

BOOST_AUTO_TEST_CASE(a_reading_never_takes_back_a_reported_shipment) {
  BOOST_TEST(verdict(read_xml({.status = CreditStatus::shipment_reported, .stage = Stage::unpaid},
                              with_result("OK"))) == "shipped:unpaid 00000000123");
  BOOST_TEST(verdict(read_xml({.status = CreditStatus::unknown, .slip_reported = true}, with_result("OK"))) ==
             "shipped:slip 00000000123");
  BOOST_TEST(verdict(read_xml({.status = CreditStatus::unknown}, with_result("OK"))) == "approved 00000000123");
  BOOST_TEST(verdict(read_xml({.status = CreditStatus::shipment_reported}, with_result("NG"))) ==
             "rejected 00000000123");
}

BOOST_AUTO_TEST_CASE(a_cancel_refused_for_its_state_after_a_rejection_leaves_nothing_to_cancel) {
  Sending const after_ng{.endpoint = "cancel", .status = CreditStatus::rejected};
  BOOST_TEST(verdict(read_xml(after_ng, refused("ABCD0009", "取消できない状態です"))) == "cancelled ");
  BOOST_TEST(verdict(read_xml(after_ng, refused("MULT0015", "入金済み"))) == "message_refused ");
  BOOST_TEST(verdict(read_xml(after_ng, refused("", "加盟店認証に失敗しました。"))) == "message_refused ");
  BOOST_TEST(verdict(read_xml(after_ng, refused("ABCD0001", "請求金額が一致しません"))) == "message_refused ");
  BOOST_TEST(verdict(read_xml(after_ng, refused("ABCD9999", "システムエラーが発生しました"))) ==
             "message_refused ");
  BOOST_TEST(verdict(read_xml({.endpoint = "cancel", .status = CreditStatus::approved},
                              refused("ABCD0009", "取消できない状態です"))) == "message_refused ");
}

BOOST_AUTO_TEST_SUITE_END()
