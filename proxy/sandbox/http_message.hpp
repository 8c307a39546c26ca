#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yoshin::sandbox {

/// Who is at the other end of a connection.
enum class Peer { loopback, remote };

/// One request, completely read.
struct Request {
  std::string method;
  std::string path;                                          ///< As sent, up to the question mark.
  std::string query;                                         ///< Behind the question mark; empty for none.
  std::vector<std::pair<std::string, std::string>> headers;  ///< Names in lower case.
  std::string body;
  Peer peer = Peer::remote;

  /// The value of a header, by its lower-case name; empty when absent.
  [[nodiscard]] std::string_view header(std::string_view name) const;
};

/// How an answer reaches the wire, or fails to.
enum class Delivery {
  whole,        ///< As HTTP wants it.
  close,        ///< FIN without a byte.
  reset,        ///< RST without a byte.
  hold,         ///< Nothing for 90 s, then the whole answer.
  half_length,  ///< Full Content-Length, half the body, FIN.
  half_chunk,   ///< Chunked, half the announced chunk, FIN.
  half_eof,     ///< No length, half the body, FIN.
  drip,         ///< Body at one byte a second.
  drip_head,    ///< Everything at one byte a second.
  bomb,         ///< The body, then 64 MiB of blanks.
  bomb_head     ///< A header of 64 MiB.
};

/// One answer.
struct Reply {
  int status = 200;
  std::string content_type;
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;  ///< Beyond those that the server writes itself.
  Delivery delivery = Delivery::whole;
  int delay_ms = 0;  ///< Waited before the first byte.
};

}  // namespace yoshin::sandbox
