#pragma once

#include <string_view>

namespace yoshin {

/// A character outside JIS X 0208 and the text inside it that people take for the same.
struct Variant {
  char32_t character;
  std::u32string_view replacement;  ///< Empty: the character is invisible and dropped.
};

/// The known variant of a character, or null. The choice of replacement is ours: always shown before it is
/// applied.
Variant const* find_variant(char32_t character);

}  // namespace yoshin
