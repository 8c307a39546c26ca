#include "proxy/http/routes.hpp"

#include <algorithm>
#include <array>

namespace yoshin::http {
namespace {

constexpr std::int64_t kMostChange = std::int64_t{1} << 53U;
constexpr std::size_t kMostPiece = 64;

constexpr std::array<QueryField, 3> kListQuery{{
    {"after", 0, kMostChange, 0},
    {"limit", 1, 5000, 2000},
    {"wait", 0, 8, 0},
}};
constexpr std::array<QueryField, 2> kProgressQuery{{
    {"after", 0, kMostChange, 0},
    {"wait", 0, 8, 0},
}};

constexpr std::array<QueryField, 1> kRunsQuery{{
    {"open", 0, 1, 0},
}};

using S = Service;
using P = Principal;
using R = RouteInput;

Reply list_orders(S& service, P const& who, R const& input) {
  return service.list_orders(who, {input.query[0], input.query[1], static_cast<int>(input.query[2])});
}

Reply run_progress(S& service, P const& who, R const& input) {
  return service.run_progress(who, input.pieces[0], {input.query[0], static_cast<int>(input.query[1])});
}

// clang-format off
constexpr auto kRoutes = std::to_array<Route>({
    {HttpMethod::get,  "/api/health",                                       Role::viewer,        {}, [](S& s, P const&, R const&) { return s.health(); }},
    {HttpMethod::get,  "/api/session",                                      Role::viewer,        {}, [](S& s, P const& p, R const&) { return s.session(p); }},
    {HttpMethod::get,  "/api/shops",                                        Role::viewer,        {}, [](S& s, P const& p, R const&) { return s.shops(p); }},
    {HttpMethod::put,  "/api/shops/{shop}",                                 Role::administrator, {}, [](S& s, P const& p, R const& r) { return s.save_shop(p, r.pieces[0], r.body); }},
    {HttpMethod::put,  "/api/shops/{shop}/providers/{provider}",            Role::administrator, {}, [](S& s, P const& p, R const& r) { return s.save_provider(p, r.pieces[0], r.pieces[1], r.body); }},
    {HttpMethod::put,  "/api/shops/{shop}/providers/{provider}/credentials",Role::administrator, {}, [](S& s, P const& p, R const& r) { return s.save_credentials(p, r.pieces[0], r.pieces[1], r.body); }},
    {HttpMethod::post, "/api/shops/{shop}/fees",                            Role::clerk,         {}, [](S& s, P const& p, R const& r) { return s.apply_fees(p, r.pieces[0], r.body); }},
    {HttpMethod::get,  "/api/orders",                                       Role::viewer,        kListQuery, list_orders},
    {HttpMethod::post, "/api/orders",                                       Role::clerk,         {}, [](S& s, P const& p, R const& r) { return s.push_orders(p, r.body); }},
    {HttpMethod::post, "/api/orders/documents",                             Role::viewer,        {}, [](S& s, P const& p, R const& r) { return s.documents(p, r.body); }},
    {HttpMethod::post, "/api/orders/edits",                                 Role::clerk,         {}, [](S& s, P const& p, R const& r) { return s.edit_orders(p, r.body); }},
    {HttpMethod::get,  "/api/orders/{id}",                                  Role::viewer,        {}, [](S& s, P const& p, R const& r) { return s.order(p, r.number(0)); }},
    {HttpMethod::put,  "/api/orders/{id}",                                  Role::clerk,         {}, [](S& s, P const& p, R const& r) { return s.edit_order(p, r.number(0), r.body); }},
    {HttpMethod::post, "/api/orders/{id}/settle",                           Role::clerk,         {}, [](S& s, P const& p, R const& r) { return s.settle(p, r.number(0), r.body); }},
    {HttpMethod::post, "/api/imports",                                      Role::clerk,         {}, [](S& s, P const& p, R const& r) { return s.open_import(p, r.body); }},
    {HttpMethod::post, "/api/imports/{import}/chunks",                      Role::clerk,         {}, [](S& s, P const& p, R const& r) { return s.import_chunk(p, r.pieces[0], r.body); }},
    {HttpMethod::post, "/api/imports/{import}/commit",                      Role::clerk,         {}, [](S& s, P const& p, R const& r) { return s.commit_import(p, r.pieces[0], r.body); }},
    {HttpMethod::get,  "/api/runs",                                         Role::viewer,        kRunsQuery, [](S& s, P const& p, R const& r) { return s.runs(p, r.query[0] == 1 ? RunList::open : RunList::recent); }},
    {HttpMethod::post, "/api/runs",                                         Role::clerk,         {}, [](S& s, P const& p, R const& r) { return s.open_run(p, r.body); }},
    {HttpMethod::get,  "/api/runs/{run}",                                   Role::viewer,        kProgressQuery, run_progress},
    {HttpMethod::post, "/api/runs/{run}/orders",                            Role::clerk,         {}, [](S& s, P const& p, R const& r) { return s.run_chunk(p, r.pieces[0], r.body); }},
    {HttpMethod::post, "/api/runs/{run}/commit",                            Role::clerk,         {}, [](S& s, P const& p, R const& r) { return s.commit_run(p, r.pieces[0], r.body); }},
    {HttpMethod::post, "/api/runs/{run}/control",                           Role::clerk,         {}, [](S& s, P const& p, R const& r) { return s.control_run(p, r.pieces[0], r.body); }},
    {HttpMethod::get,  "/api/clock",                                        Role::viewer,        {}, [](S& s, P const& p, R const&) { return s.clock(p); }},
    {HttpMethod::post, "/api/clock",                                        Role::clerk,         {}, [](S& s, P const& p, R const& r) { return s.advance_clock(p, r.body); }},
});
// clang-format on

bool is_piece_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

bool fits(std::string_view pattern_piece, std::string_view piece) {
  if (piece.empty() || piece.size() > kMostPiece) return false;
  if (pattern_piece != "{id}") return std::all_of(piece.begin(), piece.end(), is_piece_character);
  auto const number = parse_integer(piece);
  return number && *number > 0 && piece.front() != '0';
}

std::string_view take_piece(std::string_view& path) {
  if (path.starts_with('/')) path.remove_prefix(1);
  auto const piece = path.substr(0, path.find('/'));
  path.remove_prefix(piece.size());
  return piece;
}

/// The variable pieces of a path that fits the pattern.
std::optional<std::vector<std::string>> match(std::string_view pattern, std::string_view path) {
  std::vector<std::string> pieces;
  while (!pattern.empty() && !path.empty()) {
    auto const expected = take_piece(pattern);
    auto const found = take_piece(path);
    if (!expected.starts_with('{')) {
      if (expected != found) return std::nullopt;
    } else if (fits(expected, found)) {
      pieces.emplace_back(found);
    } else {
      return std::nullopt;
    }
  }
  if (!pattern.empty() || !path.empty()) return std::nullopt;
  return pieces;
}

}  // namespace

std::int64_t RouteInput::number(std::size_t index) const {
  return parse_integer(pieces[index]).value_or(0);
}

std::span<Route const> all_routes() {
  return kRoutes;
}

RouteChoice choose_route(std::string_view method, std::string_view path) {
  auto const wanted = method == "HEAD" ? HttpMethod::get : from_id<HttpMethod>(method);
  RouteChoice choice;
  for (auto const& route : kRoutes) {
    auto pieces = match(route.pattern, path);
    if (!pieces) continue;
    if (wanted == route.method) return {RouteMatch::found, &route, std::move(*pieces)};
    choice.match = RouteMatch::other_method;
  }
  return choice;
}

std::optional<std::vector<std::int64_t>> read_query(std::span<QueryField const> fields,
                                                    std::string_view query) {
  std::vector<std::int64_t> values;
  for (auto const& field : fields) values.push_back(field.preset);
  std::vector<bool> seen(fields.size(), false);
  while (!query.empty()) {
    auto const pair = query.substr(0, query.find('&'));
    query.remove_prefix(std::min(query.size(), pair.size() + 1));
    auto const equals = std::min(pair.find('='), pair.size());
    auto const field = std::find_if(fields.begin(), fields.end(), [&](QueryField const& known) {
      return known.name == pair.substr(0, equals);
    });
    if (field == fields.end() || equals == pair.size()) return std::nullopt;
    auto const index = static_cast<std::size_t>(field - fields.begin());
    auto const value = parse_integer(pair.substr(equals + 1));
    if (seen[index] || !value || *value < field->least || *value > field->most) return std::nullopt;
    seen[index] = true;
    values[index] = *value;
  }
  return values;
}

}  // namespace yoshin::http
