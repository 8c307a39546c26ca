#include "csv/header.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "csv/results.hpp"
#include "text/width.hpp"

namespace yoshin {
namespace {

/// A header as joined text, for the message that says what was found.
std::string joined(CsvRow const& header) {
  std::string out;
  for (auto const cell : header.cells) {
    if (!out.empty()) out += ", ";
    out += trim(cell);
  }
  return out;
}

HeaderMatch match(Layout const& layout, std::vector<std::string> const& folded, std::size_t row) {
  HeaderMatch out;
  out.layout = &layout;
  out.width = folded.size();
  for (auto const& column : layout.columns) {
    auto const name = fold(column.name);
    auto const found = std::find(folded.begin(), folded.end(), name);
    bool const there = found != folded.end();
    out.cells.push_back(there ? std::optional(static_cast<std::size_t>(found - folded.begin())) : std::nullopt);
    if (!there && column.need == Need::required)
      out.problems.push_back(make_problem(Trouble::column_missing, row, column.name, {}));
    if (there && std::find(found + 1, folded.end(), name) != folded.end())
      out.problems.push_back(make_problem(Trouble::column_repeated, row, column.name, column.name));
  }
  return out;
}

std::size_t fitting(HeaderMatch const& candidate) {
  return static_cast<std::size_t>(std::count_if(candidate.cells.begin(), candidate.cells.end(),
                                                [](auto const& cell) { return cell.has_value(); }));
}

/// A header that shares fewer columns than this with every layout is no order file of ours.
constexpr std::size_t kLeastFitting = 4;

}  // namespace

HeaderMatch match_header(CsvRow const& header, std::optional<LayoutId> wanted) {
  std::vector<std::string> folded;
  for (auto const cell : header.cells) folded.push_back(fold(cell));
  if (is_results_header(folded)) {
    HeaderMatch results;
    results.problems.push_back(make_problem(Trouble::results_file, header.line, {}, joined(header)));
    return results;
  }
  HeaderMatch best;
  for (auto const* layout : layouts()) {
    if (wanted && layout->id != *wanted) continue;
    auto candidate = match(*layout, folded, header.line);
    if (best.layout == nullptr || fitting(candidate) > fitting(best)) best = std::move(candidate);
  }
  if (fitting(best) >= kLeastFitting) return best;
  HeaderMatch unknown;
  unknown.problems.push_back(make_problem(Trouble::layout_unknown, header.line, {}, joined(header)));
  return unknown;
}

}  // namespace yoshin
