#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace yoshin {

/// Takes one code point off the front of `text`. Nothing, and `text` unchanged, when it is empty or not valid
/// UTF-8 there (overlong forms, surrogates and values over U+10FFFF included).
std::optional<char32_t> take_code_point(std::string_view& text);

/// Appends one code point as UTF-8. Values that are no Unicode scalar become U+FFFD.
void append_utf8(std::string& out, char32_t code_point);

/// Whether the whole text is valid UTF-8.
bool is_utf8(std::string_view text);

/// Code points of a text as UTF-32; an invalid byte becomes U+FFFD.
std::u32string to_utf32(std::string_view text);

/// UTF-8 of a sequence of code points.
std::string to_utf8(std::u32string_view text);

/// Number of code points; an invalid byte counts as one.
std::size_t length_of(std::string_view text);

}  // namespace yoshin
