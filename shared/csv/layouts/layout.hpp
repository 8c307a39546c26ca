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
enum class LayoutId { next_engine, rakuten, yahoo, yoshin, mapped };
template <>
struct Names<LayoutId> {
  static constexpr auto kTable = std::to_array<Name<LayoutId>>({
      {LayoutId::next_engine, "next_engine", "ネクストエンジン汎用受注CSV", "Next Engine order CSV"},
      {LayoutId::rakuten, "rakuten", "楽天RMS 受注CSV", "Rakuten RMS order CSV"},
      {LayoutId::yahoo, "yahoo", "Yahoo!ショッピング 受注CSV", "Yahoo! Shopping order CSV"},
      {LayoutId::yoshin, "yoshin", "与信 受注CSV", "Yoshin order CSV"},
      {LayoutId::mapped, "mapped", "列の対応づけ", "columns mapped by the shop"},
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
/// What the cells of a column hold, where that matters beyond the column itself.
enum class CellKind { text, date, amount };
/// How the cells of several columns make one value.
enum class Joint {
  none,         ///< The column stands alone.
  postal_code,  ///< 3 and 4 digits.
  phone,        ///< Three groups of digits.
  name,         ///< Family and given name, a full-width blank between them.
  address,      ///< Prefecture and what follows, nothing between them.
  lines,        ///< One line below the other.
  words,        ///< A half-width blank between them: date and time, name and option.
  building      ///< A full-width blank between them: a street and its building.
};

/// One column of a layout.
struct Column {
  std::string_view name;  ///< Compared with a file's header after `fold`.
  Need need = Need::optional;
  Level level = Level::order;
  void (*read)(CellInput const&) = nullptr;                   ///< Null: the column is known and not used.
  std::string (*write)(Order const&, Item const*) = nullptr;  ///< Null: the cell is written empty.
  CellKind kind = CellKind::text;
  /// The columns of one joint stand one after the other, counted by `part` from 1; the first reads and writes
  /// the value of all.
  Joint joint = Joint::none;
  std::size_t part = 1;
  std::string_view fixed = {};  ///< The value where the file has no such column.
};

/// Whether cells are read as they stand (an empty one means nothing) or without surrounding blanks.
enum class CellText { trimmed, exact };
/// Whether a layout's items may stand in a file of their own, joined by the order number.
enum class ItemFile { never, allowed };

/// How dates stand in a file.
enum class DateOrder { year_first, month_first, day_first };
template <>
struct Names<DateOrder> {
  static constexpr auto kTable = std::to_array<Name<DateOrder>>({
      {DateOrder::year_first, "year_first", "年/月/日", "year/month/day"},
      {DateOrder::month_first, "month_first", "月/日/年", "month/day/year"},
      {DateOrder::day_first, "day_first", "日/月/年", "day/month/year"},
  });
};

/// One layout: a table of columns.
struct Layout {
  LayoutId id;
  std::span<Column const> columns;
  CellText cell_text;
  std::string_view number_column;  ///< The column that says which lines are one order.
  /// Called once an order is complete, with the line it begins on.
  void (*finish)(Layout const&, Order&, std::size_t row, std::vector<ImportProblem>&);
  ItemFile item_file = ItemFile::never;
  std::string_view goods_column = {};        ///< Σ of the items; empty where no column has it.
  std::string_view billed_column = {};       ///< What the buyer pays.
  std::string_view destination_column = {};  ///< Lines of one order that differ here go to several places.
  std::string_view ship_date_column = {};    ///< Where it is there and empty, no date is planned.
  std::string_view name = {};                ///< The shop's own name of a mapping.
  DateOrder date_order = DateOrder::year_first;
};

Layout const& next_engine_layout();
Layout const& rakuten_layout();
Layout const& yahoo_layout();
Layout const& yoshin_layout();
/// The layout of that id; null for `mapped`, which every shop makes for itself.
Layout const* layout_of(LayoutId id);
/// Every layout of our own, in the order in which headers are compared.
std::span<Layout const* const> layouts();

}  // namespace yoshin
