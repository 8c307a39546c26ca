#pragma once

#include <optional>

#include "provider/connector.hpp"

namespace yoshin::atobarai_com {

/// Why the order's state forbids an action and what to do instead; nothing when it allows it. An action that
/// the provider has no call for is forbidden in every state.
std::optional<PlanError> state_refusal(Context const& context);

}  // namespace yoshin::atobarai_com
