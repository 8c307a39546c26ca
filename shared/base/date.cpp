#include "base/date.hpp"

#include <array>
#include "base/digits.hpp"

namespace yoshin {
namespace {

constexpr std::int64_t kMsPerDay = 86'400'000;
constexpr std::int64_t kJstOffsetMs = 9 * 3'600'000;

bool is_leap(int year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int days_in_month(int year, int month) {
  constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

/// Digits only, exactly `width` of them, taken off the front of `text`.
std::optional<int> take_number(std::string_view& text, std::size_t width) {
  if (text.size() < width) return std::nullopt;
  int number = 0;
  for (char digit : text.substr(0, width)) {
    if (digit < '0' || digit > '9') return std::nullopt;
    number = number * 10 + (digit - '0');
  }
  text.remove_prefix(width);
  return number;
}

bool take_char(std::string_view& text, char wanted) {
  if (text.empty() || text.front() != wanted) return false;
  text.remove_prefix(1);
  return true;
}

std::optional<Date> take_date(std::string_view& text) {
  auto year = take_number(text, 4);
  if (!year) return std::nullopt;
  char const separator = text.empty() ? '\0' : text.front();
  bool const separated = separator == '-' || separator == '/';
  if (separated) text.remove_prefix(1);
  auto month = take_number(text, 2);
  if (!month || (separated && !take_char(text, separator))) return std::nullopt;
  auto day = take_number(text, 2);
  if (!day || *year < 1900 || *year > 2999 || *month < 1 || *month > 12 || *day < 1) return std::nullopt;
  if (*day > days_in_month(*year, *month)) return std::nullopt;
  return Date{*year, *month, *day};
}

/// Milliseconds that the zone at the end of a time stamp is ahead of UTC; JST when none is written.
std::optional<std::int64_t> take_offset(std::string_view& text) {
  if (text.empty()) return kJstOffsetMs;
  if (take_char(text, 'Z')) return 0;
  int const sign = text.front() == '-' ? -1 : 1;
  if (!take_char(text, '+') && !take_char(text, '-')) return std::nullopt;
  auto hours = take_number(text, 2);
  take_char(text, ':');
  auto minutes = take_number(text, 2);
  if (!hours || !minutes || *hours > 14 || *minutes > 59) return std::nullopt;
  return sign * (*hours * 60LL + *minutes) * 60'000LL;
}

struct Clock {
  Date date;
  int hour, minute, second;
};

Clock jst_clock(Instant instant) {
  std::int64_t const local = instant.milliseconds + kJstOffsetMs;
  std::int64_t days = local / kMsPerDay;
  if (local % kMsPerDay < 0) --days;
  auto const seconds = static_cast<int>((local - days * kMsPerDay) / 1000);
  return {date_from_days(days), seconds / 3600, seconds / 60 % 60, seconds % 60};
}

std::string iso_of(Date date) {
  return padded(date.year, 4) + '-' + padded(date.month, 2) + '-' + padded(date.day, 2);
}

std::string compact_of(Date date) {
  return padded(date.year, 4) + padded(date.month, 2) + padded(date.day, 2);
}

std::string time_of(Clock const& clock) {
  return padded(clock.hour, 2) + ':' + padded(clock.minute, 2) + ':' + padded(clock.second, 2);
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  auto date = take_date(text);
  return date && text.empty() ? date : std::nullopt;
}

std::int64_t days_of(Date date) {
  std::int64_t const year = date.month <= 2 ? date.year - 1 : date.year;
  std::int64_t const era = (year >= 0 ? year : year - 399) / 400;
  std::int64_t const year_of_era = year - era * 400;
  std::int64_t const day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
  return era * 146'097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719'468;
}

Date date_from_days(std::int64_t days) {
  days += 719'468;
  std::int64_t const era = (days >= 0 ? days : days - 146'096) / 146'097;
  std::int64_t const day_of_era = days - era * 146'097;
  std::int64_t const year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
  std::int64_t const day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  std::int64_t const shifted = (5 * day_of_year + 2) / 153;
  auto const month = static_cast<int>(shifted < 10 ? shifted + 3 : shifted - 9);
  auto const year = static_cast<int>(year_of_era + era * 400 + (month <= 2 ? 1 : 0));
  return {year, month, static_cast<int>(day_of_year - (153 * shifted + 2) / 5 + 1)};
}

Date add_days(Date date, std::int64_t days) {
  return date_from_days(days_of(date) + days);
}

std::int64_t days_between(Date from, Date to) {
  return days_of(to) - days_of(from);
}

std::string to_iso(Date date) {
  return iso_of(date);
}

std::string to_compact(Date date) {
  return compact_of(date);
}

std::optional<Instant> parse_time(std::string_view text) {
  auto date = take_date(text);
  if (!date) return std::nullopt;
  std::int64_t const midnight = days_of(*date) * kMsPerDay;
  if (text.empty()) return Instant{midnight - kJstOffsetMs};
  if (!take_char(text, 'T') && !take_char(text, ' ')) return std::nullopt;
  auto hour = take_number(text, 2);
  if (!hour || !take_char(text, ':')) return std::nullopt;
  auto minute = take_number(text, 2);
  std::optional<int> second = 0;
  if (take_char(text, ':')) second = take_number(text, 2);
  if (!minute || !second || *hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
  auto offset = take_offset(text);
  if (!offset || !text.empty()) return std::nullopt;
  return Instant{midnight + (*hour * 3600LL + *minute * 60LL + *second) * 1000LL - *offset};
}

Date jst_date(Instant instant) {
  return jst_clock(instant).date;
}

std::string jst_compact(Instant instant) {
  Clock const clock = jst_clock(instant);
  return compact_of(clock.date) + padded(clock.hour, 2) + padded(clock.minute, 2) + padded(clock.second, 2);
}

std::string jst_iso(Instant instant) {
  Clock const clock = jst_clock(instant);
  return iso_of(clock.date) + 'T' + time_of(clock) + "+09:00";
}

std::string jst_display(Instant instant) {
  Clock const clock = jst_clock(instant);
  return iso_of(clock.date) + ' ' + time_of(clock);
}

}  // namespace yoshin
