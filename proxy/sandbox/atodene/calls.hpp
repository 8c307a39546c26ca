#pragma once

#include "proxy/sandbox/world.hpp"

namespace yoshin::sandbox {

/// The path under which アトディーネ is simulated; the rest is its own.
inline constexpr std::string_view kAtodeneBase = "/atodene/api/";

/// Answers one request below `kAtodeneBase`.
Reply answer_atodene(World& world, Request const& request, Trace& trace);
/// Whether it is an operation of アトディーネ's.
bool atodene_knows_operation(std::string_view operation);
/// A received body without its password.
std::string atodene_masked(std::string_view body);

}  // namespace yoshin::sandbox
