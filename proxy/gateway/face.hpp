#pragma once

#include <string>
#include <vector>

#include "listing/listed.hpp"
#include "proxy/store/rows.hpp"

namespace yoshin {

/// What the list shows of a stored order, see `shared/listing`.
std::vector<std::string> face_of(OrderState const& state, Date today);

/// The order as it is written with its face.
OrderWrite write_of(OrderState state, Date today);

/// The problems of the action that an operator would take next with a stored order.
Problems usual_problems(OrderState const& state, Date today);

}  // namespace yoshin
