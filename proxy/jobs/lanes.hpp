#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
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
  /// Carries one job out; false when it could not be journalled and must be tried again.
  using Work = std::function<bool(Job const&)>;

  explicit Lanes(Work work) : work_(std::move(work)) {}
  ~Lanes();
  Lanes(Lanes const&) = delete;
  Lanes& operator=(Lanes const&) = delete;

  /// Starts `workers` threads for each provider that is built in.
  void start(int workers);
  /// Queues the rows of a run, once.
  void add(std::shared_ptr<Run const> const& run, std::vector<RunRow> rows);
  /// Works in the calling thread until no job is left or one cannot be journalled.
  void drain();
  /// Takes no new job and waits for the ones in work, at most until `deadline`. Says whether all ended.
  bool stop(std::chrono::steady_clock::time_point deadline);
  /// After `stop`: waits for the workers, each at most for the deadline of its call.
  void join();

 private:
  void serve(std::string const& lane);
  std::optional<Job> take(std::string const& lane);
  void finish(std::string const& lane, Job job, bool done);

  Work work_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::string, std::deque<Job>, std::less<>> queues_;
  std::set<std::string, std::less<>> known_runs_;
  int busy_ = 0;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace yoshin
