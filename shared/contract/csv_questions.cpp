#include "base/base64.hpp"
#include "contract/csv_documents.hpp"
#include "contract/questions.hpp"
#include "csv/export.hpp"
#include "csv/results.hpp"

namespace yoshin::contract {
namespace {

/// The fee rules of a shop, by provider.
using Rules = std::vector<std::pair<ProviderId, FeeRule>>;

void read_layout(Slot const& slot, std::optional<LayoutId>& out) {
  auto const text = slot.node.text();
  if (text == "auto") return;
  if (text) out = from_id<LayoutId>(*text);
  if (!out) refuse_id(slot, {"auto", id_of(LayoutId::next_engine), id_of(LayoutId::yoshin)});
}

void read_rules(Slot const& slot, Rules& out) {
  auto const* members = slot.node.members();
  if (members == nullptr) return slot.refuse({"オブジェクト（{ }）が必要です", "an object"});
  for (auto const& [name, child] : *members) {
    Slot const below = slot.below(name, child);
    auto const provider = from_id<ProviderId>(name);
    if (!provider) {
      below.refuse({"後払い会社のID", "the id of a provider"});
      continue;
    }
    out.emplace_back(*provider, FeeRule{});
    read_value(below, out.back().second, {});
  }
}

FeeRule rule_of(Rules const& rules, std::optional<ProviderId> provider) {
  for (auto const& [id, rule] : rules)
    if (id == provider) return rule;
  return {};
}

Node order_node(ImportedOrder& imported, Rules const& rules) {
  FeeTrace const fee = apply_fee(imported.order, rule_of(rules, imported.provider));
  return Node::object()
      .add("row", write_value(imported.first_row))
      .add("order", to_node(imported.order))
      .add("provider", imported.provider ? id_of(*imported.provider) : std::string_view{})
      .add("fee", to_node(fee))
      .add("problems", write_value(imported.problems));
}

/// Reads one document of the order list with the time of its last change.
void read_result(Slot const& slot, ResultRow& out) {
  Node const* order = slot.node.find("order");
  Node const* record = slot.node.find("record");
  if (order == nullptr || record == nullptr)
    return slot.refuse({"order と record を持つオブジェクト", "an object with order and record"});
  read_value(slot.below("order", *order), out.order, {});
  read_value(slot.below("record", *record), out.record, {});
  if (Node const* at = slot.node.find("changed_at"))
    read_value(slot.below("changed_at", *at), out.changed_at, {});
}

}  // namespace

Reply ask_csv_read(Asked const& asked) {
  ImportOptions options;
  Rules rules;
  QuestionReader reader(asked.question);
  reader.need("shop", options.shop)
      .need("today", options.today)
      .take("payment_map", options.payment_map, Bound{0, 1000})
      .take("ship_days", options.ship_days, Bound{0, 365});
  if (Node const* layout = asked.question.find("layout"))
    read_layout({*layout, "layout", reader.errors()}, options.layout);
  if (Node const* given = asked.question.find("rules")) read_rules({*given, "rules", reader.errors()}, rules);
  if (!reader.good()) return Failure{reader.refused()};
  ImportResult result = read_orders(asked.file, options);
  Node orders = Node::list();
  for (ImportedOrder& imported : result.orders) orders.push(order_node(imported, rules));
  return Node::object()
      .add("layout", result.layout ? id_of(*result.layout) : std::string_view{})
      .add("encoding", id_of(result.encoding))
      .add("rows", write_value(result.rows))
      .add("importable", !result.has_errors && !result.orders.empty())
      .add("orders", std::move(orders))
      .add("problems", write_value(result.problems))
      .add("unmapped", write_value(result.unmapped));
}

Reply ask_csv_write(Asked const& asked) {
  LayoutId layout = LayoutId::yoshin;
  Encoding encoding = Encoding::utf8;
  std::vector<Order> orders;
  QuestionReader reader(asked.question);
  reader.take("layout", layout).need("encoding", encoding).need("orders", orders, Bound{0, 100'000});
  if (reader.good() && layout != LayoutId::yoshin)
    reader.errors().push_back({"layout", std::string(id_of(layout)), {"yoshin", "yoshin"}});
  if (!reader.good()) return Failure{reader.refused()};
  ExportResult const result = write_orders(orders, encoding);
  return Node::object().add("file", to_base64(result.bytes)).add("problems", write_value(result.problems));
}

Reply ask_results_write(Asked const& asked) {
  Encoding encoding = Encoding::utf8_bom;
  std::size_t rows_before = 0;
  QuestionReader reader(asked.question);
  reader.need("encoding", encoding).take("rows_before", rows_before, Bound{0, 10'000'000});
  Node const* documents = reader.present("documents");
  if (!reader.good()) return Failure{reader.refused()};
  Slot const slot{*documents, "documents", reader.errors()};
  std::vector<ResultRow> rows;
  auto const* items = read_items(slot, {0, 10'000});
  for (std::size_t i = 0; items != nullptr && i < items->size(); ++i)
    read_result(slot.below(std::to_string(i), (*items)[i]), rows.emplace_back());
  if (!reader.good()) return Failure{reader.refused()};
  ExportResult const result = write_results(rows, encoding, rows_before);
  return Node::object().add("file", to_base64(result.bytes)).add("problems", write_value(result.problems));
}

}  // namespace yoshin::contract
