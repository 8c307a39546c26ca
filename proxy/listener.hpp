#pragma once

#include <atomic>
#include <string>
#include <thread>

#include "base/message.hpp"
#include "base/result.hpp"
#include "proxy/config/config.hpp"
#include "proxy/http/guard_server.hpp"

namespace yoshin {

/// One guarded server with the thread that accepts for it. When accepting ends by itself, the process is told
/// to stop. Ends its thread when destroyed.
class Listener {
 public:
  Listener(http::GuardOptions options, http::HttpHandler handler);
  ~Listener();
  Listener(Listener const&) = delete;
  Listener& operator=(Listener const&) = delete;

  /// Binds and begins to serve. The error names the variable that moves the address.
  Result<Done, Message> open(ListenAddress const& address, std::string const& variable);
  /// No new connections; from any thread. Nothing when it never opened.
  void stop();
  /// Waits for the threads.
  void join();
  /// Where it listens, once open.
  [[nodiscard]] std::string url() const { return to_url(address_); }
  /// Whether accepting ended without a stop.
  [[nodiscard]] bool broke() const { return broken_; }
  [[nodiscard]] http::ServerCounters const& counters() const { return server_.counters(); }

 private:
  http::GuardServer server_;
  ListenAddress address_;
  std::atomic<bool> broken_{false};
  std::thread thread_;
};

}  // namespace yoshin
