#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace yoshin {

/// One filled request, ready for the wire. Holds credentials: wiped after sending, never logged.
struct WireRequest {
  std::string base_url;  ///< From configuration; `http://` only for the sandbox on loopback.
  std::string method;
  std::string path;  ///< From the connector's endpoint table.
  std::vector<std::pair<std::string, std::string>> headers;
  std::string content_type;
  std::string body;
  std::int64_t deadline_ms = 30'000;  ///< For the whole exchange, monotonic.
};

/// How far an exchange came, by proof.
enum class Delivery {
  not_sent,  ///< Name resolution, connect or TLS failed: no request byte left.
  answered,  ///< A complete answer came.
  unclear    ///< Anything else.
};

/// What came back.
struct WireAnswer {
  Delivery delivery = Delivery::unclear;
  std::string library_error;  ///< The library's name of its error; empty when answered.
  int status = 0;
  std::string content_type;
  std::string body;              ///< At most 1 MiB; what arrived, also when unclear.
  std::string retry_after = {};  ///< That header as it came, at most 64 bytes.
};

/// Sends one request once. Never retries, never follows a redirect.
class Transport {
 public:
  virtual ~Transport() = default;
  virtual WireAnswer send(WireRequest const& request) = 0;
};

}  // namespace yoshin
