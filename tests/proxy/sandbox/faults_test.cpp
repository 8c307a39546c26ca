#include <thread>

#include "proxy/sandbox/np/placeholders.hpp"
#include "tests/proxy/sandbox/fixture.hpp"

namespace yoshin::test {

BOOST_FIXTURE_TEST_SUITE(scripted_faults, SandboxFixture)

/// Queues a word and registers one order at NP with a client that waits 300 ms.
struct Scripted : SandboxFixture {
  Got with(std::string_view word, std::string const& shop_id, int patience_ms = 10'000) {
    BOOST_TEST(sandbox->queue_fault("np", "register", word));
    Asked asked{"POST",
                "/np/v1/transactions",
                {{"Authorization", "Basic " + to_base64("SIMNP001:sp-sample-01")},
                 {"X-NP-Terminal-Id", "2000022000"},
                 {"Content-Type", "application/json"}},
                write_json(Node::object().add("transactions", Node::list().push(np_order(4980, shop_id)))),
                std::chrono::milliseconds(patience_ms)};
    asked.most = most;
    return ask(sandbox->port(), asked);
  }
  std::size_t most = std::size_t{1} << 21U;
};

BOOST_FIXTURE_TEST_CASE(connections_break_as_scripted_although_the_order_is_stored, Scripted) {
  BOOST_TEST((with("rst", "A1").end == End::reset));
  Got const fin = with("fin", "A2");
  BOOST_TEST((fin.end == End::fin));
  BOOST_TEST(fin.head.empty());
  Got const hold = with("hold", "A3", 300);
  BOOST_TEST((hold.end == End::late));
  BOOST_TEST(hold.head.empty());
  BOOST_TEST(sandbox->ledger().size() == 3U);
}

BOOST_FIXTURE_TEST_CASE(bodies_are_cut_in_three_framings, Scripted) {
  Got const by_length = with("half-cl", "A1");
  Got const by_chunk = with("half-chunk", "A2");
  Got const by_close = with("half-eof", "A3");
  BOOST_TEST(by_length.head.find("Content-Length: " + std::to_string(by_length.body.size())) ==
             std::string::npos);
  BOOST_TEST(by_chunk.head.find("Transfer-Encoding: chunked") != std::string::npos);
  BOOST_TEST(by_close.head.find("Content-Length") == std::string::npos);
  for (Got const& got : {by_length, by_chunk, by_close}) {
    BOOST_TEST(got.status == 200);
    BOOST_TEST((got.end == End::fin));
    BOOST_TEST(!parse_json(got.body).ok());
    BOOST_TEST(!got.body.empty());
  }
}

BOOST_FIXTURE_TEST_CASE(drips_send_a_byte_a_second, Scripted) {
  Got const body = with("drip", "A1", 300);
  BOOST_TEST(body.status == 200);
  BOOST_TEST(body.body.size() == 1U);
  Got const head = with("drip-head", "A2", 300);
  BOOST_TEST(head.head == "H");
}

BOOST_FIXTURE_TEST_CASE(server_errors_take_turns, Scripted) {
  BOOST_TEST(with("5xx", "A1").status == 500);
  BOOST_TEST(with("5xx", "A2").status == 502);
  BOOST_TEST(with("5xx", "A3").status == 503);
  BOOST_TEST(with("5xx", "A4").status == 504);
  BOOST_TEST(sandbox->ledger().size() == 4U);
}

BOOST_FIXTURE_TEST_CASE(refusals_that_never_took_the_order_leave_nothing, Scripted) {
  Got const first = with("429", "A1");
  Got const second = with("429", "A1");
  BOOST_TEST(first.status == 429);
  BOOST_TEST((first.head.find("Retry-After") == std::string::npos) !=
             (second.head.find("Retry-After") == std::string::npos));
  BOOST_TEST(with("401", "A1").status == 401);
  Got const moved = with("redirect", "A1");
  BOOST_TEST(moved.status == 302);
  BOOST_TEST(moved.head.find("Location: http://169.254.169.254/") != std::string::npos);
  BOOST_TEST(first_result(tree(with("dup", "A1")), "") == sandbox::placeholder::kNpDuplicate);
  BOOST_TEST(with("lost-request", "A1").head.empty());
  BOOST_TEST(sandbox->ledger().empty());
}

BOOST_FIXTURE_TEST_CASE(contents_that_are_no_answer, Scripted) {
  Got const html = with("html", "A1");
  BOOST_TEST(html.status == 200);
  BOOST_TEST(html.head.find("text/html") != std::string::npos);
  Got const sjis = with("sjis", "A2");
  BOOST_TEST(sjis.head.find("charset=UTF-8") != std::string::npos);
  BOOST_TEST(sjis.body.find("\x8C\xA9\x96\x7B") != std::string::npos);
  BOOST_TEST(first_result(tree(with("swap", "A3")), "np_transaction_id") == sandbox::placeholder::kNpOtherId);
  BOOST_TEST(first_result(tree(with("odd-value", "A4")), "authori_result") ==
             sandbox::placeholder::kNpOddResult);
}

BOOST_FIXTURE_TEST_CASE(bombs_go_on_until_the_client_hangs_up, Scripted) {
  BOOST_TEST(with("bomb", "A1").body.size() >= most - 65'536);
  Got const head = with("bomb-head", "A2");
  BOOST_TEST(head.head.size() >= most);
  BOOST_TEST(head.body.empty());
}

BOOST_FIXTURE_TEST_CASE(a_script_decides_the_credit, Scripted) {
  BOOST_TEST(first_result(tree(with("reject", "A1")), "authori_result") == "20");
  sandbox->queue_fault("np", "register", "accept");
  BOOST_TEST(first_result(np_register(np_order(4901, "A2")), "authori_result") == "00");
}

BOOST_AUTO_TEST_CASE(a_fault_waits_for_a_call_that_keeps_the_rules_and_counts_down) {
  BOOST_TEST(sandbox->queue_fault("kuroneko", "KAARA0010", "fin", 2));
  Fields bad = kuroneko_order();
  bad["name"] = "Mihon";
  BOOST_TEST(element_of(kuroneko("KAARA0010", bad).body, "errorCode") == "kaara020E");
  BOOST_TEST(kuroneko_register(3300, "A1") == "(absent)");
  BOOST_TEST(kuroneko_register(3300, "A2") == "(absent)");
  BOOST_TEST(kuroneko_register(3300, "A3") == "0");
}

BOOST_AUTO_TEST_CASE(a_star_means_any_operation_and_unknown_words_are_refused) {
  BOOST_TEST(sandbox->queue_fault("kuroneko", "*", "fin"));
  kuroneko_register(3300);
  BOOST_TEST(sandbox->ledger().size() == 1U);
  BOOST_TEST(sandbox->requests().back().disturbance == "fin");
  BOOST_TEST(!sandbox->queue_fault("kuroneko", "register", "fin"));
  BOOST_TEST(!sandbox->queue_fault("np", "register", "explode"));
  BOOST_TEST(!sandbox->queue_fault("np", "register", "fin", 0));
}

BOOST_AUTO_TEST_CASE(duplicates_and_refusals_by_script_use_the_calls_own_codes) {
  kuroneko_register(3300);
  auto const scripted_code = [&](char const* api, char const* word, Fields const& more) {
    BOOST_TEST(sandbox->queue_fault("kuroneko", api, word));
    return kuroneko_element(api, "K3F9Q2T7WB", "errorCode", more);
  };
  BOOST_TEST(scripted_code("KAASL0010", "dup", {{"processDiv", "0"}, {"paymentNo", "490714955706"}}) ==
             "kaasl009E");
  BOOST_TEST(scripted_code("KAASL0010", "reject", {{"processDiv", "0"}, {"paymentNo", "490714955706"}}) ==
             "kaasl020E");
  BOOST_TEST(scripted_code("KAACL0010", "reject", {}) == "kaacl009E");
  BOOST_TEST(kuroneko_element("KAAST0010", "K3F9Q2T7WB", "result") == "1");
}

BOOST_AUTO_TEST_CASE(stopping_ends_held_connections_at_once) {
  sandbox->queue_fault("kuroneko", "KAARA0010", "hold");
  auto const began = std::chrono::steady_clock::now();
  Got got;
  std::thread client([&] { got = kuroneko("KAARA0010", kuroneko_order()); });
  while (sandbox->ledger().empty()) std::this_thread::yield();
  sandbox->stop();
  client.join();
  BOOST_TEST(got.head.empty());
  BOOST_TEST((std::chrono::steady_clock::now() - began < std::chrono::seconds(8)));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace yoshin::test
