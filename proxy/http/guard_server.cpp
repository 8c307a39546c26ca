#include "proxy/http/guard_server.hpp"

#include <httplib.h>
#include <sys/socket.h>
#include <unistd.h>

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <random>
#include <thread>

#include "proxy/config/base_url.hpp"
#include "proxy/http/connection.hpp"
#include "proxy/http/security_headers.hpp"

namespace yoshin::http {
namespace {

/// What belongs to the request that this thread works on.
struct Exchange {
  bool keep = false;  ///< Earned only by an answer of our own handler below 400.
  std::string id;
};
thread_local Exchange exchange;

/// Ids that tell requests apart in the log; they are no secrets.
std::string next_request_id() {
  thread_local std::mt19937_64 generator{(std::uint64_t{std::random_device{}()} << 32U) |
                                         std::random_device{}()};
  constexpr std::string_view kDigits = "0123456789abcdef";
  auto bits = generator();
  std::string id;
  for (int i = 0; i < 16; ++i, bits >>= 4U) id += kDigits[bits & 15U];
  return id;
}

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

/// A fixed number of threads and a short list of waiting sockets. `enqueue` waits for room: dropping a job
/// would leak its socket, an endless list would be endless memory.
class BoundedPool final : public httplib::TaskQueue {
 public:
  explicit BoundedPool(GuardLimits const& limits) : most_(limits.waiting) {
    for (std::size_t i = 0; i < limits.threads; ++i) threads_.emplace_back([this] { work(); });
  }

  void enqueue(std::function<void()> job) override {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [this] { return jobs_.size() < most_; });
    jobs_.push_back(std::move(job));
    lock.unlock();
    ready_.notify_one();
  }

  void shutdown() override {
    {
      std::lock_guard const lock(mutex_);
      ending_ = true;
    }
    ready_.notify_all();
    for (auto& thread : threads_) thread.join();
    threads_.clear();
  }

 private:
  void work() {
    while (auto const job = take()) job();
  }

  std::function<void()> take() {
    std::unique_lock lock(mutex_);
    ready_.wait(lock, [this] { return !jobs_.empty() || ending_; });
    if (jobs_.empty()) return {};
    auto job = std::move(jobs_.front());
    jobs_.pop_front();
    lock.unlock();
    room_.notify_one();
    return job;
  }

  std::size_t const most_;
  std::mutex mutex_;
  std::condition_variable ready_;
  std::condition_variable room_;
  std::deque<std::function<void()>> jobs_;
  std::vector<std::thread> threads_;
  bool ending_ = false;
};

/// How many sockets each address has open.
class AddressCounts {
 public:
  /// Counts one more socket unless the address already has `most`.
  bool enter(std::string const& address, int most) {
    std::lock_guard const lock(mutex_);
    int& count = counts_[address];
    if (count >= most) return false;
    ++count;
    return true;
  }
  void leave(std::string const& address) {
    std::lock_guard const lock(mutex_);
    auto const found = counts_.find(address);
    if (found != counts_.end() && --found->second == 0) counts_.erase(found);
  }

 private:
  std::mutex mutex_;
  std::map<std::string, int> counts_;
};

HttpRequest to_request(httplib::Request const& from) {
  HttpRequest request;
  request.method = from.method;
  request.target = from.target;
  for (auto const& [name, value] : from.headers) request.headers.emplace_back(name, value);
  request.body = from.body;
  request.peer = from.remote_addr;
  request.id = exchange.id;
  return request;
}

void replace_header(httplib::Response& response, std::string const& name, std::string_view value) {
  response.headers.erase(name);
  response.headers.emplace(name, value);
}

/// Bodies go through a content provider: the library would compress a plain body with brotli at its slowest
/// level, and a second time where a file is compressed already.
void fill(httplib::Response& to, HttpResponse const& from) {
  to.status = from.status;
  for (auto const& [name, value] : from.headers) replace_header(to, name, value);
  if (!from.body || from.body->empty()) return;
  to.set_content_provider(from.body->size(), from.content_type,
                          [body = from.body](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
                            return sink.write(body->data() + offset, length);
                          });
}

/// The library would cut our error body into the ranges that the client asked for.
void forget_ranges(httplib::Request const& request) {
  const_cast<httplib::Request&>(request).ranges.clear();
}

}  // namespace

class GuardServer::Guarded final : public httplib::Server {
 public:
  Guarded(GuardOptions options, HttpHandler handler)
      : options_(std::move(options)), handler_(std::move(handler)) {
    new_task_queue = [this] { return new BoundedPool(options_.limits); };
    set_tcp_nodelay(true);
    set_payload_max_length(options_.limits.body_bytes);
    set_keep_alive_max_count(static_cast<std::size_t>(options_.limits.requests));
    set_keep_alive_timeout(std::max<std::int64_t>(1, options_.limits.idle_ms / 1000));
    // The library's own option would let a second proxy share the port unnoticed.
    set_socket_options([](socket_t socket) {
      int const yes = 1;
      ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
    set_hooks();
  }

  int bind(std::string const& host, int port) {
    bool const any = port == 0;
    int const bound = any ? bind_to_any_port(host) : (bind_to_port(host, port) ? port : 0);
    if (bound <= 0 || ::listen(svr_sock_, options_.limits.backlog) != 0) return 0;
    if (options_.hosts.names.empty()) add_own_names(host, bound);
    return bound;
  }

  /// The library's own `stop` does nothing while its loop has not begun yet.
  void halt() {
    socket_t const socket = svr_sock_.exchange(INVALID_SOCKET);
    if (socket == INVALID_SOCKET) return;
    ::shutdown(socket, SHUT_RDWR);
    ::close(socket);
  }

 private:
  void add_own_names(std::string const& host, int port) {
    auto const suffix = ":" + std::to_string(port);
    auto const shown = host.find(':') == std::string::npos ? host : "[" + host + "]";
    options_.hosts.names.push_back(shown + suffix);
    if (is_loopback_host(host) && host != "localhost") options_.hosts.names.push_back("localhost" + suffix);
  }

  void set_hooks() {
    set_pre_routing_handler([this](httplib::Request const& from, httplib::Response& to) {
      return refuse(from, to) ? HandlerResponse::Handled : HandlerResponse::Unhandled;
    });
    set_expect_100_continue_handler([this](httplib::Request const& from, httplib::Response& to) {
      return refuse(from, to) ? to.status : 100;
    });
    set_error_handler(HandlerWithResponse([](httplib::Request const& from, httplib::Response& to) {
      forget_ranges(from);
      if (to.content_length_ == 0) fill(to, problem_response(fault_of_status(to.status), exchange.id));
      return HandlerResponse::Handled;
    }));
    set_exception_handler([this](httplib::Request const&, httplib::Response& to, std::exception_ptr) {
      if (options_.log) options_.log("internal error, request " + exchange.id);
      fill(to, problem_response(HttpFault::internal_error, exchange.id));
    });
    set_post_routing_handler(
        [](httplib::Request const& from, httplib::Response& to) { finish_headers(from, to); });
    Handler const all = [this](httplib::Request const& from, httplib::Response& to) { answer(from, to); };
    Get(".*", all);
    Post(".*", all);
    Put(".*", all);
  }

  bool refuse(httplib::Request const& from, httplib::Response& to) {
    auto const fault = head_fault(to_request(from), options_.hosts, options_.limits);
    if (!fault) return false;
    fill(to, problem_response(*fault, exchange.id));
    if (*fault == HttpFault::method_not_allowed) replace_header(to, "Allow", "GET, HEAD, POST, PUT");
    return true;
  }

  void answer(httplib::Request const& from, httplib::Response& to) {
    auto const response = handler_(to_request(from));
    fill(to, response);
    exchange.keep = response.status < 400;
  }

  static void finish_headers(httplib::Request const&, httplib::Response& to) {
    for (auto const& header : kSecurityHeaders) replace_header(to, std::string(header.name), header.value);
    to.headers.erase("Accept-Ranges");
    if (!to.has_header("Cache-Control")) to.headers.emplace("Cache-Control", "no-store");
    if (exchange.keep) return;
    to.headers.erase("Keep-Alive");
    replace_header(to, "Connection", "close");
  }

  bool process_and_close_socket(socket_t socket) override {
    Connection connection(socket, options_.limits);
    auto const peer = peer_of(socket).address;
    bool const exempt = std::find(options_.exempt_peers.begin(), options_.exempt_peers.end(), peer) !=
                        options_.exempt_peers.end();
    if (!exempt && !addresses_.enter(peer, options_.limits.sockets_per_address)) return false;
    serve(connection);
    connection.finish();
    if (!exempt) addresses_.leave(peer);
    return true;
  }

  void serve(Connection& connection) {
    GuardStream stream(connection);
    for (int left = options_.limits.requests; left > 0; --left) {
      if (!connection.wait_for_request([this] { return svr_sock_ == INVALID_SOCKET; })) return;
      connection.restart();
      exchange = {false, next_request_id()};
      bool closed = false;
      bool const ok = process_request(stream, left == 1, closed, nullptr);
      if (!ok || closed || !exchange.keep) return;
    }
  }

  GuardOptions options_;
  HttpHandler handler_;
  AddressCounts addresses_;
};

GuardServer::GuardServer(GuardOptions options, HttpHandler handler)
    : server_(std::make_unique<Guarded>(std::move(options), std::move(handler))) {}
GuardServer::~GuardServer() = default;
int GuardServer::bind(std::string const& host, int port) {
  return server_->bind(host, port);
}
bool GuardServer::run() {
  return server_->listen_after_bind();
}
void GuardServer::stop() {
  server_->halt();
}

}  // namespace yoshin::http
