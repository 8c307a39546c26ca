#pragma once

#include "provider/connector.hpp"

namespace yoshin::np {

/// What NP's answer says about the order that was sent. Both arrays are read whatever the HTTP status; an order
/// that is in neither, in both, or under another id cannot be trusted.
Result<Outcome, ParseError> parse(Step const& step, Sent const& sent, Answer const& answer);

}  // namespace yoshin::np
