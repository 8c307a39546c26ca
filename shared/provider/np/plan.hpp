#pragma once

#include "provider/connector.hpp"

namespace yoshin::np {

/// The calls of the action. An action that NP has no call for, or that the order's state forbids, is an error
/// that says what to do instead.
Result<Steps, PlanError> plan(Context const& context);

/// The registration that a 与信を実行 now belongs to: one more after a cancelled or refused one, else the
/// record's own. A registration confirmed as absent leaves the record's number as it was before, so the id at
/// NP stays the same.
int next_registration(CreditRecord const& record);

}  // namespace yoshin::np
