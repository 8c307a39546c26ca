#pragma once

#include "provider/connector.hpp"

namespace yoshin::np {

/// The request of one step, with exactly one element in `transactions`.
Result<ProviderRequest, BuildError> build(Step const& step, Context const& context);

}  // namespace yoshin::np
