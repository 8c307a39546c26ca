#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>

#include "tests/proxy/http/server_fixture.hpp"

namespace yoshin::http::test {
namespace {

namespace fs = std::filesystem;

/// A folder of page files that is removed in the end.
struct Folder {
  Folder() : path(fs::temp_directory_path() / ("yoshin-web-" + std::to_string(::getpid()))) {
    write("index.html", "<!doctype html><title>x</title>");
    write("app-3QXK7ZPA.js", std::string(3000, 'a'));
    write("app-3QXK7ZPA.js.br", "compressed");
    write("core.9f8e7d6c.wasm", "wasm");
    write("manifest.webmanifest", "{}");
    write("sub/icon.svg", "<svg/>");
    write("only.js.br", "no plain form");
    write(".secret.txt", "hidden");
    write("notes.unknown", "unknown");
  }
  ~Folder() { fs::remove_all(path); }
  Folder(Folder const&) = delete;
  Folder& operator=(Folder const&) = delete;
  void write(std::string const& name, std::string const& text) const {
    fs::create_directories((path / name).parent_path());
    std::ofstream(path / name) << text;
  }
  fs::path path;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(static_files)

BOOST_AUTO_TEST_CASE(files_are_served_with_their_type_and_cache_rule) {
  Folder const folder;
  auto files = StaticFiles::load(folder.path.string());
  BOOST_REQUIRE(files.has_value());
  Server const server(quick_limits(), "127.0.0.1", std::move(*files));
  struct Expected {
    std::string path, type, cache;
  };
  std::string const again = "no-cache";
  std::string const forever = "public, max-age=31536000, immutable";
  for (auto const& [path, type, cache] : std::vector<Expected>{
           {"/", "text/html; charset=utf-8", again},
           {"/index.html", "text/html; charset=utf-8", again},
           {"/app-3QXK7ZPA.js", "text/javascript; charset=utf-8", forever},
           {"/core.9f8e7d6c.wasm", "application/wasm", forever},
           {"/manifest.webmanifest", "application/manifest+json", again},
           {"/sub/icon.svg", "image/svg+xml", again},
       }) {
    auto const answer = server.ask(server.get(path));
    BOOST_TEST(status_of(answer) == 200, path);
    BOOST_TEST(header_in(answer, "Content-Type") == type);
    BOOST_TEST(header_in(answer, "Cache-Control") == cache);
  }
  for (std::string const path : {"/.secret.txt", "/notes.unknown", "/only.js", "/app-3QXK7ZPA.js.br", "/sub"})
    BOOST_TEST(status_of(server.ask(server.get(path))) == 404, path);
}

BOOST_AUTO_TEST_CASE(the_compressed_form_is_sent_as_it_is_to_those_who_take_it) {
  Folder const folder;
  Server const server(quick_limits(), "127.0.0.1", *StaticFiles::load(folder.path.string()));
  auto const compressed = server.ask(server.get("/app-3QXK7ZPA.js", "Accept-Encoding: gzip, br\r\n"));
  BOOST_TEST(header_in(compressed, "Content-Encoding") == "br");
  BOOST_TEST(header_in(compressed, "Vary") == "Accept-Encoding");
  BOOST_TEST(body_of(compressed) == "compressed");
  auto const plain = server.ask(server.get("/app-3QXK7ZPA.js", "Accept-Encoding: gzip, br;q=0\r\n"));
  BOOST_TEST(header_in(plain, "Content-Encoding").empty());
  BOOST_TEST(body_of(plain) == std::string(3000, 'a'));
}

BOOST_AUTO_TEST_CASE(only_names_with_a_content_hash_are_kept_forever) {
  BOOST_TEST(is_hash_named("/app-3QXK7ZPA.js"));
  BOOST_TEST(is_hash_named("/core.9f8e7d6c.wasm"));
  BOOST_TEST(!is_hash_named("/contract-overview.js"));
  BOOST_TEST(!is_hash_named("/service-worker.js"));
  BOOST_TEST(!is_hash_named("/index.html"));
}

BOOST_AUTO_TEST_CASE(a_folder_without_a_page_is_no_page) {
  BOOST_TEST(!StaticFiles::load("/nonexistent-folder").has_value());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace yoshin::http::test
