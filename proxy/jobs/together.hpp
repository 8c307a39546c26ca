#pragma once

#include <cstddef>
#include <string_view>

#include "credit/action.hpp"
#include "credit/provider_id.hpp"
#include "proxy/store/store.hpp"

namespace yoshin {

/// How many orders of the shop at the provider one call of the action may carry, by the provider's facts and
/// the shop's settings; 1 where it carries one only. The gateway decides again on the orders as stored.
std::size_t orders_together(Store& store, std::string_view shop, ProviderId provider, Action action);

}  // namespace yoshin
