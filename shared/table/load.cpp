#include "table/table.hpp"

namespace yoshin {

void Table::take(OrderPage const& page) {
  std::vector<std::uint32_t> places;
  places.reserve(page.ids.size());
  for (std::int64_t const id : page.ids) places.push_back(place_of(id));
  resize(ids_.size());
  for (auto const& row : kTextColumns) {
    auto const& column = page.texts[static_cast<std::size_t>(row.id)];
    TextColumn& out = texts(row.id);
    for (std::size_t i = 0; i < places.size(); ++i)
      out.set(places[i], column ? (*column)[i] : std::string_view{});
  }
  for (auto const& row : kNumberColumns) {
    auto const* column = &page.numbers[static_cast<std::size_t>(row.id)];
    // Without its own column the basis fee is the present one: right for every order that no rule touched.
    if (!*column && row.id == NumberColumnId::basis_fee)
      column = &page.numbers[static_cast<std::size_t>(NumberColumnId::fee)];
    auto& out = numbers(row.id);
    for (std::size_t i = 0; i < places.size(); ++i)
      out[places[i]] = *column ? static_cast<std::int32_t>((**column)[i]) : 0;
  }
  for (std::uint32_t const place : places) derive(place);
}

Result<Done, PageError> Table::load(Node const& page) {
  auto const read = read_page(page);
  if (!read) return Failure{read.error()};
  take(read.value());
  return Done{};
}

}  // namespace yoshin
