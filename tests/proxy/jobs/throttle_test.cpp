#include "proxy/jobs/throttle.hpp"

#include <boost/test/unit_test.hpp>

#include "proxy/jobs/pace.hpp"

using namespace yoshin;

namespace {

constexpr std::int64_t kSecond = 1'000;
PlaceRef const kHere{"demo", "np"};
PlaceRef const kThere{"other", "np"};
LaneRef const kLane{"run", "demo", "np"};

struct Slowed {
  FixedClock clock{*parse_time("2026-01-05T09:00:00+09:00")};
  Throttle throttle{clock};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(throttles, Slowed)

BOOST_AUTO_TEST_CASE(a_place_waits_as_long_as_the_provider_asked_and_others_do_not) {
  throttle.slow_down(kHere, 7 * kSecond);
  BOOST_TEST(!throttle.lets_go(kHere, 0));
  BOOST_TEST(throttle.lets_go(kThere, 3));
  BOOST_TEST((throttle.pauses_until(kHere) == Instant{clock.now().milliseconds + 7 * kSecond}));
  clock.advance(7 * kSecond - 1);
  BOOST_TEST(!throttle.lets_go(kHere, 0));
  clock.advance(1);
  BOOST_TEST(throttle.lets_go(kHere, 0));
  BOOST_TEST(!throttle.pauses_until(kHere).has_value());
}

BOOST_AUTO_TEST_CASE(after_the_pause_one_call_at_a_time_goes_out_until_an_answer_is_good) {
  throttle.slow_down(kHere, kSecond);
  clock.advance(kSecond);
  BOOST_TEST(throttle.lets_go(kHere, 0));
  BOOST_TEST(!throttle.lets_go(kHere, 1));
  throttle.answered(kHere);
  BOOST_TEST(throttle.lets_go(kHere, 3));
}

BOOST_AUTO_TEST_CASE(an_answer_to_an_earlier_call_does_not_end_the_pause) {
  throttle.slow_down(kHere, kSecond);
  throttle.answered(kHere);
  BOOST_TEST(!throttle.lets_go(kHere, 0));
}

BOOST_AUTO_TEST_CASE(without_a_word_of_the_provider_the_pause_doubles_and_has_an_end) {
  std::int64_t before = 0;
  for (int times = 0; times < 80; ++times) {
    throttle.slow_down(kHere, std::nullopt);
    std::int64_t const pause = throttle.pauses_until(kHere)->milliseconds - clock.now().milliseconds;
    BOOST_TEST((pause == 2 * before || before == 0 || pause == 300 * kSecond));
    before = pause;
    clock.advance(pause);
  }
  BOOST_TEST(before == 300 * kSecond);
}

BOOST_AUTO_TEST_CASE(a_clock_that_is_set_back_prolongs_no_pause) {
  throttle.slow_down(kHere, kSecond);
  clock.advance(-3'600 * kSecond);
  BOOST_TEST(throttle.lets_go(kHere, 0));
}

BOOST_AUTO_TEST_CASE(what_was_mended_is_tried_with_one_call) {
  throttle.go_gently(kHere);
  BOOST_TEST(throttle.lets_go(kHere, 0));
  BOOST_TEST(!throttle.lets_go(kHere, 1));
  throttle.answered(kHere);
  BOOST_TEST(throttle.lets_go(kHere, 1));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(paces, Slowed)

BOOST_AUTO_TEST_CASE(the_time_left_follows_from_what_ended) {
  Pace pace;
  pace.begin("run", clock.now());
  for (int order = 0; order < 20; ++order) {
    clock.advance(kSecond / 2);
    pace.ended(kLane, 1, clock.now());
  }
  auto const speed = pace.speed(kLane, 60, clock.now());
  BOOST_REQUIRE(speed.has_value());
  BOOST_TEST(speed->per_minute == 120);
  BOOST_TEST(speed->seconds_left == 30);
  BOOST_TEST(pace.speed(kLane, 1, clock.now())->seconds_left == 1);
}

BOOST_AUTO_TEST_CASE(only_the_last_minute_counts) {
  Pace pace;
  pace.begin("run", clock.now());
  for (int order = 0; order < 60; ++order) pace.ended(kLane, 10, clock.now());
  clock.advance(90 * kSecond);
  BOOST_TEST(!pace.speed(kLane, 5, clock.now()).has_value());
  for (int order = 0; order < 6; ++order) pace.ended(kLane, 1, clock.now());
  BOOST_TEST(pace.speed(kLane, 5, clock.now())->per_minute == 6);
}

BOOST_AUTO_TEST_CASE(too_few_orders_say_nothing_and_neither_does_a_run_that_paused) {
  Pace pace;
  pace.begin("run", clock.now());
  clock.advance(5 * kSecond);
  pace.ended(kLane, 2, clock.now());
  BOOST_TEST(!pace.speed(kLane, 5, clock.now()).has_value());
  pace.ended(kLane, 2, clock.now());
  BOOST_TEST(pace.speed(kLane, 5, clock.now()).has_value());
  pace.forget("run");
  pace.ended(kLane, 9, clock.now());
  BOOST_TEST(!pace.speed(kLane, 5, clock.now()).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
