#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/node.hpp"
#include "base/result.hpp"
#include "provider/cell.hpp"
#include "table/columns.hpp"
#include "table/fee_columns.hpp"
#include "table/filter.hpp"
#include "table/page.hpp"

namespace yoshin {

enum class Direction { ascending, descending };
struct TableSort {
  std::string column;  ///< A column's name; empty keeps the order of arrival.
  Direction direction = Direction::ascending;
};

/// Sums over the rows shown.
struct ProviderTotal {
  std::string_view provider;
  std::int64_t orders = 0;
  std::int64_t billed = 0;
};
struct TableTotals {
  std::int64_t orders = 0;
  std::int64_t goods = 0;
  std::int64_t billed = 0;
  std::int64_t fee = 0;
  std::vector<ProviderTotal> by_provider;
};
constexpr std::size_t kViews = Names<ViewId>::kTable.size();
struct TableView {
  TableTotals totals;
  std::array<std::int64_t, kViews> counts{};  ///< Rows each view would show under the same filter.
};

/// The order list as columns. Rows come in pages of the proxy's list, are replaced by id, and never go away
/// until `reset`. A row has a place of its own; the present view is a list of places.
class Table {
 public:
  Table();

  /// Forgets every row and every text.
  void reset();
  /// Takes a page `{"columns":{name:[…]}}`, replacing rows whose id it knows. Columns that are absent take 0 or
  /// "", unknown ones are ignored. On an error nothing changes.
  Result<Done, PageError> load(Node const& page);
  /// Takes a page that was read and checked, in the same way.
  void take(OrderPage const& page);
  /// Does one piece of the work that the next sort or search would otherwise do first, some milliseconds of it:
  /// worth it while nobody waits. Whether some is left.
  bool prepare();
  [[nodiscard]] std::size_t rows() const { return ids_.size(); }

  /// Makes the present view. An unknown column to sort by keeps the order of arrival; without `today`, in JST,
  /// nothing is due soon.
  TableView view(TableFilter const& filter, TableSort const& sort, std::optional<Date> today = {});
  /// How many rows `view` would show.
  [[nodiscard]] std::int64_t count(TableFilter const& filter, std::optional<Date> today) const;
  /// What each list of the filter may be set to, with the rows it would leave beside the filter's other parts.
  [[nodiscard]] std::vector<FilterChoices> choices(TableFilter const& filter, std::optional<Date> today) const;
  /// Places of the rows shown, in order.
  [[nodiscard]] std::vector<std::uint32_t> const& shown() const { return shown_; }

  /// The first row shown from position `from` on, and then from the top, that one of the views holds: its
  /// position among the rows shown, or nothing where there is none.
  [[nodiscard]] std::optional<std::size_t> next_of(std::vector<ViewId> const& views, std::size_t from) const;

  /// The position of each order among the rows shown, or nothing where the view does not show it.
  [[nodiscard]] std::vector<std::optional<std::size_t>> positions(std::vector<std::int64_t> const& ids) const;

  [[nodiscard]] std::int64_t id(std::size_t row) const { return ids_[row]; }
  [[nodiscard]] TextColumn const& texts(TextColumnId id) const { return texts_[static_cast<std::size_t>(id)]; }
  [[nodiscard]] std::vector<std::int32_t> const& numbers(NumberColumnId id) const {
    return numbers_[static_cast<std::size_t>(id)];
  }
  /// The payment cell of a row. Computed once for each combination of what it depends on.
  [[nodiscard]] Cell const& cell(std::size_t row) const { return cells_[cell_codes_[row]]; }
  /// Bits of the actions that the row's cell offers, 1 << Action.
  [[nodiscard]] std::uint32_t actions(std::size_t row) const { return cell_actions_[cell_codes_[row]]; }
  /// Bits of the views that hold the row on a day, counted from 1970-01-01, 1 << ViewId.
  [[nodiscard]] std::uint32_t views(std::size_t row, std::int64_t day) const {
    return view_bits_[row] | (due_from_[row] <= day ? 1U << static_cast<unsigned>(ViewId::due_soon) : 0U);
  }
  /// Raw columns for a fee preview at scale, filled and read by the caller; they are no part of the rows above.
  [[nodiscard]] FeeColumns& fee_columns() { return fee_columns_; }

 private:
  TextColumn& texts(TextColumnId id) { return texts_[static_cast<std::size_t>(id)]; }
  std::vector<std::int32_t>& numbers(NumberColumnId id) { return numbers_[static_cast<std::size_t>(id)]; }
  [[nodiscard]] std::int32_t number(NumberColumnId id, std::size_t row) const { return numbers(id)[row]; }
  std::uint32_t place_of(std::int64_t id);
  void resize(std::size_t rows);
  /// Renews what is derived from a row's columns.
  void derive(std::size_t row);
  /// Whether the order's credit result came by CSV.
  [[nodiscard]] bool is_csv_credited(std::size_t row) const;
  std::uint32_t cell_code(std::size_t row);
  [[nodiscard]] std::uint32_t view_bits(std::size_t row) const;

  [[nodiscard]] std::int32_t due_day(std::size_t row) const;

  /// 1 for each row that the filter keeps, whatever its view.
  [[nodiscard]] std::vector<std::uint8_t> matching(TableFilter const& filter) const;
  /// The same, of the filter's view only.
  [[nodiscard]] std::vector<std::uint8_t> in_view(TableFilter const& filter, std::optional<Date> today) const;
  void match_lists(TableFilter const& filter, std::vector<std::uint8_t>& keep) const;
  void match_ranges(TableFilter const& filter, std::vector<std::uint8_t>& keep) const;
  void match_words(std::string_view text, std::vector<std::uint8_t>& keep) const;
  void sort_shown(TableSort const& sort);
  [[nodiscard]] TableTotals totals() const;

  std::vector<std::int64_t> ids_;
  std::unordered_map<std::int64_t, std::uint32_t> places_;
  std::vector<TextColumn> texts_;
  std::array<std::vector<std::int32_t>, kNumberColumns.size()> numbers_;
  std::vector<std::uint16_t> view_bits_;
  std::vector<std::int32_t> due_from_;  ///< The first day on which a row is due soon; INT32_MAX for none.
  std::int64_t day_ = INT64_MIN;        ///< The day of the present view.
  std::vector<std::uint32_t> cell_codes_;
  std::unordered_map<std::uint32_t, std::uint32_t> cell_index_;
  std::vector<Cell> cells_;
  std::vector<std::uint32_t> cell_actions_;
  std::vector<std::uint32_t> shown_;
  FeeColumns fee_columns_;
};

}  // namespace yoshin
