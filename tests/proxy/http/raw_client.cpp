#include "tests/proxy/http/raw_client.hpp"

#include <arpa/inet.h>
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <charconv>

namespace yoshin::http::test {
namespace {

constexpr int kWaitMs = 10'000;

addrinfo* resolve(std::string const& host, int port) {
  addrinfo hints{};
  hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV;
  hints.ai_socktype = SOCK_STREAM;
  addrinfo* found = nullptr;
  ::getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &found);
  return found;
}

}  // namespace

RawClient::RawClient(std::string const& host, int port, std::string const& source) {
  addrinfo* const to = resolve(host, port);
  if (to == nullptr) return;
  socket_ = ::socket(to->ai_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (!source.empty()) {
    addrinfo* const from = resolve(source, 0);
    ::bind(socket_, from->ai_addr, from->ai_addrlen);
    ::freeaddrinfo(from);
  }
  if (::connect(socket_, to->ai_addr, to->ai_addrlen) != 0) {
    ::close(socket_);
    socket_ = -1;
  }
  ::freeaddrinfo(to);
}

RawClient::~RawClient() {
  if (socket_ >= 0) ::close(socket_);
}

bool RawClient::send(std::string_view bytes) const {
  while (!bytes.empty()) {
    auto const count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

bool RawClient::receive_some() {
  pollfd entry{socket_, POLLIN, 0};
  if (::poll(&entry, 1, kWaitMs) <= 0) return false;
  std::array<char, 65536> buffer;
  auto const count = ::recv(socket_, buffer.data(), buffer.size(), 0);
  if (count <= 0) return false;
  pending_.append(buffer.data(), static_cast<std::size_t>(count));
  return true;
}

std::string RawClient::receive_answer() {
  while (true) {
    auto const end = pending_.find("\r\n\r\n");
    if (end != std::string::npos) {
      auto const text = header_in(pending_.substr(0, end + 4), "Content-Length");
      std::size_t length = 0;
      std::from_chars(text.data(), text.data() + text.size(), length);
      if (pending_.size() >= end + 4 + length) {
        auto answer = pending_.substr(0, end + 4 + length);
        pending_.erase(0, answer.size());
        return answer;
      }
    }
    if (!receive_some()) return {};
  }
}

std::string RawClient::receive_all() {
  while (receive_some()) {
  }
  return std::move(pending_);
}

bool RawClient::closed() {
  return pending_.empty() && receive_all().empty();
}

int answers_in(std::string_view text) {
  int count = 0;
  for (auto at = text.find("HTTP/1.1 "); at != std::string_view::npos; at = text.find("HTTP/1.1 ", at + 1))
    if (text.substr(at + 9, 3) != "100") ++count;
  return count;
}

int status_of(std::string_view text) {
  int status = 0;
  if (text.starts_with("HTTP/1.1 ")) std::from_chars(text.data() + 9, text.data() + 12, status);
  return status;
}

std::string header_in(std::string_view answer, std::string_view name) {
  auto const head = answer.substr(0, answer.find("\r\n\r\n"));
  auto const at = head.find("\r\n" + std::string(name) + ": ");
  if (at == std::string_view::npos) return {};
  auto const rest = head.substr(at + name.size() + 4);
  return std::string(rest.substr(0, rest.find("\r\n")));
}

std::string body_of(std::string_view answer) {
  auto const end = answer.find("\r\n\r\n");
  return end == std::string_view::npos ? std::string{} : std::string(answer.substr(end + 4));
}

}  // namespace yoshin::http::test
