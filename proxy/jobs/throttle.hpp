#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "proxy/config/clock.hpp"

namespace yoshin {

/// What a shop asks of a provider, over all runs.
struct PlaceRef {
  std::string shop;
  std::string provider;
  auto operator<=>(PlaceRef const&) const = default;
};

/// Slows the calls of one shop to one provider down after it said "too many", until an answer comes that does
/// not. Meanwhile one call at a time goes out. Thread-safe.
class Throttle {
 public:
  explicit Throttle(Clock const& clock) : clock_(clock) {}

  /// The provider said "too many"; `asked_ms` is the pause that it named. Without one the pause doubles from 5
  /// seconds on, up to five minutes.
  void slow_down(PlaceRef const& place, std::optional<std::int64_t> asked_ms);
  /// One call at a time until an answer is good: what was refused has been mended, perhaps.
  void go_gently(PlaceRef const& place);
  /// An answer came that asks for nothing.
  void answered(PlaceRef const& place);
  /// Whether a call may go out while `in_flight` others of the place are on their way.
  [[nodiscard]] bool lets_go(PlaceRef const& place, std::size_t in_flight) const;
  /// When the pause ends; nothing when there is none.
  [[nodiscard]] std::optional<Instant> pauses_until(PlaceRef const& place) const;

 private:
  struct Slow {
    Instant since;
    std::int64_t pause_ms = 0;
    int times = 0;  ///< "Too many" in a row.
  };
  [[nodiscard]] bool waits(Slow const& slow) const;

  Clock const& clock_;
  mutable std::mutex mutex_;
  std::map<PlaceRef, Slow> slow_;
};

}  // namespace yoshin
