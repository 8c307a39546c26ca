#pragma once

#include <string>
#include <string_view>

namespace yoshin::test {

/// The path of a file or folder under `tests`, by its path from there.
std::string test_path(std::string_view below);

}  // namespace yoshin::test
