#pragma once

#include <vector>

#include "csv/file_writer.hpp"
#include "csv/layouts/layout.hpp"
#include "order/order.hpp"

namespace yoshin {

/// Writes orders in a layout, one line an item. Our own layout holds all of an order, which `read_orders` reads
/// back as the same (its times to the second); the others hold what they have columns for. Formulas are
/// neutralised, lines end with CRLF.
ExportResult write_orders(std::vector<Order> const& orders, Encoding encoding,
                          Layout const& layout = yoshin_layout());

}  // namespace yoshin
