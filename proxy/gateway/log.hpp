#pragma once

#include <functional>
#include <string_view>

namespace yoshin {

/// Takes one line for the operator's log. Lines hold ids, states and counts only: never personal data, never a
/// credential.
using Log = std::function<void(std::string_view line)>;

}  // namespace yoshin
