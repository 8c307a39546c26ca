#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "provider/connector.hpp"

namespace yoshin::atodene {

/// An element of an answer. A short or long empty element is given and has no text.
struct Element {
  bool given = false;
  bool sound = true;   ///< False when it repeats with another text or holds elements.
  std::string text{};  ///< Without surrounding blanks.
};
/// The element of that name directly below `parent`, which may be null.
Element element_of(Node const* parent, std::string_view name);
/// Every element of that name directly below `parent`, in order.
std::vector<Node const*> elements_of(Node const* parent, std::string_view name);
/// The first block of that name: an element that holds elements. Null when there is none.
Node const* block_of(Node const& parent, std::string_view name);

/// Why an answer cannot be trusted.
Failure<ParseError> distrust(ParseFault fault, std::string_view code, std::string ja, std::string en);

/// The credit decision of a registration, an inquiry or a change, once level 1 is good and the ids are ours.
Result<Outcome, ParseError> read_credit(Step const& step, Sent const& sent, Node const& info);
/// An answer that level 1 refuses.
Result<Outcome, ParseError> read_refusal(Step const& step, Sent const& sent, Node const& answer);
/// Print data of an enclosed invoice.
Result<Outcome, ParseError> read_invoice(Sent const& sent, Node const& answer);

}  // namespace yoshin::atodene
