#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "table/table.hpp"

namespace yoshin {

/// Which orders a rule is tried on: those of one shop and provider, ordered within the period.
struct FeeTrial {
  std::string shop;
  std::string provider;
  FeeRule rule;
  std::string from;  ///< First day in JST, `YYYY-MM-DD`; empty for no bound.
  std::string to;    ///< Last day, included; empty for no bound.
};

/// Sums over some orders: what is charged now, and what it would be.
struct FeeTotals {
  std::int64_t orders = 0;
  std::int64_t changed = 0;
  std::int64_t fee_before = 0;
  std::int64_t fee_after = 0;
  std::int64_t billed_before = 0;
  std::int64_t billed_after = 0;
};

/// One order that would change: its row, and what the rule makes of it.
struct FeeRowChange {
  std::uint32_t row = 0;
  std::int32_t basis_billed = 0;
  std::int32_t basis_fee = 0;
};

/// Orders that the rule treats in one way.
struct FeeScope {
  FeeTotals totals;
  /// By the band that the basis falls into; the last is for orders that no band holds.
  std::array<FeeTotals, FeeRule::kBands + 1> bands{};
  std::vector<FeeRowChange> changes;  ///< In order of arrival.
};

/// What a rule would do to the orders of a shop and provider.
struct FeePreview {
  /// Not requested or cancelled, and at rest: 手数料を再適用 changes these.
  FeeScope free;
  /// Known to the provider, or on their way: as if the rule had been in force. Re-applying leaves them alone;
  /// their amounts change through 与信内容変更 only.
  FeeScope held;
  std::int64_t by_hand = 0;           ///< Fee typed by hand: no rule changes it.
  std::vector<std::int32_t> amounts;  ///< The basis billed amount of every order above, in order of arrival.
};

/// What saving the rule and applying it again would do, and what it would have done to the rest. Changes
/// nothing.
FeePreview preview_fees(Table const& table, FeeTrial const& trial);

/// How many of the amounts lie in each `[edges[i], edges[i + 1])`; Others are not counted. Nothing where the
/// edges do not rise.
std::vector<std::int64_t> amounts_between(std::vector<std::int32_t> const& amounts,
                                          std::vector<std::int64_t> const& edges);

/// The sentence that explains what the rule makes of this order.
FeeTrace trace_of(FeeRowChange const& change, FeeRule const& rule);

}  // namespace yoshin
