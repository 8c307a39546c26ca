#pragma once

#include <cstddef>
#include <cstdint>

namespace yoshin::http {

/// Every bound of the guarded server. Times are milliseconds on the monotonic clock and hold for the whole
/// phase, never for one read. Tests shorten them.
struct GuardLimits {
  std::size_t head_bytes = 16U << 10U;
  std::size_t head_lines = 100;
  std::int64_t head_ms = 3'000;  ///< From the first byte of the request line to the empty line.
  std::size_t body_bytes = 1U << 20U;
  std::int64_t request_ms = 15'000;  ///< Head and body together.
  std::int64_t write_ms = 10'000;    ///< One answer.
  std::int64_t idle_ms = 2'000;      ///< Between two requests of a connection.
  int requests = 100;                ///< Of one connection.
  int sockets_per_address = 16;
  std::int64_t discard_ms =
      1'000;  ///< Reading what a refused client still sends, so that it can read the answer.
  std::size_t discard_bytes = 64U << 10U;
  std::size_t threads = 64;
  std::size_t waiting = 64;  ///< Accepted sockets that no thread has taken yet.
  int backlog = 512;         ///< Of the kernel's accept queue.
  std::size_t target_bytes = 512;
};

}  // namespace yoshin::http
