#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "proxy/store/rows.hpp"

namespace yoshin {

/// How fast the orders of a run's lanes end, by what ended within the last minute. Kept in memory only: after a
/// restart or a pause it is measured anew. Thread-safe.
class Pace {
 public:
  /// Measures the lanes of the run from now on.
  void begin(std::string const& run, Instant now);
  /// The run is over or paused.
  void forget(std::string const& run);
  void ended(LaneRef const& lane, std::int64_t orders, Instant now);

  struct Speed {
    std::int64_t per_minute = 0;
    std::int64_t seconds_left = 0;  ///< For the orders that are left; at least 1 while there are some.
  };
  /// Nothing until enough orders have ended to say something.
  [[nodiscard]] std::optional<Speed> speed(LaneRef const& lane, std::int64_t left, Instant now) const;

 private:
  struct Mark {
    Instant at;
    std::int64_t orders = 0;
  };
  mutable std::mutex mutex_;
  std::map<std::string, Instant, std::less<>> since_;
  std::map<LaneRef, std::deque<Mark>> marks_;
};

}  // namespace yoshin
