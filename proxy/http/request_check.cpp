#include "proxy/http/request_check.hpp"

#include <algorithm>
#include <array>

namespace yoshin::http {
namespace {

constexpr std::size_t kMostLengthDigits = 8;

bool carries_body(std::string_view method) {
  return method == "POST" || method == "PUT";
}

std::optional<HttpFault> target_fault(std::string_view target, GuardLimits const& limits) {
  if (target.size() > limits.target_bytes) return HttpFault::target_too_long;
  if (target.empty() || target.front() != '/') return HttpFault::bad_request;
  auto const outside = [](char c) { return c <= ' ' || c >= '\x7f' || c == '\\' || c == '#'; };
  if (std::any_of(target.begin(), target.end(), outside)) return HttpFault::bad_request;
  std::string lower(target);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  constexpr std::array<std::string_view, 6> kRefused{"..", "%2f", "%00", "%2e", "%5c", "%25"};
  for (auto const piece : kRefused)
    if (lower.find(piece) != std::string::npos) return HttpFault::bad_request;
  return std::nullopt;
}

std::optional<HttpFault> host_fault(HttpRequest const& request, HostList const& hosts) {
  if (header_count(request.headers, "Host") != 1) return HttpFault::bad_host;
  auto const host = header_of(request.headers, "Host");
  if (host.empty()) return HttpFault::bad_host;
  if (std::find(hosts.names.begin(), hosts.names.end(), host) == hosts.names.end())
    return HttpFault::wrong_host;
  return std::nullopt;
}

/// Headers that are never taken, whatever the method.
struct RefusedHeader {
  std::string_view name;
  HttpFault fault;
};
constexpr std::array<RefusedHeader, 4> kRefusedHeaders{{
    {"Transfer-Encoding", HttpFault::not_implemented},
    {"Content-Encoding", HttpFault::unsupported_media_type},
    {"Range", HttpFault::range_not_supported},
    {"Upgrade", HttpFault::bad_request},
}};

std::optional<HttpFault> header_fault(HttpRequest const& request) {
  for (auto const& [name, fault] : kRefusedHeaders)
    if (header_count(request.headers, name) != 0) return fault;
  auto const expects = header_count(request.headers, "Expect");
  if (expects > 1 || (expects == 1 && header_of(request.headers, "Expect") != "100-continue"))
    return HttpFault::bad_request;
  return std::nullopt;
}

std::optional<HttpFault> length_fault(HttpRequest const& request, GuardLimits const& limits) {
  auto const count = header_count(request.headers, "Content-Length");
  bool const body = carries_body(request.method);
  if (count == 0) return body ? std::optional{HttpFault::length_required} : std::nullopt;
  auto const text = header_of(request.headers, "Content-Length");
  auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (count != 1 || text.empty() || !std::all_of(text.begin(), text.end(), is_digit))
    return HttpFault::bad_request;
  if (text.size() > kMostLengthDigits) return HttpFault::body_too_large;
  std::size_t length = 0;
  for (char const digit : text) length = length * 10 + static_cast<std::size_t>(digit - '0');
  if (!body && length != 0) return HttpFault::bad_request;
  if (length > limits.body_bytes) return HttpFault::body_too_large;
  return std::nullopt;
}

std::optional<HttpFault> type_fault(HttpRequest const& request) {
  if (!carries_body(request.method)) return std::nullopt;
  auto const wanted = request.path() == kReportPath ? "application/csp-report" : "application/json";
  if (header_count(request.headers, "Content-Type") != 1) return HttpFault::unsupported_media_type;
  if (header_of(request.headers, "Content-Type") != wanted) return HttpFault::unsupported_media_type;
  return std::nullopt;
}

bool is_same_origin(std::string_view origin, std::string_view host) {
  for (std::string_view const scheme : {"http://", "https://"})
    if (origin.starts_with(scheme) && origin.substr(scheme.size()) == host) return true;
  return false;
}

}  // namespace

std::optional<HttpFault> head_fault(HttpRequest const& request, HostList const& hosts,
                                    GuardLimits const& limits) {
  constexpr std::array<std::string_view, 4> kMethods{"GET", "HEAD", "POST", "PUT"};
  if (std::find(kMethods.begin(), kMethods.end(), request.method) == kMethods.end())
    return HttpFault::method_not_allowed;
  if (auto const fault = target_fault(request.target, limits)) return fault;
  if (auto const fault = host_fault(request, hosts)) return fault;
  if (auto const fault = header_fault(request)) return fault;
  if (auto const fault = length_fault(request, limits)) return fault;
  return type_fault(request);
}

std::optional<HttpFault> write_fault(HttpRequest const& request) {
  if (header_count(request.headers, "Origin") > 1) return HttpFault::forbidden_origin;
  auto const origin = header_of(request.headers, "Origin");
  bool const has_origin = header_count(request.headers, "Origin") == 1;
  if (has_origin && !is_same_origin(origin, header_of(request.headers, "Host")))
    return HttpFault::forbidden_origin;
  if (header_count(request.headers, "Sec-Fetch-Site") != 0) {
    auto const site = header_of(request.headers, "Sec-Fetch-Site");
    if (site != "same-origin" && site != "none") return HttpFault::forbidden_origin;
  }
  if (header_count(request.headers, "X-Yoshin") != 1 || header_of(request.headers, "X-Yoshin") != "1")
    return HttpFault::missing_header;
  return std::nullopt;
}

}  // namespace yoshin::http
