#include "proxy/http/health_page.hpp"

#include <array>

#include "base/json.hpp"
#include "proxy/http/problem.hpp"

namespace yoshin::http {
namespace {

constexpr std::array<std::string_view, 6> kClasses{
    "", R"(class="1xx")", R"(class="2xx")", R"(class="3xx")", R"(class="4xx")", R"(class="5xx")"};

std::string to_text(std::vector<Metric> const& metrics) {
  std::string text;
  std::string_view last;
  for (auto const& metric : metrics) {
    if (metric.name != last)
      text += "# TYPE " + std::string(metric.name) + " " + std::string(metric.type) + "\n";
    last = metric.name;
    text += metric.name;
    if (!metric.label.empty()) text += "{" + std::string(metric.label) + "}";
    text += " " + std::to_string(metric.value) + "\n";
  }
  return text;
}

}  // namespace

GuardLimits health_limits() {
  GuardLimits limits;
  limits.head_ms = 1'000;
  limits.request_ms = 2'000;
  limits.write_ms = 2'000;
  limits.idle_ms = 1'000;
  limits.discard_ms = 200;
  limits.requests = 1;
  limits.threads = 4;
  limits.waiting = 8;
  limits.backlog = 32;
  return limits;
}

HealthPage::HealthPage(Service& service, ServerCounters const& main, std::function<std::int64_t()> reports)
    : service_(service), main_(main), reports_(std::move(reports)) {}

std::vector<Metric> HealthPage::metrics() const {
  std::vector<Metric> list{
      {"yoshin_sockets_total", "", "counter", main_.sockets.load()},
      {"yoshin_sockets_refused_total", "", "counter", main_.sockets_refused.load()},
      {"yoshin_sockets_open", "", "gauge", main_.sockets_open.load()},
      {"yoshin_requests_limited_total", "", "counter", main_.requests_limited.load()},
      {"yoshin_policy_reports_total", "", "counter", reports_()},
  };
  for (std::size_t digit = 2; digit < kClasses.size(); ++digit)
    list.push_back({"yoshin_answers_total", kClasses[digit], "counter", main_.answers[digit].load()});
  return list;
}

HttpResponse HealthPage::answer(HttpRequest const& request) {
  bool const known = request.path() == "/health" || request.path() == "/metrics";
  if (!known) return problem_response(HttpFault::not_found, request.id);
  if (request.method != "GET" && request.method != "HEAD") {
    auto response = problem_response(HttpFault::method_not_allowed, request.id);
    response.headers.emplace_back("Allow", "GET, HEAD");
    return response;
  }
  if (request.path() == "/metrics")
    return text_response(200, "text/plain; version=0.0.4; charset=utf-8", to_text(metrics()));
  auto const health = service_.health();
  if (!health) return problem_response(HttpFault::unavailable, request.id);
  return text_response(200, "application/json", write_json(health.value()));
}

}  // namespace yoshin::http
