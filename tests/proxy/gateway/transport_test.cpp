#include <boost/test/unit_test.hpp>
#include <vector>

#include "tests/proxy/gateway/transport_peer.hpp"

namespace yoshin::test {
namespace {

using Clock = std::chrono::steady_clock;

/// Sends one request to a peer that answers with `text` after reading it.
WireAnswer answer_of(std::string const& text) {
  Peer const peer([&text](int socket) {
    read_request(socket);
    send_text(socket, text);
  });
  HttplibTransport transport(egress_to(peer.url()), quick());
  return transport.send(request_to(peer.url()));
}

std::int64_t elapsed_ms(Clock::time_point start) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start).count();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(transport)

BOOST_AUTO_TEST_CASE(a_whole_answer_arrives_as_it_was_sent) {
  std::string seen;
  Peer const peer([&seen](int socket) {
    seen = read_request(socket);
    send_text(socket, "HTTP/1.1 400 Bad\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
  });
  HttplibTransport transport(egress_to(peer.url()), quick());
  auto request = request_to(peer.url());
  request.method = "PATCH";
  auto const answer = transport.send(request);
  BOOST_TEST((answer.delivery == Delivery::answered));
  BOOST_TEST(answer.status == 400);
  BOOST_TEST(answer.content_type == "application/json");
  BOOST_TEST(answer.body == "{}");
  BOOST_TEST(seen.starts_with("PATCH /base/transactions HTTP/1.1\r\n"));
  BOOST_TEST(seen.find("X-Test: value\r\n") != std::string::npos);
  BOOST_TEST(seen.find("Accept-Encoding: identity\r\n") != std::string::npos);
  BOOST_TEST(seen.find("Connection: close\r\n") != std::string::npos);
  BOOST_TEST(seen.ends_with("\r\n\r\n{\"a\":1}"));
  BOOST_TEST(peer.connections() == 1);
}

BOOST_AUTO_TEST_CASE(a_closed_connection_after_the_request_is_unclear_and_not_sent_again) {
  for (bool const reset : {true, false}) {
    Peer const peer([reset](int socket) {
      read_request(socket);
      linger const abort{1, 0};
      if (reset) ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &abort, sizeof abort);
    });
    HttplibTransport transport(egress_to(peer.url()), quick());
    auto const answer = transport.send(request_to(peer.url()));
    BOOST_TEST((answer.delivery == Delivery::unclear));
    BOOST_TEST(answer.library_error == "Read");
    BOOST_TEST(peer.connections() == 1);
  }
}

BOOST_AUTO_TEST_CASE(half_a_body_is_unclear_and_the_half_is_kept) {
  auto const by_length = answer_of("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{\"a\":");
  BOOST_TEST((by_length.delivery == Delivery::unclear));
  BOOST_TEST(by_length.body == "{\"a\":");
  auto const by_chunk = answer_of("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nA\r\n{\"a\":");
  BOOST_TEST((by_chunk.delivery == Delivery::unclear));
  // Without a length the end of the connection is the end of the body: only the reader of the document can
  // tell.
  auto const by_end = answer_of("HTTP/1.1 200 OK\r\n\r\n{\"a\":");
  BOOST_TEST((by_end.delivery == Delivery::answered));
  BOOST_TEST(by_end.body == "{\"a\":");
}

BOOST_AUTO_TEST_CASE(a_redirect_is_an_answer_and_is_not_followed) {
  Peer const other([](int) {});
  auto const answer =
      answer_of("HTTP/1.1 302 Found\r\nLocation: " + other.url() + "\r\nContent-Length: 0\r\n\r\n");
  BOOST_TEST((answer.delivery == Delivery::answered));
  BOOST_TEST(answer.status == 302);
  BOOST_TEST(other.connections() == 0);
}

BOOST_AUTO_TEST_CASE(a_401_is_not_answered_with_a_second_request) {
  Peer const peer([](int socket) {
    read_request(socket);
    send_text(
        socket,
        "HTTP/1.1 401 No\r\nWWW-Authenticate: Digest realm=\"x\", nonce=\"y\"\r\nContent-Length: 0\r\n\r\n");
  });
  HttplibTransport transport(egress_to(peer.url()), quick());
  BOOST_TEST(transport.send(request_to(peer.url())).status == 401);
  BOOST_TEST(peer.connections() == 1);
}

BOOST_AUTO_TEST_CASE(an_answer_is_cut_at_one_mebibyte) {
  Peer const peer([](int socket) {
    read_request(socket);
    send_text(socket, "HTTP/1.1 200 OK\r\n\r\n");
    std::string const piece(65536, ' ');
    for (int i = 0; i < 1024 && ::send(socket, piece.data(), piece.size(), MSG_NOSIGNAL) > 0; ++i) {
    }
  });
  HttplibTransport transport(egress_to(peer.url()), quick());
  auto const answer = transport.send(request_to(peer.url()));
  BOOST_TEST((answer.delivery == Delivery::unclear));
  BOOST_TEST(answer.library_error == "Canceled");
  BOOST_TEST(answer.body.size() == std::size_t{1} << 20U);
}

BOOST_AUTO_TEST_CASE(a_compressed_answer_stays_compressed) {
  auto const answer = answer_of("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nzzzz");
  BOOST_TEST(answer.body == "zzzz");
}

BOOST_AUTO_TEST_CASE(silence_and_drips_end_at_the_total_deadline) {
  struct Case {
    std::function<void(int)> act;
    std::string scheme;
    Delivery delivery;
  };
  std::vector<Case> const cases{
      {[](int socket) { wait_for_close(socket); }, "http", Delivery::unclear},
      {[](int socket) {
         read_request(socket);
         send_text(socket, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
         drip(socket, "x");
       },
       "http", Delivery::unclear},
      {[](int socket) {
         read_request(socket);
         drip(socket, "HTTP/1.1 200 OK\r\nA: b\r\nA: b\r\nA: b\r\nA: b\r\nA: b\r\nA: b\r\nA: b\r\nA: b\r\n");
       },
       "http", Delivery::unclear},
      {[](int socket) { drip(socket, std::string_view("\x16\x03\x03\x40\x00\x02", 6)); }, "https",
       Delivery::not_sent},
  };
  for (auto const& [act, scheme, delivery] : cases) {
    Peer const peer(act);
    HttplibTransport transport(egress_to(peer.url(scheme)), quick());
    auto const start = Clock::now();
    auto const answer = transport.send(request_to(peer.url(scheme), 600));
    BOOST_TEST((answer.delivery == delivery), answer.library_error);
    BOOST_TEST(elapsed_ms(start) >= 500);
    BOOST_TEST(elapsed_ms(start) < 1'900);
  }
}

BOOST_AUTO_TEST_CASE(a_closed_port_is_not_sent) {
  std::string url;
  {
    Peer const peer([](int) {});
    url = peer.url();
  }
  HttplibTransport transport(egress_to(url), quick());
  auto const answer = transport.send(request_to(url));
  BOOST_TEST((answer.delivery == Delivery::not_sent));
  BOOST_TEST(answer.library_error == "Connection");
}

BOOST_AUTO_TEST_CASE(only_listed_addresses_are_contacted) {
  Peer const peer([](int) {});
  HttplibTransport transport(egress_to("http://127.0.0.1:9/base"), quick());
  BOOST_TEST(transport.send(request_to(peer.url())).library_error == "address_not_listed");
  HttplibTransport plain(Egress({{ProviderId::np, "production", peer.url()}}), quick());
  BOOST_TEST(plain.send(request_to(peer.url())).library_error == "address_refused");
  BOOST_TEST(peer.connections() == 0);
}

BOOST_AUTO_TEST_CASE(text_that_would_break_the_head_is_never_sent) {
  Peer const peer([](int) {});
  HttplibTransport transport(egress_to(peer.url()), quick());
  auto const check = [&](std::function<void(WireRequest&)> const& spoil, std::string const& expected) {
    auto request = request_to(peer.url());
    spoil(request);
    auto const answer = transport.send(request);
    BOOST_TEST((answer.delivery == Delivery::not_sent));
    BOOST_TEST(answer.library_error == expected);
  };
  check([](WireRequest& r) { r.headers = {{"A", "b\r\nC: d"}}; }, "bad_header");
  check([](WireRequest& r) { r.headers = {{"A", std::string("b\0", 2)}}; }, "bad_header");
  check([](WireRequest& r) { r.headers = {{"A\r\nB", "c"}}; }, "bad_header");
  check([](WireRequest& r) { r.headers = {{"", "c"}}; }, "bad_header");
  check([](WireRequest& r) { r.content_type = "a\r\nb"; }, "bad_header");
  check([](WireRequest& r) { r.path = ""; }, "bad_path");
  check([](WireRequest& r) { r.path = "/a b"; }, "bad_path");
  check([](WireRequest& r) { r.path = "/a\r\n"; }, "bad_path");
  check([](WireRequest& r) { r.method = "get"; }, "bad_method");
  BOOST_TEST(peer.connections() == 0);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace yoshin::test
