#include "contract/listed_documents.hpp"

#include "contract/documents.hpp"
#include "contract/situation.hpp"

namespace yoshin::contract {
namespace {

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

}  // namespace

ListShops read_list_shops(QuestionReader& reader) {
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

void read_list_document(Slot const& slot, ListDocument& out) {
  Node const* id = slot.node.find("id");
  Node const* order = slot.node.find("order");
  Node const* record = slot.node.find("record");
  if (id == nullptr || order == nullptr || record == nullptr)
    return slot.refuse({"id、order、record を持つオブジェクト", "an object with id, order and record"});
  out.id = read_integer(slot.below("id", *id), {1, kMaxSafeInteger}).value_or(0);
  read_value(slot.below("order", *order), out.order, {});
  read_value(slot.below("record", *record), out.record, {});
}

std::vector<ListDocument> read_list_documents(QuestionReader& reader) {
  std::vector<ListDocument> documents;
  Node const* given = reader.present("documents");
  if (given == nullptr) return documents;
  Slot const slot{*given, "documents", reader.errors()};
  auto const* items = read_items(slot, {0, 10'000});
  for (std::size_t i = 0; items != nullptr && i < items->size(); ++i)
    read_list_document(slot.below(std::to_string(i), (*items)[i]), documents.emplace_back());
  return documents;
}

ShopListed::ShopListed(ListDocument const& document, ListShops const& shops) : document_(document) {
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

}  // namespace yoshin::contract
