#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "proxy/http/counters.hpp"
#include "proxy/http/limits.hpp"
#include "proxy/http/message.hpp"
#include "proxy/http/request_check.hpp"
#include "proxy/http/token_buckets.hpp"

namespace yoshin::http {

/// Answers one checked request. May throw: the client then gets a fixed 500.
using HttpHandler = std::function<HttpResponse(HttpRequest const&)>;
/// Takes one line for the operator's log. No header value and nothing of a body is ever in it.
using LogLine = std::function<void(std::string_view line)>;

/// What the guarded server needs to know.
struct GuardOptions {
  GuardLimits limits;
  HostList hosts;  ///< Empty: the bound address, and `localhost` when that is loopback.
  /// Addresses of configured reverse proxies: no cap on their sockets; their clients are counted by the
  /// address that they forward.
  std::vector<std::string> exempt_peers;
  LogLine log;
  RequestRate rate{};  ///< Of one client.
};

/// cpp-httplib behind a guard: every byte of a head is checked before the library reads it, every phase has a
/// total deadline, and a connection is closed after every answer that the handler did not make itself.
class GuardServer {
 public:
  GuardServer(GuardOptions options, HttpHandler handler);
  ~GuardServer();
  GuardServer(GuardServer const&) = delete;
  GuardServer& operator=(GuardServer const&) = delete;

  /// Binds to `host`:`port`; port 0 takes a free one. The port that was bound, or 0 when it could not be.
  int bind(std::string const& host, int port);
  /// Serves until `stop`. False when accepting ended by itself: the process must then end with an error.
  bool run();
  /// Ends `run` soon; from any thread.
  void stop();
  /// Grows while the server runs; may be read from any thread.
  [[nodiscard]] ServerCounters const& counters() const;

 private:
  class Guarded;
  std::unique_ptr<Guarded> server_;
};

}  // namespace yoshin::http
