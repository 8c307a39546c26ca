#pragma once

#include <openssl/ssl.h>

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "proxy/sandbox/http_message.hpp"

namespace yoshin::sandbox {

/// One accepted socket, plain or with TLS. Every wait also ends when the server stops. Owns the descriptor.
class Connection {
 public:
  using Moment = std::chrono::steady_clock::time_point;

  /// `stop_fd` becomes readable when the server stops.
  Connection(int fd, int stop_fd) : fd_(fd), stop_fd_(stop_fd) {}
  ~Connection() { close(); }
  Connection(Connection const&) = delete;
  Connection& operator=(Connection const&) = delete;

  /// Speaks TLS from here on; false when the other side does not, refuses, or does not come to an end in time.
  bool begin_tls(SSL_CTX* context, Moment deadline);
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
  struct TlsFree {
    void operator()(SSL* tls) const { SSL_free(tls); }
  };
  /// Waits for what TLS needs before `result` can become better; false when it cannot.
  bool wait_for_tls(int result, Moment deadline);
  bool read_tls(std::string& buffer, Moment deadline);
  bool send_tls(std::string_view bytes, Moment deadline);

  int fd_;
  int stop_fd_;
  std::unique_ptr<SSL, TlsFree> tls_;
};

/// Writes an answer in the way its delivery says.
void write_reply(Connection& connection, Reply const& reply);

}  // namespace yoshin::sandbox
