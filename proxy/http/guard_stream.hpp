#pragma once

#include <httplib.h>

#include <string>

#include "proxy/http/connection.hpp"

namespace yoshin::http {

/// The library's view of a connection.
class GuardStream final : public httplib::Stream {
 public:
  explicit GuardStream(Connection& connection) : connection_(connection) {}
  bool is_readable() const override { return connection_.is_readable(); }
  bool is_writable() const override { return connection_.is_writable(); }
  ssize_t read(char* data, std::size_t size) override { return connection_.read(data, size); }
  ssize_t write(char const* data, std::size_t size) override { return connection_.write(data, size); }
  void get_remote_ip_and_port(std::string& ip, int& port) const override {
    auto const peer = peer_of(connection_.socket());
    ip = peer.address;
    port = peer.port;
  }
  void get_local_ip_and_port(std::string& ip, int& port) const override {
    auto const local = local_of(connection_.socket());
    ip = local.address;
    port = local.port;
  }
  socket_t socket() const override { return connection_.socket(); }

 private:
  Connection& connection_;
};

}  // namespace yoshin::http
