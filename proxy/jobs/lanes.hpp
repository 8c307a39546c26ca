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
  bool held = false;  ///< It came back because its run is paused, not because of the journal.
};
/// The lane of its run that a job stands in.
LaneRef lane_of(Job const& job);

/// A queue with workers for each provider, so that a slow provider holds up nobody else. Jobs whose run or lane
/// is held stand aside until it is released.
class Lanes {
 public:
  /// Carries out jobs of one run, shop and provider; returns those that could not be journalled and must be
  /// tried again.
  using Work = std::function<std::vector<Job>(std::vector<Job>)>;
  /// How many jobs like this one a worker may take at once; at least 1.
  using Together = std::function<std::size_t(Job const&)>;
  using Rows = std::function<std::vector<RunRow>()>;

  /// Whether another call may go out now while that many orders of the job's shop and provider are in work.
  using LetsGo = std::function<bool(Job const&, std::size_t in_work)>;

  Lanes(Work work, Together together, LetsGo lets_go = {})
      : work_(std::move(work)), together_(std::move(together)), lets_go_(std::move(lets_go)) {}
  ~Lanes();
  Lanes(Lanes const&) = delete;
  Lanes& operator=(Lanes const&) = delete;

  /// Starts `workers` threads for each provider that is built in.
  void start(int workers);
  /// Queues the rows of a run, unless some of it are queued or in work. They are read by `rows` after that is
  /// certain, so that no row that ended meanwhile is queued again.
  void add(std::shared_ptr<Run const> const& run, Rows const& rows);
  /// Takes no job of the lane any more, with an empty shop and provider none of the run. What is in work goes
  /// on.
  void hold(LaneRef const& lane);
  /// Lifts every hold of the run.
  void release(std::string const& run);
  /// Forgets the jobs of a run that are not in work.
  void drop(std::string const& run);
  /// How many orders of the lane are in work.
  [[nodiscard]] std::size_t in_work(LaneRef const& lane) const;
  /// Works in the calling thread until no job may be taken or one cannot be journalled.
  void drain();
  /// Takes no new job and waits for the ones in work, at most until `deadline`. Says whether all ended.
  bool stop(std::chrono::steady_clock::time_point deadline);
  /// After `stop`: waits for the workers, each at most for the deadline of its call.
  void join();

 private:
  void serve(std::string const& provider);
  std::vector<Job> take(std::string const& provider);
  std::optional<Job> next(std::deque<Job>& queue);
  std::vector<Job> companions(std::deque<Job>& queue, Job first, std::size_t most);
  bool put_back(LaneRef const& lane, std::size_t taken, std::vector<Job> later);
  void finish(LaneRef const& lane, std::size_t taken, std::vector<Job> later);
  [[nodiscard]] bool is_held(LaneRef const& lane) const;
  void place(Job job);
  void forget(std::string const& run, std::size_t jobs);

  Work work_;
  Together together_;
  LetsGo lets_go_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::string, std::deque<Job>, std::less<>> queues_;
  std::map<std::string, std::size_t, std::less<>>
      open_jobs_;  ///< By run: queued, held, in work, or being read.
  std::set<LaneRef> holds_;
  std::vector<Job> aside_;  ///< Jobs that are held.
  std::map<LaneRef, std::size_t> in_work_;
  int busy_ = 0;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace yoshin
