#pragma once

#include <array>

#include "contract/questions.hpp"

namespace yoshin {

/// What the list's module answers besides the questions about the order table.
inline constexpr auto kListQuestions = std::to_array<contract::Question>({
    {"names", contract::ask_names},
    {"fee_explain", contract::ask_fee_explain},
});

}  // namespace yoshin
