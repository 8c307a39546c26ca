#pragma once

#include <string>
#include <string_view>

#include "provider/np/party_side.hpp"
#include "provider/problem.hpp"

namespace yoshin::np {

/// A rule as it stands in a table: where it applies and what it wants.
struct Rule {
  std::string_view id;  ///< Whole rule id, or its end after `np.customer` / `np.dest`.
  std::string_view ja;  ///< What must stand there.
  std::string_view en;
  std::string_view next_ja;  ///< What the clerk does; empty for "correct the field".
  std::string_view next_en;
  Severity severity = Severity::error;
};

/// One field of an order as a problem names it.
struct Field {
  std::string path;
  Message name;
  std::string found;
};

/// The problem of a broken rule; `side` is null for rules that are not about buyer or recipient.
Problem problem_of(Rule const& rule, PartySide const* side, Field field, std::string_view code);

/// A field of a party, e.g. `{"name", "氏名", "name"}` of the buyer as 注文者氏名.
Field party_field(PartySide const& side, std::string_view member, std::string_view ja, std::string_view en,
                  std::string found);

}  // namespace yoshin::np
