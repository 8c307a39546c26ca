#include "contract/documents.hpp"
#include "contract/planning.hpp"
#include "contract/preview.hpp"
#include "provider/cell.hpp"
#include "provider/order_rules.hpp"

namespace yoshin::contract {
namespace {

Node headers_node(ProviderRequest const& request) {
  Node list = Node::list();
  for (auto const& [name, value] : request.headers) {
    auto const text = value.text();
    list.push(Node::object().add("name", name).add("value", text ? std::string(*text) : masked_hole(value)));
  }
  return list;
}

Node step_node(Connector const& connector, Step const& step, ProviderRequest const& request) {
  Node node = Node::object();
  auto const* endpoint = find_endpoint(connector, request.endpoint);
  BodyFormat const format = endpoint == nullptr ? BodyFormat::json : body_format(*endpoint, request);
  node.add("endpoint", request.endpoint)
      .add("label", endpoint == nullptr ? std::string_view{} : endpoint->label)
      .add("method", endpoint == nullptr ? std::string_view{} : method_of(*endpoint, request))
      .add("path", endpoint == nullptr ? std::string_view{} : endpoint->path)
      .add("format", id_of(format))
      .add("role", id_of(step.role))
      .add("meaning", id_of(step.meaning))
      .add("registration", step.registration)
      .add("parcel", write_value(step.parcel))
      .add("summary", to_node(step.summary))
      .add("headers", headers_node(request))
      .add("body", wire_preview(request.body, format))
      .add("readable", readable_preview(request.body, format));
  return node;
}

}  // namespace

Reply ask_cell(Asked const& asked) {
  CreditRecord record;
  bool slip_entered = false;
  bool csv_credited = false;
  QuestionReader reader(asked.question);
  reader.need("record", record).take("slip_entered", slip_entered).take("csv_credited", csv_credited);
  if (!reader.good()) return Failure{reader.refused()};
  return Node::object().add(
      "cell", to_node(cell_of(record, slip_entered, csv_credited ? CreditBy::csv : CreditBy::api)));
}

Reply ask_check(Asked const& asked) {
  auto situation = situation_from(asked.question);
  if (!situation) return Failure{std::move(situation).error()};
  auto const problems = problems_for(*situation.value().connector, situation.value().context());
  return Node::object().add("problems", to_node(problems));
}

Reply ask_plan(Asked const& asked) {
  auto situation = situation_from(asked.question);
  if (!situation) return Failure{std::move(situation).error()};
  std::string environment;
  QuestionReader reader(asked.question);
  reader.need("environment", environment, kShortText);
  if (!reader.good()) return Failure{reader.refused()};
  Situation const& of = situation.value();
  auto planned = plan_of(*of.connector, of.context());
  if (!planned) return Failure{std::move(planned).error()};
  Node steps = Node::list();
  for (std::size_t i = 0; i < planned.value().steps.size(); ++i)
    steps.push(step_node(*of.connector, planned.value().steps[i], planned.value().requests[i]));
  return Node::object()
      .add("steps", std::move(steps))
      .add("canonical", canonical_of(planned.value(), *of.connector, of.order.shop, environment));
}

}  // namespace yoshin::contract
