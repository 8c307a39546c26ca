#include "contract/door.hpp"

#include "base/json.hpp"

namespace yoshin::contract {
namespace {

/// A page of the order list or a whole file of orders goes through the door at once.
constexpr JsonLimits kQuestionLimits{64U << 20U, 32};

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

Reply reply_to(Door const& door, Session const& session, Node const& question, std::string_view file) {
  std::string_view const ask = question.text_at("ask");
  for (Question const& row : door.questions)
    if (row.ask == ask) return row.answer({question, file});
  for (TableQuestion const& row : door.table_questions)
    if (session.table != nullptr && row.ask == ask) return row.answer(*session.table, {question, file});
  for (ImportSessionQuestion const& row : door.import_questions)
    if (session.import != nullptr && row.ask == ask) return row.answer(*session.import, {question, file});
  return Failure{unknown_question()};
}

}  // namespace

std::string answer_at(Door const& door, Session const& session, std::string_view text, std::string_view file) {
  auto question = scan_json(text, kQuestionLimits);
  if (!question) return write_reply(Failure{unreadable_question()});
  return write_reply(reply_to(door, session, question.value(), file));
}

}  // namespace yoshin::contract
