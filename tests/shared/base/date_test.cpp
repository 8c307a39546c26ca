#include <boost/test/unit_test.hpp>

#include "base/date.hpp"

using namespace yoshin;

BOOST_AUTO_TEST_SUITE(date)

BOOST_AUTO_TEST_CASE(the_three_written_forms_name_the_same_day) {
  Date const day{2026, 1, 5};
  BOOST_TEST((parse_date("2026-01-05") == day));
  BOOST_TEST((parse_date("2026/01/05") == day));
  BOOST_TEST((parse_date("20260105") == day));
}

BOOST_AUTO_TEST_CASE(a_day_that_does_not_exist_is_no_date) {
  for (char const* text : {"2026-02-29", "2025-13-01", "2026-00-10", "2026-04-31", "2026-01-00", "1899-12-31",
                           "", "2026-1-5", "2026-01/05", "2026-01-05x", "二〇二六"})
    BOOST_TEST(!parse_date(text).has_value(), text);
  BOOST_TEST(parse_date("2028-02-29").has_value());
  BOOST_TEST(parse_date("2000-02-29").has_value());
  BOOST_TEST(!parse_date("2100-02-29").has_value());
}

BOOST_AUTO_TEST_CASE(every_day_of_a_thousand_years_survives_the_way_through_day_numbers) {
  Date day{1900, 1, 1};
  for (std::int64_t number = days_of(day); day.year < 2900; ++number) {
    day = date_from_days(number);
    BOOST_REQUIRE_EQUAL(days_of(day), number);
    BOOST_REQUIRE(parse_date(to_compact(day)) == day);
  }
}

BOOST_AUTO_TEST_CASE(ninety_days_after_the_fifth_of_january_is_the_fifth_of_april) {
  BOOST_TEST((add_days({2026, 1, 5}, 90) == Date{2026, 4, 5}));
  BOOST_TEST(days_between({2026, 1, 5}, {2026, 4, 5}) == 90);
  BOOST_TEST((add_days({2026, 1, 1}, -1) == Date{2025, 12, 31}));
}

BOOST_AUTO_TEST_CASE(a_time_without_an_offset_is_japanese) {
  auto const plain = parse_time("2026-01-05 09:00:05");
  BOOST_REQUIRE(plain.has_value());
  BOOST_TEST((plain == parse_time("2026-01-05T09:00:05+09:00")));
  BOOST_TEST((plain == parse_time("2026/01/05 09:00:05")));
  BOOST_TEST((plain == parse_time("2026-01-05T00:00:05Z")));
  BOOST_TEST(plain->milliseconds == 1'767'571'205'000);
  BOOST_TEST((parse_time("2026-01-05") == parse_time("2026-01-05T00:00")));
}

BOOST_AUTO_TEST_CASE(a_broken_time_is_refused) {
  for (char const* text : {"2026-01-05T24:00", "2026-01-05 09:60", "2026-01-05 9:00", "2026-01-05 09:00:61",
                           "2026-01-05T09:00+25:00", "2026-01-05T09:00 ", "2026-01-05T", "2026-02-30T00:00"})
    BOOST_TEST(!parse_time(text).has_value(), text);
}

BOOST_AUTO_TEST_CASE(the_japanese_date_changes_at_japanese_midnight) {
  auto const before = parse_time("2026-01-05T14:59:59Z");
  auto const after = parse_time("2026-01-05T15:00:00Z");
  BOOST_TEST((jst_date(*before) == Date{2026, 1, 5}));
  BOOST_TEST((jst_date(*after) == Date{2026, 1, 6}));
  BOOST_TEST(jst_compact(*after) == "20260106000000");
  BOOST_TEST(jst_iso(*after) == "2026-01-06T00:00:00+09:00");
  BOOST_TEST(jst_display(*before) == "2026-01-05 23:59:59");
  BOOST_TEST(jst_display(Instant{-1}) == "1970-01-01 08:59:59");
}

BOOST_AUTO_TEST_SUITE_END()
