#include "contract/codec.hpp"
#include "contract/mapping_codec.hpp"
#include "proxy/jobs/shop_desk.hpp"

namespace yoshin {
namespace {

Node credential_nodes(Connector const& connector, ProviderSetup const& setup) {
  Node list = Node::list();
  for (CredentialField const& field : connector.credentials)
    list.push(to_node(field).add("set", setup.credentials_set.contains(field.id)));
  return list;
}

Node settings_node(ProviderSetup const& setup) {
  Node object = Node::object();
  for (auto const& [key, value] : setup.settings) object.add(key, value);
  return object;
}

Node provider_node(Connector const& connector, ProviderSetup const& setup) {
  Node fields = Node::list();
  for (SettingField const& field : connector.settings) fields.push(to_node(field));
  return Node::object()
      .add("provider", id_of(setup.provider))
      .add("enabled", setup.enabled)
      .add("environment", setup.environment)
      .add("settings", settings_node(setup))
      .add("credentials", credential_nodes(connector, setup))
      .add("setting_fields", std::move(fields))
      .add("fee_rule", to_node(setup.fee_rule));
}

bool holds_only(std::string_view text, std::string_view allowed) {
  return text.find_first_not_of(allowed) == std::string_view::npos;
}

constexpr std::string_view kDigits = "0123456789";
constexpr std::string_view kAlphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

bool is_choice(std::string_view choices, std::string_view value) {
  std::string const all = ";" + std::string(choices);
  return all.find(";" + std::string(value) + "=") != std::string::npos;
}

/// Whether the value consists of what a field of that kind takes.
bool fits_kind(FieldKind kind, std::string_view choices, std::string_view value) {
  switch (kind) {
    case FieldKind::text:
    case FieldKind::list: break;
    case FieldKind::digits: return holds_only(value, kDigits);
    case FieldKind::alphanumeric: return holds_only(value, kAlphanumeric);
    case FieldKind::number: return parse_integer(value).has_value();
    case FieldKind::toggle: return value == "on" || value == "off";
    case FieldKind::choice: return is_choice(choices, value);
  }
  for (char letter : value)
    if (static_cast<unsigned char>(letter) < 0x20 || letter == '\x7F') return false;
  return true;
}

}  // namespace

Node shop_node(Shop const& shop) {
  Node map = Node::list();
  for (PaymentMapping const& row : shop.payment_map)
    map.push(Node::object().add("text", row.text).add("provider", id_of(row.provider)));
  Node mappings = Node::list();
  for (OrderMapping const& mapping : shop.order_mappings) mappings.push(to_node(mapping));
  Node providers = Node::list();
  for (ProviderSetup const& setup : shop.providers)
    if (auto const* connector = find_connector(setup.provider))
      providers.push(provider_node(*connector, setup));
  Node labels = Node::object();
  for (auto const& [name, text] : shop.labels) labels.add(name, text);
  return Node::object()
      .add("id", shop.id)
      .add("name", shop.name)
      .add("phone", shop.phone)
      .add("email", shop.email)
      .add("ship_days", shop.ship_days)
      .add("version", shop.version)
      .add("payment_map", std::move(map))
      .add("labels", std::move(labels))
      .add("order_mappings", std::move(mappings))
      .add("providers", std::move(providers));
}

std::optional<Message> credential_problem(CredentialField const& field, std::string_view value) {
  auto const length = static_cast<int>(value.size());
  if (length >= field.least && length <= field.most && fits_kind(field.kind, {}, value)) return std::nullopt;
  std::string const bounds = field.least == field.most
                                 ? std::to_string(field.most)
                                 : std::to_string(field.least) + "～" + std::to_string(field.most);
  return Message{std::string(name_of(field.kind).ja) + bounds + "文字",
                 bounds + " characters: " + std::string(name_of(field.kind).en)};
}

std::optional<Message> setting_problem(SettingField const& field, std::string_view value) {
  constexpr std::size_t kMost = 500;
  if (value.size() <= kMost && fits_kind(field.kind, field.choices, value)) return std::nullopt;
  return Message{std::string(name_of(field.kind).ja), std::string(name_of(field.kind).en)};
}

}  // namespace yoshin
