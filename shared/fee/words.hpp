#pragma once

#include <string>

#include "fee/rule.hpp"

namespace yoshin {

/// An amount for a sentence, e.g. `3,300`.
std::string yen_text(Yen amount);
/// The bounds of a band, e.g. `1,000円～2,999円`.
std::string range_ja(FeeBand const& band);
/// The bounds of a band, e.g. `¥1,000–¥2,999`.
std::string range_en(FeeBand const& band);

}  // namespace yoshin
