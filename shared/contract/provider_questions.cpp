#include "contract/documents.hpp"
#include "contract/questions.hpp"

namespace yoshin::contract {
namespace {

std::string_view id_of_asked_by(AskedBy asked_by) {
  switch (asked_by) {
    case AskedBy::our_id: return "our_id";
    case AskedBy::our_id_once: return "our_id_once";
    case AskedBy::provider_id: break;
  }
  return "provider_id";
}

std::string_view id_of_effect(Effect effect) {
  switch (effect) {
    case Effect::read_only: return "read_only";
    case Effect::changing: break;
  }
  return "changing";
}

Node label_of(std::string_view ja, std::string_view en) {
  return Node::object().add("ja", ja).add("en", en);
}

/// `ラベル|label`; a label without an English one is the same in both.
Node choice_label(std::string_view label) {
  auto const bar = label.find('|');
  return bar == label.npos ? label_of(label, label) : label_of(label.substr(0, bar), label.substr(bar + 1));
}

/// `value=ラベル|label;value=ラベル|label` as a list of choices.
Node choices_of(std::string_view choices) {
  Node list = Node::list();
  while (!choices.empty()) {
    auto const one = choices.substr(0, choices.find(';'));
    choices.remove_prefix(one.size() == choices.size() ? one.size() : one.size() + 1);
    auto const equals = one.find('=');
    auto const value = one.substr(0, equals);
    list.push(Node::object()
                  .add("value", value)
                  .add("label", choice_label(equals == one.npos ? value : one.substr(equals + 1))));
  }
  return list;
}

Node endpoint_node(Endpoint const& endpoint) {
  return Node::object()
      .add("id", endpoint.id)
      .add("label", endpoint.label)
      .add("method", endpoint.method)
      .add("path", endpoint.path)
      .add("effect", id_of_effect(endpoint.effect));
}

Node reason_node(ReasonChoice const& reason) {
  return Node::object()
      .add("action", id_of(reason.action))
      .add("id", reason.id)
      .add("label", label_of(reason.ja, reason.en))
      .add("needs_text", reason.needs_text);
}

Node print_field_node(PrintField const& field) {
  return Node::object()
      .add("name", field.name)
      .add("label", label_of(field.label_ja, field.label_en))
      .add("part", id_of(field.part))
      .add("kind", id_of(field.kind));
}

template <class T, class Write>
Node list_of(std::span<T const> values, Write write) {
  Node list = Node::list();
  for (T const& value : values) list.push(write(value));
  return list;
}

Node invoice_node(InvoiceFacts const& facts) {
  return Node::object()
      .add("fields", list_of(facts.fields, print_field_node))
      .add("lines", facts.lines)
      .add("none", facts.none_ja.empty() ? Node() : label_of(facts.none_ja, facts.none_en));
}

Node provider_node(Connector const& connector) {
  auto const write = [](auto const& value) { return to_node(value); };
  return Node::object()
      .add("id", id_of(connector.id))
      .add("label", label_of(connector.facts.name_ja, connector.facts.name_en))
      .add("retired_on", write_value(connector.facts.retired_on))
      .add("asked_by", id_of_asked_by(connector.facts.asked_by))
      .add("credentials", list_of(connector.credentials, write))
      .add("setting_fields", list_of(connector.settings, write))
      .add("reasons", list_of(connector.facts.reasons, reason_node))
      .add("invoice", invoice_node(connector.facts.invoice))
      .add("endpoints", list_of(connector.endpoints, endpoint_node));
}

}  // namespace

Reply ask_providers(Asked const&) {
  Node list = Node::list();
  for (Connector const* connector : all_connectors()) list.push(provider_node(*connector));
  return Node::object().add("providers", std::move(list));
}

}  // namespace yoshin::contract

namespace yoshin {

Node to_node(CredentialField const& field) {
  return Node::object()
      .add("id", field.id)
      .add("label", contract::label_of(field.label_ja, field.label_en))
      .add("kind", id_of(field.kind))
      .add("least", field.least)
      .add("most", field.most)
      .add("preset", field.preset);
}

Node to_node(SettingField const& field) {
  return Node::object()
      .add("id", field.id)
      .add("label", contract::label_of(field.label_ja, field.label_en))
      .add("kind", id_of(field.kind))
      .add("preset", field.preset)
      .add("choices", contract::choices_of(field.choices))
      .add("on_form", field.on_form);
}

}  // namespace yoshin
