#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "csv/import.hpp"
#include "csv/order_reader.hpp"
#include "csv/problem_file.hpp"

namespace yoshin {

/// What stays of a file without the orders that have errors, and how many those are.
struct ImportRest {
  std::size_t orders = 0;
  std::size_t left_out = 0;

  friend bool operator==(ImportRest const&, ImportRest const&) = default;
};

/// Whether an error of its own keeps this order out.
bool is_left_out(ImportedOrder const& imported);

/// The orders of a file that could come in without those that have errors. Nothing where no order has one,
/// where none is left, and where an error belongs to no order, the file ends within a line or a spreadsheet
/// rewrote it: then nobody can say that the other orders are whole.
std::optional<ImportRest> rest_of(ImportResult const& result);

/// The records of one of the files whose orders are left out, as a file that can be corrected and imported:
/// UTF-8 with its mark, the columns of the file, and a last one that says what is wrong with the line.
std::string write_left_out(OrderReader const& reader, Source const& source, ProblemLanguage language);

}  // namespace yoshin
