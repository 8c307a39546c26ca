#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "provider/connector.hpp"

namespace yoshin::np {

/// Why the order's state forbids an action.
struct StateRefusal {
  std::string_view code;  ///< What NP would answer; empty when not known.
  Message text;
  Message next_step;
};

/// The refusal, or nothing when the state allows the action. Source: NP rules by state; `np.cancel_when` for
/// cancels.
std::optional<StateRefusal> state_refusal(CreditRecord const& record, Action action, Settings const& settings);

/// Statuses from which the action may go out, as a person reads them.
Message allowed_states(Action action);

}  // namespace yoshin::np
