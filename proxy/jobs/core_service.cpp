#include "proxy/jobs/core_service.hpp"

#include <utility>

#include "proxy/gateway/face.hpp"
#include "proxy/gateway/inquiry.hpp"
#include "proxy/gateway/notices.hpp"

namespace yoshin {
namespace {

constexpr auto kStopWithin = std::chrono::seconds(20);
constexpr auto kSchedulePause = std::chrono::seconds(1);
constexpr std::int64_t kInquiriesAtOnce = 100;
constexpr char kScheduleName[] = "自動照会";

}  // namespace

Office CoreService::office() {
  return {options_, *store_, options_.clock, dispatcher_, pulse_};
}

CoreService::CoreService(ServiceOptions options, std::unique_ptr<Vault> vault, std::unique_ptr<Store> store)
    : options_(std::move(options)),
      vault_(std::move(vault)),
      store_(std::move(store)),
      dispatcher_({*store_, options_.clock, options_.transport, options_.egress, options_.log,
                   options_.deadline_ms, options_.commit_failed}),
      shop_desk_(office()),
      order_desk_(office()),
      import_desk_(office()),
      lanes_([this](Job const& job) { return run_desk_.work(job); }),
      run_desk_(office(), lanes_) {}

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
  try {
    for (std::int64_t order : store_->due_inquiries(options_.clock.now(), kInquiriesAtOnce)) {
      if (!try_inquiry(order)) return;
      std::lock_guard const lock(schedule_mutex_);
      if (stopping_) return;
    }
  } catch (StoreFailure const& failure) {
    options_.log(std::string("inquiries wait: ") + failure.what());
  }
}

bool CoreService::try_inquiry(std::int64_t order) {
  try {
    inquire(order);
  } catch (StoreFailure const& failure) {
    options_.log("inquiry order=" + std::to_string(order) + " waits: " + failure.what());
    return failure.kind() != StoreFailure::Kind::full;
  }
  return true;
}

void CoreService::inquire(std::int64_t order) {
  RowEnd const end =
      dispatcher_.perform({order, Action::credit_query, {}, {}, Presser::schedule, kScheduleName, "", {}});
  pulse_.strike();
  if (end.outcome != RowOutcome::skipped && end.outcome != RowOutcome::stale) return;
  // It could not even be asked: the schedule goes on all the same, or ends with a person.
  (void)store_->change_order(order, {}, [&](OrderState const& state) -> std::optional<Store::Change> {
    Instant const now = options_.clock.now();
    if (!state.stored.inquiry.next || *state.stored.inquiry.next > now) return std::nullopt;
    OrderState next = state;
    bool const is_unknown = state.stored.record.status == CreditStatus::unknown;
    next.stored.inquiry = is_unknown ? next_inquiry(state.stored.inquiry, now) : Inquiry{};
    next.stored.record.needs_person = is_unknown && !next.stored.inquiry.next;
    HistoryNote note{
        now, kScheduleName, HistoryKind::settle, {"照会できませんでした", "the inquiry was not possible"}, {}};
    return Store::Change{write_of(std::move(next), jst_date(now)), std::move(note), {}};
  });
}

}  // namespace yoshin
