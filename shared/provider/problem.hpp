#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/message.hpp"
#include "base/names.hpp"

namespace yoshin {

/// How much a problem matters: an error stops the action, a warning asks the clerk to look, an information says
/// what happens by itself or may be given besides; it counts as no problem of the order.
enum class Severity { error, warning, info };
template <>
struct Names<Severity> {
  static constexpr auto kTable = std::to_array<Name<Severity>>({
      {Severity::error, "error", "要修正", "must be fixed"},
      {Severity::warning, "warning", "注意", "warning"},
      {Severity::info, "info", "情報", "information"},
  });
};

/// A change that would cure a problem. The clerk sees before and after and confirms.
struct Repair {
  std::string field;  ///< A field path as in `Problem`.
  std::string before;
  std::string after;
  friend bool operator==(Repair const&, Repair const&) = default;
};

/// One broken rule on one field of an order.
struct Problem {
  std::string rule;  ///< The rule id of the provider file, e.g. `np.customer.tel.mobile`.
  Severity severity = Severity::error;
  std::string
      field;  ///< Path in the order's JSON, e.g. `buyer.phone`, `items.2.name`, `parcels.0.slip_number`.
  Message field_name;           ///< The field as the screen calls it, e.g. 注文者電話番号.
  std::string found;            ///< What stands there now.
  Message expected;             ///< What must stand there.
  Message next_step;            ///< What the clerk does.
  std::string provider_code;    ///< The code the provider would answer with; empty when unknown.
  std::vector<Repair> repairs;  ///< All of them together cure the problem; empty when a person must decide.
  friend bool operator==(Problem const&, Problem const&) = default;
};

using Problems = std::vector<Problem>;

/// Whether any problem stops the action.
inline bool has_error(Problems const& problems) {
  for (Problem const& problem : problems)
    if (problem.severity == Severity::error) return true;
  return false;
}

}  // namespace yoshin
