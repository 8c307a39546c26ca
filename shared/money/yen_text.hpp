#pragma once

#include <string>

#include "money/yen.hpp"

namespace yoshin {

/// An amount for a sentence or a form, thousands apart: `3,300`, `-12,000`.
inline std::string yen_text(Yen amount) {
  std::string digits = std::to_string(amount.value());
  std::size_t const first = amount.value() < 0 ? 1 : 0;
  for (std::size_t at = digits.size(); at > first + 3;) digits.insert(at -= 3, ",");
  return digits;
}

}  // namespace yoshin
