#include <filesystem>
#include <thread>

#include "proxy/sandbox/checks.hpp"
#include "proxy/sandbox/forms.hpp"
#include "tests/proxy/sandbox/fixture.hpp"

namespace yoshin::test {
namespace {

/// A folder of its own that goes with the test.
struct Folder {
  Folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "sandbox-test-XXXXXX").string();
    path = ::mkdtemp(pattern.data());
  }
  ~Folder() { std::filesystem::remove_all(path); }
  std::string path;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(control_interface, SandboxFixture)

BOOST_AUTO_TEST_CASE(the_clock_is_read_and_moved_forward_only) {
  BOOST_TEST(control("GET", "clock").body == R"({"now":"2026-01-05T09:00:00+09:00"})");
  BOOST_TEST(control("POST", "clock", R"({"advance_minutes":120})").body ==
             R"({"now":"2026-01-05T11:00:00+09:00"})");
  BOOST_TEST(control("POST", "clock", R"({"advance_minutes":-1})").status == 400);
  BOOST_TEST(control("POST", "clock", "{}").status == 400);
}

BOOST_AUTO_TEST_CASE(transactions_are_listed_read_and_forced) {
  std::string const id = np_id(4911);
  kuroneko_register(3300);
  BOOST_TEST(tree(control("GET", "transactions")).items_at("transactions").size() == 2U);
  BOOST_TEST(tree(control("GET", "transactions?provider=kuroneko")).items_at("transactions").size() == 1U);
  BOOST_TEST(control("GET", "transactions?provider=none").status == 404);
  Node const one = tree(control("GET", "transactions/np/" + id));
  BOOST_TEST(one.text_at("state") == "reviewing");
  BOOST_TEST(one.find("order")->text_at("shop_transaction_id") == "K3F9Q2T7WB");
  BOOST_TEST(one.items_at("plan").front().text_at("at") == "2026-01-05T11:00:00+09:00");
  BOOST_TEST(control("POST", "force", R"({"provider":"np","id":")" + id + R"(","state":"on_hold"})").status ==
             200);
  BOOST_TEST(np_found(id) == "10");
  BOOST_TEST(control("POST", "force", R"({"provider":"np","id":"1","state":"on_hold"})").status == 400);
}

BOOST_AUTO_TEST_CASE(the_list_shows_what_time_has_done) {
  np_id(4911);
  pass_hours(2);
  Node const list = tree(control("GET", "transactions"));
  BOOST_TEST(list.items_at("transactions").front().text_at("state") == "approved");
}

BOOST_AUTO_TEST_CASE(faults_switches_and_ledger_are_reached_over_http) {
  BOOST_TEST(
      control("POST", "faults", R"({"provider":"kuroneko","operation":"KAARA0010","word":"fin","count":1})")
          .status == 200);
  BOOST_TEST(control("POST", "faults", R"({"provider":"np","operation":"x","word":"fin","count":1})").status ==
             400);
  BOOST_TEST(kuroneko_register(3300) == "(absent)");
  Node const ledger = tree(control("GET", "ledger"));
  BOOST_TEST(ledger.items_at("ledger").front().text_at("our_id") == "K3F9Q2T7WB");
  BOOST_TEST(control("POST", "switches", R"({"name":"np.mixed_status","value":"400"})").status == 200);
  BOOST_TEST(control("GET", "switches").body.find(R"("name":"np.mixed_status","value":"400")") !=
             std::string::npos);
  BOOST_TEST(control("GET", "faults").body.find("half-chunk") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(received_requests_are_kept_without_credentials) {
  kuroneko_register(3300);
  np_id(4980);
  std::string const shown = control("GET", "requests").body;
  BOOST_TEST(shown.find("simpass1") == std::string::npos);
  BOOST_TEST(shown.find("sp-sample-01") == std::string::npos);
  BOOST_TEST(shown.find(to_base64("SIMNP001:sp-sample-01")) == std::string::npos);
  BOOST_TEST(shown.find("password=***") != std::string::npos);
  auto const requests = sandbox->requests();
  BOOST_REQUIRE_EQUAL(requests.size(), 2U);
  BOOST_TEST(requests[0].operation == "KAARA0010");
  BOOST_TEST(requests[1].operation == "register");
  BOOST_TEST(requests[1].status == 200);
}

BOOST_AUTO_TEST_CASE(pages_and_foreign_host_names_are_refused) {
  auto const status = [&](std::vector<std::pair<std::string, std::string>> headers) {
    return ask(sandbox->port(), {"GET", "/control/clock", std::move(headers), ""}).status;
  };
  BOOST_TEST(status({{"Host", "localhost:80"}}) == 200);
  BOOST_TEST(status({{"Host", "rebound.example.invalid"}}) == 403);
  BOOST_TEST(status({{"Origin", "http://127.0.0.1"}}) == 403);
  BOOST_TEST(control("GET", "nothing").status == 404);
  BOOST_TEST(control("POST", "ledger", "{}").status == 405);
}

BOOST_AUTO_TEST_CASE(a_reset_forgets_everything_but_only_in_tests) {
  np_id(4980);
  BOOST_TEST(control("POST", "reset", R"({"seed":7})").status == 200);
  BOOST_TEST(sandbox->ledger().empty());
  BOOST_TEST(np_id(4980) == "26010500001");
  auto demo = Sandbox::open({"", "127.0.0.1", 0, clock, false, 0});
  BOOST_REQUIRE(demo.ok());
  BOOST_TEST(ask(demo.value()->port(), {"POST", "/control/reset", {}, R"({"seed":7})"}).status == 400);
}

BOOST_AUTO_TEST_CASE(everything_survives_a_restart) {
  Folder const folder;
  open(folder.path);
  std::string const id = np_id(4911);
  BOOST_TEST(kuroneko_register(3942) == "(absent)");
  for (std::string const order : {"A1", "A2", "A3", "A4"}) kuroneko_register(3300, order);
  for (std::string const order : {"A1", "A2", "A3"}) slip(order, "0", "490714955706");
  open(folder.path);
  BOOST_TEST(sandbox->ledger().size() == 5U);
  BOOST_TEST(sandbox->requests().size() == 9U);
  pass_hours(2);
  BOOST_TEST(np_found(id) == "00");
  BOOST_TEST(first_result(np_register(np_order(4911)), "") == "ESIM0001");
  BOOST_TEST(np_id(4980) == "26010500002");
  BOOST_TEST(kuroneko_register(3300, "A1") == "kaara009E");
  BOOST_TEST(slip("A4", "0", "490714955706") == "kaasl045E");
  BOOST_TEST(kuroneko_register(3942) == "0");
}

BOOST_AUTO_TEST_CASE(a_folder_that_cannot_be_used_is_an_error_and_no_crash) {
  BOOST_TEST(!Sandbox::open({"/nonexistent/folder", "127.0.0.1", 0, clock, true, 0}).ok());
  BOOST_TEST(!Sandbox::open({"", "no-such-host.example.invalid", 0, clock, true, 0}).ok());
  BOOST_TEST(!Sandbox::open({"", "127.0.0.1", sandbox->port(), clock, true, 0}).ok());
}

BOOST_AUTO_TEST_CASE(a_large_body_is_read_whole_and_a_huge_one_refused) {
  Node order = np_order();
  *order.find("site_name") = Node(std::string(3U << 20U, 'a'));
  BOOST_TEST(first_result(np_register(order), "") == "ESIM0110");
  Asked asked{"POST", "/np/v1/transactions", {{"Content-Length", "9000000"}}, ""};
  BOOST_TEST(ask(sandbox->port(), asked).status == 400);
  int const fd = connected(sandbox->port());
  std::string const head = "POST /np/v1/transactions HTTP/1.1\r\nContent-Length: 9000000\r\n\r\n";
  BOOST_TEST(::send(fd, head.data(), head.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(head.size()));
  std::string raw;
  read_all(fd, raw, asked);
  ::close(fd);
  BOOST_TEST(raw.find(" 413 ") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(many_callers_at_once_get_one_id_each) {
  std::vector<std::thread> callers;
  for (int caller = 0; caller < 8; ++caller)
    callers.emplace_back([this, caller] {
      for (int i = 0; i < 10; ++i)
        kuroneko_register(3300, "C" + std::to_string(caller) + "N" + std::to_string(i));
    });
  for (std::thread& caller : callers) caller.join();
  BOOST_TEST(sandbox->ledger().size() == 80U);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(sandbox_forms)

BOOST_AUTO_TEST_CASE(forms_are_decoded_strictly) {
  auto const form = sandbox::parse_form("a=%E8%A6%8B+b&c=");
  BOOST_REQUIRE(form.has_value());
  BOOST_TEST(form->get("a") == "見 b");
  BOOST_TEST(form->get("c").empty());
  for (std::string_view const bad :
       {"a", "=b", "a=%", "a=%4", "a=%GG", "a=%00", "a=b&a=c", "a=\xE8\xA6\x8B", "a=%FF", "a=1&&b=2"})
    BOOST_TEST(!sandbox::parse_form(bad).has_value(), "read: " << bad);
}

BOOST_AUTO_TEST_CASE(a_password_is_masked_however_its_name_is_written) {
  BOOST_TEST(sandbox::with_masked_password("a=1&password=x&b=2") == "a=1&password=***&b=2");
  BOOST_TEST(sandbox::with_masked_password("p%61ssword=x") == "p%61ssword=***");
}

BOOST_AUTO_TEST_CASE(house_numbers_are_found_in_three_scripts) {
  for (std::string_view const good : {"千代田1", "千代田１", "千代田一丁目", "見本番地"})
    BOOST_TEST(sandbox::holds_house_number(good));
  BOOST_TEST(!sandbox::holds_house_number("東京都千代田区千代田"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace yoshin::test
