#include "contract/answer.hpp"

#include <array>

#include "contract/door.hpp"

namespace yoshin::contract {
namespace {

// clang-format off
constexpr auto kQuestions = std::to_array<Question>({
    {"names",       ask_names},
    {"providers",   ask_providers},
    {"transitions", ask_transitions},
    {"cell",        ask_cell},
    {"check",       ask_check},
    {"plan",        ask_plan},
    {"plan_run",    ask_plan_run},
    {"parse",       ask_parse},
    {"edit_judge",  ask_edit_judge},
    {"fee_apply",   ask_fee_apply},
    {"fee_lint",    ask_fee_lint},
    {"fee_explain", ask_fee_explain},
    {"fee_replay",  ask_fee_replay},
    {"repairs",     ask_repairs},
    {"csv_read",    ask_csv_read},
    {"csv_write",   ask_csv_write},
    {"results_write", ask_results_write},
    {"mapping_columns", ask_mapping_columns},
    {"list_page",   ask_list_page},
    {"order_detail", ask_order_detail},
    {"order_edit", ask_order_edit},
    {"slips_read",  ask_slips_read},
    {"slips_match", ask_slips_match},
    {"label_programs", ask_label_programs},
    {"labels_write", ask_labels_write},
});
// clang-format on

}  // namespace

std::span<Question const> questions() {
  return kQuestions;
}

std::string answer(Session const& session, std::string_view question, std::string_view file) {
  return answer_at({kQuestions, table_questions(), import_questions()}, session, question, file);
}

std::string answer(std::string_view question, std::string_view file) {
  return answer(Session{}, question, file);
}

std::string answer(Table& table, std::string_view question, std::string_view file) {
  return answer({&table, nullptr}, question, file);
}

}  // namespace yoshin::contract
