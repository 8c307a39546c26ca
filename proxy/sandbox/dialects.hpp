#pragma once

#include <span>
#include <string>
#include <string_view>

#include "proxy/sandbox/world.hpp"

namespace yoshin::sandbox {

/// What the engine must know of a provider that it plays. Its habits live in the folder of its name.
struct DialectRow {
  Dialect dialect;
  std::string_view base;                            ///< Front of every path of the provider.
  Reply (*answer)(World&, Request const&, Trace&);  ///< The store's unit is the caller's.
  bool (*knows_operation)(std::string_view operation);
  std::string (*masked)(std::string_view body);  ///< A received body without its credentials.
};

/// Every provider that is played.
std::span<DialectRow const> dialects();
/// The row of a provider.
DialectRow const& row_of(Dialect dialect);
/// The row whose base is the front of a path, or null.
DialectRow const* row_at(std::string_view path);

}  // namespace yoshin::sandbox
