#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/names.hpp"
#include "csv/layouts/layout.hpp"

// A shop's own order file: which of its columns is which member of an order. Saved with the shop.
namespace yoshin {

/// What a column of a shop's own file can be.
enum class MappedField {
  number,
  ordered_at,
  order_status,
  payment_method,
  billed,
  goods,
  tax,
  shipping,
  fee,
  discount,
  points,
  other,
  buyer_name,
  buyer_kana,
  buyer_company,
  buyer_department,
  buyer_postal_code,
  buyer_address1,
  buyer_address2,
  buyer_phone,
  buyer_email,
  recipient_name,
  recipient_kana,
  recipient_company,
  recipient_department,
  recipient_postal_code,
  recipient_address1,
  recipient_address2,
  recipient_phone,
  item_name,
  item_code,
  unit_price,
  quantity,
  tax_rate,
  carrier,
  slips,
  planned_ship_date,
  delivery_date,
  delivery_time,
  paid_on,
  notes
};
template <>
struct Names<MappedField> {
  // clang-format off
  static constexpr auto kTable = std::to_array<Name<MappedField>>({
      {MappedField::number,                "number",                "受注番号",         "order number"},
      {MappedField::ordered_at,            "ordered_at",            "注文日時",         "ordered at"},
      {MappedField::order_status,          "order_status",          "受注ステータス",   "order status"},
      {MappedField::payment_method,        "payment_method",        "支払方法",         "payment method"},
      {MappedField::billed,                "billed",                "請求額",           "billed amount"},
      {MappedField::goods,                 "goods",                 "商品計",           "goods total"},
      {MappedField::tax,                   "tax",                   "消費税",           "tax"},
      {MappedField::shipping,              "shipping",              "送料",             "shipping"},
      {MappedField::fee,                   "fee",                   "手数料",           "fee"},
      {MappedField::discount,              "discount",              "割引",             "discount"},
      {MappedField::points,                "points",                "ポイント",         "points used"},
      {MappedField::other,                 "other",                 "その他費用",       "other charges"},
      {MappedField::buyer_name,            "buyer_name",            "注文者氏名",       "buyer's name"},
      {MappedField::buyer_kana,            "buyer_kana",            "注文者カナ",       "buyer's name in kana"},
      {MappedField::buyer_company,         "buyer_company",         "注文者会社名",     "buyer's company"},
      {MappedField::buyer_department,      "buyer_department",      "注文者部署名",     "buyer's department"},
      {MappedField::buyer_postal_code,     "buyer_postal_code",     "注文者郵便番号",   "buyer's postal code"},
      {MappedField::buyer_address1,        "buyer_address1",        "注文者住所１（都道府県から）", "buyer's address 1, from the prefecture"},
      {MappedField::buyer_address2,        "buyer_address2",        "注文者住所２（建物など）",     "buyer's address 2"},
      {MappedField::buyer_phone,           "buyer_phone",           "注文者電話番号",   "buyer's phone"},
      {MappedField::buyer_email,           "buyer_email",           "注文者メール",     "buyer's e-mail"},
      {MappedField::recipient_name,        "recipient_name",        "送付先氏名",       "recipient's name"},
      {MappedField::recipient_kana,        "recipient_kana",        "送付先カナ",       "recipient's name in kana"},
      {MappedField::recipient_company,     "recipient_company",     "送付先会社名",     "recipient's company"},
      {MappedField::recipient_department,  "recipient_department",  "送付先部署名",     "recipient's department"},
      {MappedField::recipient_postal_code, "recipient_postal_code", "送付先郵便番号",   "recipient's postal code"},
      {MappedField::recipient_address1,    "recipient_address1",    "送付先住所１（都道府県から）", "recipient's address 1, from the prefecture"},
      {MappedField::recipient_address2,    "recipient_address2",    "送付先住所２（建物など）",     "recipient's address 2"},
      {MappedField::recipient_phone,       "recipient_phone",       "送付先電話番号",   "recipient's phone"},
      {MappedField::item_name,             "item_name",             "商品名",           "item name"},
      {MappedField::item_code,             "item_code",             "商品コード",       "item code"},
      {MappedField::unit_price,            "unit_price",            "単価",             "unit price"},
      {MappedField::quantity,              "quantity",              "数量",             "quantity"},
      {MappedField::tax_rate,              "tax_rate",              "税率",             "tax rate"},
      {MappedField::carrier,               "carrier",               "配送方法",         "delivery method"},
      {MappedField::slips,                 "slips",                 "伝票番号",         "slip numbers"},
      {MappedField::planned_ship_date,     "planned_ship_date",     "出荷予定日",       "planned ship date"},
      {MappedField::delivery_date,         "delivery_date",         "お届け日指定",     "delivery date"},
      {MappedField::delivery_time,         "delivery_time",         "お届け時間指定",   "delivery time"},
      {MappedField::paid_on,               "paid_on",               "入金日",           "paid on"},
      {MappedField::notes,                 "notes",                 "備考",             "notes"},
  });
  // clang-format on
};

/// A column of the file and what it is. Columns of one field are joined in their order: 姓 and 名, the parts of
/// a phone number, a date and a time.
struct MappedColumn {
  std::string header;
  MappedField field = MappedField::number;
  friend bool operator==(MappedColumn const&, MappedColumn const&) = default;
};
/// A field that the file has no column for and that is the same in every order.
struct FixedValue {
  MappedField field = MappedField::payment_method;
  std::string value;
  friend bool operator==(FixedValue const&, FixedValue const&) = default;
};

/// One kind of file as a shop mapped it. A file with all its headers is recognised by itself.
struct OrderMapping {
  std::string name;  ///< The shop's own word for it, unique within the shop.
  DateOrder date_order = DateOrder::year_first;
  std::vector<MappedColumn> columns;
  std::vector<FixedValue> fixed;
  friend bool operator==(OrderMapping const&, OrderMapping const&) = default;
};

/// Most mappings of one shop and most columns and fixed values of one mapping.
inline constexpr std::size_t kMostMappings = 20;
inline constexpr std::size_t kMostMappedColumns = 200;

/// How a field is read from a shop's own file.
struct FieldRule {
  MappedField field;
  Need need;
  Level level;
  CellKind kind;
  Joint joint;  ///< `none`: one column only.
  void (*read)(CellInput const&);
};
/// One rule a field, in the order of the fields.
std::span<FieldRule const> field_rules();

/// Required fields that have neither a column nor a fixed value. With any of them the mapping reads no orders.
std::vector<MappedField> gaps_of(OrderMapping const& mapping);

/// The layout that a mapping describes. Stays where it is; the mapping must outlive it.
class MappedLayout {
 public:
  explicit MappedLayout(OrderMapping const& mapping);
  MappedLayout(MappedLayout const&) = delete;
  MappedLayout& operator=(MappedLayout const&) = delete;
  [[nodiscard]] Layout const& layout() const { return layout_; }

 private:
  std::vector<Column> columns_;
  Layout layout_;
};

/// What the headers of a file seem to be, by their usual names after `fold`. Nothing is guessed from values,
/// and a header that says nothing stays without a field.
OrderMapping propose_mapping(std::span<std::string_view const> headers);

}  // namespace yoshin
