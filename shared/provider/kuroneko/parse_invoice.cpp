#include "provider/kuroneko/limits.hpp"
#include "provider/kuroneko/parse.hpp"
#include "provider/kuroneko/print_fields.hpp"
#include "provider/print_reading.hpp"

namespace yoshin::kuroneko {
namespace {

/// Rows as a list, one object each, with the provider's names without their number.
Result<Node, std::string> rows_of(Node const& answer) {
  Node rows = Node::list();
  for (int number = 1; number <= kMaxRows; ++number) {
    Node row = Node::object();
    for (PrintField const& field : kPrintFields) {
      if (field.part != PrintPart::line) continue;
      std::string const name = std::string(field.name) + std::to_string(number);
      Element const element = element_of(answer, name);
      if (!element.sound) return Failure{name};
      if (!element.text.empty()) row.add(field.name, element.text);
    }
    if (row.members()->empty()) continue;
    if (row.text_at("itemName").empty() || !row.integer_at("subTotal"))
      return Failure{"itemName" + std::to_string(number)};
    rows.push(std::move(row));
  }
  if (rows.items()->empty()) return Failure{std::string("itemName1")};
  return rows;
}

PrintValue value_of(Node const& answer, PrintField const& field) {
  Element const element = element_of(answer, field.in_answer());
  bool const undated = field.kind == PrintKind::date && !element.text.empty() && !parse_date(element.text);
  if (!element.given) return {element.sound, std::nullopt};
  return {element.sound && !undated, std::string(element.text)};
}

}  // namespace

Result<Outcome, ParseError> read_invoice(Sent const& sent, Node const& answer) {
  auto document = read_print_data(
      kInvoice, [&](PrintField const& field) { return value_of(answer, field); },
      [&] { return rows_of(answer); });
  if (!document) {
    std::string const& bad = document.error();
    return distrust(ParseFault::unreadable, bad, "印字データの項目が欠けているか読めません: " + bad,
                    "A field of the print data is missing or unreadable: " + bad);
  }
  Outcome outcome;
  outcome.document = std::move(document).value();
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
