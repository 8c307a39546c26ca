#include "csv/layouts/columns.hpp"
#include "csv/layouts/complete.hpp"
#include "csv/layouts/writers.hpp"

// 楽天RMS (楽天ペイ) order download. The file has over a hundred columns and grows, so columns are found by
// name and only those that make an order stand here.
namespace yoshin {
namespace {

void read_destinations(CellInput const& cell) {
  if (cell.text == "1") cell.report(Trouble::several_destinations);
}
std::string write_one_destination(Order const&, Item const*) {
  return "0";
}

/// Coupons used: a positive number in the file, a negative charge with us.
void read_coupons(CellInput const& cell) {
  auto const used = take_amount(cell).value_or(Yen{});
  if (used < Yen{}) return cell.report(Trouble::points_negative);
  cell.order.imported.discount = -used;
}
std::string write_coupons(Order const& order, Item const*) {
  return amount_text(-order.imported.discount);
}

/// The shop's own code stands in 商品番号; where it is empty, the mall's key of the item has to do.
void read_management_code(CellInput const& cell) {
  if (cell.item.code.empty()) read_item_code(cell);
}

/// `0.08` and `0.1`, as the file has them, or whole percents.
void read_rate(CellInput const& cell) {
  auto const text = cell.text;
  if (text == "0.08") {
    cell.item.tax_rate_percent = 8;
  } else if (text == "0.1" || text == "0.10") {
    cell.item.tax_rate_percent = 10;
  } else {
    read_tax_rate(cell);
  }
}
std::string write_rate(Order const&, Item const* item) {
  if (item == nullptr) return {};
  return item->tax_rate_percent == 8 ? "0.08" : item->tax_rate_percent == 10 ? "0.1" : "0";
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
constexpr Column party_column(std::string_view name, Need need, Joint joint, std::size_t part) {
  return {name,  need,  kOrder, &read_party_text<Side, Member>, &write_party_text<Side, Member>,
          kText, joint, part};
}
template <auto Member>
constexpr Column amount_column(std::string_view name, void (*read)(CellInput const&), Need need = kOptional) {
  return {name, need, kOrder, read, &write_amount<&Order::imported, Member>, kAmount};
}
constexpr auto kBuyerPost = &write_party_text<kBuyer, &Party::postal_code>;
constexpr auto kBuyerPhone = &write_party_text<kBuyer, &Party::phone>;
constexpr auto kRecipientPost = &write_party_text<kRecipient, &Party::postal_code>;
constexpr auto kRecipientPhone = &write_party_text<kRecipient, &Party::phone>;

// clang-format off
constexpr Column kColumns[] = {
    {"注文番号",               kNeeded,   kOrder, &read_number, &write_text<&Order::number>},
    {"ステータス",             kOptional, kOrder, &read_text<&Order::order_status>, &write_text<&Order::order_status>},
    {"注文日時",               kNeeded,   kOrder, &read_ordered_at, &write_slashed_time, kDate},
    {"支払方法名",             kNeeded,   kOrder, &read_text<&Order::payment_method>, &write_text<&Order::payment_method>},
    {"配送方法",               kOptional, kOrder, &read_carrier_word, &write_carrier_word},
    {"複数送付先フラグ",       kOptional, kOrder, &read_destinations, &write_one_destination},
    amount_column<&Amounts::goods>("商品合計金額", &read_needed_amount<&Amounts::goods>, kNeeded),
    amount_column<&Amounts::tax>("消費税合計", &read_imported<&Amounts::tax>),
    amount_column<&Amounts::shipping>("送料合計", &read_imported<&Amounts::shipping>),
    amount_column<&Amounts::fee>("代引料合計", &read_imported<&Amounts::fee>),
    amount_column<&Amounts::billed>("請求金額", &read_needed_amount<&Amounts::billed>, kNeeded),
    {"ポイント利用額",         kOptional, kOrder, &read_points, &write_points, kAmount},
    {"クーポン利用総額",       kOptional, kOrder, &read_coupons, &write_coupons, kAmount},
    {"注文者郵便番号1",        kNeeded,   kOrder, &read_postal_code<kBuyer>, kBuyerPost, kText, Joint::postal_code, 1},
    {"注文者郵便番号2",        kNeeded,   kOrder, &read_postal_code<kBuyer>, nullptr, kText, Joint::postal_code, 2},
    party_column<kBuyer, &Party::address1>("注文者住所都道府県", kNeeded, Joint::address, 1),
    party_column<kBuyer, &Party::address1>("注文者住所郡市区", kNeeded, Joint::address, 2),
    party_column<kBuyer, &Party::address2>("注文者住所それ以降の住所", kNeeded, Joint::none, 1),
    party_column<kBuyer, &Party::name>("注文者姓", kNeeded, Joint::name, 1),
    party_column<kBuyer, &Party::name>("注文者名", kNeeded, Joint::name, 2),
    party_column<kBuyer, &Party::kana>("注文者姓カナ", kOptional, Joint::name, 1),
    party_column<kBuyer, &Party::kana>("注文者名カナ", kOptional, Joint::name, 2),
    {"注文者電話番号1",        kNeeded,   kOrder, &read_phone<kBuyer>, kBuyerPhone, kText, Joint::phone, 1},
    {"注文者電話番号2",        kNeeded,   kOrder, &read_phone<kBuyer>, nullptr, kText, Joint::phone, 2},
    {"注文者電話番号3",        kNeeded,   kOrder, &read_phone<kBuyer>, nullptr, kText, Joint::phone, 3},
    party_column<kBuyer, &Party::email>("注文者メールアドレス", kOptional, Joint::none, 1),
    {"送付先ID",               kOptional, kOrder, nullptr, nullptr},
    {"送付先郵便番号1",        kOptional, kOrder, &read_postal_code<kRecipient>, kRecipientPost, kText, Joint::postal_code, 1},
    {"送付先郵便番号2",        kOptional, kOrder, &read_postal_code<kRecipient>, nullptr, kText, Joint::postal_code, 2},
    party_column<kRecipient, &Party::address1>("送付先住所都道府県", kOptional, Joint::address, 1),
    party_column<kRecipient, &Party::address1>("送付先住所郡市区", kOptional, Joint::address, 2),
    party_column<kRecipient, &Party::address2>("送付先住所それ以降の住所", kOptional, Joint::none, 1),
    party_column<kRecipient, &Party::name>("送付先姓", kOptional, Joint::name, 1),
    party_column<kRecipient, &Party::name>("送付先名", kOptional, Joint::name, 2),
    party_column<kRecipient, &Party::kana>("送付先姓カナ", kOptional, Joint::name, 1),
    party_column<kRecipient, &Party::kana>("送付先名カナ", kOptional, Joint::name, 2),
    {"送付先電話番号1",        kOptional, kOrder, &read_phone<kRecipient>, kRecipientPhone, kText, Joint::phone, 1},
    {"送付先電話番号2",        kOptional, kOrder, &read_phone<kRecipient>, nullptr, kText, Joint::phone, 2},
    {"送付先電話番号3",        kOptional, kOrder, &read_phone<kRecipient>, nullptr, kText, Joint::phone, 3},
    {"お届け時間帯",           kOptional, kOrder, &read_text<&Order::delivery_time>, &write_text<&Order::delivery_time>},
    {"お届け日指定",           kOptional, kOrder, &read_date<&Order::delivery_date>, &write_date<&Order::delivery_date>, kDate},
    {"ひとことメモ",           kOptional, kOrder, &append_staff_notes, nullptr},
    {"コメント",               kOptional, kOrder, &append_notes, &write_text<&Order::notes>},
    {"商品名",                 kNeeded,   kItem,  &read_item_name, &write_item_text<&Item::name>},
    {"商品番号",               kOptional, kItem,  &read_item_code, &write_item_text<&Item::code>},
    {"商品管理番号",           kOptional, kItem,  &read_management_code, nullptr},
    {"単価",                   kNeeded,   kItem,  &read_unit_price, &write_unit_price, kAmount},
    {"個数",                   kNeeded,   kItem,  &read_quantity, &write_quantity, kAmount},
    {"項目・選択肢",           kOptional, kItem,  &append_option, nullptr},
    {"SKU情報",                kOptional, kItem,  &append_option, nullptr},
    {"商品税率",               kOptional, kItem,  &read_rate, &write_rate},
};
// clang-format on

}  // namespace

Layout const& rakuten_layout() {
  static constexpr Layout layout = {LayoutId::rakuten, kColumns,        CellText::trimmed,
                                    "注文番号",        &complete_order, ItemFile::never,
                                    "商品合計金額",    "請求金額",      "送付先ID"};
  return layout;
}

}  // namespace yoshin
