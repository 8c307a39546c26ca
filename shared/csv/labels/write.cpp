#include <algorithm>

#include "csv/file_writer.hpp"
#include "csv/labels/label.hpp"

namespace yoshin {
namespace {

bool has_error(std::span<LabelProblem const> problems) {
  return std::any_of(problems.begin(), problems.end(),
                     [](LabelProblem const& one) { return one.problem.severity == ImportSeverity::error; });
}

}  // namespace

LabelLayout const* label_layout(SlipProgram program) {
  switch (program) {
    case SlipProgram::b2: return &b2_labels();
    case SlipProgram::ehiden: return &ehiden_labels();
    case SlipProgram::yupri: return &yupri_labels();
    case SlipProgram::kangaroo: break;
  }
  return nullptr;
}

LabelFile write_labels(LabelLayout const& layout, std::span<LabelOrder const> orders,
                       std::optional<Date> ship_date) {
  LabelFile file;
  FileWriter writer(Encoding::cp932);
  if (layout.has_header) {
    for (LabelColumn const& column : layout.columns) writer.cell(column.name);
    writer.end_row();
  }
  for (std::size_t i = 0; i < orders.size(); ++i) {
    auto const before = file.problems.size();
    auto const cells = label_cells(layout, orders[i], ship_date, i + 1, file.problems);
    if (has_error(std::span(file.problems).subspan(before))) continue;
    for (LabelColumn const& column : layout.columns)
      writer.cell(column.write == nullptr ? std::string() : column.write(cells));
    writer.end_row();
    file.written.push_back(orders[i].id);
  }
  if (!file.written.empty()) file.bytes = writer.take(FilePart::first).bytes;
  return file;
}

}  // namespace yoshin
