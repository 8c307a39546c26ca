#pragma once

#include "contract/field.hpp"

// The documents that cross the boundary, one table a type: the names are those of the C++ members.
namespace yoshin::contract {

// clang-format off
template <> struct TypeName<ProviderId>   { static constexpr std::string_view kType = "ProviderId"; };
template <> struct TypeName<CreditStatus> { static constexpr std::string_view kType = "CreditStatus"; };
template <> struct TypeName<Stage>        { static constexpr std::string_view kType = "Stage"; };
template <> struct TypeName<Action>       { static constexpr std::string_view kType = "Action"; };
template <> struct TypeName<VerdictKind>  { static constexpr std::string_view kType = "VerdictKind"; };
template <> struct TypeName<CarrierId>    { static constexpr std::string_view kType = "CarrierId"; };
template <> struct TypeName<OrderFlag>    { static constexpr std::string_view kType = "OrderFlag"; };
template <> struct TypeName<ItemKind>     { static constexpr std::string_view kType = "ItemKind"; };
template <> struct TypeName<FeeSource>    { static constexpr std::string_view kType = "FeeSource"; };
template <> struct TypeName<FeeMode>      { static constexpr std::string_view kType = "FeeMode"; };
template <> struct TypeName<FeeFlaw>      { static constexpr std::string_view kType = "FeeFlaw"; };
template <> struct TypeName<Severity>     { static constexpr std::string_view kType = "Severity"; };
template <> struct TypeName<Settlement>   { static constexpr std::string_view kType = "Settlement"; };
template <> struct TypeName<StepRole>     { static constexpr std::string_view kType = "StepRole"; };
template <> struct TypeName<FieldKind>    { static constexpr std::string_view kType = "FieldKind"; };
template <> struct TypeName<PrintPart>    { static constexpr std::string_view kType = "PrintPart"; };
template <> struct TypeName<PrintKind>    { static constexpr std::string_view kType = "PrintKind"; };
// clang-format on

/// Longest free text: notes, a provider's message, a setting.
inline constexpr Bound kLongText{0, 2000};
/// Longest short text: a phone number, a slip, an id of a provider.
inline constexpr Bound kShortText{0, 60};

/// An order number: at most 30 characters of `[A-Za-z0-9_-]`, as order files and every provider take them.
void read_order_number(Slot const& slot, std::string& out);
/// A short key: at most 20 characters of `[A-Z0-9]`; empty before the proxy made it.
void read_short_key(Slot const& slot, std::string& out);
/// The id of a shop: at most 40 characters of `[A-Za-z0-9_-]`.
void read_shop_id(Slot const& slot, std::string& out);
/// A tax rate: 0, 8 or 10 percent.
void read_tax_rate(Slot const& slot, Item& item);

template <>
struct Fields<Message> {
  static constexpr std::string_view kType = "Message";
  static constexpr auto kTable = std::to_array<Field<Message>>({
      field<&Message::ja, kLongText>("ja"),
      field<&Message::en, kLongText>("en"),
  });
};

template <>
struct Fields<Party> {
  static constexpr std::string_view kType = "Party";
  static constexpr auto kTable = std::to_array<Field<Party>>({
      field<&Party::name>("name"),
      field<&Party::kana>("kana"),
      field<&Party::company>("company"),
      field<&Party::department>("department"),
      field<&Party::postal_code, kShortText>("postal_code"),
      field<&Party::address1>("address1"),
      field<&Party::address2>("address2"),
      field<&Party::phone, kShortText>("phone"),
      field<&Party::email>("email"),
  });
};

template <>
struct Fields<Item> {
  static constexpr std::string_view kType = "Item";
  static constexpr auto kTable = std::to_array<Field<Item>>({
      field<&Item::name, Bound{0, 500}>("name"),
      field<&Item::unit_price>("unit_price"),
      field<&Item::quantity, Bound{1, 9999}>("quantity"),
      {"tax_rate_percent", &TypeOf<int>::text, [](Item const& item) { return Node(item.tax_rate_percent); },
       &read_tax_rate},
      field<&Item::kind>("kind"),
      field<&Item::code>("code"),
  });
};

template <>
struct Fields<Amounts> {
  static constexpr std::string_view kType = "Amounts";
  static constexpr auto kTable = std::to_array<Field<Amounts>>({
      field<&Amounts::goods>("goods"),
      field<&Amounts::tax>("tax"),
      field<&Amounts::shipping>("shipping"),
      field<&Amounts::fee>("fee"),
      field<&Amounts::discount>("discount"),
      field<&Amounts::points>("points"),
      field<&Amounts::other>("other"),
      field<&Amounts::billed>("billed"),
  });
};

template <>
struct Fields<Parcel> {
  static constexpr std::string_view kType = "Parcel";
  static constexpr auto kTable = std::to_array<Field<Parcel>>({
      field<&Parcel::slip_number, kShortText>("slip_number"),
  });
};

template <>
struct Fields<Order> {
  static constexpr std::string_view kType = "Order";
  static constexpr auto kTable = std::to_array<Field<Order>>({
      text_field<&Order::shop, read_shop_id>("shop"),
      text_field<&Order::number, read_order_number>("number"),
      text_field<&Order::short_key, read_short_key>("short_key"),
      field<&Order::ordered_at>("ordered_at"),
      field<&Order::order_status>("order_status"),
      field<&Order::buyer>("buyer"),
      field<&Order::recipient>("recipient"),
      field<&Order::items, Bound{0, 999}>("items"),
      field<&Order::imported>("imported"),
      field<&Order::edited>("edited"),
      field<&Order::hand_fee>("hand_fee"),
      field<&Order::current>("current"),
      field<&Order::fee_source>("fee_source"),
      field<&Order::payment_method>("payment_method"),
      field<&Order::carrier>("carrier"),
      field<&Order::carrier_name>("carrier_name"),
      field<&Order::parcels, Bound{0, 99}>("parcels"),
      field<&Order::planned_ship_date>("planned_ship_date"),
      field<&Order::delivery_date>("delivery_date"),
      field<&Order::delivery_time>("delivery_time"),
      field<&Order::paid_on>("paid_on"),
      field<&Order::flags, Bound{0, 20}>("flags"),
      field<&Order::notes, kLongText>("notes"),
      field<&Order::version, Bound{0, kMaxSafeInteger}>("version"),
  });
};

template <>
struct Fields<PastRegistration> {
  static constexpr std::string_view kType = "PastRegistration";
  static constexpr auto kTable = std::to_array<Field<PastRegistration>>({
      field<&PastRegistration::registration, Bound{1, 9999}>("registration"),
      field<&PastRegistration::billed>("billed"),
      field<&PastRegistration::on>("on"),
  });
};

template <>
struct Fields<Notice> {
  static constexpr std::string_view kType = "Notice";
  static constexpr auto kTable = std::to_array<Field<Notice>>({
      field<&Notice::code>("code"),
      field<&Notice::text>("text"),
      field<&Notice::next_step>("next_step"),
  });
};

template <>
struct Fields<CreditRecord> {
  static constexpr std::string_view kType = "CreditRecord";
  static constexpr auto kTable = std::to_array<Field<CreditRecord>>({
      field<&CreditRecord::provider>("provider"),
      field<&CreditRecord::status>("status"),
      field<&CreditRecord::stage>("stage"),
      field<&CreditRecord::status_before_unknown>("status_before_unknown"),
      field<&CreditRecord::lost_action>("lost_action"),
      field<&CreditRecord::registration, Bound{1, 9999}>("registration"),
      field<&CreditRecord::provider_transaction_id, kShortText>("provider_transaction_id"),
      field<&CreditRecord::first_total>("first_total"),
      field<&CreditRecord::present_total>("present_total"),
      field<&CreditRecord::authorised_at, kShortText>("authorised_at"),
      field<&CreditRecord::reported_slips, Bound{0, 999}>("reported_slips"),
      field<&CreditRecord::past, Bound{0, 999}>("past"),
      field<&CreditRecord::reissues, Bound{0, 9999}>("reissues"),
      field<&CreditRecord::anew_pending>("anew_pending"),
      field<&CreditRecord::needs_person>("needs_person"),
      field<&CreditRecord::notices, Bound{0, 999}>("notices"),
  });
};

template <>
struct Fields<FeeBand> {
  static constexpr std::string_view kType = "FeeBand";
  static constexpr auto kTable = std::to_array<Field<FeeBand>>({
      field<&FeeBand::lower>("lower"),
      field<&FeeBand::upper>("upper"),
      field<&FeeBand::fee>("fee"),
  });
};

template <>
struct Fields<FeeRule> {
  static constexpr std::string_view kType = "FeeRule";
  static constexpr auto kTable = std::to_array<Field<FeeRule>>({
      field<&FeeRule::mode>("mode"),
      field<&FeeRule::bands>("bands"),
  });
};

template <>
struct Fields<FeeTrace> {
  static constexpr std::string_view kType = "FeeTrace";
  static constexpr auto kTable = std::to_array<Field<FeeTrace>>({
      field<&FeeTrace::source>("source"),
      field<&FeeTrace::mode>("mode"),
      field<&FeeTrace::band>("band"),
      field<&FeeTrace::basis_billed>("basis_billed"),
      field<&FeeTrace::basis_fee>("basis_fee"),
      field<&FeeTrace::fee>("fee"),
      field<&FeeTrace::billed>("billed"),
      field<&FeeTrace::sentence>("sentence"),
  });
};

template <>
struct Fields<Repair> {
  static constexpr std::string_view kType = "Repair";
  static constexpr auto kTable = std::to_array<Field<Repair>>({
      field<&Repair::field>("field"),
      field<&Repair::before, kLongText>("before"),
      field<&Repair::after, kLongText>("after"),
  });
};

template <>
struct Fields<Problem> {
  static constexpr std::string_view kType = "Problem";
  static constexpr auto kTable = std::to_array<Field<Problem>>({
      field<&Problem::rule>("rule"),
      field<&Problem::severity>("severity"),
      field<&Problem::field>("field"),
      field<&Problem::field_name>("field_name"),
      field<&Problem::found, kLongText>("found"),
      field<&Problem::expected>("expected"),
      field<&Problem::next_step>("next_step"),
      field<&Problem::provider_code>("provider_code"),
      field<&Problem::repairs>("repairs"),
  });
};

template <>
struct Fields<Step> {
  static constexpr std::string_view kType = "Step";
  static constexpr auto kTable = std::to_array<Field<Step>>({
      field<&Step::endpoint>("endpoint"),
      field<&Step::role>("role"),
      field<&Step::meaning>("meaning"),
      field<&Step::registration, Bound{1, 9999}>("registration"),
      field<&Step::parcel, Bound{0, 999}>("parcel"),
      field<&Step::summary>("summary"),
  });
};

template <>
struct Fields<FieldError> {
  static constexpr std::string_view kType = "FieldError";
  static constexpr auto kTable = std::to_array<Field<FieldError>>({
      field<&FieldError::field>("field"),
      field<&FieldError::found, kLongText>("found"),
      field<&FieldError::expected>("expected"),
  });
};

template <>
struct Fields<ActionInput> {
  static constexpr std::string_view kType = "ActionInput";
  static constexpr auto kTable = std::to_array<Field<ActionInput>>({
      field<&ActionInput::reason>("reason"),
      field<&ActionInput::reason_text, kLongText>("reason_text"),
  });
};

template <>
struct Fields<ShopFacts> {
  static constexpr std::string_view kType = "ShopFacts";
  static constexpr auto kTable = std::to_array<Field<ShopFacts>>({
      field<&ShopFacts::name>("name"),
      field<&ShopFacts::phone, kShortText>("phone"),
      field<&ShopFacts::email>("email"),
  });
};

}  // namespace yoshin::contract
