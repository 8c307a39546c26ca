#include "contract/answer.hpp"

#include "base/json.hpp"
#include "contract/import_questions.hpp"
#include "contract/questions.hpp"
#include "contract/table_questions.hpp"

namespace yoshin::contract {
namespace {

/// A page of the order list or a whole file of orders goes through the door at once.
constexpr JsonLimits kQuestionLimits{64U << 20U, 32};

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

std::string write_reply(Reply reply) {
  Node answer = Node::object();
  answer.add("ok", reply.ok());
  if (reply) {
    for (auto& [name, child] : *reply.value().members()) answer.add(name, std::move(child));
    return write_json(answer);
  }
  Refused const& refused = reply.error();
  Node error = Node::object();
  error.add("code", refused.code).add("text", to_node(refused.text));
  if (refused.next_step != Message{}) error.add("next_step", to_node(refused.next_step));
  if (!refused.fields.empty()) error.add("fields", to_node(refused.fields));
  if (!refused.details.is_null()) error.add("details", refused.details);
  answer.add("error", std::move(error));
  return write_json(answer);
}

Refused unknown_question() {
  return {"unknown_question", {"この質問には答えられません。", "There is no such question."}, {}, {}};
}

Refused unreadable_question() {
  return {
      "unreadable", {"質問がJSONとして読み取れません。", "The question is not JSON that can be read."}, {}, {}};
}

Reply reply_to(Session const& session, Node const& question, std::string_view file) {
  std::string_view const ask = question.text_at("ask");
  for (Question const& row : kQuestions)
    if (row.ask == ask) return row.answer({question, file});
  for (TableQuestion const& row : table_questions())
    if (session.table != nullptr && row.ask == ask) return row.answer(*session.table, {question, file});
  for (ImportSessionQuestion const& row : import_questions())
    if (session.import != nullptr && row.ask == ask) return row.answer(*session.import, {question, file});
  return Failure{unknown_question()};
}

std::string answer_with(Session const& session, std::string_view text, std::string_view file) {
  auto question = parse_json(text, kQuestionLimits);
  if (!question) return write_reply(Failure{unreadable_question()});
  return write_reply(reply_to(session, question.value(), file));
}

}  // namespace

std::span<Question const> questions() {
  return kQuestions;
}

std::string answer(std::string_view question, std::string_view file) {
  return answer_with({}, question, file);
}

std::string answer(Table& table, std::string_view question, std::string_view file) {
  return answer_with({&table, nullptr}, question, file);
}

std::string answer(Session const& session, std::string_view question, std::string_view file) {
  return answer_with(session, question, file);
}

}  // namespace yoshin::contract
