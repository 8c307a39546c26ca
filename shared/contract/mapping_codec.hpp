#pragma once

#include <vector>

#include "base/node.hpp"
#include "base/result.hpp"
#include "contract/codec.hpp"
#include "csv/mapping.hpp"

namespace yoshin {

Node to_node(OrderMapping const& mapping);
/// A shop's mappings, as they are saved: names unique, every required field with a column or a fixed value;
/// else every error found.
Result<std::vector<OrderMapping>, FieldErrors> order_mappings_from(Node const& list);

}  // namespace yoshin
