#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/message.hpp"
#include "base/names.hpp"

namespace yoshin {

/// How much a problem of a file matters: an error keeps the whole file out, a warning asks the clerk to look.
enum class ImportSeverity { error, warning };
template <>
struct Names<ImportSeverity> {
  static constexpr auto kTable = std::to_array<Name<ImportSeverity>>({
      {ImportSeverity::error, "error", "要修正", "must be fixed"},
      {ImportSeverity::warning, "warning", "注意", "warning"},
  });
};

/// Every kind of problem that an order file can have. Severity and texts of each stand in one table.
enum class Trouble {
  // the file
  file_empty,
  file_too_large,
  file_workbook,
  file_archive,
  file_utf16,
  file_binary,
  file_encoding,
  quote_unclosed,
  quote_stray,
  quote_text_after,
  layout_unknown,
  layout_ambiguous,
  items_file_missing,
  orders_file_missing,
  one_file_only,
  results_file,
  column_missing,
  field_unmapped,
  column_repeated,
  cells_too_many,
  cells_too_few,
  no_rows,
  shop_differs,
  not_in_cp932,
  // the cells
  excel_number,
  value_missing,
  number_charset,
  number_length,
  text_length,
  control_character,
  invisible_mark,
  date_unreal,
  date_time_unreal,
  amount_form,
  amount_separators,
  amount_range,
  points_negative,
  quantity_form,
  quantity_range,
  tax_rate,
  phone_zero_lost,
  phone_padded,
  postal_padded,
  code_damaged,
  name_unknown,
  // the order
  repeat_differs,
  lines_too_many,
  several_destinations,
  order_without_items,
  item_without_order,
  remainder_total,
  remainder_goods,
  remainder_billed,
  remainder_items,
  parcels_too_many
};

/// One thing wrong in a file.
struct ImportProblem {
  std::size_t row = 0;  ///< Line of the file, from 1; 0 for the file as a whole.
  std::string field;    ///< The column's name as our layout writes it; empty when no column is meant.
  std::string found;    ///< What stands there, cut to 100 characters.
  Message expected;
  Message next_step;
  ImportSeverity severity = ImportSeverity::error;
  Trouble trouble = Trouble::file_empty;
  std::size_t file = 1;  ///< Which of the files that were given together, from 1.

  friend bool operator==(ImportProblem const&, ImportProblem const&) = default;
};

/// The problem of one place in a file, with the severity and the texts of its kind.
ImportProblem make_problem(Trouble trouble, std::size_t row, std::string_view field, std::string_view found);

}  // namespace yoshin
