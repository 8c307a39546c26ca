#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "csv/layouts/layout.hpp"
#include "csv/reader.hpp"

namespace yoshin {

/// Which cell of a file's rows belongs to which column of a layout.
struct HeaderMatch {
  Layout const* layout = nullptr;                 ///< Null when the header fits no layout.
  std::vector<std::optional<std::size_t>> cells;  ///< For each column of the layout, the cell that holds it.
  std::size_t width = 0;                          ///< Cells of the header row.
};

/// The files of one import compared with a layout: one file, or one with the orders and one with their items.
struct FilesMatch {
  Layout const* layout = nullptr;       ///< Null when no layout fits.
  std::vector<HeaderMatch> headers;     ///< One for each file, as they were given.
  std::size_t orders = 0;               ///< Index of the file with the orders.
  std::optional<std::size_t> items;     ///< Index of the file with the items where that is another one.
  std::vector<ImportProblem> problems;  ///< Missing and repeated columns, or that no one layout fits.
  std::vector<Layout const*> choices;   ///< Two or more when several fit alike: a person has to choose.
};

/// Compares header rows with the candidates. Headers are compared after `fold`, in any order; columns that a
/// layout does not know are ignored. A layout with all its columns there wins over one that lacks some, and a
/// shop's own mapping over the rest.
FilesMatch match_headers(std::span<CsvRow const> headers, std::span<Layout const* const> candidates);

/// The name of the n-th column of a matched file: as the layout writes it, else as the header has it.
std::string column_name(CsvTable const& table, HeaderMatch const& header, std::size_t cell);

}  // namespace yoshin
