#include "text/variants.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace yoshin {
namespace {

// clang-format off
/// Sorted by character. Code points instead of characters: an editor or a tool that normalises text would turn the
/// compatibility ideographs into the very characters that replace them.
constexpr Variant kVariants[] = {
    {0x00A0, U" "}, {0x00A5, U"￥"}, {0x00AD, U""}, {0x00B7, U"・"}, {0x2002, U" "},
    {0x2003, U" "}, {0x2009, U" "}, {0x200B, U""}, {0x200C, U""}, {0x200D, U""},
    {0x200E, U""}, {0x200F, U""}, {0x2011, U"‐"}, {0x2013, U"－"}, {0x2014, U"―"}, {0x2016, U"∥"}, {0x2022, U"・"},
    {0x202A, U""}, {0x202B, U""}, {0x202C, U""}, {0x202D, U""}, {0x202E, U""},
    {0x2060, U""}, {0x2066, U""}, {0x2067, U""}, {0x2068, U""}, {0x2069, U""},
    {0x2116, U"Ｎｏ．"}, {0x2121, U"ＴＥＬ"}, {0x2160, U"１"}, {0x2161, U"２"}, {0x2162, U"３"},
    {0x2163, U"４"}, {0x2164, U"５"}, {0x2165, U"６"}, {0x2166, U"７"}, {0x2167, U"８"},
    {0x2168, U"９"}, {0x2169, U"１０"}, {0x216A, U"１１"}, {0x216B, U"１２"}, {0x2170, U"１"},
    {0x2171, U"２"}, {0x2172, U"３"}, {0x2173, U"４"}, {0x2174, U"５"}, {0x2175, U"６"},
    {0x2176, U"７"}, {0x2177, U"８"}, {0x2178, U"９"}, {0x2179, U"１０"}, {0x217A, U"１１"},
    {0x217B, U"１２"}, {0x2212, U"－"}, {0x2460, U"１"}, {0x2461, U"２"}, {0x2462, U"３"},
    {0x2463, U"４"}, {0x2464, U"５"}, {0x2465, U"６"}, {0x2466, U"７"}, {0x2467, U"８"},
    {0x2468, U"９"}, {0x2469, U"１０"}, {0x246A, U"１１"}, {0x246B, U"１２"}, {0x246C, U"１３"},
    {0x246D, U"１４"}, {0x246E, U"１５"}, {0x246F, U"１６"}, {0x2470, U"１７"}, {0x2471, U"１８"},
    {0x2472, U"１９"}, {0x2473, U"２０"}, {0x301C, U"～"}, {0x301D, U"“"}, {0x301F, U"”"},
    {0x3231, U"（株）"}, {0x3232, U"（有）"}, {0x3239, U"（代）"}, {0x32A4, U"（上）"}, {0x32A5, U"（中）"},
    {0x32A6, U"（下）"}, {0x32A7, U"（左）"}, {0x32A8, U"（右）"}, {0x32FF, U"令和"}, {0x3314, U"キロ"},
    {0x3318, U"グラム"}, {0x3322, U"センチ"}, {0x3326, U"ドル"}, {0x3327, U"トン"}, {0x332B, U"パーセント"},
    {0x3349, U"ミリ"}, {0x334D, U"メートル"}, {0x3351, U"リットル"}, {0x337B, U"平成"}, {0x337C, U"昭和"},
    {0x337D, U"大正"}, {0x337E, U"明治"}, {0x338E, U"ｍｇ"}, {0x338F, U"ｋｇ"}, {0x339C, U"ｍｍ"},
    {0x339D, U"ｃｍ"}, {0x339E, U"ｋｍ"}, {0x33A1, U"平方メートル"}, {0x33A5, U"立方メートル"}, {0x33C4, U"ｃｃ"},
    {0x4FF1, U"倶"}, {0x5167, U"内"}, {0x51DE, U"熙"}, {0x525D, U"剥"}, {0x537D, U"即"},
    {0x5433, U"呉"}, {0x5653, U"嘘"}, {0x5699, U"噛"}, {0x5861, U"填"}, {0x589E, U"増"},
    {0x59EC, U"姫"}, {0x5BEC, U"寛"}, {0x5FB7, U"徳"}, {0x6085, U"悦"}, {0x6236, U"戸"},
    {0x63ED, U"掲"}, {0x6414, U"掻"}, {0x6451, U"掴"}, {0x64CA, U"撃"}, {0x6522, U"攅"},
    {0x654E, U"教"}, {0x65E3, U"既"}, {0x663B, U"昂"}, {0x66FB, U"昇"}, {0x6801, U"柳"},
    {0x6852, U"桑"}, {0x69EA, U"概"}, {0x6A6B, U"横"}, {0x6B65, U"歩"}, {0x6BCF, U"毎"},
    {0x6DF8, U"清"}, {0x6E34, U"渇"}, {0x6EAB, U"温"}, {0x6F51, U"溌"}, {0x6FF5, U"浜"},
    {0x7006, U"涜"}, {0x7028, U"瀬"}, {0x7626, U"痩"}, {0x784F, U"研"}, {0x79B1, U"祷"},
    {0x7A05, U"税"}, {0x7D55, U"絶"}, {0x7DA0, U"緑"}, {0x7DD6, U"緒"}, {0x7E6B, U"繋"},
    {0x812B, U"脱"}, {0x840A, U"莱"}, {0x85B0, U"薫"}, {0x881F, U"蝋"}, {0x8AAA, U"説"},
    {0x8CF4, U"頼"}, {0x8EC0, U"躯"}, {0x90DE, U"郎"}, {0x9115, U"郷"}, {0x91AC, U"醤"},
    {0x92B3, U"鋭"}, {0x9304, U"録"}, {0x9592, U"間"}, {0x95B1, U"閲"}, {0x9751, U"青"},
    {0x9830, U"頬"}, {0x985A, U"顛"}, {0x9AD9, U"高"}, {0x9DD7, U"鴎"}, {0x9E7C, U"鹸"},
    {0x9EB5, U"麺"}, {0x9ED1, U"黒"}, {0xF929, U"朗"}, {0xF9DC, U"隆"}, {0xFA10, U"塚"},
    {0xFA11, U"崎"}, {0xFA12, U"晴"}, {0xFA16, U"猪"}, {0xFA17, U"益"}, {0xFA18, U"礼"},
    {0xFA19, U"神"}, {0xFA1A, U"祥"}, {0xFA1B, U"福"}, {0xFA1C, U"靖"}, {0xFA1D, U"精"},
    {0xFA1E, U"羽"}, {0xFA22, U"諸"}, {0xFA25, U"逸"}, {0xFA26, U"都"}, {0xFA2A, U"飯"},
    {0xFA2B, U"飼"}, {0xFA2C, U"館"}, {0xFA2D, U"鶴"}, {0xFA2F, U"隷"}, {0xFA30, U"侮"},
    {0xFA31, U"僧"}, {0xFA32, U"免"}, {0xFA33, U"勉"}, {0xFA34, U"勤"}, {0xFA35, U"卑"},
    {0xFA36, U"喝"}, {0xFA37, U"嘆"}, {0xFA38, U"器"}, {0xFA39, U"塀"}, {0xFA3A, U"墨"},
    {0xFA3B, U"層"}, {0xFA3C, U"屮"}, {0xFA3D, U"悔"}, {0xFA3E, U"慨"}, {0xFA3F, U"憎"},
    {0xFA40, U"懲"}, {0xFA41, U"敏"}, {0xFA42, U"既"}, {0xFA43, U"暑"}, {0xFA44, U"梅"},
    {0xFA45, U"海"}, {0xFA46, U"渚"}, {0xFA47, U"漢"}, {0xFA48, U"煮"}, {0xFA4A, U"琢"},
    {0xFA4B, U"碑"}, {0xFA4C, U"社"}, {0xFA4D, U"祉"}, {0xFA4E, U"祈"}, {0xFA4F, U"祐"},
    {0xFA50, U"祖"}, {0xFA51, U"祝"}, {0xFA52, U"禍"}, {0xFA53, U"禎"}, {0xFA54, U"穀"},
    {0xFA55, U"突"}, {0xFA56, U"節"}, {0xFA57, U"練"}, {0xFA58, U"縉"}, {0xFA59, U"繁"},
    {0xFA5A, U"署"}, {0xFA5B, U"者"}, {0xFA5C, U"臭"}, {0xFA5F, U"著"}, {0xFA60, U"褐"},
    {0xFA61, U"視"}, {0xFA62, U"謁"}, {0xFA63, U"謹"}, {0xFA64, U"賓"}, {0xFA65, U"贈"},
    {0xFA67, U"逸"}, {0xFA68, U"難"}, {0xFA69, U"響"}, {0xFA6A, U"頻"}, {0xFA6B, U"恵"},
    {0xFA6D, U"舘"}, {0xFE00, U""}, {0xFE01, U""}, {0xFE02, U""}, {0xFE03, U""},
    {0xFE04, U""}, {0xFE05, U""}, {0xFE06, U""}, {0xFE07, U""}, {0xFE08, U""},
    {0xFE09, U""}, {0xFE0A, U""}, {0xFE0B, U""}, {0xFE0C, U""}, {0xFE0D, U""},
    {0xFE0E, U""}, {0xFE0F, U""}, {0xFEFF, U""}, {0xFF02, U"”"}, {0xFF07, U"’"},
    {0xFFE4, U"｜"}, {0x20B9F, U"叱"}, {0x20BB7, U"吉"},
};
// clang-format on

constexpr bool is_sorted_by_character() {
  for (std::size_t i = 1; i < std::size(kVariants); ++i)
    if (kVariants[i - 1].character >= kVariants[i].character) return false;
  return true;
}
static_assert(is_sorted_by_character());

/// U+E0100 to U+E01EF pick the shape of the ideograph before them.
constexpr Variant kShapeSelector = {0xE0100, U""};

}  // namespace

Variant const* find_variant(char32_t character) {
  if (character >= 0xE0100 && character <= 0xE01EF) return &kShapeSelector;
  auto const* found =
      std::lower_bound(std::begin(kVariants), std::end(kVariants), character,
                       [](Variant const& variant, char32_t wanted) { return variant.character < wanted; });
  return found != std::end(kVariants) && found->character == character ? found : nullptr;
}

}  // namespace yoshin
