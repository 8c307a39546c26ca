#include <algorithm>

#include "table/table.hpp"

namespace yoshin {
namespace {

/// Stable counting sort by 11 bits at a time: equal keys keep the order of arrival, whatever the direction.
void radix_sort(std::vector<std::uint32_t>& rows, std::vector<std::uint32_t> const& keys) {
  constexpr std::uint32_t kDigit = 2048;
  std::uint32_t highest = 0;
  for (std::uint32_t row : rows) highest = std::max(highest, keys[row]);
  std::vector<std::uint32_t> sorted(rows.size());
  for (unsigned shift = 0; shift < 32 && highest >> shift != 0; shift += 11) {
    std::array<std::uint32_t, kDigit + 1> starts{};
    for (std::uint32_t row : rows) ++starts[(keys[row] >> shift & (kDigit - 1)) + 1];
    for (std::size_t digit = 1; digit <= kDigit; ++digit) starts[digit] += starts[digit - 1];
    for (std::uint32_t row : rows) sorted[starts[keys[row] >> shift & (kDigit - 1)]++] = row;
    rows.swap(sorted);
  }
}

std::uint32_t key_of(std::int32_t number) {
  return static_cast<std::uint32_t>(number) ^ 0x8000'0000U;
}

std::vector<std::uint32_t> text_keys(TextColumn const& column) {
  std::vector<std::uint32_t> keys(column.codes().size());
  auto const& ranks = column.ranks();
  for (std::size_t row = 0; row < keys.size(); ++row) keys[row] = ranks[column.codes()[row]];
  return keys;
}

}  // namespace

void Table::sort_shown(TableSort const& sort) {
  std::vector<std::uint32_t> keys;
  for (auto const& row : kTextColumns) {
    if (row.name != sort.column) continue;
    texts(row.id).rank_new();
    keys = text_keys(texts(row.id));
  }
  for (auto const& row : kNumberColumns) {
    if (row.name != sort.column) continue;
    for (std::int32_t number : numbers(row.id)) keys.push_back(key_of(number));
  }
  if (sort.column == "id")
    for (std::int64_t id : ids_)
      keys.push_back(static_cast<std::uint32_t>(std::clamp<std::int64_t>(id, 0, UINT32_MAX)));
  if (keys.empty()) return;
  if (sort.direction == Direction::descending)
    for (std::uint32_t& key : keys) key = ~key;
  radix_sort(shown_, keys);
}

TableTotals Table::totals() const {
  TableTotals totals;
  TextColumn const& provider = texts(TextColumnId::provider);
  std::vector<ProviderTotal> by_code(provider.size());
  for (std::uint32_t row : shown_) {
    std::int64_t const billed = number(NumberColumnId::billed, row);
    totals.goods += number(NumberColumnId::goods, row);
    totals.fee += number(NumberColumnId::fee, row);
    totals.billed += billed;
    ++by_code[provider.code(row)].orders;
    by_code[provider.code(row)].billed += billed;
  }
  totals.orders = static_cast<std::int64_t>(shown_.size());
  for (std::size_t code = 0; code < by_code.size(); ++code) {
    by_code[code].provider = provider.text_of_code(static_cast<std::uint32_t>(code));
    if (by_code[code].orders != 0) totals.by_provider.push_back(by_code[code]);
  }
  return totals;
}

std::optional<std::size_t> Table::next_of(std::vector<ViewId> const& views, std::size_t from) const {
  std::uint32_t wanted = 0;
  for (ViewId const view : views) wanted |= 1U << static_cast<unsigned>(view);
  for (std::size_t step = 0; step < shown_.size(); ++step) {
    std::size_t const at = (from + step) % shown_.size();
    if ((this->views(shown_[at], day_) & wanted) != 0) return at;
  }
  return std::nullopt;
}

std::vector<std::optional<std::size_t>> Table::positions(std::vector<std::int64_t> const& ids) const {
  std::vector<std::uint32_t> position_of_row(ids_.size(), UINT32_MAX);
  for (std::size_t at = 0; at < shown_.size(); ++at)
    position_of_row[shown_[at]] = static_cast<std::uint32_t>(at);
  std::vector<std::optional<std::size_t>> positions(ids.size());
  for (std::size_t i = 0; i < ids.size(); ++i) {
    auto const place = places_.find(ids[i]);
    if (place == places_.end() || position_of_row[place->second] == UINT32_MAX) continue;
    positions[i] = position_of_row[place->second];
  }
  return positions;
}

TableView Table::view(TableFilter const& filter, TableSort const& sort, std::optional<Date> today) {
  TableView view;
  day_ = today ? days_of(*today) : INT64_MIN;
  auto const keep = matching(filter);
  std::uint32_t const wanted = 1U << static_cast<unsigned>(filter.view);
  shown_.clear();
  for (std::size_t row = 0; row < keep.size(); ++row) {
    if (keep[row] == 0) continue;
    std::uint32_t const bits = views(row, day_);
    for (std::size_t id = 0; id < kViews; ++id) view.counts[id] += bits >> id & 1;
    if ((bits & wanted) != 0) shown_.push_back(static_cast<std::uint32_t>(row));
  }
  sort_shown(sort);
  view.totals = totals();
  return view;
}

}  // namespace yoshin
