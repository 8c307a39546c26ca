#pragma once

#include <optional>

#include "base/date.hpp"
#include "provider/connector.hpp"

namespace yoshin {

/// The last JST date on which a provider takes new registrations: the shop's `<provider>.retired_on` where the
/// connector declares such a setting and it holds a date, else the fact. Nothing while it goes on.
std::optional<Date> retirement_of(Connector const& connector, Settings const& settings);

/// Whether 与信を実行 is still possible on that day. Query, change, cancel and reports go on after the
/// retirement.
bool takes_registrations(Connector const& connector, Settings const& settings, Date today);

/// Why planned steps may not be sent on that day: one of them registers anew at a retired provider.
std::optional<Notice> retirement_refusal(Connector const& connector, Settings const& settings,
                                         Steps const& steps, Date today);

/// The sentence about a retired provider, with the built-in providers that go on.
Notice retired_notice(Connector const& connector, Date today);

}  // namespace yoshin
