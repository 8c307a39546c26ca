#pragma once

#include <array>
#include <atomic>
#include <cstdint>

namespace yoshin::http {

/// What a server has done since it began, for the metrics. Numbers only: no address, path or id is in them.
struct ServerCounters {
  std::atomic<std::int64_t> sockets{0};                ///< Taken by a thread, refused ones included.
  std::atomic<std::int64_t> sockets_refused{0};        ///< Closed at once: the address had too many.
  std::atomic<std::int64_t> sockets_open{0};           ///< In the hands of a thread now.
  std::atomic<std::int64_t> requests_limited{0};       ///< Answered 429.
  std::array<std::atomic<std::int64_t>, 6> answers{};  ///< By the first digit of the status; 0 is not used.
};

}  // namespace yoshin::http
