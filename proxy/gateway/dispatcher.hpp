#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "proxy/config/clock.hpp"
#include "proxy/gateway/consequence.hpp"
#include "proxy/gateway/egress.hpp"
#include "proxy/gateway/log.hpp"
#include "proxy/gateway/press.hpp"
#include "proxy/gateway/transport.hpp"
#include "proxy/gateway/verify.hpp"
#include "proxy/store/store.hpp"

namespace yoshin {

/// What a dispatcher needs; everything is borrowed and outlives it.
struct DispatcherParts {
  Store& store;
  Clock& clock;
  Transport& transport;
  Egress const& egress;
  Log const& log;
  std::int64_t deadline_ms = 15'000;  ///< For one whole exchange.
  /// Called when an answer arrived that cannot be written (R7): must not return.
  std::function<void(std::string_view)> answer_not_written;
};

/// Carries one press out: verify, intent, send, judge, record, step by step. Thread-safe.
class Dispatcher {
 public:
  explicit Dispatcher(DispatcherParts parts) : parts_(std::move(parts)) {}

  /// Runs the whole operation of one press and says how it ended; the row of a run, when there is one, has
  /// ended then. Throws `StoreFailure` when the journal cannot be written before anything was sent.
  RowEnd perform(Press const& press);

  /// Ends every call of an earlier life of the process (R5). Returns how many there were.
  int recover(std::int64_t epoch);

 private:
  struct Operation;
  std::optional<Ticket> open(Operation& operation);
  WireAnswer send(Operation const& operation, CredentialSet& credentials);
  void exchange(Operation& operation, Ticket const& ticket);
  Closing conclude(Operation& operation, OrderState const& state, WireAnswer const& answer,
                   CredentialSet const& credentials);
  RowEnd refuse(Press const& press, NotSent const& refusal);

  DispatcherParts parts_;
};

}  // namespace yoshin
