#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "csv/encoding.hpp"
#include "csv/layouts/problem.hpp"
#include "csv/slips/program.hpp"

namespace yoshin {

/// One row of a slip file as read; nothing of it is judged yet.
struct SlipRow {
  std::size_t row = 0;  ///< Line of the file, from 1.
  std::string key;      ///< Short key or order number, half-width, without blanks around it.
  std::string slip;     ///< Without hyphens and blanks; a damaged number as it stands.
  std::optional<Date> ship_date;
  std::string service;  ///< The program's code; empty where it has none.

  friend bool operator==(SlipRow const&, SlipRow const&) = default;
};

/// A file as read. Without a program it is no slip file; with an error among the problems nothing of it is
/// used.
struct SlipFile {
  std::optional<SlipProgram> program;
  Encoding encoding = Encoding::utf8;
  std::vector<SlipRow> rows;  ///< In the file's order; rows without key and number are left out.
  std::vector<ImportProblem> problems;
};

/// Reads a carrier's file: decode, parse, find the program by its header or, without one, by width and form.
SlipFile read_slips(std::string_view bytes);

}  // namespace yoshin
