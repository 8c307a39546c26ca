#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "proxy/config/clock.hpp"
#include "proxy/gateway/call.hpp"
#include "proxy/gateway/consequence.hpp"
#include "proxy/gateway/egress.hpp"
#include "proxy/gateway/log.hpp"
#include "proxy/gateway/press.hpp"
#include "proxy/gateway/transport.hpp"
#include "proxy/gateway/verify.hpp"
#include "proxy/store/store.hpp"

namespace yoshin {

/// How a press ended, and what its answers say about those that would follow it.
struct PressEnd {
  RowEnd row;
  bool held = false;  ///< Nothing was sent and the row stays open: its run, or its lane of the run, is paused.
  Hindrance hindrance = Hindrance::none;
  std::optional<std::int64_t> pause_ms = {};  ///< How long the other end asked to be left alone.
};

/// What a dispatcher needs; everything is borrowed and outlives it.
struct DispatcherParts {
  Store& store;
  Clock& clock;
  Transport& transport;
  Egress const& egress;
  Log const& log;
  std::int64_t deadline_ms = 15'000;  ///< For one whole exchange.
  ReviewSchedule review;              ///< When orders under review are asked about.
  /// Called when an answer arrived that cannot be written (R7): must not return.
  std::function<void(std::string_view)> answer_not_written;
};

/// Carries presses out: verify, intent, send, judge, record, step by step. Thread-safe.
class Dispatcher {
 public:
  /// How a press ended, or why its journal could not be written before its first call was sent, or between two:
  /// then it may be tried again.
  using Performed = Result<PressEnd, StoreFailure>;

  explicit Dispatcher(DispatcherParts parts) : parts_(std::move(parts)) {}

  /// Runs the whole operation of each press and says how it ended; the row of a run, when there is one, has
  /// ended then. Presses whose steps can share a call do; each is verified, judged and recorded by itself.
  std::vector<Performed> perform(std::span<Press const> presses);
  /// The same for one. Throws `StoreFailure`.
  RowEnd perform(Press const& press);

  /// Ends every call of an earlier life of the process (R5). Returns how many orders were in them.
  int recover(std::int64_t epoch);

 private:
  struct Exchange;
  Call open(std::vector<PressOperation>& operations);
  std::optional<Intent> decide(PressOperation& operation, Call& call, OrderState const& state);
  void settle(PressOperation& operation, Call& call, Store::Opened const& opened);
  WireAnswer send(Call const& call, CredentialSet& credentials);
  void exchange(Call const& call);
  void record(Exchange& exchange);
  Closing conclude(PressOperation& operation, OrderState const& state, Exchange& exchange);
  RowEnd refuse(Press const& press, NotSent const& refusal);

  DispatcherParts parts_;
};

}  // namespace yoshin
