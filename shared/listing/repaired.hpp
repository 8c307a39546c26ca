#pragma once

#include <span>
#include <vector>

#include "listing/finding_kind.hpp"
#include "listing/listed.hpp"

namespace yoshin {

/// What repairs made of one field.
struct MadeRepair {
  Repair repair;     ///< What stood there, and what stands there now.
  FindingKind kind;  ///< Of the problem that was the first to change the field.
};

/// What the one-press repairs of an order make of it.
struct Repaired {
  Order order;
  std::vector<MadeRepair> made;  ///< One a field, in the order of the first change.
  Problems left;                 ///< The problems of the usual action that remain.
};

/// Applies the repairs of the problems of these kinds and checks again, until nothing more of them can be
/// repaired: a repair may show what lay behind it. A problem is repaired as a whole or not at all.
Repaired repaired(Listed const& listed, Date today, std::span<FindingKind const> kinds);

}  // namespace yoshin
