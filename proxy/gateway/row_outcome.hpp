#pragma once

#include <optional>
#include <vector>

#include "credit/verdict.hpp"
#include "proxy/store/rows.hpp"

namespace yoshin {

/// How a row ends that got this verdict.
RowOutcome outcome_of(VerdictKind verdict);

/// Whether a verdict says something about the transaction.
bool is_clear(VerdictKind verdict);

/// The call that says how a row ended: the last one that acts, decides, or confirms with a clear answer. A lost
/// `asks` or `confirms` says nothing. Null for a row that no such call was sent for.
RowCall const* telling_call(std::vector<RowCall> const& calls);

/// How a row ends whose last telling call is this one.
RowOutcome outcome_of(RowCall const& call);

}  // namespace yoshin
