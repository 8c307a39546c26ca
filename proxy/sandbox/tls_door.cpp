#include "proxy/sandbox/tls_door.hpp"

namespace yoshin::sandbox {
namespace {

using std::chrono::seconds;
using std::chrono::steady_clock;

constexpr seconds kHandshakeTime{20};
constexpr int kDrippedBytes = 120;
constexpr std::string_view kPlainAnswer =
    "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
/// How a long handshake record begins: its bytes are taken for a server's hello that never ends.
constexpr std::string_view kEndlessRecord("\x16\x03\x03\x40\x00\x02", 6);

void drip_record(Connection& connection) {
  for (std::size_t i = 0; i < kDrippedBytes; ++i) {
    auto const byte = kEndlessRecord.substr(i % kEndlessRecord.size(), 1);
    if (!connection.send_all(byte, steady_clock::now() + kHandshakeTime) || !connection.wait(seconds(1)))
      return;
  }
}

void answer_plainly(Connection& connection) {
  std::string hello;
  auto const deadline = steady_clock::now() + kHandshakeTime;
  if (connection.read_more(hello, deadline)) connection.send_all(kPlainAnswer, deadline);
  connection.finish();
}

}  // namespace

bool greet(Connection& connection, TlsIdentity const& identity, Handshake handshake) {
  if (handshake == Handshake::drip) drip_record(connection);
  if (handshake == Handshake::plain_http) answer_plainly(connection);
  SSL_CTX* const context = identity.context(handshake);
  return context != nullptr && connection.begin_tls(context, steady_clock::now() + kHandshakeTime);
}

}  // namespace yoshin::sandbox
