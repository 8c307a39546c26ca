#include <boost/test/unit_test.hpp>

#include "base/utf8.hpp"
#include "provider/request.hpp"
#include "proxy/gateway/decode.hpp"

// Any text that an order may hold, written into a document and read again by a strict reader.

using namespace yoshin;

namespace {

/// Whether XML 1.0 has a form for the character. A carriage return has one, but no reader gives it back.
bool has_a_form(char32_t point) {
  if (point < 0x20) return point == '\t' || point == '\n';
  return point != 0xFFFE && point != 0xFFFF;
}

void check_round_trip(std::string const& sent, std::string const& expected) {
  Node const document = Node::object().add("r", Node::object().add("a", sent));
  auto const bytes = render_body(document, BodyFormat::xml, {});
  auto const read = decode_answer(BodyFormat::xml, content_type_of(BodyFormat::xml, bytes), bytes);
  BOOST_TEST_REQUIRE(read.ok(), (read ? "" : read.error().reason));
  bool const same = read.value().text_at("a") == expected;
  BOOST_TEST(same);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(xml_characters)

BOOST_AUTO_TEST_CASE(every_character_that_xml_has_a_form_for_survives_and_no_other_is_written) {
  for (char32_t block = 0; block < 0x110000; block += 0x1000) {
    std::string sent, expected;
    for (char32_t point = block; point < block + 0x1000; ++point) {
      if (point >= 0xD800 && point < 0xE000) continue;
      append_utf8(sent, point);
      if (has_a_form(point)) append_utf8(expected, point);
    }
    BOOST_TEST_CONTEXT("4096 characters from " << static_cast<std::uint32_t>(block)) {
      check_round_trip(sent, expected);
    }
  }
}

BOOST_AUTO_TEST_CASE(texts_that_look_like_markup_survive) {
  for (std::string const text :
       {"]]>", "<![CDATA[x]]>", "<!-- x -->", "<?xml?>", "&amp;", "&#0;", "<a/>", "</a>", "\n\t 茶 ", " ",
        "''\"\"", "\U00020BB7野屋", "\U0001F375", "髙橋﨑", "\U0010FFFD", "\uE000"})
    BOOST_TEST_CONTEXT(text) {
      check_round_trip(text, text);
    }
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_utf8_become_the_replacement_character) {
  struct Row {
    char const* bytes;
    int replaced;  ///< Each byte that begins no character.
  };
  constexpr Row kRows[] = {{"\xED\xA0\x80", 3}, {"\xED\xBF\xBF", 3},     {"\x8D\x81", 2},
                           {"\xC0\xBC", 2},     {"\xF4\x90\x80\x80", 4}, {"\xE9\xA6", 2}};
  for (Row const& row : kRows) {
    std::string expected = "茶";
    for (int i = 0; i < row.replaced; ++i) expected += "\uFFFD";
    check_round_trip(std::string("茶") + row.bytes + "<", expected + "<");
  }
}

BOOST_AUTO_TEST_SUITE_END()
