#include "contract/door.hpp"
#include "door.hpp"
#include "list_questions.hpp"
#include "table/table.hpp"

// What the order list needs to be shown, filtered and sorted: the page is there before the rest is loaded.
namespace yoshin {
namespace {

Table& table() {
  static Table only;
  return only;
}

}  // namespace

std::string module_answer(std::string_view question, std::string_view file) {
  return contract::answer_at({kListQuestions, contract::table_questions()}, {&table()}, question, file);
}

FeeColumns* module_fee_columns() {
  return &table().fee_columns();
}

}  // namespace yoshin
