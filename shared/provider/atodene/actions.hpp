#pragma once

#include "provider/connector.hpp"

namespace yoshin::atodene {

/// Every broken rule of the action, none twice; nothing is sent.
Problems check(Context const& context);
/// The one call of the action. What アトディーネ has no call for, or the order's state forbids, is an error
/// that says what to do instead.
Result<Steps, PlanError> plan(Context const& context);
/// The request of one step, with holes for the three credentials.
Result<ProviderRequest, BuildError> build(Step const& step, Context const& context);
/// What the answer to a step says. Message level first, then the credit decision.
Result<Outcome, ParseError> parse(Step const& step, Sent const& sent, Answer const& answer);

}  // namespace yoshin::atodene
