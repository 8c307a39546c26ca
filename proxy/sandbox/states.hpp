#pragma once

#include <cstdint>
#include <string_view>

#include "proxy/sandbox/model.hpp"

namespace yoshin::sandbox {

inline constexpr std::int64_t kMsPerHour = 3'600'000;
inline constexpr std::int64_t kMsPerDay = 24 * kMsPerHour;

/// A credit decision: the first state, and what becomes of it by itself.
struct Decision {
  State first = State::approved;
  Reason reason = Reason::none;
  std::int64_t after_hours = 0;  ///< 0: nothing follows.
  State then = State::approved;
  Reason then_reason = Reason::none;
};
inline constexpr Decision kApproval{};
inline constexpr Decision kRefusal{State::rejected, Reason::other, 0, State::rejected, Reason::none};

/// The decision that an amount's last three digits ask for, or null for "approved at once".
Decision const* decision_for(std::int64_t billed);

/// Enters a state at `now_ms`; whatever was planned before is dropped.
void enter(Transaction& transaction, State state, Reason reason, std::int64_t now_ms);
/// Applies a credit decision at `now_ms`, in the way its provider can show it: not all know a hold.
void decide(Transaction& transaction, Decision const& decision, std::int64_t now_ms);
/// Enters `shipped` and plans what the carrier and the customer will do.
void ship(Transaction& transaction, std::int64_t now_ms);
/// Applies every planned change that is due. Returns whether something changed.
bool advance(Transaction& transaction, std::int64_t now_ms);

}  // namespace yoshin::sandbox
