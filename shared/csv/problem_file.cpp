#include "csv/problem_file.hpp"

#include "csv/writer.hpp"

namespace yoshin {
namespace {

constexpr std::string_view kJapanese[] = {"ファイル", "行", "項目", "値", "必要な値", "次の操作", "区分"};
constexpr std::string_view kEnglish[] = {"File", "Line", "Field", "Found", "Needed", "Next step", "Severity"};
constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

}  // namespace

std::string write_problems(std::vector<ImportProblem const*> const& problems, ProblemLanguage language) {
  bool const japanese = language == ProblemLanguage::ja;
  auto const say = [japanese](Message const& text) -> std::string const& {
    return japanese ? text.ja : text.en;
  };
  CsvWriter writer;
  for (auto const name : japanese ? kJapanese : kEnglish) writer.cell(name);
  writer.end_row();
  for (auto const* problem : problems) {
    auto const& severity = name_of(problem->severity);
    writer.cell(std::to_string(problem->file));
    writer.cell(problem->row == 0 ? std::string() : std::to_string(problem->row));
    writer.cell(problem->field);
    writer.cell(problem->found);
    writer.cell(say(problem->expected));
    writer.cell(say(problem->next_step));
    writer.cell(japanese ? severity.ja : severity.en);
    writer.end_row();
  }
  return std::string(kUtf8Mark) + writer.text();
}

}  // namespace yoshin
