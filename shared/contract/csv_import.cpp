#include "contract/csv_import.hpp"

namespace yoshin::contract {
namespace {

FieldError const kSizes{"sizes", {}, {"ファイルの長さの和", "lengths that make up the file"}};

void read_layout(Slot const& slot, std::optional<LayoutId>& out) {
  auto const text = slot.node.text();
  if (text == "auto") return;
  if (text) out = from_id<LayoutId>(*text);
  if (out) return;
  std::vector<std::string_view> ids{"auto"};
  for (auto const& row : Names<LayoutId>::kTable) ids.push_back(row.id);
  refuse_id(slot, ids);
}

/// The files that stand one behind the other in the bytes. Sizes that do not fill them are an error.
std::vector<std::string_view> cut(std::string_view bytes, std::vector<std::int64_t> const& sizes,
                                  FieldErrors& errors) {
  if (sizes.empty()) return {bytes};
  std::vector<std::string_view> files;
  for (auto const size : sizes) {
    auto const file = bytes.substr(0, static_cast<std::size_t>(size));
    files.push_back(file);
    bytes.remove_prefix(file.size());
    if (static_cast<std::int64_t>(file.size()) != size) errors.push_back(kSizes);
  }
  if (!bytes.empty()) errors.push_back(kSizes);
  return files;
}

void read_rules(Slot const& slot, FeeRules& out) {
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

FeeRule rule_of(FeeRules const& rules, std::optional<ProviderId> provider) {
  for (auto const& [id, rule] : rules)
    if (id == provider) return rule;
  return {};
}

}  // namespace

std::optional<Refused> read_import_question(Asked const& asked, ImportQuestion& out) {
  std::vector<std::int64_t> sizes;
  QuestionReader reader(asked.question);
  reader.need("shop", out.options.shop)
      .need("today", out.options.today)
      .take("payment_map", out.options.payment_map, Bound{0, 1000})
      .take("ship_days", out.options.ship_days, Bound{0, 365})
      .take("mappings", out.options.mappings, Bound{0, kMostMappings})
      .take("mapping", out.options.mapping, Bound{0, 60});
  if (Node const* layout = asked.question.find("layout"))
    read_layout({*layout, "layout", reader.errors()}, out.options.layout);
  if (Node const* given = asked.question.find("rules"))
    read_rules({*given, "rules", reader.errors()}, out.rules);
  for (Node const& size : asked.question.items_at("sizes")) sizes.push_back(size.integer().value_or(-1));
  if (sizes.size() > 2) reader.errors().push_back(kSizes);
  out.files = cut(asked.file, sizes, reader.errors());
  if (reader.good()) return std::nullopt;
  return reader.refused();
}

Node imported_node(ImportedOrder& imported, FeeRules const& rules) {
  FeeTrace const fee = apply_fee(imported.order, rule_of(rules, imported.provider));
  return Node::object()
      .add("row", write_value(imported.first_row))
      .add("order", to_node(imported.order))
      .add("provider", imported.provider ? id_of(*imported.provider) : std::string_view{})
      .add("fee", to_node(fee))
      .add("problems", write_value(imported.problems));
}

Node header_node(ImportResult const& result) {
  Node choices = Node::list();
  for (auto const choice : result.choices) choices.push(id_of(choice));
  Node mappings = Node::list();
  for (auto const& name : result.mapping_choices) mappings.push(name);
  return Node::object()
      .add("layout", result.layout ? id_of(*result.layout) : std::string_view{})
      .add("mapping", result.mapping)
      .add("encoding", id_of(result.encoding))
      .add("rows", write_value(result.rows))
      .add("choices", std::move(choices))
      .add("mapping_choices", std::move(mappings));
}

}  // namespace yoshin::contract
