#include "base/json_scanner.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "base/json.hpp"

using namespace yoshin;

namespace {

bool passes(std::string_view text) {
  JsonScanner scanner(text);
  scanner.skip();
  return scanner.finished();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(json_scanner)

BOOST_AUTO_TEST_CASE(a_document_is_read_in_its_own_order) {
  std::string const text =
      R"( {"ids" : [1, -20,300] ,"more":false,"names":["見本","a\"b",""],"left":{"x":[[]]}} )";
  JsonScanner scanner(text);
  BOOST_REQUIRE(scanner.enter_object());
  BOOST_TEST((scanner.member() == "ids"));
  std::vector<std::int64_t> ids;
  BOOST_REQUIRE(scanner.enter_list());
  while (scanner.item()) ids.push_back(scanner.integer().value_or(0));
  BOOST_TEST(ids == (std::vector<std::int64_t>{1, -20, 300}), boost::test_tools::per_element());
  BOOST_TEST((scanner.member() == "more"));
  BOOST_TEST((scanner.boolean() == false));
  BOOST_TEST((scanner.member() == "names"));
  std::vector<std::string> names;
  BOOST_REQUIRE(scanner.enter_list());
  while (scanner.item()) names.emplace_back(scanner.text().value_or("?"));
  BOOST_TEST(names == (std::vector<std::string>{"見本", "a\"b", ""}), boost::test_tools::per_element());
  BOOST_TEST((scanner.member() == "left"));
  scanner.skip();
  BOOST_TEST(!scanner.member().has_value());
  BOOST_TEST(scanner.finished());
}

BOOST_AUTO_TEST_CASE(escapes_mean_what_the_tree_reader_takes_them_for) {
  std::string const text = R"("\u0041\u898b\ud83d\ude00\b\f\n\r\t\/\\ \u0000.")";
  JsonScanner scanner(text);
  auto const tree = parse_json(text);
  BOOST_REQUIRE(tree.ok());
  BOOST_TEST((scanner.text() == tree.value().text()));
  BOOST_TEST(scanner.finished());
}

BOOST_AUTO_TEST_CASE(a_value_of_another_kind_is_no_error_of_the_text) {
  JsonScanner scanner(R"([1.5,"a"])");
  BOOST_REQUIRE(scanner.enter_list());
  BOOST_REQUIRE(scanner.item());
  BOOST_TEST(!scanner.text().has_value());
  BOOST_TEST(!scanner.integer().has_value());
  BOOST_TEST(scanner.good());
  scanner.skip();
  BOOST_REQUIRE(scanner.item());
  BOOST_TEST((scanner.text() == "a"));
}

BOOST_AUTO_TEST_CASE(what_is_no_json_is_passed_over_by_nobody) {
  for (char const* text :
       {"",          "[1,]",     "[,1]",     "[1 2]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}",  "{a:1}",
        "01",        "-",        "1.",       "1e",    "\"",      "\"\\x\"",  "\"\\ud800\"", "\"\\udc00\"",
        "\"\\u12\"", "\"a\nb\"", "\"\xff\"", "nul",   "[1]x",    "[",        "{\"a\":1"})
    BOOST_TEST(!passes(text), text);
  for (char const* text : {"0", "-0", "1.5e+3", "[]", "{}", " [ { } , [ null , true , false ] ] ", "\"\""})
    BOOST_TEST(passes(text), text);
}

BOOST_AUTO_TEST_CASE(depth_is_bounded_as_in_the_tree_reader) {
  auto const nested = [](std::size_t depth) { return std::string(depth, '[') + "1" + std::string(depth, ']'); };
  for (std::size_t depth : {31U, 32U, 33U}) {
    BOOST_TEST(passes(nested(depth)) == parse_json(nested(depth)).ok(), depth);
  }
  BOOST_TEST(!passes(std::string(1'000'000, '[')));
}

BOOST_AUTO_TEST_SUITE_END()
