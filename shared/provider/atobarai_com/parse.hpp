#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "provider/atobarai_com/answer.hpp"
#include "provider/atobarai_com/codes.hpp"
#include "provider/connector.hpp"

namespace yoshin::atobarai_com {

/// What an answer to one step says: first whether the message was accepted, then, if it was, the decision.
Result<Outcome, ParseError> parse(Step const& step, Sent const& sent, Answer const& answer);

/// Why an answer cannot be trusted.
Failure<ParseError> distrust(ParseFault fault, std::string code, std::string ja, std::string en,
                             std::string provider_transaction_id = {});
/// The level of the message: `status`, and what stands under `messages`.
struct Level {
  bool accepted = false;
  std::vector<AnswerMessage> messages;
};
Result<Level, ParseError> level_of(Answer const& answer);
/// The refusal of a message, its texts as notices.
Outcome refusal_of(Level const& level, Word usual);

/// The parts of `parse`.
Result<Outcome, ParseError> read_registration(Step const& step, Sent const& sent, Answer const& answer);
Result<Outcome, ParseError> read_status(Step const& step, Sent const& sent, Answer const& answer);
Result<Outcome, ParseError> read_effect(Step const& step, Sent const& sent, Answer const& answer);
Result<Outcome, ParseError> read_billing(Step const& step, Sent const& sent, Answer const& answer);

/// The print data of our order among the elements of a 請求書同梱 answer, or null.
Node const* find_print_data(Node const& answer, std::string_view system_id);
/// The document that the order keeps of it; the buyer's password is left out.
Result<Node, ParseError> document_of(Node const& print_data, Sent const& sent);

}  // namespace yoshin::atobarai_com
