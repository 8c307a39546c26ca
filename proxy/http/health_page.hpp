#pragma once

#include <functional>
#include <vector>

#include "proxy/http/guard_server.hpp"
#include "proxy/jobs/service.hpp"

namespace yoshin::http {

/// Limits of the server that answers for health and metrics: a few threads of its own, one short request a
/// connection.
GuardLimits health_limits();

/// One number of the metrics, in the text form that Prometheus reads.
struct Metric {
  std::string_view name;
  std::string_view label;  ///< E.g. `class="2xx"`; empty for none.
  std::string_view type;   ///< `counter` or `gauge`.
  std::int64_t value;
};

/// Answers `GET /health` and `GET /metrics` on the port of their own, and nothing else. It never waits for the
/// main server: only numbers are read. No address, id or name is in them.
class HealthPage {
 public:
  /// `reports` counts the violation reports taken so far.
  HealthPage(Service& service, ServerCounters const& main, std::function<std::int64_t()> reports);
  HttpResponse answer(HttpRequest const& request);

 private:
  [[nodiscard]] std::vector<Metric> metrics() const;

  Service& service_;
  ServerCounters const& main_;
  std::function<std::int64_t()> reports_;
};

}  // namespace yoshin::http
