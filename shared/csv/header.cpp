#include "csv/header.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>

#include "csv/results.hpp"
#include "text/width.hpp"

namespace yoshin {
namespace {

/// One file's header, each cell after `fold`.
struct Folded {
  CsvRow row;
  std::vector<std::string> cells;
};

/// A header as joined text, for the message that says what was found.
std::string joined(CsvRow const& header) {
  std::string out;
  for (auto const cell : header.cells) {
    if (!out.empty()) out += ", ";
    out += trim(cell);
  }
  return out;
}

HeaderMatch match(Layout const& layout, Folded const& header) {
  HeaderMatch out{&layout, {}, header.cells.size()};
  for (auto const& column : layout.columns) {
    auto const found = std::find(header.cells.begin(), header.cells.end(), fold(column.name));
    bool const there = found != header.cells.end() && !column.name.empty();
    out.cells.push_back(there ? std::optional(static_cast<std::size_t>(found - header.cells.begin()))
                              : std::nullopt);
  }
  return out;
}

std::size_t fitting(HeaderMatch const& header) {
  return static_cast<std::size_t>(std::count_if(header.cells.begin(), header.cells.end(),
                                                [](auto const& cell) { return cell.has_value(); }));
}

std::size_t fitting(HeaderMatch const& header, Level level) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < header.cells.size(); ++i)
    if (header.cells[i] && header.layout->columns[i].level == level) ++count;
  return count;
}

/// The required columns of a level that the file lacks.
std::vector<std::string_view> missing(HeaderMatch const& header, Level level) {
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < header.cells.size(); ++i) {
    auto const& column = header.layout->columns[i];
    if (column.level == level && column.need == Need::required && !header.cells[i])
      names.push_back(column.name);
  }
  return names;
}

bool has_column(HeaderMatch const& header, std::string_view name) {
  for (std::size_t i = 0; i < header.cells.size(); ++i)
    if (header.layout->columns[i].name == name) return header.cells[i].has_value();
  return false;
}

class Comparison {
 public:
  Comparison(Layout const& layout, std::span<Folded const> files) : files_(files) {
    match_.layout = &layout;
    for (auto const& file : files) match_.headers.push_back(match(layout, file));
    if (files.size() == 2) {
      choose_items_file();
      report_missing(match_.orders, Level::order);
      report_missing(*match_.items, Level::item);
      if (!has_column(match_.headers[*match_.items], layout.number_column))
        add(*match_.items, Trouble::column_missing, layout.number_column, {});
    } else {
      report_missing_of_one_file();
    }
    complete_ = match_.problems.empty();
    for (std::size_t file = 0; file < files.size(); ++file) report_repeated(file);
  }

  [[nodiscard]] bool complete() const { return complete_; }
  [[nodiscard]] std::size_t fit() const {
    std::size_t count = 0;
    for (auto const& header : match_.headers) count += fitting(header);
    return count;
  }
  FilesMatch take() { return std::move(match_); }

 private:
  void add(std::size_t file, Trouble trouble, std::string_view column, std::string_view found) {
    match_.problems.push_back(make_problem(trouble, files_[file].row.line, column, found));
    match_.problems.back().file = file + 1;
  }

  void choose_items_file() {
    bool const first = fitting(match_.headers[0], Level::item) > fitting(match_.headers[1], Level::item);
    match_.items = first ? 0 : 1;
    match_.orders = first ? 1 : 0;
  }

  void report_missing(std::size_t file, Level level) {
    for (auto const name : missing(match_.headers[file], level)) add(file, Trouble::column_missing, name, {});
  }

  void report_missing_of_one_file() {
    auto const& header = match_.headers[0];
    bool const halves = match_.layout->item_file == ItemFile::allowed;
    bool const orders = missing(header, Level::order).empty();
    bool const items = missing(header, Level::item).empty();
    if (halves && orders && fitting(header, Level::item) == 0)
      return add(0, Trouble::items_file_missing, {}, {});
    if (halves && items && !orders && fitting(header, Level::order) <= 1)
      return add(0, Trouble::orders_file_missing, {}, {});
    report_missing(0, Level::order);
    report_missing(0, Level::item);
  }

  void report_repeated(std::size_t file) {
    auto const& cells = files_[file].cells;
    auto const& header = match_.headers[file];
    for (std::size_t i = 0; i < header.cells.size(); ++i) {
      if (!header.cells[i]) continue;
      auto const next = cells.begin() + static_cast<std::ptrdiff_t>(*header.cells[i]) + 1;
      auto const name = header.layout->columns[i].name;
      if (std::find(next, cells.end(), cells[*header.cells[i]]) != cells.end())
        add(file, Trouble::column_repeated, name, name);
    }
  }

  std::span<Folded const> files_;
  FilesMatch match_;
  bool complete_ = false;
};

FilesMatch no_match(CsvRow const& header, Trouble trouble, std::string_view found) {
  FilesMatch out;
  out.problems.push_back(make_problem(trouble, header.line, {}, found));
  return out;
}

std::string_view shown_name(Layout const& layout) {
  return layout.name.empty() ? name_of(layout.id).ja : layout.name;
}

FilesMatch ambiguous(CsvRow const& header, std::vector<Layout const*> choices) {
  std::string found;
  for (auto const* layout : choices) {
    if (!found.empty()) found += ", ";
    found += shown_name(*layout);
  }
  auto out = no_match(header, Trouble::layout_ambiguous, found);
  out.choices = std::move(choices);
  return out;
}

/// A header that shares fewer columns than this with every layout is no order file of ours.
constexpr std::size_t kLeastFitting = 4;

}  // namespace

FilesMatch match_headers(std::span<CsvRow const> headers, std::span<Layout const* const> candidates) {
  std::vector<Folded> files;
  for (auto const& row : headers) {
    auto& file = files.emplace_back(Folded{row, {}});
    for (auto const cell : row.cells) file.cells.push_back(fold(cell));
    if (is_results_header(file.cells)) return no_match(row, Trouble::results_file, joined(row));
  }
  std::optional<Comparison> best;
  std::vector<Layout const*> complete;
  for (auto const* layout : candidates) {
    if (headers.size() == 2 && layout->item_file == ItemFile::never) continue;
    if (layout->number_column.empty() && candidates.size() > 1) continue;
    Comparison comparison(*layout, files);
    bool const better = !best || (comparison.complete() && !best->complete()) ||
                        (comparison.complete() == best->complete() && comparison.fit() > best->fit());
    if (comparison.complete()) complete.push_back(layout);
    if (better) best = std::move(comparison);
  }
  auto const is_mapping = [](Layout const* layout) { return layout->id == LayoutId::mapped; };
  auto const mappings = std::count_if(complete.begin(), complete.end(), is_mapping);
  if (mappings > 0) std::erase_if(complete, std::not_fn(is_mapping));
  if (complete.size() > 1) return ambiguous(headers[0], std::move(complete));
  if (complete.size() == 1) return Comparison(*complete.front(), files).take();
  bool const chosen = candidates.size() == 1 && candidates.front()->id == LayoutId::mapped;
  if (best && (chosen || best->fit() >= kLeastFitting)) return best->take();
  auto const trouble = headers.size() == 2 ? Trouble::one_file_only : Trouble::layout_unknown;
  return no_match(headers[0], trouble, joined(headers[0]));
}

std::string column_name(CsvTable const& table, HeaderMatch const& header, std::size_t cell) {
  if (header.layout != nullptr)
    for (std::size_t i = 0; i < header.cells.size(); ++i)
      if (header.cells[i] == cell) return std::string(header.layout->columns[i].name);
  bool const named = table.size() > 0 && cell < table[0].cells.size();
  return named ? trim(table[0].cells[cell]) : std::string();
}

}  // namespace yoshin
