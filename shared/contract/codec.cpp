#include "contract/codec.hpp"

#include "contract/documents.hpp"

namespace yoshin {

using contract::read_document;
using contract::write_value;

Node to_node(Message const& message) {
  return write_value(message);
}
Node to_node(Order const& order) {
  return write_value(order);
}
Node to_node(Amounts const& amounts) {
  return write_value(amounts);
}
Node to_node(Party const& party) {
  return write_value(party);
}
Node to_node(CreditRecord const& record) {
  return write_value(record);
}
Node to_node(FeeRule const& rule) {
  return write_value(rule);
}
Node to_node(FeeTrace const& trace) {
  return write_value(trace);
}
Node to_node(Problem const& problem) {
  return write_value(problem);
}
Node to_node(Problems const& problems) {
  return write_value(problems);
}
Node to_node(Notice const& notice) {
  return write_value(notice);
}
Node to_node(Step const& step) {
  return write_value(step);
}
Node to_node(FieldErrors const& errors) {
  return write_value(errors);
}

Node to_node(Cell const& cell) {
  Node node = Node::object();
  node.add("label", Node::object().add("ja", cell.label_ja).add("en", cell.label_en))
      .add("buttons", write_value(cell.buttons))
      .add("menu", write_value(cell.menu))
      .add("settlements", write_value(cell.settlements));
  if (cell.reason != Message{}) node.add("reason", to_node(cell.reason));
  return node;
}

Result<Order, FieldErrors> order_from(Node const& document) {
  return read_document<Order>(document);
}
Result<CreditRecord, FieldErrors> record_from(Node const& document) {
  return read_document<CreditRecord>(document);
}
Result<FeeRule, FieldErrors> fee_rule_from(Node const& document) {
  return read_document<FeeRule>(document);
}
Result<Step, FieldErrors> step_from(Node const& document) {
  return read_document<Step>(document);
}

}  // namespace yoshin
