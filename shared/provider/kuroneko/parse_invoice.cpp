#include <algorithm>
#include <array>

#include "provider/kuroneko/limits.hpp"
#include "provider/kuroneko/parse.hpp"

namespace yoshin::kuroneko {
namespace {

enum class Need { required, optional };

struct PrintField {
  std::string_view name;
  Need need;
};

/// An invoice without one of the required fields cannot be paid or delivered. Source: the provider's print data
/// list.
constexpr auto kHead = std::to_array<PrintField>({
    {"postCode", Need::required},
    {"address1", Need::required},
    {"address2", Need::optional},
    {"name", Need::required},
    {"claimDate", Need::required},
    {"orderDate", Need::required},
    {"maturity", Need::required},
    {"buyStore", Need::required},
    {"hpAddress", Need::optional},
    {"telNum", Need::optional},
    {"email", Need::optional},
    {"claimSum", Need::required},
});
constexpr auto kRow = std::to_array<std::string_view>({"itemName", "itemCount", "unitPrice", "subTotal"});
constexpr auto kTail = std::to_array<PrintField>({
    {"accountNo1", Need::required},
    {"accountNo2", Need::optional},
    {"memberName", Need::required},
    {"recipient", Need::optional},
    {"buyerName", Need::optional},
    {"buyName", Need::optional},
    {"inquiryNo", Need::required},
    {"upperOcrCode", Need::required},
    {"lowerOcrCode", Need::required},
    {"barCode", Need::required},
    {"billPostCode", Need::optional},
});
constexpr auto kDates = std::to_array<std::string_view>({"claimDate", "orderDate", "maturity"});

/// Copies a field; the name of the field when it is missing, repeated or nested.
std::optional<std::string> copy(Node const& answer, std::string_view name, Need need, Node& document) {
  Element const element = element_of(answer, name);
  bool const lacking = need == Need::required && element.text.empty();
  if (!element.sound || lacking) return std::string(name);
  if (element.given) document.add(name, element.text);
  return std::nullopt;
}

/// Rows as a list, one object each, with the provider's names without their number.
std::optional<std::string> copy_rows(Node const& answer, Node& document) {
  Node rows = Node::list();
  for (int number = 1; number <= kMaxRows; ++number) {
    Node row = Node::object();
    for (std::string_view const part : kRow) {
      std::string const name = std::string(part) + std::to_string(number);
      Element const element = element_of(answer, name);
      if (!element.sound) return name;
      if (!element.text.empty()) row.add(part, element.text);
    }
    if (row.members()->empty()) continue;
    if (row.text_at("itemName").empty() || !row.integer_at("subTotal"))
      return "itemName" + std::to_string(number);
    rows.push(std::move(row));
  }
  if (rows.items()->empty()) return "itemName1";
  document.add("rows", std::move(rows));
  return std::nullopt;
}

std::optional<std::string> copy_all(Node const& answer, Node& document) {
  for (PrintField const& field : kHead)
    if (auto bad = copy(answer, field.name, field.need, document)) return bad;
  if (auto bad = copy_rows(answer, document)) return bad;
  for (PrintField const& field : kTail)
    if (auto bad = copy(answer, field.name, field.need, document)) return bad;
  for (std::string_view const name : kDates)
    if (!parse_date(document.text_at(name))) return std::string(name);
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
