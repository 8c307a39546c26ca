#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/date.hpp"

namespace yoshin {

/// What an answer says about every call that would follow it to the same provider for the same shop.
enum class Hindrance {
  none,
  credentials_refused,  ///< It would be refused likewise, until a person mends the settings.
  too_many              ///< It should wait: HTTP 429, or 503 with Retry-After.
};

/// Whether an answer with this HTTP status and `Retry-After` header (empty for none) asks for fewer calls.
bool asks_to_slow_down(int status, std::string_view retry_after);

/// How long `Retry-After` asks to wait from `now`, in milliseconds, 0 to one hour: seconds or a date in GMT.
/// Nothing when it is absent or cannot be read.
std::optional<std::int64_t> asked_pause_ms(std::string_view retry_after, Instant now);

}  // namespace yoshin
