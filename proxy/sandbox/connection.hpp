#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

#include "proxy/sandbox/http_message.hpp"

namespace yoshin::sandbox {

/// One accepted socket. Every wait also ends when the server stops. Owns the descriptor.
class Connection {
 public:
  using Moment = std::chrono::steady_clock::time_point;

  /// `stop_fd` becomes readable when the server stops.
  Connection(int fd, int stop_fd) : fd_(fd), stop_fd_(stop_fd) {}
  ~Connection() { close(); }
  Connection(Connection const&) = delete;
  Connection& operator=(Connection const&) = delete;

  /// Appends what has arrived to `buffer`; false at the end, on an error, at the deadline or on a stop.
  bool read_more(std::string& buffer, Moment deadline);
  /// Sends everything; false when the other side is gone, at the deadline or on a stop.
  bool send_all(std::string_view bytes, Moment deadline);
  /// Waits; false when the other side closed or the server stops meanwhile.
  bool wait(std::chrono::milliseconds time);
  /// Ends our direction, then takes what still arrives for up to a second, so that an answer is not lost to a
  /// reset.
  void finish();
  /// Closes with a reset instead of an orderly end.
  void reset();
  /// Closes; nothing after the first time.
  void close();
  /// Who is at the other end.
  [[nodiscard]] Peer peer() const;

 private:
  int fd_;
  int stop_fd_;
};

/// Writes an answer in the way its delivery says.
void write_reply(Connection& connection, Reply const& reply);

}  // namespace yoshin::sandbox
