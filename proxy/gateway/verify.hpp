#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "proxy/gateway/press.hpp"
#include "proxy/store/rows.hpp"

namespace yoshin {

/// The calls of an action as the proxy itself planned and built them from its own record.
struct Prepared {
  Connector const* connector = nullptr;
  std::string environment;
  Settings settings;  ///< Under which the answers are read as well.
  Steps steps;
  std::vector<ProviderRequest> requests;  ///< One a step.
  std::string hash;                       ///< Of the canonical bytes of all of them.
};

/// Why nothing is sent for an order.
struct NotSent {
  RowOutcome outcome = RowOutcome::skipped;  ///< `skipped` or `stale`.
  Notice notice;
};

/// Verifies one press against the order as stored: version, provider, setup, open calls, transition table and
/// cell, checks, plan, build, and that our own hash is the proposed one. Pure; runs in the transaction that
/// commits the intent.
Result<Prepared, NotSent> verify(OrderState const& state, Press const& press, Date today);
/// The same for an order of this connector.
Result<Prepared, NotSent> verify(OrderState const& state, Press const& press, Date today,
                                 Connector const& connector);

/// The shop's public settings for the provider.
Settings settings_of(OrderState const& state, Connector const& connector);
/// Whether an order under review at the provider is asked about by itself.
bool reviews_are_asked(OrderState const& state, Connector const& connector);
/// Parcels that the action would still report for the order as it stands.
std::vector<std::size_t> parcels_left(OrderState const& state, Action action, ActionInput const& input,
                                      Date today);

/// What a check of the order may look at, borrowed from the state.
class Situation {
 public:
  Situation(OrderState const& state, Connector const& connector, Action action, ActionInput const& input,
            Date today);
  [[nodiscard]] Context const& context() const { return context_; }

 private:
  Settings settings_;
  ShopFacts shop_;
  Context context_;
};

/// Credential fields of a connector that must have a value before anything is sent.
bool has_credentials(Connector const& connector, ProviderSetup const& setup);

}  // namespace yoshin
