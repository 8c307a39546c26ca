#pragma once

#include <span>

#include "contract/questions.hpp"
#include "table/table.hpp"

namespace yoshin::contract {

/// One row of the table of questions about the order table.
struct TableQuestion {
  std::string_view ask;
  Reply (*answer)(Table&, Asked const&);
};

/// All questions that read or change the order table.
std::span<TableQuestion const> table_questions();

}  // namespace yoshin::contract
