#include "proxy/http/guard_server.hpp"

#include <httplib.h>
#include <sys/socket.h>
#include <unistd.h>

#include <climits>
#include <optional>
#include <random>

#include "proxy/config/base_url.hpp"
#include "proxy/http/address_counts.hpp"
#include "proxy/http/client_address.hpp"
#include "proxy/http/guard_pool.hpp"
#include "proxy/http/guard_stream.hpp"
#include "proxy/http/security_headers.hpp"

namespace yoshin::http {
namespace {

/// What belongs to the request that this thread works on.
struct Exchange {
  bool keep = false;     ///< Earned only by an answer of our own handler below 400.
  bool counted = false;  ///< Its token was taken; `Expect` runs the checks twice.
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
      : options_(std::move(options)), handler_(std::move(handler)), buckets_(options_.rate) {
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

  [[nodiscard]] ServerCounters const& counters() const { return counters_; }

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
    set_exception_handler([this](httplib::Request const&, httplib::Response& to, std::exception_ptr const&) {
      if (options_.log) options_.log("internal error, request " + exchange.id);
      fill(to, problem_response(HttpFault::internal_error, exchange.id));
    });
    set_post_routing_handler([this](httplib::Request const&, httplib::Response& to) { finish_headers(to); });
    Handler const all = [this](httplib::Request const& from, httplib::Response& to) { answer(from, to); };
    Get(".*", all);
    Post(".*", all);
    Put(".*", all);
  }

  bool refuse(httplib::Request const& from, httplib::Response& to) {
    auto const request = to_request(from);
    auto fault = rate_fault(request);
    if (!fault) fault = head_fault(request, options_.hosts, options_.limits);
    if (!fault) return false;
    fill(to, problem_response(*fault, exchange.id));
    if (*fault == HttpFault::method_not_allowed) replace_header(to, "Allow", "GET, HEAD, POST, PUT");
    if (*fault == HttpFault::too_many_requests) replace_header(to, "Retry-After", "1");
    return true;
  }

  /// Every request takes a token of its client, refused ones too.
  std::optional<HttpFault> rate_fault(HttpRequest const& request) {
    if (exchange.counted) return std::nullopt;
    exchange.counted = true;
    if (buckets_.take(key_of(request), std::chrono::steady_clock::now())) return std::nullopt;
    ++counters_.requests_limited;
    return HttpFault::too_many_requests;
  }

  std::string key_of(HttpRequest const& request) const {
    return counting_key(client_of(request.peer, request.headers, options_.exempt_peers));
  }

  void answer(httplib::Request const& from, httplib::Response& to) {
    auto const request = to_request(from);
    // A reverse proxy has no cap on its sockets, so its clients are capped by what they have open at once.
    AddressPlace const place(requests_, key_of(request), most_requests(request.peer));
    auto const response =
        place.held() ? handler_(request) : problem_response(HttpFault::too_many_requests, request.id);
    if (!place.held()) ++counters_.requests_limited;
    fill(to, response);
    exchange.keep = response.status < 400;
  }

  [[nodiscard]] int most_requests(std::string_view peer) const {
    return is_trusted_peer(peer, options_.exempt_peers) ? options_.limits.sockets_per_address : INT_MAX;
  }

  void finish_headers(httplib::Response& to) {
    ++counters_.answers[static_cast<std::size_t>(to.status / 100) % counters_.answers.size()];
    for (auto const& header : kSecurityHeaders) replace_header(to, std::string(header.name), header.value);
    to.headers.erase("Accept-Ranges");
    if (!to.has_header("Cache-Control")) to.headers.emplace("Cache-Control", "no-store");
    if (exchange.keep) return;
    to.headers.erase("Keep-Alive");
    replace_header(to, "Connection", "close");
  }

  bool process_and_close_socket(socket_t socket) override {
    Connection connection(socket, options_.limits);
    ++counters_.sockets;
    auto const peer = peer_of(socket).address;
    bool const exempt = is_trusted_peer(peer, options_.exempt_peers);
    AddressPlace const place(sockets_, counting_key(peer),
                             exempt ? INT_MAX : options_.limits.sockets_per_address);
    if (!place.held()) ++counters_.sockets_refused;
    if (!place.held()) return false;
    ++counters_.sockets_open;
    serve(connection);
    connection.finish();
    --counters_.sockets_open;
    return true;
  }

  void serve(Connection& connection) {
    GuardStream stream(connection);
    for (int left = options_.limits.requests; left > 0; --left) {
      if (!connection.wait_for_request([this] { return svr_sock_ == INVALID_SOCKET; })) return;
      connection.restart();
      exchange = {false, false, next_request_id()};
      bool closed = false;
      bool const ok = process_request(stream, left == 1, closed, nullptr);
      if (!ok || closed || !exchange.keep) return;
    }
  }

  GuardOptions options_;
  HttpHandler handler_;
  TokenBuckets buckets_;
  AddressCounts sockets_;
  AddressCounts requests_;
  ServerCounters counters_;
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
ServerCounters const& GuardServer::counters() const {
  return server_->counters();
}

}  // namespace yoshin::http
