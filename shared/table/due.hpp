#pragma once

#include <array>
#include <optional>

#include "base/date.hpp"
#include "credit/status.hpp"
#include "provider/facts.hpp"

namespace yoshin {

/// Work that must be done before an order can go out as planned, and how long before it is due.
struct DueRow {
  CreditStatus status;
  SlipState slip;
  int days_before;  ///< Days before the planned ship date from which on it is due.
};
// clang-format off
/// 期限間近: what is not yet approved has one more day, an approved parcel must leave today. The providers' own
/// deadlines are open or have one source only, so that none of them is a row here.
inline constexpr auto kDueRows = std::to_array<DueRow>({
    {CreditStatus::not_requested, SlipState::any,     1},
    {CreditStatus::reviewing,     SlipState::any,     1},
    {CreditStatus::on_hold,       SlipState::any,     1},
    {CreditStatus::unknown,       SlipState::any,     1},
    {CreditStatus::approved,      SlipState::entered, 1},
    {CreditStatus::approved,      SlipState::none,    0},
});
// clang-format on

/// How many days before its planned ship date an order is due; nothing where no work is left before shipping.
/// `slip` is `none` or `entered`.
constexpr std::optional<int> due_days_before(CreditStatus status, SlipState slip) {
  for (DueRow const& row : kDueRows)
    if (row.status == status && (row.slip == SlipState::any || row.slip == slip)) return row.days_before;
  return std::nullopt;
}
/// The first JST day on which the order is due. It stays due until the work is done.
inline std::optional<Date> due_from(CreditStatus status, SlipState slip, Date planned_ship_date) {
  auto const days = due_days_before(status, slip);
  return days ? std::optional(add_days(planned_ship_date, -*days)) : std::nullopt;
}

}  // namespace yoshin
