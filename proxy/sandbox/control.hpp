#pragma once

#include "proxy/sandbox/engine.hpp"

namespace yoshin::sandbox {

/// The path of the control interface.
inline constexpr std::string_view kControlBase = "/control/";

/// A transaction as the control interface shows it: readable times instead of milliseconds.
Node shown(Transaction const& transaction);

/// Answers one request of the control interface. Only for the loopback, and never for a page of a browser: a
/// request with an Origin, or for a host name that is not the loopback's, is refused.
Reply answer_control(Engine& engine, Request const& request);

}  // namespace yoshin::sandbox
