#pragma once

#include <cstddef>
#include <functional>
#include <optional>

#include "base/node.hpp"
#include "proxy/jobs/pace.hpp"
#include "proxy/store/rows.hpp"

namespace yoshin {

/// What is known of a lane beside what is stored.
struct LaneNow {
  std::size_t in_work = 0;  ///< Orders that a worker carries out.
  std::optional<Pace::Speed> speed;
  std::optional<Instant> pauses_until;  ///< The provider asked for fewer calls.
};
using LaneNowOf = std::function<LaneNow(Run::Lane const&)>;

/// A run as progress and list show it, without rows.
Node run_node(Run const& run, Instant now, LaneNowOf const& lane_now);

}  // namespace yoshin
