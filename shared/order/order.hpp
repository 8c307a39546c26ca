#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/names.hpp"
#include "carrier/carrier.hpp"
#include "money/yen.hpp"

namespace yoshin {

/// A person or company at an address: the buyer (注文者) or the recipient (送付先).
struct Party {
  std::string name;
  std::string kana;
  std::string company;
  std::string department;
  std::string postal_code;  ///< As imported, with or without the hyphen.
  std::string address1;     ///< Begins with the prefecture.
  std::string address2;     ///< The rest; may be empty.
  std::string phone;
  std::string email;

  friend bool operator==(Party const&, Party const&) = default;
};

/// What a request line stands for.
enum class ItemKind { goods, tax, shipping, fee, discount, points, other };
template <>
struct Names<ItemKind> {
  // clang-format off
  static constexpr auto kTable = std::to_array<Name<ItemKind>>({
      {ItemKind::goods,    "goods",    "商品",       "goods"},
      {ItemKind::tax,      "tax",      "消費税",     "tax"},
      {ItemKind::shipping, "shipping", "送料",       "shipping"},
      {ItemKind::fee,      "fee",      "手数料",     "fee"},
      {ItemKind::discount, "discount", "割引",       "discount"},
      {ItemKind::points,   "points",   "ポイント",   "points"},
      {ItemKind::other,    "other",    "その他費用", "other charges"},
  });
  // clang-format on
};

/// One line: an item of the order, or a charge as `lines_of` adds it.
struct Item {
  std::string name;
  Yen unit_price;             ///< Tax included; negative on discount and point lines.
  std::int64_t quantity = 1;  ///< At least 1.
  int tax_rate_percent = 10;  ///< 0, 8 or 10.
  ItemKind kind = ItemKind::goods;
  std::string code;

  friend bool operator==(Item const&, Item const&) = default;
};

/// Where the fee of an order came from.
enum class FeeSource { imported, rule, hand };
template <>
struct Names<FeeSource> {
  static constexpr auto kTable = std::to_array<Name<FeeSource>>({
      {FeeSource::imported, "imported", "取込", "imported"},
      {FeeSource::rule, "rule", "手数料設定", "fee rule"},
      {FeeSource::hand, "hand", "手入力", "entered by hand"},
  });
};

/// The money of an order. `billed` is what the buyer pays; the charges are what stands between it and the
/// goods.
struct Amounts {
  Yen goods;  ///< 合計金額: the goods total.
  Yen tax;
  Yen shipping;
  Yen fee;       ///< 手数料.
  Yen discount;  ///< Zero or negative.
  Yen points;    ///< Zero or negative.
  Yen other;     ///< その他費用; may be negative.
  Yen billed;    ///< 請求額, tax included.

  friend bool operator==(Amounts const&, Amounts const&) = default;
};

/// What marks an order for the list and for the checks.
enum class OrderFlag {
  fba_request,
  fba_in_progress,
  fba_cancellable,
  convenience_store,
  cool,
  frozen,
  shipped,
  no_match,
  csv_credited
};
template <>
struct Names<OrderFlag> {
  // clang-format off
  static constexpr auto kTable = std::to_array<Name<OrderFlag>>({
      {OrderFlag::fba_request,       "fba_request",       "FBA出荷依頼",       "FBA shipment to request"},
      {OrderFlag::fba_in_progress,   "fba_in_progress",   "FBA出荷依頼中",     "FBA shipment requested"},
      {OrderFlag::fba_cancellable,   "fba_cancellable",   "FBA出荷キャンセル", "FBA shipment can be cancelled"},
      {OrderFlag::convenience_store, "convenience_store", "コンビニ受取",      "convenience-store pickup"},
      {OrderFlag::cool,              "cool",              "冷蔵",              "chilled"},
      {OrderFlag::frozen,            "frozen",            "冷凍",              "frozen"},
      {OrderFlag::shipped,           "shipped",           "出荷済",            "shipped"},
      {OrderFlag::no_match,          "no_match",          "該当なし",          "no match"},
      {OrderFlag::csv_credited,      "csv_credited",      "CSV与信",           "credit result from CSV"},
  });
  // clang-format on
};

/// One parcel of an order. Its slip number (伝票番号) is empty until it is entered.
struct Parcel {
  std::string slip_number;
  friend bool operator==(Parcel const&, Parcel const&) = default;
};

/// An order as the shop knows it. What a provider knows of it stands in `CreditRecord`.
struct Order {
  std::string shop;       ///< Id of the shop (mall).
  std::string number;     ///< 受注番号, at most 30 half-width characters, unique within the shop.
  std::string short_key;  ///< 10 characters, made by the proxy; empty for an order that only the browser has.
  Instant ordered_at;     ///< 注文日時.
  std::string order_status;  ///< 受注ステータス, free text.
  Party buyer;
  Party recipient;
  std::vector<Item> items;        ///< Goods only; charges stand in the amounts.
  Amounts imported;               ///< As the order arrived.
  std::optional<Amounts> edited;  ///< As a person changed them, without any rule fee.
  std::optional<Yen> hand_fee;    ///< A fee typed by hand; wins until cleared.
  Amounts current;                ///< What is billed now: basis + fee rule. Kept by `apply_fee`.
  FeeSource fee_source = FeeSource::imported;
  std::string payment_method;  ///< 支払方法 as the cart wrote it.
  CarrierId carrier = CarrierId::none;
  std::string carrier_name;               ///< The cart's own word for a carrier that our table does not know.
  std::vector<Parcel> parcels;            ///< At least one once a slip number is entered.
  std::optional<Date> planned_ship_date;  ///< 出荷予定日.
  std::optional<Date> delivery_date;      ///< お届け日指定.
  std::string delivery_time;              ///< お届け時間指定, free text.
  std::optional<Date> paid_on;            ///< 入金日.
  std::vector<OrderFlag> flags;
  std::string notes;
  std::int64_t version = 0;  ///< Raised by the proxy with every change.

  friend bool operator==(Order const&, Order const&) = default;
};

/// The amounts that a fee rule starts from: the edited ones when a person edited, else the imported ones.
Amounts const& basis_of(Order const& order);
/// Every request line: the goods, then one line for each charge that is not zero. Σ lines equals
/// `current.billed` when the order's amounts are consistent.
std::vector<Item> lines_of(Order const& order);
/// Σ unit price × quantity of the lines, or nothing when it does not fit.
std::optional<Yen> total_of(std::vector<Item> const& lines);
/// The slip numbers that were entered, in parcel order, empty ones left out.
std::vector<std::string> slips_of(Order const& order);
/// Whether the order carries the flag.
bool has_flag(Order const& order, OrderFlag flag);
/// Whether buyer and recipient are at the same address (postal code, address, name).
bool same_address(Order const& order);
/// `address1` and `address2` as one text.
std::string full_address(Party const& party);

}  // namespace yoshin
