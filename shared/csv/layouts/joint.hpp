#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "csv/layouts/layout.hpp"

// Values that stand in several columns. The parts of a postal code or phone number that lost zeros get them
// back, with a problem that says so; a part that a spreadsheet shortened is never repaired.
namespace yoshin {

/// A value made of its parts, and what was repaired on the way.
struct Joined {
  std::string text;
  std::optional<Trouble> repair;
};

/// The parts, each without surrounding blanks, as one value. Empty parts count for nothing.
Joined join_parts(Joint joint, std::span<std::string_view const> parts);
/// The value in `count` parts, which `join_parts` makes the same value again (a blank in a name full-width).
std::vector<std::string> split_parts(Joint joint, std::string_view text, std::size_t count);

}  // namespace yoshin
