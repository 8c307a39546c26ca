#pragma once

#include <span>
#include <string>

#include "base/node.hpp"

namespace yoshin {

/// What an answer to several orders says to one of them: the document without the parts that name another order
/// of the call and not this one. `own` are the ids of this order, `in_call` those of all orders of the call,
/// both sorted. Parts that name nobody stay, for they may be meant for everybody.
Node excerpt(Node const& document, std::span<std::string const> own, std::span<std::string const> in_call);

}  // namespace yoshin
