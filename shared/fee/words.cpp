#include "fee/words.hpp"

namespace yoshin {

std::string yen_text(Yen amount) {
  std::string digits = std::to_string(amount.value() < 0 ? -amount.value() : amount.value());
  for (auto place = static_cast<std::ptrdiff_t>(digits.size()) - 3; place > 0; place -= 3)
    digits.insert(static_cast<std::size_t>(place), ",");
  return (amount < Yen{} ? "-" : "") + digits;
}

std::string range_ja(FeeBand const& band) {
  return yen_text(band.lower) + "円～" + yen_text(band.upper) + "円";
}

std::string range_en(FeeBand const& band) {
  return "¥" + yen_text(band.lower) + "–¥" + yen_text(band.upper);
}

}  // namespace yoshin
