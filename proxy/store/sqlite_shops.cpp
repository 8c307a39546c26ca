#include <utility>

#include "base/json.hpp"
#include "contract/codec.hpp"
#include "contract/mapping_codec.hpp"
#include "proxy/store/sqlite_store.hpp"

namespace yoshin {
namespace {

std::string payment_json(Shop const& shop) {
  Node list = Node::list();
  for (PaymentMapping const& row : shop.payment_map)
    list.push(Node::object().add("text", row.text).add("provider", id_of(row.provider)));
  return write_json(list);
}

std::vector<PaymentMapping> payment_from(std::string const& text) {
  std::vector<PaymentMapping> rows;
  auto const list = parse_json(text);
  if (list && list.value().items() != nullptr)
    for (Node const& row : *list.value().items())
      if (auto provider = from_id<ProviderId>(row.text_at("provider")))
        rows.push_back({std::string(row.text_at("text")), *provider});
  return rows;
}

std::string mappings_json(Shop const& shop) {
  Node list = Node::list();
  for (OrderMapping const& mapping : shop.order_mappings) list.push(to_node(mapping));
  return write_json(list);
}

std::vector<OrderMapping> mappings_from(std::string const& text) {
  auto const list = parse_json(text);
  if (!list) return {};
  auto mappings = order_mappings_from(list.value());
  return mappings ? std::move(mappings).value() : std::vector<OrderMapping>{};
}

using Texts = std::map<std::string, std::string, std::less<>>;

std::string texts_json(Texts const& texts) {
  Node object = Node::object();
  for (auto const& [key, value] : texts) object.add(key, value);
  return write_json(object);
}

Texts texts_from(std::string const& json) {
  Texts texts;
  auto const object = parse_json(json);
  if (object && object.value().members() != nullptr)
    for (auto const& [key, value] : *object.value().members())
      if (auto text = value.text()) texts.emplace(key, *text);
  return texts;
}

ProviderSetup setup_from(SQLite::Statement& row, ProviderId provider) {
  ProviderSetup setup;
  setup.provider = provider;
  setup.enabled = row.getColumn(1).getInt() != 0;
  setup.environment = text_of(row, 2);
  setup.settings = texts_from(text_of(row, 3));
  if (auto const document = parse_json(text_of(row, 4)))
    if (auto rule = fee_rule_from(document.value())) setup.fee_rule = rule.value();
  return setup;
}

}  // namespace

void SqliteStore::read_shops() {
  std::map<std::string, std::shared_ptr<Shop>, std::less<>> shops;
  database_->rows(
      [&](SQLite::Statement& row) {
        auto shop = std::make_shared<Shop>();
        shop->id = text_of(row, 0);
        shop->version = row.getColumn(1).getInt64();
        shop->name = text_of(row, 2);
        shop->phone = text_of(row, 3);
        shop->email = text_of(row, 4);
        shop->ship_days = row.getColumn(5).getInt();
        shop->payment_map = payment_from(text_of(row, 6));
        shop->labels = texts_from(text_of(row, 7));
        shop->order_mappings = mappings_from(text_of(row, 8));
        shops.emplace(shop->id, shop);
      },
      "SELECT id, version, name, phone, email, ship_days, payment_map, labels, order_mappings FROM shops");
  for (auto& entry : shops) {
    // clang 14 cannot capture a structured binding in a lambda.
    std::string const& id = entry.first;
    Shop* const shop = entry.second.get();
    for (auto const& name : Names<ProviderId>::kTable)
      database_->rows([&](SQLite::Statement& row) { shop->providers.push_back(setup_from(row, name.value)); },
                      "SELECT provider, enabled, environment, settings, fee_rule FROM shop_providers "
                      "WHERE shop = ? AND provider = ?",
                      id, name.id);
    for (ProviderSetup& setup : shop->providers)
      database_->rows([&](SQLite::Statement& row) { setup.credentials_set.insert(text_of(row, 0)); },
                      "SELECT field FROM credentials WHERE shop = ? AND provider = ?", id,
                      id_of(setup.provider));
  }
  shops_.clear();
  for (auto& [id, shop] : shops) shops_.emplace(id, std::move(shop));
}

void SqliteStore::write_shop(Shop const& shop) {
  database_->run(
      "INSERT INTO shops (id, version, name, phone, email, ship_days, payment_map, labels, order_mappings) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
      "ON CONFLICT (id) DO UPDATE SET version = excluded.version, name = excluded.name, phone = "
      "excluded.phone, "
      "email = excluded.email, ship_days = excluded.ship_days, payment_map = excluded.payment_map, "
      "labels = excluded.labels, order_mappings = excluded.order_mappings",
      shop.id, shop.version, shop.name, shop.phone, shop.email, shop.ship_days, payment_json(shop),
      texts_json(shop.labels), mappings_json(shop));
  for (ProviderSetup const& setup : shop.providers)
    database_->run(
        "INSERT INTO shop_providers (shop, provider, enabled, environment, settings, fee_rule) "
        "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (shop, provider) DO UPDATE SET enabled = excluded.enabled, "
        "environment = excluded.environment, settings = excluded.settings, fee_rule = excluded.fee_rule",
        shop.id, id_of(setup.provider), setup.enabled ? 1 : 0, setup.environment, texts_json(setup.settings),
        write_json(to_node(setup.fee_rule)));
  read_shops();
}

std::vector<std::shared_ptr<Shop const>> SqliteStore::shops() {
  return database_->read([&] {
    std::vector<std::shared_ptr<Shop const>> all;
    for (auto const& [id, shop] : shops_) all.push_back(shop);
    return all;
  });
}

std::shared_ptr<Shop const> SqliteStore::shop(std::string_view id) {
  return database_->read([&]() -> std::shared_ptr<Shop const> {
    auto const found = shops_.find(id);
    return found == shops_.end() ? nullptr : found->second;
  });
}

bool SqliteStore::add_shop(Shop const& shop) {
  return database_->write([&] {
    if (shops_.contains(shop.id)) return false;
    write_shop(shop);
    return true;
  });
}

Result<std::shared_ptr<Shop const>, Clash> SqliteStore::save_shop(Shop const& shop, HistoryNote const& note) {
  return database_->write([&]() -> Result<std::shared_ptr<Shop const>, Clash> {
    auto const stored = shops_.find(shop.id);
    if (stored == shops_.end()) return Failure{Clash::missing};
    if (stored->second->version != shop.version) return Failure{Clash::version};
    Shop next = shop;
    ++next.version;
    append_history(note, std::nullopt);
    write_shop(next);
    return shops_.find(shop.id)->second;
  });
}

Result<std::shared_ptr<Shop const>, Clash> SqliteStore::save_credentials(std::string_view shop,
                                                                         ProviderId provider,
                                                                         CredentialSet const& values,
                                                                         HistoryNote const& note) {
  return database_->write([&]() -> Result<std::shared_ptr<Shop const>, Clash> {
    auto const stored = shops_.find(shop);
    if (stored == shops_.end()) return Failure{Clash::missing};
    for (auto const& [field, value] : values)
      database_->run(
          "INSERT INTO credentials (shop, provider, field, sealed) VALUES (?, ?, ?, ?) "
          "ON CONFLICT (shop, provider, field) DO UPDATE SET sealed = excluded.sealed",
          shop, id_of(provider), field,
          vault_.seal(value.reveal(), credential_place(shop, id_of(provider), field)));
    append_history(note, std::nullopt);
    Shop next = *stored->second;
    ++next.version;
    write_shop(next);
    return shops_.find(shop)->second;
  });
}

CredentialSet SqliteStore::credentials(std::string_view shop, ProviderId provider) {
  return database_->read([&] {
    CredentialSet values;
    database_->rows(
        [&](SQLite::Statement& row) {
          std::string const field = text_of(row, 0);
          auto plain = vault_.unseal(text_of(row, 1), credential_place(shop, id_of(provider), field));
          if (!plain) throw StoreFailure(StoreFailure::Kind::unavailable, "a credential does not open");
          values.emplace(field, Secret(plain.value()));
          wipe(plain.value());
        },
        "SELECT field, sealed FROM credentials WHERE shop = ? AND provider = ?", shop, id_of(provider));
    return values;
  });
}

}  // namespace yoshin
