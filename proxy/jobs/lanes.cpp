#include "proxy/jobs/lanes.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "provider/connector.hpp"

namespace yoshin {
namespace {

/// Pause after a job that could not be journalled: a full disk does not empty faster by asking again.
constexpr auto kRetryPause = std::chrono::seconds(1);

/// Rows without a built-in provider end at once, so any lane will do for them.
std::string lane_of(std::string const& provider) {
  auto const id = from_id<ProviderId>(provider);
  return id && find_connector(*id) != nullptr ? provider : std::string(id_of(all_connectors().front()->id));
}

}  // namespace

Lanes::~Lanes() {
  stop(std::chrono::steady_clock::now());
  join();
}

void Lanes::join() {
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
}

void Lanes::start(int workers) {
  for (Connector const* connector : all_connectors())
    for (int i = 0; i < workers; ++i)
      threads_.emplace_back([this, lane = std::string(id_of(connector->id))] { serve(lane); });
}

void Lanes::add(std::shared_ptr<Run const> const& run, Rows const& rows) {
  {
    std::lock_guard const lock(mutex_);
    if (!open_jobs_.emplace(run->id, 1).second) return;
  }
  std::vector<RunRow> planned;
  try {
    planned = rows();
  } catch (...) {
    std::lock_guard const lock(mutex_);
    forget(run->id, 1);
    throw;
  }
  {
    std::lock_guard const lock(mutex_);
    open_jobs_[run->id] += planned.size();
    for (RunRow& row : planned) {
      auto& queue = queues_[lane_of(row.provider)];
      queue.push_back({run, std::move(row)});
    }
    forget(run->id, 1);
  }
  changed_.notify_all();
}

/// Under the mutex.
void Lanes::forget(std::string const& run, std::size_t jobs) {
  auto const open = open_jobs_.find(run);
  open->second -= jobs;
  if (open->second == 0) open_jobs_.erase(open);
}

/// The first job and those of its run, shop and provider that wait behind it, `most` in all. Nobody waits for
/// more to come. Under the mutex.
std::vector<Job> Lanes::companions(std::deque<Job>& queue, Job first, std::size_t most) {
  std::vector<Job> jobs;
  jobs.push_back(std::move(first));
  std::vector<Job> passed;
  while (jobs.size() < most && !queue.empty() && queue.front().run->id == jobs.front().run->id) {
    RunRow const& row = queue.front().row;
    bool const fits = row.shop == jobs.front().row.shop && row.provider == jobs.front().row.provider;
    (fits ? jobs : passed).push_back(std::move(queue.front()));
    queue.pop_front();
  }
  queue.insert(queue.begin(), std::make_move_iterator(passed.begin()), std::make_move_iterator(passed.end()));
  return jobs;
}

std::vector<Job> Lanes::take(std::string const& lane) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return stopping_ || !queues_[lane].empty(); });
  if (stopping_) return {};
  auto& queue = queues_[lane];
  Job first = std::move(queue.front());
  queue.pop_front();
  ++busy_;
  lock.unlock();
  std::size_t const most = together_(first);
  lock.lock();
  return companions(queue, std::move(first), most);
}

void Lanes::finish(std::string const& lane, std::string const& run, std::size_t taken, std::vector<Job> later) {
  std::unique_lock lock(mutex_);
  --busy_;
  forget(run, taken - later.size());
  if (!later.empty()) {
    // Behind the others: one damaged order must not hold them up.
    for (Job& job : later) queues_[lane].push_back(std::move(job));
    changed_.wait_for(lock, kRetryPause, [&] { return stopping_; });
  }
  changed_.notify_all();
}

void Lanes::serve(std::string const& lane) {
  for (auto jobs = take(lane); !jobs.empty(); jobs = take(lane)) {
    std::string const run = jobs.front().run->id;
    std::size_t const taken = jobs.size();
    finish(lane, run, taken, work_(std::move(jobs)));
  }
}

void Lanes::drain() {
  while (true) {
    std::vector<Job> jobs;
    {
      std::lock_guard const lock(mutex_);
      auto const queue =
          std::find_if(queues_.begin(), queues_.end(), [](auto const& one) { return !one.second.empty(); });
      if (queue == queues_.end()) return;
      Job first = std::move(queue->second.front());
      queue->second.pop_front();
      std::size_t const most = together_(first);
      jobs = companions(queue->second, std::move(first), most);
    }
    std::string const run = jobs.front().run->id;
    std::string const lane = lane_of(jobs.front().row.provider);
    std::size_t const taken = jobs.size();
    auto later = work_(std::move(jobs));
    std::lock_guard const lock(mutex_);
    forget(run, taken - later.size());
    if (later.empty()) continue;
    for (Job& job : later) queues_[lane].push_back(std::move(job));
    return;
  }
}

bool Lanes::stop(std::chrono::steady_clock::time_point deadline) {
  std::unique_lock lock(mutex_);
  stopping_ = true;
  changed_.notify_all();
  return changed_.wait_until(lock, deadline, [&] { return busy_ == 0; });
}

}  // namespace yoshin
