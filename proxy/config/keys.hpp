#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "proxy/config/config.hpp"

namespace yoshin {

/// What a key's value must be.
enum class ValueKind { text, number, list, numbers };

/// One value as it stands in the file.
struct ConfigValue {
  std::string text;
  std::int64_t number = 0;
  std::vector<std::string> list;
  std::vector<std::int64_t> numbers = {};
};

/// One key of the configuration file: where it stands, what it holds and what it sets.
struct KeyRow {
  std::string_view section;  ///< E.g. `server`; `provider` stands for every `provider.<id>`.
  std::string_view key;
  ValueKind kind;
  std::string_view expected_ja;
  std::string_view expected_en;
  /// Sets the value; false when it is not what is expected. `provider` is null outside provider sections.
  bool (*set)(Config& config, ProviderConfig* provider, ConfigValue const& value);
};

std::span<KeyRow const> all_keys();
/// The row of a key, or null.
KeyRow const* find_key(std::string_view section, std::string_view key);
/// Whether a section of that name exists.
bool is_section(std::string_view section);
/// The built-in start values: they run the demo without any file. The sandbox addresses follow `sandbox_listen`
/// and are filled in last.
Config default_config();
/// The path below the sandbox's own address where it plays a provider; empty for one it does not play.
std::string_view sandbox_path(ProviderId provider);
/// Paths that only the sandbox has for calls whose real path no source names, by endpoint.
std::map<std::string, std::string, std::less<>> sandbox_paths(ProviderId provider);

}  // namespace yoshin
