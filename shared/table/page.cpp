#include "table/page.hpp"

#include <algorithm>

#include "money/yen.hpp"

namespace yoshin {
namespace {

/// Amounts keep to the order's range; counters to what a 32-bit column holds.
std::int64_t bound_of(NumberColumnId id) {
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

template <class Rows>
std::optional<PageError> length_error(std::string_view name, std::optional<Rows> const& column,
                                      std::size_t rows) {
  if (!column || column->size() == rows) return std::nullopt;
  return PageError{std::string(name), 0, "length"};
}

std::optional<PageError> range_error(std::string_view name, OrderPage::Numbers const& column,
                                     std::int64_t most) {
  auto const bad = std::find_if(column.begin(), column.end(),
                                [most](std::int64_t number) { return number > most || number < -most; });
  if (bad == column.end()) return std::nullopt;
  return PageError{std::string(name), static_cast<std::size_t>(bad - column.begin()), "range"};
}

/// Every column as long as the ids, every number in its range.
Result<OrderPage, PageError> checked(OrderPage page) {
  for (auto const& row : kNumberColumns) {
    auto const& column = page.numbers[static_cast<std::size_t>(row.id)];
    if (auto error = length_error(row.name, column, page.ids.size())) return Failure{std::move(*error)};
    if (!column) continue;
    if (auto error = range_error(row.name, *column, bound_of(row.id))) return Failure{std::move(*error)};
  }
  for (auto const& row : kTextColumns)
    if (auto error = length_error(row.name, page.texts[static_cast<std::size_t>(row.id)], page.ids.size()))
      return Failure{std::move(*error)};
  return page;
}

/// Where the column of that name is read to: exactly one of the two, or none for a column that is not known.
struct Target {
  OrderPage::Texts* texts = nullptr;
  OrderPage::Numbers* numbers = nullptr;
};

Target target_of(OrderPage& page, std::string_view name) {
  if (name == "id") return {nullptr, &page.ids};
  for (auto const& row : kTextColumns)
    if (row.name == name) return {&page.texts[static_cast<std::size_t>(row.id)].emplace(), nullptr};
  for (auto const& row : kNumberColumns)
    if (row.name == name) return {nullptr, &page.numbers[static_cast<std::size_t>(row.id)].emplace()};
  return {};
}

std::optional<PageError> read_list(Node const& list, std::string_view name, Target target) {
  if (list.items() == nullptr) return PageError{std::string(name), 0, "type"};
  for (std::size_t row = 0; row < list.items()->size(); ++row) {
    Node const& item = (*list.items())[row];
    if (target.texts != nullptr ? !item.text() : !item.integer())
      return PageError{std::string(name), row, "type"};
    if (target.texts != nullptr) target.texts->push_back(*item.text());
    if (target.numbers != nullptr) target.numbers->push_back(*item.integer());
  }
  return std::nullopt;
}

template <class Rows, class Take>
std::optional<PageError> read_items(JsonScanner& scanner, std::string_view name, Rows& rows, Take const& take) {
  if (!scanner.enter_list()) return PageError{std::string(name), 0, "type"};
  while (scanner.item()) {
    auto const value = take();
    if (!value) return PageError{std::string(name), rows.size(), "type"};
    rows.push_back(*value);
  }
  return std::nullopt;
}

std::optional<PageError> read_columns(JsonScanner& scanner, OrderPage& page) {
  if (!scanner.enter_object()) return PageError{"columns", 0, "type"};
  bool has_ids = false;
  std::size_t rows = 0;
  while (auto const name = scanner.member()) {
    Target const target = target_of(page, *name);
    std::optional<PageError> error;
    if (target.texts != nullptr) {
      target.texts->reserve(rows);
      error = read_items(scanner, *name, *target.texts, [&] { return scanner.text(); });
    } else if (target.numbers != nullptr) {
      target.numbers->reserve(rows);
      error = read_items(scanner, *name, *target.numbers, [&] { return scanner.integer(); });
    } else {
      scanner.skip();
    }
    if (error) return error;
    has_ids = has_ids || *name == "id";
    rows = std::max(rows, page.ids.size());
  }
  return has_ids ? std::nullopt : std::optional(PageError{"id", 0, "missing"});
}

}  // namespace

Result<OrderPage, PageError> read_page(Node const& tree) {
  auto const* columns = tree.find("columns");
  if (columns == nullptr || columns->members() == nullptr) return Failure{PageError{"columns", 0, "missing"}};
  if (columns->find("id") == nullptr) return Failure{PageError{"id", 0, "missing"}};
  OrderPage page;
  page.change = tree.integer_at("change").value_or(0);
  page.more = tree.boolean_at("more");
  for (auto const& [name, list] : *columns->members()) {
    Target const target = target_of(page, name);
    if (target.texts == nullptr && target.numbers == nullptr) continue;
    if (auto error = read_list(list, name, target)) return Failure{std::move(*error)};
  }
  return checked(std::move(page));
}

Result<OrderPage, PageError> read_page(JsonScanner& scanner) {
  OrderPage page;
  bool found = false;
  scanner.enter_object();
  while (auto const name = scanner.member()) {
    if (*name == "columns") {
      found = true;
      if (auto error = read_columns(scanner, page); error && scanner.good()) return Failure{std::move(*error)};
    } else if (*name == "change") {
      page.change = scanner.integer().value_or(0);
    } else if (*name == "more") {
      page.more = scanner.boolean().value_or(false);
    } else {
      scanner.skip();
    }
  }
  if (!scanner.finished()) return Failure{PageError{"page", 0, "unreadable"}};
  if (!found) return Failure{PageError{"columns", 0, "missing"}};
  return checked(std::move(page));
}

}  // namespace yoshin
