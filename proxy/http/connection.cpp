#include "proxy/http/connection.hpp"

#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>

namespace yoshin::http {
namespace {

using Monotonic = std::chrono::steady_clock;
using std::chrono::milliseconds;

/// The longest single wait, so that a stop of the server is noticed soon.
constexpr std::int64_t kSliceMs = 100;

/// Waits for `events` until the deadline or for one slice; true when something is there to be done.
bool poll_once(int socket, short events, Monotonic::time_point deadline) {
  auto const left = std::chrono::duration_cast<milliseconds>(deadline - Monotonic::now()).count();
  pollfd entry{socket, events, 0};
  return ::poll(&entry, 1, static_cast<int>(std::clamp<std::int64_t>(left, 0, kSliceMs))) > 0;
}

bool wait_until(int socket, short events, Monotonic::time_point deadline) {
  do {
    if (poll_once(socket, events, deadline)) return true;
  } while (Monotonic::now() < deadline);
  return false;
}

SocketAddress to_text(sockaddr_storage const& storage, socklen_t size) {
  std::array<char, NI_MAXHOST> host{};
  std::array<char, NI_MAXSERV> service{};
  auto const* const address = static_cast<sockaddr const*>(static_cast<void const*>(&storage));
  if (::getnameinfo(address, size, host.data(), host.size(), service.data(), service.size(),
                    NI_NUMERICHOST | NI_NUMERICSERV) != 0)
    return {};
  SocketAddress result{host.data(), 0};
  constexpr std::string_view kMapped = "::ffff:";
  if (result.address.starts_with(kMapped) && result.address.find('.') != std::string::npos)
    result.address.erase(0, kMapped.size());
  std::from_chars(service.data(), service.data() + std::strlen(service.data()), result.port);
  return result;
}

}  // namespace

SocketAddress peer_of(int socket) {
  sockaddr_storage storage{};
  socklen_t size = sizeof storage;
  auto* const address = static_cast<sockaddr*>(static_cast<void*>(&storage));
  return ::getpeername(socket, address, &size) == 0 ? to_text(storage, size) : SocketAddress{};
}

SocketAddress local_of(int socket) {
  sockaddr_storage storage{};
  socklen_t size = sizeof storage;
  auto* const address = static_cast<sockaddr*>(static_cast<void*>(&storage));
  return ::getsockname(socket, address, &size) == 0 ? to_text(storage, size) : SocketAddress{};
}

Connection::Connection(int socket, GuardLimits const& limits)
    : socket_(socket), limits_(limits), head_(limits) {}

Connection::~Connection() {
  ::close(socket_);
}

bool Connection::wait_for_request(std::function<bool()> const& stopping) {
  if (begin_ < end_) return true;
  auto const deadline = Monotonic::now() + milliseconds(limits_.idle_ms);
  while (!stopping() && Monotonic::now() < deadline)
    if (poll_once(socket_, POLLIN, deadline)) return true;
  return false;
}

void Connection::restart() {
  head_.restart();
  body_bytes_ = 0;
  failed_ = false;
  writing_ = false;
  started_ = Monotonic::now();
}

ssize_t Connection::fail() {
  failed_ = true;
  return -1;
}

bool Connection::fill(Time deadline) {
  if (begin_ < end_) return true;
  while (wait_until(socket_, POLLIN, deadline)) {
    auto const got = ::recv(socket_, buffer_.data(), buffer_.size(), MSG_DONTWAIT);
    if (got < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (got <= 0) return false;
    begin_ = 0;
    end_ = static_cast<std::size_t>(got);
    return true;
  }
  return false;
}

ssize_t Connection::read(char* data, std::size_t size) {
  if (failed_) return -1;
  if (size == 0) return 0;
  writing_ = false;
  return head_.state() == HeadState::reading ? read_head(data) : read_body(data, size);
}

/// One byte a call: the library asks for no more, and no byte may pass unseen.
ssize_t Connection::read_head(char* data) {
  auto const deadline = started_ + milliseconds(limits_.head_ms);
  if (Monotonic::now() > deadline || !fill(deadline)) return fail();
  char const byte = buffer_[begin_];
  if (head_.feed(byte) == HeadState::refused) return fail();
  ++begin_;
  *data = byte;
  return 1;
}

ssize_t Connection::read_body(char* data, std::size_t size) {
  auto const deadline = started_ + milliseconds(limits_.request_ms);
  if (body_bytes_ >= limits_.body_bytes || Monotonic::now() > deadline || !fill(deadline)) return fail();
  auto const count = std::min({size, end_ - begin_, limits_.body_bytes - body_bytes_});
  std::memcpy(data, buffer_.data() + begin_, count);
  begin_ += count;
  body_bytes_ += count;
  return static_cast<ssize_t>(count);
}

ssize_t Connection::write(char const* data, std::size_t size) {
  if (!writing_) {
    writing_ = true;
    write_deadline_ = Monotonic::now() + milliseconds(limits_.write_ms);
  }
  std::size_t sent = 0;
  while (sent < size) {
    auto const count = ::send(socket_, data + sent, size - sent, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (count > 0) {
      sent += static_cast<std::size_t>(count);
      continue;
    }
    bool const later = count < 0 && (errno == EINTR || errno == EAGAIN);
    if (!later || !wait_until(socket_, POLLOUT, write_deadline_)) return fail();
    if (Monotonic::now() > write_deadline_) return fail();
  }
  return static_cast<ssize_t>(size);
}

bool Connection::is_readable() const {
  return begin_ < end_ || poll_once(socket_, POLLIN, Monotonic::now());
}

bool Connection::is_writable() const {
  auto const deadline = writing_ ? write_deadline_ : Monotonic::now() + milliseconds(limits_.write_ms);
  return wait_until(socket_, POLLOUT, deadline);
}

void Connection::finish() {
  if (::shutdown(socket_, SHUT_WR) != 0) return;
  auto const deadline = Monotonic::now() + milliseconds(limits_.discard_ms);
  std::size_t discarded = 0;
  while (discarded < limits_.discard_bytes && wait_until(socket_, POLLIN, deadline)) {
    auto const got = ::recv(socket_, buffer_.data(), buffer_.size(), MSG_DONTWAIT);
    if (got < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (got <= 0) return;
    discarded += static_cast<std::size_t>(got);
  }
}

}  // namespace yoshin::http
