#include <boost/test/unit_test.hpp>

#include "proxy/gateway/fill.hpp"
#include "proxy/vault/digest.hpp"

using namespace yoshin;

BOOST_AUTO_TEST_SUITE(masked_answers)

BOOST_AUTO_TEST_CASE(an_answer_that_repeats_our_authorization_header_is_kept_without_it) {
  CredentialSet credentials;
  credentials.emplace("merchant_code", Secret("ATC012345"));
  credentials.emplace("sp_code", Secret("mihon-sp-code"));
  std::string const encoded = encode_base64("ATC012345:mihon-sp-code");
  std::string const kept = masked_answer("<pre>Authorization: Basic " + encoded + "</pre>", credentials);
  BOOST_TEST(kept.find(encoded) == std::string::npos);
  BOOST_TEST(kept.find("Authorization: Basic ") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_short_credential_is_masked_wherever_it_is_a_whole_value_and_nowhere_else) {
  CredentialSet credentials;
  credentials.emplace("password", Secret("a1"));
  for (std::string const around : {"<password>%</password>", R"({"password":"%","x":1})", "password=%&x=1",
                                   "x=1&password=%", "%", "password: %"}) {
    std::string text = around;
    text.replace(text.find('%'), 1, "a1");
    std::string masked = around;
    masked.replace(masked.find('%'), 1, "••••");
    BOOST_TEST(masked_answer(text, credentials) == masked);
  }
  BOOST_TEST(masked_answer("<code>kaara100E</code><x>ba1</x>", credentials) ==
             "<code>kaara100E</code><x>ba1</x>");
}

BOOST_AUTO_TEST_CASE(a_long_credential_is_masked_inside_other_words_too) {
  CredentialSet credentials;
  credentials.emplace("password", Secret("hunter22"));
  BOOST_TEST(masked_answer("xhunter22y", credentials) == "x••••y");
}

BOOST_AUTO_TEST_SUITE_END()
