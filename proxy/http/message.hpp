#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yoshin::http {

/// Header lines in order. Values come from strangers: compare them, never echo or forward them.
using HeaderLines = std::vector<std::pair<std::string, std::string>>;

/// The first header of that name (any case), or empty.
std::string_view header_of(HeaderLines const& headers, std::string_view name);
/// How often a header occurs.
std::size_t header_count(HeaderLines const& headers, std::string_view name);

/// One request after framing and checks.
struct HttpRequest {
  std::string method;
  std::string target;  ///< As received, query included.
  HeaderLines headers;
  std::string body;
  std::string peer;  ///< Address of the other end of the socket; nothing that a header says.
  std::string id;    ///< Ours, shown to the client and in the log.

  /// The target before `?`.
  [[nodiscard]] std::string_view path() const;
  /// The target after `?`.
  [[nodiscard]] std::string_view query() const;
};

/// One answer. Bodies are shared so that files are not copied for every request.
struct HttpResponse {
  int status = 200;
  std::string content_type;
  std::shared_ptr<std::string const> body;
  HeaderLines headers;
};

/// A response with a body of its own.
HttpResponse text_response(int status, std::string content_type, std::string body);

}  // namespace yoshin::http
