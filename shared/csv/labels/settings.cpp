#include "csv/labels/settings.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace yoshin {

bool is_label_value(std::string_view value) {
  constexpr std::size_t kMost = 100;
  bool const control = std::any_of(value.begin(), value.end(),
                                   [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\x7F'; });
  return !control && is_utf8(value) && length_of(value) <= kMost;
}

}  // namespace yoshin
