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

BOOST_AUTO_TEST_SUITE_END()
