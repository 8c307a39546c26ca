#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "table/columns.hpp"

namespace yoshin {

/// What the checks and the last answer say of an order.
enum class ProblemKind { errors, warnings, person, none };
/// Whether the order has a slip number.
enum class SlipKind { entered, missing };
// clang-format off
template <>
struct Names<ProblemKind> {
  static constexpr auto kTable = std::to_array<Name<ProblemKind>>({
      {ProblemKind::errors,   "errors",   "要修正あり", "to be fixed"},
      {ProblemKind::warnings, "warnings", "注意あり",   "to be looked at"},
      {ProblemKind::person,   "person",   "要確認",     "needs a person"},
      {ProblemKind::none,     "none",     "問題なし",   "no problem"},
  });
};
template <>
struct Names<SlipKind> {
  static constexpr auto kTable = std::to_array<Name<SlipKind>>({
      {SlipKind::entered, "entered", "伝票番号あり", "slip number entered"},
      {SlipKind::missing, "missing", "伝票番号なし", "no slip number"},
  });
};
// clang-format on

/// Which rows the list shows. An empty list, a bound that is not there and an empty text leave every row; the
/// parts are joined by "and", the members of a list by "or".
struct TableFilter {
  std::vector<std::string> shops;
  std::vector<std::string> providers;  ///< An empty text stands for "none".
  std::vector<std::string> statuses;
  std::vector<std::string> carriers;
  std::vector<std::string> order_statuses;  ///< Free texts of the cart, whole.
  std::vector<std::string> flags;
  std::vector<ProblemKind> problems;
  std::vector<SlipKind> slips;
  std::optional<Date> ordered_from;  ///< Both ends of a range are in it. An order without a date is in none.
  std::optional<Date> ordered_to;
  std::optional<Date> ship_from;  ///< Planned ship date.
  std::optional<Date> ship_to;
  std::optional<std::int64_t> billed_from;  ///< Yen, tax included.
  std::optional<std::int64_t> billed_to;
  std::string text;  ///< Words that must all occur in the searched columns.
  ViewId view = ViewId::all;
};

/// One value that a list of the filter may hold.
struct FilterChoice {
  std::string_view value;
  std::int64_t orders = 0;
};
/// The values of one list of the filter that any row has, by the list's name.
struct FilterChoices {
  std::string_view list;
  std::vector<FilterChoice> values;
};

}  // namespace yoshin
