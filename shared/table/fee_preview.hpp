#pragma once

#include <string_view>

#include "table/table.hpp"

namespace yoshin {

/// What a rule would do to the orders of a shop and provider, in sums.
struct FeePreview {
  std::int64_t orders = 0;
  std::int64_t changed = 0;
  std::int64_t fee_before = 0;
  std::int64_t fee_after = 0;
  std::int64_t billed_before = 0;
  std::int64_t billed_after = 0;
};

/// What saving `rule` and applying it again would do to the table's orders of this shop and provider that a
/// rule may still touch: not_requested or cancelled, and no fee typed by hand.
FeePreview preview_fees(Table const& table, std::string_view shop, std::string_view provider,
                        FeeRule const& rule);

}  // namespace yoshin
