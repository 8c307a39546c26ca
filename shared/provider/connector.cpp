#include "provider/connector.hpp"

namespace yoshin {
namespace {

SettingField const* field_of(std::span<SettingField const> fields, std::string_view key) {
  for (SettingField const& field : fields)
    if (field.id == key) return &field;
  return nullptr;
}

}  // namespace

std::string_view Settings::text(std::string_view key) const {
  if (auto const value = values_.find(key); value != values_.end()) return value->second;
  auto const* field = field_of(fields_, key);
  return field == nullptr ? std::string_view{} : field->preset;
}

std::int64_t Settings::number(std::string_view key) const {
  if (auto value = parse_integer(text(key))) return *value;
  auto const* field = field_of(fields_, key);
  return field == nullptr ? 0 : parse_integer(field->preset).value_or(0);
}

Endpoint const* find_endpoint(Connector const& connector, std::string_view id) {
  for (Endpoint const& endpoint : connector.endpoints)
    if (endpoint.id == id) return &endpoint;
  return nullptr;
}

bool is_slip_reported(Sent const& sent) {
  return sent.slip_reported || sent.status == CreditStatus::shipment_reported;
}

}  // namespace yoshin
