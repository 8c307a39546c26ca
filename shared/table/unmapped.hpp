#pragma once

#include <string_view>
#include <vector>

#include "table/table.hpp"

namespace yoshin {

/// A payment method that stands for no provider, and how many orders have it.
struct Unmapped {
  std::string_view text;
  std::int64_t orders = 0;
};

/// The payment methods of this shop's orders without a provider, in the order in which they first came.
std::vector<Unmapped> unmapped_of(Table const& table, std::string_view shop);

}  // namespace yoshin
