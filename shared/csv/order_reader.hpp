#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "csv/header.hpp"
#include "csv/import.hpp"
#include "csv/reader.hpp"

namespace yoshin {

/// One file of an import, below its matched header.
struct Source {
  CsvTable const* table = nullptr;
  HeaderMatch const* header = nullptr;
  std::size_t file = 1;  ///< From 1, as problems name it.
};

/// Reads the records of an order file, and of the file with their items, into a result. The tables, the options
/// and the result must stay where they are.
class OrderReader {
 public:
  /// `items.table` is null when the items stand with the orders.
  OrderReader(Source orders, Source items, ImportOptions const& options, ImportResult& result);

  /// Reads up to `rows` further records; whether more are left. With the last one the orders are completed.
  bool step(std::size_t rows);
  [[nodiscard]] std::size_t rows_read() const { return rows_read_; }
  /// The order that a record of one of the files belongs to; null where it belongs to none.
  [[nodiscard]] ImportedOrder const* order_at(Source const& source, CsvRow const& row) const;

 private:
  /// An order whose lines may still come: the record it began with and how many items it has had.
  struct Begun {
    std::size_t first_row;
    std::size_t items;
    bool split = false;  ///< Said once: its lines go to several destinations.
  };

  /// A value that the file has: the column it begins at and how many columns make it.
  struct Reading {
    std::size_t column;
    std::size_t parts;
  };

  [[nodiscard]] std::vector<Reading> readings(Source const& source, Level level) const;
  [[nodiscard]] std::string_view cell(Source const& source, CsvRow const& row, std::size_t column) const;
  std::string_view value(Source const& source, CsvRow const& row, Reading reading, std::string& storage,
                         std::vector<ImportProblem>& problems) const;
  void read_order_row(std::size_t index);
  void read_item_row(std::size_t index);
  [[nodiscard]] bool has_header_width(Source const& source, CsvRow const& row);
  void begin_order(std::size_t index, CsvRow const& row);
  void read_item(Source const& source, ImportedOrder& imported, Begun& begun, CsvRow const& row);
  [[nodiscard]] bool has_item(Source const& source, CsvRow const& row) const;
  void read_columns(Source const& source, ImportedOrder& imported, Item& item, CsvRow const& row, Level level);
  void compare_with_first(ImportedOrder& imported, Begun& begun, CsvRow const& row);
  bool report_broken_cell(ImportedOrder& imported, std::size_t column, CsvRow const& row);
  void finish(ImportedOrder& imported);

  Source orders_;
  Source items_;
  Layout const& layout_;
  ImportOptions const& options_;
  ImportResult& result_;
  std::vector<Reading> order_values_;
  std::vector<Reading> item_values_;
  std::vector<std::size_t> compared_;  ///< Columns that every line of an order repeats.
  std::size_t number_column_ = 0;
  std::size_t rows_read_ = 0;
  bool finished_ = false;
  std::unordered_map<std::string_view, std::size_t> place_of_;
  std::vector<Begun> begun_;
};

}  // namespace yoshin
