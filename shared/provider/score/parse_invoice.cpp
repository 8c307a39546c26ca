#include <array>

#include "provider/score/parse.hpp"

namespace yoshin::score {
namespace {

enum class Kind { text, date, amount };
enum class Need { required, optional };

/// An element of the print data and the name under which the product shows it.
struct PrintField {
  std::string_view element;
  std::string_view name;
  Kind kind;
  Need need;
};

// clang-format off
/// Without a required field the invoice cannot be delivered or paid. `shopCode` is a credential and is not taken. The
/// elements have their own names where the product has none for them.
constexpr auto kFields = std::to_array<PrintField>({
    {"customerZip",         "postCode",        Kind::text,   Need::required},
    {"customerAddress2",    "address1",        Kind::text,   Need::required},
    {"customerAddress3",    "address2",        Kind::text,   Need::optional},
    {"companyName",         "companyName",     Kind::text,   Need::optional},
    {"department",          "department",      Kind::text,   Need::optional},
    {"customerName",        "name",            Kind::text,   Need::required},
    {"invoiceTitle",        "invoiceTitle",    Kind::text,   Need::optional},
    {"invoiceStartDate",    "claimDate",       Kind::date,   Need::required},
    {"shopOrderDate",       "orderDate",       Kind::date,   Need::optional},
    {"timeOfReceipts",      "maturity",        Kind::date,   Need::required},
    {"invoiceShopsiteName", "buyStore",        Kind::text,   Need::optional},
    {"shopZip",             "shopZip",         Kind::text,   Need::optional},
    {"shopAddress1",        "shopAddress1",    Kind::text,   Need::optional},
    {"shopAddress2",        "shopAddress2",    Kind::text,   Need::optional},
    {"shopAddress3",        "shopAddress3",    Kind::text,   Need::optional},
    {"shopTel",             "telNum",          Kind::text,   Need::optional},
    {"shopFax",             "shopFax",         Kind::text,   Need::optional},
    {"shopEmail",           "email",           Kind::text,   Need::optional},
    {"shopMessage1",        "shopMessage1",    Kind::text,   Need::optional},
    {"shopMessage2",        "shopMessage2",    Kind::text,   Need::optional},
    {"shopMessage3",        "shopMessage3",    Kind::text,   Need::optional},
    {"shopMessage4",        "shopMessage4",    Kind::text,   Need::optional},
    {"shopMessage5",        "shopMessage5",    Kind::text,   Need::optional},
    {"billedAmount",        "claimSum",        Kind::amount, Need::required},
    {"tax",                 "tax",             Kind::text,   Need::optional},
    {"invoiceCode",         "inquiryNo",       Kind::text,   Need::required},
    {"invoiceBarCode",      "barCode",         Kind::text,   Need::required},
    {"invoiceKbn",          "invoiceKbn",      Kind::text,   Need::optional},
    {"historySeq",          "historySeq",      Kind::text,   Need::optional},
    {"remindedKbn",         "remindedKbn",     Kind::text,   Need::optional},
    {"nissenName",          "nissenName",      Kind::text,   Need::optional},
    {"nissenQaUrl",         "nissenQaUrl",     Kind::text,   Need::optional},
    {"nissenMessage1",      "nissenMessage1",  Kind::text,   Need::optional},
    {"nissenMessage2",      "nissenMessage2",  Kind::text,   Need::optional},
    {"nissenMessage3",      "nissenMessage3",  Kind::text,   Need::optional},
    {"nissenMessage4",      "nissenMessage4",  Kind::text,   Need::optional},
    {"yobi1",               "yobi1",           Kind::text,   Need::optional},
    {"yobi2",               "accountNo1",      Kind::text,   Need::optional},
    {"yobi3",               "memberName",      Kind::text,   Need::optional},
    {"yobi4",               "upperOcrCode",    Kind::text,   Need::optional},
    {"yobi5",               "lowerOcrCode",    Kind::text,   Need::optional},
    {"yobi6",               "yobi6",           Kind::text,   Need::optional},
    {"yobi7",               "yobi7",           Kind::text,   Need::optional},
    {"yobi8",               "yobi8",           Kind::text,   Need::optional},
    {"yobi9",               "yobi9",           Kind::text,   Need::optional},
    {"yobi10",              "yobi10",          Kind::text,   Need::optional},
});
// clang-format on

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

/// Copies a field; false when it is missing, repeated, nested or no date or amount.
bool copy(Node const& data, PrintField const& field, Node& document) {
  auto const element = element_of(data, field.element);
  if (!element.sound) return false;
  if (element.text.empty()) return field.need == Need::optional;
  auto text = element.text;
  if (field.kind == Kind::date) {
    auto date = iso_date(text);
    if (!date) return false;
    text = std::move(*date);
  }
  if (field.kind == Kind::amount && !parse_integer(text)) return false;
  document.add(field.name, Node(std::move(text)));
  return true;
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

bool copy_rows(Node const& answer, Node& document) {
  Node rows = Node::list();
  for (Node const* list : all_at(answer, "detailList"))
    for (Node const* goods : all_at(*list, "goodsDetail")) {
      auto row = row_of(*goods);
      if (!row) return false;
      rows.push(std::move(*row));
    }
  if (rows.items()->empty()) return false;
  document.add("rows", std::move(rows));
  return true;
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
  Outcome outcome;
  outcome.document = Node::object();
  for (PrintField const& field : kFields)
    if (!copy(data, field, outcome.document)) return bad_field(field.element);
  if (!join_prefecture(data, outcome.document)) return bad_field("customerAddress1");
  if (!copy_rows(answer, outcome.document)) return bad_field("goodsDetail");
  auto const sum = outcome.document.text_at("claimSum");
  if (Yen{parse_integer(sum).value_or(0)} != amount_sent(sent))
    return distrust(ParseFault::wrong_amount, sum, "印字データの請求額が違います（" + std::string(sum) + "）。",
                    "The print data bills another amount (" + std::string(sum) + ").");
  outcome.verdict = {VerdictKind::done};
  return outcome;
}

}  // namespace yoshin::score
