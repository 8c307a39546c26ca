#pragma once

#include <string>
#include <string_view>

namespace yoshin {

/// Writes comma-separated text after RFC 4180: CRLF, quotes where a cell needs them, spreadsheet formulas made
/// harmless by `neutralise_formula` (csv/layouts/formula.hpp).
class CsvWriter {
 public:
  /// Appends one cell to the record.
  void cell(std::string_view text);
  /// Ends the record.
  void end_row();
  /// The text so far.
  [[nodiscard]] std::string const& text() const { return text_; }

 private:
  std::string text_;
  bool row_begun_ = false;
};

}  // namespace yoshin
