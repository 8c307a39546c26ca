#pragma once

#include "proxy/accounts/permission.hpp"
#include "proxy/gateway/dispatcher.hpp"
#include "proxy/jobs/open_service.hpp"
#include "proxy/jobs/pulse.hpp"
#include "proxy/jobs/refusals.hpp"
#include "proxy/store/store.hpp"

namespace yoshin {

/// What every desk works with. Borrowed from the service.
struct Office {
  ServiceOptions const& options;
  Store& store;
  Clock& clock;
  Dispatcher& dispatcher;
  Pulse& pulse;  ///< Struck whenever an order or a run changed.

  [[nodiscard]] Date today() const { return jst_date(clock.now()); }
  [[nodiscard]] Household household() const {
    return options.mode == Mode::demo ? Household::single_clerk : Household::team;
  }
  /// The refusal for a caller who may not do the operation, or nothing.
  [[nodiscard]] std::optional<Refusal> forbids(Principal const& who, Operation operation) const {
    if (may(who.role, operation, household())) return std::nullopt;
    return refusal(Reason::forbidden);
  }
};

}  // namespace yoshin
