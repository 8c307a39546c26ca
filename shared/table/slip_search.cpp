#include "table/slip_search.hpp"

#include <algorithm>
#include <unordered_map>

#include "carrier/slip.hpp"
#include "text/width.hpp"

namespace yoshin {
namespace {

using Ids = std::vector<std::vector<std::int64_t>>;
/// Places of a wanted text among the wanted ones.
using Wanted = std::unordered_multimap<std::string, std::size_t>;

/// For each text of a column that holds a wanted one, their places: each different text is looked at once.
template <class PartsOf>
std::unordered_map<std::uint32_t, std::vector<std::size_t>> wanted_codes(TextColumn const& column,
                                                                         Wanted const& wanted,
                                                                         PartsOf parts_of) {
  std::unordered_map<std::uint32_t, std::vector<std::size_t>> codes;
  for (std::uint32_t code = 0; code < column.size(); ++code)
    parts_of(column.text_of_code(code), [&](std::string const& part) {
      auto const [first, last] = wanted.equal_range(part);
      for (auto found = first; found != last; ++found) codes[code].push_back(found->second);
    });
  return codes;
}

template <class PartsOf>
void add_rows(Table const& table, TextColumnId id, Wanted const& wanted, PartsOf parts_of, Ids& ids) {
  auto const& column = table.texts(id);
  auto const codes = wanted_codes(column, wanted, parts_of);
  if (codes.empty()) return;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    auto const found = codes.find(column.code(row));
    if (found == codes.end()) continue;
    for (std::size_t const place : found->second)
      if (ids[place].empty() || ids[place].back() != table.id(row)) ids[place].push_back(table.id(row));
  }
}

}  // namespace

Ids orders_of_keys(Table const& table, std::vector<std::string> const& keys) {
  Wanted exact;
  Wanted folded;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i].empty()) continue;
    exact.emplace(keys[i], i);
    folded.emplace(fold(keys[i]), i);
  }
  Ids ids(keys.size());
  add_rows(
      table, TextColumnId::short_key, folded, [](std::string_view text, auto take) { take(fold(text)); }, ids);
  add_rows(
      table, TextColumnId::number, exact, [](std::string_view text, auto take) { take(std::string(text)); },
      ids);
  return ids;
}

Ids orders_of_slips(Table const& table, std::vector<std::string> const& slips) {
  Wanted wanted;
  for (std::size_t i = 0; i < slips.size(); ++i)
    if (!slips[i].empty()) wanted.emplace(normalise_slip(slips[i]), i);
  Ids ids(slips.size());
  auto const parts = [](std::string_view text, auto take) {
    while (!text.empty()) {
      auto const comma = std::min(text.find(','), text.size());
      take(normalise_slip(text.substr(0, comma)));
      text.remove_prefix(std::min(comma + 1, text.size()));
    }
  };
  add_rows(table, TextColumnId::slips, wanted, parts, ids);
  return ids;
}

}  // namespace yoshin
