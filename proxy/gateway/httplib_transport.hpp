#pragma once

#include <memory>
#include <string>

#include "proxy/gateway/egress.hpp"
#include "proxy/gateway/transport.hpp"

namespace yoshin {

/// How the client reaches the providers. The defaults are right for Debian; tests shorten the waits.
struct TransportOptions {
  std::string ca_file = "/etc/ssl/certs/ca-certificates.crt";
  std::int64_t connect_ms = 5'000;  ///< Per resolved address and per step of the TLS handshake.
  std::int64_t read_ms = 10'000;    ///< Per wait for more bytes; the total deadline is the request's own.
  std::int64_t write_ms = 10'000;
};

/// Sends through cpp-httplib: one client a call, no keep-alive, no redirect, no decompression, TLS 1.2 or newer
/// with chain and host name verified, at most 1 MiB of answer, and one watchdog thread that cuts a call at its
/// total deadline. Addresses outside the egress list are never contacted (`not_sent`).
class HttplibTransport final : public Transport {
 public:
  explicit HttplibTransport(Egress egress, TransportOptions options = {});
  ~HttplibTransport() override;
  HttplibTransport(HttplibTransport const&) = delete;
  HttplibTransport& operator=(HttplibTransport const&) = delete;

  WireAnswer send(WireRequest const& request) override;

 private:
  class Watchdog;
  Egress egress_;
  TransportOptions options_;
  std::unique_ptr<Watchdog> watchdog_;
};

}  // namespace yoshin
