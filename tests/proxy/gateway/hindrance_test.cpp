#include "proxy/gateway/hindrance.hpp"

#include <boost/test/unit_test.hpp>

#include "proxy/gateway/classify.hpp"

using namespace yoshin;

namespace {

Instant const kNow = *parse_time("2026-01-05T00:00:00Z");

Hindrance hindrance_of(int status, std::string body, std::string retry_after = {}) {
  auto const* connector = find_connector(ProviderId::np);
  Step step;
  step.endpoint = "register";
  WireAnswer answer{Delivery::answered, "", status, "application/json", std::move(body)};
  answer.retry_after = std::move(retry_after);
  return classify(answer, *connector, step, {}).hindrance;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(hindrances)

BOOST_AUTO_TEST_CASE(retry_after_is_read_as_seconds_and_as_a_date) {
  BOOST_TEST(asked_pause_ms("120", kNow).value() == 120'000);
  BOOST_TEST(asked_pause_ms("0", kNow).value() == 0);
  BOOST_TEST(asked_pause_ms("Mon, 05 Jan 2026 00:00:30 GMT", kNow).value() == 30'000);
  BOOST_TEST(asked_pause_ms("Sun, 04 Jan 2026 00:00:30 GMT", kNow).value() == 0);
}

BOOST_AUTO_TEST_CASE(a_pause_is_an_hour_at_most) {
  for (char const* long_time : {"3601", "99999999999999999999999999", "Tue, 05 Jan 2027 00:00:00 GMT"})
    BOOST_TEST(asked_pause_ms(long_time, kNow).value() == 3'600'000, long_time);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_asks_for_nothing) {
  for (char const* odd : {"", " ", "-1", "1.5", "12s", "soon", "Mon, 05 Foo 2026 00:00:30 GMT",
                          "Mon, 99 Jan 2026 00:00:30 GMT", "Mon, 05 Jan 2026 00:00:30 JST"})
    BOOST_TEST(!asked_pause_ms(odd, kNow).has_value(), odd);
}

BOOST_AUTO_TEST_CASE(too_many_is_told_by_429_and_by_503_that_says_when_to_come_again) {
  BOOST_TEST((hindrance_of(429, "") == Hindrance::too_many));
  BOOST_TEST((hindrance_of(503, "", "5") == Hindrance::too_many));
  BOOST_TEST((hindrance_of(503, "") == Hindrance::none));
  BOOST_TEST((hindrance_of(500, "", "5") == Hindrance::none));
}

BOOST_AUTO_TEST_CASE(who_may_not_ask_is_told_by_401_and_403_and_by_no_other_refusal) {
  BOOST_TEST((hindrance_of(401, "unauthorized") == Hindrance::credentials_refused));
  BOOST_TEST((hindrance_of(403, "") == Hindrance::credentials_refused));
  BOOST_TEST((hindrance_of(404, "") == Hindrance::none));
  BOOST_TEST((hindrance_of(400, R"({"errors":[{"codes":["EPRO0101"]}]})") == Hindrance::none));
}

BOOST_AUTO_TEST_SUITE_END()
