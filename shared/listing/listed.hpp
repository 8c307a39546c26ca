#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "credit/record.hpp"
#include "fee/rule.hpp"
#include "order/order.hpp"
#include "provider/connector.hpp"
#include "provider/problem.hpp"

// What the order list shows of an order, computed alike for an order that is stored and for one of a file that
// is only looked at.
namespace yoshin {

/// How a list column is written in JSON.
enum class ColumnKind { text, integer };

/// A column of the order list that is computed from an order. `id`, `version`, `change` and `open` belong to
/// the row and are not among them.
struct FaceColumn {
  std::string_view name;
  ColumnKind kind;
};

/// The columns, in the order of the values in a face. Faces are stored: columns are added at the end only.
std::span<FaceColumn const> face_columns();

/// Everything that the list looks at to show one order. Borrowed.
struct Listed {
  Order const& order;
  CreditRecord const& record;
  FeeRule const& fee_rule;   ///< Of the order's shop and provider; empty where there is none.
  Settings const& settings;  ///< The shop's public ones for the provider.
  ShopFacts const& shop;
  std::span<std::string const> crowded_slips;  ///< As `Context::crowded_slips`.
};

/// What the list shows of an order: one value a column, numbers in decimal. `today`, in JST, decides the checks
/// that are counted.
std::vector<std::string> face_of(Listed const& listed, Date today);

/// The number of the band that gave the order its fee, counted from 0; -1 when none did.
int fee_band_of(Order const& order, FeeRule const& rule);

/// The statuses in which an order may have a usual action.
inline constexpr std::array kStatusesToCheck{CreditStatus::not_requested, CreditStatus::cancelled,
                                             CreditStatus::approved};

/// The action an operator would take next, whose problems the list counts; nothing when there is none to check.
std::optional<Action> usual_action(Order const& order, CreditRecord const& record);
/// The problems of that action; none where there is no action to check.
Problems usual_problems(Listed const& listed, Date today);

}  // namespace yoshin
