#pragma once

#include <string>

#include "provider/request.hpp"

namespace yoshin::contract {

/// A body as it goes on the wire, holes masked; JSON indented by two blanks.
std::string wire_preview(Node const& body, BodyFormat format);
/// A body for reading, holes masked: JSON as above, a form as one `name=value` line a member without percent
/// signs.
std::string readable_preview(Node const& body, BodyFormat format);

}  // namespace yoshin::contract
