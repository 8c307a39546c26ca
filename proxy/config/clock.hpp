#pragma once

#include <atomic>
#include <cstdint>
#include <string>

#include "base/date.hpp"

namespace yoshin {

/// The only source of "now" for proxy and sandbox. Deadlines use the monotonic clock instead.
class Clock {
 public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual Instant now() const = 0;
  /// Moves the clock forward by `milliseconds` ≥ 0. The real clock of a production proxy refuses and returns
  /// false.
  virtual bool advance(std::int64_t milliseconds) = 0;
};

/// The real time, plus an offset that "advance" adds to; the offset is kept in a file so that it survives
/// restarts. With an empty path it is kept in memory only. The demo's proxy and sandbox share one object.
class RunningClock final : public Clock {
 public:
  explicit RunningClock(std::string offset_file);
  [[nodiscard]] Instant now() const override;
  bool advance(std::int64_t milliseconds) override;

 private:
  std::string offset_file_;
  std::atomic<std::int64_t> offset_ms_;
};

/// Stands still until told to move. Tests start it at 2026-01-05T09:00:00+09:00.
class FixedClock final : public Clock {
 public:
  explicit FixedClock(Instant start) : now_ms_(start.milliseconds) {}
  [[nodiscard]] Instant now() const override { return {now_ms_.load()}; }
  bool advance(std::int64_t milliseconds) override {
    now_ms_ += milliseconds;
    return true;
  }

 private:
  std::atomic<std::int64_t> now_ms_;
};

}  // namespace yoshin
