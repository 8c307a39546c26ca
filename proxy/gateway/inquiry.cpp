#include "proxy/gateway/inquiry.hpp"

#include <algorithm>
#include <array>

namespace yoshin {
namespace {

constexpr std::int64_t kSecond = 1'000;
constexpr std::int64_t kMinute = 60 * kSecond;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::int64_t kDay = 24 * kHour;
/// Waits before the first, second … inquiry.
constexpr std::array<std::int64_t, 11> kWaits{60 * kSecond, 5 * kMinute, 30 * kMinute, 2 * kHour, kDay, kDay,
                                              kDay,         kDay,        kDay,         kDay,      kDay};

Inquiry planned(int done, Instant now) {
  auto const index = static_cast<std::size_t>(done);
  if (index >= kWaits.size()) return {std::nullopt, done};
  return {Instant{now.milliseconds + kWaits[index]}, done};
}

Inquiry planned_review(ReviewSchedule const& schedule, int done, Instant now) {
  if (schedule.minutes.empty()) return {std::nullopt, done};
  std::int64_t waited = 0;
  std::int64_t wait = 0;
  for (std::size_t i = 0; i <= static_cast<std::size_t>(done); ++i) {
    wait = schedule.minutes[std::min(i, schedule.minutes.size() - 1)] * kMinute;
    waited += wait;
  }
  if (waited > schedule.days * kDay) return {std::nullopt, done};
  return {Instant{now.milliseconds + wait}, done};
}

}  // namespace

Inquiry first_inquiry(Instant now) {
  return planned(0, now);
}

Inquiry next_inquiry(Inquiry const& before, Instant now) {
  return planned(before.done + 1, now);
}

Inquiry first_review(ReviewSchedule const& schedule, Instant now) {
  return planned_review(schedule, 0, now);
}

Inquiry next_review(ReviewSchedule const& schedule, Inquiry const& before, Instant now) {
  return planned_review(schedule, before.done + 1, now);
}

}  // namespace yoshin
