#include "proxy/jobs/order_desk.hpp"

#include <utility>

#include "contract/codec.hpp"
#include "fee/rule.hpp"
#include "provider/cell.hpp"
#include "proxy/gateway/face.hpp"
#include "proxy/jobs/body.hpp"

namespace yoshin {
namespace {

constexpr std::size_t kMostDocuments = 100;

Node entry_node(HistoryEntry const& entry) {
  Node notices = Node::list();
  for (Notice const& notice : entry.notices) notices.push(to_node(notice));
  return Node::object()
      .add("at", jst_iso(entry.at))
      .add("who", entry.who)
      .add("what", to_node(entry.what))
      .add("kind", id_of(entry.kind))
      .add("action", entry.action)
      .add("endpoint", entry.endpoint)
      .add("state", entry.state)
      .add("verdict", entry.verdict)
      .add("request", entry.request)
      .add("answer", entry.answer)
      .add("notices", std::move(notices))
      .add("elapsed_ms", entry.elapsed_ms);
}

Node document_node(StoredOrder const& stored, std::optional<Instant> changed_at) {
  return Node::object()
      .add("id", stored.id)
      .add("order", to_node(stored.order))
      .add("record", to_node(stored.record))
      .add("changed_at", changed_at ? Node(jst_iso(*changed_at)) : Node());
}

}  // namespace

Reply OrderDesk::documents(Node const& document) {
  Body body(document);
  Node documents = Node::list();
  for (Node const& id : body.list("ids", kMostDocuments)) {
    if (!id.integer()) body.complain("ids", {"注文のIDのリスト", "a list of order ids"});
    if (auto const state = office_.store.load(id.integer().value_or(0)))
      documents.push(document_node(state->stored, office_.store.last_change(state->stored.id)));
  }
  if (body.complaint()) return Failure{*body.complaint()};
  return Node::object().add("documents", std::move(documents));
}

Reply OrderDesk::detail(std::int64_t id) {
  auto const state = office_.store.load(id);
  if (!state) return Failure{refusal(Reason::not_found)};
  Node history = Node::list();
  for (HistoryEntry const& entry : office_.store.history(id)) history.push(entry_node(entry));
  FeeTrace const trace = present_fee(state->stored.order, rule_of(*state));
  return document_node(state->stored, office_.store.last_change(id))
      .add("cell", to_node(cell_of(state->stored.record, !slips_of(state->stored.order).empty(),
                                   credit_by(state->stored.order))))
      .add("fee", to_node(trace))
      .add("problems", to_node(usual_problems(*state, office_.today())))
      .add("history", std::move(history))
      .add("invoice", office_.store.invoice(id))
      .add("open", state->changing);
}

Reply OrderDesk::conflict(std::int64_t id) {
  auto current = detail(id);
  if (!current) return current;
  return Failure{refusal(Reason::version_conflict, Node::object().add("current", std::move(current).value()))};
}

}  // namespace yoshin
