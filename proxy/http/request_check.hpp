#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "proxy/http/limits.hpp"
#include "proxy/http/message.hpp"
#include "proxy/http/problem.hpp"

namespace yoshin::http {

/// Which names this server answers to, as they stand in a Host header: `127.0.0.1:8080`,
/// `orders.example.invalid`.
struct HostList {
  std::vector<std::string> names;
};

/// The only route that takes something other than `application/json`.
constexpr std::string_view kReportPath = "/csp-report";

/// What is wrong with the head of a request, in the order of the checks; nothing when its body may be read.
/// Looks at the raw target and headers only, so that it is the same function for routing, for `Expect` and for
/// the fuzzer.
std::optional<HttpFault> head_fault(HttpRequest const& request, HostList const& hosts,
                                    GuardLimits const& limits);

/// What is wrong with where a write comes from: another site, or no `X-Yoshin: 1`.
std::optional<HttpFault> write_fault(HttpRequest const& request);

}  // namespace yoshin::http
