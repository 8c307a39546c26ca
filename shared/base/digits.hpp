#pragma once

#include <string>

namespace yoshin {

/// A number that is not negative in decimal digits, with zeros in front up to `width`.
inline std::string padded(int number, std::size_t width) {
  std::string digits = std::to_string(number);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

}  // namespace yoshin
