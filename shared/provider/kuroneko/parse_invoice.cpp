#include "provider/kuroneko/limits.hpp"
#include "provider/kuroneko/parse.hpp"
#include "provider/kuroneko/print_fields.hpp"

namespace yoshin::kuroneko {
namespace {

/// Copies a field; the name of the field when it is missing, repeated or nested.
std::optional<std::string> copy(Node const& answer, PrintField const& field, Node& document) {
  Element const element = element_of(answer, field.name);
  bool const lacking = field.given == Given::always && element.text.empty();
  bool const undated = field.kind == PrintKind::date && !element.text.empty() && !parse_date(element.text);
  if (!element.sound || lacking || undated) return std::string(field.name);
  if (element.given) document.add(field.name, element.text);
  return std::nullopt;
}

/// Rows as a list, one object each, with the provider's names without their number.
std::optional<std::string> copy_rows(Node const& answer, Node& document) {
  Node rows = Node::list();
  for (int number = 1; number <= kMaxRows; ++number) {
    Node row = Node::object();
    for (PrintField const& field : kPrintFields) {
      if (field.part != PrintPart::line) continue;
      std::string const name = std::string(field.name) + std::to_string(number);
      Element const element = element_of(answer, name);
      if (!element.sound) return name;
      if (!element.text.empty()) row.add(field.name, element.text);
    }
    if (row.members()->empty()) continue;
    if (row.text_at("itemName").empty() || !row.integer_at("subTotal"))
      return "itemName" + std::to_string(number);
    rows.push(std::move(row));
  }
  if (rows.items()->empty()) return "itemName1";
  document.add(kPrintRows, std::move(rows));
  return std::nullopt;
}

std::optional<std::string> copy_all(Node const& answer, Node& document) {
  for (PrintField const& field : kPrintFields) {
    bool const is_line = field.part == PrintPart::line;
    if (is_line && document.find(kPrintRows) != nullptr) continue;
    if (auto bad = is_line ? copy_rows(answer, document) : copy(answer, field, document)) return bad;
  }
  return std::nullopt;
}

}  // namespace

Result<Outcome, ParseError> read_invoice(Sent const& sent, Node const& answer) {
  Outcome outcome;
  outcome.document = Node::object();
  if (auto bad = copy_all(answer, outcome.document))
    return distrust(ParseFault::unreadable, *bad, "印字データの項目が欠けているか読めません: " + *bad,
                    "A field of the print data is missing or unreadable: " + *bad);
  auto const sum = outcome.document.integer_at("claimSum");
  if (!sum || *sum != sent.billed.value())
    return distrust(
        ParseFault::wrong_amount, outcome.document.text_at("claimSum"),
        "印字データの請求額が注文と違います: " + std::string(outcome.document.text_at("claimSum")),
        "The print data bills another amount: " + std::string(outcome.document.text_at("claimSum")));
  outcome.verdict = {VerdictKind::done};
  return outcome;
}

}  // namespace yoshin::kuroneko
