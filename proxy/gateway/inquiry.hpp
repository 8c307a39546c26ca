#pragma once

#include <cstdint>
#include <vector>

#include "proxy/store/rows.hpp"

namespace yoshin {

/// The schedule of inquiries after an answer was lost at `now` (R4): 60 s, 5 min, 30 min, 2 h, then daily seven
/// times.
Inquiry first_inquiry(Instant now);
/// The schedule after one more inquiry that did not settle it; without a next one when it is used up.
Inquiry next_inquiry(Inquiry const& before, Instant now);

/// How often an order under review is asked about by itself.
struct ReviewSchedule {
  /// Minutes before the first, second … inquiry; the last one repeats. None: nothing is asked by itself.
  std::vector<std::int64_t> minutes = {10, 30, 120};
  std::int64_t days = 7;  ///< No inquiry is planned later than this after the review began.
};

/// The schedule of a review that began at `now`.
Inquiry first_review(ReviewSchedule const& schedule, Instant now);
/// The schedule after one more inquiry that found it under review; without a next one when it is used up.
Inquiry next_review(ReviewSchedule const& schedule, Inquiry const& before, Instant now);

}  // namespace yoshin
