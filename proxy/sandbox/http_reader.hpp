#pragma once

#include "base/result.hpp"
#include "proxy/sandbox/connection.hpp"
#include "proxy/sandbox/http_message.hpp"

namespace yoshin::sandbox {

/// Reads one request: a head of at most 64 KiB, then a body of exactly Content-Length bytes, at most 8 MiB,
/// within 20 seconds. The error is the HTTP status to refuse with, or 0 when the other side is gone.
Result<Request, int> read_request(Connection& connection);

}  // namespace yoshin::sandbox
