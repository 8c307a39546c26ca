#pragma once

#include <array>
#include <cstddef>
#include <optional>

#include "credit/action.hpp"
#include "credit/status.hpp"
#include "credit/verdict.hpp"

namespace yoshin {

/// What one verdict on one action makes of an order's status.
struct Transition {
  CreditStatus from;
  Action action;
  VerdictKind verdict;
  CreditStatus to;
  bool restores;  ///< The order returns to the status it had before it became `unknown`; `to` does not count.
};

/// Every transition there is. Buttons, the proxy's permission, what follows and the documentation all read this
/// table. The row cancelled + query + rejected keeps a cancellation that rests on a state refusal after 与信NG,
/// although the provider goes on answering "refused". A slip is corrected from approved too: a lost report may
/// have arrived at a provider whose inquiry does not show slips.
// clang-format off
inline constexpr auto kTransitions = [] {
  using S = CreditStatus;
  using A = Action;
  using V = VerdictKind;
  return std::to_array<Transition>({
    {S::not_requested,     A::credit_request,   V::approved,        S::approved,          false},
    {S::not_requested,     A::credit_request,   V::reviewing,       S::reviewing,         false},
    {S::not_requested,     A::credit_request,   V::on_hold,         S::on_hold,           false},
    {S::not_requested,     A::credit_request,   V::rejected,        S::rejected,          false},
    {S::not_requested,     A::credit_request,   V::message_refused, S::not_requested,     false},
    {S::not_requested,     A::credit_request,   V::unclear,         S::unknown,           false},
    {S::rejected,          A::credit_request,   V::approved,        S::approved,          false},
    {S::rejected,          A::credit_request,   V::reviewing,       S::reviewing,         false},
    {S::rejected,          A::credit_request,   V::on_hold,         S::on_hold,           false},
    {S::rejected,          A::credit_request,   V::rejected,        S::rejected,          false},
    {S::rejected,          A::credit_request,   V::message_refused, S::rejected,          false},
    {S::rejected,          A::credit_request,   V::unclear,         S::unknown,           false},
    {S::cancelled,         A::credit_request,   V::approved,        S::approved,          false},
    {S::cancelled,         A::credit_request,   V::reviewing,       S::reviewing,         false},
    {S::cancelled,         A::credit_request,   V::on_hold,         S::on_hold,           false},
    {S::cancelled,         A::credit_request,   V::rejected,        S::rejected,          false},
    {S::cancelled,         A::credit_request,   V::message_refused, S::cancelled,         false},
    {S::cancelled,         A::credit_request,   V::unclear,         S::unknown,           false},
    {S::reviewing,         A::credit_change,    V::approved,        S::approved,          false},
    {S::reviewing,         A::credit_change,    V::reviewing,       S::reviewing,         false},
    {S::reviewing,         A::credit_change,    V::on_hold,         S::on_hold,           false},
    {S::reviewing,         A::credit_change,    V::rejected,        S::rejected,          false},
    {S::reviewing,         A::credit_change,    V::done,            S::reviewing,         false},
    {S::reviewing,         A::credit_change,    V::cancelled,       S::cancelled,         false},
    {S::reviewing,         A::credit_change,    V::message_refused, S::reviewing,         false},
    {S::reviewing,         A::credit_change,    V::unclear,         S::unknown,           false},
    {S::on_hold,           A::credit_change,    V::approved,        S::approved,          false},
    {S::on_hold,           A::credit_change,    V::reviewing,       S::reviewing,         false},
    {S::on_hold,           A::credit_change,    V::on_hold,         S::on_hold,           false},
    {S::on_hold,           A::credit_change,    V::rejected,        S::rejected,          false},
    {S::on_hold,           A::credit_change,    V::done,            S::on_hold,           false},
    {S::on_hold,           A::credit_change,    V::cancelled,       S::cancelled,         false},
    {S::on_hold,           A::credit_change,    V::message_refused, S::on_hold,           false},
    {S::on_hold,           A::credit_change,    V::unclear,         S::unknown,           false},
    {S::approved,          A::credit_change,    V::approved,        S::approved,          false},
    {S::approved,          A::credit_change,    V::reviewing,       S::reviewing,         false},
    {S::approved,          A::credit_change,    V::on_hold,         S::on_hold,           false},
    {S::approved,          A::credit_change,    V::rejected,        S::rejected,          false},
    {S::approved,          A::credit_change,    V::done,            S::approved,          false},
    {S::approved,          A::credit_change,    V::cancelled,       S::cancelled,         false},
    {S::approved,          A::credit_change,    V::message_refused, S::approved,          false},
    {S::approved,          A::credit_change,    V::unclear,         S::unknown,           false},
    {S::shipment_reported, A::credit_change,    V::approved,        S::approved,          false},
    {S::shipment_reported, A::credit_change,    V::reviewing,       S::reviewing,         false},
    {S::shipment_reported, A::credit_change,    V::on_hold,         S::on_hold,           false},
    {S::shipment_reported, A::credit_change,    V::rejected,        S::rejected,          false},
    {S::shipment_reported, A::credit_change,    V::done,            S::shipment_reported, false},
    {S::shipment_reported, A::credit_change,    V::cancelled,       S::cancelled,         false},
    {S::shipment_reported, A::credit_change,    V::message_refused, S::shipment_reported, false},
    {S::shipment_reported, A::credit_change,    V::unclear,         S::unknown,           false},
    {S::reviewing,         A::credit_query,     V::approved,        S::approved,          false},
    {S::reviewing,         A::credit_query,     V::reviewing,       S::reviewing,         false},
    {S::reviewing,         A::credit_query,     V::on_hold,         S::on_hold,           false},
    {S::reviewing,         A::credit_query,     V::rejected,        S::rejected,          false},
    {S::reviewing,         A::credit_query,     V::cancelled,       S::cancelled,         false},
    {S::reviewing,         A::credit_query,     V::shipped,         S::shipment_reported, false},
    {S::reviewing,         A::credit_query,     V::absent,          S::reviewing,         false},
    {S::reviewing,         A::credit_query,     V::message_refused, S::reviewing,         false},
    {S::reviewing,         A::credit_query,     V::unclear,         S::reviewing,         false},
    {S::on_hold,           A::credit_query,     V::approved,        S::approved,          false},
    {S::on_hold,           A::credit_query,     V::reviewing,       S::reviewing,         false},
    {S::on_hold,           A::credit_query,     V::on_hold,         S::on_hold,           false},
    {S::on_hold,           A::credit_query,     V::rejected,        S::rejected,          false},
    {S::on_hold,           A::credit_query,     V::cancelled,       S::cancelled,         false},
    {S::on_hold,           A::credit_query,     V::shipped,         S::shipment_reported, false},
    {S::on_hold,           A::credit_query,     V::absent,          S::on_hold,           false},
    {S::on_hold,           A::credit_query,     V::message_refused, S::on_hold,           false},
    {S::on_hold,           A::credit_query,     V::unclear,         S::on_hold,           false},
    {S::approved,          A::credit_query,     V::approved,        S::approved,          false},
    {S::approved,          A::credit_query,     V::reviewing,       S::reviewing,         false},
    {S::approved,          A::credit_query,     V::on_hold,         S::on_hold,           false},
    {S::approved,          A::credit_query,     V::rejected,        S::rejected,          false},
    {S::approved,          A::credit_query,     V::cancelled,       S::cancelled,         false},
    {S::approved,          A::credit_query,     V::shipped,         S::shipment_reported, false},
    {S::approved,          A::credit_query,     V::absent,          S::approved,          false},
    {S::approved,          A::credit_query,     V::message_refused, S::approved,          false},
    {S::approved,          A::credit_query,     V::unclear,         S::approved,          false},
    {S::rejected,          A::credit_query,     V::approved,        S::approved,          false},
    {S::rejected,          A::credit_query,     V::reviewing,       S::reviewing,         false},
    {S::rejected,          A::credit_query,     V::on_hold,         S::on_hold,           false},
    {S::rejected,          A::credit_query,     V::rejected,        S::rejected,          false},
    {S::rejected,          A::credit_query,     V::cancelled,       S::cancelled,         false},
    {S::rejected,          A::credit_query,     V::shipped,         S::shipment_reported, false},
    {S::rejected,          A::credit_query,     V::absent,          S::rejected,          false},
    {S::rejected,          A::credit_query,     V::message_refused, S::rejected,          false},
    {S::rejected,          A::credit_query,     V::unclear,         S::rejected,          false},
    {S::cancelled,         A::credit_query,     V::approved,        S::approved,          false},
    {S::cancelled,         A::credit_query,     V::reviewing,       S::reviewing,         false},
    {S::cancelled,         A::credit_query,     V::on_hold,         S::on_hold,           false},
    {S::cancelled,         A::credit_query,     V::rejected,        S::cancelled,         false},
    {S::cancelled,         A::credit_query,     V::cancelled,       S::cancelled,         false},
    {S::cancelled,         A::credit_query,     V::shipped,         S::shipment_reported, false},
    {S::cancelled,         A::credit_query,     V::absent,          S::cancelled,         false},
    {S::cancelled,         A::credit_query,     V::message_refused, S::cancelled,         false},
    {S::cancelled,         A::credit_query,     V::unclear,         S::cancelled,         false},
    {S::shipment_reported, A::credit_query,     V::approved,        S::approved,          false},
    {S::shipment_reported, A::credit_query,     V::reviewing,       S::reviewing,         false},
    {S::shipment_reported, A::credit_query,     V::on_hold,         S::on_hold,           false},
    {S::shipment_reported, A::credit_query,     V::rejected,        S::rejected,          false},
    {S::shipment_reported, A::credit_query,     V::cancelled,       S::cancelled,         false},
    {S::shipment_reported, A::credit_query,     V::shipped,         S::shipment_reported, false},
    {S::shipment_reported, A::credit_query,     V::absent,          S::shipment_reported, false},
    {S::shipment_reported, A::credit_query,     V::message_refused, S::shipment_reported, false},
    {S::shipment_reported, A::credit_query,     V::unclear,         S::shipment_reported, false},
    {S::unknown,           A::credit_query,     V::approved,        S::approved,          false},
    {S::unknown,           A::credit_query,     V::reviewing,       S::reviewing,         false},
    {S::unknown,           A::credit_query,     V::on_hold,         S::on_hold,           false},
    {S::unknown,           A::credit_query,     V::rejected,        S::rejected,          false},
    {S::unknown,           A::credit_query,     V::cancelled,       S::cancelled,         false},
    {S::unknown,           A::credit_query,     V::shipped,         S::shipment_reported, false},
    {S::unknown,           A::credit_query,     V::absent,          S::not_requested,     true},
    {S::unknown,           A::credit_query,     V::message_refused, S::unknown,           false},
    {S::unknown,           A::credit_query,     V::unclear,         S::unknown,           false},
    {S::reviewing,         A::credit_cancel,    V::cancelled,       S::cancelled,         false},
    {S::reviewing,         A::credit_cancel,    V::done,            S::cancelled,         false},
    {S::reviewing,         A::credit_cancel,    V::message_refused, S::reviewing,         false},
    {S::reviewing,         A::credit_cancel,    V::unclear,         S::unknown,           false},
    {S::on_hold,           A::credit_cancel,    V::cancelled,       S::cancelled,         false},
    {S::on_hold,           A::credit_cancel,    V::done,            S::cancelled,         false},
    {S::on_hold,           A::credit_cancel,    V::message_refused, S::on_hold,           false},
    {S::on_hold,           A::credit_cancel,    V::unclear,         S::unknown,           false},
    {S::approved,          A::credit_cancel,    V::cancelled,       S::cancelled,         false},
    {S::approved,          A::credit_cancel,    V::done,            S::cancelled,         false},
    {S::approved,          A::credit_cancel,    V::message_refused, S::approved,          false},
    {S::approved,          A::credit_cancel,    V::unclear,         S::unknown,           false},
    {S::rejected,          A::credit_cancel,    V::cancelled,       S::cancelled,         false},
    {S::rejected,          A::credit_cancel,    V::done,            S::cancelled,         false},
    {S::rejected,          A::credit_cancel,    V::message_refused, S::rejected,          false},
    {S::rejected,          A::credit_cancel,    V::unclear,         S::unknown,           false},
    {S::shipment_reported, A::credit_cancel,    V::cancelled,       S::cancelled,         false},
    {S::shipment_reported, A::credit_cancel,    V::done,            S::cancelled,         false},
    {S::shipment_reported, A::credit_cancel,    V::message_refused, S::shipment_reported, false},
    {S::shipment_reported, A::credit_cancel,    V::unclear,         S::unknown,           false},
    {S::approved,          A::slip_sync,        V::shipped,         S::shipment_reported, false},
    {S::approved,          A::slip_sync,        V::done,            S::shipment_reported, false},
    {S::approved,          A::slip_sync,        V::cancelled,       S::cancelled,         false},
    {S::approved,          A::slip_sync,        V::message_refused, S::approved,          false},
    {S::approved,          A::slip_sync,        V::unclear,         S::unknown,           false},
    {S::shipment_reported, A::slip_sync,        V::shipped,         S::shipment_reported, false},
    {S::shipment_reported, A::slip_sync,        V::done,            S::shipment_reported, false},
    {S::shipment_reported, A::slip_sync,        V::cancelled,       S::cancelled,         false},
    {S::shipment_reported, A::slip_sync,        V::message_refused, S::shipment_reported, false},
    {S::shipment_reported, A::slip_sync,        V::unclear,         S::unknown,           false},
    {S::approved,          A::slip_change,      V::shipped,         S::shipment_reported, false},
    {S::approved,          A::slip_change,      V::done,            S::shipment_reported, false},
    {S::approved,          A::slip_change,      V::message_refused, S::approved,          false},
    {S::approved,          A::slip_change,      V::unclear,         S::unknown,           false},
    {S::shipment_reported, A::slip_change,      V::shipped,         S::shipment_reported, false},
    {S::shipment_reported, A::slip_change,      V::done,            S::shipment_reported, false},
    {S::shipment_reported, A::slip_change,      V::message_refused, S::shipment_reported, false},
    {S::shipment_reported, A::slip_change,      V::unclear,         S::unknown,           false},
    {S::shipment_reported, A::slip_undo,        V::approved,        S::approved,          false},
    {S::shipment_reported, A::slip_undo,        V::done,            S::approved,          false},
    {S::shipment_reported, A::slip_undo,        V::message_refused, S::shipment_reported, false},
    {S::shipment_reported, A::slip_undo,        V::unclear,         S::unknown,           false},
    {S::approved,          A::invoice_download, V::done,            S::approved,          false},
    {S::approved,          A::invoice_download, V::message_refused, S::approved,          false},
    {S::approved,          A::invoice_download, V::unclear,         S::approved,          false},
    {S::shipment_reported, A::invoice_download, V::done,            S::shipment_reported, false},
    {S::shipment_reported, A::invoice_download, V::message_refused, S::shipment_reported, false},
    {S::shipment_reported, A::invoice_download, V::unclear,         S::shipment_reported, false},
  });
}();
// clang-format on

/// The verdicts that a provider's answer to `action` may carry.
constexpr bool may_yield(Action action, VerdictKind verdict) {
  for (auto const& row : kTransitions)
    if (row.action == action && row.verdict == verdict) return true;
  return false;
}

/// Whether the action may be sent at all from this status. A provider's cell table narrows it further.
constexpr bool may_start(CreditStatus from, Action action) {
  for (auto const& row : kTransitions)
    if (row.from == from && row.action == action) return true;
  return false;
}

/// The row for (from, action, verdict), or nothing when the action does not start there or cannot yield the
/// verdict.
constexpr std::optional<Transition> transition(CreditStatus from, Action action, VerdictKind verdict) {
  for (auto const& row : kTransitions)
    if (row.from == from && row.action == action && row.verdict == verdict) return row;
  return std::nullopt;
}

/// The verdicts that each action can yield, by the meaning of its call; the table must cover each of them.
struct Yield {
  Action action;
  VerdictKind verdict;
};
// clang-format off
inline constexpr auto kYields = [] {
  using A = Action;
  using V = VerdictKind;
  return std::to_array<Yield>({
    {A::credit_request, V::approved}, {A::credit_request, V::reviewing}, {A::credit_request, V::on_hold}, {A::credit_request, V::rejected}, {A::credit_request, V::message_refused}, {A::credit_request, V::unclear},
    {A::credit_change, V::approved}, {A::credit_change, V::reviewing}, {A::credit_change, V::on_hold}, {A::credit_change, V::rejected}, {A::credit_change, V::done}, {A::credit_change, V::cancelled}, {A::credit_change, V::message_refused}, {A::credit_change, V::unclear},
    {A::credit_query, V::approved}, {A::credit_query, V::reviewing}, {A::credit_query, V::on_hold}, {A::credit_query, V::rejected}, {A::credit_query, V::cancelled}, {A::credit_query, V::shipped}, {A::credit_query, V::absent}, {A::credit_query, V::message_refused}, {A::credit_query, V::unclear},
    {A::credit_cancel, V::cancelled}, {A::credit_cancel, V::done}, {A::credit_cancel, V::message_refused}, {A::credit_cancel, V::unclear},
    {A::slip_sync, V::shipped}, {A::slip_sync, V::done}, {A::slip_sync, V::cancelled}, {A::slip_sync, V::message_refused}, {A::slip_sync, V::unclear},
    {A::slip_change, V::shipped}, {A::slip_change, V::done}, {A::slip_change, V::message_refused}, {A::slip_change, V::unclear},
    {A::slip_undo, V::approved}, {A::slip_undo, V::done}, {A::slip_undo, V::message_refused}, {A::slip_undo, V::unclear},
    {A::invoice_download, V::done}, {A::invoice_download, V::message_refused}, {A::invoice_download, V::unclear},
  });
}();
// clang-format on

namespace transition_rules {

constexpr bool rows_are_unique() {
  for (std::size_t i = 0; i < kTransitions.size(); ++i)
    for (std::size_t j = i + 1; j < kTransitions.size(); ++j) {
      auto const& a = kTransitions[i];
      auto const& b = kTransitions[j];
      if (a.from == b.from && a.action == b.action && a.verdict == b.verdict) return false;
    }
  return true;
}

constexpr bool every_status_is_reachable() {
  std::array<bool, Names<CreditStatus>::kTable.size()> seen{};
  seen[static_cast<std::size_t>(CreditStatus::not_requested)] = true;
  for (std::size_t round = 0; round < seen.size(); ++round)
    for (auto const& row : kTransitions)
      if (seen[static_cast<std::size_t>(row.from)] && !row.restores)
        seen[static_cast<std::size_t>(row.to)] = true;
  for (bool one : seen)
    if (!one) return false;
  return true;
}

constexpr bool every_verdict_is_handled() {
  for (auto const& start : kTransitions)
    for (auto const& yield : kYields)
      if (yield.action == start.action && !transition(start.from, start.action, yield.verdict)) return false;
  return true;
}

constexpr bool only_a_query_leaves_unknown() {
  for (auto const& row : kTransitions)
    if (row.from == CreditStatus::unknown && row.action != Action::credit_query) return false;
  return true;
}

static_assert(rows_are_unique());
static_assert(every_status_is_reachable());
static_assert(every_verdict_is_handled());
static_assert(only_a_query_leaves_unknown());

}  // namespace transition_rules
}  // namespace yoshin
