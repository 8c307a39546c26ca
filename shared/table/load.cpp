#include "table/table.hpp"

#include "money/yen.hpp"

namespace yoshin {

/// Checks a whole page before it changes anything, then copies it column by column.
class PageLoader {
 public:
  PageLoader(Table& table, Node const& columns) : table_(table), columns_(columns) {}

  Result<Done, PageError> run() {
    if (auto error = check()) return Failure{std::move(*error)};
    std::vector<std::uint32_t> places;
    for (Node const& id : *ids_) places.push_back(table_.place_of(*id.integer()));
    table_.resize(table_.ids_.size());
    for (auto const& row : kTextColumns) copy_texts(row, places);
    for (auto const& row : kNumberColumns) copy_numbers(row, places);
    for (std::uint32_t place : places) table_.derive(place);
    return Done{};
  }

 private:
  std::optional<PageError> check() {
    ids_ = list("id");
    if (ids_ == nullptr) return PageError{"id", 0, "missing"};
    if (auto error = check_numbers("id", INT64_MAX)) return error;
    for (auto const& row : kNumberColumns)
      if (auto error = check_numbers(row.name, bound_of(row.id))) return error;
    for (auto const& row : kTextColumns)
      if (auto error = check_texts(row.name)) return error;
    return std::nullopt;
  }

  /// Amounts keep to the order's range; counters to what a 32-bit column holds.
  static std::int64_t bound_of(NumberColumnId id) {
    switch (id) {
      case NumberColumnId::goods:
      case NumberColumnId::billed:
      case NumberColumnId::fee:
      case NumberColumnId::basis_fee: return kMaxOrderYen;
      case NumberColumnId::version:
      case NumberColumnId::change:
      case NumberColumnId::fee_band:
      case NumberColumnId::registration:
      case NumberColumnId::parcels:
      case NumberColumnId::errors:
      case NumberColumnId::warnings:
      case NumberColumnId::anew_pending:
      case NumberColumnId::needs_person:
      case NumberColumnId::open:
      case NumberColumnId::asked: break;
    }
    return INT32_MAX;
  }

  [[nodiscard]] Node::Items const* list(std::string_view name) const {
    auto const* column = columns_.find(name);
    return column == nullptr ? nullptr : column->items();
  }

  [[nodiscard]] std::optional<PageError> check_numbers(std::string_view name, std::int64_t most) const {
    auto const* column = list(name);
    if (column == nullptr) return std::nullopt;
    if (column->size() != ids_->size()) return PageError{std::string(name), 0, "length"};
    for (std::size_t row = 0; row < column->size(); ++row) {
      auto const number = (*column)[row].integer();
      if (!number) return PageError{std::string(name), row, "type"};
      if (*number > most || *number < -most) return PageError{std::string(name), row, "range"};
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<PageError> check_texts(std::string_view name) const {
    auto const* column = list(name);
    if (column == nullptr) return std::nullopt;
    if (column->size() != ids_->size()) return PageError{std::string(name), 0, "length"};
    for (std::size_t row = 0; row < column->size(); ++row)
      if (!(*column)[row].text()) return PageError{std::string(name), row, "type"};
    return std::nullopt;
  }

  void copy_texts(TextColumnRow const& row, std::vector<std::uint32_t> const& places) {
    auto const* column = list(row.name);
    TextColumn& out = table_.texts(row.id);
    for (std::size_t i = 0; i < places.size(); ++i)
      out.set(places[i], column == nullptr ? std::string_view{} : *(*column)[i].text());
  }

  void copy_numbers(NumberColumnRow const& row, std::vector<std::uint32_t> const& places) {
    auto const* column = list(row.name);
    // Without its own column the basis fee is the present one: right for every order that no rule touched.
    if (column == nullptr && row.id == NumberColumnId::basis_fee) column = list("fee");
    auto& out = table_.numbers(row.id);
    for (std::size_t i = 0; i < places.size(); ++i)
      out[places[i]] = column == nullptr ? 0 : static_cast<std::int32_t>(*(*column)[i].integer());
  }

  Table& table_;
  Node const& columns_;
  Node::Items const* ids_ = nullptr;
};

Result<Done, PageError> Table::load(Node const& page) {
  auto const* columns = page.find("columns");
  if (columns == nullptr) return Failure{PageError{"columns", 0, "missing"}};
  return PageLoader(*this, *columns).run();
}

}  // namespace yoshin
