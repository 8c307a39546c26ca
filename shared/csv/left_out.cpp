#include "csv/left_out.hpp"

#include <algorithm>

#include "csv/layouts/formula.hpp"
#include "csv/writer.hpp"

namespace yoshin {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kReasonJa = "取り込まなかった理由";
constexpr std::string_view kReasonEn = "Why it was left out";

bool is_error(ImportProblem const& problem) {
  return problem.severity == ImportSeverity::error;
}

/// What a spreadsheet does to a whole file: other values of it have changed as well, and look sound.
bool is_of_whole_file(ImportProblem const& problem) {
  return problem.trouble == Trouble::excel_number || problem.trouble == Trouble::phone_zero_lost;
}

/// The column with our reasons where the file was written by us before; it is written anew.
std::size_t old_reasons(CsvRow const& header) {
  auto const found = std::find_if(header.cells.begin(), header.cells.end(),
                                  [](auto const name) { return name == kReasonJa || name == kReasonEn; });
  return static_cast<std::size_t>(found - header.cells.begin());
}

std::string reasons_of(ImportedOrder const& imported, CsvRow const& row, std::size_t file,
                       ProblemLanguage language) {
  bool const japanese = language == ProblemLanguage::ja;
  std::string out;
  for (ImportProblem const& problem : imported.problems) {
    if (!is_error(problem) || problem.row != row.line || problem.file != file) continue;
    auto const say = [&](Message const& text) { return japanese ? text.ja : text.en; };
    if (!out.empty()) out += '\n';
    out += problem.field + (japanese ? "「" : " \"") + problem.found + (japanese ? "」→ " : "\" -> ") +
           say(problem.expected) + (japanese ? "。" : "; ") + say(problem.next_step);
  }
  return out;
}

/// A cell as it was: the writer makes formulas harmless once more.
void write_cells(CsvWriter& writer, CsvRow const& row, std::size_t width, std::size_t omitted) {
  for (std::size_t i = 0; i < width; ++i)
    if (i != omitted) writer.cell(i < row.cells.size() ? restore_formula(row.cells[i]) : std::string_view{});
}

}  // namespace

bool is_left_out(ImportedOrder const& imported) {
  return std::any_of(imported.problems.begin(), imported.problems.end(), is_error);
}

std::optional<ImportRest> rest_of(ImportResult const& result) {
  if (result.torn || std::any_of(result.problems.begin(), result.problems.end(), is_error)) return std::nullopt;
  for (ImportedOrder const& imported : result.orders)
    if (std::any_of(imported.problems.begin(), imported.problems.end(), is_of_whole_file)) return std::nullopt;
  auto const out = std::count_if(result.orders.begin(), result.orders.end(), is_left_out);
  ImportRest const rest{result.orders.size() - static_cast<std::size_t>(out), static_cast<std::size_t>(out)};
  return rest.orders > 0 && rest.left_out > 0 ? std::optional(rest) : std::nullopt;
}

std::string write_left_out(OrderReader const& reader, Source const& source, ProblemLanguage language) {
  CsvTable const& table = *source.table;
  auto const omitted = old_reasons(table[0]);
  auto const width = source.header->width;
  CsvWriter writer;
  write_cells(writer, table[0], width, omitted);
  writer.cell(language == ProblemLanguage::ja ? kReasonJa : kReasonEn);
  writer.end_row();
  for (std::size_t i = 1; i < table.size(); ++i) {
    auto const* imported = reader.order_at(source, table[i]);
    if (imported == nullptr || !is_left_out(*imported)) continue;
    write_cells(writer, table[i], width, omitted);
    writer.cell(reasons_of(*imported, table[i], source.file, language));
    writer.end_row();
  }
  return std::string(kUtf8Mark) + writer.text();
}

}  // namespace yoshin
