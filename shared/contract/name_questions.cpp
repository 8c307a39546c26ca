#include "contract/documents.hpp"
#include "contract/questions.hpp"
#include "credit/transitions.hpp"

namespace yoshin::contract {
namespace {

template <class E>
Node names_of() {
  Node list = Node::list();
  for (auto const& row : Names<E>::kTable)
    list.push(Node::object().add("id", row.id).add("ja", row.ja).add("en", row.en));
  return list;
}

}  // namespace

Reply ask_names(Asked const&) {
  return Node::object()
      .add("statuses", names_of<CreditStatus>())
      .add("stages", names_of<Stage>())
      .add("actions", names_of<Action>())
      .add("carriers", names_of<CarrierId>())
      .add("flags", names_of<OrderFlag>())
      .add("providers", names_of<ProviderId>())
      .add("fee_modes", names_of<FeeMode>())
      .add("fee_sources", names_of<FeeSource>())
      .add("item_kinds", names_of<ItemKind>())
      .add("settlements", names_of<Settlement>())
      .add("verdicts", names_of<VerdictKind>());
}

Reply ask_transitions(Asked const&) {
  Node rows = Node::list();
  for (Transition const& row : kTransitions)
    rows.push(Node::object()
                  .add("from", id_of(row.from))
                  .add("action", id_of(row.action))
                  .add("verdict", id_of(row.verdict))
                  .add("to", id_of(row.to))
                  .add("restores", row.restores));
  return Node::object().add("rows", std::move(rows));
}

}  // namespace yoshin::contract
