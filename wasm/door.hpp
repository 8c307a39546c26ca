#pragma once

#include <string>
#include <string_view>

#include "table/fee_columns.hpp"

// What a module answers: each module of the core brings its own definition of these, and links nothing else.
namespace yoshin {

/// The answer to a question in JSON; one that belongs to another module is answered as unknown.
std::string module_answer(std::string_view question, std::string_view file);

/// The columns of the fee preview; null in a module that has none.
FeeColumns* module_fee_columns();

}  // namespace yoshin
