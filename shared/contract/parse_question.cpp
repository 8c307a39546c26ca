#include "contract/documents.hpp"
#include "contract/situation.hpp"

namespace yoshin::contract {
namespace {

std::string_view id_of_fault(ParseFault fault) {
  switch (fault) {
    case ParseFault::unreadable: return "unreadable_answer";
    case ParseFault::missing: return "missing_order";
    case ParseFault::wrong_id: return "wrong_id";
    case ParseFault::wrong_amount: return "wrong_amount";
    case ParseFault::unknown_code: break;
  }
  return "unknown_code";
}

/// Headers and body as the preview shows them. Holes do not come back: nothing compares with them.
void read_request(Slot const& slot, ProviderRequest& out) {
  if (slot.node.members() == nullptr) return slot.refuse({"オブジェクト（{ }）が必要です", "an object"});
  if (Node const* endpoint = slot.node.find("endpoint"))
    read_value(slot.below("endpoint", *endpoint), out.endpoint, kShortText);
  for (Node const& header : slot.node.items_at("headers"))
    out.headers.emplace_back(header.text_at("name"), Node(header.text_at("value")));
  if (Node const* body = slot.node.find("body")) out.body = *body;
}

Sent sent_from(QuestionReader& reader) {
  Sent sent{};
  Node const* node = reader.present("sent");
  if (node == nullptr) return sent;
  Slot const slot{*node, "sent", reader.errors()};
  auto const take = [&](std::string_view name, auto& out, Bound bound) {
    if (Node const* child = node->find(name)) read_value(slot.below(name, *child), out, bound);
  };
  take("our_id", sent.our_id, kShortText);
  take("provider_transaction_id", sent.provider_transaction_id, kShortText);
  take("billed", sent.billed, kAmount);
  take("status", sent.status, {});
  take("stage", sent.stage, {});
  take("slip_reported", sent.slip_reported, {});
  if (Node const* request = node->find("request")) read_request(slot.below("request", *request), sent.request);
  return sent;
}

Node outcome_node(Outcome const& outcome) {
  Node verdict = Node::object();
  verdict.add("kind", id_of(outcome.verdict.kind)).add("stage", id_of(outcome.verdict.stage));
  return Node::object()
      .add("verdict", std::move(verdict))
      .add("provider_transaction_id", outcome.provider_transaction_id)
      .add("authorised_at", outcome.authorised_at)
      .add("notices", write_value(outcome.notices))
      .add("exists_already", outcome.exists_already)
      .add("document", outcome.document);
}

}  // namespace

Reply ask_parse(Asked const& asked) {
  ProviderId provider{};
  Step step;
  Answer answer;
  QuestionReader reader(asked.question);
  reader.need("provider", provider).need("step", step).take("http_status", answer.http_status, Bound{100, 599});
  Sent sent = sent_from(reader);
  if (Node const* body = reader.present("answer")) answer.body = *body;
  auto const* connector = find_connector(provider);
  if (reader.good() && connector == nullptr)
    reader.errors().push_back(
        {"provider", std::string(id_of(provider)), {"対応している後払い会社", "a provider that is built in"}});
  if (connector != nullptr) sent.settings = Settings(connector->settings, {});
  if (Node const* settings = asked.question.find("settings"); settings != nullptr && connector != nullptr)
    sent.settings = settings_from({*settings, "settings", reader.errors()}, *connector);
  if (!reader.good()) return Failure{reader.refused()};
  auto const outcome = connector->parse(step, sent, answer);
  if (outcome) return Node::object().add("outcome", outcome_node(outcome.value()));
  ParseError const& error = outcome.error();
  Node details = Node::object();
  details.add("code", error.code).add("provider_transaction_id", error.provider_transaction_id);
  return Failure{Refused{std::string(id_of_fault(error.fault)), error.text, {}, {}, std::move(details)}};
}

}  // namespace yoshin::contract
