#pragma once

#include "provider/connector.hpp"

namespace yoshin::np {

/// What NP's answer says about the order that was sent. Both arrays are read whatever the HTTP status; an order
/// that is in neither, in both, or under another id cannot be trusted.
Result<Outcome, ParseError> parse(Step const& step, Sent const& sent, Answer const& answer);

/// What the error codes of our own element mean: a refused message, or what became of the transaction.
Result<Outcome, ParseError> read_refusal(std::vector<std::string> const& codes, Step const& step,
                                         Sent const& sent);
/// An answer that cannot be trusted for its form.
ParseError unreadable(std::string ja, std::string en);

}  // namespace yoshin::np
