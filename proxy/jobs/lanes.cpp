#include "proxy/jobs/lanes.hpp"

#include <algorithm>
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

void Lanes::add(std::shared_ptr<Run const> const& run, std::vector<RunRow> rows) {
  {
    std::lock_guard const lock(mutex_);
    if (!known_runs_.insert(run->id).second) return;
    for (RunRow& row : rows) {
      auto& queue = queues_[lane_of(row.provider)];
      queue.push_back({run, std::move(row)});
    }
  }
  changed_.notify_all();
}

std::optional<Job> Lanes::take(std::string const& lane) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return stopping_ || !queues_[lane].empty(); });
  if (stopping_) return std::nullopt;
  auto& queue = queues_[lane];
  Job job = std::move(queue.front());
  queue.pop_front();
  ++busy_;
  return job;
}

void Lanes::finish(std::string const& lane, Job job, bool done) {
  std::unique_lock lock(mutex_);
  --busy_;
  if (!done) {
    queues_[lane].push_back(std::move(job));  // Behind the others: one damaged order must not hold them up.
    changed_.wait_for(lock, kRetryPause, [&] { return stopping_; });
  }
  changed_.notify_all();
}

void Lanes::serve(std::string const& lane) {
  while (auto job = take(lane)) {
    bool const done = work_(*job);
    finish(lane, std::move(*job), done);
  }
}

void Lanes::drain() {
  while (true) {
    Job job;
    {
      std::lock_guard const lock(mutex_);
      auto const queue =
          std::find_if(queues_.begin(), queues_.end(), [](auto const& one) { return !one.second.empty(); });
      if (queue == queues_.end()) return;
      job = std::move(queue->second.front());
      queue->second.pop_front();
    }
    if (work_(job)) continue;
    std::lock_guard const lock(mutex_);
    queues_[lane_of(job.row.provider)].push_back(std::move(job));
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
