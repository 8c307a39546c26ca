#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "table/table.hpp"

namespace yoshin {

/// The orders of the list whose short key or order number each of the keys is, in the keys' order. A short key
/// is compared without regard to case.
std::vector<std::vector<std::int64_t>> orders_of_keys(Table const& table, std::vector<std::string> const& keys);

/// The orders of the list that have each of the slip numbers now, in the numbers' order; hyphens do not count.
std::vector<std::vector<std::int64_t>> orders_of_slips(Table const& table,
                                                       std::vector<std::string> const& slips);

}  // namespace yoshin
