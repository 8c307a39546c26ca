#pragma once

#include <cstddef>
#include <iterator>

#include "base/message.hpp"

namespace yoshin {

/// Whether a table that is indexed by an enum has each row at the place of its own value, and `last` as the
/// last one. `kind` names the member of a row that repeats the value.
template <class Table, class Row, class Kind>
constexpr bool is_in_order(Table const& rows, Kind Row::*kind, Kind last) {
  for (std::size_t i = 0; i < std::size(rows); ++i)
    if (rows[i].*kind != static_cast<Kind>(i)) return false;
  return std::size(rows) == static_cast<std::size_t>(last) + 1;
}

/// What one kind of problem weighs and says: a row of a table that is indexed by `Kind`.
template <class Kind, class Weight>
struct KindTexts {
  Kind kind;
  Weight weight;
  char const* expected_ja;
  char const* expected_en;
  char const* next_ja;
  char const* next_en;

  Message expected() const { return {expected_ja, expected_en}; }
  Message next_step() const { return {next_ja, next_en}; }
};

}  // namespace yoshin
