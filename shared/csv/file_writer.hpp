#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "csv/encoding.hpp"
#include "csv/layouts/problem.hpp"
#include "csv/writer.hpp"

namespace yoshin {

/// A written file. With problems there are no bytes: a file with characters left out would say something else.
struct ExportResult {
  std::string bytes;
  std::vector<ImportProblem>
      problems;  ///< Cells that the encoding cannot hold; `row` is the order's place, from 1.
};

/// Whether the file begins here (with the mark of UTF-8 where the encoding has one) or goes on.
enum class FilePart { first, further };

/// Writes CSV in one encoding. A cell that the encoding cannot hold is reported, never altered.
class FileWriter {
 public:
  explicit FileWriter(Encoding encoding) : encoding_(encoding) {}

  /// Appends a cell that is not looked at again: a header, or one whose repetition was checked.
  void cell(std::string_view text) { writer_.cell(text); }
  /// Appends a cell of the order at `place` (from 1) and reports what the encoding cannot hold.
  void cell(std::string_view text, std::size_t place, std::string_view column);
  void end_row() { writer_.end_row(); }
  /// The bytes, or the problems. The writer is of no use afterwards.
  ExportResult take(FilePart part);

 private:
  Encoding encoding_;
  CsvWriter writer_;
  std::vector<ImportProblem> problems_;
};

}  // namespace yoshin
