#include <array>

#include "provider/print_reading.hpp"
#include "provider/score/parse.hpp"
#include "provider/score/print_fields.hpp"

namespace yoshin::score {
namespace {

Failure<ParseError> bad_field(std::string_view name) {
  return distrust(ParseFault::unreadable, name,
                  "印字データの項目が欠けているか読めません：" + std::string(name),
                  "A field of the print data is missing or unreadable: " + std::string(name));
}

/// `YYYY年MM月DD日` as `YYYY-MM-DD`; the plain forms of a date as well.
std::optional<std::string> iso_date(std::string text) {
  for (auto const& [mark, plain] :
       {std::pair<std::string_view, std::string_view>{"年", "-"}, {"月", "-"}, {"日", ""}})
    if (auto const at = text.find(mark); at != std::string::npos) text.replace(at, mark.size(), plain);
  auto const date = parse_date(text);
  if (!date) return std::nullopt;
  return to_iso(*date);
}

/// A value is given when it holds anything; a date in our own form.
PrintValue value_of(Node const& data, PrintField const& field) {
  auto element = element_of(data, field.in_answer());
  if (element.text.empty()) return {element.sound, std::nullopt};
  bool const billed = field.kind == PrintKind::yen && field.given == Given::always;
  if (billed && !parse_integer(element.text)) return {false, std::nullopt};
  if (field.kind != PrintKind::date) return {element.sound, std::move(element.text)};
  auto date = iso_date(std::move(element.text));
  return {element.sound && date.has_value(), std::move(date)};
}

/// The product's first address line begins with the prefecture.
bool join_prefecture(Node const& data, Node& document) {
  auto const prefecture = element_of(data, "customerAddress1");
  Node* address = document.find("address1");
  if (!prefecture.sound || prefecture.text.empty() || address == nullptr) return false;
  *address = Node(prefecture.text + std::string(document.text_at("address1")));
  return true;
}

/// One line with the product's names; nothing when it lacks its name, price or count.
std::optional<Node> row_of(Node const& goods) {
  auto const name = element_of(goods, "goodsName");
  auto const price = parse_integer(element_of(goods, "goodsPrice").text);
  auto const count = parse_integer(element_of(goods, "goodsNum").text);
  if (name.text.empty() || !name.sound || !price || !count) return std::nullopt;
  auto const sub_total = multiply(Yen{*price}, *count);
  if (!sub_total) return std::nullopt;
  return Node::object()
      .add("itemName", name.text)
      .add("itemCount", std::to_string(*count))
      .add("unitPrice", std::to_string(*price))
      .add("subTotal", std::to_string(sub_total->value()));
}

Result<Node, std::string> rows_of(Node const& answer) {
  Node rows = Node::list();
  for (Node const* list : all_at(answer, "detailList"))
    for (Node const* goods : all_at(*list, "goodsDetail")) {
      auto row = row_of(*goods);
      if (!row) return Failure{std::string("goodsDetail")};
      rows.push(std::move(*row));
    }
  if (rows.items()->empty()) return Failure{std::string("goodsDetail")};
  return rows;
}

/// Our own id comes in two halves.
bool is_ours(Sent const& sent, Node const& data) {
  auto const ours = element_of(data, "shopTransactionId1").text + element_of(data, "shopTransactionId2").text;
  auto const theirs = element_of(data, "nissenTransactionId").text;
  if (ours.empty() && theirs.empty()) return false;
  return (ours.empty() || ours == sent.our_id) && (theirs.empty() || theirs == sent.provider_transaction_id);
}

}  // namespace

Result<Outcome, ParseError> read_invoice(Sent const& sent, Node const& answer) {
  auto const found = all_at(answer, "invoiceDataResult");
  if (found.size() != 1 || found.front()->members() == nullptr) return bad_field("invoiceDataResult");
  Node const& data = *found.front();
  if (!is_ours(sent, data))
    return distrust(ParseFault::wrong_id, element_of(data, "nissenTransactionId").text,
                    "別の取引の印字データです。", "The print data is for another transaction.");
  auto document = read_print_data(
      kInvoice, [&](PrintField const& field) { return value_of(data, field); },
      [&] { return rows_of(answer); });
  if (!document) return bad_field(document.error());
  Outcome outcome;
  outcome.document = std::move(document).value();
  if (!join_prefecture(data, outcome.document)) return bad_field("customerAddress1");
  auto const sum = outcome.document.text_at("claimSum");
  if (Yen{parse_integer(sum).value_or(0)} != amount_sent(sent))
    return distrust(ParseFault::wrong_amount, sum, "印字データの請求額が違います（" + std::string(sum) + "）。",
                    "The print data bills another amount (" + std::string(sum) + ").");
  outcome.verdict = {VerdictKind::done};
  return outcome;
}

}  // namespace yoshin::score
