#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "credit/record.hpp"
#include "order/order.hpp"
#include "proxy/store/rows.hpp"

namespace yoshin {

/// How a list column is written in JSON.
enum class ColumnKind { text, integer };

/// A column of the order list that is computed when an order is stored. `id`, `version`, `change` and `open`
/// belong to the row and are not among them.
struct FaceColumn {
  std::string_view name;
  ColumnKind kind;
};

/// The columns, in the order of the values in a face.
std::span<FaceColumn const> face_columns();

/// What the list shows of an order: one value a column, numbers in decimal. `today` decides the checks that are
/// counted.
std::vector<std::string> face_of(OrderState const& state, Date today);

/// The order as it is written with its face.
OrderWrite write_of(OrderState state, Date today);

/// The number of the band that gave the order its fee, counted from 0; -1 when none did.
int fee_band_of(Order const& order, FeeRule const& rule);

/// The statuses in which an order may have a usual action.
inline constexpr std::array kStatusesToCheck{CreditStatus::not_requested, CreditStatus::cancelled,
                                             CreditStatus::approved};

/// The action an operator would take next, whose problems the list counts; nothing when there is none to check.
std::optional<Action> usual_action(Order const& order, CreditRecord const& record);
/// The problems of that action; none where there is no action to check.
Problems usual_problems(OrderState const& state, Date today);

}  // namespace yoshin
