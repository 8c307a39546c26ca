#include "proxy/gateway/hindrance.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace yoshin {
namespace {

constexpr std::int64_t kLongest = 60 * 60 * 1'000;
constexpr std::size_t kDateLength = 29;  // `Sun, 06 Nov 1994 08:49:37 GMT`
constexpr std::array<std::string_view, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/// The only date form that RFC 9110 lets a sender use.
std::optional<Instant> http_date(std::string_view text) {
  if (text.size() != kDateLength || !text.ends_with(" GMT")) return std::nullopt;
  auto const month = std::find(kMonths.begin(), kMonths.end(), text.substr(8, 3));
  if (month == kMonths.end()) return std::nullopt;
  auto const number = std::to_string(month - kMonths.begin() + 1);
  return parse_time(std::string(text.substr(12, 4)) + "-" + (number.size() < 2 ? "0" : "") + number + "-" +
                    std::string(text.substr(5, 2)) + "T" + std::string(text.substr(17, 8)) + "Z");
}

std::optional<std::int64_t> seconds_in(std::string_view text) {
  std::int64_t seconds = 0;
  auto const* const end = text.data() + text.size();
  auto const [stop, error] = std::from_chars(text.data(), end, seconds);
  // More than fits is a very long time, too.
  if (error == std::errc::result_out_of_range) return kLongest;
  if (error != std::errc() || stop != end || seconds < 0) return std::nullopt;
  return std::min(seconds, kLongest / 1'000);
}

}  // namespace

bool asks_to_slow_down(int status, std::string_view retry_after) {
  return status == 429 || (status == 503 && !retry_after.empty());
}

std::optional<std::int64_t> asked_pause_ms(std::string_view retry_after, Instant now) {
  if (auto const seconds = seconds_in(retry_after)) return std::min(*seconds * 1'000, kLongest);
  auto const until = http_date(retry_after);
  if (!until) return std::nullopt;
  return std::clamp<std::int64_t>(until->milliseconds - now.milliseconds, 0, kLongest);
}

}  // namespace yoshin
