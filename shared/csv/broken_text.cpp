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

/// The name of the n-th column: as our layout writes it, else as the header has it.
std::string column_name(CsvTable const& table, HeaderMatch const& header, std::size_t cell) {
  if (header.layout != nullptr)
    for (std::size_t i = 0; i < header.cells.size(); ++i)
      if (header.cells[i] == cell) return std::string(header.layout->columns[i].name);
  bool const named = table.size() > 0 && cell < table[0].cells.size();
  return named ? trim(table[0].cells[cell]) : std::string();
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

std::string undecodable_column(std::string before, std::optional<LayoutId> wanted) {
  auto const table = read_csv(before);
  bool const begins_line = before.ends_with('\n');
  if (table.size() < (begins_line ? 1U : 2U)) return {};
  auto const cell = begins_line ? 0 : table[table.size() - 1].cells.size() - 1;
  return column_name(table, match_header(table[0], wanted), cell);
}

}  // namespace yoshin
