#include "proxy/config/keys.hpp"

#include <algorithm>
#include <array>

#include "proxy/config/base_url.hpp"

namespace yoshin {
namespace {

/// Stopping waits 20 s for open calls.
constexpr std::int64_t kMostDeadlineMs = 19'000;

bool set_listen(ListenAddress& to, ConfigValue const& value) {
  auto const address = parse_listen(value.text);
  if (address) to = *address;
  return address.has_value() && is_loopback_host(address->host);
}

bool set_optional_listen(std::optional<ListenAddress>& to, ConfigValue const& value) {
  to.emplace();
  return set_listen(*to, value);
}

/// Addresses as sockets show them, so that a misspelt one does not silently match nothing.
bool set_peers(std::vector<std::string>& to, ConfigValue const& value) {
  to = value.list;
  return std::all_of(to.begin(), to.end(), [](std::string const& item) { return is_address(item); });
}

bool set_rate(std::int64_t& to, ConfigValue const& value) {
  to = value.number;
  return value.number >= 1 && value.number <= 100'000;
}

bool set_text(std::string& to, ConfigValue const& value) {
  to = value.text;
  return !value.text.empty() && value.text.size() <= 512;
}

bool set_list(std::vector<std::string>& to, ConfigValue const& value) {
  to = value.list;
  return std::none_of(to.begin(), to.end(),
                      [](std::string const& item) { return item.empty() || item == "*"; });
}

template <class E>
bool set_enum(E& to, ConfigValue const& value) {
  auto const found = from_id<E>(value.text);
  if (found) to = *found;
  return found.has_value();
}

bool set_minutes(std::vector<std::int64_t>& to, ConfigValue const& value) {
  to = value.numbers;
  return to.size() <= 20 && std::all_of(to.begin(), to.end(),
                                        [](std::int64_t minutes) { return minutes >= 1 && minutes <= 10'080; });
}

bool set_days(std::int64_t& to, ConfigValue const& value) {
  to = value.number;
  return value.number >= 1 && value.number <= 90;
}

bool set_deadline(ProviderConfig& provider, ConfigValue const& value) {
  provider.deadline_ms = value.number;
  return value.number >= 1'000 && value.number <= kMostDeadlineMs;
}

/// The scope of the address itself is checked when the whole file has been read.
template <Environment E>
bool set_url(Config&, ProviderConfig* provider, ConfigValue const& value) {
  std::string url = value.text;
  while (url.ends_with('/')) url.pop_back();
  provider->base_urls[E] = url;
  return split_base_url(url).has_value();
}

using C = Config;
using P = ProviderConfig;
using V = ConfigValue;

// clang-format off
constexpr std::array<KeyRow, 18> kKeys{{
    {"",          "environment",   ValueKind::text,   "sandbox, test, production のどれか",                        "one of sandbox, test, production",                         [](C& c, P*, V const& v) { return set_enum(c.environment, v); }},
    {"server",    "listen",        ValueKind::text,   "このパソコン自身のアドレス。例 127.0.0.1:8080",             "an address of this machine, e.g. 127.0.0.1:8080",          [](C& c, P*, V const& v) { return set_listen(c.listen, v); }},
    {"server",    "hosts",         ValueKind::list,   "Host ヘッダーの値の一覧。* は不可",                         "a list of Host header values, no *",                       [](C& c, P*, V const& v) { return set_list(c.hosts, v); }},
    {"server",    "trusted_peers", ValueKind::list,   "リバースプロキシの IP アドレスの一覧",                      "a list of IP addresses of reverse proxies",                [](C& c, P*, V const& v) { return set_peers(c.trusted_peers, v); }},
    {"server",    "listen_health", ValueKind::text,   "このパソコン自身の別のアドレス。例 127.0.0.1:8081",         "another address of this machine, e.g. 127.0.0.1:8081",     [](C& c, P*, V const& v) { return set_optional_listen(c.health_listen, v); }},
    {"server",    "requests_per_second", ValueKind::number, "1 から 100000 までの数",                              "a number from 1 to 100000",                                [](C& c, P*, V const& v) { return set_rate(c.requests_per_second, v); }},
    {"sandbox",   "listen",        ValueKind::text,   "このパソコン自身のアドレス。例 127.0.0.1:8090",             "an address of this machine, e.g. 127.0.0.1:8090",          [](C& c, P*, V const& v) { return set_listen(c.sandbox_listen, v); }},
    {"sandbox",   "listen_tls",    ValueKind::text,   "このパソコン自身の別のアドレス。例 127.0.0.1:8091",         "another address of this machine, e.g. 127.0.0.1:8091",     [](C& c, P*, V const& v) { return set_optional_listen(c.sandbox_tls_listen, v); }},
    {"data",      "folder",        ValueKind::text,   "データを置くフォルダー",                                    "a folder for the data",                                    [](C& c, P*, V const& v) { return set_text(c.data_folder, v); }},
    {"principal", "name",          ValueKind::text,   "操作する人の名前",                                          "the operator's name",                                      [](C& c, P*, V const& v) { return set_text(c.principal.name, v); }},
    {"principal", "role",          ValueKind::text,   "viewer, clerk, administrator のどれか",                     "one of viewer, clerk, administrator",                      [](C& c, P*, V const& v) { return set_enum(c.principal.role, v); }},
    {"tls",       "ca_file",       ValueKind::text,   "CA 証明書のファイル",                                       "a file of CA certificates",                                [](C& c, P*, V const& v) { return set_text(c.ca_file, v); }},
    {"inquiries", "review_minutes", ValueKind::numbers, "1 から 10080 までの分の一覧（最大20個）。空なら自動照会なし", "a list of at most 20 minutes from 1 to 10080; empty: never", [](C& c, P*, V const& v) { return set_minutes(c.review_minutes, v); }},
    {"inquiries", "review_days",   ValueKind::number, "1 から 90 までの日数",                                      "days from 1 to 90",                                        [](C& c, P*, V const& v) { return set_days(c.review_days, v); }},
    {"provider",  "test",          ValueKind::text,   "https://ホスト名/パス の形",                                "an address of the form https://host/path",                 set_url<Environment::test>},
    {"provider",  "production",    ValueKind::text,   "https://ホスト名/パス の形",                                "an address of the form https://host/path",                 set_url<Environment::production>},
    {"provider",  "hosts",         ValueKind::list,   "接続してよいホスト名の一覧。* は不可",                      "a list of hosts that may be called, no *",                 [](C&, P* p, V const& v) { return set_list(p->hosts, v); }},
    {"provider",  "deadline_ms",   ValueKind::number, "1000 から 19000 までのミリ秒",                              "milliseconds from 1000 to 19000",                          [](C&, P* p, V const& v) { return set_deadline(*p, v); }},
}};

/// Start values of the providers' own documents. Empty where none is public: then nothing is sent there until the
/// configuration names one.
struct ProviderRow {
  ProviderId id;
  std::string_view sandbox_path;
  std::string_view test;
  std::string_view production;
};
constexpr std::array kProviders{
    ProviderRow{ProviderId::np,           "/np/v1",                          "https://ctcp.np-payment-gateway.com/v1",                           "https://cp.np-payment-gateway.com/v1"},
    ProviderRow{ProviderId::atobarai_com, "/atobarai_com",                   "https://www1.atobarai-dev.jp",                                     "https://www.atobarai.jp"},
    ProviderRow{ProviderId::kuroneko,     "/kuroneko/kuroneko-atobarai-api", "https://atobarai-test.kuronekoyamato.co.jp/kuroneko-atobarai-api", "https://atobarai.kuronekoyamato.co.jp/kuroneko-atobarai-api"},
    ProviderRow{ProviderId::score,        "/score",                          "",                                                                 ""},
    ProviderRow{ProviderId::atodene,      "/atodene/api",                    "",                                                                 ""},
};

/// Paths of the sandbox for calls without a known one.
struct SandboxPath {
  ProviderId id;
  std::string_view endpoint;
  std::string_view path;
};
constexpr std::array kSandboxPaths{
    SandboxPath{ProviderId::score, "invoice", "/direct/sim-invoice.do"},
};
// clang-format on

ProviderConfig to_config(ProviderRow const& row) {
  ProviderConfig provider{row.id, {}, {}, 15'000, {}};
  if (!row.test.empty()) provider.base_urls[Environment::test] = row.test;
  if (!row.production.empty()) provider.base_urls[Environment::production] = row.production;
  for (auto const& [environment, url] : provider.base_urls)
    if (auto const parts = split_base_url(url)) provider.hosts.push_back(parts->host);
  return provider;
}

}  // namespace

std::span<KeyRow const> all_keys() {
  return kKeys;
}

KeyRow const* find_key(std::string_view section, std::string_view key) {
  for (auto const& row : kKeys)
    if (row.section == section && row.key == key) return &row;
  return nullptr;
}

bool is_section(std::string_view section) {
  return std::any_of(kKeys.begin(), kKeys.end(),
                     [section](KeyRow const& row) { return row.section == section; });
}

Config default_config() {
  Config config;
  config.listen = {"127.0.0.1", 8080};
  config.sandbox_listen = {"127.0.0.1", 8090};
  config.principal = {"デモ担当", Role::administrator};
  config.ca_file = "/etc/ssl/certs/ca-certificates.crt";
  for (auto const& row : kProviders) config.providers.push_back(to_config(row));
  return config;
}

std::string_view sandbox_path(ProviderId provider) {
  for (auto const& row : kProviders)
    if (row.id == provider) return row.sandbox_path;
  return {};
}

std::map<std::string, std::string, std::less<>> sandbox_paths(ProviderId provider) {
  std::map<std::string, std::string, std::less<>> paths;
  for (auto const& row : kSandboxPaths)
    if (row.id == provider) paths.emplace(row.endpoint, row.path);
  return paths;
}

}  // namespace yoshin
