#pragma once

#include <cstddef>
#include <optional>

#include "base/date.hpp"
#include "credit/action.hpp"
#include "credit/record.hpp"
#include "credit/verdict.hpp"
#include "order/order.hpp"
#include "provider/connector.hpp"

namespace yoshin {

/// A call of which it is certain that it took effect.
struct Effective {
  Action meaning = Action::credit_request;
  VerdictKind verdict = VerdictKind::done;
  std::optional<std::size_t> parcel;  ///< Index of the parcel, for one call a parcel.
  int registration = 1;
  UsesUp uses_up = UsesUp::nothing;
};

/// Writes down what the provider holds now: amounts, reported slip numbers, past registrations, reissues.
void note_effect(CreditRecord& record, Order const& order, Effective const& call, Instant now);

}  // namespace yoshin
