#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yoshin::test {

/// How a connection ended, seen from the client.
enum class End { fin, reset, late, refused };

/// What a client got for one request.
struct Got {
  End end = End::fin;
  int status = 0;  ///< 0 when no status line came.
  std::string head;
  std::string body;  ///< What followed the head, framing included.
};

/// One request to write.
struct Asked {
  std::string method = "POST";
  std::string target;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
  std::chrono::milliseconds patience{10'000};  ///< For the whole answer.
  std::size_t most = std::size_t{16} << 20U;   ///< Bytes after which the client hangs up.
};

/// Connects to the loopback; -1 when refused.
inline int connected(int port) {
  int const fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(fd, reinterpret_cast<sockaddr const*>(&address), sizeof address) == 0) return fd;
  ::close(fd);
  return -1;
}

inline std::string wire_of(Asked const& asked) {
  std::string text = asked.method + " " + asked.target + " HTTP/1.1\r\n";
  bool host = false;
  for (auto const& [name, value] : asked.headers) {
    text += name + ": " + value + "\r\n";
    host = host || name == "Host";
  }
  if (!host) text += "Host: 127.0.0.1\r\n";
  return text + "Content-Length: " + std::to_string(asked.body.size()) + "\r\n\r\n" + asked.body;
}

/// Reads until the other side ends, the patience is over or the most bytes came.
inline End read_all(int fd, std::string& raw, Asked const& asked) {
  auto const deadline = std::chrono::steady_clock::now() + asked.patience;
  char buffer[65'536];
  while (raw.size() < asked.most) {
    auto const left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now())
            .count();
    pollfd watched{fd, POLLIN, 0};
    if (left <= 0 || ::poll(&watched, 1, static_cast<int>(left)) == 0) return End::late;
    ssize_t const count = ::recv(fd, buffer, sizeof buffer, 0);
    if (count == 0) return End::fin;
    if (count < 0) return errno == ECONNRESET ? End::reset : End::fin;
    raw.append(buffer, static_cast<std::size_t>(count));
  }
  return End::late;
}

/// Sends one request on a connection of its own and reads what comes.
inline Got ask(int port, Asked const& asked) {
  Got got;
  int const fd = connected(port);
  if (fd < 0) return {End::refused, 0, {}, {}};
  std::string const wire = wire_of(asked);
  for (std::size_t sent = 0; sent < wire.size();) {
    ssize_t const count = ::send(fd, wire.data() + sent, wire.size() - sent, MSG_NOSIGNAL);
    if (count <= 0) break;
    sent += static_cast<std::size_t>(count);
  }
  std::string raw;
  got.end = read_all(fd, raw, asked);
  ::close(fd);
  std::size_t const end = raw.find("\r\n\r\n");
  got.head = raw.substr(0, end);
  if (end != std::string::npos) got.body = raw.substr(end + 4);
  if (raw.size() > 12 && raw.substr(0, 5) == "HTTP/") got.status = std::stoi(raw.substr(9, 3));
  return got;
}

}  // namespace yoshin::test
