#include <cstdint>
#include <cstdlib>
#include <string>

#include "proxy/http/head_scanner.hpp"
#include "proxy/http/request_check.hpp"
#include "proxy/http/routes.hpp"

namespace {

using yoshin::http::HttpRequest;

/// The head as a request, split as any reader would split what the scanner let through.
HttpRequest request_of(std::string_view head) {
  HttpRequest request;
  auto const line = head.substr(0, head.find("\r\n"));
  auto const first = std::min(line.find(' '), line.size());
  auto const last = std::max(line.rfind(' '), first);
  request.method = line.substr(0, first);
  if (line != request.method && last > first) request.target = line.substr(first + 1, last - first - 1);
  for (auto rest = head.substr(std::min(head.size(), line.size() + 2)); !rest.starts_with("\r\n");) {
    auto const end = rest.find("\r\n");
    if (end == std::string_view::npos) std::abort();
    auto const header = rest.substr(0, end);
    auto const colon = header.find(':');
    if (colon == std::string_view::npos || colon == 0 || header.find('\n') != std::string_view::npos)
      std::abort();
    auto value = header.substr(colon + 1);
    while (value.starts_with(' ')) value.remove_prefix(1);
    request.headers.emplace_back(header.substr(0, colon), value);
    rest.remove_prefix(end + 2);
  }
  return request;
}

/// What the checks promise to everything behind them.
void check_promises(HttpRequest const& request, yoshin::http::GuardLimits const& limits) {
  using yoshin::http::header_count;
  if (header_count(request.headers, "Host") != 1 || header_count(request.headers, "Transfer-Encoding") != 0)
    std::abort();
  if (header_count(request.headers, "Content-Length") > 1 || header_count(request.headers, "Range") != 0)
    std::abort();
  if (request.target.size() > limits.target_bytes || request.target.find("..") != std::string::npos)
    std::abort();
  auto const choice = yoshin::http::choose_route(request.method, request.path());
  if (choice.match == yoshin::http::RouteMatch::found)
    (void)yoshin::http::read_query(choice.route->query, request.query());
}

}  // namespace

/// A head that the scanner calls complete is a head by every reading of it, and the checks keep their promises.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  yoshin::http::GuardLimits const limits;
  yoshin::http::HeadScanner scanner(limits);
  std::string head;
  for (std::size_t i = 0; i < size && scanner.state() == yoshin::http::HeadState::reading; ++i) {
    auto const byte = static_cast<char>(data[i]);
    if (scanner.feed(byte) != yoshin::http::HeadState::refused) head += byte;
  }
  if (scanner.state() != yoshin::http::HeadState::complete) return 0;
  if (!head.ends_with("\r\n\r\n") || head.size() > limits.head_bytes) std::abort();
  auto const request = request_of(head);
  if (!yoshin::http::head_fault(request, {{"127.0.0.1:8080"}}, limits)) check_promises(request, limits);
  return 0;
}
