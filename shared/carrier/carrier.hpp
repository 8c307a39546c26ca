#pragma once

#include <string_view>

#include "base/names.hpp"

namespace yoshin {

/// A carrier (配送業者) by the name that order files use.
enum class CarrierId {
  none,
  sagawa,
  yamato,
  nippon_express,
  seino,
  registered_mail,
  yu_pack,
  morning10_mail,
  yu_packet,
  seino_super_express,
  fukuyama,
  niigata,
  meitetsu,
  tonami,
  shinshu_meitetsu,
  toll_express,
  eco_hai,
  jad,
  japan_post,
  other
};
template <>
struct Names<CarrierId> {
  // clang-format off
  static constexpr auto kTable = std::to_array<Name<CarrierId>>({
      {CarrierId::none,                "none",                "",                         "none"},
      {CarrierId::sagawa,              "sagawa",              "佐川急便",                 "Sagawa Express"},
      {CarrierId::yamato,              "yamato",              "ヤマト運輸",               "Yamato Transport"},
      {CarrierId::nippon_express,      "nippon_express",      "日本通運",                 "Nippon Express"},
      {CarrierId::seino,               "seino",               "西濃運輸",                 "Seino Transportation"},
      {CarrierId::registered_mail,     "registered_mail",     "郵便書留",                 "registered mail"},
      {CarrierId::yu_pack,             "yu_pack",             "ゆうパック",               "Yu-Pack"},
      {CarrierId::morning10_mail,      "morning10_mail",      "翌朝10時郵便",             "Morning 10 mail"},
      {CarrierId::yu_packet,           "yu_packet",           "ゆうパケット",             "Yu-Packet"},
      {CarrierId::seino_super_express, "seino_super_express", "セイノースーパーエクスプレス", "Seino Super Express"},
      {CarrierId::fukuyama,            "fukuyama",            "福山通運",                 "Fukuyama Transporting"},
      {CarrierId::niigata,             "niigata",             "新潟運輸",                 "Niigata Unyu"},
      {CarrierId::meitetsu,            "meitetsu",            "名鉄運輸",                 "Meitetsu Transport"},
      {CarrierId::tonami,              "tonami",              "トナミ運輸",               "Tonami Transportation"},
      {CarrierId::shinshu_meitetsu,    "shinshu_meitetsu",    "信州名鉄運輸",             "Shinshu Meitetsu Transport"},
      {CarrierId::toll_express,        "toll_express",        "トールエクスプレスジャパン", "Toll Express Japan"},
      {CarrierId::eco_hai,             "eco_hai",             "エコ配",                   "Eco Hai"},
      {CarrierId::jad,                 "jad",                 "JAD",                      "JAD"},
      {CarrierId::japan_post,          "japan_post",          "日本郵便",                 "Japan Post"},
      {CarrierId::other,               "other",               "その他",                   "other"},
  });
  // clang-format on
};

/// The carrier that a cart's text names: the label, its usual short forms (ヤマト, 佐川, ゆうメール …) and
/// B2-style suffixes, after NFKC-like folding. `other` for a text we do not know, `none` for an empty one.
CarrierId carrier_of(std::string_view text);
/// The same for a text that `fold` has been through already.
CarrierId carrier_of_folded(std::string_view folded);

}  // namespace yoshin
