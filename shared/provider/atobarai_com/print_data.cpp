#include <array>

#include "provider/atobarai_com/parse.hpp"
#include "provider/atobarai_com/print_fields.hpp"
#include "provider/print_reading.hpp"

namespace yoshin::atobarai_com {
namespace {

// clang-format off
/// An invoice on which none of them stands cannot be paid.
constexpr auto kWaysToPay = std::to_array<std::string_view>({"Cv_BarcodeData", "Yu_AccountNumber", "Bk_AccountNumber"});
// clang-format on

Failure<ParseError> lacking(std::string_view name) {
  return distrust(ParseFault::unreadable, std::string(name),
                  "印字データの項目が欠けているか読めません: " + std::string(name),
                  "A field of the print data is missing or unreadable: " + std::string(name));
}

/// Whether `tag` is `name` with a number of any size, or none, behind it.
bool is_row_tag(std::string_view tag, std::string_view name) {
  if (tag.size() < name.size() || !same_name(tag.substr(0, name.size()), name)) return false;
  return tag.find_first_not_of("0123456789", name.size()) == std::string_view::npos;
}

PrintValue value_of(Node const& data, PrintField const& field) {
  auto text = text_of(data, field.in_answer());
  bool const sound = is_unambiguous(data, field.in_answer());
  if (text.empty()) return {sound, std::nullopt};
  return {sound, std::move(text)};
}

PrintValue value_in_row(Node const& item, PrintField const& field) {
  for (Element const& element : elements_of(item))
    if (is_row_tag(element.name, field.in_answer())) return {true, element.text()};
  return {};
}

Result<Node, std::string> rows_of(Node const& data) {
  Node rows = Node::list();
  for (Element const& items : elements_named(data, "OrderItems"))
    for (Element const& item : elements_named(*items.value, "OrderItem")) {
      auto row =
          read_print_line(kInvoice, [&](PrintField const& field) { return value_in_row(*item.value, field); });
      if (!row) return row;
      rows.push(std::move(row).value());
    }
  if (rows.items()->empty()) return Failure{std::string("OrderItem")};
  return rows;
}

bool can_be_paid(Node const& data) {
  for (std::string_view const name : kWaysToPay)
    if (!text_of(data, name).empty()) return true;
  return false;
}

}  // namespace

Node const* find_print_data(Node const& answer, std::string_view system_id) {
  if (system_id.empty()) return nullptr;
  for (Element const& element : elements_of(answer)) {
    if (text_of(*element.value, "OrderId") == system_id) return element.value;
    if (auto const* inside = find_print_data(*element.value, system_id)) return inside;
  }
  return nullptr;
}

Result<Node, ParseError> document_of(Node const& print_data, Sent const& sent) {
  auto const our_id = text_of(print_data, "Ent_OrderId");
  if (!our_id.empty() && our_id != sent.our_id)
    return distrust(ParseFault::wrong_id, our_id, "別の注文の印字データです: " + our_id,
                    "The print data are for another order: " + our_id);
  auto read = read_print_data(
      kInvoice, [&](PrintField const& field) { return value_of(print_data, field); },
      [&] { return rows_of(print_data); });
  if (!read) return lacking(read.error());
  Node document = std::move(read).value();
  if (!can_be_paid(print_data)) return lacking(kWaysToPay.front());
  if (!parse_date(document.text_at("maturity"))) return lacking("LimitDate");
  auto const billed = document.integer_at("claimSum");
  if (!billed || *billed != sent.billed.value()) {
    std::string const found(document.text_at("claimSum"));
    return distrust(ParseFault::wrong_amount, found, "印字データの請求額が注文と違います: " + found,
                    "The print data bill another amount: " + found);
  }
  return document;
}

}  // namespace yoshin::atobarai_com
