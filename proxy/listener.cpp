#include "proxy/listener.hpp"

#include <unistd.h>

#include <csignal>

namespace yoshin {

Listener::Listener(http::GuardOptions options, http::HttpHandler handler)
    : server_(std::move(options), std::move(handler)) {}

Listener::~Listener() {
  stop();
  join();
}

Result<Done, Message> Listener::open(ListenAddress const& address, std::string const& variable) {
  int const port = server_.bind(address.host, address.port);
  address_ = {address.host, port == 0 ? address.port : port};
  if (port == 0)
    return Failure{Message{url() + " を開けません。別のプログラムが使っている場合は、" + variable +
                               " で別のアドレスを指定してください。",
                           "Cannot listen on " + url() +
                               ". If another program uses it, name another address with " + variable + "."}};
  thread_ = std::thread([this] {
    broken_ = !server_.run();
    if (broken_) ::kill(::getpid(), SIGTERM);
  });
  return Done{};
}

void Listener::stop() {
  if (thread_.joinable()) server_.stop();
}

void Listener::join() {
  if (thread_.joinable()) thread_.join();
}

}  // namespace yoshin
