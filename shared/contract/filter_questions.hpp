#pragma once

#include "contract/questions.hpp"
#include "table/table.hpp"

namespace yoshin::contract {

/// `table_counts`: how many rows each of several filters would show.
Reply ask_counts(Table& table, Asked const& asked);
/// `table_choices`: what each list of a filter may be set to.
Reply ask_choices(Table& table, Asked const& asked);

}  // namespace yoshin::contract
