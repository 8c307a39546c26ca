#pragma once

#include "csv/layouts/layout.hpp"

namespace yoshin {

/// Completes an order of somebody else's layout: status 新規受付, a blank recipient is the buyer (and a blank
/// buyer the recipient), a goods total that no column has is that of its items. Amounts that do not add up are
/// a warning and never become a line.
void complete_order(Layout const& layout, Order& order, std::size_t row, std::vector<ImportProblem>& problems);

}  // namespace yoshin
