#pragma once

#include <atomic>
#include <cstdint>
#include <string>

#include "proxy/http/guard_server.hpp"
#include "proxy/http/message.hpp"
#include "proxy/http/static_files.hpp"
#include "proxy/jobs/service.hpp"

namespace yoshin::http {

/// Whether callers from other machines are served.
enum class Reach { loopback_only, any };

/// Answers every checked request: routes to the service, the page's files, the API document, violation reports.
/// Thread-safe as far as the service is.
class Api {
 public:
  Api(Service& service, Principal principal, Reach reach, StaticFiles files, LogLine log);

  HttpResponse answer(HttpRequest const& request);
  /// Violation reports taken so far; their bodies are not kept.
  [[nodiscard]] std::int64_t reports() const { return reports_.load(); }

 private:
  HttpResponse answer_api(HttpRequest const& request);
  HttpResponse take_report(HttpRequest const& request);
  HttpResponse refused(Refusal const& refusal, HttpRequest const& request);

  Service& service_;
  Principal principal_;
  Reach reach_;
  StaticFiles files_;
  LogLine log_;
  std::atomic<std::int64_t> reports_{0};
};

/// The API document, as built into the program.
std::string_view openapi_document();

}  // namespace yoshin::http
