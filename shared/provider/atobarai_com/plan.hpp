#pragma once

#include "provider/connector.hpp"

namespace yoshin::atobarai_com {

/// The calls of the action. An action that the provider has no call for, or that the order's state forbids, is
/// an error that says what to do instead.
Result<Steps, PlanError> plan(Context const& context);

}  // namespace yoshin::atobarai_com
