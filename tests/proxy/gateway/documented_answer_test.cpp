#include <boost/test/unit_test.hpp>

#include "provider/connector.hpp"
#include "proxy/gateway/classify.hpp"

using namespace yoshin;

namespace {

/// The judgement of an answer exactly as it stands in the provider's document.
Classified judged(ProviderId provider, std::string endpoint, Action meaning, std::string body,
                  StepRole role = StepRole::acts) {
  Connector const& connector = *find_connector(provider);
  Step const step{std::move(endpoint), role, meaning, 1, {}, {}};
  Sent sent{{}, "K3F9Q2T7WB", "AK00000124", Yen{4980}, CreditStatus::not_requested, Stage::slip};
  sent.settings = Settings(connector.settings, {});
  return classify(WireAnswer{Delivery::answered, "", 200, "text/xml; charset=utf-8", std::move(body)},
                  connector, step, sent);
}

constexpr char kOrderOk[] =
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
    "<response><status>success</status><orderId>K3F9Q2T7WB</orderId><systemOrderId>AK00000123</systemOrderId>"
    "<messages></messages><orderStatus cd=\"1\">与信OK</orderStatus></response>";
constexpr char kOrderError[] =
    "<response><status>error</status><orderId>K3F9Q2T7WB</orderId><messages><message cd=\"ESIM0101\">"
    "電話番号の形が違います</message></messages></response>";
constexpr char kStatus[] =
    "<response><status>success</status><messages/><results>\n"
    "<result><orderId>AK00000123</orderId><orderStatus cd=\"1\">与信OK</orderStatus></result>\n"
    "<result><orderId>AK00000124</orderId><orderStatus "
    "cd=\"0\">与信中</orderStatus></result></results></response>";
constexpr char kTaken[] = "<response><status>success</status><messages></messages></response>";

}  // namespace

BOOST_AUTO_TEST_SUITE(documented_answers)

BOOST_AUTO_TEST_CASE(the_answers_of_the_form_and_xml_provider_are_read_off_the_wire) {
  auto const provider = ProviderId::atobarai_com;
  auto const approved = judged(provider, "order", Action::credit_request, kOrderOk);
  BOOST_TEST(id_of(approved.verdict.kind) == "approved");
  BOOST_TEST(approved.provider_transaction_id == "AK00000123");
  auto const refused = judged(provider, "order", Action::credit_request, kOrderError);
  BOOST_TEST(id_of(refused.verdict.kind) == "message_refused");
  BOOST_TEST_REQUIRE(refused.notices.size() == 1U);
  BOOST_TEST(refused.notices[0].code == "ESIM0101");
  auto const query = judged(provider, "status", Action::credit_query, kStatus, StepRole::decides);
  BOOST_TEST(id_of(query.verdict.kind) == "reviewing");
  BOOST_TEST(id_of(judged(provider, "cancel", Action::credit_cancel, kTaken).verdict.kind) == "cancelled");
  BOOST_TEST(id_of(judged(provider, "shipping", Action::slip_sync, kTaken).verdict.kind) == "shipped");
}

BOOST_AUTO_TEST_CASE(a_cut_or_foreign_answer_is_never_a_success) {
  std::string const whole = kOrderOk;
  for (std::size_t length = 0; length < whole.size(); ++length) {
    auto const judgement =
        judged(ProviderId::atobarai_com, "order", Action::credit_request, whole.substr(0, length));
    BOOST_TEST((judgement.state == DispatchState::unknown), whole.substr(0, length));
  }
  auto const html = judged(ProviderId::atobarai_com, "cancel", Action::credit_cancel,
                           "<html><body><status>success</status></body></html>");
  BOOST_TEST((html.state == DispatchState::unknown));
}

BOOST_AUTO_TEST_SUITE_END()
