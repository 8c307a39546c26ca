#pragma once

#include <string>
#include <string_view>

#include "base/node.hpp"

namespace yoshin {

/// Asks the question of a golden case on a fresh table, after the questions of its `before` list, with the
/// bytes of its base64 `file` when it has one. Returns the answer's text.
std::string ask_golden(Node const& golden);

/// Rewrites `expected` of every case below the folder. Returns a process status: 1 when a file is no golden
/// case.
int update_golden(std::string_view folder);

}  // namespace yoshin
