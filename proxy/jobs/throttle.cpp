#include "proxy/jobs/throttle.hpp"

#include <algorithm>

namespace yoshin {
namespace {

constexpr std::int64_t kFirstPause = 5'000;
constexpr std::int64_t kLongestPause = 300'000;
constexpr int kMostDoublings = 6;

}  // namespace

void Throttle::slow_down(PlaceRef const& place, std::optional<std::int64_t> asked_ms) {
  std::lock_guard const lock(mutex_);
  Slow& slow = slow_[place];
  slow.since = clock_.now();
  std::int64_t const own = std::min(kFirstPause << std::min(slow.times, kMostDoublings), kLongestPause);
  slow.pause_ms = asked_ms.value_or(own);
  ++slow.times;
}

void Throttle::go_gently(PlaceRef const& place) {
  std::lock_guard const lock(mutex_);
  slow_.try_emplace(place, Slow{clock_.now(), 0, 0});
}

void Throttle::answered(PlaceRef const& place) {
  std::lock_guard const lock(mutex_);
  // An answer to a call that went out before the pause does not end it.
  auto const slow = slow_.find(place);
  if (slow != slow_.end() && !waits(slow->second)) slow_.erase(slow);
}

/// A clock that was set back must not prolong a pause.
bool Throttle::waits(Slow const& slow) const {
  std::int64_t const past = clock_.now().milliseconds - slow.since.milliseconds;
  return past >= 0 && past < slow.pause_ms;
}

bool Throttle::lets_go(PlaceRef const& place, std::size_t in_flight) const {
  std::lock_guard const lock(mutex_);
  auto const slow = slow_.find(place);
  return slow == slow_.end() || (in_flight == 0 && !waits(slow->second));
}

std::optional<Instant> Throttle::pauses_until(PlaceRef const& place) const {
  std::lock_guard const lock(mutex_);
  auto const slow = slow_.find(place);
  if (slow == slow_.end() || !waits(slow->second)) return std::nullopt;
  return Instant{slow->second.since.milliseconds + slow->second.pause_ms};
}

}  // namespace yoshin
