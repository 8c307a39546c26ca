#pragma once

#include "provider/connector.hpp"

namespace yoshin::kuroneko {

/// Every broken rule of the action, none twice; nothing is sent.
Problems check(Context const& context);
/// The calls of the action, in order.
Result<Steps, PlanError> plan(Context const& context);
/// The request of one step, with holes for credentials and send time.
Result<ProviderRequest, BuildError> build(Step const& step, Context const& context);
/// What the answer to a step says. Message level first, then the result.
Result<Outcome, ParseError> parse(Step const& step, Sent const& sent, Answer const& answer);

}  // namespace yoshin::kuroneko
