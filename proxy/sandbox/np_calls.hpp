#pragma once

#include "proxy/sandbox/world.hpp"

namespace yoshin::sandbox {

/// The path under which NP is simulated; the rest is NP's own.
inline constexpr std::string_view kNpBase = "/np/v1";

/// Answers one request below `kNpBase`. The store's unit is the caller's.
Reply answer_np(World& world, Request const& request, Trace& trace);

}  // namespace yoshin::sandbox
