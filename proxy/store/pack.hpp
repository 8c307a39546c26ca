#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yoshin {

/// Several texts as one: each with its length in front, so that any byte may stand in them.
std::string pack(std::vector<std::string_view> const& texts);
/// The texts again; nothing when the bytes are no such sequence.
std::optional<std::vector<std::string>> unpack(std::string_view bytes);

}  // namespace yoshin
