#pragma once

#include <string>

namespace yoshin {

/// Length of an order's short key.
inline constexpr std::size_t kShortKeyLength = 10;

/// A short key: 10 random characters of `[A-Z0-9]` without I, L, O, R and U. The caller makes sure that it is
/// unique.
std::string random_short_key();

/// 128 random bits as 32 hexadecimal digits: ids of calls, runs and imports.
std::string random_id();

}  // namespace yoshin
