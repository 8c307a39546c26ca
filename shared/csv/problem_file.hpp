#pragma once

#include <string>
#include <vector>

#include "base/names.hpp"
#include "csv/layouts/problem.hpp"

namespace yoshin {

/// The language of a list that a person reads.
enum class ProblemLanguage { ja, en };
template <>
struct Names<ProblemLanguage> {
  static constexpr auto kTable = std::to_array<Name<ProblemLanguage>>({
      {ProblemLanguage::ja, "ja", "日本語", "Japanese"},
      {ProblemLanguage::en, "en", "英語", "English"},
  });
};

/// The problems of an import as CSV for a spreadsheet: UTF-8 with its mark, formulas neutralised, one line a
/// problem: file, line, field, found, expected, next step, severity.
std::string write_problems(std::vector<ImportProblem const*> const& problems, ProblemLanguage language);

}  // namespace yoshin
