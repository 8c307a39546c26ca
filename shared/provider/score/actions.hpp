#pragma once

#include "provider/connector.hpp"

namespace yoshin::score {

/// Every broken rule of the action, none twice; nothing is sent.
Problems check(Context const& context);
/// The calls of the action, in order, or why there is none.
Result<Steps, PlanError> plan(Context const& context);
/// The request of one step, with holes for the credentials.
Result<ProviderRequest, BuildError> build(Step const& step, Context const& context);
/// What the answer to a step says. Message level (`result`) first, the decision after it.
Result<Outcome, ParseError> parse(Step const& step, Sent const& sent, Answer const& answer);

}  // namespace yoshin::score
