#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json_scanner.hpp"
#include "base/node.hpp"
#include "base/result.hpp"
#include "table/columns.hpp"

namespace yoshin {

/// Why a page of the order list was not taken: nothing of it was.
struct PageError {
  std::string column;
  std::size_t row = 0;
  std::string reason;  ///< `missing`, `length`, `type` or `range`; `unreadable` for what is no JSON.
};

/// A page of the proxy's order list, read and checked. Its texts are views into what it was read from.
struct OrderPage {
  using Texts = std::vector<std::string_view>;
  using Numbers = std::vector<std::int64_t>;

  std::int64_t change = 0;  ///< The cursor behind the last row.
  bool more = false;        ///< Whether pages follow at once.
  std::vector<std::int64_t> ids;
  /// By column; nothing for a column that the page does not have. Else as long as `ids`, and in the column's
  /// range.
  std::array<std::optional<Texts>, kTextColumns.size()> texts;
  std::array<std::optional<Numbers>, kNumberColumns.size()> numbers;
};

/// Reads `{"change":…,"more":…,"columns":{name:[…]}}` from a tree. Columns that it does not know are ignored.
Result<OrderPage, PageError> read_page(Node const& page);

/// Reads the same from its JSON text, many times faster: no tree is built. `scanner` must outlive the page.
Result<OrderPage, PageError> read_page(JsonScanner& scanner);

}  // namespace yoshin
