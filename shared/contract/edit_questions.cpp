#include "contract/changes.hpp"
#include "contract/documents.hpp"
#include "contract/situation.hpp"
#include "provider/edit_effect.hpp"

namespace yoshin::contract {
namespace {

Refused refused(EditFault fault) {
  if (fault.amounts_beyond)
    fault.fields.push_back(
        {"edited", {}, {"±999,999,999円以内の請求額", "a billed amount within ±999,999,999 yen"}});
  return bad_question(std::move(fault.fields));
}

}  // namespace

/// What an edit makes of an order, and what that means for its credit, before it is saved.
Reply ask_edit_judge(Asked const& asked) {
  Situation situation;
  FeeRule rule;
  QuestionReader reader(asked.question);
  read_situation(reader, asked.question, situation);
  reader.take("rule", rule);
  Node const* changes = reader.present("changes");
  if (!reader.good()) return Failure{reader.refused()};
  auto edited = edited_with(situation.order, *changes, rule);
  if (!edited) return Failure{refused(std::move(edited).error())};
  auto const judged = judge_edit(*situation.connector, situation.context(), edited.value());
  return Node::object()
      .add("order", to_node(edited.value()))
      .add("effect", id_of(judged.effect))
      .add("text", to_node(judged.text))
      .add("follows", write_value(judged.follows));
}

}  // namespace yoshin::contract
