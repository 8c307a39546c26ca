#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "tests/proxy/http/server_fixture.hpp"
#include "tests/support/heap_peak.hpp"

namespace yoshin::http::test {
namespace {

/// A first request that must be refused, and the status it gets. `%H` stands for the Host line.
struct Refused {
  std::string text;
  int status;
};

std::string with_host(std::string text, Server const& server) {
  auto const at = text.find("%H");
  return at == std::string::npos ? text : text.replace(at, 2, server.host_line());
}

std::vector<Refused> refused_first_requests() {
  std::string const json = "Content-Type: application/json\r\nX-Yoshin: 1\r\n";
  std::string const post = "POST /api/runs HTTP/1.1\r\n%H";
  return {
      {"GET /api/session HTTP/1.1\r\n%HContent-Length: 5\r\n\r\n", 400},
      {post + json + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n", 501},
      {post + json + "Transfer-Encoding: chunked\r\n\r\n", 501},
      {post + json + "Content-Length: abc\r\n\r\n", 400},
      {post + json + "\r\n", 411},
      {post + json + "Content-Length: 1048577\r\n\r\n", 413},
      {"GET /" + std::string(600, 'a') + " HTTP/1.1\r\n%H\r\n", 414},
      {"GET /" + std::string(9000, 'a') + " HTTP/1.1\r\n%H\r\n", 414},
      {post + "Content-Type: text/plain\r\nContent-Length: 2\r\n\r\n", 415},
      {post + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 2\r\n\r\n", 415},
      {post + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 2\r\n\r\n", 415},
      {post + "Content-Type: application/csp-report\r\nContent-Length: 2\r\n\r\n", 415},
      {post + json + "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n", 415},
      {"GET /api/session HTTP/1.1\r\n%HRange: bytes=0-1\r\n\r\n", 416},
      {"GET /api/session HTTP/1.1\r\n%HRange: bytes=0-1,9-2\r\n\r\n", 416},
      {"GET /api/session HTTP/1.1\r\n%HRange: nonsense\r\n\r\n", 416},
      {"BREW /api/session HTTP/1.1\r\n%H\r\n", 400},
      {"GET /api/session HTTP/9.9\r\n%H\r\n", 400},
      {"GET /api/none HTTP/1.1\r\n%H\r\n", 404},
      {"POST /api/none HTTP/1.1\r\n%H" + json + "Content-Length: 2\r\n\r\n{}", 404},
      {"GET /api/session HTTP/1.1\r\n%HUpgrade: websocket\r\n\r\n", 400},
  };
}

/// Sends a piece until the server stops taking it or 64 MiB are gone.
void flood(RawClient const& client, std::string const& piece) {
  for (std::size_t sent = 0; sent < (std::size_t{64} << 20U); sent += piece.size())
    if (!client.send(piece)) return;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(framing)

BOOST_AUTO_TEST_CASE(a_refused_request_has_its_status_and_hides_no_second_request) {
  Server const server;
  for (auto const& [text, status] : refused_first_requests()) {
    RawClient client(server.address, server.port);
    client.send(with_host(text, server) + server.get("/api/session"));
    auto const all = client.receive_all();
    BOOST_TEST_CONTEXT(text.substr(0, 120)) {
      BOOST_TEST(status_of(all) == status);
      BOOST_TEST(answers_in(all) == 1);
      BOOST_TEST(header_in(all, "Connection") == "close");
      BOOST_TEST(body_of(all).starts_with(R"({"error":{"code":)"));
    }
  }
}

BOOST_AUTO_TEST_CASE(a_second_request_sent_after_a_refusal_is_not_answered) {
  Server server;
  for (auto const& [text, status] : refused_first_requests()) {
    RawClient client(server.address, server.port);
    client.send(with_host(text, server));
    BOOST_TEST(status_of(client.receive_answer()) == status);
    client.send(server.get("/api/session"));
    BOOST_TEST(client.closed());
  }
  BOOST_TEST(server.service.calls().empty());
}

BOOST_AUTO_TEST_CASE(a_content_length_is_one_header_of_digits) {
  Server server;
  std::vector<std::pair<std::string, int>> const cases{
      {"Content-Length: -1\r\n", 400},
      {"Content-Length: abc\r\n", 400},
      {"Content-Length: +5\r\n", 400},
      {"Content-Length: 5, 5\r\n", 400},
      {"Content-Length: 5\r\nContent-Length: 5\r\n", 400},
      {"Content-Length: 18446744073709551616\r\n", 413},
      {"Content-Length: 99999999\r\n", 413},
      {"Content-Length: 0x5\r\n", 400},
      {"", 411},
  };
  for (auto const& [line, status] : cases) {
    auto const answer = server.ask("POST /api/runs HTTP/1.1\r\n" + server.host_line() +
                                   "X-Yoshin: 1\r\nContent-Type: application/json\r\n" + line + "\r\n{}   ");
    BOOST_TEST_CONTEXT(line) {
      BOOST_TEST(status_of(answer) == status);
    }
  }
  BOOST_TEST(server.service.calls().empty());
}

BOOST_AUTO_TEST_CASE(expect_continue_runs_the_same_checks_before_the_body) {
  Server server;
  std::string const head = "POST /api/runs HTTP/1.1\r\n" + server.host_line() + "X-Yoshin: 1\r\n";
  auto const refused =
      server.ask(head + "Content-Type: text/plain\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
  BOOST_TEST(status_of(refused) == 415);
  auto const other =
      server.ask(head + "Content-Type: application/json\r\nContent-Length: 2\r\nExpect: tea\r\n\r\n{}");
  BOOST_TEST(status_of(other) == 400);
  BOOST_TEST(server.service.calls().empty());

  RawClient client(server.address, server.port);
  client.send(head + "Content-Type: application/json\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
  BOOST_TEST(status_of(client.receive_answer()) == 100);
  client.send("{}");
  BOOST_TEST(status_of(client.receive_answer()) == 200);
}

BOOST_AUTO_TEST_CASE(a_head_with_forbidden_bytes_is_never_answered_with_success) {
  Server server;
  std::string const start = "GET /api/session HTTP/1.1\r\n" + server.host_line();
  std::vector<std::string> const heads{
      start + "no colon here\r\n\r\n",
      start + "Name : space before the colon\r\n\r\n",
      start + " folded: line\r\n\r\n",
      start + "A: b\r\n continued\r\n\r\n",
      start + "A: bare\rreturn\r\n\r\n",
      start + "A: line feed only\n\r\n",
      start + std::string("A: nul\0byte\r\n\r\n", 15),
      start + "A: escape\x1b[31m\r\n\r\n",
      std::string("GET /api/session\0 HTTP/1.1\r\n", 28) + server.host_line() + "\r\n",
      "GET /api/session HTTP/1.1\n" + server.host_line() + "\n",
      "\r\n" + start + "\r\n",
  };
  for (auto const& head : heads) {
    RawClient client(server.address, server.port);
    client.send(head + server.get("/api/session"));
    auto const all = client.receive_all();
    BOOST_TEST_CONTEXT(head) {
      BOOST_TEST((all.empty() || status_of(all) == 400));
      BOOST_TEST(answers_in(all) <= 1);
    }
  }
  BOOST_TEST(server.service.calls().empty());
}

BOOST_AUTO_TEST_CASE(percent_coded_line_ends_in_a_header_value_come_back_nowhere) {
  Server server;
  auto const answer = server.ask(server.get("/api/session", "A: x%0d%0aSet-Cookie: a=b\r\nB: %00\r\n"));
  BOOST_TEST(status_of(answer) == 200);
  BOOST_TEST(answer.find("Set-Cookie") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_spoofed_peer_address_is_ignored) {
  Server const local;
  BOOST_TEST(status_of(local.ask(local.get(
                 "/api/session", "REMOTE_ADDR: 192.0.2.1\r\nX-Forwarded-For: 192.0.2.1\r\n"))) == 200);
  std::string seen;
  GuardServer guard({quick_limits(), {}, {}, {}}, [&seen](HttpRequest const& request) {
    seen = request.peer;
    return text_response(200, "text/plain", "ok");
  });
  int const port = guard.bind("127.0.0.1", 0);
  std::thread thread([&guard] { guard.run(); });
  RawClient client("127.0.0.1", port);
  client.send("GET / HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) +
              "\r\nREMOTE_ADDR: 192.0.2.1\r\n\r\n");
  BOOST_TEST(status_of(client.receive_answer()) == 200);
  guard.stop();
  thread.join();
  BOOST_TEST(seen == "127.0.0.1");
}

BOOST_AUTO_TEST_CASE(only_its_own_host_names_are_served) {
  Server const server;
  BOOST_TEST(status_of(server.ask("GET /api/session HTTP/1.1\r\nHost: evil.example.invalid\r\n\r\n")) == 421);
  BOOST_TEST(status_of(server.ask("GET /api/session HTTP/1.1\r\n\r\n")) == 400);
  BOOST_TEST(status_of(server.ask(server.get("/api/session", server.host_line()))) == 400);
  auto const by_name =
      "GET /api/session HTTP/1.1\r\nHost: localhost:" + std::to_string(server.port) + "\r\n\r\n";
  BOOST_TEST(status_of(server.ask(by_name)) == 200);
}

BOOST_AUTO_TEST_CASE(targets_that_try_to_leave_their_place_are_refused) {
  Server const server;
  for (std::string const target :
       {"/a/../b", "/a%2fb", "/a%2Fb", "/%00", "/%2e%2e/", "/a\\b", "http://x/", "*"})
    BOOST_TEST(status_of(server.ask(server.get(target))) == 400, target);
}

BOOST_AUTO_TEST_CASE(only_four_methods_exist) {
  Server const server;
  for (std::string const method : {"TRACE", "CONNECT", "PRI", "DELETE", "PATCH", "OPTIONS"}) {
    auto const answer = server.ask(method + " /api/session HTTP/1.1\r\n" + server.host_line() + "\r\n");
    BOOST_TEST(status_of(answer) == 405, method);
    BOOST_TEST(header_in(answer, "Allow") == "GET, HEAD, POST, PUT");
  }
}

BOOST_AUTO_TEST_CASE(endless_heads_and_bodies_do_not_grow_the_process) {
  Server const server;
  yoshin::test::HeapPeak const heap;
  std::string const post = "POST /api/runs HTTP/1.1\r\n" + server.host_line();
  std::vector<std::pair<std::string, std::string>> const floods{
      {"GET /api/session HTTP/1.1\r\n" + server.host_line() + "A: ", std::string(65536, 'a')},
      {"GET /", std::string(65536, 'a')},
      {"GET /api/session HTTP/1.1\r\n" + server.host_line(), "A: b\r\nC: d\r\nE: f\r\nG: h\r\n"},
      {post + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n",
       "10000\r\n" + std::string(65536, ' ')},
      {post + "Content-Type: application/json\r\n\r\n", std::string(65536, ' ')},
      {post + "Content-Type: application/json\r\nContent-Length: 99999999\r\n\r\n", std::string(65536, ' ')},
  };
  for (auto const& [head, piece] : floods) {
    RawClient client(server.address, server.port);
    client.send(head);
    flood(client, piece);
  }
  std::string ranges = "Range: bytes=0-";
  for (int i = 0; i < 1000; ++i) ranges += ",0-";
  BOOST_TEST(status_of(server.ask(server.get("/api/session", ranges + "\r\n"))) == 416);
  BOOST_TEST(heap.growth() < 16 * 1024 * 1024);
}

BOOST_AUTO_TEST_CASE(a_slow_head_and_a_slow_body_are_cut_at_their_total_deadline) {
  Server server;
  RawClient head(server.address, server.port);
  head.send("GET /api/session HT");
  BOOST_TEST(head.closed());
  RawClient body(server.address, server.port);
  body.send("POST /api/runs HTTP/1.1\r\n" + server.host_line() +
            "X-Yoshin: 1\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n{");
  BOOST_TEST(status_of(body.receive_all()) != 200);
  BOOST_TEST(server.service.calls().empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace yoshin::http::test
