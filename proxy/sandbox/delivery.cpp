#include "proxy/sandbox/connection.hpp"

namespace yoshin::sandbox {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using std::chrono::steady_clock;

constexpr seconds kHold{90};
constexpr seconds kDripPause{1};
constexpr seconds kWriteTime{60};
constexpr int kBombPieces = 1024;
constexpr std::size_t kBombPiece = 64 * 1024;

/// How the body's end is announced.
enum class Framing { length, chunked, until_close };

std::string_view phrase_of(int status) {
  switch (status) {
    case 200: return "OK";
    case 302: return "Found";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 411: return "Length Required";
    case 413: return "Payload Too Large";
    case 429: return "Too Many Requests";
    case 502: return "Bad Gateway";
    case 503: return "Service Unavailable";
    case 504: return "Gateway Timeout";
    default: return "Internal Server Error";
  }
}

std::string head_of(Reply const& reply, Framing framing) {
  std::string head =
      "HTTP/1.1 " + std::to_string(reply.status) + " " + std::string(phrase_of(reply.status)) + "\r\n";
  if (!reply.content_type.empty()) head += "Content-Type: " + reply.content_type + "\r\n";
  for (auto const& [name, value] : reply.headers) {
    head += name;
    head += ": ";
    head += value;
    head += "\r\n";
  }
  if (framing == Framing::length) head += "Content-Length: " + std::to_string(reply.body.size()) + "\r\n";
  if (framing == Framing::chunked) head += "Transfer-Encoding: chunked\r\n";
  return head + "Connection: close\r\n\r\n";
}

std::string in_hex(std::size_t number) {
  std::string text;
  do {
    text.insert(text.begin(), "0123456789abcdef"[number % 16]);
    number /= 16;
  } while (number != 0);
  return text;
}

bool send(Connection& connection, std::string_view bytes) {
  return connection.send_all(bytes, steady_clock::now() + kWriteTime);
}

void drip(Connection& connection, std::string_view bytes) {
  for (char byte : bytes)
    if (!send(connection, {&byte, 1}) || !connection.wait(kDripPause)) return;
}

/// 1,024 times the same piece, or until the other side has had enough.
void flood(Connection& connection, std::string const& piece) {
  for (int i = 0; i < kBombPieces; ++i)
    if (!send(connection, piece)) return;
}

void send_half(Connection& connection, Reply const& reply, Framing framing) {
  std::string const half = reply.body.substr(0, reply.body.size() / 2);
  std::string const chunk = framing == Framing::chunked ? in_hex(reply.body.size()) + "\r\n" : "";
  send(connection, head_of(reply, framing) + chunk + half);
}

void send_bomb(Connection& connection, Reply const& reply) {
  std::string const piece(kBombPiece, ' ');
  send(connection, head_of(reply, Framing::chunked) + in_hex(reply.body.size()) + "\r\n" + reply.body + "\r\n");
  flood(connection, in_hex(piece.size()) + "\r\n" + piece + "\r\n");
  send(connection, "0\r\n\r\n");
}

void send_whole(Connection& connection, Reply const& reply) {
  send(connection, head_of(reply, Framing::length) + reply.body);
}

}  // namespace

void write_reply(Connection& connection, Reply const& reply) {
  if (reply.delay_ms > 0) connection.wait(milliseconds(reply.delay_ms));
  switch (reply.delivery) {
    case Delivery::whole: send_whole(connection, reply); break;
    case Delivery::close: break;
    case Delivery::reset: return connection.reset();
    case Delivery::hold:
      if (!connection.wait(kHold)) return connection.close();
      send_whole(connection, reply);
      break;
    case Delivery::half_length: send_half(connection, reply, Framing::length); break;
    case Delivery::half_chunk: send_half(connection, reply, Framing::chunked); break;
    case Delivery::half_eof: send_half(connection, reply, Framing::until_close); break;
    case Delivery::drip:
      if (send(connection, head_of(reply, Framing::length))) drip(connection, reply.body);
      break;
    case Delivery::drip_head: drip(connection, head_of(reply, Framing::length) + reply.body); break;
    case Delivery::bomb: send_bomb(connection, reply); break;
    case Delivery::bomb_head:
      if (send(connection, "HTTP/1.1 200 OK\r\nX-Long: ")) flood(connection, std::string(kBombPiece, 'x'));
      break;
  }
  connection.finish();
}

}  // namespace yoshin::sandbox
