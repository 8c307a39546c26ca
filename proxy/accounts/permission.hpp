#pragma once

#include <array>

#include "proxy/accounts/principal.hpp"

namespace yoshin {

/// What a caller wants to do, as far as permission goes.
enum class Operation { look, work_on_orders, settle_by_hand, change_settings, move_clock };

/// Who may do what. The demo has one clerk and nobody else, so there a clerk changes settings, too.
enum class Household { team, single_clerk };

/// Whether the role may do the operation; what no row allows is denied.
bool may(Role role, Operation operation, Household household);

}  // namespace yoshin
