#pragma once

#include <vector>

#include "credit/provider_id.hpp"
#include "credit/record.hpp"

namespace yoshin {

/// Whether the notices of a refused request say that the provider refused the shop's own credentials, so that
/// every other request of the shop would be refused likewise. False for a provider that says so by HTTP status
/// alone.
bool credentials_refused(ProviderId provider, std::vector<Notice> const& notices);

}  // namespace yoshin
