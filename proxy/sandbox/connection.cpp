#include "proxy/sandbox/connection.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <openssl/err.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace yoshin::sandbox {
namespace {

using std::chrono::duration_cast;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

int milliseconds_until(Connection::Moment deadline) {
  auto const left = duration_cast<milliseconds>(deadline - steady_clock::now()).count();
  return static_cast<int>(std::clamp<std::int64_t>(left, 0, 60'000));
}

/// What ended a wait.
enum class Woken { ready, late, stopped };

/// Waits for `events` on `fd`, for the deadline or for the stop.
Woken wait_for(int fd, short events, int stop_fd, Connection::Moment deadline) {
  for (;;) {
    std::array<pollfd, 2> watched{{{fd, events, 0}, {stop_fd, POLLIN, 0}}};
    int const found = ::poll(watched.data(), watched.size(), milliseconds_until(deadline));
    if (found < 0 && errno != EINTR) return Woken::stopped;
    if (watched[1].revents != 0) return Woken::stopped;
    if (found > 0) return Woken::ready;
    if (steady_clock::now() >= deadline) return Woken::late;
  }
}

}  // namespace

bool Connection::begin_tls(SSL_CTX* context, Moment deadline) {
  tls_.reset(SSL_new(context));
  if (!tls_ || ::fcntl(fd_, F_SETFL, O_NONBLOCK) != 0 || SSL_set_fd(tls_.get(), fd_) != 1) return false;
  for (;;) {
    ERR_clear_error();
    int const result = SSL_accept(tls_.get());
    if (result == 1) return true;
    if (!wait_for_tls(result, deadline)) return false;
  }
}

bool Connection::wait_for_tls(int result, Moment deadline) {
  int const error = SSL_get_error(tls_.get(), result);
  if (error != SSL_ERROR_WANT_READ && error != SSL_ERROR_WANT_WRITE) return false;
  short const events = error == SSL_ERROR_WANT_READ ? POLLIN : POLLOUT;
  return wait_for(fd_, events, stop_fd_, deadline) == Woken::ready;
}

bool Connection::read_tls(std::string& buffer, Moment deadline) {
  std::array<char, 16'384> bytes{};
  for (;;) {
    ERR_clear_error();
    int const count = SSL_read(tls_.get(), bytes.data(), static_cast<int>(bytes.size()));
    if (count > 0) buffer.append(bytes.data(), static_cast<std::size_t>(count));
    if (count > 0) return true;
    if (!wait_for_tls(count, deadline)) return false;
  }
}

bool Connection::send_tls(std::string_view bytes, Moment deadline) {
  constexpr std::size_t kMostPiece = 16'384;
  while (!bytes.empty()) {
    ERR_clear_error();
    int const piece = static_cast<int>(std::min(bytes.size(), kMostPiece));
    int const count = SSL_write(tls_.get(), bytes.data(), piece);
    if (count > 0) bytes.remove_prefix(static_cast<std::size_t>(count));
    if (count <= 0 && !wait_for_tls(count, deadline)) return false;
  }
  return true;
}

bool Connection::read_more(std::string& buffer, Moment deadline) {
  if (tls_) return read_tls(buffer, deadline);
  if (wait_for(fd_, POLLIN, stop_fd_, deadline) != Woken::ready) return false;
  std::array<char, 16'384> bytes{};
  ssize_t const count = ::recv(fd_, bytes.data(), bytes.size(), 0);
  if (count <= 0) return false;
  buffer.append(bytes.data(), static_cast<std::size_t>(count));
  return true;
}

bool Connection::send_all(std::string_view bytes, Moment deadline) {
  if (tls_) return send_tls(bytes, deadline);
  while (!bytes.empty()) {
    if (wait_for(fd_, POLLOUT, stop_fd_, deadline) != Woken::ready) return false;
    ssize_t const count = ::send(fd_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (count < 0 && errno != EAGAIN && errno != EINTR) return false;
    if (count > 0) bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

bool Connection::wait(milliseconds time) {
  Moment const deadline = steady_clock::now() + time;
  return wait_for(fd_, POLLRDHUP, stop_fd_, deadline) == Woken::late;
}

void Connection::finish() {
  if (tls_) SSL_shutdown(tls_.get());
  ::shutdown(fd_, SHUT_WR);
  Moment const deadline = steady_clock::now() + std::chrono::seconds(1);
  std::string dropped;
  while (dropped.size() < (std::size_t{1} << 20U) && read_more(dropped, deadline)) continue;
  close();
}

void Connection::reset() {
  linger const at_once{1, 0};
  ::setsockopt(fd_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
  close();
}

void Connection::close() {
  if (fd_ >= 0) ::close(fd_);
  fd_ = -1;
}

Peer Connection::peer() const {
  sockaddr_storage address{};
  socklen_t length = sizeof address;
  if (::getpeername(fd_, reinterpret_cast<sockaddr*>(&address), &length) != 0) return Peer::remote;
  if (address.ss_family == AF_INET) {
    auto const* four = reinterpret_cast<sockaddr_in const*>(&address);
    return (ntohl(four->sin_addr.s_addr) >> 24U) == 127 ? Peer::loopback : Peer::remote;
  }
  auto const* six = reinterpret_cast<sockaddr_in6 const*>(&address);
  return address.ss_family == AF_INET6 && IN6_IS_ADDR_LOOPBACK(&six->sin6_addr) ? Peer::loopback : Peer::remote;
}

}  // namespace yoshin::sandbox
