#include <unistd.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>

#include "proxy/config/base_url.hpp"
#include "proxy/config/config.hpp"
#include "proxy/config/keys.hpp"

namespace yoshin {
namespace {

/// A configuration file that is removed in the end.
struct File {
  explicit File(std::string const& text)
      : path((std::filesystem::temp_directory_path() / ("yoshin-" + std::to_string(::getpid()) + ".toml"))
                 .string()) {
    std::ofstream(path) << text;
  }
  ~File() { std::filesystem::remove(path); }
  File(File const&) = delete;
  File& operator=(File const&) = delete;
  std::string path;
};

std::optional<std::string> only_home(std::string const& name) {
  if (name == "HOME") return "/home/mihon";
  return std::nullopt;
}

Complaints complaints_of(std::string const& text) {
  File const file(text);
  auto const loaded = load_config(file.path, only_home);
  return loaded ? Complaints{} : loaded.error();
}

/// Key and line of every complaint, e.g. `server.listen:2`.
std::vector<std::string> places_of(Complaints const& complaints) {
  std::vector<std::string> places;
  for (auto const& complaint : complaints)
    places.push_back(complaint.key + ":" + std::to_string(complaint.line));
  std::sort(places.begin(), places.end());
  return places;
}

}  // namespace

namespace {

ProviderConfig const& provider_in(Config const& config, ProviderId id) {
  return *std::find_if(config.providers.begin(), config.providers.end(),
                       [id](ProviderConfig const& one) { return one.id == id; });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(config)

BOOST_AUTO_TEST_CASE(when_reviews_are_asked_about_can_be_configured) {
  auto const preset = load_config("", only_home);
  BOOST_TEST(preset.value().review_minutes == (std::vector<std::int64_t>{10, 30, 120}),
             boost::test_tools::per_element());
  BOOST_TEST(preset.value().review_days == 7);
  File const file("[inquiries]\nreview_minutes = [5, 60]\nreview_days = 3\n");
  auto const loaded = load_config(file.path, only_home);
  BOOST_REQUIRE(loaded.ok());
  BOOST_TEST(loaded.value().review_minutes == (std::vector<std::int64_t>{5, 60}),
             boost::test_tools::per_element());
  BOOST_TEST(loaded.value().review_days == 3);
}

BOOST_AUTO_TEST_CASE(a_review_schedule_out_of_range_is_a_complaint) {
  std::vector<std::string> const places{"inquiries.review_days:3", "inquiries.review_minutes:2"};
  for (auto const* minutes : {"[0]", "[10081]", "10", R"(["10"])"})
    BOOST_TEST(places_of(complaints_of("[inquiries]\nreview_minutes = " + std::string(minutes) +
                                       "\nreview_days = 0\n")) == places,
               boost::test_tools::per_element());
  BOOST_TEST(complaints_of("[inquiries]\nreview_minutes = []\n").empty());
}

BOOST_AUTO_TEST_CASE(the_demo_needs_no_file) {
  auto const loaded = load_config("", only_home);
  BOOST_REQUIRE(loaded.ok());
  auto const& config = loaded.value();
  BOOST_TEST(to_url(config.listen) == "http://127.0.0.1:8080");
  BOOST_TEST(config.data_folder == "/home/mihon/.local/share/yoshin");
  BOOST_TEST(config.providers.size() == Names<ProviderId>::kTable.size());
  for (ProviderConfig const& provider : config.providers)
    BOOST_TEST(provider.base_urls.contains(Environment::sandbox), id_of(provider.id));
  BOOST_TEST(config.providers[0].base_urls.at(Environment::sandbox) == "http://127.0.0.1:8090/np/v1");
  BOOST_TEST(config.providers[0].base_urls.at(Environment::test) == "https://ctcp.np-payment-gateway.com/v1");
}

BOOST_AUTO_TEST_CASE(variables_win_over_the_file) {
  File const file("[server]\nlisten = \"127.0.0.1:1000\"\n[sandbox]\nlisten = \"127.0.0.1:2000\"\n");
  auto const loaded = load_config(file.path, [](std::string const& name) -> std::optional<std::string> {
    if (name == "YOSHIN_LISTEN") return "[::1]:3000";
    if (name == "YOSHIN_DATA") return "/var/lib/mihon";
    return std::nullopt;
  });
  BOOST_REQUIRE(loaded.ok());
  BOOST_TEST(to_url(loaded.value().listen) == "http://[::1]:3000");
  BOOST_TEST(loaded.value().data_folder == "/var/lib/mihon");
  BOOST_TEST(provider_in(loaded.value(), ProviderId::kuroneko).base_urls.at(Environment::sandbox) ==
             "http://127.0.0.1:2000/kuroneko/kuroneko-atobarai-api");
}

BOOST_AUTO_TEST_CASE(a_provider_without_a_public_address_gets_one_and_any_call_another_path) {
  File const file(
      "[provider.score]\n"
      "production = \"https://score.example.invalid/root\"\n"
      "hosts = [\"score.example.invalid\"]\n"
      "[provider.score.paths]\n"
      "invoice = \"/direct/invoice.do\"\n"
      "cancel = \"\"\n");
  auto const loaded = load_config(file.path, only_home);
  BOOST_REQUIRE(loaded.ok());
  auto const& score = provider_in(loaded.value(), ProviderId::score);
  BOOST_TEST(score.base_urls.at(Environment::production) == "https://score.example.invalid/root");
  BOOST_TEST(score.paths.at("invoice") == "/direct/invoice.do");
  BOOST_TEST(score.paths.at("cancel").empty());
}

BOOST_AUTO_TEST_CASE(a_path_that_could_lead_elsewhere_is_a_complaint) {
  for (std::string const path : {"direct", "/a/../b", "//evil.example.invalid", "/a?b=1", "/a b", "/a%2e"})
    BOOST_TEST(places_of(complaints_of("[provider.np.paths]\nfind = \"" + path + "\"\n")) ==
                   std::vector<std::string>{"provider.np.paths.find:2"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(every_complaint_is_reported_with_its_line) {
  auto const complaints = complaints_of(
      "environment = \"live\"\n"
      "unknown = 1\n"
      "[server]\n"
      "listen = \"0.0.0.0:8080\"\n"
      "hosts = [\"*\"]\n"
      "[tls]\n"
      "verify = false\n"
      "[provider.np]\n"
      "test = \"http://ctcp.np-payment-gateway.com/v1\"\n"
      "production = \"https://evil.example.invalid/v1\"\n"
      "deadline_ms = 900000\n"
      "[provider.nobody]\n"
      "test = \"https://nobody.example.invalid\"\n"
      "[elsewhere]\n"
      "a = 1\n");
  auto expected = std::vector<std::string>{"elsewhere:14",
                                           "environment:1",
                                           "provider.np.deadline_ms:11",
                                           "provider.np.production:10",
                                           "provider.np.test:9",
                                           "provider.nobody:12",
                                           "server.hosts:5",
                                           "server.listen:4",
                                           "tls.verify:7",
                                           "unknown:2"};
  std::sort(expected.begin(), expected.end());
  BOOST_TEST(places_of(complaints) == expected, boost::test_tools::per_element());
  for (auto const& complaint : complaints) {
    BOOST_TEST(!complaint.expected.ja.empty());
    BOOST_TEST(!complaint.expected.en.empty());
  }
}

BOOST_AUTO_TEST_CASE(the_further_listeners_are_off_until_they_have_an_address_of_their_own) {
  auto const plain = load_config("", only_home);
  BOOST_REQUIRE(plain.ok());
  BOOST_TEST(!plain.value().health_listen.has_value());
  BOOST_TEST(!plain.value().sandbox_tls_listen.has_value());
  BOOST_TEST(plain.value().requests_per_second == 200);
  File const file(
      "[server]\nlisten_health = \"127.0.0.1:8081\"\nrequests_per_second = 50\n"
      "trusted_peers = [\"127.0.0.1\", \"2001:db8::1\"]\n[sandbox]\nlisten_tls = \"[::1]:0\"\n");
  auto const loaded = load_config(file.path, only_home);
  BOOST_REQUIRE(loaded.ok());
  BOOST_TEST((loaded.value().health_listen == ListenAddress{"127.0.0.1", 8081}));
  BOOST_TEST((loaded.value().sandbox_tls_listen == ListenAddress{"::1", 0}));
  BOOST_TEST(loaded.value().requests_per_second == 50);
}

BOOST_AUTO_TEST_CASE(listeners_rates_and_peers_are_complained_about) {
  auto const places =
      places_of(complaints_of("[server]\n"
                              "listen_health = \"127.0.0.1:8080\"\n"
                              "requests_per_second = 0\n"
                              "trusted_peers = [\"proxy.example.invalid\"]\n"
                              "[sandbox]\n"
                              "listen_tls = \"0.0.0.0:8091\"\n"));
  auto const expected = std::vector<std::string>{"sandbox.listen_tls:6", "server.listen_health:2",
                                                 "server.requests_per_second:3", "server.trusted_peers:4"};
  BOOST_TEST(places == expected, boost::test_tools::per_element());
  for (std::string const peer : {"127.0.0.01", "2001:DB8::1", "[::1]", "127.0.0.1:80", "10.0.0.0/8", ""})
    BOOST_TEST(complaints_of("[server]\ntrusted_peers = [\"" + peer + "\"]\n").size() == 1U, peer);
}

BOOST_AUTO_TEST_CASE(a_listener_named_by_a_variable_is_complained_about_by_name) {
  auto const loaded = load_config("", [](std::string const& name) -> std::optional<std::string> {
    if (name == "YOSHIN_LISTEN_HEALTH") return "127.0.0.1:8090";
    return only_home(name);
  });
  BOOST_REQUIRE(!loaded.ok());
  BOOST_TEST(loaded.error().front().key == "server.listen_health");
  BOOST_TEST(!loaded.error().front().where.empty());
}

BOOST_AUTO_TEST_CASE(a_broken_file_and_a_missing_file_are_complaints) {
  BOOST_TEST(complaints_of("[server\n").size() == 1U);
  BOOST_TEST(complaints_of("[server\n").front().line == 1);
  BOOST_TEST(!load_config("/nonexistent/yoshin.toml", only_home).ok());
}

BOOST_AUTO_TEST_CASE(another_host_needs_to_be_listed_too) {
  BOOST_TEST(complaints_of("[provider.np]\ntest = \"https://other.example.invalid/v1\"\n").size() == 1U);
  BOOST_TEST(complaints_of("[provider.np]\nhosts = [\"other.example.invalid\", \"cp.np-payment-gateway.com\"]\n"
                           "test = \"https://other.example.invalid/v1\"\n")
                 .empty());
}

BOOST_AUTO_TEST_CASE(plain_http_and_addresses_are_for_the_sandbox_on_this_machine_only) {
  for (std::string const url :
       {"http://127.0.0.1:8090/np", "http://localhost:8090", "https://127.0.0.1", "http://[::1]:1"})
    BOOST_TEST(!base_url_fault(url, EgressScope::loopback_only), url);
  for (std::string const url : {"http://192.0.2.1", "http://example.invalid", "https://example.invalid",
                                "ftp://localhost", "http://127.0.0.1.example.invalid"})
    BOOST_TEST(base_url_fault(url, EgressScope::loopback_only).has_value(), url);
  BOOST_TEST(!base_url_fault("https://pay.example.invalid/v1", EgressScope::public_host));
  for (std::string const url :
       {"http://pay.example.invalid", "https://192.0.2.1", "https://[::1]", "https://localhost",
        "https://127.0.0.1", "https://a@pay.example.invalid", "https://pay.example.invalid/../x",
        "https://pay.example.invalid/?a", "https://pay.example.invalid:0", "https://pay.example.invalid:99999",
        "HTTPS://pay.example.invalid", "https://", "", "https://pay.example.invalid/%2e"})
    BOOST_TEST(base_url_fault(url, EgressScope::public_host).has_value(), url);
}

BOOST_AUTO_TEST_CASE(a_path_that_no_source_names_exists_in_the_sandbox_only) {
  auto const loaded = load_config("", only_home);
  BOOST_REQUIRE(loaded.ok());
  for (auto const& provider : loaded.value().providers) BOOST_TEST(provider.paths.empty());
  BOOST_TEST(sandbox_paths(ProviderId::score).at("invoice") == "/direct/sim-invoice.do");
  BOOST_TEST(sandbox_paths(ProviderId::np).empty());
}

BOOST_AUTO_TEST_CASE(listen_addresses_are_read_exactly) {
  BOOST_TEST((parse_listen("127.0.0.1:80") == ListenAddress{"127.0.0.1", 80}));
  BOOST_TEST((parse_listen("[::1]:80") == ListenAddress{"::1", 80}));
  for (std::string const text :
       {"", "127.0.0.1", ":80", "::1:80", "127.0.0.1:", "127.0.0.1:-1", "127.0.0.1:70000"})
    BOOST_TEST(!parse_listen(text).has_value(), text);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace yoshin
