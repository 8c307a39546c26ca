#include "proxy/jobs/shop_desk.hpp"

#include <utility>

#include "contract/codec.hpp"
#include "contract/mapping_codec.hpp"
#include "csv/labels/settings.hpp"
#include "proxy/jobs/body.hpp"
#include "proxy/jobs/faces.hpp"

namespace yoshin {
namespace {

constexpr std::size_t kMostMappings = 200;

HistoryNote settings_note(Office const& office, Principal const& who, Message what) {
  return {office.clock.now(), who.name, HistoryKind::settings, std::move(what), {}};
}

void add_error(Node& errors, std::string_view field, Message const& expected) {
  errors.push(Node::object().add("field", field).add("found", "").add("expected", to_node(expected)));
}

Refusal fields_refusal(Node errors) {
  return refusal(Reason::fields_invalid, Node::object().add("errors", std::move(errors)));
}

std::vector<PaymentMapping> mappings_from(Body& body) {
  std::vector<PaymentMapping> map;
  for (Node const& row : body.list("payment_map", kMostMappings)) {
    Body entry(row);
    std::string text = entry.text("text", 1, 200);
    auto const provider = entry.id<ProviderId>("provider");
    if (entry.complaint())
      body.complain("payment_map", {"支払方法と後払い会社の組", "pairs of text and provider"});
    map.push_back({std::move(text), provider});
  }
  return map;
}

/// The label settings of the body over the stored ones; those that are not named stay.
void take_labels(Body& body, Node const& document, Shop& shop) {
  Node const* labels = document.find("labels");
  if (labels == nullptr) return;
  auto const* members = labels->members();
  if (members == nullptr) return body.complain("labels", {"オブジェクト", "an object"});
  for (auto const& [name, value] : *members) {
    auto const text = value.text();
    if (!from_id<LabelSetting>(name) || !text || !is_label_value(*text))
      body.complain("labels." + name,
                    {"100文字以内の送り状の設定", "a label setting of at most 100 characters"});
    else
      shop.labels.insert_or_assign(name, std::string(*text));
  }
}

/// The answer to a saving; the checks of the shop's orders read what was saved.
Reply saved(Office const& office, Result<std::shared_ptr<Shop const>, Clash> const& result,
            std::string_view id) {
  if (result) {
    for (ProviderSetup const& setup : result.value()->providers) refresh_faces(office, id, setup.provider);
    office.pulse.strike();
    return shop_node(*result.value());
  }
  if (result.error() != Clash::version) return Failure{refusal_of(result.error())};
  auto const current = office.store.shop(id);
  return Failure{refusal(Reason::version_conflict, Node::object().add("current", shop_node(*current)))};
}

/// The settings of the body; each key declared by the connector and each value of its kind.
Result<std::map<std::string, std::string, std::less<>>, Refusal> settings_from(Node const& body,
                                                                               Connector const& connector) {
  std::map<std::string, std::string, std::less<>> values;
  Node errors = Node::list();
  Node const* settings = body.find("settings");
  if (settings == nullptr || settings->members() == nullptr)
    return Failure{bad_field("settings", {"オブジェクト", "an object"})};
  for (auto const& [key, value] : *settings->members()) {
    SettingField const* field = nullptr;
    for (SettingField const& one : connector.settings)
      if (one.id == key) field = &one;
    auto const text = value.text();
    auto const problem = field == nullptr
                             ? std::optional(Message{"この後払い会社の設定項目", "a setting of this provider"})
                         : !text ? std::optional(Message{"文字", "text"})
                                 : setting_problem(*field, *text);
    if (problem) {
      add_error(errors, "settings." + key, *problem);
    } else {
      values.emplace(key, *text);
    }
  }
  if (!errors.items()->empty()) return Failure{fields_refusal(std::move(errors))};
  return values;
}

}  // namespace

Reply ShopDesk::list() {
  Node shops = Node::list();
  std::int64_t change = 0;
  for (auto const& shop : office_.store.shops()) {
    shops.push(shop_node(*shop));
    change += shop->version;
  }
  return Node::object().add("shops", std::move(shops)).add("change", change);
}

Reply ShopDesk::save_shop(Principal const& who, std::string_view shop, Node const& document) {
  if (auto no = office_.forbids(who, Operation::change_settings)) return Failure{std::move(*no)};
  auto const stored = office_.store.shop(shop);
  if (!stored) return Failure{refusal(Reason::not_found)};
  Body body(document);
  Shop next = *stored;
  next.version = body.integer("version", 1, INT64_MAX);
  next.name = body.text("name", 1, 200);
  next.phone = body.text("phone", 0, 30);
  next.email = body.text("email", 0, 200);
  next.ship_days = static_cast<int>(body.integer("ship_days", 0, 365));
  next.payment_map = mappings_from(body);
  take_labels(body, document, next);
  if (body.complaint()) return Failure{*body.complaint()};
  // A form that knows nothing of mappings leaves them as they are.
  if (Node const* given = document.find("order_mappings")) {
    auto mappings = order_mappings_from(*given);
    if (!mappings) return Failure{refusal(Reason::fields_invalid, details_of(mappings.error()))};
    next.order_mappings = std::move(mappings).value();
  }
  auto const note =
      settings_note(office_, who, {"店舗設定を変更：" + next.id, "shop settings changed: " + next.id});
  return saved(office_, office_.store.save_shop(next, note), shop);
}

Reply ShopDesk::save_provider(Principal const& who, std::string_view shop, std::string_view provider,
                              Node const& document) {
  if (auto no = office_.forbids(who, Operation::change_settings)) return Failure{std::move(*no)};
  auto const stored = office_.store.shop(shop);
  auto const id = from_id<ProviderId>(provider);
  auto const* connector = id ? find_connector(*id) : nullptr;
  if (!stored || connector == nullptr) return Failure{refusal(Reason::not_found)};
  auto settings = settings_from(document, *connector);
  if (!settings) return Failure{std::move(settings).error()};
  Node const* rule_document = document.find("fee_rule");
  auto rule =
      rule_document == nullptr ? Result<FeeRule, FieldErrors>(FeeRule{}) : fee_rule_from(*rule_document);
  if (!rule) return Failure{refusal(Reason::fields_invalid, details_of(rule.error()))};
  Body body(document);
  Shop next = *stored;
  next.version = body.integer("version", 1, INT64_MAX);
  if (body.complaint()) return Failure{*body.complaint()};
  if (find_setup(next, *id) == nullptr)
    next.providers.push_back({*id, false, office_.options.environment, {}, {}, {}});
  ProviderSetup& setup = *find_setup(next, *id);
  setup.enabled = document.boolean_at("enabled", setup.enabled);
  setup.settings = std::move(settings).value();
  if (rule_document != nullptr) setup.fee_rule = rule.value();
  auto const note = settings_note(office_, who,
                                  {"後払い設定を変更：" + std::string(connector->facts.name_ja),
                                   "provider settings changed: " + std::string(connector->facts.name_en)});
  return saved(office_, office_.store.save_shop(next, note), shop);
}

Reply ShopDesk::save_credentials(Principal const& who, std::string_view shop, std::string_view provider,
                                 Node const& document) {
  if (auto no = office_.forbids(who, Operation::change_settings)) return Failure{std::move(*no)};
  auto const stored = office_.store.shop(shop);
  auto const id = from_id<ProviderId>(provider);
  auto const* connector = id ? find_connector(*id) : nullptr;
  if (!stored || connector == nullptr || find_setup(*stored, *id) == nullptr)
    return Failure{refusal(Reason::not_found)};
  Node const* given = document.find("values");
  if (given == nullptr || given->members() == nullptr)
    return Failure{bad_field("values", {"オブジェクト", "an object"})};
  CredentialSet values;
  Node errors = Node::list();
  for (auto const& [name, value] : *given->members()) {
    CredentialField const* field = nullptr;
    for (CredentialField const& one : connector->credentials)
      if (one.id == name) field = &one;
    auto const text = value.text();
    auto const problem =
        field == nullptr ? std::optional(Message{"この後払い会社の接続情報", "a credential of this provider"})
        : !text ? std::optional(Message{"文字", "text"})
                : credential_problem(*field, *text);
    if (problem) {
      add_error(errors, field == nullptr ? std::string_view("values") : field->id, *problem);
    } else {
      values.emplace(name, Secret(*text));
    }
  }
  if (!errors.items()->empty()) return Failure{fields_refusal(std::move(errors))};
  auto const note = settings_note(office_, who,
                                  {"接続情報を登録：" + std::string(connector->facts.name_ja),
                                   "credentials saved: " + std::string(connector->facts.name_en)});
  return saved(office_, office_.store.save_credentials(shop, *id, values, note), shop);
}

}  // namespace yoshin
