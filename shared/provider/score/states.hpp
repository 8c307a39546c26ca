#pragma once

#include <optional>

#include "provider/connector.hpp"

namespace yoshin::score {

/// Why the order's state, or a switch of the shop, forbids an action; nothing when it may go out.
std::optional<PlanError> obstacle(Context const& context);

}  // namespace yoshin::score
