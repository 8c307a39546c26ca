#include <rapidcheck.h>

#include <boost/test/unit_test.hpp>

#include "base/base64.hpp"

using namespace yoshin;

BOOST_AUTO_TEST_SUITE(base64)

// The vectors of RFC 4648 §10.
BOOST_AUTO_TEST_CASE(the_published_vectors_hold) {
  std::pair<char const*, char const*> const vectors[] = {{"", ""},
                                                         {"f", "Zg=="},
                                                         {"fo", "Zm8="},
                                                         {"foo", "Zm9v"},
                                                         {"foob", "Zm9vYg=="},
                                                         {"fooba", "Zm9vYmE="},
                                                         {"foobar", "Zm9vYmFy"}};
  for (auto const& [bytes, text] : vectors) {
    BOOST_TEST(to_base64(bytes) == text);
    BOOST_TEST(from_base64(text).value() == bytes);
  }
}

BOOST_AUTO_TEST_CASE(any_bytes_survive) {
  BOOST_TEST(rc::check([](std::string const& bytes) { RC_ASSERT(from_base64(to_base64(bytes)) == bytes); }));
}

BOOST_AUTO_TEST_CASE(what_is_no_base64_is_refused) {
  for (char const* text : {"Zh==", "Zm9", "====", "Z===", "Zm9*", "Zg==Zg=="})
    BOOST_TEST(!from_base64(text).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
