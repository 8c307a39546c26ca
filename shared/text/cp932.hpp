#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yoshin {

/// UTF-8 of a CP932 (Windows Shift_JIS) text, or nothing when a byte sequence is not CP932. 0x8160 becomes
/// U+FF5E, 0x817C U+FF0D, 0x8161 U+2225, as browsers and Windows decode them.
std::optional<std::string> decode_cp932(std::string_view bytes);

/// A text in CP932 and the characters it could not hold.
struct Cp932Text {
  std::string bytes;                 ///< Without the characters in `missing`.
  std::vector<std::size_t> missing;  ///< Character positions (code points) that CP932 has no form for.
};
/// CP932 of a UTF-8 text. Both spellings of the ambiguous pairs (〜～ −－ ‖∥) are accepted. Nothing is ever
/// replaced by "?".
Cp932Text encode_cp932(std::string_view text);

/// Whether CP932 can hold the character.
bool in_cp932(char32_t point);
/// Whether the character is in JIS X 0208 (levels 1 and 2 and symbols), no NEC or IBM extension: 髙 ① ㈱ are
/// not.
bool in_jis_x0208(char32_t point);

/// The first character of the text that is not in JIS X 0208 (ASCII counts as inside), as UTF-8; empty when all
/// are.
std::string first_outside_jis_x0208(std::string_view text);

}  // namespace yoshin
