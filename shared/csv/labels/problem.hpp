#pragma once

#include <cstddef>
#include <string_view>

#include "csv/layouts/problem.hpp"

namespace yoshin {

/// What may keep an order off a label. Severity and texts of each stand in one
/// table.
enum class LabelTrouble {
  key_missing,
  key_too_long,
  name_missing,
  text_too_long,
  address_missing,
  postal_code,
  phone,
  ship_date_missing,
  sender_missing,
  not_in_cp932,
  formula,
  time_unknown,
  temperature,
  contents_cut
};

/// The problem of one order's label, with the severity and the texts of its
/// kind.
ImportProblem make_label_problem(LabelTrouble trouble, std::size_t row, std::string_view field,
                                 std::string_view found);

}  // namespace yoshin
