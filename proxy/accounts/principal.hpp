#pragma once

#include <string>

#include "base/names.hpp"

namespace yoshin {

/// What a user may do: look, work on orders, or change settings as well.
enum class Role { viewer, clerk, administrator };
template <>
struct Names<Role> {
  static constexpr auto kTable = std::to_array<Name<Role>>({
      {Role::viewer, "viewer", "閲覧", "viewer"},
      {Role::clerk, "clerk", "操作", "clerk"},
      {Role::administrator, "administrator", "管理", "administrator"},
  });
};

/// Who asks. Every handler takes one from the first day; the demo has a fixed one, on loopback only.
struct Principal {
  std::string name;
  Role role = Role::viewer;
};

}  // namespace yoshin
