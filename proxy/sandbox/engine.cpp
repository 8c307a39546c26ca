#include "proxy/sandbox/engine.hpp"

#include <exception>
#include <iostream>
#include <utility>

#include "proxy/sandbox/control.hpp"
#include "proxy/sandbox/dialects.hpp"

namespace yoshin::sandbox {
namespace {

constexpr std::uint64_t kLeastLatencyMs = 5;
constexpr std::uint64_t kLatencySpreadMs = 36;
constexpr std::int64_t kMostMinutes = 10LL * 366 * 24 * 60;

bool knows_operation(Dialect dialect, std::string_view operation) {
  return operation == "*" || row_of(dialect).knows_operation(operation);
}

}  // namespace

Engine::Engine(std::unique_ptr<Store> store, Clock& clock, Use use, std::uint64_t seed)
    : store_(std::move(store)), clock_(clock), use_(use), seed_(seed), random_(seed) {}

int Engine::latency() {
  if (use_ == Use::tests || seed_ == 0) return 0;
  return static_cast<int>(kLeastLatencyMs + random_() % kLatencySpreadMs);
}

Reply Engine::answer_provider(Request const& request) {
  std::lock_guard const lock(mutex_);
  Store::Unit unit(*store_);
  World world{*store_, clock_, switches_, faults_};
  Trace trace;
  Reply reply{404, "text/plain", "", {}, Delivery::whole, 0};
  DialectRow const* row = row_at(request.path);
  if (row != nullptr) {
    trace.provider = id_of(row->dialect);
    reply = row->answer(world, request, trace);
  }
  std::string const target = request.query.empty() ? request.path : request.path + "?" + request.query;
  store_->record({0, world.now_ms(), trace.provider, trace.operation, request.method, target,
                  row == nullptr ? request.body : row->masked(request.body), reply.status, trace.disturbance});
  unit.commit();
  reply.delay_ms = latency() + static_cast<int>(switches_.number("answer_after"));
  return reply;
}

Reply Engine::handle(Request const& request) {
  try {
    if (request.path.starts_with(kControlBase)) return answer_control(*this, request);
    return answer_provider(request);
  } catch (std::exception const& fault) {
    std::cerr << "sandbox: " << fault.what() << '\n';
    return {500, "text/plain", "", {}, Delivery::whole, 0};
  }
}

std::vector<LedgerEntry> Engine::ledger() {
  std::lock_guard const lock(mutex_);
  return store_->ledger();
}

std::vector<ReceivedRequest> Engine::requests() {
  std::lock_guard const lock(mutex_);
  return store_->requests();
}

std::vector<Transaction> Engine::transactions(std::optional<Dialect> dialect) {
  std::lock_guard const lock(mutex_);
  return store_->all(dialect, clock_.now().milliseconds);
}

std::optional<Transaction> Engine::transaction(Dialect dialect, std::string_view id) {
  std::lock_guard const lock(mutex_);
  return store_->load(dialect, id, clock_.now().milliseconds);
}

bool Engine::queue_fault(std::string_view provider, std::string_view operation, std::string_view word,
                         std::int64_t count) {
  std::lock_guard const lock(mutex_);
  auto const dialect = from_id<Dialect>(provider);
  if (auto const handshake = from_id<Handshake>(word))
    return dialect && operation == "*" && !authority_pem_.empty() && faults_.add(*handshake, count);
  return dialect && knows_operation(*dialect, operation) && faults_.add(provider, operation, word, count);
}

void Engine::use_tls(std::string authority_pem) {
  std::lock_guard const lock(mutex_);
  authority_pem_ = std::move(authority_pem);
}

std::string Engine::authority_pem() {
  std::lock_guard const lock(mutex_);
  return authority_pem_;
}

Handshake Engine::next_handshake() {
  std::lock_guard const lock(mutex_);
  return faults_.take_handshake();
}

bool Engine::force_state(std::string_view provider, std::string_view id, std::string_view state) {
  std::lock_guard const lock(mutex_);
  auto const dialect = from_id<Dialect>(provider);
  auto const wanted = from_id<State>(state);
  if (!dialect || !wanted) return false;
  auto transaction = store_->load(*dialect, id, clock_.now().milliseconds);
  if (!transaction) return false;
  Reason const reason = *wanted == State::on_hold    ? Reason::address
                        : *wanted == State::rejected ? Reason::other
                                                     : Reason::none;
  enter(*transaction, *wanted, reason, clock_.now().milliseconds);
  transaction->decided_ms = transaction->since_ms;
  transaction->finds_left = 0;
  store_->save(*transaction);
  return true;
}

bool Engine::set_switch(std::string_view name, std::string_view value) {
  std::lock_guard const lock(mutex_);
  return switches_.set(name, value);
}

Node Engine::switches() {
  std::lock_guard const lock(mutex_);
  return switches_.to_node();
}

bool Engine::advance_minutes(std::int64_t minutes) {
  return minutes >= 0 && minutes <= kMostMinutes && clock_.advance(minutes * 60'000);
}

bool Engine::reset(std::uint64_t seed) {
  std::lock_guard const lock(mutex_);
  if (use_ != Use::tests) return false;
  store_->clear();
  switches_.clear();
  faults_.clear();
  seed_ = seed;
  random_.seed(seed);
  return true;
}

}  // namespace yoshin::sandbox
