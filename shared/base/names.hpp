#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace yoshin {

/// One row of an enum's name table: the id used in JSON, the database and file names, and the labels people
/// read.
template <class E>
struct Name {
  E value;
  std::string_view id;
  std::string_view ja;
  std::string_view en;
};

/// Specialise with `static constexpr auto kTable = std::to_array<Name<E>>({...})`, one row a value, in value
/// order.
template <class E>
struct Names;

/// The name row of `value`. Every enum with a table has a row for each of its values.
template <class E>
constexpr Name<E> const& name_of(E value) {
  for (auto const& row : Names<E>::kTable)
    if (row.value == value) return row;
  return Names<E>::kTable.front();
}

/// The id of `value` as it stands in JSON, the database and file names.
template <class E>
constexpr std::string_view id_of(E value) {
  return name_of(value).id;
}

/// The value whose id is `id`, or nothing.
template <class E>
constexpr std::optional<E> from_id(std::string_view id) {
  for (auto const& row : Names<E>::kTable)
    if (row.id == id) return row.value;
  return std::nullopt;
}

}  // namespace yoshin
