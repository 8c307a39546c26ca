#pragma once

#include <string>
#include <thread>
#include <vector>

#include "proxy/http/api.hpp"
#include "proxy/http/guard_server.hpp"
#include "tests/proxy/http/raw_client.hpp"
#include "tests/proxy/http/recording_service.hpp"

namespace yoshin::http::test {

/// Deadlines that let a test of a time-out end soon; the sizes are those of the product.
inline GuardLimits quick_limits() {
  GuardLimits limits;
  limits.head_ms = 300;
  limits.request_ms = 600;
  limits.idle_ms = 1'000;
  limits.discard_ms = 200;
  limits.threads = 8;
  return limits;
}

/// The whole HTTP side in this process, in front of a recording service.
struct Server {
  explicit Server(GuardLimits const& limits = quick_limits(), std::string host = "127.0.0.1",
                  StaticFiles files = {}, Role role = Role::administrator)
      : api(service, {"見本 担当", role}, Reach::loopback_only, std::move(files), {}),
        guard({limits, {}, {}, {}}, [this](HttpRequest const& request) { return api.answer(request); }),
        address(std::move(host)),
        port(guard.bind(address, 0)),
        thread([this] { guard.run(); }) {}
  ~Server() {
    guard.stop();
    thread.join();
  }
  Server(Server const&) = delete;
  Server& operator=(Server const&) = delete;

  [[nodiscard]] std::string name() const {
    auto const shown = address.find(':') == std::string::npos ? address : "[" + address + "]";
    return shown + ":" + std::to_string(port);
  }
  [[nodiscard]] std::string host_line() const { return "Host: " + name() + "\r\n"; }
  [[nodiscard]] std::string get(std::string const& target, std::string const& more = {}) const {
    return "GET " + target + " HTTP/1.1\r\n" + host_line() + more + "\r\n";
  }
  [[nodiscard]] std::string write(std::string const& method, std::string const& target,
                                  std::string const& body = "{}",
                                  std::string const& more = "X-Yoshin: 1\r\n") const {
    return method + " " + target + " HTTP/1.1\r\n" + host_line() + more + "Content-Type: application/json\r\n" +
           "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
  }
  /// Sends one text on a new connection and gives the first answer.
  std::string ask(std::string const& bytes) const {
    RawClient client(address, port);
    client.send(bytes);
    return client.receive_answer();
  }

  RecordingService service;
  Api api;
  GuardServer guard;
  std::string address;
  int port;
  std::thread thread;
};

}  // namespace yoshin::http::test
