#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yoshin {

/// What may be wrong with the form of a CSV text.
enum class CsvFault {
  unclosed_quote,  ///< A quote that opens on this line is never closed: what follows was swallowed by one cell.
  stray_quote,     ///< A quote inside a cell that does not begin with one. It is kept as text.
  text_after_quote,  ///< Text between a closing quote and the next comma. It is kept as text.
  too_large          ///< More cells or lines than the limit; the rest of the text was not read.
};

/// A fault and where it stands. Every broken quote of a text is reported.
struct CsvFinding {
  CsvFault fault = CsvFault::unclosed_quote;
  std::size_t line = 0;    ///< Of the file, from 1.
  std::size_t record = 0;  ///< Index of the record in the table.
  std::size_t cell = 0;    ///< Index of the cell in the record.
  friend bool operator==(CsvFinding const&, CsvFinding const&) = default;
};

/// One record: its cells and the line (from 1) that it begins on.
struct CsvRow {
  std::size_t line = 0;
  std::span<std::string_view const> cells;
};

/// The records of a CSV text. Cells are views into the text that was read; the text must stay where it is.
class CsvTable {
 public:
  [[nodiscard]] std::size_t size() const { return rows_.size(); }
  [[nodiscard]] CsvRow operator[](std::size_t row) const {
    return {rows_[row].line, std::span(cells_).subspan(rows_[row].first, rows_[row].count)};
  }
  [[nodiscard]] std::vector<CsvFinding> const& findings() const { return findings_; }

 private:
  friend class CsvParser;
  struct Place {
    std::size_t line;
    std::size_t first;
    std::size_t count;
  };
  std::vector<std::string_view> cells_;
  std::vector<Place> rows_;
  std::vector<CsvFinding> findings_;
};

/// Most cells and lines that one text may have: 200,000 lines below a header, of up to 120 columns.
inline constexpr std::size_t kMaxCells = 24'000'000;
inline constexpr std::size_t kMaxRecords = 200'001;

/// Reads comma-separated text after RFC 4180: quoted cells with doubled quotes and line breaks inside, records
/// ended by CRLF, LF or CR. Empty lines are no records. Doubled quotes are undone in place, so `text` changes
/// and the cells point into it.
CsvTable read_csv(std::string& text, std::size_t max_cells = kMaxCells);

}  // namespace yoshin
