#include <array>

#include "provider/atobarai_com/parse.hpp"

namespace yoshin::atobarai_com {
namespace {

enum class Need { required, optional };

/// A field of the print data and what the order's document calls it. A name that other providers' invoices have
/// too is theirs, so that the screen has words for it; the rest keep the provider's name.
struct PrintField {
  std::string_view wire;
  std::string_view ours;
  Need need;
};

// clang-format off
constexpr auto kHead = std::to_array<PrintField>({
    {"PostalCode",       "postCode",  Need::required},
    {"UnitingAddress",   "address1",  Need::required},
    {"NameKj",           "name",      Need::required},
    {"OrderId",          "inquiryNo", Need::required},
    {"ReceiptOrderDate", "orderDate", Need::optional},
    {"LimitDate",        "maturity",  Need::required},
    {"SiteNameKj",       "buyStore",  Need::optional},
    {"Url",              "hpAddress", Need::optional},
    {"Phone",            "telNum",    Need::optional},
    {"UseAmount",        "claimSum",  Need::required},
    {"SubTotal",         "SubTotal",  Need::optional},
    {"CarriageFee",      "CarriageFee", Need::optional},
    {"ChargeFee",        "ChargeFee", Need::optional},
    {"TaxAmount",        "TaxAmount", Need::optional},
    {"SubUseAmount_1",   "SubUseAmount_1", Need::optional},
    {"SubTaxAmount_1",   "SubTaxAmount_1", Need::optional},
    {"SubUseAmount_2",   "SubUseAmount_2", Need::optional},
    {"SubTaxAmount_2",   "SubTaxAmount_2", Need::optional},
    {"ReIssueCount",     "ReIssueCount", Need::optional},
});
constexpr auto kTail = std::to_array<PrintField>({
    {"Cv_BarcodeData",       "barCode",              Need::optional},
    {"Cv_BarcodeString1",    "Cv_BarcodeString1",    Need::optional},
    {"Cv_BarcodeString2",    "Cv_BarcodeString2",    Need::optional},
    {"Cv_ReceiptAgentName",  "Cv_ReceiptAgentName",  Need::optional},
    {"Cv_SubscriberName",    "Cv_SubscriberName",    Need::optional},
    {"Yu_DtCode",            "Yu_DtCode",            Need::optional},
    {"Yu_SubscriberName",    "memberName",           Need::optional},
    {"Yu_AccountNumber",     "accountNo1",           Need::optional},
    {"Yu_ChargeClass",       "Yu_ChargeClass",       Need::optional},
    {"Yu_MtOcrCode1",        "upperOcrCode",         Need::optional},
    {"Yu_MtOcrCode2",        "lowerOcrCode",         Need::optional},
    {"Bk_BankCode",          "Bk_BankCode",          Need::optional},
    {"Bk_BranchCode",        "Bk_BranchCode",        Need::optional},
    {"Bk_BankName",          "Bk_BankName",          Need::optional},
    {"Bk_BranchName",        "Bk_BranchName",        Need::optional},
    {"Bk_DepositClass",      "Bk_DepositClass",      Need::optional},
    {"Bk_AccountNumber",     "Bk_AccountNumber",     Need::optional},
    {"Bk_AccountHolder",     "Bk_AccountHolder",     Need::optional},
    {"Bk_AccountHolderKn",   "Bk_AccountHolderKn",   Need::optional},
    {"Bk_Number",            "Bk_Number",            Need::optional},
    {"Ent_OrderId",          "Ent_OrderId",          Need::optional},
    {"CorporationNumber",    "CorporationNumber",    Need::optional},
    {"ConfirmNumber",        "ConfirmNumber",        Need::optional},
    {"CustomerNumber",       "CustomerNumber",       Need::optional},
    {"MypageUrl",            "MypageUrl",            Need::optional},
    {"CreditLimitDate",      "CreditLimitDate",      Need::optional},
});
/// The row's number is part of the tag's name.
constexpr auto kRow = std::to_array<PrintField>({
    {"ItemNameKj", "itemName",  Need::required},
    {"ItemNum",    "itemCount", Need::optional},
    {"UnitPrice",  "unitPrice", Need::optional},
    {"SumMoney",   "subTotal",  Need::required},
    {"TaxRate",    "taxRate",   Need::optional},
});
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

Node row_of(Node const& item) {
  Node row = Node::object();
  for (PrintField const& field : kRow)
    for (Element const& element : elements_of(item))
      if (is_row_tag(element.name, field.wire) && row.find(field.ours) == nullptr)
        row.add(field.ours, element.text());
  return row;
}

std::optional<std::string> copy(Node const& data, PrintField const& field, Node& document) {
  auto const text = text_of(data, field.wire);
  bool const lacks = field.need == Need::required && text.empty();
  if (lacks || !is_unambiguous(data, field.wire)) return std::string(field.wire);
  if (!text.empty()) document.add(field.ours, text);
  return std::nullopt;
}

std::optional<std::string> copy_rows(Node const& data, Node& document) {
  Node rows = Node::list();
  for (Element const& items : elements_named(data, "OrderItems"))
    for (Element const& item : elements_named(*items.value, "OrderItem")) {
      Node row = row_of(*item.value);
      for (PrintField const& field : kRow)
        if (field.need == Need::required && row.text_at(field.ours).empty()) return std::string(field.wire);
      rows.push(std::move(row));
    }
  if (rows.items()->empty()) return "OrderItem";
  document.add("rows", std::move(rows));
  return std::nullopt;
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
  Node document = Node::object();
  for (PrintField const& field : kHead)
    if (auto bad = copy(print_data, field, document)) return lacking(*bad);
  if (auto bad = copy_rows(print_data, document)) return lacking(*bad);
  for (PrintField const& field : kTail)
    if (auto bad = copy(print_data, field, document)) return lacking(*bad);
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
