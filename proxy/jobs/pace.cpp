#include "proxy/jobs/pace.hpp"

#include <algorithm>

namespace yoshin {
namespace {

constexpr std::int64_t kMinute = 60'000;
/// Runs that have ended are forgotten when another one begins.
constexpr std::int64_t kForgotten = 60 * kMinute;
constexpr std::int64_t kLeastSpan = 1'000;
constexpr std::int64_t kLeastOrders = 3;

}  // namespace

void Pace::begin(std::string const& run, Instant now) {
  forget(run);
  std::lock_guard const lock(mutex_);
  std::erase_if(marks_, [&](auto const& lane) {
    return now.milliseconds - lane.second.back().at.milliseconds > kForgotten;
  });
  std::erase_if(since_, [&](auto const& other) {
    return now.milliseconds - other.second.milliseconds > kForgotten &&
           std::none_of(marks_.begin(), marks_.end(),
                        [&](auto const& lane) { return lane.first.run == other.first; });
  });
  since_[run] = now;
}

void Pace::forget(std::string const& run) {
  std::lock_guard const lock(mutex_);
  since_.erase(run);
  std::erase_if(marks_, [&](auto const& lane) { return lane.first.run == run; });
}

void Pace::ended(LaneRef const& lane, std::int64_t orders, Instant now) {
  std::lock_guard const lock(mutex_);
  if (since_.find(lane.run) == since_.end()) return;
  auto& marks = marks_[lane];
  marks.push_back({now, orders});
  while (now.milliseconds - marks.front().at.milliseconds > kMinute) marks.pop_front();
}

std::optional<Pace::Speed> Pace::speed(LaneRef const& lane, std::int64_t left, Instant now) const {
  std::lock_guard const lock(mutex_);
  auto const since = since_.find(lane.run);
  auto const marks = marks_.find(lane);
  if (since == since_.end() || marks == marks_.end()) return std::nullopt;
  Instant const from{std::max(since->second.milliseconds, now.milliseconds - kMinute)};
  std::int64_t const span = now.milliseconds - from.milliseconds;
  std::int64_t orders = 0;
  for (Mark const& mark : marks->second)
    if (mark.at >= from) orders += mark.orders;
  if (span < kLeastSpan || orders < kLeastOrders) return std::nullopt;
  std::int64_t const per_second = orders * 1'000;
  return Speed{orders * kMinute / span, (left * span + per_second - 1) / per_second};
}

}  // namespace yoshin
