#pragma once

#include <functional>
#include <string>

#include "base/result.hpp"
#include "proxy/config/clock.hpp"
#include "proxy/jobs/service.hpp"

namespace yoshin {

/// Puts a transaction of the sandbox into a state, by provider and our id; false when it knows none.
using ForceState =
    std::function<bool(std::string_view provider, std::string_view our_id, std::string_view state)>;

/// Plays the scenario in `folder` (`scenario.json` and the order files it names) against a proxy without
/// orders: shops with the sandbox's credentials, imports, and the runs whose results the demo starts with.
/// Every state in it comes from the sandbox's answers, none is written into the store.
Result<Done, Message> play_demo(Service& service, Clock const& clock, std::string const& folder,
                                ForceState const& force);

}  // namespace yoshin
