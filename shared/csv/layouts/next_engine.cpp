#include "csv/layouts/columns.hpp"
#include "csv/layouts/complete.hpp"
#include "csv/layouts/writers.hpp"

namespace yoshin {
namespace {

void read_shipped(CellInput const& cell) {
  if (cell.text == "1" && !has_flag(cell.order, OrderFlag::shipped))
    cell.order.flags.push_back(OrderFlag::shipped);
}

std::string write_shipped(Order const& order, Item const*) {
  return has_flag(order, OrderFlag::shipped) ? "1" : "0";
}

/// The layout has no column for discounts: they are a charge below zero.
std::string write_other(Order const& order, Item const*) {
  return amount_text(order.imported.other + order.imported.discount);
}

constexpr auto kNeeded = Need::required;
constexpr auto kOptional = Need::optional;
constexpr auto kOrder = Level::order;
constexpr auto kItem = Level::item;
constexpr auto kBuyer = &Order::buyer;
constexpr auto kRecipient = &Order::recipient;
constexpr auto kDate = CellKind::date;
constexpr auto kAmount = CellKind::amount;
constexpr auto kBuyerPost = &write_party_text<kBuyer, &Party::postal_code>;
constexpr auto kBuyerPhone = &write_party_text<kBuyer, &Party::phone>;
constexpr auto kRecipientPost = &write_party_text<kRecipient, &Party::postal_code>;
constexpr auto kRecipientPhone = &write_party_text<kRecipient, &Party::phone>;

// The 41 columns of 汎用受注CSV in the maker's order; files of older layouts end after 35, 37 or 38. The last
// three are no part of it: a shop may add them, and they are then used.
// clang-format off
constexpr Column kColumns[] = {
    {"店舗伝票番号",       kNeeded,   kOrder, &read_number, &write_text<&Order::number>},
    {"受注日",             kNeeded,   kOrder, &read_ordered_at, &write_slashed_time, kDate},
    {"受注郵便番号",       kNeeded,   kOrder, &read_postal_code<kBuyer>, kBuyerPost},
    {"受注住所１",         kNeeded,   kOrder, &read_party_text<kBuyer, &Party::address1>, &write_party_text<kBuyer, &Party::address1>},
    {"受注住所２",         kOptional, kOrder, &read_party_text<kBuyer, &Party::address2>, &write_party_text<kBuyer, &Party::address2>},
    {"受注名",             kNeeded,   kOrder, &read_party_text<kBuyer, &Party::name>, &write_party_text<kBuyer, &Party::name>},
    {"受注名カナ",         kOptional, kOrder, &read_party_text<kBuyer, &Party::kana>, &write_party_text<kBuyer, &Party::kana>},
    {"受注電話番号",       kNeeded,   kOrder, &read_phone<kBuyer>, kBuyerPhone},
    {"受注メールアドレス", kOptional, kOrder, &read_party_text<kBuyer, &Party::email>, &write_party_text<kBuyer, &Party::email>},
    {"発送郵便番号",       kOptional, kOrder, &read_postal_code<kRecipient>, kRecipientPost},
    {"発送先住所１",       kOptional, kOrder, &read_party_text<kRecipient, &Party::address1>, &write_party_text<kRecipient, &Party::address1>},
    {"発送先住所２",       kOptional, kOrder, &read_party_text<kRecipient, &Party::address2>, &write_party_text<kRecipient, &Party::address2>},
    {"発送先名",           kOptional, kOrder, &read_party_text<kRecipient, &Party::name>, &write_party_text<kRecipient, &Party::name>},
    {"発送先カナ",         kOptional, kOrder, &read_party_text<kRecipient, &Party::kana>, &write_party_text<kRecipient, &Party::kana>},
    {"発送電話番号",       kOptional, kOrder, &read_phone<kRecipient>, kRecipientPhone},
    {"支払方法",           kNeeded,   kOrder, &read_text<&Order::payment_method>, &write_text<&Order::payment_method>},
    {"発送方法",           kOptional, kOrder, &read_carrier_word, &write_carrier_word},
    {"商品計",             kNeeded,   kOrder, &read_needed_amount<&Amounts::goods>, &write_amount<&Order::imported, &Amounts::goods>, kAmount},
    {"税金",               kOptional, kOrder, &read_imported<&Amounts::tax>, &write_amount<&Order::imported, &Amounts::tax>, kAmount},
    {"発送料",             kOptional, kOrder, &read_imported<&Amounts::shipping>, &write_amount<&Order::imported, &Amounts::shipping>, kAmount},
    {"手数料",             kOptional, kOrder, &read_imported<&Amounts::fee>, &write_amount<&Order::imported, &Amounts::fee>, kAmount},
    {"ポイント",           kOptional, kOrder, &read_points, &write_points, kAmount},
    {"その他費用",         kOptional, kOrder, &read_imported<&Amounts::other>, &write_other, kAmount},
    {"合計金額",           kNeeded,   kOrder, &read_needed_amount<&Amounts::billed>, &write_amount<&Order::imported, &Amounts::billed>, kAmount},
    {"ギフトフラグ",       kOptional, kOrder, nullptr, nullptr},
    {"時間帯指定",         kOptional, kOrder, &read_text<&Order::delivery_time>, &write_text<&Order::delivery_time>},
    {"日付指定",           kOptional, kOrder, &read_date<&Order::delivery_date>, &write_date<&Order::delivery_date>, kDate},
    {"作業者欄",           kOptional, kOrder, &append_staff_notes, nullptr},
    {"備考",               kOptional, kOrder, &append_notes, &write_text<&Order::notes>},
    {"商品名",             kNeeded,   kItem,  &read_item_name, &write_item_text<&Item::name>},
    {"商品コード",         kOptional, kItem,  &read_item_code, &write_item_text<&Item::code>},
    {"商品価格",           kNeeded,   kItem,  &read_unit_price, &write_unit_price, kAmount},
    {"受注数量",           kNeeded,   kItem,  &read_quantity, &write_quantity, kAmount},
    {"商品オプション",     kOptional, kItem,  &append_option, nullptr},
    {"出荷済フラグ",       kOptional, kItem,  &read_shipped, &write_shipped},
    {"顧客区分",           kOptional, kOrder, nullptr, nullptr},
    {"顧客コード",         kOptional, kOrder, nullptr, nullptr},
    {"消費税率（%）",      kOptional, kItem,  &read_tax_rate, &write_tax_rate},
    {"のし",               kOptional, kItem,  nullptr, nullptr},
    {"ラッピング",         kOptional, kItem,  nullptr, nullptr},
    {"メッセージ",         kOptional, kItem,  nullptr, nullptr},
    {"出荷予定日",         kOptional, kOrder, &read_date<&Order::planned_ship_date>, &write_date<&Order::planned_ship_date>, kDate},
    {"伝票番号",           kOptional, kOrder, &read_slips, &write_slips},
    {"入金日",             kOptional, kOrder, &read_date<&Order::paid_on>, &write_date<&Order::paid_on>, kDate},
};
// clang-format on

}  // namespace

Layout const& next_engine_layout() {
  static constexpr Layout layout = {LayoutId::next_engine, kColumns,        CellText::trimmed, "店舗伝票番号",
                                    &complete_order,       ItemFile::never, "商品計",          "合計金額"};
  return layout;
}

}  // namespace yoshin
