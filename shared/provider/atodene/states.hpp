#pragma once

#include <optional>

#include "provider/connector.hpp"

namespace yoshin::atodene {

/// Why the order's state forbids an action and what to do instead; nothing when the state allows it. Source:
/// the provider's rules by state; `atodene.change_after_ship` for a change after a shipment report.
std::optional<Notice> state_refusal(CreditRecord const& record, Action action, Settings const& settings);

}  // namespace yoshin::atodene
