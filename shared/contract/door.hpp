#pragma once

#include <span>
#include <string>
#include <string_view>

#include "contract/answer.hpp"
#include "contract/import_questions.hpp"
#include "contract/questions.hpp"
#include "contract/table_questions.hpp"

namespace yoshin::contract {

/// The questions that one door answers. A program links what its doors name and nothing else.
struct Door {
  std::span<Question const> questions;
  std::span<TableQuestion const> table_questions = {};
  std::span<ImportSessionQuestion const> import_questions = {};
};

/// The answer of a door, always a JSON object with `ok`; a malformed or unknown question is answered, never
/// fatal. A question about what `session` has not got is unknown.
std::string answer_at(Door const& door, Session const& session, std::string_view question,
                      std::string_view file);

}  // namespace yoshin::contract
