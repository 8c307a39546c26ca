#include <atomic>
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <latch>
#include <memory>

#include "proxy/http/health_page.hpp"
#include "tests/proxy/http/server_fixture.hpp"

namespace yoshin::http::test {
namespace {

/// The health server in front of another one, as the program puts them together.
struct Health {
  explicit Health(ServerCounters const& main, GuardLimits const& limits = health_limits())
      : page(service, main, [] { return std::int64_t{3}; }),
        guard({limits, {}, {}, {}, {}}, [this](HttpRequest const& request) { return page.answer(request); }),
        port(guard.bind("127.0.0.1", 0)),
        thread([this] { guard.run(); }) {}
  ~Health() {
    guard.stop();
    thread.join();
  }
  Health(Health const&) = delete;
  Health& operator=(Health const&) = delete;

  std::string ask(std::string const& line) const {
    RawClient client("127.0.0.1", port);
    client.send(line + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) + "\r\n\r\n");
    return client.receive_answer();
  }

  RecordingService service;
  HealthPage page;
  GuardServer guard;
  int port;
  std::thread thread;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(health)

BOOST_AUTO_TEST_CASE(health_and_metrics_are_all_there_is) {
  ServerCounters counters;
  counters.sockets = 7;
  counters.answers[4] = 2;
  Health const health(counters);
  auto const answer = health.ask("GET /health");
  BOOST_TEST(status_of(answer) == 200);
  BOOST_TEST(header_in(answer, "Content-Type") == "application/json");
  auto const metrics = health.ask("GET /metrics");
  BOOST_TEST(status_of(metrics) == 200);
  for (std::string const line : {"# TYPE yoshin_sockets_total counter\nyoshin_sockets_total 7\n",
                                 "yoshin_policy_reports_total 3\n", "yoshin_answers_total{class=\"4xx\"} 2\n"})
    BOOST_TEST(body_of(metrics).find(line) != std::string::npos, line);
  for (std::string const path : {"/", "/api/session", "/api/health", "/health/"})
    BOOST_TEST(status_of(health.ask("GET " + path)) == 404, path);
  BOOST_TEST(status_of(health.ask("DELETE /health")) == 405);
}

BOOST_AUTO_TEST_CASE(health_answers_while_every_thread_of_the_main_server_is_busy) {
  auto limits = quick_limits();
  limits.threads = 4;
  limits.waiting = 2;
  std::atomic<int> busy{0};
  std::latch go(1);
  GuardServer main({limits, {}, {}, {}, {}}, [&](HttpRequest const&) {
    ++busy;
    busy.notify_all();
    go.wait();
    return text_response(200, "text/plain", "late");
  });
  int const port = main.bind("127.0.0.1", 0);
  std::thread thread([&main] { main.run(); });
  std::vector<std::unique_ptr<RawClient>> held;
  for (int i = 0; i < 12; ++i) {
    held.push_back(std::make_unique<RawClient>("127.0.0.1", port));
    held.back()->send("GET / HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) +
                      "\r\nConnection: close\r\n\r\n");
  }
  // Answers come only after `go`, so the four threads stay busy whatever the timing.
  for (int now = busy; now < 4; now = busy) busy.wait(now);
  Health const health(main.counters());
  auto const start = std::chrono::steady_clock::now();
  BOOST_TEST(status_of(health.ask("GET /health")) == 200);
  auto const metrics = health.ask("GET /metrics");
  BOOST_TEST(body_of(metrics).find("yoshin_sockets_open 4\n") != std::string::npos);
  BOOST_TEST((std::chrono::steady_clock::now() - start < std::chrono::seconds(1)));
  go.count_down();
  for (auto const& client : held) BOOST_TEST(status_of(client->receive_answer()) == 200);
  main.stop();
  thread.join();
}

BOOST_AUTO_TEST_CASE(an_idle_socket_does_not_keep_the_health_port_busy) {
  ServerCounters const counters;
  Health const health(counters);
  std::vector<std::unique_ptr<RawClient>> held;
  for (int i = 0; i < 8; ++i)
    held.push_back(std::make_unique<RawClient>("127.0.0.1", health.port, "127.0.0.2"));
  BOOST_TEST(status_of(health.ask("GET /health")) == 200);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace yoshin::http::test
