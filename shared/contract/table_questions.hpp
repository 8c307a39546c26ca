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

/// `table_page`, `table_prepare`, `table_unmapped`: how the list is filled.
Reply ask_page(Table& table, Asked const& asked);
Reply ask_prepare(Table& table, Asked const& asked);
Reply ask_unmapped(Table& table, Asked const& asked);
/// The refusal of a page of the list.
Refused refused_page(PageError const& error);
/// What a rule would do to the orders of a period, in sums by band.
Reply ask_fees(Table&, Asked const&);
/// The orders that it would change, some at a time.
Reply ask_fee_changes(Table&, Asked const&);
/// The same orders as a CSV file.
Reply ask_fee_file(Table&, Asked const&);

/// All questions that read or change the order table.
std::span<TableQuestion const> table_questions();

}  // namespace yoshin::contract
