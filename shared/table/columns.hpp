#pragma once

#include <array>
#include <string_view>

#include "base/names.hpp"
#include "table/text_column.hpp"

namespace yoshin {

/// The text columns of the order list, by the names that its pages use.
enum class TextColumnId {
  shop,
  number,
  ordered_at,
  order_status,
  buyer_name,
  buyer_kana,
  recipient_name,
  recipient_phone,
  item_summary,
  fee_source,
  payment_method,
  provider,
  status,
  stage,
  carrier,
  carrier_name,
  slips,
  flags,
  delivery_date,
  delivery_time,
  paid_on,
  planned_ship_date,
  notice_ja,
  notice_en,
  next_ja,
  next_en,
  lost_action,
  buyer_phone,
  recipient_kana,
  short_key,
  other_items
};
/// The number columns. Amounts are yen; the last four are 0 or 1.
enum class NumberColumnId {
  version,
  change,
  goods,
  billed,
  fee,
  basis_fee,
  fee_band,
  registration,
  parcels,
  errors,
  warnings,
  anew_pending,
  needs_person,
  open,
  asked
};

struct TextColumnRow {
  TextColumnId id;
  std::string_view name;
  Searched searched;
};
struct NumberColumnRow {
  NumberColumnId id;
  std::string_view name;
};

// clang-format off
inline constexpr auto kTextColumns = std::to_array<TextColumnRow>({
    {TextColumnId::shop,              "shop",              Searched::no},
    {TextColumnId::number,            "number",            Searched::yes},
    {TextColumnId::ordered_at,        "ordered_at",        Searched::no},
    {TextColumnId::order_status,      "order_status",      Searched::no},
    {TextColumnId::buyer_name,        "buyer_name",        Searched::yes},
    {TextColumnId::buyer_kana,        "buyer_kana",        Searched::yes},
    {TextColumnId::recipient_name,    "recipient_name",    Searched::yes},
    {TextColumnId::recipient_phone,   "recipient_phone",   Searched::yes},
    {TextColumnId::item_summary,      "item_summary",      Searched::yes},
    {TextColumnId::fee_source,        "fee_source",        Searched::no},
    {TextColumnId::payment_method,    "payment_method",    Searched::yes},
    {TextColumnId::provider,          "provider",          Searched::no},
    {TextColumnId::status,            "status",            Searched::no},
    {TextColumnId::stage,             "stage",             Searched::no},
    {TextColumnId::carrier,           "carrier",           Searched::no},
    {TextColumnId::carrier_name,      "carrier_name",      Searched::no},
    {TextColumnId::slips,             "slips",             Searched::yes},
    {TextColumnId::flags,             "flags",             Searched::no},
    {TextColumnId::delivery_date,     "delivery_date",     Searched::no},
    {TextColumnId::delivery_time,     "delivery_time",     Searched::no},
    {TextColumnId::paid_on,           "paid_on",           Searched::no},
    {TextColumnId::planned_ship_date, "planned_ship_date", Searched::no},
    {TextColumnId::notice_ja,         "notice_ja",         Searched::no},
    {TextColumnId::notice_en,         "notice_en",         Searched::no},
    {TextColumnId::next_ja,           "next_ja",           Searched::no},
    {TextColumnId::next_en,           "next_en",           Searched::no},
    {TextColumnId::lost_action,       "lost_action",       Searched::no},
    {TextColumnId::buyer_phone,       "buyer_phone",       Searched::only},
    {TextColumnId::recipient_kana,    "recipient_kana",    Searched::only},
    {TextColumnId::short_key,         "short_key",         Searched::front},
    {TextColumnId::other_items,       "other_items",       Searched::only},
});
inline constexpr auto kNumberColumns = std::to_array<NumberColumnRow>({
    {NumberColumnId::version,      "version"},
    {NumberColumnId::change,       "change"},
    {NumberColumnId::goods,        "goods"},
    {NumberColumnId::billed,       "billed"},
    {NumberColumnId::fee,          "fee"},
    {NumberColumnId::basis_fee,    "basis_fee"},
    {NumberColumnId::fee_band,     "fee_band"},
    {NumberColumnId::registration, "registration"},
    {NumberColumnId::parcels,      "parcels"},
    {NumberColumnId::errors,       "errors"},
    {NumberColumnId::warnings,     "warnings"},
    {NumberColumnId::anew_pending, "anew_pending"},
    {NumberColumnId::needs_person, "needs_person"},
    {NumberColumnId::open,         "open"},
    {NumberColumnId::asked,        "asked"},
});

/// A named selection of rows, as the list's tabs offer it.
enum class ViewId {
  all, not_requested, reviewing, on_hold, rejected, unknown, slip_unsynced, to_fix, due_soon, approved, synced
};
template <>
struct Names<ViewId> {
  static constexpr auto kTable = std::to_array<Name<ViewId>>({
      {ViewId::all,           "all",           "すべて",         "all"},
      {ViewId::not_requested, "not_requested", "未与信",         "not requested"},
      {ViewId::reviewing,     "reviewing",     "審査中",         "under review"},
      {ViewId::on_hold,       "on_hold",       "与信保留",       "on hold"},
      {ViewId::rejected,      "rejected",      "与信NG",         "credit refused"},
      {ViewId::unknown,       "unknown",       "結果不明",       "outcome unknown"},
      {ViewId::slip_unsynced, "slip_unsynced", "伝票番号未同期", "slip not reported"},
      {ViewId::to_fix,        "to_fix",        "要修正",         "to be fixed"},
      {ViewId::due_soon,      "due_soon",      "期限間近",       "due soon"},
      {ViewId::approved,      "approved",      "与信OK",         "credit OK"},
      {ViewId::synced,        "synced",        "伝票番号同期OK", "slip reported"},
  });
};
// clang-format on

}  // namespace yoshin
