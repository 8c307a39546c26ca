#include "provider/atobarai_com/settings.hpp"

#include <algorithm>

#include "provider/atobarai_com/facts.hpp"
#include "text/width.hpp"

namespace yoshin::atobarai_com {
namespace {

/// 後払い.com's manual, list of eligible carriers.
constexpr auto kEligible = std::to_array<CarrierId>({
    CarrierId::sagawa,
    CarrierId::yamato,
    CarrierId::japan_post,
    CarrierId::yu_pack,
    CarrierId::registered_mail,
    CarrierId::eco_hai,
    CarrierId::seino,
    CarrierId::seino_super_express,
    CarrierId::fukuyama,
    CarrierId::nippon_express,
    CarrierId::niigata,
    CarrierId::meitetsu,
    CarrierId::shinshu_meitetsu,
    CarrierId::toll_express,
    CarrierId::tonami,
});

constexpr std::string_view kListSeparators = ",;\r\n";
/// Values of further fields may hold a comma.
constexpr std::string_view kFieldSeparators = ";\r\n";

std::string_view preset_of(std::string_view key) {
  for (SettingField const& field : kSettings)
    if (field.id == key) return field.preset;
  return {};
}

std::optional<std::string> value_in(std::string_view list, std::string_view name) {
  auto const pairs = pairs_of(list, kListSeparators);
  if (!pairs) return std::nullopt;
  for (auto const& [key, value] : *pairs)
    if (key == name) return value;
  return std::nullopt;
}

bool is_field_character(char letter) {
  return letter > ' ' && letter <= '~' && letter != '=' && letter != '&';
}

}  // namespace

std::optional<std::vector<std::pair<std::string, std::string>>> pairs_of(std::string_view list,
                                                                         std::string_view separators) {
  std::vector<std::pair<std::string, std::string>> pairs;
  while (!list.empty()) {
    auto const end = std::min(list.find_first_of(separators), list.size());
    auto const entry = trim(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
    if (entry.empty()) continue;
    auto const equals = entry.find('=');
    if (equals == std::string::npos) return std::nullopt;
    auto name = trim(std::string_view(entry).substr(0, equals));
    if (name.empty()) return std::nullopt;
    pairs.emplace_back(std::move(name), trim(std::string_view(entry).substr(equals + 1)));
  }
  return pairs;
}

std::size_t most_of(Settings const& settings, std::string_view name) {
  constexpr std::string_view kKey = "atobarai_com.lengths";
  for (std::string_view const list : {settings.text(kKey), preset_of(kKey)}) {
    auto const value = value_in(list, name);
    auto const number = value ? parse_integer(*value) : std::nullopt;
    if (number && *number > 0) return static_cast<std::size_t>(*number);
  }
  return 0;
}

bool is_eligible(CarrierId carrier) {
  return std::find(kEligible.begin(), kEligible.end(), carrier) != kEligible.end();
}

std::string deliv_id_of(CarrierId carrier, Settings const& settings) {
  if (!is_eligible(carrier)) return {};
  auto const pairs = pairs_of(settings.text("atobarai_com.carriers"), kListSeparators);
  if (!pairs) return {};
  for (auto const& [name, id] : *pairs)
    if (carrier_of(name) == carrier) return id;
  return {};
}

std::optional<FlagValues> flag_values_of(Settings const& settings) {
  auto const text = settings.text("atobarai_com.flag_values");
  auto const slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  FlagValues values{trim(text.substr(0, slash)), trim(text.substr(slash + 1))};
  if (values.same.empty() || values.other.empty() || values.same == values.other) return std::nullopt;
  return values;
}

std::optional<std::vector<ExtraField>> extra_fields_of(Settings const& settings) {
  auto const pairs = pairs_of(settings.text("atobarai_com.extra_fields"), kFieldSeparators);
  if (!pairs) return std::nullopt;
  std::vector<ExtraField> fields;
  for (auto const& [key, value] : *pairs) {
    auto const colon = key.find(':');
    ExtraField field{std::string(kOrder), key, value};
    if (colon != std::string::npos) field = {key.substr(0, colon), key.substr(colon + 1), value};
    bool const named =
        !field.name.empty() && std::all_of(field.name.begin(), field.name.end(), is_field_character);
    bool const known = std::any_of(kEndpoints.begin(), kEndpoints.end(), [&](Endpoint const& endpoint) {
      return endpoint.id == field.call && endpoint.sends == BodyFormat::form;
    });
    if (!named || !known) return std::nullopt;
    fields.push_back(std::move(field));
  }
  return fields;
}

std::string wire_date(Date date, Settings const& settings) {
  auto const format = settings.text("atobarai_com.date_format");
  if (format == "YYYYMMDD") return to_compact(date);
  auto text = to_iso(date);
  if (format == "YYYY/MM/DD") std::replace(text.begin(), text.end(), '-', '/');
  return text;
}

std::string list_name(std::string_view name, Settings const& settings) {
  bool const plain = settings.text("atobarai_com.list_form") == "plain";
  return std::string(name) + (plain ? "" : "[]");
}

}  // namespace yoshin::atobarai_com
