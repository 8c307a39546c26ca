#pragma once

#include <string>

#include "base/kind_texts.hpp"
#include "csv/layouts/problem.hpp"
#include "text/width.hpp"

namespace yoshin {

/// A row of a table of file problems.
template <class Kind>
using ProblemTexts = KindTexts<Kind, ImportSeverity>;

/// How much of a cell a problem shows, in characters.
inline constexpr std::size_t kMostFound = 100;

/// The problem of one place in a file, as its kind's row says it.
template <class Kind>
ImportProblem problem_of(ProblemTexts<Kind> const& texts, std::size_t row, std::string_view field,
                         std::string_view found) {
  return {
      row,         std::string(field), first_characters(found, kMostFound), texts.expected(), texts.next_step(),
      texts.weight};
}

}  // namespace yoshin
