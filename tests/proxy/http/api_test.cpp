#include <boost/test/unit_test.hpp>

#include "base/json.hpp"
#include "proxy/http/routes.hpp"
#include "proxy/http/security_headers.hpp"
#include "tests/proxy/http/server_fixture.hpp"

namespace yoshin::http::test {
namespace {

/// A path of the route with every variable piece filled in.
std::string sample_path(Route const& route) {
  std::string path;
  for (std::string_view rest = route.pattern; !rest.empty();) {
    auto const open = std::min(rest.find('{'), rest.size());
    path += rest.substr(0, open);
    rest.remove_prefix(open);
    if (rest.empty()) break;
    auto const close = rest.find('}') + 1;
    path += rest.substr(0, close) == "{id}" ? "7" : "demo";
    rest.remove_prefix(close);
  }
  return path;
}

std::string sample_request(Server const& server, Route const& route,
                           std::string const& more = "X-Yoshin: 1\r\n") {
  if (route.method == HttpMethod::get) return server.get(sample_path(route));
  return server.write(std::string(id_of(route.method)), sample_path(route), "{}", more);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(api)

BOOST_AUTO_TEST_CASE(every_route_reaches_the_service_once) {
  Server server;
  std::size_t count = 0;
  for (auto const& route : all_routes()) {
    auto const answer = server.ask(sample_request(server, route));
    BOOST_TEST(status_of(answer) == 200, route.pattern);
    BOOST_TEST(header_in(answer, "Content-Type") == "application/json");
    BOOST_TEST(server.service.calls().size() == ++count, route.pattern);
  }
}

BOOST_AUTO_TEST_CASE(path_pieces_and_query_reach_the_service_unchanged) {
  Server server;
  server.ask(server.write("PUT", "/api/shops/demo-1/providers/np/credentials"));
  server.ask(server.get("/api/orders/42"));
  server.ask(server.get("/api/orders?after=12&limit=50&wait=8"));
  server.ask(server.get("/api/orders"));
  server.ask(server.get("/api/runs/r_1?wait=2&after=3"));
  auto const expected =
      std::vector<std::string>{"save_credentials demo-1 np", "order 42", "list_orders 12 50 8",
                               "list_orders 0 2000 0", "run_progress r_1 3 2"};
  BOOST_TEST(server.service.calls() == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_query_out_of_bounds_unknown_or_repeated_is_refused) {
  Server server;
  for (std::string const query : {"wait=9", "after=-1", "limit=0", "limit=5001", "after=x", "name=1", "after",
                                  "after=", "after=1&after=2", "after=99999999999999999999"})
    BOOST_TEST(status_of(server.ask(server.get("/api/orders?" + query))) == 400, query);
  BOOST_TEST(status_of(server.ask(server.get("/api/session?x=1"))) == 400);
  BOOST_TEST(server.service.calls().empty());
}

BOOST_AUTO_TEST_CASE(an_unknown_path_or_number_is_not_found) {
  Server const server;
  for (std::string const path :
       {"/api", "/api/", "/api/orders/", "/api/orders/0", "/api/orders/007", "/api/orders/-1",
        "/api/orders/99999999999999999999", "/api/runs/a.b", "/nothing", "/api/session/x"})
    BOOST_TEST(status_of(server.ask(server.get(path))) == 404, path);
}

BOOST_AUTO_TEST_CASE(another_method_of_a_known_path_names_the_allowed_ones) {
  Server const server;
  auto const answer = server.ask(server.write("PUT", "/api/orders"));
  BOOST_TEST(status_of(answer) == 405);
  BOOST_TEST(header_in(answer, "Allow") == "GET, POST");
}

BOOST_AUTO_TEST_CASE(a_write_needs_our_header_and_our_origin) {
  Server server;
  std::string const ours = "X-Yoshin: 1\r\n";
  std::vector<std::string> const refused{
      "",
      "X-Yoshin: 0\r\n",
      ours + ours,
      ours + "Origin: http://evil.example.invalid\r\n",
      ours + "Origin: null\r\n",
      ours + "Origin: http://127.0.0.1:1\r\n",
      ours + "Origin: http://" + server.name() + "\r\nOrigin: http://" + server.name() + "\r\n",
      ours + "Sec-Fetch-Site: cross-site\r\n",
      ours + "Sec-Fetch-Site: same-site\r\n",
  };
  for (auto const& route : all_routes())
    if (route.method != HttpMethod::get)
      for (auto const& more : refused)
        BOOST_TEST(status_of(server.ask(sample_request(server, route, more))) == 403, route.pattern << more);
  BOOST_TEST(server.service.calls().empty());
  auto const own = ours + "Origin: http://" + server.name() + "\r\nSec-Fetch-Site: same-origin\r\n";
  BOOST_TEST(status_of(server.ask(server.write("POST", "/api/runs", "{}", own))) == 200);
}

BOOST_AUTO_TEST_CASE(a_body_over_one_mebibyte_is_refused_on_every_route) {
  Server server;
  for (auto const& route : all_routes()) {
    if (route.method == HttpMethod::get) continue;
    auto const head = std::string(id_of(route.method)) + " " + sample_path(route) + " HTTP/1.1\r\n" +
                      server.host_line() +
                      "X-Yoshin: 1\r\nContent-Type: application/json\r\nContent-Length: 1048577\r\n\r\n";
    BOOST_TEST(status_of(server.ask(head)) == 413, route.pattern);
  }
  BOOST_TEST(server.service.calls().empty());
  auto const body = "{\"a\":\"" + std::string((std::size_t{1} << 20U) - 8, 'a') + "\"}";
  BOOST_TEST(status_of(server.ask(server.write("POST", "/api/imports/1/chunks", body))) == 200);
}

BOOST_AUTO_TEST_CASE(a_body_that_is_no_json_object_is_refused) {
  Server server;
  for (std::string const body : {"", "[]", "1", "{", "{}{}", "{\"a\":1,\"a\":2}", "{\"a\":\"\xff\"}"})
    BOOST_TEST(status_of(server.ask(server.write("POST", "/api/runs", body))) == 400, body);
  BOOST_TEST(server.service.calls().empty());
}

BOOST_AUTO_TEST_CASE(a_handler_that_throws_shows_no_detail_and_closes) {
  Server const server;
  RawClient client(server.address, server.port);
  client.send(server.write("PUT", "/api/shops/explode") + server.get("/api/session"));
  auto const all = client.receive_all();
  BOOST_TEST(status_of(all) == 500);
  BOOST_TEST(answers_in(all) == 1);
  BOOST_TEST(all.find("secret") == std::string::npos);
  BOOST_TEST(all.find("EXCEPTION") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_refusal_of_the_service_becomes_the_error_body) {
  Server const server;
  auto const answer = server.ask(server.write("PUT", "/api/shops/refuse"));
  BOOST_TEST(status_of(answer) == 409);
  auto const body = parse_json(body_of(answer));
  BOOST_REQUIRE(body.ok());
  auto const* const error = body.value().find("error");
  BOOST_REQUIRE(error != nullptr);
  BOOST_TEST(error->text_at("code") == "version_conflict");
  BOOST_TEST(error->find("text")->text_at("ja") == "古い版です。");
  BOOST_TEST(error->find("next_step")->text_at("en") == "Reload");
  BOOST_TEST(error->find("details")->integer_at("current").value_or(0) == 7);
  BOOST_TEST(error->text_at("request").size() == 16U);
}

BOOST_AUTO_TEST_CASE(every_answer_carries_the_security_headers) {
  Server const server;
  std::vector<std::string> requests{server.get("/nothing"),
                                    server.get("/" + std::string(9000, 'a')),
                                    "NONSENSE\r\n\r\n",
                                    server.get("/api/session", "Range: bytes=9-1\r\n"),
                                    "GET / HTTP/1.1\r\nHost: other.example.invalid\r\n\r\n",
                                    server.write("PUT", "/api/shops/explode"),
                                    server.get("/api/openapi.json")};
  for (auto const& route : all_routes()) requests.push_back(sample_request(server, route));
  for (auto const& request : requests) {
    auto const answer = server.ask(request);
    BOOST_TEST_CONTEXT(request.substr(0, 80)) {
      for (auto const& header : kSecurityHeaders)
        BOOST_TEST(header_in(answer, std::string(header.name)) == header.value);
      BOOST_TEST(header_in(answer, "Cache-Control") == "no-store");
      BOOST_TEST(header_in(answer, "Access-Control-Allow-Origin").empty());
    }
  }
}

BOOST_AUTO_TEST_CASE(a_role_sees_only_what_it_may_use) {
  for (auto const role : {Role::viewer, Role::clerk}) {
    Server const server(quick_limits(), "127.0.0.1", {}, role);
    for (auto const& route : all_routes())
      BOOST_TEST(status_of(server.ask(sample_request(server, route))) == (role < route.least ? 403 : 200),
                 route.pattern);
  }
}

BOOST_AUTO_TEST_CASE(violation_reports_are_counted_and_nothing_else) {
  Server server;
  std::string const head = "POST /csp-report HTTP/1.1\r\n" + server.host_line();
  BOOST_TEST(status_of(server.ask(
                 head + "Content-Type: application/csp-report\r\nContent-Length: 2\r\n\r\n{}")) == 204);
  BOOST_TEST(status_of(server.ask(head + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")) ==
             415);
  BOOST_TEST(server.api.reports() == 1);
  BOOST_TEST(server.service.calls().empty());
}

BOOST_AUTO_TEST_CASE(head_is_get_without_a_body) {
  Server const server;
  RawClient client(server.address, server.port);
  client.send("HEAD /api/session HTTP/1.1\r\n" + server.host_line() + "Connection: close\r\n\r\n");
  auto const all = client.receive_all();
  BOOST_TEST(status_of(all) == 200);
  BOOST_TEST(body_of(all).empty());
  BOOST_TEST(header_in(all, "Accept-Ranges").empty());
}

BOOST_AUTO_TEST_CASE(the_api_document_names_exactly_the_routes) {
  auto const document = parse_json(openapi_document());
  BOOST_REQUIRE(document.ok());
  std::size_t documented = 0;
  for (auto const& [path, operations] : *document.value().find("paths")->members())
    documented += operations.members()->size();
  for (auto const& route : all_routes()) {
    auto const* const path = document.value().find("paths")->find(route.pattern);
    BOOST_REQUIRE_MESSAGE(path != nullptr, route.pattern);
    auto const* const operation = path->find(route.method == HttpMethod::get    ? "get"
                                             : route.method == HttpMethod::post ? "post"
                                                                                : "put");
    BOOST_REQUIRE_MESSAGE(operation != nullptr, route.pattern);
    auto const role = operation->text_at("x-role");
    BOOST_TEST((role.empty() ? "viewer" : role) == id_of(route.least), route.pattern);
    std::size_t queries = 0;
    for (auto const& parameter : operation->items_at("parameters"))
      queries += parameter.text_at("in") == "query" ? 1 : 0;
    BOOST_TEST(queries == route.query.size(), route.pattern);
  }
  constexpr std::size_t kOwnRoutes = 2;  // The document itself and the violation reports.
  BOOST_TEST(documented == all_routes().size() + kOwnRoutes);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace yoshin::http::test
