#pragma once

#include "proxy/store/rows.hpp"

namespace yoshin {

/// The schedule of inquiries after an answer was lost at `now` (R4): 60 s, 5 min, 30 min, 2 h, then daily seven
/// times.
Inquiry first_inquiry(Instant now);
/// The schedule after one more inquiry that did not settle it; without a next one when it is used up.
Inquiry next_inquiry(Inquiry const& before, Instant now);

}  // namespace yoshin
