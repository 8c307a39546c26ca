#pragma once

#include "proxy/sandbox/world.hpp"

namespace yoshin::sandbox {

/// The path under which NP is simulated; the rest is NP's own.
inline constexpr std::string_view kNpBase = "/np/v1";

/// Answers one request below `kNpBase`.
Reply answer_np(World& world, Request const& request, Trace& trace);
/// Whether it is an operation of NP's.
bool np_knows_operation(std::string_view operation);

}  // namespace yoshin::sandbox
