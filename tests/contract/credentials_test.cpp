#include "provider/credentials.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/contract/golden_answers.hpp"

using namespace yoshin;

// What a refusal says of the shop's credentials. NP tells it by HTTP 401 alone.

namespace {

bool refused(ProviderId provider, std::string_view endpoint, Node body) {
  auto const* connector = find_connector(provider);
  Step step;
  step.endpoint = endpoint;
  auto const outcome = connector->parse(step, {}, {200, std::move(body)});
  BOOST_REQUIRE(outcome.ok());
  BOOST_TEST((outcome.value().verdict.kind == VerdictKind::message_refused));
  return credentials_refused(provider, outcome.value().notices);
}

Node kuroneko(std::string_view code) {
  return Node::object().add("returnCode", "1").add("errorCode", code);
}

Node errors(Node error) {
  return Node::object().add("result", "NG").add("errors", Node::object().add("error", std::move(error)));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(credentials)

BOOST_AUTO_TEST_CASE(codes_about_shop_code_and_password_say_so_and_codes_about_an_order_do_not) {
  for (char const* code : {"kaara004E", "kaara092E"})
    BOOST_TEST(refused(ProviderId::kuroneko, "KAARA0010", kuroneko(code)), code);
  BOOST_TEST(!refused(ProviderId::kuroneko, "KAARA0010", kuroneko("kaara014E")));
  BOOST_TEST(!refused(ProviderId::kuroneko, "KAARA0010", kuroneko("kaara052E")));
}

BOOST_AUTO_TEST_CASE(an_error_point_of_the_shop_says_so_and_one_of_the_order_does_not) {
  auto const at = [](char const* point) {
    return errors(Node::object().add("errorPoint", point).add("errorCode", "E1").add("errorMessage", "誤り"));
  };
  BOOST_TEST(refused(ProviderId::atodene, "register", at("linkPassword")));
  BOOST_TEST(!refused(ProviderId::atodene, "register", at("name")));
}

BOOST_AUTO_TEST_CASE(a_message_about_the_authentication_says_so_and_one_about_a_field_does_not) {
  auto const saying = [](char const* text) {
    return errors(Node::object().add("errorCode", "X").add("errorMessage", text));
  };
  BOOST_TEST(refused(ProviderId::score, "register", saying("加盟店の認証に失敗しました。")));
  BOOST_TEST(!refused(ProviderId::score, "register", saying("氏名が正しくありません。")));
}

BOOST_AUTO_TEST_CASE(an_answer_that_was_taken_speaks_of_no_credentials) {
  for (Connector const* connector : all_connectors())
    for (suite::GoldenAnswer const& golden : suite::golden_answers(*connector)) {
      auto const outcome = connector->parse(golden.step, golden.sent, {golden.http_status, golden.body});
      if (!outcome || outcome.value().verdict.kind == VerdictKind::message_refused) continue;
      BOOST_TEST_CONTEXT(golden.name) {
        BOOST_TEST(!credentials_refused(connector->id, outcome.value().notices));
      }
    }
}

BOOST_AUTO_TEST_SUITE_END()
