#pragma once

#include <string>

#include "fee/rule.hpp"
#include "money/yen_text.hpp"

namespace yoshin {

/// The bounds of a band, e.g. `1,000円～2,999円`.
std::string range_ja(FeeBand const& band);
/// The bounds of a band, e.g. `¥1,000–¥2,999`.
std::string range_en(FeeBand const& band);

}  // namespace yoshin
