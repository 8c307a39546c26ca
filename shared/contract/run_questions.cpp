#include <map>

#include "contract/documents.hpp"
#include "contract/planning.hpp"
#include "provider/cell.hpp"
#include "provider/order_rules.hpp"
#include "provider/retirement.hpp"

namespace yoshin::contract {
namespace {

/// What a bulk action means for one order.
enum class RunVerdict { run, skip, fix };

/// One shop's side of a bulk action.
struct RunProvider {
  bool enabled = false;
  bool credentials_set = false;
  Settings settings;
};
struct RunShop {
  ShopFacts facts;
  std::map<ProviderId, RunProvider> providers;
};

/// What all orders of a bulk action share.
struct Run {
  Action action = Action::credit_request;
  ActionInput input;
  Date today;
  std::string environment;
  std::map<std::string, RunShop, std::less<>> shops;
  std::vector<std::string> crowded_slips;
};

/// One row of the answer.
struct RunRow {
  std::int64_t id = 0;
  RunVerdict verdict = RunVerdict::skip;
  std::optional<ProviderId> provider;
  std::optional<Message> reason;
  Problems problems;
  std::string canonical;
  Message summary;
};

std::string_view id_of_verdict(RunVerdict verdict) {
  switch (verdict) {
    case RunVerdict::run: return "run";
    case RunVerdict::fix: return "fix";
    case RunVerdict::skip: break;
  }
  return "skip";
}

void read_run_provider(Slot const& slot, Connector const& connector, RunProvider& out) {
  auto const* members = slot.node.members();
  if (members == nullptr) return slot.refuse({"オブジェクト（{ }）が必要です", "an object"});
  out.settings = Settings(connector.settings, {});
  for (auto const& [name, child] : *members) {
    Slot const below = slot.below(name, child);
    if (name == "enabled") read_value(below, out.enabled, {});
    if (name == "credentials_set") read_value(below, out.credentials_set, {});
    if (name == "settings") out.settings = settings_from(below, connector);
  }
}

void read_run_shop(Slot const& slot, RunShop& out) {
  if (Node const* facts = slot.node.find("shop")) read_value(slot.below("shop", *facts), out.facts, {});
  Node const* providers = slot.node.find("providers");
  if (providers == nullptr || providers->members() == nullptr)
    return slot.refuse({"providers を持つオブジェクト", "an object with providers"});
  Slot const below = slot.below("providers", *providers);
  for (auto const& [name, child] : *providers->members()) {
    auto const id = from_id<ProviderId>(name);
    auto const* connector = id ? find_connector(*id) : nullptr;
    if (connector != nullptr) read_run_provider(below.below(name, child), *connector, out.providers[*id]);
  }
}

void read_shops(QuestionReader& reader, Run& run) {
  Node const* shops = reader.present("shops");
  if (shops == nullptr) return;
  Slot const slot{*shops, "shops", reader.errors()};
  if (shops->members() == nullptr) return slot.refuse({"オブジェクト（{ }）が必要です", "an object"});
  for (auto const& [name, child] : *shops->members()) read_run_shop(slot.below(name, child), run.shops[name]);
}

/// What is wrong and what to do, in one text.
Message sentence_of(Notice const& notice) {
  return {notice.text.ja + notice.next_step.ja, notice.text.en + " " + notice.next_step.en};
}

Message not_offered(CreditRecord const& record, Action action) {
  auto const& status = name_of(record.status);
  auto const& wanted = name_of(action);
  return {"状態が「" + std::string(status.ja) + "」のため「" + std::string(wanted.ja) + "」は行えません。",
          "In status \"" + std::string(status.en) + "\" \"" + std::string(wanted.en) + "\" is not possible."};
}

/// The shop's side of the order's provider, or why the order is left out.
Result<RunProvider const*, Message> run_provider(Run const& run, Order const& order,
                                                 CreditRecord const& record) {
  if (!record.provider)
    return Failure{Message{"支払方法「" + order.payment_method + "」に後払い会社が割り当てられていません。",
                           "No provider is assigned to the payment method \"" + order.payment_method + "\"."}};
  auto const label = name_of(*record.provider);
  if (find_connector(*record.provider) == nullptr)
    return Failure{Message{std::string(label.ja) + "にはまだ対応していません。",
                           std::string(label.en) + " is not supported yet."}};
  auto const shop = run.shops.find(order.shop);
  auto const* found = shop == run.shops.end() ? nullptr : &shop->second;
  auto const provider = found == nullptr ? std::map<ProviderId, RunProvider>::const_iterator{}
                                         : found->providers.find(*record.provider);
  if (found == nullptr || provider == found->providers.end() || !provider->second.enabled)
    return Failure{Message{std::string(label.ja) + "はこの店舗で有効になっていません。",
                           std::string(label.en) + " is not enabled for this shop."}};
  if (!provider->second.credentials_set)
    return Failure{Message{std::string(label.ja) + "の接続情報が設定されていません。",
                           "The credentials of " + std::string(label.en) + " are not set."}};
  return &provider->second;
}

/// An input that the action takes but does not demand.
bool offers_input(Problem const& problem) {
  return problem.severity == Severity::info && problem.field.starts_with("input.");
}

RunRow row_of(Run const& run, std::int64_t id, Order const& order, CreditRecord const& record) {
  RunRow row{id, RunVerdict::skip, record.provider, std::nullopt, {}, {}, {}};
  auto const provider = run_provider(run, order, record);
  if (!provider) {
    row.reason = provider.error();
    return row;
  }
  Connector const& connector = *find_connector(*record.provider);
  if (auto const refusal = order_refusal(connector, order, record, run.action)) {
    row.reason = sentence_of(*refusal);
    return row;
  }
  bool const retired = !takes_registrations(connector, provider.value()->settings, run.today);
  if (run.action == Action::credit_request && retired) {
    row.reason = sentence_of(retired_notice(connector, run.today));
    return row;
  }
  if (!offers(record, !slips_of(order).empty(), run.action)) {
    row.reason = not_offered(record, run.action);
    return row;
  }
  Context const context{order,
                        record,
                        run.action,
                        run.input,
                        provider.value()->settings,
                        run.shops.find(order.shop)->second.facts,
                        run.today,
                        run.crowded_slips};
  for (Problem& problem : problems_for(connector, context))
    if (problem.severity == Severity::error || offers_input(problem))
      row.problems.push_back(std::move(problem));
  if (has_error(row.problems)) {
    row.verdict = RunVerdict::fix;
    return row;
  }
  auto planned = plan_of(connector, context);
  if (!planned) {
    row.reason = planned.error().text;
    return row;
  }
  row.verdict = RunVerdict::run;
  row.canonical = canonical_of(planned.value(), connector, order.shop, run.environment);
  row.summary = summary_of(planned.value().steps);
  return row;
}

Node row_node(RunRow const& row) {
  return Node::object()
      .add("id", row.id)
      .add("verdict", id_of_verdict(row.verdict))
      .add("provider", write_value(row.provider))
      .add("reason", write_value(row.reason))
      .add("problems", to_node(row.problems))
      .add("canonical", row.canonical)
      .add("summary", to_node(row.summary));
}

/// Reads one document and judges it; its errors are added to the question's.
void add_row(Run const& run, Slot const& slot, Node& rows) {
  auto const errors_before = slot.errors.size();
  Order order;
  CreditRecord record;
  auto const id = slot.node.integer_at("id");
  Node const* order_node = slot.node.find("order");
  Node const* record_node = slot.node.find("record");
  if (!id || order_node == nullptr || record_node == nullptr)
    return slot.refuse({"id、order、record を持つオブジェクト", "an object with id, order and record"});
  read_value(slot.below("order", *order_node), order, {});
  read_value(slot.below("record", *record_node), record, {});
  if (slot.errors.size() == errors_before) rows.push(row_node(row_of(run, *id, order, record)));
}

}  // namespace

Reply ask_plan_run(Asked const& asked) {
  Run run;
  QuestionReader reader(asked.question);
  reader.need("action", run.action)
      .need("today", run.today)
      .need("environment", run.environment, kShortText)
      .take("input", run.input)
      .take("crowded_slips", run.crowded_slips, Bound{0, 10'000});
  read_shops(reader, run);
  Node const* documents = reader.present("documents");
  if (!reader.good()) return Failure{reader.refused()};
  Slot const slot{*documents, "documents", reader.errors()};
  Node rows = Node::list();
  auto const* items = read_items(slot, {0, 10'000});
  for (std::size_t i = 0; items != nullptr && i < items->size(); ++i)
    add_row(run, slot.below(std::to_string(i), (*items)[i]), rows);
  if (!reader.good()) return Failure{reader.refused()};
  return Node::object().add("rows", std::move(rows));
}

}  // namespace yoshin::contract
