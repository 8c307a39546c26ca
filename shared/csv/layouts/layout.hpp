#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/names.hpp"
#include "csv/layouts/problem.hpp"
#include "order/order.hpp"

namespace yoshin {

/// The layouts of order files that we know.
enum class LayoutId { next_engine, yoshin };
template <>
struct Names<LayoutId> {
  static constexpr auto kTable = std::to_array<Name<LayoutId>>({
      {LayoutId::next_engine, "next_engine", "ネクストエンジン汎用受注CSV", "Next Engine order CSV"},
      {LayoutId::yoshin, "yoshin", "与信 受注CSV", "Yoshin order CSV"},
  });
};

/// One cell being read: where its value goes and where problems go.
struct CellInput {
  Order& order;
  Item& item;             ///< The line's item; of no use for order columns.
  bool has_item;          ///< Whether the line carries an item at all.
  std::string_view text;  ///< Without surrounding blanks, unless the layout keeps them.
  std::size_t row;
  std::string_view column;
  std::vector<ImportProblem>& problems;

  /// Adds a problem of this cell.
  void report(Trouble trouble) const { problems.push_back(make_problem(trouble, row, column, text)); }
};

/// Whether a file must have a column.
enum class Need { required, optional };
/// Whether a column repeats on every line of an order or belongs to the line's item.
enum class Level { order, item };

/// One column of a layout.
struct Column {
  std::string_view name;  ///< Compared with a file's header after `fold`.
  Need need = Need::optional;
  Level level = Level::order;
  void (*read)(CellInput const&) = nullptr;                   ///< Null: the column is known and not used.
  std::string (*write)(Order const&, Item const*) = nullptr;  ///< Null: the layout is only read.
};

/// Whether cells are read as they stand (and formula guards undone) or without surrounding blanks.
enum class CellText { trimmed, exact };

/// One layout: a table of columns.
struct Layout {
  LayoutId id;
  std::span<Column const> columns;
  CellText cell_text;
  std::string_view number_column;  ///< The column that says which lines are one order.
  /// Called once an order is complete, with the line it begins on.
  void (*finish)(Order&, std::size_t row, std::vector<ImportProblem>&);
};

Layout const& next_engine_layout();
Layout const& yoshin_layout();
/// The layout of that id.
Layout const& layout_of(LayoutId id);
/// Every layout, in the order in which headers are compared.
std::span<Layout const* const> layouts();

}  // namespace yoshin
