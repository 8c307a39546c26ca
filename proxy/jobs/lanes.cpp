#include "proxy/jobs/lanes.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "provider/connector.hpp"

namespace yoshin {
namespace {

/// Pause after a job that could not be journalled: a full disk does not empty faster by asking again.
constexpr auto kRetryPause = std::chrono::seconds(1);
/// How often a worker looks whether a provider that wants fewer calls may be called again.
constexpr auto kLookAgain = std::chrono::milliseconds(200);

/// Rows without a built-in provider end at once, so any lane will do for them.
std::string queue_of(std::string const& provider) {
  auto const id = from_id<ProviderId>(provider);
  return id && find_connector(*id) != nullptr ? provider : std::string(id_of(all_connectors().front()->id));
}

}  // namespace

LaneRef lane_of(Job const& job) {
  return {job.run->id, job.row.shop, job.row.provider};
}

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
    for (RunRow& row : planned) place({run, std::move(row)});
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

/// Under the mutex.
bool Lanes::is_held(LaneRef const& lane) const {
  return holds_.contains(lane) || holds_.contains({lane.run, "", ""});
}

/// Puts a job where it waits. Under the mutex.
void Lanes::place(Job job) {
  job.held = false;
  if (is_held(lane_of(job))) {
    aside_.push_back(std::move(job));
  } else {
    queues_[queue_of(job.row.provider)].push_back(std::move(job));
  }
}

void Lanes::hold(LaneRef const& lane) {
  std::lock_guard const lock(mutex_);
  holds_.insert(lane);
  for (auto& [provider, queue] : queues_) {
    auto const held = std::stable_partition(queue.begin(), queue.end(),
                                            [&](Job const& job) { return !is_held(lane_of(job)); });
    std::move(held, queue.end(), std::back_inserter(aside_));
    queue.erase(held, queue.end());
  }
}

void Lanes::release(std::string const& run) {
  {
    std::lock_guard const lock(mutex_);
    std::erase_if(holds_, [&](LaneRef const& lane) { return lane.run == run; });
    std::vector<Job> waiting;
    waiting.swap(aside_);
    for (Job& job : waiting) place(std::move(job));
  }
  changed_.notify_all();
}

void Lanes::drop(std::string const& run) {
  std::lock_guard const lock(mutex_);
  auto const is_its = [&](Job const& job) { return job.run->id == run; };
  std::size_t dropped = std::erase_if(aside_, is_its);
  for (auto& [provider, queue] : queues_) dropped += std::erase_if(queue, is_its);
  if (dropped > 0) forget(run, dropped);
  std::erase_if(holds_, [&](LaneRef const& lane) { return lane.run == run; });
}

std::size_t Lanes::in_work(LaneRef const& lane) const {
  std::lock_guard const lock(mutex_);
  auto const found = in_work_.find(lane);
  return found == in_work_.end() ? 0 : found->second;
}

/// The first job that may be taken now; it counts as in work. Under the mutex.
std::optional<Job> Lanes::next(std::deque<Job>& queue) {
  auto const may_go = [&](Job const& job) {
    if (!lets_go_) return true;
    std::size_t at_place = 0;
    for (auto const& [lane, orders] : in_work_)
      if (lane.shop == job.row.shop && lane.provider == job.row.provider) at_place += orders;
    return lets_go_(job, at_place);
  };
  auto const found = std::find_if(queue.begin(), queue.end(), may_go);
  if (found == queue.end()) return std::nullopt;
  Job job = std::move(*found);
  queue.erase(found);
  ++in_work_[lane_of(job)];
  return job;
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
  in_work_[lane_of(jobs.front())] += jobs.size() - 1;
  return jobs;
}

std::vector<Job> Lanes::take(std::string const& provider) {
  std::unique_lock lock(mutex_);
  auto& queue = queues_[provider];
  std::optional<Job> first;
  while (!stopping_ && !(first = next(queue))) {
    if (queue.empty()) {
      changed_.wait(lock);
    } else {
      changed_.wait_for(lock, kLookAgain);
    }
  }
  if (!first) return {};
  ++busy_;
  lock.unlock();
  std::size_t const most = together_(*first);
  lock.lock();
  return companions(queue, std::move(*first), most);
}

/// Takes jobs out of work and puts those back that are to be tried again; says whether the journal is why.
/// Under the mutex.
bool Lanes::put_back(LaneRef const& lane, std::size_t taken, std::vector<Job> later) {
  auto const in_work = in_work_.find(lane);
  in_work->second -= taken;
  if (in_work->second == 0) in_work_.erase(in_work);
  forget(lane.run, taken - later.size());
  bool const journal = std::any_of(later.begin(), later.end(), [](Job const& job) { return !job.held; });
  // Behind the others: one damaged order must not hold them up.
  for (Job& job : later) place(std::move(job));
  return journal;
}

void Lanes::finish(LaneRef const& lane, std::size_t taken, std::vector<Job> later) {
  std::unique_lock lock(mutex_);
  --busy_;
  if (put_back(lane, taken, std::move(later))) changed_.wait_for(lock, kRetryPause, [&] { return stopping_; });
  changed_.notify_all();
}

void Lanes::serve(std::string const& provider) {
  for (auto jobs = take(provider); !jobs.empty(); jobs = take(provider)) {
    LaneRef const lane = lane_of(jobs.front());
    std::size_t const taken = jobs.size();
    finish(lane, taken, work_(std::move(jobs)));
  }
}

void Lanes::drain() {
  while (true) {
    std::vector<Job> jobs;
    {
      std::lock_guard const lock(mutex_);
      for (auto& [provider, queue] : queues_) {
        auto first = next(queue);
        if (!first) continue;
        std::size_t const most = together_(*first);
        jobs = companions(queue, std::move(*first), most);
        break;
      }
    }
    if (jobs.empty()) return;
    LaneRef const lane = lane_of(jobs.front());
    std::size_t const taken = jobs.size();
    auto later = work_(std::move(jobs));
    std::lock_guard const lock(mutex_);
    if (put_back(lane, taken, std::move(later))) return;
  }
}

bool Lanes::stop(std::chrono::steady_clock::time_point deadline) {
  std::unique_lock lock(mutex_);
  stopping_ = true;
  changed_.notify_all();
  return changed_.wait_until(lock, deadline, [&] { return busy_ == 0; });
}

}  // namespace yoshin
