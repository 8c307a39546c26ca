#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace yoshin::http::test {

/// A client that sends exactly the bytes it is told to. Every wait ends after ten seconds at the latest.
class RawClient {
 public:
  /// Connects; `source` binds the own address first, so that a test can come from 127.0.0.2.
  RawClient(std::string const& host, int port, std::string const& source = {});
  ~RawClient();
  RawClient(RawClient const&) = delete;
  RawClient& operator=(RawClient const&) = delete;

  /// Sends all of it; false when the server closed before.
  bool send(std::string_view bytes) const;
  /// One answer: head, and a body of the announced length. Empty when the connection ended before.
  std::string receive_answer();
  /// Everything until the server closes.
  std::string receive_all();
  /// Whether the server closed, with nothing more to read.
  bool closed();

 private:
  bool receive_some();
  int socket_ = -1;
  std::string pending_;
};

/// How many answers a text holds.
int answers_in(std::string_view text);
/// The status of the first answer in a text; 0 when there is none.
int status_of(std::string_view text);
/// The value of a header in an answer, or empty.
std::string header_in(std::string_view answer, std::string_view name);
/// What follows the head.
std::string body_of(std::string_view answer);

}  // namespace yoshin::http::test
