#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "proxy/store/rows.hpp"

namespace yoshin {

/// One row of a run that waits for a worker.
struct Job {
  std::shared_ptr<Run const> run;
  RunRow row;
};

/// A queue with workers for each provider, so that a slow provider holds up nobody else.
class Lanes {
 public:
  /// Carries out jobs of one run, shop and provider; returns those that could not be journalled and must be
  /// tried again.
  using Work = std::function<std::vector<Job>(std::vector<Job>)>;
  /// How many jobs like this one a worker may take at once; at least 1.
  using Together = std::function<std::size_t(Job const&)>;
  using Rows = std::function<std::vector<RunRow>()>;

  Lanes(Work work, Together together) : work_(std::move(work)), together_(std::move(together)) {}
  ~Lanes();
  Lanes(Lanes const&) = delete;
  Lanes& operator=(Lanes const&) = delete;

  /// Starts `workers` threads for each provider that is built in.
  void start(int workers);
  /// Queues the rows of a run, unless some of it are queued or in work. They are read by `rows` after that is
  /// certain, so that no row that ended meanwhile is queued again.
  void add(std::shared_ptr<Run const> const& run, Rows const& rows);
  /// Works in the calling thread until no job is left or one cannot be journalled.
  void drain();
  /// Takes no new job and waits for the ones in work, at most until `deadline`. Says whether all ended.
  bool stop(std::chrono::steady_clock::time_point deadline);
  /// After `stop`: waits for the workers, each at most for the deadline of its call.
  void join();

 private:
  void serve(std::string const& lane);
  std::vector<Job> take(std::string const& lane);
  std::vector<Job> companions(std::deque<Job>& queue, Job first, std::size_t most);
  void finish(std::string const& lane, std::string const& run, std::size_t taken, std::vector<Job> later);
  void forget(std::string const& run, std::size_t jobs);

  Work work_;
  Together together_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::string, std::deque<Job>, std::less<>> queues_;
  std::map<std::string, std::size_t, std::less<>> open_jobs_;  ///< By run: queued, in work, or being read.
  int busy_ = 0;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace yoshin
