#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "provider/atodene/parse.hpp"
#include "text/width.hpp"

namespace yoshin::atodene {
namespace {

enum class Need { required, optional };

/// One element of `invoiceInfo` and its name in the document. Where the screen has a name of its own for the
/// same thing, the document carries that one.
struct PrintField {
  std::string_view element;
  std::string_view name;
  Need need;
};

// clang-format off
/// An invoice without one of the required fields cannot be delivered or paid in time. Source: invoice data.
constexpr auto kFields = std::to_array<PrintField>({
    {"zip", "postCode", Need::optional}, {"address1", "address1", Need::required}, {"address2", "address2", Need::optional}, {"companyName", "companyName", Need::optional}, {"sectionName", "sectionName", Need::optional}, {"name", "name", Need::required},
    {"siteNameTitle", "siteNameTitle", Need::optional}, {"siteName", "buyStore", Need::optional}, {"shopOrderIdTitle", "shopOrderIdTitle", Need::optional}, {"shopOrderId", "shopOrderId", Need::optional},
    {"descriptionText1", "descriptionText1", Need::optional}, {"descriptionText2", "descriptionText2", Need::optional}, {"descriptionText3", "descriptionText3", Need::optional}, {"descriptionText4", "descriptionText4", Need::optional}, {"descriptionText5", "descriptionText5", Need::optional},
    {"billServiceName", "billServiceName", Need::optional}, {"billServiceInfo1", "billServiceInfo1", Need::optional}, {"billServiceInfo2", "billServiceInfo2", Need::optional}, {"billServiceInfo3", "billServiceInfo3", Need::optional}, {"billServiceInfo4", "billServiceInfo4", Need::optional},
    {"billState1", "billState1", Need::optional}, {"billFirstGreet1", "billFirstGreet1", Need::optional}, {"billFirstGreet2", "billFirstGreet2", Need::optional}, {"billFirstGreet3", "billFirstGreet3", Need::optional}, {"billFirstGreet4", "billFirstGreet4", Need::optional},
    {"expand1", "expand1", Need::optional}, {"expand2", "expand2", Need::optional}, {"expand3", "expand3", Need::optional}, {"expand4", "expand4", Need::optional}, {"expand5", "expand5", Need::optional}, {"expand6", "expand6", Need::optional}, {"expand7", "expand7", Need::optional}, {"expand8", "expand8", Need::optional}, {"expand9", "expand9", Need::optional}, {"expand10", "expand10", Need::optional},
    {"billedAmountTitle", "billedAmountTitle", Need::optional}, {"billedAmount", "claimSum", Need::required}, {"billedFeeTax", "billedFeeTax", Need::optional}, {"billOrderdayTitle", "billOrderdayTitle", Need::optional}, {"shopOrderDate", "orderDate", Need::optional},
    {"billSendDateTitle", "billSendDateTitle", Need::optional}, {"billSendDate", "claimDate", Need::optional}, {"billDeadlineDateTitle", "billDeadlineDateTitle", Need::optional}, {"billDeadlineDate", "maturity", Need::required},
    {"transactionIdTitle", "transactionIdTitle", Need::optional}, {"transactionId", "inquiryNo", Need::required},
    {"billBankInfomation", "billBankInfomation", Need::optional}, {"bankNameTitle", "bankNameTitle", Need::optional}, {"bankName", "bankName", Need::optional}, {"bankCode", "bankCode", Need::optional}, {"branchNameTitle", "branchNameTitle", Need::optional}, {"branchName", "branchName", Need::optional}, {"branchCode", "branchCode", Need::optional},
    {"bankAccountNumberTitle", "bankAccountNumberTitle", Need::optional}, {"bankAccountKind", "bankAccountKind", Need::optional}, {"bankAccountNumber", "bankAccountNumber", Need::optional}, {"bankAccountNameTitle", "bankAccountNameTitle", Need::optional}, {"bankAccountName", "bankAccountName", Need::optional},
    {"receiptBillDeadlineDate", "receiptBillDeadlineDate", Need::optional}, {"receiptName", "receiptName", Need::optional}, {"invoiceBarcode", "barCode", Need::optional}, {"receiptCompanyTitle", "receiptCompanyTitle", Need::optional}, {"receiptCompany", "receiptCompany", Need::optional},
    {"docketbilledAmount", "docketbilledAmount", Need::optional}, {"docketCompanyName", "docketCompanyName", Need::optional}, {"docketSectionName", "docketSectionName", Need::optional}, {"docketName", "docketName", Need::optional}, {"docketTransactionIdTitle", "docketTransactionIdTitle", Need::optional}, {"docketTransactionId", "docketTransactionId", Need::optional},
    {"voucherCompanyName", "voucherCompanyName", Need::optional}, {"voucherSectionName", "voucherSectionName", Need::optional}, {"voucherCustomerFullName", "voucherCustomerFullName", Need::optional}, {"voucherTransactionIdTitle", "voucherTransactionIdTitle", Need::optional}, {"voucherTransactionId", "voucherTransactionId", Need::optional}, {"voucherBilledAmount", "voucherBilledAmount", Need::optional}, {"voucherBilledFeeTax", "voucherBilledFeeTax", Need::optional}, {"revenueStampRequired", "revenueStampRequired", Need::optional},
    {"goodsTitle", "goodsTitle", Need::optional}, {"goodsAmountTitle", "goodsAmountTitle", Need::optional}, {"goodsPriceTitle", "goodsPriceTitle", Need::optional}, {"goodsSubtotalTitle", "goodsSubtotalTitle", Need::optional}, {"detailInfomation", "detailInfomation", Need::optional},
    {"expand11", "accountNo1", Need::optional}, {"expand12", "memberName", Need::optional}, {"expand13", "upperOcrCode", Need::optional}, {"expand14", "lowerOcrCode", Need::optional}, {"expand15", "expand15", Need::optional}, {"expand16", "expand16", Need::optional}, {"expand17", "expand17", Need::optional}, {"expand18", "expand18", Need::optional}, {"expand19", "expand19", Need::optional}, {"expand20", "expand20", Need::optional},
});

constexpr auto kRowFields = std::to_array<PrintField>({
    {"goods", "itemName", Need::required}, {"goodsAmount", "itemCount", Need::optional}, {"goodsPrice", "unitPrice", Need::optional}, {"goodsSubtotal", "subTotal", Need::required}, {"goodsExpand", "goodsExpand", Need::optional},
});

/// One of these says where to pay: the convenience store's bar code, a bank account, or the post office's account.
constexpr auto kWaysToPay = std::to_array<std::string_view>({"barCode", "bankAccountNumber", "accountNo1"});
// clang-format on

/// Copies the elements of a table; the name of the first that is missing, repeated or nested.
template <class Table>
std::optional<std::string> copy(Table const& table, Node const* from, Node& to) {
  for (PrintField const& field : table) {
    Element const element = element_of(from, field.element);
    if (!element.sound || (field.need == Need::required && element.text.empty()))
      return std::string(field.element);
    if (!element.text.empty()) to.add(field.name, element.text);
  }
  return std::nullopt;
}

std::optional<std::string> copy_rows(Node const& info, Node& document) {
  Node rows = Node::list();
  for (Node const* detail : elements_of(block_of(info, "details"), "detail")) {
    Node row = Node::object();
    if (auto bad = copy(kRowFields, detail, row)) return bad;
    rows.push(std::move(row));
  }
  if (rows.items() == nullptr || rows.items()->empty()) return "details";
  document.add("rows", std::move(rows));
  return std::nullopt;
}

std::optional<std::string> copy_all(Node const& info, Node& document) {
  if (auto bad = copy(kFields, &info, document)) return bad;
  if (auto bad = copy_rows(info, document)) return bad;
  bool const payable = std::any_of(kWaysToPay.begin(), kWaysToPay.end(),
                                   [&](std::string_view name) { return !document.text_at(name).empty(); });
  return payable ? std::nullopt : std::optional<std::string>("invoiceBarcode");
}

/// An amount as print data writes it: digits, perhaps with commas and 円 or ￥.
std::optional<std::int64_t> printed_amount(std::string_view text) {
  std::string digits;
  for (char32_t const point : to_utf32(to_half_width_ascii(text)))
    if (point != U',' && point != U'円' && point != U'￥' && point != U'\\' && point != U'\u00A5' &&
        point != U' ')
      append_utf8(digits, point);
  return parse_integer(digits);
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
  Outcome outcome;
  outcome.document = Node::object();
  Node& document = outcome.document;
  auto const bad = info == nullptr ? std::optional<std::string>("invoiceInfo") : copy_all(*info, document);
  if (bad)
    return distrust(ParseFault::unreadable, *bad, "印字データの項目が欠けているか読めません: " + *bad,
                    "A field of the print data is missing or unreadable: " + *bad);
  std::string const id(document.text_at("inquiryNo"));
  std::string const order(document.text_at("shopOrderId"));
  if (id != sent.provider_transaction_id || !is_our_order(order, sent.our_id))
    return distrust(ParseFault::wrong_id, id, "別の取引の印字データです: " + id + " " + order,
                    "The print data is for another transaction: " + id + " " + order);
  std::string const printed(document.text_at("claimSum"));
  if (printed_amount(printed) != sent.billed.value())
    return distrust(ParseFault::wrong_amount, printed, "印字データの請求額が注文と違います: " + printed,
                    "The print data bills another amount: " + printed);
  outcome.verdict = {VerdictKind::done};
  outcome.provider_transaction_id = id;
  return outcome;
}

}  // namespace yoshin::atodene
