#include "tests/support/test_folder.hpp"

namespace yoshin::test {

std::string test_path(std::string_view below) {
  return YOSHIN_TEST_DIR "/" + std::string(below);
}

}  // namespace yoshin::test
