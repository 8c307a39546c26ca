#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "csv/layouts/layout.hpp"
#include "csv/reader.hpp"

namespace yoshin {

/// Which cell of a file's rows belongs to which column of a layout.
struct HeaderMatch {
  Layout const* layout = nullptr;                 ///< Null when the header fits no layout.
  std::vector<std::optional<std::size_t>> cells;  ///< For each column of the layout, the cell that holds it.
  std::size_t width = 0;                          ///< Cells of the header row.
  std::vector<ImportProblem> problems;  ///< Missing and repeated columns, or that the layout is unknown.
};

/// Compares a header row with the wanted layout, or with every layout when none is wanted. Headers are compared
/// after `fold`, in any order; columns that the layout does not know are ignored.
HeaderMatch match_header(CsvRow const& header, std::optional<LayoutId> wanted);

}  // namespace yoshin
