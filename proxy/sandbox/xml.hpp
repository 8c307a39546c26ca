#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yoshin::sandbox {

/// The children of a flat XML answer, in order.
using Elements = std::vector<std::pair<std::string, std::string>>;

/// Appends a text with the five characters escaped that XML gives a meaning to. Control characters that XML
/// cannot hold are left out.
void append_xml_text(std::string& out, std::string_view text);

/// A whole document with one root and flat children.
std::string flat_xml(std::string_view root, Elements const& children);

}  // namespace yoshin::sandbox
