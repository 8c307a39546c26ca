#pragma once

#include <array>
#include <cstdint>
#include <string_view>

/// Prefixes of Japanese postal codes and their prefectures. Compiled by hand from the public allocation of
/// postal code prefixes: a coarse table that tells most wrong prefectures, not a directory. Where a border is
/// unsure the neighbour is listed too, since a wrong error would stop an order and a missed one would not.
namespace yoshin::postal {

// clang-format off
inline constexpr std::array<std::string_view, 47> kPrefectures = {
    "北海道", "青森県", "岩手県", "宮城県", "秋田県", "山形県", "福島県", "茨城県", "栃木県", "群馬県",
    "埼玉県", "千葉県", "東京都", "神奈川県", "新潟県", "富山県", "石川県", "福井県", "山梨県", "長野県",
    "岐阜県", "静岡県", "愛知県", "三重県", "滋賀県", "京都府", "大阪府", "兵庫県", "奈良県", "和歌山県",
    "鳥取県", "島根県", "岡山県", "広島県", "山口県", "徳島県", "香川県", "愛媛県", "高知県", "福岡県",
    "佐賀県", "長崎県", "熊本県", "大分県", "宮崎県", "鹿児島県", "沖縄県"};

/// The JIS number (1 to 47) of the prefecture that holds most codes of the two-digit prefix 00 to 99.
inline constexpr std::array<std::uint8_t, 100> kByTwoDigits = {
     1,  5,  3,  2,  1,  1,  1,  1,  1,  1,   // 00-09
    13, 13, 13, 13, 13, 13, 13, 13, 13, 13,   // 10-19
    13, 14, 14, 14, 14, 14, 12, 12, 12, 12,   // 20-29
     8,  8,  9, 11, 11, 11, 11, 10, 20, 20,   // 30-39
    19, 22, 22, 22, 23, 23, 23, 23, 23, 23,   // 40-49
    21, 24, 25, 27, 27, 27, 27, 27, 27, 27,   // 50-59
    26, 26, 26, 29, 30, 28, 28, 28, 31, 32,   // 60-69
    33, 33, 34, 34, 35, 35, 37, 36, 39, 38,   // 70-79
    40, 40, 40, 40, 41, 42, 43, 44, 45, 46,   // 80-89
    47, 18, 17, 16, 15, 15,  7,  7,  4,  6};  // 90-99

/// What a three-digit prefix has instead (`instead`) or besides (`besides`) the prefecture of its first two digits;
/// 0 is none. `instead` 0 and `besides` 0 mark a prefix that was never allocated.
struct Exception {
  std::uint16_t prefix;
  std::uint8_t instead;
  std::uint8_t besides;
};
inline constexpr std::array<Exception, 29> kByThreeDigits = {{
    {  0,  0,  0}, {  8,  0,  0}, {  9,  0,  0},   // never allocated
    { 18,  5,  2},   // 十和田湖
    {384, 20, 10},   // 嬬恋村
    {389, 20, 15},   // 妙高の境
    {498, 23, 24},   // 木曽岬町
    {501, 21, 18},   // 大野郡の境
    {520, 25, 26},   // 左京区久多
    {563, 27, 28},   // 川西、猪名川の境
    {618, 27, 26},   // 大山崎町
    {630, 29, 26},   // 木津川の境
    {637, 29, 30},   // 十津川の境
    {647, 30, 29},   // 十津川村
    {648, 30, 29},   // 野迫川村
    {649, 30, 29},   // 橋本の境
    {666, 28, 27},   // 川西、能勢の境
    {684, 31, 32},   // 境港、美保関
    {685, 32,  0},   // 隠岐
    {811, 40, 42},   // 壱岐
    {817, 42,  0},   // 対馬
    {839, 40, 44},   // 日田の境
    {848, 41, 42},   // 松浦市福島
    {871, 44, 40},   // 吉富町、上毛町
    {879, 44, 40},   // 豊前の境
    {908,  0,  0}, {909,  0,  0},   // never allocated
    {922, 17, 18},   // あわら市の境
    {949, 15, 20},   // 栄村秋山郷
}};
// clang-format on

}  // namespace yoshin::postal
