#pragma once

#include <string>
#include <vector>

#include "csv/header.hpp"
#include "csv/layouts/problem.hpp"
#include "csv/reader.hpp"

namespace yoshin {

/// Adds a problem for every broken quote of the text, with its line, the column's name and what stands there.
void report_findings(CsvTable const& table, HeaderMatch const& header, std::vector<ImportProblem>& problems);

/// The header of the column whose cell cannot be decoded, by the text in front of that cell; empty where there
/// is no header in front of it.
std::string undecodable_column(std::string before);

}  // namespace yoshin
