#include "fee/words.hpp"

namespace yoshin {

std::string range_ja(FeeBand const& band) {
  return yen_text(band.lower) + "円～" + yen_text(band.upper) + "円";
}

std::string range_en(FeeBand const& band) {
  return "¥" + yen_text(band.lower) + "–¥" + yen_text(band.upper);
}

}  // namespace yoshin
