#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/node.hpp"
#include "base/result.hpp"

namespace yoshin {

/// Why a text is not JSON that we read.
enum class JsonError { too_large, too_deep, malformed, duplicate_name };

/// Bounds of `parse_json`. The defaults are those of a request body.
struct JsonLimits {
  std::size_t bytes = 1U << 20U;
  int depth = 32;
};

/// Reads one JSON document (UTF-8). Refuses documents over the limits, invalid UTF-8, trailing text and an
/// object that names a member twice. The only one that touches the JSON library.
Result<Node, JsonError> parse_json(std::string_view text, JsonLimits limits = {});

/// Reads what `parse_json` reads, into the same tree, without the library, which takes a byte order mark in
/// front and refuses a number beyond a double: here the one is refused, the other its text. For what the own
/// page writes (it weighs and waits less); what comes from outside is read by the library.
Result<Node, JsonError> scan_json(std::string_view text, JsonLimits limits = {});

/// The most members of an object that is read: none of ours has a tenth of it, and repeated names are looked
/// for one by one.
inline constexpr std::size_t kMostJsonMembers = 512;

/// What stands in the place of a hole when a tree is written.
using HoleText = std::function<std::string(Node const& hole)>;

/// Writes a tree as compact JSON. Holes are written through `fill`; without one they become `null`. Invalid
/// UTF-8 in a text leaf is replaced by U+FFFD.
std::string write_json(Node const& node, HoleText const& fill = {});

/// Appends `text` as a JSON string, quotes included.
void append_json_string(std::string& out, std::string_view text);

}  // namespace yoshin
