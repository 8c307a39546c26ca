#include "contract/door.hpp"
#include "contract/import_questions.hpp"
#include "door.hpp"

// Everything that is asked about orders, files and providers. Rows are the list's own.
namespace yoshin {

std::string module_answer(std::string_view question, std::string_view file) {
  static contract::ImportSession import;
  return contract::answer_at({contract::questions(), {}, contract::import_questions()}, {nullptr, &import},
                             question, file);
}

FeeColumns* module_fee_columns() {
  return nullptr;
}

}  // namespace yoshin
