#pragma once

#include <string>
#include <vector>

#include "contract/situation.hpp"

namespace yoshin::contract {

/// The calls of one action and the request of each, in the same order.
struct Planned {
  Steps steps;
  std::vector<ProviderRequest> requests;
};

/// Plans and builds. Refused as `plan_refused` (the operator learns why) or `build_failed` (a defect of ours).
Result<Planned, Refused> plan_of(Connector const& connector, Context const& context);

/// The base64 of the bytes whose hash travels with a proposal.
std::string canonical_of(Planned const& planned, Connector const& connector, std::string_view shop,
                         std::string_view environment);

/// One sentence for all steps of a plan.
Message summary_of(Steps const& steps);

}  // namespace yoshin::contract
