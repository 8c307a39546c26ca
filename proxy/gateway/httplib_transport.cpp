#include "proxy/gateway/httplib_transport.hpp"

#include <fcntl.h>
#include <httplib.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <map>
#include <mutex>
#include <string_view>
#include <thread>

#include "proxy/config/base_url.hpp"

namespace yoshin {
namespace {

using Monotonic = std::chrono::steady_clock;
constexpr std::size_t kMostAnswerBytes = std::size_t{1} << 20U;

/// What each of the library's errors proves. Anything not listed proves nothing.
struct ErrorRow {
  httplib::Error error;
  std::string_view name;
  Delivery delivery;
};
// clang-format off
constexpr std::array<ErrorRow, 13> kErrors{{
    {httplib::Error::Connection,                        "Connection",             Delivery::not_sent},
    {httplib::Error::ConnectionTimeout,                 "ConnectionTimeout",      Delivery::not_sent},
    {httplib::Error::SSLConnection,                     "SSLConnection",          Delivery::not_sent},
    {httplib::Error::SSLServerVerification,             "SSLServerVerification",  Delivery::not_sent},
    {httplib::Error::SSLLoadingCerts,                   "SSLLoadingCerts",        Delivery::not_sent},
    {httplib::Error::Read,                              "Read",                   Delivery::unclear},
    {httplib::Error::Write,                             "Write",                  Delivery::unclear},
    {httplib::Error::Canceled,                          "Canceled",               Delivery::unclear},
    {httplib::Error::Unknown,                           "Unknown",                Delivery::unclear},
    {httplib::Error::BindIPAddress,                     "BindIPAddress",          Delivery::unclear},
    {httplib::Error::ExceedRedirectCount,               "ExceedRedirectCount",    Delivery::unclear},
    {httplib::Error::UnsupportedMultipartBoundaryChars, "UnsupportedMultipart",   Delivery::unclear},
    {httplib::Error::Compression,                       "Compression",            Delivery::unclear},
}};
// clang-format on

bool is_token_character(char c) {
  constexpr std::string_view kMarks = "!#$%&'*+-.^_`|~";
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         kMarks.find(c) != std::string_view::npos;
}

bool is_visible(char c) {
  return c > ' ' && c < '\x7f';
}

bool is_value_character(char c) {
  return c == ' ' || is_visible(c);
}

/// Nothing of what follows may end a line of the request's head.
std::string_view fault_of(WireRequest const& request) {
  if (request.method != "GET" && request.method != "POST" && request.method != "PATCH" &&
      request.method != "PUT")
    return "bad_method";
  if (request.path.empty() || request.path.front() != '/') return "bad_path";
  if (!std::all_of(request.path.begin(), request.path.end(), is_visible)) return "bad_path";
  if (!std::all_of(request.content_type.begin(), request.content_type.end(), is_value_character))
    return "bad_header";
  for (auto const& [name, value] : request.headers) {
    if (name.empty() || !std::all_of(name.begin(), name.end(), is_token_character)) return "bad_header";
    if (!std::all_of(value.begin(), value.end(), is_value_character)) return "bad_header";
  }
  return {};
}

WireAnswer not_sent(std::string_view reason) {
  WireAnswer answer;
  answer.delivery = Delivery::not_sent;
  answer.library_error = reason;
  return answer;
}

/// The library accepts a certificate's CN even when another SAN exists; OpenSSL's own host check does not.
bool harden_tls(httplib::Client& client, std::string const& host) {
  SSL_CTX* context = client.ssl_context();
  if (context == nullptr) return false;
  if (SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION) != 1) return false;
  X509_VERIFY_PARAM* parameters = SSL_CTX_get0_param(context);
  X509_VERIFY_PARAM_set_hostflags(parameters,
                                  X509_CHECK_FLAG_NEVER_CHECK_SUBJECT | X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
  if (is_address_literal(host)) return X509_VERIFY_PARAM_set1_ip_asc(parameters, host.c_str()) == 1;
  return X509_VERIFY_PARAM_set1_host(parameters, host.c_str(), 0) == 1;
}

void wipe(std::string& text) {
  explicit_bzero(text.data(), text.size());
}

httplib::Request to_library(WireRequest const& request, std::string const& base_path) {
  httplib::Request wire;
  wire.method = request.method;
  wire.path = base_path + request.path;
  for (auto const& [name, value] : request.headers) wire.headers.emplace(name, value);
  wire.headers.emplace("Accept-Encoding", "identity");
  if (!request.content_type.empty()) wire.headers.emplace("Content-Type", request.content_type);
  wire.body = request.body;
  return wire;
}

}  // namespace

/// Shuts the sockets of calls that passed their deadline. `stop()` of the library is not enough: it waits for a
/// lock that is held during connect and handshake. The copies make it harmless that the library reuses a
/// descriptor.
class HttplibTransport::Watchdog {
 public:
  Watchdog() : thread_([this] { run(); }) {}
  ~Watchdog() {
    {
      std::lock_guard const lock(mutex_);
      ending_ = true;
    }
    changed_.notify_all();
    thread_.join();
  }
  Watchdog(Watchdog const&) = delete;
  Watchdog& operator=(Watchdog const&) = delete;

  std::uint64_t begin(Monotonic::time_point deadline) {
    std::lock_guard const lock(mutex_);
    calls_[++last_].deadline = deadline;
    changed_.notify_all();
    return last_;
  }

  void add_socket(std::uint64_t call, int socket) {
    std::lock_guard const lock(mutex_);
    int const copy = ::fcntl(socket, F_DUPFD_CLOEXEC, 0);
    if (copy < 0) return;
    calls_[call].copies.push_back(copy);
    calls_[call].cut = false;
    changed_.notify_all();
  }

  void end(std::uint64_t call) {
    std::lock_guard const lock(mutex_);
    for (int const copy : calls_[call].copies) ::close(copy);
    calls_.erase(call);
  }

 private:
  struct Call {
    Monotonic::time_point deadline;
    std::vector<int> copies;
    bool cut = false;
  };

  void run() {
    std::unique_lock lock(mutex_);
    while (!ending_) {
      auto next = Monotonic::now() + std::chrono::hours(1);
      for (auto& [id, call] : calls_) next = std::min(next, wake_time(call, next));
      changed_.wait_until(lock, next);
    }
  }

  /// Cuts the call when it is due. A connect that starts after its deadline is looked at again shortly, because
  /// a socket can only be shut down once it is connecting.
  static Monotonic::time_point wake_time(Call& call, Monotonic::time_point otherwise) {
    if (call.cut) return otherwise;
    auto const now = Monotonic::now();
    if (call.deadline > now) return call.deadline;
    bool all = true;
    for (int const copy : call.copies) all = (::shutdown(copy, SHUT_RDWR) == 0 || errno != ENOTCONN) && all;
    call.cut = all;
    return call.cut ? otherwise : now + std::chrono::milliseconds(20);
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::uint64_t, Call> calls_;
  std::uint64_t last_ = 0;
  bool ending_ = false;
  std::thread thread_;
};

HttplibTransport::HttplibTransport(Egress egress, TransportOptions options)
    : egress_(std::move(egress)), options_(std::move(options)), watchdog_(std::make_unique<Watchdog>()) {
  // The library writes without MSG_NOSIGNAL; a peer that resets must not end the process.
  std::signal(SIGPIPE, SIG_IGN);
}

HttplibTransport::~HttplibTransport() = default;

WireAnswer HttplibTransport::send(WireRequest const& request) {
  if (auto const refused = egress_.refusal(request.base_url)) return not_sent(*refused);
  if (auto const fault = fault_of(request); !fault.empty()) return not_sent(fault);
  auto const url = split_base_url(request.base_url);
  if (!url) return not_sent("address_refused");

  std::string const host = url->host.find(':') == std::string::npos ? url->host : "[" + url->host + "]";
  httplib::Client client(url->scheme + "://" + host + ":" + std::to_string(url->port));
  client.set_keep_alive(false);
  client.set_follow_location(false);
  client.set_decompress(false);
  client.set_connection_timeout(std::chrono::milliseconds(options_.connect_ms));
  client.set_read_timeout(std::chrono::milliseconds(options_.read_ms));
  client.set_write_timeout(std::chrono::milliseconds(options_.write_ms));
  if (url->scheme == "https") {
    client.set_ca_cert_path(options_.ca_file);
    client.enable_server_certificate_verification(true);
    if (!harden_tls(client, url->host)) return not_sent("SSLLoadingCerts");
  }

  auto const allowed_ms = std::min(request.deadline_ms, egress_.deadline_ms(request.base_url));
  auto const deadline = Monotonic::now() + std::chrono::milliseconds(allowed_ms);
  auto const call = watchdog_->begin(deadline);
  client.set_socket_options([this, call](int socket) { watchdog_->add_socket(call, socket); });

  WireAnswer answer;
  auto wire = to_library(request, url->path);
  wire.response_handler = [&answer](httplib::Response const& head) {
    answer.status = head.status;
    answer.content_type = head.get_header_value("Content-Type").substr(0, 200);
    answer.retry_after = head.get_header_value("Retry-After").substr(0, 64);
    return true;
  };
  wire.content_receiver = [&answer, deadline](char const* data, std::size_t size, std::uint64_t,
                                              std::uint64_t) {
    auto const room = kMostAnswerBytes - answer.body.size();
    answer.body.append(data, std::min(size, room));
    return size <= room && Monotonic::now() < deadline;
  };
  auto const result = client.send(wire);
  watchdog_->end(call);
  wipe(wire.body);
  for (auto& [name, value] : wire.headers) wipe(value);

  answer.delivery = Delivery::unclear;
  if (result && result.error() == httplib::Error::Success) {
    answer.delivery = Delivery::answered;
    return answer;
  }
  auto const row = std::find_if(kErrors.begin(), kErrors.end(),
                                [&result](ErrorRow const& known) { return known.error == result.error(); });
  answer.library_error = row == kErrors.end() ? "Unlisted" : row->name;
  if (row != kErrors.end()) answer.delivery = row->delivery;
  return answer;
}

}  // namespace yoshin
