#include "proxy/sandbox/http_server.hpp"

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include "proxy/sandbox/connection.hpp"
#include "proxy/sandbox/http_reader.hpp"

namespace yoshin::sandbox {
namespace {

constexpr std::size_t kMostConnections = 64;
constexpr int kBacklog = 512;
constexpr int kFullPauseMs = 5;

/// A listening socket, or -1.
int listening_socket(std::string const& host, int port) {
  addrinfo wanted{};
  wanted.ai_socktype = SOCK_STREAM;
  wanted.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE;
  addrinfo* found = nullptr;
  std::string const address = host == "localhost" ? "127.0.0.1" : host;
  if (::getaddrinfo(address.c_str(), std::to_string(port).c_str(), &wanted, &found) != 0) return -1;
  int const fd = ::socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
  int const on = 1;
  if (fd >= 0) ::setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  bool const bound =
      fd >= 0 && ::bind(fd, found->ai_addr, found->ai_addrlen) == 0 && ::listen(fd, kBacklog) == 0;
  ::freeaddrinfo(found);
  if (!bound && fd >= 0) ::close(fd);
  return bound ? fd : -1;
}

int port_of(int fd) {
  sockaddr_storage address{};
  socklen_t length = sizeof address;
  if (::getsockname(fd, reinterpret_cast<sockaddr*>(&address), &length) != 0) return 0;
  if (address.ss_family == AF_INET6) return ntohs(reinterpret_cast<sockaddr_in6 const*>(&address)->sin6_port);
  return ntohs(reinterpret_cast<sockaddr_in const*>(&address)->sin_port);
}

}  // namespace

Result<std::unique_ptr<HttpServer>, std::string> HttpServer::open(std::string const& host, int port,
                                                                  Handler handler, Door door) {
  int const listen_fd = listening_socket(host, port);
  if (listen_fd < 0)
    return Failure{"cannot listen on " + host + ":" + std::to_string(port) + ": " + std::strerror(errno)};
  int const stop_fd = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  if (stop_fd < 0) {
    ::close(listen_fd);
    return Failure{std::string("no event descriptor: ") + std::strerror(errno)};
  }
  return std::unique_ptr<HttpServer>(
      new HttpServer(listen_fd, stop_fd, port_of(listen_fd), std::move(handler), std::move(door)));
}

HttpServer::HttpServer(int listen_fd, int stop_fd, int port, Handler handler, Door door)
    : listen_fd_(listen_fd),
      stop_fd_(stop_fd),
      port_(port),
      handler_(std::move(handler)),
      door_(std::move(door)) {
  acceptor_ = std::thread([this] { accept_loop(); });
}

HttpServer::~HttpServer() {
  stop();
  ::close(stop_fd_);
}

void HttpServer::stop() {
  std::call_once(stopped_, [this] {
    ::eventfd_write(stop_fd_, 1);
    acceptor_.join();
    for (Worker& worker : workers_) worker.thread.join();
    workers_.clear();
    ::close(listen_fd_);
  });
}

void HttpServer::drop_finished() {
  for (auto worker = workers_.begin(); worker != workers_.end();) {
    if (!worker->done) {
      ++worker;
      continue;
    }
    worker->thread.join();
    worker = workers_.erase(worker);
  }
}

void HttpServer::accept_loop() {
  for (;;) {
    drop_finished();
    bool const full = workers_.size() >= kMostConnections;
    // While full, the listening socket is not watched: waiting connections stay in the kernel's queue.
    std::array<pollfd, 2> watched{{{stop_fd_, POLLIN, 0}, {full ? -1 : listen_fd_, POLLIN, 0}}};
    if (::poll(watched.data(), watched.size(), full ? kFullPauseMs : -1) < 0 && errno != EINTR) return;
    if (watched[0].revents != 0) return;
    if (watched[1].revents == 0) continue;
    int const fd = ::accept4(listen_fd_, nullptr, nullptr, SOCK_CLOEXEC);
    if (fd < 0) {
      ::poll(nullptr, 0, kFullPauseMs);  // Out of descriptors, perhaps: do not spin.
      continue;
    }
    int const on = 1;
    ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    Worker& worker = workers_.emplace_back();
    worker.thread = std::thread([this, &worker, fd] {
      serve(fd);
      worker.done = true;
    });
  }
}

void HttpServer::serve(int fd) {
  Connection connection(fd, stop_fd_);
  if (door_ && !door_(connection)) return;
  auto const request = read_request(connection);
  if (!request && request.error() == 0) return;
  if (!request) return write_reply(connection, {request.error(), "text/plain", "", {}, Delivery::whole, 0});
  write_reply(connection, handler_(request.value()));
}

}  // namespace yoshin::sandbox
