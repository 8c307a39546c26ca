#pragma once

#include <httplib.h>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "proxy/http/limits.hpp"

namespace yoshin::http {

/// A fixed number of threads and a short list of waiting sockets. `enqueue` waits for room: dropping a job
/// would leak its socket, an endless list would be endless memory.
class BoundedPool final : public httplib::TaskQueue {
 public:
  explicit BoundedPool(GuardLimits const& limits) : most_(limits.waiting) {
    for (std::size_t i = 0; i < limits.threads; ++i) threads_.emplace_back([this] { work(); });
  }

  void enqueue(std::function<void()> job) override {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [this] { return jobs_.size() < most_; });
    jobs_.push_back(std::move(job));
    lock.unlock();
    ready_.notify_one();
  }

  void shutdown() override {
    {
      std::lock_guard const lock(mutex_);
      ending_ = true;
    }
    ready_.notify_all();
    for (auto& thread : threads_) thread.join();
    threads_.clear();
  }

 private:
  void work() {
    while (auto const job = take()) job();
  }

  std::function<void()> take() {
    std::unique_lock lock(mutex_);
    ready_.wait(lock, [this] { return !jobs_.empty() || ending_; });
    if (jobs_.empty()) return {};
    auto job = std::move(jobs_.front());
    jobs_.pop_front();
    lock.unlock();
    room_.notify_one();
    return job;
  }

  std::size_t const most_;
  std::mutex mutex_;
  std::condition_variable ready_;
  std::condition_variable room_;
  std::deque<std::function<void()>> jobs_;
  std::vector<std::thread> threads_;
  bool ending_ = false;
};

}  // namespace yoshin::http
