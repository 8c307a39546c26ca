#pragma once

#include <vector>

#include "csv/file_writer.hpp"
#include "order/order.hpp"

namespace yoshin {

/// Writes orders in our own layout, one line an item, which `read_orders` reads back as the same orders (their
/// times to the second). Formulas are neutralised, lines end with CRLF.
ExportResult write_orders(std::vector<Order> const& orders, Encoding encoding);

}  // namespace yoshin
