#include "proxy/jobs/core_service.hpp"

#include <utility>

namespace yoshin {
namespace {

constexpr auto kStopWithin = std::chrono::seconds(20);
constexpr auto kSchedulePause = std::chrono::seconds(1);

}  // namespace

Office CoreService::office() {
  return {options_, *store_, options_.clock, dispatcher_, pulse_};
}

CoreService::CoreService(ServiceOptions options, std::unique_ptr<Vault> vault, std::unique_ptr<Store> store)
    : options_(std::move(options)),
      vault_(std::move(vault)),
      store_(std::move(store)),
      dispatcher_({*store_, options_.clock, options_.transport, options_.egress, options_.log,
                   options_.deadline_ms, options_.review, options_.commit_failed}),
      shop_desk_(office()),
      order_desk_(office()),
      import_desk_(office()),
      lanes_([this](std::vector<Job> jobs) { return run_desk_.work(std::move(jobs)); },
             [this](Job const& job) { return run_desk_.together(job); },
             [this](Job const& job, std::size_t in_work) { return run_desk_.lets_go(job, in_work); }),
      run_desk_(office(), lanes_),
      inquiries_(office()),
      daily_faces_(office()) {}

CoreService::~CoreService() {
  stop();
  lanes_.join();
}

void CoreService::start() {
  int const lost = dispatcher_.recover(store_->epoch());
  if (lost > 0) options_.log("start: " + std::to_string(lost) + " calls of an earlier process are unknown now");
  run_desk_.resume();
  if (options_.background == Background::none) return;
  lanes_.start(options_.workers_per_provider);
  schedule_ = std::thread([this] { follow_schedule(); });
}

void CoreService::stop() {
  {
    std::lock_guard const lock(schedule_mutex_);
    if (stopping_) return;
    stopping_ = true;
  }
  schedule_wake_.notify_all();
  pulse_.close();
  bool const ended = lanes_.stop(std::chrono::steady_clock::now() + kStopWithin);
  try {
    if (!ended) dispatcher_.recover(store_->epoch() + 1);
  } catch (StoreFailure const& failure) {
    options_.log(std::string("stop: open calls not marked, the next start does it: ") + failure.what());
  }
  if (schedule_.joinable()) schedule_.join();
}

void CoreService::work() {
  lanes_.drain();
}

void CoreService::follow_schedule() {
  std::unique_lock lock(schedule_mutex_);
  while (!stopping_) {
    schedule_wake_.wait_for(lock, kSchedulePause, [this] { return stopping_; });
    if (stopping_) return;
    lock.unlock();
    tick();
    lock.lock();
  }
}

void CoreService::tick() {
  auto const goes_on = [this] {
    std::lock_guard const lock(schedule_mutex_);
    return !stopping_;
  };
  inquiries_.make_due(goes_on);
  daily_faces_.refresh_when_due(goes_on);
}

}  // namespace yoshin
