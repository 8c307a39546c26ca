#include "proxy/sandbox/model.hpp"

namespace yoshin::sandbox {
namespace {

Node plan_node(std::vector<Planned> const& plan) {
  Node list = Node::list();
  for (Planned const& next : plan)
    list.push(
        Node::object().add("at_ms", next.at_ms).add("to", id_of(next.to)).add("reason", id_of(next.reason)));
  return list;
}

std::vector<Planned> plan_from(Node const& node) {
  std::vector<Planned> plan;
  for (Node const& item : node.items_at("plan"))
    plan.push_back({item.integer_at("at_ms").value_or(0),
                    from_id<State>(item.text_at("to")).value_or(State::approved),
                    from_id<Reason>(item.text_at("reason")).value_or(Reason::none)});
  return plan;
}

}  // namespace

Node to_node(Transaction const& transaction) {
  Node slips = Node::list();
  for (std::string const& slip : transaction.slips) slips.push(slip);
  return Node::object()
      .add("provider", id_of(transaction.dialect))
      .add("id", transaction.id)
      .add("our_id", transaction.our_id)
      .add("state", id_of(transaction.state))
      .add("reason", id_of(transaction.reason))
      .add("billed", transaction.billed)
      .add("first_billed", transaction.first_billed)
      .add("registered_ms", transaction.registered_ms)
      .add("decided_ms", transaction.decided_ms)
      .add("since_ms", transaction.since_ms)
      .add("plan", plan_node(transaction.plan))
      .add("slips", std::move(slips))
      .add("carrier", transaction.carrier)
      .add("successor", transaction.successor)
      .add("finds_left", transaction.finds_left)
      .add("reissues", transaction.reissues)
      .add("downloaded", transaction.downloaded)
      .add("mail_sent", transaction.mail_sent)
      .add("order", transaction.order);
}

Transaction transaction_from(Node const& node) {
  Transaction transaction;
  transaction.dialect = from_id<Dialect>(node.text_at("provider")).value_or(Dialect::np);
  transaction.id = node.text_at("id");
  transaction.our_id = node.text_at("our_id");
  transaction.state = from_id<State>(node.text_at("state")).value_or(State::approved);
  transaction.reason = from_id<Reason>(node.text_at("reason")).value_or(Reason::none);
  transaction.billed = node.integer_at("billed").value_or(0);
  transaction.first_billed = node.integer_at("first_billed").value_or(0);
  transaction.registered_ms = node.integer_at("registered_ms").value_or(0);
  transaction.decided_ms = node.integer_at("decided_ms").value_or(0);
  transaction.since_ms = node.integer_at("since_ms").value_or(0);
  transaction.plan = plan_from(node);
  for (Node const& slip : node.items_at("slips")) transaction.slips.emplace_back(slip.text().value_or(""));
  transaction.carrier = node.text_at("carrier");
  transaction.successor = node.text_at("successor");
  transaction.finds_left = node.integer_at("finds_left").value_or(0);
  transaction.reissues = node.integer_at("reissues").value_or(0);
  transaction.downloaded = node.boolean_at("downloaded");
  transaction.mail_sent = node.boolean_at("mail_sent");
  if (Node const* order = node.find("order")) transaction.order = *order;
  return transaction;
}

}  // namespace yoshin::sandbox
