#pragma once

#include <string>
#include <vector>

#include "csv/encoding.hpp"
#include "csv/layouts/problem.hpp"
#include "order/order.hpp"

namespace yoshin {

/// A written file. With problems there are no bytes: a file with characters left out would be read back as
/// other orders.
struct ExportResult {
  std::string bytes;
  std::vector<ImportProblem>
      problems;  ///< Cells that the encoding cannot hold; `row` is the order's place, from 1.
};

/// Writes orders in our own layout, one line an item, which `read_orders` reads back as the same orders (their
/// times to the second). Formulas are neutralised, lines end with CRLF.
ExportResult write_orders(std::vector<Order> const& orders, Encoding encoding);

}  // namespace yoshin
