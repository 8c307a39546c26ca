#include <boost/test/unit_test.hpp>
#include <latch>
#include <memory>
#include <thread>

#include "proxy/http/client_address.hpp"
#include "proxy/http/token_buckets.hpp"
#include "tests/proxy/http/server_fixture.hpp"

namespace yoshin::http::test {
namespace {

using std::chrono::milliseconds;

/// A server of its own options that tells back whom it saw.
struct Counted {
  explicit Counted(GuardOptions options, HttpHandler handler = {})
      : guard(
            std::move(options),
            handler ? std::move(handler)
                    : [](HttpRequest const&) { return text_response(200, "text/plain", "ok"); }),
        port(guard.bind("127.0.0.1", 0)),
        thread([this] { guard.run(); }) {}
  ~Counted() {
    guard.stop();
    thread.join();
  }
  Counted(Counted const&) = delete;
  Counted& operator=(Counted const&) = delete;

  [[nodiscard]] std::string get(std::string const& more = {}) const {
    return "GET / HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) + "\r\n" + more + "\r\n";
  }
  int status(std::string const& source, std::string const& more = {}) const {
    RawClient client("127.0.0.1", port, source);
    client.send(get(more));
    return status_of(client.receive_answer());
  }

  GuardServer guard;
  int port;
  std::thread thread;
};

/// `most` requests, then next to none.
GuardOptions few(int most, std::vector<std::string> proxies = {}) {
  return {quick_limits(), {}, std::move(proxies), {}, {1, most}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(rates)

BOOST_AUTO_TEST_CASE(a_bucket_empties_fills_again_and_never_overflows) {
  TokenBuckets buckets({10, 3});
  TokenBuckets::Time const start{};
  for (int i = 0; i < 3; ++i) BOOST_TEST(buckets.take("192.0.2.1", start));
  BOOST_TEST(!buckets.take("192.0.2.1", start));
  BOOST_TEST(buckets.take("192.0.2.2", start));
  BOOST_TEST(!buckets.take("192.0.2.1", start + milliseconds(99)));
  BOOST_TEST(buckets.take("192.0.2.1", start + milliseconds(101)));
  BOOST_TEST(!buckets.take("192.0.2.1", start + milliseconds(102)));
  for (int i = 0; i < 3; ++i) BOOST_TEST(buckets.take("192.0.2.1", start + std::chrono::hours(1)));
  BOOST_TEST(!buckets.take("192.0.2.1", start + std::chrono::hours(1)));
}

BOOST_AUTO_TEST_CASE(more_addresses_than_room_share_one_bucket_until_others_are_full_again) {
  TokenBuckets buckets({1, 2}, 3);
  TokenBuckets::Time const start{};
  for (std::string const address : {"a", "b", "c"}) BOOST_TEST(buckets.take(address, start));
  BOOST_TEST(buckets.take("d", start));
  BOOST_TEST(buckets.take("e", start));
  BOOST_TEST(!buckets.take("f", start));
  BOOST_TEST(buckets.addresses() == 4U);
  BOOST_TEST(buckets.take("g", start + std::chrono::seconds(10)));
  BOOST_TEST(buckets.addresses() == 1U);
}

BOOST_AUTO_TEST_CASE(only_a_configured_proxy_may_name_its_client) {
  std::vector<std::string> const proxies{"127.0.0.1", "192.0.2.9"};
  struct Case {
    std::string peer;
    HeaderLines headers;
    std::string client;
  };
  std::string const name = "X-Forwarded-For";
  for (auto const& [peer, headers, client] : std::vector<Case>{
           {"198.51.100.7", {{name, "203.0.113.1"}}, "198.51.100.7"},
           {"198.51.100.7", {{"REMOTE_ADDR", "203.0.113.1"}}, "198.51.100.7"},
           {"127.0.0.1", {}, "127.0.0.1"},
           {"127.0.0.1", {{name, "203.0.113.1"}}, "203.0.113.1"},
           {"127.0.0.1", {{name, "10.0.0.1, 203.0.113.1"}}, "203.0.113.1"},
           {"127.0.0.1", {{name, "10.0.0.1"}, {"x-forwarded-for", "203.0.113.1"}}, "203.0.113.1"},
           {"127.0.0.1", {{name, "203.0.113.1, 192.0.2.9"}}, "203.0.113.1"},
           {"127.0.0.1", {{name, "192.0.2.9"}}, "127.0.0.1"},
           {"127.0.0.1", {{name, "2001:db8::1"}}, "2001:db8::1"},
           {"127.0.0.1", {{name, "203.0.113.1\r\nA: b"}}, "127.0.0.1"},
           {"127.0.0.1", {{name, "203.0.113.1, unknown"}}, "127.0.0.1"},
           {"127.0.0.1", {{name, "203.0.113.1,"}}, "127.0.0.1"},
           {"127.0.0.1", {{name, "203.0.113.1:4711"}}, "127.0.0.1"},
           {"127.0.0.1", {{"Forwarded", "for=203.0.113.1"}}, "127.0.0.1"},
       })
    BOOST_TEST(client_of(peer, headers, proxies) == client, peer << " " << client);
}

BOOST_AUTO_TEST_CASE(an_ipv6_customer_is_one_whatever_its_last_64_bits) {
  BOOST_TEST(counting_key("203.0.113.1") == "203.0.113.1");
  BOOST_TEST(counting_key("2001:db8:1:2:3:4:5:6") == counting_key("2001:db8:1:2::1"));
  BOOST_TEST(counting_key("2001:db8:1:2::1") != counting_key("2001:db8:1:3::1"));
  for (std::string const text : {"", "unknown", "203.0.113", "203.0.113.1 ", "_hidden"})
    BOOST_TEST(counting_key(text).empty(), text);
}

BOOST_AUTO_TEST_CASE(an_address_that_asks_too_often_is_told_to_wait_and_others_are_served) {
  Counted const server(few(3));
  for (int i = 0; i < 3; ++i) BOOST_TEST(server.status("127.0.0.2") == 200);
  RawClient client("127.0.0.1", server.port, "127.0.0.2");
  client.send(server.get() + server.get());
  auto const all = client.receive_all();
  BOOST_TEST(status_of(all) == 429);
  BOOST_TEST(answers_in(all) == 1);
  BOOST_TEST(header_in(all, "Retry-After") == "1");
  BOOST_TEST(body_of(all).starts_with(R"({"error":{"code":"too_many_requests")"));
  BOOST_TEST(server.status("127.0.0.2", "X-Forwarded-For: 203.0.113.5\r\n") == 429);
  BOOST_TEST(server.status("127.0.0.3") == 200);
  BOOST_TEST(server.guard.counters().requests_limited.load() == 2);
}

BOOST_AUTO_TEST_CASE(refused_requests_use_up_tokens_too) {
  Counted const server(few(2));
  BOOST_TEST(server.status("127.0.0.2", "Range: bytes=0-1\r\n") == 416);
  BOOST_TEST(server.status("127.0.0.2", "Upgrade: websocket\r\n") == 400);
  BOOST_TEST(server.status("127.0.0.2") == 429);
}

BOOST_AUTO_TEST_CASE(clients_behind_a_configured_proxy_are_counted_one_by_one) {
  Counted const server(few(2, {"127.0.0.2"}));
  auto const of = [](std::string const& address) { return "X-Forwarded-For: " + address + "\r\n"; };
  for (int i = 0; i < 2; ++i) BOOST_TEST(server.status("127.0.0.2", of("203.0.113.1")) == 200);
  BOOST_TEST(server.status("127.0.0.2", of("203.0.113.1")) == 429);
  BOOST_TEST(server.status("127.0.0.2", of("198.51.100.7, 203.0.113.1")) == 429);
  BOOST_TEST(server.status("127.0.0.2", of("203.0.113.2")) == 200);
}

BOOST_AUTO_TEST_CASE(a_client_behind_a_proxy_has_sixteen_requests_open_and_the_proxy_more_sockets) {
  auto options = few(1'000, {"127.0.0.2"});
  options.limits.threads = 40;
  std::latch seen(20);
  std::latch go(1);
  auto const release = [&go] { go.count_down(); };
  Counted server(std::move(options), [&](HttpRequest const& request) {
    if (request.path() == "/held") {
      seen.count_down();
      go.wait();
    }
    return text_response(200, "text/plain", "ok");
  });
  std::vector<std::unique_ptr<RawClient>> held;
  auto const hold = [&](std::string const& client) {
    held.push_back(std::make_unique<RawClient>("127.0.0.1", server.port, "127.0.0.2"));
    held.back()->send("GET /held HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(server.port) +
                      "\r\nX-Forwarded-For: " + client + "\r\n\r\n");
  };
  for (int i = 0; i < 16; ++i) hold("203.0.113.1");
  for (int i = 0; i < 4; ++i) hold("203.0.113.2");
  seen.wait();
  BOOST_TEST(server.status("127.0.0.2", "X-Forwarded-For: 203.0.113.1\r\n") == 429);
  BOOST_TEST(server.status("127.0.0.2", "X-Forwarded-For: 203.0.113.2\r\n") == 200);
  release();
  for (auto const& client : held) BOOST_TEST(status_of(client->receive_answer()) == 200);
  BOOST_TEST(server.status("127.0.0.2", "X-Forwarded-For: 203.0.113.1\r\n") == 200);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace yoshin::http::test
