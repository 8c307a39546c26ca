#include "csv/writer.hpp"

#include "csv/layouts/formula.hpp"

namespace yoshin {

void CsvWriter::cell(std::string_view text) {
  if (row_begun_) text_ += ',';
  row_begun_ = true;
  auto const safe = neutralise_formula(text);
  if (safe.find_first_of(",\"\r\n") == std::string::npos) {
    text_ += safe;
    return;
  }
  text_ += '"';
  for (char const c : safe) {
    if (c == '"') text_ += '"';
    text_ += c;
  }
  text_ += '"';
}

void CsvWriter::end_row() {
  text_ += "\r\n";
  row_begun_ = false;
}

}  // namespace yoshin
