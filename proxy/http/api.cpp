#include "proxy/http/api.hpp"

#include "base/json.hpp"
#include "proxy/config/base_url.hpp"
#include "proxy/http/problem.hpp"
#include "proxy/http/request_check.hpp"
#include "proxy/http/routes.hpp"

namespace yoshin::http {
namespace {

constexpr std::string_view kJson = "application/json";

bool is_read(HttpRequest const& request) {
  return request.method == "GET" || request.method == "HEAD";
}

std::string allowed_methods(std::string_view path) {
  std::string allowed;
  for (auto const& row : Names<HttpMethod>::kTable)
    if (choose_route(row.id, path).match == RouteMatch::found)
      allowed += (allowed.empty() ? "" : ", ") + std::string(row.id);
  return allowed;
}

HttpResponse wrong_method(HttpRequest const& request, std::string allowed) {
  auto response = problem_response(HttpFault::method_not_allowed, request.id);
  response.headers.emplace_back("Allow", std::move(allowed));
  return response;
}

}  // namespace

Api::Api(Service& service, Principal principal, Reach reach, StaticFiles files, LogLine log)
    : service_(service),
      principal_(std::move(principal)),
      reach_(reach),
      files_(std::move(files)),
      log_(std::move(log)) {}

HttpResponse Api::answer(HttpRequest const& request) {
  if (reach_ == Reach::loopback_only && !is_loopback_host(request.peer))
    return problem_response(HttpFault::not_local, request.id);
  auto const path = request.path();
  if (path == kReportPath) return take_report(request);
  if (path == "/api/openapi.json" && is_read(request))
    return text_response(200, std::string(kJson), std::string(openapi_document()));
  if (path == "/api" || path.starts_with("/api/")) return answer_api(request);
  if (!is_read(request)) return wrong_method(request, "GET, HEAD");
  if (auto file = files_.find(request)) return std::move(*file);
  return problem_response(HttpFault::not_found, request.id);
}

HttpResponse Api::answer_api(HttpRequest const& request) {
  auto const choice = choose_route(request.method, request.path());
  switch (choice.match) {
    case RouteMatch::none: return problem_response(HttpFault::not_found, request.id);
    case RouteMatch::other_method: return wrong_method(request, allowed_methods(request.path()));
    case RouteMatch::found: break;
  }
  auto const& route = *choice.route;
  if (route.method != HttpMethod::get)
    if (auto const fault = write_fault(request)) return problem_response(*fault, request.id);
  if (principal_.role < route.least) return problem_response(HttpFault::forbidden_role, request.id);

  RouteInput input{choice.pieces, {}, {}};
  auto query = read_query(route.query, request.query());
  if (!query) return problem_response(HttpFault::bad_query, request.id);
  input.query = std::move(*query);
  if (route.method != HttpMethod::get) {
    auto body = parse_json(request.body);
    if (!body || body.value().members() == nullptr) return problem_response(HttpFault::bad_json, request.id);
    input.body = std::move(body).value();
  }
  auto const reply = route.call(service_, principal_, input);
  if (!reply) return refused(reply.error(), request);
  return text_response(200, std::string(kJson), write_json(reply.value()));
}

HttpResponse Api::refused(Refusal const& refusal, HttpRequest const& request) {
  if (refusal.status >= 500 && log_) log_(refusal.code + ", request " + request.id);
  auto const status = refusal.status >= 400 && refusal.status <= 599 ? refusal.status : 500;
  return text_response(
      status, std::string(kJson),
      problem_body(refusal.code, refusal.text, refusal.next_step, refusal.details, request.id));
}

/// The browser sends reports by itself, so no header of ours is asked for. Only their number is kept; the log
/// gets a line at 1, 2, 4, 8 … so that a flood of reports is no flood of lines.
HttpResponse Api::take_report(HttpRequest const& request) {
  if (request.method != "POST") return wrong_method(request, "POST");
  auto const count = ++reports_;
  if (log_ && (count & (count - 1)) == 0) log_("content security policy reports: " + std::to_string(count));
  return {204, {}, nullptr, {}};
}

}  // namespace yoshin::http
