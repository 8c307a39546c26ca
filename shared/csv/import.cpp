#include "csv/import.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "csv/broken_text.hpp"
#include "csv/header.hpp"
#include "csv/layouts/cells.hpp"
#include "csv/layouts/formula.hpp"
#include "csv/reader.hpp"
#include "text/width.hpp"

namespace yoshin {
namespace {

Trouble trouble_of(EncodingFault fault) {
  switch (fault) {
    case EncodingFault::too_large: return Trouble::file_too_large;
    case EncodingFault::workbook: return Trouble::file_workbook;
    case EncodingFault::utf16: return Trouble::file_utf16;
    case EncodingFault::undecodable: return Trouble::file_encoding;
  }
  return Trouble::file_encoding;
}

bool has_error(std::vector<ImportProblem> const& problems) {
  return std::any_of(problems.begin(), problems.end(),
                     [](auto const& problem) { return problem.severity == ImportSeverity::error; });
}

/// Whether a row carries an item, by its item columns.
enum class ItemUse { none, present };

/// Reads the records below a matched header.
class OrderReader {
 public:
  OrderReader(CsvTable const& table, HeaderMatch const& header, ImportOptions const& options,
              ImportResult& result)
      : table_(table), header_(header), layout_(*header.layout), options_(options), result_(result) {
    for (std::size_t i = 0; i < layout_.columns.size(); ++i)
      if (layout_.columns[i].name == layout_.number_column) number_column_ = i;
  }

  void read() {
    for (std::size_t i = 1; i < table_.size(); ++i) read_row(i);
    for (auto& imported : result_.orders) finish(imported);
  }

 private:
  /// An order whose lines may still come: the record it began with and how many items it has had.
  struct Begun {
    std::size_t first_row;
    std::size_t items;
  };

  [[nodiscard]] std::string_view cell(CsvRow const& row, std::size_t column) const {
    auto const place = header_.cells[column];
    if (!place || *place >= row.cells.size()) return {};
    auto const raw = row.cells[*place];
    return layout_.cell_text == CellText::exact ? restore_formula(raw) : trim_view(raw);
  }

  void read_row(std::size_t index) {
    auto const row = table_[index];
    // What a broken quote makes of the rest of its record has been said with the quote.
    if (has_broken_quote(index) || !has_header_width(row)) return;
    auto const number = cell(row, number_column_);
    if (number.empty()) {
      result_.problems.push_back(make_problem(Trouble::value_missing, row.line, layout_.number_column, {}));
      return;
    }
    auto const [place, is_new] = place_of_.try_emplace(number, result_.orders.size());
    if (is_new) {
      begin_order(index, row);
    } else {
      compare_with_first(result_.orders[place->second], begun_[place->second].first_row, row);
    }
    read_item(result_.orders[place->second], begun_[place->second], row);
  }

  [[nodiscard]] bool has_broken_quote(std::size_t index) const {
    auto const& findings = table_.findings();  // In the order of the records.
    auto const first = std::partition_point(findings.begin(), findings.end(),
                                            [index](auto const& finding) { return finding.record < index; });
    return first != findings.end() && first->record == index;
  }

  /// A row with another number of cells than the header cannot be trusted. Empty cells at its end do not count.
  bool has_header_width(CsvRow const& row) {
    auto const used = [&] {
      std::size_t count = row.cells.size();
      while (count > header_.width && trim_view(row.cells[count - 1]).empty()) --count;
      return count;
    }();
    if (used == header_.width) return true;
    auto const trouble = used > header_.width ? Trouble::cells_too_many : Trouble::cells_too_few;
    auto const found = std::to_string(used) + " / " + std::to_string(header_.width);
    result_.problems.push_back(make_problem(trouble, row.line, {}, found));
    return false;
  }

  void begin_order(std::size_t index, CsvRow const& row) {
    auto& imported = result_.orders.emplace_back();
    begun_.push_back({index, 0});
    imported.first_row = row.line;
    imported.order.shop = options_.shop;
    Item unused;
    read_columns(imported, unused, row, Level::order, ItemUse::none);
  }

  void read_item(ImportedOrder& imported, Begun& begun, CsvRow const& row) {
    if (layout_.cell_text == CellText::exact && !has_item(row)) return;
    if (++begun.items == kMostItems + 1)
      imported.problems.push_back(
          make_problem(Trouble::lines_too_many, row.line, layout_.number_column, imported.order.number));
    if (begun.items > kMostItems) return;
    Item item;
    read_columns(imported, item, row, Level::item, ItemUse::present);
    imported.order.items.push_back(std::move(item));
  }

  [[nodiscard]] bool has_item(CsvRow const& row) const {
    for (std::size_t i = 0; i < layout_.columns.size(); ++i)
      if (layout_.columns[i].level == Level::item && !cell(row, i).empty()) return true;
    return false;
  }

  void read_columns(ImportedOrder& imported, Item& item, CsvRow const& row, Level level, ItemUse use) {
    for (std::size_t i = 0; i < layout_.columns.size(); ++i) {
      auto const& column = layout_.columns[i];
      if (column.level != level || column.read == nullptr || !header_.cells[i]) continue;
      column.read({imported.order, item, use == ItemUse::present, cell(row, i), row.line, column.name,
                   imported.problems});
    }
  }

  /// Lines of one order repeat its columns. A cell that differs is broken by itself, or the line belongs to
  /// another order under the same number; the latter is said once a line.
  void compare_with_first(ImportedOrder& imported, std::size_t first, CsvRow const& row) {
    auto const first_row = table_[first];
    bool said = false;
    for (std::size_t i = 0; i < layout_.columns.size(); ++i) {
      auto const& column = layout_.columns[i];
      if (column.level != Level::order || !header_.cells[i] || cell(first_row, i) == cell(row, i)) continue;
      if (report_broken_cell(imported, column, cell(row, i), row.line) || said) continue;
      auto const found = std::string(cell(row, i)) + " ≠ " + std::string(cell(first_row, i));
      imported.problems.push_back(make_problem(Trouble::repeat_differs, row.line, column.name, found));
      said = true;
    }
  }

  /// Reads a cell for its problems alone; whether it has an error of its own.
  bool report_broken_cell(ImportedOrder& imported, Column const& column, std::string_view text,
                          std::size_t row) {
    if (column.read == nullptr) return false;
    Order scratch;
    scratch.shop = options_.shop;
    Item unused;
    std::vector<ImportProblem> problems;
    column.read({scratch, unused, false, text, row, column.name, problems});
    imported.problems.insert(imported.problems.end(), problems.begin(), problems.end());
    return has_error(problems);
  }

  void finish(ImportedOrder& imported) {
    layout_.finish(imported.order, imported.first_row, imported.problems);
    bool const blank_means_none = layout_.cell_text == CellText::exact && has_column("出荷予定日");
    if (!imported.order.planned_ship_date && !blank_means_none)
      imported.order.planned_ship_date = add_days(options_.today, options_.ship_days);
  }

  [[nodiscard]] bool has_column(std::string_view name) const {
    for (std::size_t i = 0; i < layout_.columns.size(); ++i)
      if (layout_.columns[i].name == name) return header_.cells[i].has_value();
    return false;
  }

  CsvTable const& table_;
  HeaderMatch const& header_;
  Layout const& layout_;
  ImportOptions const& options_;
  ImportResult& result_;
  std::size_t number_column_ = 0;
  std::unordered_map<std::string_view, std::size_t> place_of_;
  std::vector<Begun> begun_;
};

/// What a payment text leads to: a provider, or a place among the unmapped texts.
struct PaymentPlace {
  std::optional<ProviderId> provider;
  std::size_t unmapped = 0;
};

std::optional<ProviderId> provider_of(std::string_view text, std::vector<PaymentMapping> const& map) {
  auto const folded = fold(text);
  for (auto const& row : map)
    if (fold(row.text) == folded) return row.provider;
  return std::nullopt;
}

/// Finds each order's provider by its payment text and counts the texts that have none.
void map_payments(ImportResult& result, std::vector<PaymentMapping> const& map) {
  std::unordered_map<std::string_view, PaymentPlace> places;
  for (auto& imported : result.orders) {
    std::string_view const text = imported.order.payment_method;
    auto const [place, is_new] = places.try_emplace(text);
    if (is_new) {
      place->second = {provider_of(text, map), result.unmapped.size()};
      if (!place->second.provider) result.unmapped.push_back({std::string(text), 0});
    }
    imported.provider = place->second.provider;
    if (!imported.provider) ++result.unmapped[place->second.unmapped].count;
  }
}

void read_table(std::string& text, ImportOptions const& options, ImportResult& result) {
  auto const table = read_csv(text);
  if (table.size() == 0) {
    result.problems.push_back(make_problem(Trouble::file_empty, 0, {}, {}));
    return;
  }
  result.rows = table.size() - 1;
  auto const header = match_header(table[0], options.layout);
  report_findings(table, header, result.problems);
  result.problems.insert(result.problems.end(), header.problems.begin(), header.problems.end());
  if (header.layout == nullptr) return;
  result.layout = header.layout->id;
  if (result.rows == 0) result.problems.push_back(make_problem(Trouble::no_rows, 0, {}, {}));
  // Without a required column every row would only repeat that it lacks it.
  if (has_error(header.problems)) return;
  OrderReader(table, header, options, result).read();
  map_payments(result, options.payment_map);
}

}  // namespace

ImportResult read_orders(std::string_view bytes, ImportOptions const& options) {
  ImportResult result;
  auto decoded = decode_text(bytes);
  if (!decoded) {
    auto const& error = decoded.error();
    bool const placed = error.fault == EncodingFault::undecodable;
    result.problems.push_back(
        make_problem(trouble_of(error.fault), placed ? error.line : 0,
                     placed ? undecodable_column(error.before, options.layout) : std::string(), error.found));
  } else {
    result.encoding = decoded.value().encoding;
    read_table(decoded.value().text, options, result);
  }
  result.has_errors = has_error(result.problems) ||
                      std::any_of(result.orders.begin(), result.orders.end(),
                                  [](auto const& imported) { return has_error(imported.problems); });
  return result;
}

}  // namespace yoshin
