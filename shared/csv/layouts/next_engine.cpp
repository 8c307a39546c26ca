#include <algorithm>

#include "carrier/carrier.hpp"
#include "csv/layouts/columns.hpp"

namespace yoshin {
namespace {

void read_carrier(CellInput const& cell) {
  cell.order.carrier = carrier_of(cell.text);
  if (cell.order.carrier == CarrierId::other) take_text(cell, cell.order.carrier_name, kMostText);
  add_named_flags(cell.order, cell.text);
  add_staff_flags(cell.order, cell.text);
}

/// 備考 and 作業者欄 share our notes, one line each.
void append_notes(CellInput const& cell) {
  if (cell.text.empty()) return;
  std::string notes = cell.order.notes;
  if (!notes.empty()) notes += '\n';
  notes += cell.text;
  take_text({cell.order, cell.item, cell.has_item, notes, cell.row, cell.column, cell.problems},
            cell.order.notes, kMostNotes);
  add_named_flags(cell.order, cell.text);
}

void read_staff_notes(CellInput const& cell) {
  append_notes(cell);
  add_staff_flags(cell.order, cell.text);
}

template <auto Member>
void read_needed_amount(CellInput const& cell) {
  if (cell.text.empty()) return cell.report(Trouble::value_missing);
  read_imported<Member>(cell);
}

/// Points used stand as a positive number in the file and as a negative charge with us.
void read_points(CellInput const& cell) {
  auto const points = take_amount(cell).value_or(Yen{});
  if (points < Yen{}) return cell.report(Trouble::points_negative);
  cell.order.imported.points = -points;
}

void read_item_name(CellInput const& cell) {
  take_text(cell, cell.item.name, kMostItemName);
}

void append_option(CellInput const& cell) {
  if (cell.text.empty()) return;
  std::string const name = cell.item.name + ' ' + std::string(cell.text);
  take_text({cell.order, cell.item, cell.has_item, name, cell.row, cell.column, cell.problems}, cell.item.name,
            kMostItemName);
}

void read_shipped(CellInput const& cell) {
  if (cell.text == "1" && !has_flag(cell.order, OrderFlag::shipped))
    cell.order.flags.push_back(OrderFlag::shipped);
}

constexpr auto kNeeded = Need::required;
constexpr auto kOptional = Need::optional;
constexpr auto kOrder = Level::order;
constexpr auto kItem = Level::item;
constexpr auto kBuyer = &Order::buyer;
constexpr auto kRecipient = &Order::recipient;

// The 41 columns of 汎用受注CSV in the maker's order; files of older layouts end after 35, 37 or 38. The last
// three are no part of it: a shop may add them, and they are then used.
// clang-format off
constexpr Column kColumns[] = {
    {"店舗伝票番号",       kNeeded,   kOrder, &read_number, nullptr},
    {"受注日",             kNeeded,   kOrder, &read_ordered_at, nullptr},
    {"受注郵便番号",       kNeeded,   kOrder, &read_postal_code<kBuyer>, nullptr},
    {"受注住所１",         kNeeded,   kOrder, &read_party_text<kBuyer, &Party::address1>, nullptr},
    {"受注住所２",         kOptional, kOrder, &read_party_text<kBuyer, &Party::address2>, nullptr},
    {"受注名",             kNeeded,   kOrder, &read_party_text<kBuyer, &Party::name>, nullptr},
    {"受注名カナ",         kOptional, kOrder, &read_party_text<kBuyer, &Party::kana>, nullptr},
    {"受注電話番号",       kNeeded,   kOrder, &read_phone<kBuyer>, nullptr},
    {"受注メールアドレス", kOptional, kOrder, &read_party_text<kBuyer, &Party::email>, nullptr},
    {"発送郵便番号",       kOptional, kOrder, &read_postal_code<kRecipient>, nullptr},
    {"発送先住所１",       kOptional, kOrder, &read_party_text<kRecipient, &Party::address1>, nullptr},
    {"発送先住所２",       kOptional, kOrder, &read_party_text<kRecipient, &Party::address2>, nullptr},
    {"発送先名",           kOptional, kOrder, &read_party_text<kRecipient, &Party::name>, nullptr},
    {"発送先カナ",         kOptional, kOrder, &read_party_text<kRecipient, &Party::kana>, nullptr},
    {"発送電話番号",       kOptional, kOrder, &read_phone<kRecipient>, nullptr},
    {"支払方法",           kNeeded,   kOrder, &read_text<&Order::payment_method>, nullptr},
    {"発送方法",           kOptional, kOrder, &read_carrier, nullptr},
    {"商品計",             kNeeded,   kOrder, &read_needed_amount<&Amounts::goods>, nullptr},
    {"税金",               kOptional, kOrder, &read_imported<&Amounts::tax>, nullptr},
    {"発送料",             kOptional, kOrder, &read_imported<&Amounts::shipping>, nullptr},
    {"手数料",             kOptional, kOrder, &read_imported<&Amounts::fee>, nullptr},
    {"ポイント",           kOptional, kOrder, &read_points, nullptr},
    {"その他費用",         kOptional, kOrder, &read_imported<&Amounts::other>, nullptr},
    {"合計金額",           kNeeded,   kOrder, &read_needed_amount<&Amounts::billed>, nullptr},
    {"ギフトフラグ",       kOptional, kOrder, nullptr, nullptr},
    {"時間帯指定",         kOptional, kOrder, &read_text<&Order::delivery_time>, nullptr},
    {"日付指定",           kOptional, kOrder, &read_date<&Order::delivery_date>, nullptr},
    {"作業者欄",           kOptional, kOrder, &read_staff_notes, nullptr},
    {"備考",               kOptional, kOrder, &append_notes, nullptr},
    {"商品名",             kNeeded,   kItem,  &read_item_name, nullptr},
    {"商品コード",         kOptional, kItem,  &read_item_code, nullptr},
    {"商品価格",           kNeeded,   kItem,  &read_unit_price, nullptr},
    {"受注数量",           kNeeded,   kItem,  &read_quantity, nullptr},
    {"商品オプション",     kOptional, kItem,  &append_option, nullptr},
    {"出荷済フラグ",       kOptional, kItem,  &read_shipped, nullptr},
    {"顧客区分",           kOptional, kOrder, nullptr, nullptr},
    {"顧客コード",         kOptional, kOrder, nullptr, nullptr},
    {"消費税率（%）",      kOptional, kItem,  &read_tax_rate, nullptr},
    {"のし",               kOptional, kItem,  nullptr, nullptr},
    {"ラッピング",         kOptional, kItem,  nullptr, nullptr},
    {"メッセージ",         kOptional, kItem,  nullptr, nullptr},
    {"出荷予定日",         kOptional, kOrder, &read_date<&Order::planned_ship_date>, nullptr},
    {"伝票番号",           kOptional, kOrder, &read_slips, nullptr},
    {"入金日",             kOptional, kOrder, &read_date<&Order::paid_on>, nullptr},
};
// clang-format on

/// Columns whose errors leave the sums of an order without meaning.
constexpr std::string_view kMoneyColumns[] = {"商品計",     "税金",     "発送料",   "手数料",  "ポイント",
                                              "その他費用", "合計金額", "商品価格", "受注数量"};

bool is_blank(Party const& party) {
  return party.name.empty() && party.postal_code.empty() && party.address1.empty() && party.phone.empty();
}

/// The maker's own rule: total = goods + tax + shipping + fee + other − points. What does not add up is shown
/// on the order and never becomes a line.
void report_remainders(Order const& order, std::size_t row, std::vector<ImportProblem>& problems) {
  Amounts const& file = order.imported;
  Yen const total = file.goods + file.tax + file.shipping + file.fee + file.points + file.other;
  if (total != file.billed) {
    auto const found = std::to_string(file.billed.value()) + " ≠ " + std::to_string(total.value());
    problems.push_back(make_problem(Trouble::remainder_total, row, "合計金額", found));
  }
  auto const goods = total_of(order.items);
  if (goods != file.goods) {
    auto const sum = goods ? std::to_string(goods->value()) : std::string("?");
    auto const found = std::to_string(file.goods.value()) + " ≠ " + sum;
    problems.push_back(make_problem(Trouble::remainder_goods, row, "商品計", found));
  }
}

/// The file has no 受注ステータス; an order that comes in with it is a new one.
constexpr std::string_view kNewOrder = "新規受付";

void finish(Order& order, std::size_t row, std::vector<ImportProblem>& problems) {
  if (order.order_status.empty()) order.order_status = kNewOrder;
  if (is_blank(order.recipient)) {
    order.recipient = order.buyer;
    order.recipient.email.clear();
  }
  order.current = order.imported;
  bool const amounts_read = std::none_of(problems.begin(), problems.end(), [row](ImportProblem const& problem) {
    bool const money =
        std::find(std::begin(kMoneyColumns), std::end(kMoneyColumns), problem.field) != std::end(kMoneyColumns);
    return problem.severity == ImportSeverity::error && (money || problem.row != row);
  });
  if (amounts_read) report_remainders(order, row, problems);
}

}  // namespace

Layout const& next_engine_layout() {
  static constexpr Layout layout = {LayoutId::next_engine, kColumns, CellText::trimmed, "店舗伝票番号",
                                    &finish};
  return layout;
}

}  // namespace yoshin
