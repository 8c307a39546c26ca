#pragma once

#include <string>
#include <string_view>

namespace yoshin {

/// SHA-256 of the bytes as 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

/// Lower-case hexadecimal digits of the bytes.
std::string to_hex(std::string_view bytes);

/// `base64(bytes)`, standard alphabet with padding, in constant time: for secrets and sealed rows.
std::string encode_base64(std::string_view bytes);

/// Whether the text is `digits` lower-case hexadecimal digits.
bool is_hex(std::string_view text, std::size_t digits);

}  // namespace yoshin
