#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "provider/connector.hpp"
#include "provider/kuroneko/codes.hpp"

namespace yoshin::kuroneko {

/// An element's text, with its provider name.
struct Element {
  bool given = false;
  bool sound = true;  ///< False when it repeats with another text or holds elements.
  std::string_view text{};
};
/// The element of that name.
Element element_of(Node const& answer, std::string_view name);

/// Why an answer cannot be trusted.
Failure<ParseError> distrust(ParseFault fault, std::string_view code, std::string ja, std::string en);

/// What the accepted answer of a call means, once the message level is good and the id is ours.
Result<Outcome, ParseError> read_credit_result(Sent const& sent, Node const& answer);
Result<Outcome, ParseError> read_sms_result(Node const& answer);
Result<Outcome, ParseError> read_transaction_state(Step const& step, Sent const& sent, Node const& answer);
Result<Outcome, ParseError> read_invoice(Sent const& sent, Node const& answer);

/// Every row of the tables of results, states and warnings.
std::vector<KnownCode> known_results();
/// Those and every error code of every call.
std::vector<KnownCode> known_codes();

}  // namespace yoshin::kuroneko
