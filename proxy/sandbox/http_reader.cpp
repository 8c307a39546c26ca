#include "proxy/sandbox/http_reader.hpp"

#include <algorithm>
#include <optional>

#include "base/node.hpp"

namespace yoshin::sandbox {
namespace {

constexpr std::size_t kMostHead = 64 * 1024;
constexpr std::size_t kMostBody = std::size_t{8} << 20U;
constexpr std::chrono::seconds kReadTime{20};

std::string lower(std::string_view text) {
  std::string lowered(text);
  for (char& letter : lowered)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter + 32);
  return lowered;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

std::string_view take_line(std::string_view& rest) {
  std::size_t const end = rest.find("\r\n");
  std::string_view const line = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 2);
  return line;
}

/// The request line and the headers; nothing when they are malformed.
std::optional<Request> parse_head(std::string_view head) {
  Request request;
  std::string_view const line = take_line(head);
  std::size_t const first = line.find(' ');
  std::size_t const last = line.rfind(' ');
  if (first == std::string_view::npos || first == last) return std::nullopt;
  if (line.substr(last + 1, 7) != "HTTP/1.") return std::nullopt;
  request.method = line.substr(0, first);
  std::string_view const target = line.substr(first + 1, last - first - 1);
  std::size_t const question = target.find('?');
  request.path = target.substr(0, question);
  if (question != std::string_view::npos) request.query = target.substr(question + 1);
  if (request.path.empty() || request.path.front() != '/') return std::nullopt;
  while (!head.empty()) {
    std::string_view const header = take_line(head);
    std::size_t const colon = header.find(':');
    if (colon == std::string_view::npos || colon == 0) return std::nullopt;
    request.headers.emplace_back(lower(header.substr(0, colon)),
                                 std::string(trimmed(header.substr(colon + 1))));
  }
  return request;
}

/// The announced length; the status to refuse with when it is missing, not one plain number or too large.
Result<std::size_t, int> body_length(Request const& request) {
  if (!request.header("transfer-encoding").empty()) return Failure{411};
  auto const is_length = [](auto const& header) { return header.first == "content-length"; };
  auto const count = std::count_if(request.headers.begin(), request.headers.end(), is_length);
  if (count == 0) {
    if (request.method == "GET") return std::size_t{0};
    return Failure{411};
  }
  auto const length = parse_integer(request.header("content-length"));
  if (count > 1 || !length || *length < 0) return Failure{400};
  if (*length > static_cast<std::int64_t>(kMostBody)) return Failure{413};
  return static_cast<std::size_t>(*length);
}

}  // namespace

std::string_view Request::header(std::string_view name) const {
  for (auto const& [key, value] : headers)
    if (key == name) return value;
  return {};
}

Result<Request, int> read_request(Connection& connection) {
  auto const deadline = std::chrono::steady_clock::now() + kReadTime;
  std::string buffer;
  std::size_t end = std::string::npos;
  while ((end = buffer.find("\r\n\r\n")) == std::string::npos) {
    if (buffer.size() > kMostHead) return Failure{400};
    if (!connection.read_more(buffer, deadline)) return Failure{0};
  }
  auto request = parse_head(std::string_view(buffer).substr(0, end));
  if (!request) return Failure{400};
  auto const length = body_length(*request);
  if (!length) return Failure{length.error()};
  buffer.erase(0, end + 4);
  if (!request->header("expect").empty() && buffer.size() < length.value())
    connection.send_all("HTTP/1.1 100 Continue\r\n\r\n", deadline);
  while (buffer.size() < length.value())
    if (!connection.read_more(buffer, deadline)) return Failure{0};
  buffer.resize(length.value());
  request->body = std::move(buffer);
  request->peer = connection.peer();
  return std::move(*request);
}

}  // namespace yoshin::sandbox
