#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "provider/atodene/parse.hpp"
#include "provider/atodene/print_fields.hpp"
#include "provider/print_reading.hpp"
#include "text/width.hpp"

namespace yoshin::atodene {
namespace {

// clang-format off
/// One of these says where to pay: the convenience store's bar code, a bank account, or the post office's account.
constexpr auto kWaysToPay = std::to_array<std::string_view>({"barCode", "bankAccountNumber", "accountNo1"});
// clang-format on

/// An amount as print data writes it: digits, perhaps with commas and 円 or ￥.
std::optional<std::int64_t> printed_amount(std::string_view text) {
  std::string digits;
  for (char32_t const point : to_utf32(to_half_width_ascii(text)))
    if (point != U',' && point != U'円' && point != U'￥' && point != U'\\' && point != U'\u00A5' &&
        point != U' ')
      append_utf8(digits, point);
  return parse_integer(digits);
}

/// A value is given when it holds anything; an amount in digits.
PrintValue value_of(Node const* from, PrintField const& field) {
  Element element = element_of(from, field.in_answer());
  if (element.text.empty()) return {element.sound, std::nullopt};
  if (field.kind == PrintKind::yen)
    if (auto const amount = printed_amount(element.text)) element.text = std::to_string(*amount);
  return {element.sound, std::move(element.text)};
}

Result<Node, std::string> rows_of(Node const& info) {
  Node rows = Node::list();
  for (Node const* detail : elements_of(block_of(info, "details"), "detail")) {
    auto row = read_print_line(kInvoice, [&](PrintField const& field) { return value_of(detail, field); });
    if (!row) return row;
    rows.push(std::move(row).value());
  }
  if (rows.items()->empty()) return Failure{std::string("details")};
  return rows;
}

Result<Node, std::string> document_of(Node const& info) {
  auto document = read_print_data(
      kInvoice, [&](PrintField const& field) { return value_of(&info, field); }, [&] { return rows_of(info); });
  if (!document) return document;
  bool const payable = std::any_of(kWaysToPay.begin(), kWaysToPay.end(), [&](std::string_view name) {
    return !document.value().text_at(name).empty();
  });
  if (!payable) return Failure{std::string("invoiceBarcode")};
  return document;
}

/// Where the invoice stands in the answer is not known for certain: below the root or in `transactionInfo`.
Node const* invoice_of(Node const& answer) {
  if (Node const* direct = block_of(answer, "invoiceInfo")) return direct;
  Node const* transaction = block_of(answer, "transactionInfo");
  return transaction == nullptr ? nullptr : block_of(*transaction, "invoiceInfo");
}

/// Whether a printed order id is ours, with or without the suffix of a later registration.
bool is_our_order(std::string_view printed, std::string_view our_id) {
  return printed.empty() || printed == our_id || printed == our_id.substr(0, our_id.find('R'));
}

}  // namespace

Result<Outcome, ParseError> read_invoice(Sent const& sent, Node const& answer) {
  Node const* info = invoice_of(answer);
  auto read =
      info == nullptr ? Result<Node, std::string>(Failure{std::string("invoiceInfo")}) : document_of(*info);
  if (!read) {
    std::string const& bad = read.error();
    return distrust(ParseFault::unreadable, bad, "印字データの項目が欠けているか読めません: " + bad,
                    "A field of the print data is missing or unreadable: " + bad);
  }
  Outcome outcome;
  outcome.document = std::move(read).value();
  Node const& document = outcome.document;
  std::string const id(document.text_at("inquiryNo"));
  std::string const order(document.text_at("shopOrderId"));
  if (id != sent.provider_transaction_id || !is_our_order(order, sent.our_id))
    return distrust(ParseFault::wrong_id, id, "別の取引の印字データです: " + id + " " + order,
                    "The print data is for another transaction: " + id + " " + order);
  std::string const printed(document.text_at("claimSum"));
  if (parse_integer(printed) != sent.billed.value())
    return distrust(ParseFault::wrong_amount, printed, "印字データの請求額が注文と違います: " + printed,
                    "The print data bills another amount: " + printed);
  outcome.verdict = {VerdictKind::done};
  outcome.provider_transaction_id = id;
  return outcome;
}

}  // namespace yoshin::atodene
