#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "base/result.hpp"
#include "provider/connector.hpp"

namespace yoshin {

/// Why requests cannot go out as one call.
enum class MergeFault {
  nothing,     ///< There is no request.
  too_many,    ///< More orders than one call may carry.
  not_single,  ///< A request does not carry exactly one named order where the endpoint keeps them.
  not_alike,   ///< Endpoint, headers or the rest of the body differ from those of the first.
  same_id      ///< An order is named twice (e.g. rule `np.batch.duplicate_id`).
};

/// The fault and the first request that shows it.
struct MergeError {
  MergeFault fault = MergeFault::nothing;
  std::size_t index = 0;
};

/// What names the request's only order; nothing when it does not carry exactly one.
std::optional<std::string> order_named_by(Batch const& batch, ProviderRequest const& request);

/// Whether the two differ in nothing but the orders that they carry.
bool are_alike(Batch const& batch, ProviderRequest const& left, ProviderRequest const& right);

/// One request that carries the orders of all, in their order; of a single one, that request itself. Never more
/// than `bound` ≥ 1 orders.
Result<ProviderRequest, MergeError> merge(Batch const& batch, std::span<ProviderRequest const> requests,
                                          std::int64_t bound);

/// How many orders one call of the endpoint may carry under these settings: 1 where it knows no batch, else the
/// setting, kept between 1 and what the provider takes.
std::int64_t orders_in_a_call(Endpoint const& endpoint, Settings const& settings);

/// The same for the call that plans of this action begin with.
std::int64_t orders_in_a_call(Connector const& connector, Action action, Settings const& settings);

}  // namespace yoshin
