#pragma once

#include <string_view>

#include "provider/connector.hpp"

namespace yoshin::kuroneko {

/// The parts of `plan`, one an action that needs more than a fixed list of calls.
Result<Steps, PlanError> plan_change(Context const& context);
/// 与信結果確認, with the buyer's SMS code sent first where the operator gave one.
Result<Steps, PlanError> plan_query(Context const& context);
Result<Steps, PlanError> plan_slip_sync(Context const& context);
Result<Steps, PlanError> plan_slip_change(Context const& context);
Result<Steps, PlanError> plan_slip_undo(Context const& context);

/// 与信キャンセル of the present registration, without the reading afterwards.
Step cancel_step(Context const& context, Message summary);
/// 与信を実行 under a registration, without the reading afterwards.
Step request_step(int registration, Message summary);
/// The reading of the transaction's state after a changing call. It follows the query's rows: it tells what is.
Step confirm_step(int registration);
/// Why nothing can be planned.
Failure<PlanError> refuse(std::string_view ja, std::string_view en, std::string_view step_ja,
                          std::string_view step_en);
/// Why a cancellation cannot be sent in this stage; nothing when it can.
std::optional<PlanError> cancel_obstacle(Context const& context);
/// `R2` …, or `R1` for the first registration.
std::string registration_label(int registration);

}  // namespace yoshin::kuroneko
