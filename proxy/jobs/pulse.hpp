#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>

namespace yoshin {

/// Wakes everybody who waits for something to change.
class Pulse {
 public:
  /// The present beat; pass it to `wait_after` after having looked at the state.
  [[nodiscard]] std::uint64_t beat() {
    std::lock_guard const lock(mutex_);
    return beat_;
  }
  /// Something changed.
  void strike() {
    {
      std::lock_guard const lock(mutex_);
      ++beat_;
    }
    changed_.notify_all();
  }
  /// Waits until there is a beat after `seen` or the monotonic `deadline` has come. Says whether there was one.
  bool wait_after(std::uint64_t seen, std::chrono::steady_clock::time_point deadline) {
    std::unique_lock lock(mutex_);
    return changed_.wait_until(lock, deadline, [&] { return beat_ > seen || closed_; }) && !closed_;
  }
  /// Nobody waits any more.
  void close() {
    {
      std::lock_guard const lock(mutex_);
      closed_ = true;
    }
    changed_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::uint64_t beat_ = 0;
  bool closed_ = false;
};

}  // namespace yoshin
