#include <boost/test/unit_test.hpp>

#include "provider/connector.hpp"
#include "proxy/gateway/fill.hpp"

using namespace yoshin;

namespace {

Connector const& form_connector() {
  static constexpr Endpoint kEndpoints[] = {
      {"send", "send", "POST", "/send", BodyFormat::form, BodyFormat::xml, Effect::changing}};
  static Connector const connector{
      ProviderId::np, {}, kEndpoints, {}, {}, nullptr, nullptr, nullptr, nullptr, nullptr,
  };
  return connector;
}

WireRequest filled(ProviderRequest const& request) {
  CredentialSet credentials;
  credentials.emplace("id", Secret("90001"));
  return fill(request, form_connector(), credentials, Instant{}, {});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(filling)

BOOST_AUTO_TEST_CASE(the_content_type_is_that_of_the_body_s_format) {
  ProviderRequest request{"send", {}, Node::object().add("id", Credential{"id"})};
  auto const form = filled(request);
  BOOST_TEST(form.content_type == "application/x-www-form-urlencoded; charset=UTF-8");
  BOOST_TEST(form.body == "id=90001");
  request.sends = BodyFormat::multipart;
  auto const multipart = filled(request);
  BOOST_TEST(multipart.content_type == "multipart/form-data; boundary=form-data-boundary-1");
  BOOST_TEST(multipart.body ==
             "--form-data-boundary-1\r\nContent-Disposition: form-data; name=\"id\"\r\n\r\n90001\r\n"
             "--form-data-boundary-1--\r\n");
  BOOST_TEST(masked_request(request, form_connector()).find("90001") == std::string::npos);
  BOOST_TEST(masked_request(request, form_connector()).find("name=\"id\"\r\n\r\n••••") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_content_type_of_the_request_takes_the_place_of_the_usual_one) {
  ProviderRequest const request{
      "send", {{"Content-Type", Node("text/xml; charset=UTF-8")}, {"X-Other", Node("1")}}, Node::object()};
  auto const wire = filled(request);
  BOOST_TEST(wire.content_type == "text/xml; charset=UTF-8");
  BOOST_TEST(wire.headers.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_buyer_s_secret_is_masked_in_a_stored_answer) {
  constexpr std::string_view kNames[] = {"MypagePassword"};
  auto const masked = [&](std::string_view body) { return masked_answer(body, {}, kNames); };
  BOOST_TEST(masked("<r><MypagePassword>abc</MypagePassword><MypageUrl>u</MypageUrl></r>") ==
             "<r><MypagePassword>••••</MypagePassword><MypageUrl>u</MypageUrl></r>");
  BOOST_TEST(masked("<r><mypagepassword a=\"1\">abc</mypagepassword><MypagePassword>d</MypagePassword></r>") ==
             "<r><mypagepassword a=\"1\">••••</mypagepassword><MypagePassword>••••</MypagePassword></r>");
  BOOST_TEST(masked("<r><MypagePassword/><MypagePasswordHint>x</MypagePasswordHint></r>") ==
             "<r><MypagePassword/><MypagePasswordHint>x</MypagePasswordHint></r>");
  BOOST_TEST(masked("<r><MypagePassword>abc") == "<r><MypagePassword>••••");
  BOOST_TEST(masked("<r><MypagePassword a=\"ab") == "<r>");
}

BOOST_AUTO_TEST_SUITE_END()
