#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "provider/connector.hpp"
#include "provider/score/answer.hpp"

namespace yoshin::score {

/// Why an answer cannot be trusted.
Failure<ParseError> distrust(ParseFault fault, std::string_view code, std::string ja, std::string en);

/// Whether the text has the form of the provider's transaction id: at most 11 letters and digits.
bool is_transaction_id(std::string_view text);
/// The amount that the call named, or that of the order where the request is not at hand.
Yen amount_sent(Sent const& sent);

/// A refused message: every error is shown, and what they are about gives the verdict.
Result<Outcome, ParseError> read_refusal(Step const& step, Sent const& sent, Node const& answer);
/// The print data of an accepted answer.
Result<Outcome, ParseError> read_invoice(Sent const& sent, Node const& answer);

}  // namespace yoshin::score
