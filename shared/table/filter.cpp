#include "table/filter.hpp"

#include <algorithm>

#include "table/table.hpp"

namespace yoshin {
namespace {

using Mask = std::vector<std::uint8_t>;
using Texts = std::vector<std::string>;

/// A list of the filter that names texts of a column. A cell of several texts parts them by commas.
enum class Holds { one, several };
struct TextList {
  std::string_view name;
  TextColumnId column;
  Texts TableFilter::*wanted;
  Holds holds;
};
struct DateRange {
  TextColumnId column;
  std::optional<Date> TableFilter::*from;
  std::optional<Date> TableFilter::*to;
};
// clang-format off
constexpr auto kTextLists = std::to_array<TextList>({
    {"shops",          TextColumnId::shop,         &TableFilter::shops,          Holds::one},
    {"providers",      TextColumnId::provider,     &TableFilter::providers,      Holds::one},
    {"statuses",       TextColumnId::status,       &TableFilter::statuses,       Holds::one},
    {"carriers",       TextColumnId::carrier,      &TableFilter::carriers,       Holds::one},
    {"order_statuses", TextColumnId::order_status, &TableFilter::order_statuses, Holds::one},
    {"flags",          TextColumnId::flags,        &TableFilter::flags,          Holds::several},
});
constexpr auto kDateRanges = std::to_array<DateRange>({
    {TextColumnId::ordered_at,        &TableFilter::ordered_from, &TableFilter::ordered_to},
    {TextColumnId::planned_ship_date, &TableFilter::ship_from,    &TableFilter::ship_to},
});
// clang-format on

/// Calls `each` with every text of a cell; a cell of several that is empty has none.
template <class Each>
void each_text(std::string_view cell, Holds holds, Each const& each) {
  if (holds == Holds::one) return each(cell);
  while (!cell.empty()) {
    auto const one = cell.substr(0, cell.find(','));
    each(one);
    cell.remove_prefix(std::min(one.size() + 1, cell.size()));
  }
}

/// Keeps the rows whose text the predicate accepts; each different text is looked at once.
template <class Accepts>
void keep_texts(TextColumn const& column, Mask& keep, Accepts const& accepts) {
  Mask allowed(column.size(), 0);
  for (std::uint32_t code = 0; code < allowed.size(); ++code)
    allowed[code] = accepts(column.text_of_code(code)) ? 1 : 0;
  auto const& codes = column.codes();
  for (std::size_t row = 0; row < keep.size(); ++row) keep[row] = keep[row] & allowed[codes[row]];
}

template <class T>
bool has(std::vector<T> const& values, T const& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

/// The words of a search text, parted by blanks of either width, in the form that is compared.
Texts words_of(std::string_view text) {
  std::string blanks(text);
  constexpr std::string_view kWideBlank = "\xE3\x80\x80";
  for (auto at = blanks.find(kWideBlank); at != std::string::npos; at = blanks.find(kWideBlank, at))
    blanks.replace(at, kWideBlank.size(), " ");
  std::replace(blanks.begin(), blanks.end(), '\t', ' ');
  Texts words;
  std::size_t from = 0;
  while (from < blanks.size()) {
    auto const end = std::min(blanks.find(' ', from), blanks.size());
    auto word = search_form(std::string_view(blanks).substr(from, end - from));
    if (!word.empty()) words.push_back(std::move(word));
    from = end + 1;
  }
  return words;
}

/// Bits of the kinds of problem a row has, 1 << ProblemKind.
std::uint32_t problem_bits(Table const& table, std::size_t row) {
  auto const flag = [&](NumberColumnId id) { return table.numbers(id)[row] > 0; };
  std::uint32_t bits = 0;
  if (flag(NumberColumnId::errors)) bits |= 1U << static_cast<unsigned>(ProblemKind::errors);
  if (flag(NumberColumnId::warnings)) bits |= 1U << static_cast<unsigned>(ProblemKind::warnings);
  if (flag(NumberColumnId::needs_person) || flag(NumberColumnId::anew_pending))
    bits |= 1U << static_cast<unsigned>(ProblemKind::person);
  return bits == 0 ? 1U << static_cast<unsigned>(ProblemKind::none) : bits;
}

SlipKind slip_kind(Table const& table, std::size_t row) {
  return table.texts(TextColumnId::slips).text(row).empty() ? SlipKind::missing : SlipKind::entered;
}

/// The values of an enumeration with the rows that `bits_of` gives each of them.
template <class E, class Bits>
std::vector<FilterChoice> counted_kinds(Mask const& keep, Bits const& bits_of) {
  std::vector<FilterChoice> values;
  for (auto const& name : Names<E>::kTable) values.push_back({name.id, 0});
  for (std::size_t row = 0; row < keep.size(); ++row) {
    if (keep[row] == 0) continue;
    std::uint32_t const bits = bits_of(row);
    for (std::size_t i = 0; i < values.size(); ++i)
      values[i].orders += bits >> static_cast<unsigned>(Names<E>::kTable[i].value) & 1U;
  }
  return values;
}

/// The texts of a list that any row has, in the column's order of arrival, with the rows kept.
std::vector<FilterChoice> counted_texts(TextColumn const& column, Holds holds, Mask const& keep) {
  std::vector<std::int64_t> rows(column.size(), 0);
  std::vector<std::int64_t> kept(column.size(), 0);
  for (std::size_t row = 0; row < keep.size(); ++row) {
    ++rows[column.code(row)];
    kept[column.code(row)] += keep[row];
  }
  std::vector<FilterChoice> values;
  for (std::uint32_t code = 0; code < rows.size(); ++code) {
    if (rows[code] == 0) continue;
    each_text(column.text_of_code(code), holds, [&](std::string_view text) {
      auto const known = std::find_if(values.begin(), values.end(),
                                      [&](FilterChoice const& choice) { return choice.value == text; });
      if (known == values.end()) {
        values.push_back({text, kept[code]});
      } else {
        known->orders += kept[code];
      }
    });
  }
  return values;
}

}  // namespace

void Table::match_lists(TableFilter const& filter, Mask& keep) const {
  for (TextList const& list : kTextLists) {
    Texts const& wanted = filter.*list.wanted;
    if (wanted.empty()) continue;
    keep_texts(texts(list.column), keep, [&](std::string_view cell) {
      bool found = false;
      each_text(cell, list.holds,
                [&](std::string_view text) { found = found || has(wanted, std::string(text)); });
      return found;
    });
  }
  std::uint32_t problems = 0;
  for (ProblemKind const kind : filter.problems) problems |= 1U << static_cast<unsigned>(kind);
  for (std::size_t row = 0; problems != 0 && row < keep.size(); ++row)
    if ((problem_bits(*this, row) & problems) == 0) keep[row] = 0;
  if (filter.slips.empty()) return;
  keep_texts(texts(TextColumnId::slips), keep, [&](std::string_view slips) {
    return has(filter.slips, slips.empty() ? SlipKind::missing : SlipKind::entered);
  });
}

void Table::match_ranges(TableFilter const& filter, Mask& keep) const {
  for (DateRange const& range : kDateRanges) {
    auto const& from = filter.*range.from;
    auto const& to = filter.*range.to;
    if (!from && !to) continue;
    // Dates in ISO form compare as texts; a time behind the day plays no part.
    std::string const first = from ? to_iso(*from) : std::string();
    std::string const last = to ? to_iso(*to) : std::string("9");
    keep_texts(texts(range.column), keep, [&](std::string_view text) {
      auto const day = text.substr(0, 10);
      return !day.empty() && day >= first && day <= last;
    });
  }
  if (!filter.billed_from && !filter.billed_to) return;
  std::int64_t const least = filter.billed_from.value_or(INT64_MIN);
  std::int64_t const most = filter.billed_to.value_or(INT64_MAX);
  auto const& billed = numbers(NumberColumnId::billed);
  for (std::size_t row = 0; row < keep.size(); ++row)
    keep[row] = keep[row] & static_cast<std::uint8_t>(billed[row] >= least && billed[row] <= most);
}

void Table::match_words(std::string_view text, Mask& keep) const {
  for (std::string const& word : words_of(text)) {
    Mask hit(rows(), 0);
    for (auto const& row : kTextColumns) {
      if (row.searched == Searched::no) continue;
      TextColumn const& column = texts(row.id);
      Mask found(column.size(), 0);
      column.search(word, found);
      for (std::size_t i = 0; i < hit.size(); ++i) hit[i] = hit[i] | found[column.codes()[i]];
    }
    for (std::size_t i = 0; i < keep.size(); ++i) keep[i] = keep[i] & hit[i];
  }
}

Mask Table::matching(TableFilter const& filter) const {
  Mask keep(rows(), 1);
  match_lists(filter, keep);
  match_ranges(filter, keep);
  match_words(filter.text, keep);
  return keep;
}

Mask Table::in_view(TableFilter const& filter, std::optional<Date> today) const {
  auto keep = matching(filter);
  std::int64_t const day = today ? days_of(*today) : INT64_MIN;
  for (std::size_t row = 0; row < keep.size(); ++row)
    keep[row] =
        keep[row] & static_cast<std::uint8_t>(views(row, day) >> static_cast<unsigned>(filter.view) & 1U);
  return keep;
}

std::int64_t Table::count(TableFilter const& filter, std::optional<Date> today) const {
  auto const keep = in_view(filter, today);
  return std::count(keep.begin(), keep.end(), std::uint8_t{1});
}

std::vector<FilterChoices> Table::choices(TableFilter const& filter, std::optional<Date> today) const {
  std::vector<FilterChoices> out;
  for (TextList const& list : kTextLists) {
    TableFilter others = filter;
    (others.*list.wanted).clear();
    out.push_back({list.name, counted_texts(texts(list.column), list.holds, in_view(others, today))});
  }
  TableFilter others = filter;
  others.problems.clear();
  out.push_back({"problems", counted_kinds<ProblemKind>(in_view(others, today), [&](std::size_t row) {
                   return problem_bits(*this, row);
                 })});
  others = filter;
  others.slips.clear();
  out.push_back({"slips", counted_kinds<SlipKind>(in_view(others, today), [&](std::size_t row) {
                   return 1U << static_cast<unsigned>(slip_kind(*this, row));
                 })});
  return out;
}

}  // namespace yoshin
