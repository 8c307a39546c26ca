#include "csv/broken_text.hpp"

#include "text/width.hpp"

namespace yoshin {
namespace {

Trouble trouble_of(CsvFault fault) {
  switch (fault) {
    case CsvFault::unclosed_quote: return Trouble::quote_unclosed;
    case CsvFault::stray_quote: return Trouble::quote_stray;
    case CsvFault::text_after_quote: return Trouble::quote_text_after;
    case CsvFault::too_large: return Trouble::file_too_large;
  }
  return Trouble::file_too_large;
}

}  // namespace

void report_findings(CsvTable const& table, HeaderMatch const& header, std::vector<ImportProblem>& problems) {
  for (auto const& finding : table.findings()) {
    auto const row = finding.record < table.size() ? table[finding.record] : CsvRow{};
    bool const nameless = finding.record == 0 || finding.fault == CsvFault::too_large;
    auto const found = finding.cell < row.cells.size() ? trim(row.cells[finding.cell]) : std::string();
    problems.push_back(make_problem(trouble_of(finding.fault), finding.line,
                                    nameless ? std::string() : column_name(table, header, finding.cell),
                                    found));
  }
}

std::string undecodable_column(std::string before) {
  auto const table = read_csv(before);
  bool const begins_line = before.ends_with('\n');
  if (table.size() < (begins_line ? 1U : 2U)) return {};
  auto const cell = begins_line ? 0 : table[table.size() - 1].cells.size() - 1;
  return column_name(table, HeaderMatch{}, cell);
}

}  // namespace yoshin
