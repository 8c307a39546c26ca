#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "credit/record.hpp"
#include "csv/file_writer.hpp"
#include "order/order.hpp"

namespace yoshin {

/// One order with what became of it at its provider.
struct ResultRow {
  Order order;
  CreditRecord record;
  std::optional<Instant> changed_at;  ///< The last change of the order or answer to it; nothing when unknown.
};

/// The layout `yoshin_results`: one line an order, for people and their spreadsheets. It is only written; an
/// import recognises it and says so. Texts are Japanese, as in every order file.
std::span<std::string_view const> result_columns();
/// The cells of a row, one a column. Amounts are yen, times `YYYY-MM-DD hh:mm:ss` in JST.
std::vector<std::string> result_cells(ResultRow const& row);

/// Writes results, formulas neutralised, lines ended by CRLF. A file may be written in parts: `rows_before` are
/// the rows of the parts before this one, and only the first part has the mark and the column names.
ExportResult write_results(std::vector<ResultRow> const& rows, Encoding encoding, std::size_t rows_before = 0);

/// Whether a header row, each cell after `fold`, is that of a results file.
bool is_results_header(std::span<std::string const> folded);

}  // namespace yoshin
