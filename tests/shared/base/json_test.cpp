#include <boost/test/unit_test.hpp>
#include <string>

#include "base/json.hpp"
#include "base/utf8.hpp"

using namespace yoshin;

BOOST_AUTO_TEST_SUITE(json)

BOOST_AUTO_TEST_CASE(a_document_survives_reading_and_writing) {
  std::string const text =
      R"({"a":[1,-2,"三","",null,true,false,{}],"b":{"c":"\"\\\n"},"d":9223372036854775807})";
  auto const tree = parse_json(text);
  BOOST_REQUIRE(tree.ok());
  BOOST_TEST(write_json(tree.value()) == text);
}

BOOST_AUTO_TEST_CASE(a_fraction_stays_text_and_never_becomes_money) {
  auto const tree = parse_json(R"({"billed":4980.5,"huge":18446744073709551615})");
  BOOST_REQUIRE(tree.ok());
  BOOST_TEST(tree.value().text_at("billed") == "4980.5");
  BOOST_TEST(!tree.value().integer_at("billed").has_value());
  BOOST_TEST(tree.value().text_at("huge") == "18446744073709551615");
}

BOOST_AUTO_TEST_CASE(our_own_reader_makes_the_same_tree) {
  for (char const* text :
       {"null", "true", " -0 ", "12", "-9223372036854775808", "9223372036854775808", "1.50", "2e3", "[]", "{}",
        R"({"a":[1,-2.5,"三\u0041\n",null,true,false,{}],"b":{"":[[[]]]}})", R"("\ud83d\ude00")"}) {
    auto const tree = parse_json(text);
    auto const own = scan_json(text);
    BOOST_REQUIRE_MESSAGE(tree.ok() && own.ok(), text);
    BOOST_TEST((tree.value() == own.value()), text);
  }
}

BOOST_AUTO_TEST_CASE(our_own_reader_refuses_by_the_same_kind) {
  std::string many = "{";
  for (int i = 0; i < 600; ++i) many += (i == 0 ? "\"m" : ",\"m") + std::to_string(i) + "\":0";
  many += "}";
  for (std::string const& text :
       {std::string(), std::string("{\"a\":1}x"), std::string("{\"a\":}"), std::string("\"\xC3\x28\""),
        std::string("\"\\ud800\""), std::string(R"({"a":1,"a":2})"), std::string(R"({"a":{"b":1,"b":2}})"),
        std::string(2'000'000, '['), std::string(33, '[') + std::string(33, ']'), many, std::string("[1,]"),
        std::string("3\0{}", 4), std::string("nul"), std::string("[1 2]")})
    BOOST_TEST((scan_json(text).error() == parse_json(text).error()), text.substr(0, 40));
  BOOST_TEST(scan_json(std::string(32, '[') + std::string(32, ']')).ok());
  BOOST_TEST((scan_json("4e7257259263").value().text() == "4e7257259263"));
}

BOOST_AUTO_TEST_CASE(malformed_documents_are_refused_by_kind) {
  auto const error = [](std::string_view text) { return parse_json(text).error(); };
  BOOST_TEST((error("") == JsonError::malformed));
  BOOST_TEST((error("{\"a\":1}x") == JsonError::malformed));
  BOOST_TEST((error("{\"a\":}") == JsonError::malformed));
  BOOST_TEST((error("\"\xC3\x28\"") == JsonError::malformed));
  BOOST_TEST((error("\"\\ud800\"") == JsonError::malformed));
  BOOST_TEST((error(R"({"a":1,"a":2})") == JsonError::duplicate_name));
  BOOST_TEST((error(std::string(2'000'000, '[')) == JsonError::too_large));
  BOOST_TEST((error(std::string(33, '[') + std::string(33, ']')) == JsonError::too_deep));
  BOOST_TEST(parse_json(std::string(32, '[') + std::string(32, ']')).ok());
}

BOOST_AUTO_TEST_CASE(nothing_hides_behind_a_nul) {
  using namespace std::string_view_literals;
  for (auto const text : {"3\0"sv, "3\0{}"sv, "{\"a\":1}\0garbage"sv, "\0"sv, "\"a\0b\""sv})
    BOOST_TEST((parse_json(text).error() == JsonError::malformed));
}

BOOST_AUTO_TEST_CASE(an_object_with_more_names_than_any_of_ours_is_refused) {
  std::string text = "{";
  for (int i = 0; i < 600; ++i) text += (i != 0 ? ",\"k" : "\"k") + std::to_string(i) + "\":0";
  BOOST_TEST((parse_json(text + "}").error() == JsonError::too_large));
}

BOOST_AUTO_TEST_CASE(holes_are_written_only_through_the_filler) {
  Node tree = Node::object();
  tree.add("name", "{{PASSWORD}}").add("password", Credential{"password"}).add("at", SendTime{});
  BOOST_TEST(write_json(tree) == R"({"name":"{{PASSWORD}}","password":null,"at":null})");
  auto const fill = [](Node const& hole) {
    auto const* credential = std::get_if<Credential>(&hole.value());
    return credential != nullptr ? "quote\" in " + credential->field : std::string("now");
  };
  BOOST_TEST(write_json(tree, fill) ==
             R"({"name":"{{PASSWORD}}","password":"quote\" in password","at":"now"})");
}

BOOST_AUTO_TEST_CASE(invalid_bytes_in_a_text_become_the_replacement_character) {
  BOOST_TEST(write_json(Node("a\xFFz")) == "\"a\xEF\xBF\xBDz\"");
}

BOOST_AUTO_TEST_CASE(utf8_refuses_surrogates_overlong_forms_and_what_lies_beyond_unicode) {
  for (std::string const bad :
       {"\xED\xA0\x80", "\xC0\xAF", "\xE0\x80\xAF", "\xF4\x90\x80\x80", "\x80", "\xE3\x81"})
    BOOST_TEST(!is_utf8(bad));
  std::string const good = "A\u00A5あ\U00020BB7";
  BOOST_TEST(is_utf8(good));
  BOOST_TEST(to_utf8(to_utf32(good)) == good);
  BOOST_TEST(length_of(good) == 4U);
}

BOOST_AUTO_TEST_SUITE_END()
