#include "csv/order_reader.hpp"

#include <algorithm>
#include <utility>

#include "csv/layouts/cells.hpp"
#include "csv/layouts/formula.hpp"
#include "csv/layouts/joint.hpp"

namespace yoshin {
namespace {

bool has_error(std::vector<ImportProblem> const& problems) {
  return std::any_of(problems.begin(), problems.end(),
                     [](auto const& problem) { return problem.severity == ImportSeverity::error; });
}

bool has_broken_quote(CsvTable const& table, std::size_t index) {
  auto const& findings = table.findings();  // In the order of the records.
  auto const first = std::partition_point(findings.begin(), findings.end(),
                                          [index](auto const& finding) { return finding.record < index; });
  return first != findings.end() && first->record == index;
}

/// Columns of one joint: the first one and how many there are.
std::size_t parts_from(Layout const& layout, std::size_t head) {
  std::size_t count = 1;
  auto const& columns = layout.columns;
  while (head + count < columns.size() && columns[head + count].joint == columns[head].joint &&
         columns[head + count].part == count + 1)
    ++count;
  return count;
}

/// `1/5/2026 9:05` as `2026/1/5 9:05`. A text that is no such date stays as it is.
std::string with_year_first(std::string_view text, DateOrder order) {
  auto const end = std::min(text.find(' '), text.size());
  auto const date = text.substr(0, end);
  auto const first = date.find_first_of("/-.");
  auto const second = first == date.npos ? first : date.find_first_of("/-.", first + 1);
  constexpr std::size_t kYearDigits = 4;
  if (second == date.npos || date.size() - second - 1 != kYearDigits) return std::string(text);
  std::string const front(date.substr(0, first));
  std::string const middle(date.substr(first + 1, second - first - 1));
  bool const month_first = order == DateOrder::month_first;
  return std::string(date.substr(second + 1)) + '/' + (month_first ? front : middle) + '/' +
         (month_first ? middle : front) + std::string(text.substr(end));
}

constexpr std::size_t kRecordsBelowHeader = 1;

std::size_t records(Source const& source) {
  return source.table == nullptr || source.table->size() == 0 ? 0 : source.table->size() - kRecordsBelowHeader;
}

}  // namespace

OrderReader::OrderReader(Source orders, Source items, ImportOptions const& options, ImportResult& result)
    : orders_(orders), items_(items), layout_(*orders.header->layout), options_(options), result_(result) {
  order_values_ = readings(orders_, Level::order);
  item_values_ = readings(items_.table == nullptr ? orders_ : items_, Level::item);
  for (std::size_t i = 0; i < layout_.columns.size(); ++i) {
    if (layout_.columns[i].name == layout_.number_column) number_column_ = i;
    if (layout_.columns[i].level == Level::order && orders_.header->cells[i]) compared_.push_back(i);
  }
}

bool OrderReader::step(std::size_t rows) {
  auto const orders = records(orders_);
  auto const all = orders + records(items_);
  for (; rows > 0 && rows_read_ < all; --rows, ++rows_read_) {
    if (rows_read_ < orders) {
      read_order_row(rows_read_ + kRecordsBelowHeader);
    } else {
      read_item_row(rows_read_ - orders + kRecordsBelowHeader);
    }
  }
  if (rows_read_ < all) return true;
  if (!finished_)
    for (auto& imported : result_.orders) finish(imported);
  finished_ = true;
  return false;
}

std::string_view OrderReader::cell(Source const& source, CsvRow const& row, std::size_t column) const {
  auto const place = source.header->cells[column];
  if (!place) return layout_.columns[column].fixed;
  if (*place >= row.cells.size()) return {};
  auto const raw = row.cells[*place];
  return restore_formula(layout_.cell_text == CellText::exact ? raw : trim_view(raw));
}

ImportedOrder const* OrderReader::order_at(Source const& source, CsvRow const& row) const {
  auto const place = place_of_.find(cell(source, row, number_column_));
  return place == place_of_.end() ? nullptr : &result_.orders[place->second];
}

/// The values of a level that the file has a column for, or the layout a fixed text.
std::vector<OrderReader::Reading> OrderReader::readings(Source const& source, Level level) const {
  std::vector<Reading> out;
  for (std::size_t i = 0; i < layout_.columns.size(); ++i) {
    auto const& column = layout_.columns[i];
    if (column.level != level || column.read == nullptr || column.part > 1) continue;
    auto const parts = column.joint == Joint::none ? 1 : parts_from(layout_, i);
    bool there = !column.fixed.empty();
    for (std::size_t part = 0; part < parts; ++part)
      there = there || source.header->cells[i + part].has_value();
    if (there) out.push_back({i, parts});
  }
  return out;
}

/// The value that begins at the column: its cell, or the cells of its joint as one text. Dates are put year
/// first.
std::string_view OrderReader::value(Source const& source, CsvRow const& row, Reading reading,
                                    std::string& storage, std::vector<ImportProblem>& problems) const {
  auto const& head = layout_.columns[reading.column];
  std::string_view text = cell(source, row, reading.column);
  if (reading.parts > 1) {
    std::vector<std::string_view> parts;
    for (std::size_t i = 0; i < reading.parts; ++i) parts.push_back(cell(source, row, reading.column + i));
    auto joined = join_parts(head.joint, parts);
    storage = std::move(joined.text);
    if (joined.repair) problems.push_back(make_problem(*joined.repair, row.line, head.name, storage));
    text = storage;
  }
  if (head.kind != CellKind::date || layout_.date_order == DateOrder::year_first) return text;
  storage = with_year_first(text, layout_.date_order);
  return storage;
}

void OrderReader::read_order_row(std::size_t index) {
  auto const row = (*orders_.table)[index];
  // What a broken quote makes of the rest of its record has been said with the quote.
  if (has_broken_quote(*orders_.table, index) || !has_header_width(orders_, row)) return;
  auto const number = cell(orders_, row, number_column_);
  if (number.empty()) {
    result_.problems.push_back(make_problem(Trouble::value_missing, row.line, layout_.number_column, {}));
    result_.problems.back().file = orders_.file;
    return;
  }
  auto const [place, is_new] = place_of_.try_emplace(number, result_.orders.size());
  if (is_new) {
    begin_order(index, row);
  } else {
    compare_with_first(result_.orders[place->second], begun_[place->second], row);
  }
  if (items_.table == nullptr) read_item(orders_, result_.orders[place->second], begun_[place->second], row);
}

void OrderReader::read_item_row(std::size_t index) {
  auto const row = (*items_.table)[index];
  if (has_broken_quote(*items_.table, index) || !has_header_width(items_, row)) return;
  auto const number = cell(items_, row, number_column_);
  auto const place = place_of_.find(number);
  if (place != place_of_.end())
    return read_item(items_, result_.orders[place->second], begun_[place->second], row);
  auto const trouble = number.empty() ? Trouble::value_missing : Trouble::item_without_order;
  result_.problems.push_back(make_problem(trouble, row.line, layout_.number_column, number));
  result_.problems.back().file = items_.file;
}

/// A row with another number of cells than the header cannot be trusted. Empty cells at its end do not count.
bool OrderReader::has_header_width(Source const& source, CsvRow const& row) {
  auto const width = source.header->width;
  std::size_t used = row.cells.size();
  while (used > width && trim_view(row.cells[used - 1]).empty()) --used;
  if (used == width) return true;
  auto const trouble = used > width ? Trouble::cells_too_many : Trouble::cells_too_few;
  auto const found = std::to_string(used) + " / " + std::to_string(width);
  result_.problems.push_back(make_problem(trouble, row.line, {}, found));
  result_.problems.back().file = source.file;
  return false;
}

void OrderReader::begin_order(std::size_t index, CsvRow const& row) {
  auto& imported = result_.orders.emplace_back();
  begun_.push_back({index, 0});
  imported.first_row = row.line;
  imported.order.shop = options_.shop;
  Item unused;
  read_columns(orders_, imported, unused, row, Level::order);
  begun_.back().split =
      std::any_of(imported.problems.begin(), imported.problems.end(),
                  [](auto const& problem) { return problem.trouble == Trouble::several_destinations; });
}

void OrderReader::read_item(Source const& source, ImportedOrder& imported, Begun& begun, CsvRow const& row) {
  if (layout_.cell_text == CellText::exact && !has_item(source, row)) return;
  if (++begun.items == kMostItems + 1) {
    imported.problems.push_back(
        make_problem(Trouble::lines_too_many, row.line, layout_.number_column, imported.order.number));
    imported.problems.back().file = source.file;
  }
  if (begun.items > kMostItems) return;
  Item item;
  read_columns(source, imported, item, row, Level::item);
  imported.order.items.push_back(std::move(item));
}

bool OrderReader::has_item(Source const& source, CsvRow const& row) const {
  for (std::size_t i = 0; i < layout_.columns.size(); ++i)
    if (layout_.columns[i].level == Level::item && !cell(source, row, i).empty()) return true;
  return false;
}

void OrderReader::read_columns(Source const& source, ImportedOrder& imported, Item& item, CsvRow const& row,
                               Level level) {
  auto const before = imported.problems.size();
  std::string storage;
  for (auto const reading : level == Level::order ? order_values_ : item_values_) {
    auto const& column = layout_.columns[reading.column];
    auto const text = value(source, row, reading, storage, imported.problems);
    column.read({imported.order, item, level == Level::item, text, row.line, column.name, imported.problems});
  }
  for (std::size_t i = before; i < imported.problems.size(); ++i) imported.problems[i].file = source.file;
}

/// Lines of one order repeat its columns. A cell that differs is broken by itself, or the line goes to another
/// destination, or it belongs to another order under the same number; the latter two are said once.
void OrderReader::compare_with_first(ImportedOrder& imported, Begun& begun, CsvRow const& row) {
  if (begun.split) return;
  auto const first_row = (*orders_.table)[begun.first_row];
  bool said = false;
  for (auto const i : compared_) {
    auto const& column = layout_.columns[i];
    // Nearly every cell is repeated to the byte.
    auto const place = *orders_.header->cells[i];
    bool const both = place < row.cells.size() && place < first_row.cells.size();
    if (both && row.cells[place] == first_row.cells[place]) continue;
    auto const text = cell(orders_, row, i);
    auto const first = cell(orders_, first_row, i);
    if (first == text) continue;
    auto const found = std::string(text) + " ≠ " + std::string(first);
    if (column.name == layout_.destination_column) {
      begun.split = true;
      imported.problems.push_back(make_problem(Trouble::several_destinations, row.line, column.name, found));
      return;
    }
    if (report_broken_cell(imported, i, row) || said) continue;
    imported.problems.push_back(make_problem(Trouble::repeat_differs, row.line, column.name, found));
    said = true;
  }
}

/// Reads a cell for its problems alone; whether it has an error of its own.
bool OrderReader::report_broken_cell(ImportedOrder& imported, std::size_t index, CsvRow const& row) {
  auto const& column = layout_.columns[index];
  if (column.read == nullptr || column.joint != Joint::none) return false;
  Order scratch;
  scratch.shop = options_.shop;
  Item unused;
  std::vector<ImportProblem> problems;
  column.read({scratch, unused, false, cell(orders_, row, index), row.line, column.name, problems});
  imported.problems.insert(imported.problems.end(), problems.begin(), problems.end());
  return has_error(problems);
}

void OrderReader::finish(ImportedOrder& imported) {
  if (items_.table != nullptr && imported.order.items.empty())
    imported.problems.push_back(make_problem(Trouble::order_without_items, imported.first_row,
                                             layout_.number_column, imported.order.number));
  layout_.finish(layout_, imported.order, imported.first_row, imported.problems);
  bool blank_means_none = false;
  for (std::size_t i = 0; i < layout_.columns.size(); ++i)
    if (!layout_.ship_date_column.empty() && layout_.columns[i].name == layout_.ship_date_column)
      blank_means_none = orders_.header->cells[i].has_value();
  if (!imported.order.planned_ship_date && !blank_means_none)
    imported.order.planned_ship_date = add_days(options_.today, options_.ship_days);
}

}  // namespace yoshin
