#include <map>

#include "contract/changes.hpp"
#include "contract/documents.hpp"
#include "contract/questions.hpp"
#include "contract/situation.hpp"
#include "listing/listed.hpp"
#include "provider/cell.hpp"

namespace yoshin::contract {
namespace {

/// One provider as one shop uses it, as far as the list looks at it.
struct ListProvider {
  Settings settings;
  FeeRule fee_rule;
};
struct ListShop {
  ShopFacts facts;
  std::map<ProviderId, ListProvider> providers;
};
using ListShops = std::map<std::string, ListShop, std::less<>>;

/// A document of an order list.
struct ListDocument {
  std::int64_t id = 0;
  Order order;
  CreditRecord record;
};

void read_provider(Slot const& slot, Connector const& connector, ListProvider& out) {
  out.settings = Settings(connector.settings, {});
  if (Node const* settings = slot.node.find("settings"))
    out.settings = settings_from(slot.below("settings", *settings), connector);
  if (Node const* rule = slot.node.find("fee_rule"))
    read_value(slot.below("fee_rule", *rule), out.fee_rule, {});
}

void read_shop(Slot const& slot, ListShop& out) {
  if (Node const* facts = slot.node.find("shop")) read_value(slot.below("shop", *facts), out.facts, {});
  Node const* providers = slot.node.find("providers");
  if (providers == nullptr || providers->members() == nullptr)
    return slot.refuse({"providers を持つオブジェクト", "an object with providers"});
  Slot const below = slot.below("providers", *providers);
  for (auto const& [name, child] : *providers->members()) {
    auto const id = from_id<ProviderId>(name);
    auto const* connector = id ? find_connector(*id) : nullptr;
    if (connector != nullptr) read_provider(below.below(name, child), *connector, out.providers[*id]);
  }
}

ListShops read_shops(QuestionReader& reader) {
  ListShops shops;
  Node const* node = reader.present("shops");
  if (node == nullptr) return shops;
  Slot const slot{*node, "shops", reader.errors()};
  if (node->members() == nullptr)
    slot.refuse({"オブジェクト（{ }）が必要です", "an object"});
  else
    for (auto const& [name, child] : *node->members()) read_shop(slot.below(name, child), shops[name]);
  return shops;
}

void read_document(Slot const& slot, ListDocument& out) {
  Node const* id = slot.node.find("id");
  Node const* order = slot.node.find("order");
  Node const* record = slot.node.find("record");
  if (id == nullptr || order == nullptr || record == nullptr)
    return slot.refuse({"id、order、record を持つオブジェクト", "an object with id, order and record"});
  out.id = read_integer(slot.below("id", *id), {1, kMaxSafeInteger}).value_or(0);
  read_value(slot.below("order", *order), out.order, {});
  read_value(slot.below("record", *record), out.record, {});
}

/// The document with what its shop says. A shop that is not given has no facts, a provider that it does not use
/// has no rule and its usual settings.
class ShopListed {
 public:
  ShopListed(ListDocument const& document, ListShops const& shops) : document_(document) {
    auto const provider = document.record.provider;
    auto const* connector = provider ? find_connector(*provider) : nullptr;
    if (connector != nullptr) usual_.settings = Settings(connector->settings, {});
    auto const shop = shops.find(document.order.shop);
    if (shop == shops.end()) return;
    facts_ = &shop->second.facts;
    if (!provider) return;
    auto const used = shop->second.providers.find(*provider);
    if (used != shop->second.providers.end()) provider_ = &used->second;
  }
  ShopListed(ShopListed const&) = delete;
  [[nodiscard]] Listed listed() const {
    return {document_.order, document_.record, provider_->fee_rule, provider_->settings, *facts_, {}};
  }

 private:
  ListDocument const& document_;
  ShopFacts no_facts_;
  ListProvider usual_;
  ShopFacts const* facts_ = &no_facts_;
  ListProvider const* provider_ = &usual_;
};

Node column_of(std::vector<std::vector<std::string>> const& faces, std::size_t index) {
  bool const is_text = face_columns()[index].kind == ColumnKind::text;
  Node::Items values;
  values.reserve(faces.size());
  for (auto const& face : faces)
    values.push_back(is_text ? Node(face[index]) : Node(parse_integer(face[index]).value_or(0)));
  return Node(std::move(values));
}

template <class Value>
Node row_column(std::vector<ListDocument> const& documents, Value value) {
  Node::Items values;
  values.reserve(documents.size());
  for (ListDocument const& document : documents) values.emplace_back(std::int64_t{value(document)});
  return Node(std::move(values));
}

}  // namespace

Reply ask_list_page(Asked const& asked) {
  Date today;
  std::int64_t change = 0;
  QuestionReader reader(asked.question);
  reader.need("today", today).need("change", change, Bound{0, kMaxSafeInteger});
  ListShops const shops = read_shops(reader);
  Node const* given = reader.present("documents");
  if (!reader.good()) return Failure{reader.refused()};
  Slot const slot{*given, "documents", reader.errors()};
  std::vector<ListDocument> documents;
  auto const* items = read_items(slot, {0, 10'000});
  for (std::size_t i = 0; items != nullptr && i < items->size(); ++i)
    read_document(slot.below(std::to_string(i), (*items)[i]), documents.emplace_back());
  if (!reader.good()) return Failure{reader.refused()};
  std::vector<std::vector<std::string>> faces;
  faces.reserve(documents.size());
  for (ListDocument const& document : documents)
    faces.push_back(face_of(ShopListed(document, shops).listed(), today));
  Node columns = Node::object();
  columns.add("id", row_column(documents, [](auto const& document) { return document.id; }))
      .add("version", row_column(documents, [](auto const& document) { return document.order.version; }))
      .add("change", row_column(documents, [&](auto const&) { return change; }))
      .add("open", row_column(documents, [](auto const&) { return 0; }));
  for (std::size_t i = 0; i < face_columns().size(); ++i)
    columns.add(face_columns()[i].name, column_of(faces, i));
  return Node::object().add(
      "page", Node::object().add("change", change).add("more", false).add("columns", std::move(columns)));
}

Reply ask_order_detail(Asked const& asked) {
  Date today;
  QuestionReader reader(asked.question);
  reader.need("today", today);
  ListShops const shops = read_shops(reader);
  Node const* given = reader.present("document");
  ListDocument document;
  if (given != nullptr) read_document({*given, "document", reader.errors()}, document);
  if (!reader.good()) return Failure{reader.refused()};
  ShopListed const of(document, shops);
  Listed const listed = of.listed();
  Order const& order = document.order;
  return Node::object()
      .add("cell", to_node(cell_of(document.record, !slips_of(order).empty(), credit_by(order))))
      .add("fee", to_node(fee_of(order, listed.fee_rule)))
      .add("problems", to_node(usual_problems(listed, today)));
}

Reply ask_order_edit(Asked const& asked) {
  Order order;
  FeeRule rule;
  QuestionReader reader(asked.question);
  reader.need("order", order).need("rule", rule);
  Node const* changes = reader.present("changes");
  if (!reader.good()) return Failure{reader.refused()};
  auto edited = edited_with(order, *changes, rule);
  if (edited) return Node::object().add("order", to_node(edited.value()));
  EditFault& fault = edited.error();
  if (fault.amounts_beyond)
    fault.fields.push_back(
        {"edited.billed", {}, {"±999,999,999円以内の請求額", "a billed amount within ±999,999,999 yen"}});
  return Failure{Refused{"fields_invalid",
                         {"入力内容に誤りがあります。", "Some fields are not right."},
                         {"示された項目を直してください。", "Fix the fields shown."},
                         std::move(fault.fields)}};
}

}  // namespace yoshin::contract
