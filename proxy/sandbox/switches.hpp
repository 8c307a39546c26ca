#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "base/node.hpp"

namespace yoshin::sandbox {

/// Points on which sources disagree about a provider, each with the behaviour to simulate. Every switch has a
/// row in one table; values are kept until `clear` or the end of the process.
class Switches {
 public:
  /// Sets a switch; false when there is no such switch or it does not take that value.
  bool set(std::string_view name, std::string_view value);
  /// The present value. `name` must be in the table.
  [[nodiscard]] std::string_view get(std::string_view name) const;
  [[nodiscard]] bool on(std::string_view name) const { return get(name) == "on"; }
  /// A switch that takes a number.
  [[nodiscard]] std::int64_t number(std::string_view name) const;
  /// All switches: name, value, preset, choices, meaning.
  [[nodiscard]] Node to_node() const;
  void clear() { values_.clear(); }

 private:
  std::map<std::string, std::string, std::less<>> values_;
};

}  // namespace yoshin::sandbox
