#pragma once

#include <cstddef>
#include <string_view>

#include "csv/layouts/problem.hpp"

namespace yoshin {

/// What may be wrong with a slip file as a file. Severity and texts of each stand in one table.
enum class SlipTrouble {
  file_empty,
  file_too_large,
  file_workbook,
  file_no_text,
  file_utf16,
  file_encoding,
  quote_broken,
  program_unknown,
  slip_column_missing,
  no_rows,
  cells_too_few,
  date_unreal
};

/// The problem of one place in a slip file, with the severity and the texts of its kind.
ImportProblem make_slip_problem(SlipTrouble trouble, std::size_t row, std::string_view field,
                                std::string_view found);

}  // namespace yoshin
