#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace yoshin {

/// A civil date in Japan. Always a real date when it came from `parse_date` or `date_from_days`.
struct Date {
  int year = 1970;
  int month = 1;
  int day = 1;

  friend auto operator<=>(Date const&, Date const&) = default;
};

/// A point in time: milliseconds since 1970-01-01T00:00:00Z. Shown in JST everywhere.
struct Instant {
  std::int64_t milliseconds = 0;

  friend auto operator<=>(Instant const&, Instant const&) = default;
};

/// Reads `YYYY-MM-DD`, `YYYY/MM/DD` or `YYYYMMDD`; nothing unless it is a real date in the years 1900 to 2999.
std::optional<Date> parse_date(std::string_view text);
/// Days since 1970-01-01.
std::int64_t days_of(Date date);
/// The date `days` after 1970-01-01.
Date date_from_days(std::int64_t days);
/// `date` moved by `days`, which may be negative.
Date add_days(Date date, std::int64_t days);
/// Days from `from` to `to`, negative when `to` is earlier.
std::int64_t days_between(Date from, Date to);
/// `YYYY-MM-DD`.
std::string to_iso(Date date);
/// `YYYYMMDD`.
std::string to_compact(Date date);

/// Reads `YYYY-MM-DD[T ]hh:mm[:ss]` (slashes allowed in the date) as JST, or with an offset `Z`, `+hh:mm` as
/// that. A date alone is midnight JST.
std::optional<Instant> parse_time(std::string_view text);
/// The JST date of an instant.
Date jst_date(Instant instant);
/// `YYYYMMDDhhmmss` in JST.
std::string jst_compact(Instant instant);
/// `YYYY-MM-DDThh:mm:ss+09:00`.
std::string jst_iso(Instant instant);
/// `YYYY-MM-DD hh:mm:ss` in JST, as the order list shows it.
std::string jst_display(Instant instant);

}  // namespace yoshin
