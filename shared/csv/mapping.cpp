#include "csv/mapping.hpp"

#include <algorithm>

#include "csv/layouts/columns.hpp"
#include "csv/layouts/complete.hpp"

namespace yoshin {
namespace {

/// A reduction, written with or without its minus.
template <auto Member>
void read_reduction(CellInput const& cell) {
  auto const amount = take_amount(cell).value_or(Yen{});
  cell.order.imported.*Member = amount < Yen{} ? amount : -amount;
}

void read_notes(CellInput const& cell) {
  append_staff_notes(cell);
}

constexpr auto kNeeded = Need::required;
constexpr auto kOptional = Need::optional;
constexpr auto kOrder = Level::order;
constexpr auto kItem = Level::item;
constexpr auto kText = CellKind::text;
constexpr auto kDate = CellKind::date;
constexpr auto kAmount = CellKind::amount;
constexpr auto kBuyer = &Order::buyer;
constexpr auto kRecipient = &Order::recipient;
using F = MappedField;

// clang-format off
constexpr FieldRule kRules[] = {
    {F::number,                kNeeded,   kOrder, kText,   Joint::none,        &read_number},
    {F::ordered_at,            kNeeded,   kOrder, kDate,   Joint::words,       &read_ordered_at},
    {F::order_status,          kOptional, kOrder, kText,   Joint::none,        &read_text<&Order::order_status>},
    {F::payment_method,        kNeeded,   kOrder, kText,   Joint::none,        &read_text<&Order::payment_method>},
    {F::billed,                kNeeded,   kOrder, kAmount, Joint::none,        &read_needed_amount<&Amounts::billed>},
    {F::goods,                 kOptional, kOrder, kAmount, Joint::none,        &read_needed_amount<&Amounts::goods>},
    {F::tax,                   kOptional, kOrder, kAmount, Joint::none,        &read_imported<&Amounts::tax>},
    {F::shipping,              kOptional, kOrder, kAmount, Joint::none,        &read_imported<&Amounts::shipping>},
    {F::fee,                   kOptional, kOrder, kAmount, Joint::none,        &read_imported<&Amounts::fee>},
    {F::discount,              kOptional, kOrder, kAmount, Joint::none,        &read_reduction<&Amounts::discount>},
    {F::points,                kOptional, kOrder, kAmount, Joint::none,        &read_reduction<&Amounts::points>},
    {F::other,                 kOptional, kOrder, kAmount, Joint::none,        &read_imported<&Amounts::other>},
    {F::buyer_name,            kNeeded,   kOrder, kText,   Joint::name,        &read_party_text<kBuyer, &Party::name>},
    {F::buyer_kana,            kOptional, kOrder, kText,   Joint::name,        &read_party_text<kBuyer, &Party::kana>},
    {F::buyer_company,         kOptional, kOrder, kText,   Joint::none,        &read_party_text<kBuyer, &Party::company>},
    {F::buyer_department,      kOptional, kOrder, kText,   Joint::none,        &read_party_text<kBuyer, &Party::department>},
    {F::buyer_postal_code,     kNeeded,   kOrder, kText,   Joint::postal_code, &read_postal_code<kBuyer>},
    {F::buyer_address1,        kNeeded,   kOrder, kText,   Joint::address,     &read_party_text<kBuyer, &Party::address1>},
    {F::buyer_address2,        kOptional, kOrder, kText,   Joint::building,    &read_party_text<kBuyer, &Party::address2>},
    {F::buyer_phone,           kNeeded,   kOrder, kText,   Joint::phone,       &read_phone<kBuyer>},
    {F::buyer_email,           kOptional, kOrder, kText,   Joint::none,        &read_party_text<kBuyer, &Party::email>},
    {F::recipient_name,        kOptional, kOrder, kText,   Joint::name,        &read_party_text<kRecipient, &Party::name>},
    {F::recipient_kana,        kOptional, kOrder, kText,   Joint::name,        &read_party_text<kRecipient, &Party::kana>},
    {F::recipient_company,     kOptional, kOrder, kText,   Joint::none,        &read_party_text<kRecipient, &Party::company>},
    {F::recipient_department,  kOptional, kOrder, kText,   Joint::none,        &read_party_text<kRecipient, &Party::department>},
    {F::recipient_postal_code, kOptional, kOrder, kText,   Joint::postal_code, &read_postal_code<kRecipient>},
    {F::recipient_address1,    kOptional, kOrder, kText,   Joint::address,     &read_party_text<kRecipient, &Party::address1>},
    {F::recipient_address2,    kOptional, kOrder, kText,   Joint::building,    &read_party_text<kRecipient, &Party::address2>},
    {F::recipient_phone,       kOptional, kOrder, kText,   Joint::phone,       &read_phone<kRecipient>},
    {F::item_name,             kNeeded,   kItem,  kText,   Joint::words,       &read_item_name},
    {F::item_code,             kOptional, kItem,  kText,   Joint::none,        &read_item_code},
    {F::unit_price,            kNeeded,   kItem,  kAmount, Joint::none,        &read_unit_price},
    {F::quantity,              kNeeded,   kItem,  kAmount, Joint::none,        &read_quantity},
    {F::tax_rate,              kOptional, kItem,  kText,   Joint::none,        &read_tax_rate},
    {F::carrier,               kOptional, kOrder, kText,   Joint::none,        &read_carrier_word},
    {F::slips,                 kOptional, kOrder, kText,   Joint::words,       &read_slips},
    {F::planned_ship_date,     kOptional, kOrder, kDate,   Joint::none,        &read_date<&Order::planned_ship_date>},
    {F::delivery_date,         kOptional, kOrder, kDate,   Joint::none,        &read_date<&Order::delivery_date>},
    {F::delivery_time,         kOptional, kOrder, kText,   Joint::none,        &read_text<&Order::delivery_time>},
    {F::paid_on,               kOptional, kOrder, kDate,   Joint::none,        &read_date<&Order::paid_on>},
    {F::notes,                 kOptional, kOrder, kText,   Joint::lines,       &read_notes},
};
// clang-format on

constexpr bool has_a_rule_for_every_field() {
  for (std::size_t i = 0; i < std::size(kRules); ++i)
    if (kRules[i].field != static_cast<MappedField>(i)) return false;
  return std::size(kRules) == Names<MappedField>::kTable.size();
}
static_assert(has_a_rule_for_every_field());

FixedValue const* fixed_of(OrderMapping const& mapping, MappedField field) {
  auto const found = std::find_if(mapping.fixed.begin(), mapping.fixed.end(), [field](auto const& one) {
    return one.field == field && !one.value.empty();
  });
  return found == mapping.fixed.end() ? nullptr : &*found;
}

}  // namespace

std::span<FieldRule const> field_rules() {
  return kRules;
}

std::vector<MappedField> gaps_of(OrderMapping const& mapping) {
  std::vector<MappedField> gaps;
  for (auto const& rule : kRules) {
    bool const there = std::any_of(mapping.columns.begin(), mapping.columns.end(),
                                   [&](auto const& column) { return column.field == rule.field; });
    if (rule.need == Need::required && !there && fixed_of(mapping, rule.field) == nullptr)
      gaps.push_back(rule.field);
  }
  return gaps;
}

MappedLayout::MappedLayout(OrderMapping const& mapping) {
  std::string_view number;
  std::string_view goods;
  std::string_view billed;
  for (auto const& rule : kRules) {
    std::size_t part = 0;
    for (auto const& column : mapping.columns) {
      if (column.field != rule.field || (part > 0 && rule.joint == Joint::none)) continue;
      // A file that lacks one of the headers is another one.
      columns_.push_back(
          {column.header, Need::required, rule.level, rule.read, nullptr, rule.kind, rule.joint, ++part});
      if (rule.field == MappedField::number) number = column.header;
      if (rule.field == MappedField::goods) goods = column.header;
      if (rule.field == MappedField::billed) billed = column.header;
    }
    auto const* fixed = fixed_of(mapping, rule.field);
    if (part == 0 && fixed != nullptr)
      columns_.push_back(
          {{}, Need::optional, rule.level, rule.read, nullptr, rule.kind, Joint::none, 1, fixed->value});
  }
  layout_ = {LayoutId::mapped,
             columns_,
             CellText::trimmed,
             number,
             &complete_order,
             ItemFile::never,
             goods,
             billed,
             {},
             {},
             mapping.name,
             mapping.date_order};
}

}  // namespace yoshin
