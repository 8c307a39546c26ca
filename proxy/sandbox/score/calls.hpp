#pragma once

#include "proxy/sandbox/world.hpp"

namespace yoshin::sandbox {

/// The path under which スコア後払い is simulated; the rest is its own.
inline constexpr std::string_view kScoreBase = "/score/";

/// Answers one request below `kScoreBase`.
Reply answer_score(World& world, Request const& request, Trace& trace);
/// Whether it is an operation of スコア後払い's.
bool score_knows_operation(std::string_view operation);
/// A received body without its password.
std::string score_masked(std::string_view body);

}  // namespace yoshin::sandbox
