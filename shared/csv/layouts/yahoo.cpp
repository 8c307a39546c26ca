#include "csv/layouts/columns.hpp"
#include "csv/layouts/complete.hpp"
#include "csv/layouts/writers.hpp"

// Yahoo!ショッピング, Store Creator Pro. The shop's template decides which columns there are, so only names
// count. Orders and items come in one file or in two that share OrderId.
namespace yoshin {
namespace {

/// A reduction, written with or without its minus.
void read_reduction(CellInput const& cell) {
  auto const amount = take_amount(cell).value_or(Yen{});
  auto& discount = cell.order.imported.discount;
  discount = discount + (amount < Yen{} ? amount : -amount);
}
std::string write_reduction(Order const& order, Item const*) {
  return amount_text(-order.imported.discount);
}

/// The address in one piece, for templates that have no columns for its parts.
template <auto Side>
void read_full_address(CellInput const& cell) {
  Party& party = cell.order.*Side;
  if (party.address1.empty()) take_text(cell, party.address1, kMostText);
}
template <auto Side>
std::string write_full_address(Order const& order, Item const*) {
  return full_address(order.*Side);
}

/// A text that another column has already given stays.
template <auto Member>
void read_text_instead(CellInput const& cell) {
  if ((cell.order.*Member).empty()) take_text(cell, cell.order.*Member, kMostText);
}
template <auto Side, auto Member>
void read_party_instead(CellInput const& cell) {
  auto& text = cell.order.*Side.*Member;
  if (text.empty()) take_text(cell, text, kMostText);
}

void read_item_id(CellInput const& cell) {
  if (cell.item.code.empty()) read_item_code(cell);
}

template <std::size_t Place>
std::string write_slip(Order const& order, Item const*) {
  auto const slips = slips_of(order);
  return Place < slips.size() ? slips[Place] : std::string();
}

constexpr auto kNeeded = Need::required;
constexpr auto kOptional = Need::optional;
constexpr auto kOrder = Level::order;
constexpr auto kItem = Level::item;
constexpr auto kBuyer = &Order::buyer;
constexpr auto kRecipient = &Order::recipient;
constexpr auto kText = CellKind::text;
constexpr auto kDate = CellKind::date;
constexpr auto kAmount = CellKind::amount;

template <auto Side, auto Member>
constexpr Column party_column(std::string_view name, Joint joint = Joint::none, std::size_t part = 1) {
  return {name,  kOptional, kOrder, &read_party_text<Side, Member>, &write_party_text<Side, Member>,
          kText, joint,     part};
}
/// A name in its own column where the template has none for the whole.
template <auto Side, auto Member>
constexpr Column half_name(std::string_view name, std::size_t part) {
  return {name, kOptional, kOrder, &read_party_instead<Side, Member>, nullptr, kText, Joint::name, part};
}
template <auto Member>
constexpr Column amount_column(std::string_view name) {
  return {name, kOptional, kOrder, &read_imported<Member>, &write_amount<&Order::imported, Member>, kAmount};
}

// Names beside those of the order download are the ones of the shop API, which the templates use as well.
// clang-format off
constexpr Column kColumns[] = {
    {"OrderId",               kNeeded,   kOrder, &read_number, &write_text<&Order::number>},
    {"OrderTime",             kNeeded,   kOrder, &read_ordered_at, &write_slashed_time, kDate},
    {"OrderStatus",           kOptional, kOrder, &read_text<&Order::order_status>, &write_text<&Order::order_status>},
    party_column<kBuyer, &Party::name>("BillName"),
    half_name<kBuyer, &Party::name>("BillLastName", 1),
    half_name<kBuyer, &Party::name>("BillFirstName", 2),
    party_column<kBuyer, &Party::kana>("BillNameKana"),
    {"BillZipCode",           kOptional, kOrder, &read_postal_code<kBuyer>, &write_party_text<kBuyer, &Party::postal_code>},
    party_column<kBuyer, &Party::address1>("BillPrefecture", Joint::address, 1),
    party_column<kBuyer, &Party::address1>("BillCity", Joint::address, 2),
    party_column<kBuyer, &Party::address2>("BillAddress1", Joint::building, 1),
    party_column<kBuyer, &Party::address2>("BillAddress2", Joint::building, 2),
    {"BillAddressFull",       kOptional, kOrder, &read_full_address<kBuyer>, &write_full_address<kBuyer>},
    {"BillPhoneNumber",       kOptional, kOrder, &read_phone<kBuyer>, &write_party_text<kBuyer, &Party::phone>},
    party_column<kBuyer, &Party::email>("BillMailAddress"),
    party_column<kRecipient, &Party::name>("ShipName"),
    half_name<kRecipient, &Party::name>("ShipLastName", 1),
    half_name<kRecipient, &Party::name>("ShipFirstName", 2),
    party_column<kRecipient, &Party::kana>("ShipNameKana"),
    {"ShipZipCode",           kNeeded,   kOrder, &read_postal_code<kRecipient>, &write_party_text<kRecipient, &Party::postal_code>},
    party_column<kRecipient, &Party::address1>("ShipPrefecture", Joint::address, 1),
    party_column<kRecipient, &Party::address1>("ShipCity", Joint::address, 2),
    party_column<kRecipient, &Party::address2>("ShipAddress1", Joint::building, 1),
    party_column<kRecipient, &Party::address2>("ShipAddress2", Joint::building, 2),
    {"ShipAddressFull",       kOptional, kOrder, &read_full_address<kRecipient>, &write_full_address<kRecipient>},
    {"ShipPhoneNumber",       kNeeded,   kOrder, &read_phone<kRecipient>, &write_party_text<kRecipient, &Party::phone>},
    {"ShipMethodName",        kOptional, kOrder, &read_carrier_word, &write_carrier_word},
    {"ShipInvoiceNumber1",    kOptional, kOrder, &read_slips, &write_slip<0>},
    {"ShipInvoiceNumber2",    kOptional, kOrder, &read_slips, &write_slip<1>},
    {"ShipRequestDate",       kOptional, kOrder, &read_date<&Order::delivery_date>, &write_date<&Order::delivery_date>, kDate},
    {"ShipRequestTime",       kOptional, kOrder, &read_text<&Order::delivery_time>, &write_text<&Order::delivery_time>},
    {"PayMethodName",         kNeeded,   kOrder, &read_text<&Order::payment_method>, &write_text<&Order::payment_method>},
    {"CombinedPayMethodName", kOptional, kOrder, &read_text_instead<&Order::payment_method>, nullptr},
    amount_column<&Amounts::shipping>("ShipCharge"),
    amount_column<&Amounts::fee>("PayCharge"),
    amount_column<&Amounts::other>("GiftWrapCharge"),
    {"Discount",              kOptional, kOrder, &read_reduction, &write_reduction, kAmount},
    {"TotalMallCouponDiscount", kOptional, kOrder, &read_reduction, nullptr, kAmount},
    {"UsePoint",              kOptional, kOrder, &read_points, &write_points, kAmount},
    {"Total",                 kNeeded,   kOrder, &read_needed_amount<&Amounts::billed>, &write_amount<&Order::imported, &Amounts::billed>, kAmount},
    {"BuyerComments",         kOptional, kOrder, &append_notes, &write_text<&Order::notes>},
    {"Title",                 kNeeded,   kItem,  &read_item_name, &write_item_text<&Item::name>},
    {"SubCode",               kOptional, kItem,  &read_item_code, &write_item_text<&Item::code>},
    {"ItemId",                kOptional, kItem,  &read_item_id, nullptr},
    {"ItemOptionValue",       kOptional, kItem,  &append_option, nullptr},
    {"UnitPrice",             kNeeded,   kItem,  &read_unit_price, &write_unit_price, kAmount},
    {"Quantity",              kNeeded,   kItem,  &read_quantity, &write_quantity, kAmount},
    {"ItemTaxRatio",          kOptional, kItem,  &read_tax_rate, &write_tax_rate},
};
// clang-format on

}  // namespace

Layout const& yahoo_layout() {
  static constexpr Layout layout = {
      LayoutId::yahoo, kColumns, CellText::trimmed, "OrderId", &complete_order, ItemFile::allowed, {}, "Total"};
  return layout;
}

}  // namespace yoshin
