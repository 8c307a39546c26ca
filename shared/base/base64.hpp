#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace yoshin {

/// Base64 of any bytes, standard alphabet, padded.
std::string to_base64(std::string_view bytes);
/// The bytes of a padded base64 text; nothing for any other text.
std::optional<std::string> from_base64(std::string_view text);

}  // namespace yoshin
