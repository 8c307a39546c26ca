#pragma once

#include <atomic>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "base/result.hpp"
#include "proxy/sandbox/connection.hpp"
#include "proxy/sandbox/http_message.hpp"

namespace yoshin::sandbox {

/// A small HTTP/1.1 server on raw sockets: one thread a connection, at most 64 of them, one request a
/// connection. It exists because the simulator must be able to break HTTP on purpose.
class HttpServer {
 public:
  using Handler = std::function<Reply(Request const&)>;
  /// Meets a new connection before its request is read; false: there is nothing to be read.
  using Door = std::function<bool(Connection&)>;

  /// Listens on a numeric address (or `localhost`) and port, 0 for any free one. The error says what failed.
  /// The handler and the door, which may be empty, are called from many threads.
  static Result<std::unique_ptr<HttpServer>, std::string> open(std::string const& host, int port,
                                                               Handler handler, Door door = {});
  /// Stops.
  ~HttpServer();

  [[nodiscard]] int port() const { return port_; }
  /// Ends every connection, held ones too, and waits for their threads. May be called again.
  void stop();

 private:
  struct Worker {
    std::thread thread;
    std::atomic<bool> done{false};
  };
  HttpServer(int listen_fd, int stop_fd, int port, Handler handler, Door door);
  void accept_loop();
  void serve(int fd);
  void drop_finished();

  int listen_fd_;
  int stop_fd_;
  int port_;
  Handler handler_;
  Door door_;
  std::list<Worker> workers_;  ///< Touched by the accepting thread, and after it ended by `stop`.
  std::thread acceptor_;
  std::once_flag stopped_;
};

}  // namespace yoshin::sandbox
