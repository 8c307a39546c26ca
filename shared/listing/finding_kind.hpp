#pragma once

#include "base/names.hpp"
#include "provider/problem.hpp"

namespace yoshin {

/// What a problem is about, in the words in which a clerk puts the same work together, whichever provider wants
/// it. In the order in which the screen lists them.
enum class FindingKind {
  phone,
  dummy_phone,
  postal_code,
  postal_prefecture,
  prefecture,
  address_split,
  address,
  characters,
  width,
  kana,
  email,
  text,
  cut,
  amounts,
  dates,
  shipment,
  other,
  automatic
};
template <>
struct Names<FindingKind> {
  // clang-format off
  static constexpr auto kTable = std::to_array<Name<FindingKind>>({
      {FindingKind::phone,             "phone",             "電話番号の桁・ハイフン",         "phone digits and hyphens"},
      {FindingKind::dummy_phone,       "dummy_phone",       "仮の電話番号",                   "dummy phone number"},
      {FindingKind::postal_code,       "postal_code",       "郵便番号の形",                   "form of the postal code"},
      {FindingKind::postal_prefecture, "postal_prefecture", "郵便番号と都道府県の不一致",     "postal code and prefecture differ"},
      {FindingKind::prefecture,        "prefecture",        "都道府県なし",                   "no prefecture"},
      {FindingKind::address_split,     "address_split",     "住所の分け方",                   "split of the address"},
      {FindingKind::address,           "address",           "住所の不足・長さ",               "address incomplete or too long"},
      {FindingKind::characters,        "characters",        "使えない文字",                   "characters that are refused"},
      {FindingKind::width,             "width",             "全角・半角",                     "full and half width"},
      {FindingKind::kana,              "kana",              "フリガナ",                       "name in kana"},
      {FindingKind::email,             "email",             "メールアドレス",                 "e-mail address"},
      {FindingKind::text,              "text",              "文字の不足・長さ",               "text missing or too long"},
      {FindingKind::cut,               "cut",               "文字を減らす修正",               "shortened texts"},
      {FindingKind::amounts,           "amounts",           "金額・明細の合計",               "amounts and the sum of the lines"},
      {FindingKind::dates,             "dates",             "日付",                           "dates"},
      {FindingKind::shipment,          "shipment",          "配送業者・伝票番号",             "carrier and slip number"},
      {FindingKind::other,             "other",             "その他",                         "others"},
      {FindingKind::automatic,         "automatic",         "送信時に自動で変換",             "converted when sent"},
  });
  // clang-format on
};

/// What the problem is about. Judged by its field, by what stands there and by what its repairs would change.
FindingKind kind_of(Problem const& problem);

/// Whether repairs of the kind are proposed for all orders at once unless a person says otherwise: those that
/// lose nothing and do not happen by themselves.
bool is_proposed(FindingKind kind);

}  // namespace yoshin
