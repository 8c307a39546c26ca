#include "carrier/carrier.hpp"

#include <string>

#include "text/width.hpp"

namespace yoshin {
namespace {

/// A word that names a carrier wherever it stands in a cart's text.
struct CarrierWord {
  std::string_view word;  ///< As `fold` leaves it: no blanks, lower case, katakana and kanji full-width.
  CarrierId carrier;
};

// The first row that fits wins, so a longer name stands before the name that it contains.
// clang-format off
constexpr CarrierWord kWords[] = {
    {"スーパーエクスプレス",       CarrierId::seino_super_express},
    {"seinosuperexpress",          CarrierId::seino_super_express},
    {"信州名鉄",                   CarrierId::shinshu_meitetsu},
    {"shinshumeitetsu",             CarrierId::shinshu_meitetsu},
    {"翌朝10時",                   CarrierId::morning10_mail},
    {"モーニング10",               CarrierId::morning10_mail},
    {"morning10",                   CarrierId::morning10_mail},
    {"ゆうパケット",               CarrierId::yu_packet},
    {"ゆうぱけっと",               CarrierId::yu_packet},
    {"yu-packet",                   CarrierId::yu_packet},
    {"ゆうパック",                 CarrierId::yu_pack},
    {"ゆうぱっく",                 CarrierId::yu_pack},
    {"yu-pack",                     CarrierId::yu_pack},
    {"書留",                       CarrierId::registered_mail},
    {"registeredmail",              CarrierId::registered_mail},
    {"ゆうメール",                 CarrierId::japan_post},
    {"ゆうプリ",                   CarrierId::japan_post},
    {"レターパック",               CarrierId::japan_post},
    {"クリックポスト",             CarrierId::japan_post},
    {"スマートレター",             CarrierId::japan_post},
    {"特定記録",                   CarrierId::japan_post},
    {"定形外",                     CarrierId::japan_post},
    {"郵便",                       CarrierId::japan_post},
    {"japanpost",                  CarrierId::japan_post},
    {"ヤマト",                     CarrierId::yamato},
    {"やまと",                     CarrierId::yamato},
    {"クロネコ",                   CarrierId::yamato},
    {"宅急便",                     CarrierId::yamato},
    {"ネコポス",                   CarrierId::yamato},
    {"yamato",                     CarrierId::yamato},
    {"kuroneko",                   CarrierId::yamato},
    {"佐川",                       CarrierId::sagawa},
    {"飛脚",                       CarrierId::sagawa},
    {"飛伝",                       CarrierId::sagawa},
    {"sagawa",                     CarrierId::sagawa},
    {"日本通運",                   CarrierId::nippon_express},
    {"日通",                       CarrierId::nippon_express},
    {"nipponexpress",              CarrierId::nippon_express},
    {"西濃",                       CarrierId::seino},
    {"カンガルー",                 CarrierId::seino},
    {"seino",                      CarrierId::seino},
    {"福山",                       CarrierId::fukuyama},
    {"福通",                       CarrierId::fukuyama},
    {"fukuyama",                   CarrierId::fukuyama},
    {"新潟運輸",                   CarrierId::niigata},
    {"niigataunyu",                 CarrierId::niigata},
    {"名鉄",                       CarrierId::meitetsu},
    {"meitetsu",                    CarrierId::meitetsu},
    {"トナミ",                     CarrierId::tonami},
    {"tonami",                      CarrierId::tonami},
    {"トールエクスプレス",         CarrierId::toll_express},
    {"tollexpress",                CarrierId::toll_express},
    {"エコ配",                     CarrierId::eco_hai},
    {"ecohai",                      CarrierId::eco_hai},
    {"jad",                        CarrierId::jad},
};
// clang-format on

}  // namespace

CarrierId carrier_of(std::string_view text) {
  return carrier_of_folded(fold(text));
}

CarrierId carrier_of_folded(std::string_view folded) {
  if (folded.empty()) return CarrierId::none;
  for (auto const& row : Names<CarrierId>::kTable)
    if (folded == row.id) return row.value;
  for (auto const& row : kWords)
    if (folded.find(row.word) != std::string::npos) return row.carrier;
  return CarrierId::other;
}

}  // namespace yoshin
