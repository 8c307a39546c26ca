#include "contract/answer.hpp"
#include "contract/import_questions.hpp"
#include "door.hpp"
#include "table/table.hpp"

// Every question there is, for a program that has both modules' work in one.
namespace yoshin {
namespace {

struct Memory {
  Table table;
  contract::ImportSession import;
};

Memory& memory() {
  static Memory only;
  return only;
}

}  // namespace

std::string module_answer(std::string_view question, std::string_view file) {
  return contract::answer({&memory().table, &memory().import}, question, file);
}

FeeColumns* module_fee_columns() {
  return &memory().table.fee_columns();
}

}  // namespace yoshin
