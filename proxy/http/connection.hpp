#pragma once

#include <sys/types.h>

#include <array>
#include <chrono>
#include <functional>
#include <string>

#include "proxy/http/head_scanner.hpp"
#include "proxy/http/limits.hpp"

namespace yoshin::http {

/// One end of a connection as text and number.
struct SocketAddress {
  std::string address;
  int port = 0;
};
/// The peer of a socket, IPv4 or IPv6; an IPv4 address inside IPv6 is written as IPv4. Empty when unknown.
SocketAddress peer_of(int socket);
/// Our own end of a socket.
SocketAddress local_of(int socket);

/// Owns the descriptor of one connection and holds every byte and every wait to the limits. After the first
/// failure of a request it stays failed. Bytes that came too early wait in the buffer for the next request.
class Connection {
 public:
  Connection(int socket, GuardLimits const& limits);
  ~Connection();
  Connection(Connection const&) = delete;
  Connection& operator=(Connection const&) = delete;

  /// Waits for the first byte of the next request, at most the idle time. `stopping` is asked in between.
  bool wait_for_request(std::function<bool()> const& stopping);
  /// Begins a request: its deadlines and counts start anew.
  void restart();
  /// As `recv`; −1 when a limit was passed or the peer is gone.
  ssize_t read(char* data, std::size_t size);
  /// As `send`, but all or nothing: −1 unless everything was taken.
  ssize_t write(char const* data, std::size_t size);
  [[nodiscard]] bool is_readable() const;
  [[nodiscard]] bool is_writable() const;
  [[nodiscard]] int socket() const { return socket_; }
  /// Says goodbye: no more writing, then discards some input so that the peer can read the answer.
  void finish();

 private:
  using Time = std::chrono::steady_clock::time_point;
  bool fill(Time deadline);
  ssize_t read_head(char* data);
  ssize_t read_body(char* data, std::size_t size);
  ssize_t fail();

  int socket_;
  GuardLimits const& limits_;
  HeadScanner head_;
  std::array<char, 8192> buffer_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::size_t body_bytes_ = 0;
  bool failed_ = false;
  bool writing_ = false;
  Time started_;
  Time write_deadline_;
};

}  // namespace yoshin::http
