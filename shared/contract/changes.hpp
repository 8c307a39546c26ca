#pragma once

#include <optional>

#include "base/node.hpp"
#include "base/result.hpp"
#include "contract/codec.hpp"
#include "fee/rule.hpp"
#include "order/order.hpp"

namespace yoshin {

/// Why an edit is not made: members that are not what they must be, or amounts that could not be read back.
struct EditFault {
  FieldErrors fields;           ///< Empty when the amounts are at fault.
  bool amounts_beyond = false;  ///< Fee or billed amount outside ±999,999,999 yen.
};

/// Whether a fee and the billed amount it makes stay within what an order may carry; a larger one could not be
/// read back.
bool is_storable(Amounts const& amounts);

/// Whether the changes touch what the fee is computed from. Other edits leave the fee as it stands: a saved
/// rule changes no order by itself.
bool touches_money(Node const& changes);

/// The edit that makes `after` of `before`: the members that an edit may carry and in which they differ.
Node changes_between(Order const& before, Order const& after);

/// The fee of an order as it stood, and where it came from: what taking an edit back gives again.
struct FeeBefore {
  Yen fee;
  FeeSource source = FeeSource::imported;

  friend bool operator==(FeeBefore const&, FeeBefore const&) = default;
};

/// The members `fee` and `fee_source`.
Node to_node(FeeBefore const& before);
/// The same read again; nothing where it is no such object.
std::optional<FeeBefore> fee_before_from(Node const& node);

/// What an edit makes of an order: the members of `changes` replaced (`with_changes`) and, where they touch
/// money, the fee computed anew by the rule, or `before` put back where the edit is one that is taken back: a
/// rule that was saved since changes no order. Who keeps the order raises its version.
Result<Order, EditFault> edited_with(Order const& order, Node const& changes, FeeRule const& rule,
                                     std::optional<FeeBefore> const& before = {});

}  // namespace yoshin
