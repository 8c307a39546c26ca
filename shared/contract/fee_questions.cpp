#include "contract/documents.hpp"
#include "contract/questions.hpp"
#include "fee/lint.hpp"
#include "fee/steps.hpp"

namespace yoshin::contract {
namespace {

Node finding_node(FeeFinding const& finding) {
  return Node::object()
      .add("flaw", id_of(finding.flaw))
      .add("band", write_value(finding.band))
      .add("other", write_value(finding.other))
      .add("message", to_node(finding.message))
      .add("mend", finding.mend ? Node::object()
                                      .add("label", to_node(finding.mend->label))
                                      .add("rule", to_node(finding.mend->rule))
                                : Node());
}

Node step_node(FeeStep const& step) {
  return Node::object()
      .add("lower", write_value(step.lower))
      .add("upper", write_value(step.upper))
      .add("band", write_value(step.band))
      .add("losing", write_value(step.losing));
}

}  // namespace

Reply ask_fee_apply(Asked const& asked) {
  Order order;
  FeeRule rule;
  QuestionReader reader(asked.question);
  reader.need("order", order).need("rule", rule);
  if (!reader.good()) return Failure{reader.refused()};
  FeeTrace const trace = apply_fee(order, rule);
  return Node::object().add("fee", to_node(trace)).add("order", to_node(order));
}

Reply ask_fee_lint(Asked const& asked) {
  FeeRule rule;
  QuestionReader reader(asked.question);
  reader.need("rule", rule);
  if (!reader.good()) return Failure{reader.refused()};
  Node findings = Node::list();
  for (FeeFinding const& finding : lint_fee(rule)) findings.push(finding_node(finding));
  Node steps = Node::list();
  for (FeeStep const& step : steps_of(rule)) steps.push(step_node(step));
  return Node::object().add("findings", std::move(findings)).add("steps", std::move(steps));
}

Reply ask_fee_explain(Asked const& asked) {
  Yen billed;
  Yen fee;
  Yen basis_fee;
  FeeSource source = FeeSource::imported;
  FeeRule rule;
  QuestionReader reader(asked.question);
  reader.need("billed", billed).need("fee", fee).need("basis_fee", basis_fee);
  reader.need("source", source).need("rule", rule);
  if (!reader.good()) return Failure{reader.refused()};
  Order order;
  order.imported.fee = basis_fee;
  order.imported.billed = billed - fee + basis_fee;
  order.current.fee = fee;
  if (source == FeeSource::hand) order.hand_fee = fee;
  return Node::object().add("sentence", to_node(fee_sentence(order, rule)));
}

Reply ask_fee_replay(Asked const& asked) {
  constexpr Bound kOrders{0, 100'000};
  std::vector<Order> orders;
  FeeRule before;
  FeeRule after;
  QuestionReader reader(asked.question);
  reader.need("orders", orders, kOrders).need("before", before).need("after", after);
  if (!reader.good()) return Failure{reader.refused()};
  Node changes = Node::list();
  for (FeeChange const& change : replay_fee(orders, before, after))
    changes.push(Node::object()
                     .add("order", write_value(change.order))
                     .add("before", to_node(change.before))
                     .add("after", to_node(change.after)));
  return Node::object().add("changes", std::move(changes));
}

}  // namespace yoshin::contract
