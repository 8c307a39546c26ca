#include <boost/test/unit_test.hpp>
#include <chrono>
#include <memory>

#include "tests/proxy/http/server_fixture.hpp"

namespace yoshin::http::test {

BOOST_AUTO_TEST_SUITE(connections)

BOOST_AUTO_TEST_CASE(a_kept_connection_serves_one_request_after_another) {
  Server server;
  RawClient client(server.address, server.port);
  for (int i = 0; i < 3; ++i) {
    client.send(server.get("/api/session"));
    auto const answer = client.receive_answer();
    BOOST_TEST(status_of(answer) == 200);
    BOOST_TEST(header_in(answer, "Connection").empty());
  }
  BOOST_TEST(server.service.calls().size() == 3U);
}

BOOST_AUTO_TEST_CASE(pipelined_requests_are_each_answered_once) {
  Server server;
  RawClient client(server.address, server.port);
  client.send(server.get("/api/session") + server.write("POST", "/api/runs") + server.get("/api/shops"));
  BOOST_TEST(body_of(client.receive_answer()).find("session") != std::string::npos);
  BOOST_TEST(body_of(client.receive_answer()) == R"({"call":"open_run"})");
  BOOST_TEST(body_of(client.receive_answer()) == R"({"call":"shops"})");
  BOOST_TEST(server.service.calls().size() == 3U);
}

BOOST_AUTO_TEST_CASE(a_connection_ends_after_its_number_of_requests) {
  auto limits = quick_limits();
  limits.requests = 2;
  Server server(limits);
  RawClient client(server.address, server.port);
  client.send(server.get("/api/session") + server.get("/api/session") + server.get("/api/session"));
  BOOST_TEST(answers_in(client.receive_all()) == 2);
}

BOOST_AUTO_TEST_CASE(a_client_that_asks_to_close_is_closed) {
  Server const server;
  RawClient client(server.address, server.port);
  client.send(server.get("/api/session", "Connection: close\r\n") + server.get("/api/session"));
  BOOST_TEST(answers_in(client.receive_all()) == 1);
}

BOOST_AUTO_TEST_CASE(ipv6_peers_are_served) {
  Server server(quick_limits(), "::1");
  if (server.port == 0) {
    BOOST_TEST_MESSAGE("no IPv6 loopback on this machine");
    return;
  }
  BOOST_TEST(status_of(server.ask(server.get("/api/session"))) == 200);
}

BOOST_AUTO_TEST_CASE(the_seventeenth_socket_of_an_address_is_closed_at_once) {
  auto limits = quick_limits();
  limits.threads = 20;
  limits.idle_ms = 5'000;
  Server const server(limits);
  std::vector<std::unique_ptr<RawClient>> held;
  for (int i = 0; i < 16; ++i) {
    held.push_back(std::make_unique<RawClient>(server.address, server.port, "127.0.0.2"));
    held.back()->send(server.get("/api/session"));
    BOOST_TEST(status_of(held.back()->receive_answer()) == 200);
  }
  RawClient one_more(server.address, server.port, "127.0.0.2");
  BOOST_TEST(one_more.closed());
  BOOST_TEST(status_of(server.ask(server.get("/api/session"))) == 200);
}

BOOST_AUTO_TEST_CASE(idle_and_slow_sockets_do_not_delay_an_honest_request) {
  Server const server{GuardLimits{}};
  std::vector<std::unique_ptr<RawClient>> held;
  for (int i = 0; i < 200; ++i) {
    held.push_back(std::make_unique<RawClient>(server.address, server.port, "127.0.0.2"));
    held.push_back(std::make_unique<RawClient>(server.address, server.port, "127.0.0.3"));
    held.back()->send("GET / HT");
  }
  auto const start = std::chrono::steady_clock::now();
  BOOST_TEST(status_of(server.ask(server.get("/api/session"))) == 200);
  auto const elapsed = std::chrono::steady_clock::now() - start;
  BOOST_TEST(std::chrono::duration_cast<std::chrono::milliseconds>(elapsed).count() < 1000);
}

BOOST_AUTO_TEST_CASE(a_second_server_cannot_take_the_same_port) {
  Server const server;
  GuardServer second({quick_limits(), {}, {}, {}}, [](HttpRequest const&) { return HttpResponse{}; });
  BOOST_TEST(second.bind("127.0.0.1", server.port) == 0);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace yoshin::http::test
