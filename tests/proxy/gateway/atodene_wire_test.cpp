#include <boost/test/unit_test.hpp>

#include "proxy/gateway/classify.hpp"

using namespace yoshin;

namespace {

// The provider file's own example answers, as bytes.
constexpr char kRegistered[] =
    "<response><result>OK</result><transactionInfo><shopOrderId>K3F9Q2T7WB</shopOrderId>"
    "<transactionId>A0000000001</transactionId><autoAuthoriresult>審査中</autoAuthoriresult></transactionInfo>"
    "<errors></errors></response>";
constexpr char kHeld[] =
    "<response><result>OK</result><transactionInfo><transactionId>A0000000001</transactionId>"
    "<autoAuthoriresult>審査中</autoAuthoriresult><manualAuthoriresult>保留</manualAuthoriresult>\n"
    " <manualAuthorireasons><manualAuthorireason>住所不備</manualAuthorireason></manualAuthorireasons>"
    "</transactionInfo><errors></errors></response>";
constexpr char kRefused[] =
    "<response><result>NG</result><errors><error><errorPoint>tel</errorPoint><errorCode>sim0101</errorCode>"
    "<errorMessage>電話番号の形が違います</errorMessage></error></errors></response>";
constexpr char kShort[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<response>\n <errors/>\n <transactionInfo>\n"
    "  <transactionId>A0000000001</transactionId>\n  <autoAuthoriresult>審査中</autoAuthoriresult>\n"
    "  <manualAuthoriresult/>\n  <manualAuthorireasons/>\n  <next>1</next>\n </transactionInfo>\n"
    " <result>OK</result>\n</response>\n";

Classified judge(std::string_view endpoint, Action meaning, StepRole role, WireAnswer const& answer) {
  Step const step{std::string(endpoint), role, meaning, 1, {}, {}};
  Sent const sent{{}, "K3F9Q2T7WB", "A0000000001", Yen{3300}, CreditStatus::reviewing, Stage::slip};
  return classify(answer, *find_connector(ProviderId::atodene), step, sent);
}

Classified registering(WireAnswer const& answer) {
  return judge("transaction", Action::credit_request, StepRole::acts, answer);
}
Classified asking(WireAnswer const& answer) {
  return judge("getauthori", Action::credit_query, StepRole::decides, answer);
}

WireAnswer answered(std::string body, int status = 200, std::string type = "application/xml") {
  return {Delivery::answered, "", status, std::move(type), std::move(body)};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(atodene_wire)

BOOST_AUTO_TEST_CASE(the_providers_example_answers_mean_what_it_says) {
  BOOST_TEST(id_of(registering(answered(kRegistered)).verdict.kind) == "reviewing");
  BOOST_TEST(registering(answered(kRegistered)).provider_transaction_id == "A0000000001");
  auto const held = asking(answered(kHeld));
  BOOST_TEST(id_of(held.verdict.kind) == "on_hold");
  BOOST_TEST_REQUIRE(held.notices.size() == 1U);
  BOOST_TEST(held.notices[0].text.ja == "与信保留：住所不備");
  auto const refused = registering(answered(kRefused));
  BOOST_TEST(id_of(refused.verdict.kind) == "message_refused");
  BOOST_TEST_REQUIRE(refused.notices.size() == 1U);
  BOOST_TEST(refused.notices[0].code == "sim0101");
  BOOST_TEST(refused.notices[0].text.ja == "注文者電話番号：電話番号の形が違います");
}

BOOST_AUTO_TEST_CASE(content_types_short_empty_elements_blanks_and_order_do_not_matter) {
  for (char const* type : {"application/xml", "application/xml; charset=UTF-8", "text/xml", ""})
    BOOST_TEST(id_of(asking(answered(kShort, 200, type)).verdict.kind) == "reviewing", type);
}

BOOST_AUTO_TEST_CASE(an_answer_without_proof_never_becomes_a_success) {
  std::string const cut = std::string(kRegistered).substr(0, 150);
  std::string const other =
      "<response><result>OK</result><transactionInfo><shopOrderId>X000000000</shopOrderId>"
      "<transactionId>A0000000009</transactionId><autoAuthoriresult>OK</autoAuthoriresult>"
      "</transactionInfo></response>";
  std::string const doctype = "<!DOCTYPE response>" + std::string(kRegistered);
  WireAnswer const lost[] = {answered(""),
                             answered(cut),
                             answered("<html><body>busy</body></html>", 200, "text/html"),
                             answered("<html><body>busy</body></html>"),
                             answered(kRegistered, 500),
                             answered("", 503),
                             answered(kRegistered, 302),
                             answered("<response><result>NG</result><errors></errors></response>"),
                             answered("<response><result>NG</result></response>", 400),
                             answered(other),
                             answered(doctype)};
  for (WireAnswer const& answer : lost) {
    auto const judged = registering(answer);
    bool const unknown = judged.state == DispatchState::unknown;
    BOOST_TEST(unknown, answer.status << " " << answer.body);
    BOOST_TEST(id_of(judged.verdict.kind) == "unclear", answer.body);
    BOOST_TEST(judged.provider_transaction_id.empty(), answer.body);
  }
  BOOST_TEST(registering(answered(other)).alarm);
}

BOOST_AUTO_TEST_CASE(a_connection_that_is_refused_was_not_sent) {
  bool const not_sent =
      registering({Delivery::not_sent, "Connection", 0, "", ""}).state == DispatchState::not_sent;
  BOOST_TEST(not_sent);
}

BOOST_AUTO_TEST_SUITE_END()
