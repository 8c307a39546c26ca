#pragma once

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <chrono>
#include <functional>
#include <string>
#include <thread>

#include "proxy/gateway/httplib_transport.hpp"

namespace yoshin::test {

inline void send_text(int socket, std::string_view text) {
  ::send(socket, text.data(), text.size(), MSG_NOSIGNAL);
}

/// Reads until the empty line and, when the head announces one, the body.
inline std::string read_request(int socket) {
  std::string text;
  std::array<char, 4096> buffer;
  while (true) {
    auto const end = text.find("\r\n\r\n");
    auto const length = text.find("Content-Length: ");
    auto const body = length == std::string::npos ? 0U : std::stoul(text.substr(length + 16, 8));
    if (end != std::string::npos && text.size() >= end + 4 + body) return text;
    auto const got = ::recv(socket, buffer.data(), buffer.size(), 0);
    if (got <= 0) return text;
    text.append(buffer.data(), static_cast<std::size_t>(got));
  }
}

/// Waits until the other end closes, at most ten seconds.
inline void wait_for_close(int socket) {
  pollfd entry{socket, POLLIN, 0};
  std::array<char, 4096> buffer;
  while (::poll(&entry, 1, 10'000) > 0 && ::recv(socket, buffer.data(), buffer.size(), 0) > 0) {
  }
}

/// Sends one byte every 50 ms until the other end is gone.
inline void drip(int socket, std::string_view text) {
  for (std::size_t i = 0; i < 400; ++i) {
    if (::send(socket, &text[i % text.size()], 1, MSG_NOSIGNAL) <= 0) return;
    pollfd entry{socket, POLLRDHUP, 0};
    if (::poll(&entry, 1, 50) > 0) return;
  }
}

/// A provider's socket that does with each connection what the test says.
class Peer {
 public:
  explicit Peer(std::function<void(int)> act)
      : act_(std::move(act)), listener_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto* const generic = static_cast<sockaddr*>(static_cast<void*>(&address));
    socklen_t size = sizeof address;
    ::bind(listener_, generic, size);
    ::listen(listener_, 8);
    ::getsockname(listener_, generic, &size);
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this] { serve(); });
  }
  ~Peer() {
    ::shutdown(listener_, SHUT_RDWR);
    thread_.join();
    ::close(listener_);
  }
  Peer(Peer const&) = delete;
  Peer& operator=(Peer const&) = delete;

  [[nodiscard]] int connections() const { return connections_.load(); }
  [[nodiscard]] std::string url(std::string const& scheme = "http",
                                std::string const& host = "127.0.0.1") const {
    return scheme + "://" + host + ":" + std::to_string(port_) + "/base";
  }

 private:
  void serve() {
    for (int socket = ::accept(listener_, nullptr, nullptr); socket >= 0;
         socket = ::accept(listener_, nullptr, nullptr)) {
      ++connections_;
      act_(socket);
      ::close(socket);
    }
  }
  std::function<void(int)> act_;
  int listener_;
  int port_ = 0;
  std::atomic<int> connections_{0};
  std::thread thread_;
};

inline Egress egress_to(std::string const& url) {
  return Egress({{ProviderId::np, "sandbox", url}});
}

inline TransportOptions quick() {
  TransportOptions options;
  options.connect_ms = 2'000;
  options.read_ms = 2'000;
  options.write_ms = 2'000;
  return options;
}

inline WireRequest request_to(std::string const& url, std::int64_t deadline_ms = 5'000) {
  WireRequest request;
  request.base_url = url;
  request.method = "POST";
  request.path = "/transactions";
  request.headers = {{"X-Test", "value"}};
  request.content_type = "application/json";
  request.body = "{\"a\":1}";
  request.deadline_ms = deadline_ms;
  return request;
}

}  // namespace yoshin::test
