#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "proxy/gateway/decode.hpp"
#include "proxy/gateway/xml.hpp"

namespace yoshin {
namespace {

/// The document as JSON, or the word that refused it in angle brackets.
std::string read(std::string_view text) {
  auto const parsed = parse_xml(text);
  return parsed ? write_json(parsed.value()) : "<" + parsed.error() + ">";
}

std::string decoded(BodyFormat format, std::string_view type, std::string_view body) {
  auto const result = decode_answer(format, type, body);
  return result ? write_json(result.value()) : "<" + result.error().reason + ">";
}

std::string nested(int depth) {
  std::string text;
  for (int i = 0; i < depth; ++i) text += "<a>";
  for (int i = 0; i < depth; ++i) text += "</a>";
  return text;
}

std::string repeated(std::string const& piece, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += piece;
  return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(xml)

BOOST_AUTO_TEST_CASE(elements_below_the_root_become_members_in_order) {
  BOOST_TEST(
      read("<return><returnCode>0</returnCode><orderNo>A&amp;B</orderNo><empty/><long></long></return>") ==
      R"({"returnCode":"0","orderNo":"A&B","empty":"","long":""})");
  BOOST_TEST(read("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- c -->\n<r "
                  "a=\"1\"><b><c>x</c></b></r>\n<!-- d -->\n") == R"({"b":{"c":"x"}})");
  BOOST_TEST(read("<r><a><![CDATA[<&>]]></a><e>1</e><e>2</e></r>") == R"({"a":"<&>","e":"1","e":"2"})");
  BOOST_TEST(read("<r><a>&#x9999;&#33;</a></r>") == "{\"a\":\"\xE9\xA6\x99!\"}");
  BOOST_TEST(read("<r/>") == "{}");
}

BOOST_AUTO_TEST_CASE(attributes_below_the_root_stand_right_after_their_element) {
  BOOST_TEST(read("<r id=\"0\"><state cd=\"1\">OK</state><m cd=\"a\">x</m><m>y</m><e cd=\"&lt;\"/></r>") ==
             R"({"state":"OK","state@cd":"1","m":"x","m@cd":"a","m":"y","e":"","e@cd":"<"})");
}

BOOST_AUTO_TEST_CASE(whatever_is_no_single_document_is_refused) {
  std::vector<std::pair<std::string, std::string>> const cases{
      {"", "<no_root>"},
      {"just text", "<outside_root>"},
      {"<a/><b/>", "<two_roots>"},
      {"<a/>tail", "<outside_root>"},
      {"head<a/>", "<outside_root>"},
      {"<a/><![CDATA[x]]>", "<outside_root>"},
      {"<!DOCTYPE a><a/>", "<doctype>"},
      {"<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a><b>&x;</b></a>", "<entity>"},
      {"<?php x?><a/>", "<instruction>"},
      {"<a/><?xml version=\"1.0\"?>", "<instruction>"},
      {"<a><b>1</b>", "<cut>"},
      {"<a><b>1</b></a", "<malformed>"},
      {"<a><b>1</c></a>", "<cut>"},
      {"<a b=\"1\" b=\"2\"><c/></a>", "<duplicate_attribute>"},
      {"<a>text<b/></a>", "<mixed>"},
      {"<a>only text</a>", "<mixed>"},
      {"<a><b>&unknown;</b></a>", "<entity>"},
      {"<a><b>a & b</b></a>", "<entity>"},
  };
  for (auto const& [text, expected] : cases) BOOST_TEST(read(text) == expected, text);
}

BOOST_AUTO_TEST_CASE(characters_that_xml_forbids_are_refused_in_every_spelling) {
  for (std::string const reference : {"&#0;", "&#x0;", "&#00000;", "&#8;", "&#xFFFE;", "&#xD800;", "&#x110000;",
                                      "&#;", "&#x;", "&#99999999999;", "&#1a;"})
    BOOST_TEST(read("<a><b>" + reference + "</b></a>") == "<character>", reference);
  BOOST_TEST(read("<a><b><![CDATA[&#0;]]></b></a>") == "<character>");
  BOOST_TEST(read(std::string("<a><b>\0</b></a>", 15)) == "<character>");
  BOOST_TEST(read("<a><b>\x1b</b></a>") == "<character>");
  BOOST_TEST(read("<a><b>\xff</b></a>") == "<charset>");
  BOOST_TEST(read("<a><b>\xc0\x80</b></a>") == "<charset>");
}

BOOST_AUTO_TEST_CASE(depth_size_and_counts_are_bounded) {
  BOOST_TEST(read(nested(32)).starts_with("{"));
  BOOST_TEST(read(nested(33)) == "<too_deep>");
  BOOST_TEST(read(nested(100'000)) == "<too_deep>");
  BOOST_TEST(read("<a>" + repeated("<b/>", 9'999) + "</a>").starts_with("{"));
  BOOST_TEST(read("<a>" + repeated("<b/>", 10'000) + "</a>") == "<too_many_nodes>");
  std::string attributes;
  for (int i = 0; i < 33; ++i) attributes += " a" + std::to_string(i) + "=\"1\"";
  BOOST_TEST(read("<a" + attributes + "><b/></a>") == "<too_many_attributes>");
  BOOST_TEST(read("<a><b>" + std::string(std::size_t{1} << 20U, 'x') + "</b></a>") == "<too_large>");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(decoding)

BOOST_AUTO_TEST_CASE(the_declared_charset_decides_how_bytes_are_read) {
  std::string const utf8 = "<r><a>\xE9\xA6\x99</a></r>";  // 香
  std::string const sjis = "<r><a>\x8D\x81</a></r>";      // the same in CP932
  std::string const expected = "{\"a\":\"\xE9\xA6\x99\"}";
  std::string const declared = "<?xml version=\"1.0\" encoding=\"Shift_JIS\"?>";
  BOOST_TEST(decoded(BodyFormat::xml, "text/xml", utf8) == expected);
  BOOST_TEST(decoded(BodyFormat::xml, "text/xml; charset=Shift_JIS", sjis) == expected);
  BOOST_TEST(decoded(BodyFormat::xml, "text/xml; charset=\"windows-31j\"", sjis) == expected);
  BOOST_TEST(decoded(BodyFormat::xml, "text/xml", declared + sjis) == expected);
  BOOST_TEST(decoded(BodyFormat::xml, "text/xml; charset=UTF-8", declared + sjis) == "<charset>");
  BOOST_TEST(decoded(BodyFormat::xml, "text/xml", sjis) == "<charset>");
  BOOST_TEST(decoded(BodyFormat::xml, "text/xml; charset=Shift_JIS", "<r><a>\x8D</a></r>") == "<charset>");
  BOOST_TEST(decoded(BodyFormat::xml, "text/xml; charset=EUC-JP", utf8) == "<charset>");
}

BOOST_AUTO_TEST_CASE(bodies_that_are_no_answer_are_named) {
  BOOST_TEST(decoded(BodyFormat::json, "application/json", "") == "<empty>");
  BOOST_TEST(decoded(BodyFormat::json, "text/html; charset=utf-8", "{}") == "<html>");
  BOOST_TEST(decoded(BodyFormat::json, "application/json", "\xEF\xBB\xBF{}") == "<byte_order_mark>");
  BOOST_TEST(decoded(BodyFormat::json, "application/json", "{\"a\":") == "<malformed>");
  BOOST_TEST(decoded(BodyFormat::json, "application/json", "{}{}") == "<malformed>");
  BOOST_TEST(decoded(BodyFormat::json, "application/json", "{\"a\":1,\"a\":2}") == "<duplicate_name>");
  BOOST_TEST(decoded(BodyFormat::json, "application/json", std::string(40, '[')) == "<too_deep>");
  BOOST_TEST(decoded(BodyFormat::json, "application/json", std::string((std::size_t{1} << 20U) + 1, ' ')) ==
             "<too_large>");
  BOOST_TEST(decoded(BodyFormat::json, "", "{\"a\":1}") == R"({"a":1})");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace yoshin
