#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/names.hpp"
#include "proxy/jobs/service.hpp"

namespace yoshin::http {

/// The methods that routes use. HEAD is served as GET.
enum class HttpMethod { get, post, put };

}  // namespace yoshin::http

namespace yoshin {

template <>
struct Names<http::HttpMethod> {
  static constexpr auto kTable = std::to_array<Name<http::HttpMethod>>({
      {http::HttpMethod::get, "GET", "取得", "GET"},
      {http::HttpMethod::post, "POST", "送信", "POST"},
      {http::HttpMethod::put, "PUT", "置換", "PUT"},
  });
};

}  // namespace yoshin

namespace yoshin::http {

/// A whole number in a route's query, with its bounds and what holds when it is absent.
struct QueryField {
  std::string_view name;
  std::int64_t least;
  std::int64_t most;
  std::int64_t preset;
};

/// What a route's call gets of the request: the pieces of the path in order, the query fields in the order of
/// the route's table, the body (null without one).
struct RouteInput {
  std::vector<std::string> pieces;
  std::vector<std::int64_t> query;
  Node body;

  /// The piece of the path that is a number; the router has checked that it is one.
  [[nodiscard]] std::int64_t number(std::size_t index) const;
};

/// One route: data, and one call of the service.
struct Route {
  HttpMethod method;
  std::string_view
      pattern;  ///< `{name}` stands for one piece: letters, digits, `-` and `_`; `{id}` for digits.
  Role least;   ///< The least role that may use it.
  std::span<QueryField const> query;
  Reply (*call)(Service&, Principal const&, RouteInput const&);
};

/// All routes of the service, in the order of the API document.
std::span<Route const> all_routes();

/// What the router found for a path.
enum class RouteMatch { found, other_method, none };
struct RouteChoice {
  RouteMatch match = RouteMatch::none;
  Route const* route = nullptr;
  std::vector<std::string> pieces;
};
/// Finds the route of a path, piece by piece and literally; no regular expression sees a path from outside.
RouteChoice choose_route(std::string_view method, std::string_view path);

/// The query as the route's fields. Nothing for an unknown or repeated name, a value that is no number or out
/// of bounds.
std::optional<std::vector<std::int64_t>> read_query(std::span<QueryField const> fields, std::string_view query);

}  // namespace yoshin::http
