#include "csv/layouts/columns.hpp"
#include "csv/layouts/writers.hpp"

// Our own layout: every member of an order, so that a file that was written is read back as the same order.
namespace yoshin {
namespace {

constexpr std::int64_t kMostVersion = 9'007'199'254'740'991;

template <auto Member>
std::string write_edited(Order const& order, Item const*) {
  return order.edited ? amount_text((*order.edited).*Member) : std::string();
}
template <auto Which, auto Member>
void read_amount(CellInput const& cell) {
  cell.order.*Which.*Member = take_amount(cell).value_or(Yen{});
}
template <auto Member>
void read_edited(CellInput const& cell) {
  auto const amount = take_amount(cell);
  if (!amount) return;
  if (!cell.order.edited) cell.order.edited.emplace();
  (*cell.order.edited).*Member = *amount;
}

/// The value whose Japanese label or id the text is.
template <class E>
std::optional<E> named(std::string_view text) {
  for (auto const& row : Names<E>::kTable)
    if (row.ja == text || row.id == text) return row.value;
  return std::nullopt;
}

void read_shop(CellInput const& cell) {
  if (!cell.text.empty() && cell.text != cell.order.shop) cell.report(Trouble::shop_differs);
}

void read_hand_fee(CellInput const& cell) {
  cell.order.hand_fee = take_amount(cell);
}
std::string write_hand_fee(Order const& order, Item const*) {
  return order.hand_fee ? amount_text(*order.hand_fee) : std::string();
}

void read_fee_source(CellInput const& cell) {
  if (cell.text.empty()) return;
  auto const source = named<FeeSource>(cell.text);
  if (!source) return cell.report(Trouble::name_unknown);
  cell.order.fee_source = *source;
}
std::string write_fee_source(Order const& order, Item const*) {
  return std::string(name_of(order.fee_source).ja);
}

void read_carrier(CellInput const& cell) {
  auto const carrier = named<CarrierId>(cell.text);
  cell.order.carrier = carrier ? *carrier : carrier_of(cell.text);
  if (!carrier && cell.order.carrier == CarrierId::other && cell.order.carrier_name.empty())
    take_text(cell, cell.order.carrier_name, kMostText);
}
std::string write_carrier(Order const& order, Item const*) {
  return std::string(name_of(order.carrier).ja);
}

std::string write_ordered_at(Order const& order, Item const*) {
  return jst_iso(order.ordered_at);
}

/// Parcels without a slip number count too: 個口数 says how many there are, the numbers stand in 伝票番号.
void read_parcel_count(CellInput const& cell) {
  if (cell.text.empty()) return;
  auto const count = take_integer(cell, 0, kMostParcels, Trouble::quantity_form, Trouble::parcels_too_many);
  if (count && cell.order.parcels.size() < static_cast<std::size_t>(*count))
    cell.order.parcels.resize(static_cast<std::size_t>(*count));
}
std::string write_parcel_count(Order const& order, Item const*) {
  return std::to_string(order.parcels.size());
}

/// One place a parcel, separated by commas; a parcel without a number has an empty place.
void read_parcel_slips(CellInput const& cell) {
  for (std::size_t parcel = 0, from = 0; !cell.text.empty() && from <= cell.text.size(); ++parcel) {
    auto const comma = std::min(cell.text.find(',', from), cell.text.size());
    std::vector<Parcel> slips;
    take_slips({cell.order, cell.item, cell.has_item, cell.text.substr(from, comma - from), cell.row,
                cell.column, cell.problems},
               slips);
    if (cell.order.parcels.size() <= parcel) cell.order.parcels.resize(parcel + 1);
    if (!slips.empty()) cell.order.parcels[parcel] = slips.front();
    from = comma + 1;
  }
  if (cell.order.parcels.size() > kMostParcels) cell.report(Trouble::parcels_too_many);
}
std::string write_parcel_slips(Order const& order, Item const*) {
  std::string out;
  for (std::size_t i = 0; i < order.parcels.size(); ++i)
    out += (i == 0 ? "" : ",") + order.parcels[i].slip_number;
  return out;
}

void read_flags(CellInput const& cell) {
  for (auto rest = cell.text; !rest.empty();) {
    auto const end = std::min(rest.find(' '), rest.size());
    auto const flag = named<OrderFlag>(rest.substr(0, end));
    if (!flag) return cell.report(Trouble::name_unknown);
    cell.order.flags.push_back(*flag);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}
std::string write_flags(Order const& order, Item const*) {
  std::string out;
  for (auto const flag : order.flags) {
    if (!out.empty()) out += ' ';
    out += name_of(flag).ja;
  }
  return out;
}

void read_version(CellInput const& cell) {
  if (cell.text.empty()) return;
  auto const version = take_integer(cell, 0, kMostVersion, Trouble::quantity_form, Trouble::quantity_form);
  if (version) cell.order.version = *version;
}
std::string write_version(Order const& order, Item const*) {
  return std::to_string(order.version);
}

void read_kind(CellInput const& cell) {
  if (cell.text.empty()) return;
  auto const kind = named<ItemKind>(cell.text);
  if (!kind) return cell.report(Trouble::name_unknown);
  cell.item.kind = *kind;
}
std::string write_kind(Order const&, Item const* item) {
  return item != nullptr ? std::string(name_of(item->kind).ja) : std::string();
}

constexpr auto kNeeded = Need::required;
constexpr auto kOptional = Need::optional;
constexpr auto kOrder = Level::order;
constexpr auto kItem = Level::item;
constexpr auto kBuyer = &Order::buyer;
constexpr auto kRecipient = &Order::recipient;

template <auto Side, auto Member>
constexpr Column party_column(std::string_view name, Need need = kOptional) {
  return {name, need, kOrder, &read_party_text<Side, Member>, &write_party_text<Side, Member>};
}
template <auto Member>
constexpr Column imported_column(std::string_view name, Need need = kOptional) {
  return {name, need, kOrder, &read_amount<&Order::imported, Member>, &write_amount<&Order::imported, Member>};
}
template <auto Member>
constexpr Column edited_column(std::string_view name) {
  return {name, kOptional, kOrder, &read_edited<Member>, &write_edited<Member>};
}
template <auto Member>
constexpr Column current_column(std::string_view name) {
  return {name, kOptional, kOrder, &read_amount<&Order::current, Member>,
          &write_amount<&Order::current, Member>};
}
template <auto Member>
constexpr Column date_column(std::string_view name) {
  return {name, kOptional, kOrder, &read_date<Member>, &write_date<Member>};
}

// The order within the table matters twice: 配送業者名 before 配送業者, and 伝票番号 before 個口数.
// clang-format off
constexpr Column kColumns[] = {
    {"店舗",             kOptional, kOrder, &read_shop, &write_text<&Order::shop>},
    {"受注番号",         kNeeded,   kOrder, &read_number, &write_text<&Order::number>},
    {"管理キー",         kOptional, kOrder, &read_text<&Order::short_key>, &write_text<&Order::short_key>},
    {"注文日時",         kNeeded,   kOrder, &read_ordered_at, &write_ordered_at},
    {"受注ステータス",   kOptional, kOrder, &read_text<&Order::order_status>, &write_text<&Order::order_status>},
    party_column<kBuyer, &Party::name>("注文者氏名", kNeeded),
    party_column<kBuyer, &Party::kana>("注文者カナ"),
    party_column<kBuyer, &Party::company>("注文者会社名"),
    party_column<kBuyer, &Party::department>("注文者部署名"),
    {"注文者郵便番号",   kOptional, kOrder, &read_postal_code<kBuyer>, &write_party_text<kBuyer, &Party::postal_code>},
    party_column<kBuyer, &Party::address1>("注文者住所１"),
    party_column<kBuyer, &Party::address2>("注文者住所２"),
    {"注文者電話番号",   kOptional, kOrder, &read_phone<kBuyer>, &write_party_text<kBuyer, &Party::phone>},
    party_column<kBuyer, &Party::email>("注文者メールアドレス"),
    party_column<kRecipient, &Party::name>("送付先氏名"),
    party_column<kRecipient, &Party::kana>("送付先カナ"),
    party_column<kRecipient, &Party::company>("送付先会社名"),
    party_column<kRecipient, &Party::department>("送付先部署名"),
    {"送付先郵便番号",   kOptional, kOrder, &read_postal_code<kRecipient>, &write_party_text<kRecipient, &Party::postal_code>},
    party_column<kRecipient, &Party::address1>("送付先住所１"),
    party_column<kRecipient, &Party::address2>("送付先住所２"),
    {"送付先電話番号",   kOptional, kOrder, &read_phone<kRecipient>, &write_party_text<kRecipient, &Party::phone>},
    party_column<kRecipient, &Party::email>("送付先メールアドレス"),
    {"支払方法",         kOptional, kOrder, &read_text<&Order::payment_method>, &write_text<&Order::payment_method>},
    {"配送業者名",       kOptional, kOrder, &read_text<&Order::carrier_name>, &write_text<&Order::carrier_name>},
    {"配送業者",         kOptional, kOrder, &read_carrier, &write_carrier},
    {"伝票番号",         kOptional, kOrder, &read_parcel_slips, &write_parcel_slips},
    {"個口数",           kOptional, kOrder, &read_parcel_count, &write_parcel_count},
    date_column<&Order::planned_ship_date>("出荷予定日"),
    date_column<&Order::delivery_date>("お届け日指定"),
    {"お届け時間指定",   kOptional, kOrder, &read_text<&Order::delivery_time>, &write_text<&Order::delivery_time>},
    date_column<&Order::paid_on>("入金日"),
    {"フラグ",           kOptional, kOrder, &read_flags, &write_flags},
    {"備考",             kOptional, kOrder, &read_text<&Order::notes, kMostNotes>, &write_text<&Order::notes>},
    imported_column<&Amounts::goods>("取込合計金額", kNeeded),
    imported_column<&Amounts::tax>("取込消費税"),
    imported_column<&Amounts::shipping>("取込送料"),
    imported_column<&Amounts::fee>("取込手数料"),
    imported_column<&Amounts::discount>("取込割引"),
    imported_column<&Amounts::points>("取込ポイント"),
    imported_column<&Amounts::other>("取込その他費用"),
    imported_column<&Amounts::billed>("取込請求額", kNeeded),
    edited_column<&Amounts::goods>("修正合計金額"),
    edited_column<&Amounts::tax>("修正消費税"),
    edited_column<&Amounts::shipping>("修正送料"),
    edited_column<&Amounts::fee>("修正手数料"),
    edited_column<&Amounts::discount>("修正割引"),
    edited_column<&Amounts::points>("修正ポイント"),
    edited_column<&Amounts::other>("修正その他費用"),
    edited_column<&Amounts::billed>("修正請求額"),
    {"手入力手数料",     kOptional, kOrder, &read_hand_fee, &write_hand_fee},
    current_column<&Amounts::goods>("合計金額"),
    current_column<&Amounts::tax>("消費税"),
    current_column<&Amounts::shipping>("送料"),
    current_column<&Amounts::fee>("手数料"),
    current_column<&Amounts::discount>("割引"),
    current_column<&Amounts::points>("ポイント"),
    current_column<&Amounts::other>("その他費用"),
    current_column<&Amounts::billed>("請求額"),
    {"手数料の元",       kOptional, kOrder, &read_fee_source, &write_fee_source},
    {"版",               kOptional, kOrder, &read_version, &write_version},
    {"商品名",           kNeeded,   kItem,  &read_item_name, &write_item_text<&Item::name>},
    {"商品コード",       kOptional, kItem,  &read_item_code, &write_item_text<&Item::code>},
    {"単価",             kNeeded,   kItem,  &read_unit_price, &write_unit_price},
    {"数量",             kNeeded,   kItem,  &read_quantity, &write_quantity},
    {"税率",             kOptional, kItem,  &read_tax_rate, &write_tax_rate},
    {"明細区分",         kOptional, kItem,  &read_kind, &write_kind},
};
// clang-format on

/// A file without the columns of the current amounts: they are those that a fee rule would start from.
void finish(Layout const&, Order& order, std::size_t, std::vector<ImportProblem>&) {
  if (order.current == Amounts{}) order.current = basis_of(order);
}

}  // namespace

Layout const& yoshin_layout() {
  static constexpr Layout layout = {
      LayoutId::yoshin, kColumns, CellText::exact, "受注番号", &finish, ItemFile::never, {}, {}, {},
      "出荷予定日"};
  return layout;
}

}  // namespace yoshin
