#pragma once

#include <string>
#include <vector>

#include "base/message.hpp"
#include "base/result.hpp"
#include "proxy/accounts/principal.hpp"
#include "proxy/config/clock.hpp"
#include "proxy/jobs/open_service.hpp"
#include "proxy/sandbox/sandbox.hpp"

namespace yoshin {

/// The running parts that the demo's sample orders go through.
struct DemoParts {
  Service& service;
  Sandbox& sandbox;
  Clock const& clock;
  Principal const& principal;
};

/// The shops of the scenario in `folder`, with every provider that is built in; none when there is no scenario.
std::vector<ShopSeed> sample_shops(std::string const& folder);
/// Plays the scenario once: only while the proxy has no orders at all.
Result<Done, Message> play_samples(DemoParts const& parts, std::string const& folder);

}  // namespace yoshin
