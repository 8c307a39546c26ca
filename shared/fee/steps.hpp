#pragma once

#include <optional>
#include <vector>

#include "fee/rule.hpp"

namespace yoshin {

/// A run of billed amounts that a rule treats alike. Steps follow each other without a hole, from 0 on.
struct FeeStep {
  Yen lower;
  std::optional<Yen> upper;         ///< Included; nothing for the last step, which has no end.
  std::optional<std::size_t> band;  ///< The row that is used; nothing where none holds these amounts.
  std::vector<std::size_t> losing;  ///< Rows that hold these amounts too and come too late.

  friend bool operator==(FeeStep const&, FeeStep const&) = default;
};

/// The rule as a picture shows it: which row every amount from 0 on falls into.
std::vector<FeeStep> steps_of(FeeRule const& rule);

}  // namespace yoshin
