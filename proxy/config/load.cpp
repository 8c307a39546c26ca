// The parser reports through its result; it must not throw.
#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include <algorithm>
#include <cstdlib>
#include <sstream>

#include "base/node.hpp"
#include "proxy/config/base_url.hpp"
#include "proxy/config/config.hpp"
#include "proxy/config/keys.hpp"

namespace yoshin {
namespace {

Message expected_of(KeyRow const& row) {
  return {std::string(row.expected_ja), std::string(row.expected_en)};
}

std::string found_text(toml::node const& node) {
  std::ostringstream out;
  if (auto const* const text = node.as_string()) {
    out << text->get();
  } else {
    node.visit([&out](auto const& value) { out << value; });
  }
  return out.str().substr(0, 120);
}

bool read_value(toml::node const& node, ValueKind kind, ConfigValue& value) {
  switch (kind) {
    case ValueKind::text:
      if (node.is_string()) value.text = node.as_string()->get();
      return node.is_string();
    case ValueKind::number:
      if (node.is_integer()) value.number = node.as_integer()->get();
      return node.is_integer();
    case ValueKind::numbers:
      if (!node.is_array()) return false;
      for (auto const& item : *node.as_array()) {
        if (!item.is_integer()) return false;
        value.numbers.push_back(item.as_integer()->get());
      }
      return true;
    case ValueKind::list:
      if (!node.is_array()) return false;
      for (auto const& item : *node.as_array()) {
        if (!item.is_string()) return false;
        value.list.push_back(item.as_string()->get());
      }
      return true;
  }
  return false;
}

/// The table of paths in a provider's section.
constexpr char kPaths[] = "paths";

/// Empty, or a path of plain characters: no query, no fragment, no percent sign, nothing that climbs.
bool is_path(std::string_view text) {
  if (text.empty()) return true;
  constexpr std::string_view kPlain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./";
  return text.front() == '/' && text.find_first_not_of(kPlain) == std::string_view::npos &&
         text.find("..") == std::string_view::npos && text.find("//") == std::string_view::npos;
}

class Loader {
 public:
  explicit Loader(std::string path) : path_(std::move(path)), config_(default_config()) {}

  void read_file() {
    auto const parsed = toml::parse_file(path_);
    if (!parsed) {
      auto const& error = parsed.error();
      complain(static_cast<int>(error.source().begin.line), "", std::string(error.description()),
               {"読める TOML ファイル", "a readable TOML file"});
      return;
    }
    read_section(parsed.table(), "", "", nullptr);
    for (auto const& [name, node] : parsed.table()) {
      auto const section = std::string(name.str());
      if (!node.is_table() || !is_section(section)) continue;
      if (section == "provider") {
        read_providers(*node.as_table());
      } else {
        read_section(*node.as_table(), section, section + ".", nullptr);
      }
    }
  }

  void read_variables(EnvironmentVariable const& variable) {
    read_variable(variable, "YOSHIN_LISTEN", "server", "listen");
    read_variable(variable, "YOSHIN_LISTEN_HEALTH", "server", "listen_health");
    read_variable(variable, "YOSHIN_SANDBOX_LISTEN", "sandbox", "listen");
    read_variable(variable, "YOSHIN_SANDBOX_LISTEN_TLS", "sandbox", "listen_tls");
    read_variable(variable, "YOSHIN_DATA", "data", "folder");
    if (config_.data_folder.empty()) config_.data_folder = default_folder(variable);
    if (config_.data_folder.empty())
      complaints_.push_back({"YOSHIN_DATA", 0, "data.folder", "", expected_of(*find_key("data", "folder"))});
  }

  Result<Config, Complaints> finish() {
    for (auto& provider : config_.providers) {
      provider.base_urls[Environment::sandbox] =
          to_url(config_.sandbox_listen) + std::string(sandbox_path(provider.id));
      for (auto const& [environment, url] : provider.base_urls) check_url(provider, environment, url);
    }
    check_own_ports();
    std::stable_sort(complaints_.begin(), complaints_.end(),
                     [](Complaint const& left, Complaint const& right) { return left.line < right.line; });
    if (!complaints_.empty()) return Failure{complaints_};
    return config_;
  }

 private:
  void complain(int line, std::string key, std::string found, Message expected) {
    lines_[key] = line;
    auto const& where = path_.empty() ? kVariables : path_;
    complaints_.push_back({where, line, std::move(key), std::move(found), std::move(expected)});
  }

  void read_section(toml::table const& table, std::string const& section, std::string const& prefix,
                    ProviderConfig* provider) {
    for (auto const& [name, node] : table) {
      auto const key = std::string(name.str());
      auto const full = prefix + key;
      auto const line = static_cast<int>(node.source().begin.line);
      bool const subsection = node.is_table() && (section.empty() ? is_section(key) : key == kPaths);
      if (subsection) continue;
      auto const* const row = find_key(section, key);
      if (row == nullptr) {
        complain(line, full, found_text(node), {"知られている項目名", "a known key"});
        continue;
      }
      lines_[full] = line;
      ConfigValue value;
      if (!read_value(node, row->kind, value) || !row->set(config_, provider, value))
        complain(line, full, found_text(node), expected_of(*row));
    }
  }

  void read_providers(toml::table const& table) {
    for (auto const& [name, node] : table) {
      auto const id = from_id<ProviderId>(name.str());
      auto const found = std::find_if(config_.providers.begin(), config_.providers.end(),
                                      [&id](ProviderConfig const& known) { return known.id == id; });
      auto const prefix = "provider." + std::string(name.str());
      if (!id || found == config_.providers.end() || !node.is_table()) {
        complain(static_cast<int>(node.source().begin.line), prefix, found_text(node),
                 {"組み込まれている決済会社: " + known_providers(),
                  "a provider that is built in: " + known_providers()});
        continue;
      }
      read_section(*node.as_table(), "provider", prefix + ".", &*found);
      if (auto const* paths = node.as_table()->get_as<toml::table>(kPaths))
        read_paths(*paths, prefix + "." + kPaths, *found);
    }
  }

  /// Whether an endpoint of that name exists is judged where the connectors are known.
  void read_paths(toml::table const& table, std::string const& prefix, ProviderConfig& provider) {
    for (auto const& [name, node] : table) {
      auto const key = std::string(name.str());
      std::string place = prefix;
      place.append(".").append(key);
      auto const line = static_cast<int>(node.source().begin.line);
      auto const text = node.value<std::string>();
      if (!text || !is_path(*text)) {
        complain(
            line, place, found_text(node),
            {"/ で始まるパス。空なら送信しません", "a path that begins with /; empty: the call is not sent"});
        continue;
      }
      lines_[place] = line;
      provider.paths[key] = *text;
    }
  }

  [[nodiscard]] std::string known_providers() const {
    std::string names;
    for (auto const& provider : config_.providers)
      names += (names.empty() ? "" : ", ") + std::string(id_of(provider.id));
    return names;
  }

  void read_variable(EnvironmentVariable const& variable, std::string const& name, std::string_view section,
                     std::string_view key) {
    auto const text = variable(name);
    if (!text) return;
    auto const* const row = find_key(section, key);
    if (row->set(config_, nullptr, {*text, 0, {}})) return;
    complaints_.push_back({name, 0, std::string(section) + "." + std::string(key), *text, expected_of(*row)});
  }

  static std::string default_folder(EnvironmentVariable const& variable) {
    if (auto const data = variable("XDG_DATA_HOME"); data && data->starts_with('/')) return *data + "/yoshin";
    if (auto const home = variable("HOME"); home && home->starts_with('/'))
      return *home + "/.local/share/yoshin";
    return {};
  }

  /// The two further listeners need addresses of their own; port 0 takes a free one. The two main ones may be
  /// the same, because a production proxy runs no sandbox.
  void check_own_ports() {
    struct Own {
      std::string_view key;
      std::optional<ListenAddress> address;
    };
    std::vector<Own> taken;
    for (auto const& own : {Own{"server.listen", config_.listen}, Own{"sandbox.listen", config_.sandbox_listen},
                            Own{"server.listen_health", config_.health_listen},
                            Own{"sandbox.listen_tls", config_.sandbox_tls_listen}}) {
      if (!own.address || own.address->port == 0) continue;
      auto const twice = std::find_if(taken.begin(), taken.end(),
                                      [&own](Own const& other) { return other.address == own.address; });
      if (twice != taken.end() && own.key != "sandbox.listen") {
        auto const other = std::string(twice->key);
        complain(lines_[std::string(own.key)], std::string(own.key), to_url(*own.address),
                 {other + " とは別のアドレス", "an address that " + other + " does not use"});
      }
      taken.push_back(own);
    }
  }

  void check_url(ProviderConfig const& provider, Environment environment, std::string const& url) {
    auto const key = "provider." + std::string(id_of(provider.id)) + "." + std::string(id_of(environment));
    if (std::any_of(complaints_.begin(), complaints_.end(),
                    [&key](Complaint const& c) { return c.key == key; }))
      return;
    int const line = lines_[key];
    auto const scope =
        environment == Environment::sandbox ? EgressScope::loopback_only : EgressScope::public_host;
    if (auto fault = base_url_fault(url, scope)) return complain(line, key, url, std::move(*fault));
    auto const host = split_base_url(url)->host;
    bool const listed = std::find(provider.hosts.begin(), provider.hosts.end(), host) != provider.hosts.end();
    if (scope == EgressScope::public_host && !listed)
      complain(line, key, host, {"hosts に並んでいるホスト名", "a host that stands in hosts"});
  }

  /// Where a value stands that no file gave.
  inline static std::string const kVariables = "YOSHIN_…";

  std::string path_;
  Config config_;
  Complaints complaints_;
  std::map<std::string, int> lines_;
};

}  // namespace

std::optional<ListenAddress> parse_listen(std::string_view text) {
  auto const colon = text.rfind(':');
  if (colon == std::string_view::npos) return std::nullopt;
  auto host = text.substr(0, colon);
  auto const digits = text.substr(colon + 1);
  if (host.starts_with('[') && host.ends_with(']')) {
    host = host.substr(1, host.size() - 2);
  } else if (host.find(':') != std::string_view::npos) {
    return std::nullopt;
  }
  auto const port = parse_integer(digits);
  if (host.empty() || !port || digits.front() == '-' || *port > 65535) return std::nullopt;
  return ListenAddress{std::string(host), static_cast<int>(*port)};
}

std::string to_url(ListenAddress const& address) {
  auto const shown = address.host.find(':') == std::string::npos ? address.host : "[" + address.host + "]";
  return "http://" + shown + ":" + std::to_string(address.port);
}

std::string to_line(Complaint const& complaint) {
  std::string line = complaint.where;
  if (complaint.line > 0) line += ":" + std::to_string(complaint.line);
  line += ": ";
  if (!complaint.key.empty()) line += complaint.key + ": ";
  line += "「" + complaint.found + "」 → " + complaint.expected.ja;
  return line + " / found \"" + complaint.found + "\", expected " + complaint.expected.en;
}

std::optional<std::string> process_variable(std::string const& name) {
  char const* const value = std::getenv(name.c_str());
  if (value == nullptr || *value == '\0') return std::nullopt;
  return std::string(value);
}

Result<Config, Complaints> load_config(std::string const& path, EnvironmentVariable const& variable) {
  Loader loader(path);
  if (!path.empty()) loader.read_file();
  loader.read_variables(variable);
  return loader.finish();
}

}  // namespace yoshin
