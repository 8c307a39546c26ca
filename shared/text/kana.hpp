#pragma once

#include <optional>
#include <string>

namespace yoshin {

/// First and last half-width katakana and mark: `｡` to `ﾟ`.
inline constexpr char32_t kFirstHalfKana = 0xFF61;
inline constexpr char32_t kLastHalfKana = 0xFF9F;
inline constexpr char32_t kHalfVoiced = 0xFF9E;      ///< ﾞ
inline constexpr char32_t kHalfSemiVoiced = 0xFF9F;  ///< ﾟ

/// Whether the point is half-width katakana or one of its marks.
constexpr bool is_half_kana(char32_t point) {
  return point >= kFirstHalfKana && point <= kLastHalfKana;
}
/// Whether the point is hiragana that has a katakana twin in JIS X 0208.
constexpr bool is_hiragana(char32_t point) {
  return point >= 0x3041 && point <= 0x3093;
}
/// Whether the point is katakana of JIS X 0208, marks excluded.
constexpr bool is_katakana(char32_t point) {
  return point >= 0x30A1 && point <= 0x30F6;
}

/// The full-width form of one half-width katakana or mark; other points stay.
char32_t full_kana_of(char32_t point);
/// `kana` with a voiced (`ﾞ`, U+3099, `゛`) or semi-voiced mark joined to it; nothing when the two do not join.
std::optional<char32_t> join_mark(char32_t kana, char32_t mark);
/// Half-width kana of one full-width katakana or mark (ガ → ｶﾞ); empty when there is none.
std::u32string half_kana_of(char32_t point);
/// A text with half-width kana made full-width and marks joined; everything else stays.
std::u32string with_full_kana(std::u32string const& text);

}  // namespace yoshin
