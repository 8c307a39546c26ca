#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace yoshin {

/// Whether a code point is what Japanese systems call full-width (全角): in JIS X 0208 and not half-width. The
/// blank U+3000 is full-width; ASCII, U+00A5, U+203E and half-width kana are not.
bool is_full_width(char32_t point);
/// Whether every character is full-width. An empty text is.
bool is_all_full_width(std::string_view text);
/// Half-width ASCII, blank and kana made full-width (voiced marks joined: ｶﾞ → ガ); `~` `〜` → `～`, `-` →
/// `－`,
/// `\` and U+00A5 → `￥`. Characters that have no full-width form stay.
std::string to_full_width(std::string_view text);
/// Full-width ASCII and blank made half-width. Kana stay.
std::string to_half_width_ascii(std::string_view text);
/// Whether every character is half-width kana, its marks, blank or ASCII that クロネコ `nameKana` takes.
bool is_half_width_kana(std::string_view text);
/// Full-width katakana and hiragana made half-width kana (ガ → ｶﾞ); full-width blank → blank; ASCII made
/// half-width.
std::string to_half_width_kana(std::string_view text);
/// Whether every character is full-width katakana, the long mark, the middle dot or a full-width blank.
bool is_full_width_kana(std::string_view text);
/// Half-width kana and hiragana made full-width katakana; blanks made full-width.
std::string to_full_width_kana(std::string_view text);
/// Folds for comparing headers and payment texts: NFKC for the characters that occur in Japanese order files
/// (full-width ASCII and digits, half-width kana, wave dashes), ASCII made lower-case, blanks and BOM dropped.
std::string fold(std::string_view text);
/// The first `count` characters.
std::string first_characters(std::string_view text, std::size_t count);
/// The same text with surrounding blanks (U+0020, U+3000, tab, CR, LF) removed.
std::string trim(std::string_view text);

}  // namespace yoshin
