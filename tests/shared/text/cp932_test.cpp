#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include "base/utf8.hpp"
#include "text/cp932.hpp"

using namespace yoshin;

namespace {

std::string bytes_of(std::initializer_list<int> values) {
  std::string out;
  for (int const value : values) out += static_cast<char>(value);
  return out;
}

/// Every character that CP932 can hold.
std::u32string repertoire() {
  std::u32string out;
  for (char32_t point = 1; point < 0x10000; ++point)
    if (in_cp932(point)) out += point;
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cp932)

BOOST_AUTO_TEST_CASE(characters_whose_second_byte_is_a_backslash_survive) {
  auto const encoded = encode_cp932("ソ表能予構");
  BOOST_TEST(encoded.bytes == bytes_of({0x83, 0x5C, 0x95, 0x5C, 0x94, 0x5C, 0x97, 0x5C, 0x8D, 0x5C}));
  BOOST_TEST(decode_cp932(encoded.bytes).value() == "ソ表能予構");
}

BOOST_AUTO_TEST_CASE(both_spellings_of_an_ambiguous_pair_get_the_same_bytes_and_windows_spelling_comes_back) {
  BOOST_TEST(encode_cp932("〜−‖").bytes == encode_cp932("～－∥").bytes);
  BOOST_TEST(encode_cp932("〜−‖").bytes == bytes_of({0x81, 0x60, 0x81, 0x7C, 0x81, 0x61}));
  BOOST_TEST(decode_cp932(bytes_of({0x81, 0x60, 0x81, 0x7C, 0x81, 0x61})).value() == "～－∥");
}

BOOST_AUTO_TEST_CASE(vendor_characters_are_in_cp932_but_not_in_jis_x0208) {
  for (char32_t const point : {U'髙', U'\uFA11', U'①', U'㈱', U'Ⅲ', U'㎡'}) {
    BOOST_TEST(in_cp932(point));
    BOOST_TEST(!in_jis_x0208(point));
  }
  for (char32_t const point : {U'𠮷', U'丂', U'—', U'¥'}) {
    BOOST_TEST(!in_cp932(point));
    BOOST_TEST(!in_jis_x0208(point));
  }
  for (char32_t const point : {U'亜', U'熙', U'あ', U'～', U'〜', U'￥', U'　', U'Ω'})
    BOOST_TEST(in_jis_x0208(point));
}

BOOST_AUTO_TEST_CASE(characters_with_several_homes_go_where_windows_puts_them) {
  BOOST_TEST(encode_cp932("髙").bytes == bytes_of({0xFB, 0xFC}));
  BOOST_TEST(encode_cp932("㈱").bytes == bytes_of({0x87, 0x8A}));
  BOOST_TEST(encode_cp932("Ⅲ").bytes == bytes_of({0x87, 0x56}));
  BOOST_TEST(encode_cp932("ⅲ").bytes == bytes_of({0xFA, 0x42}));
  BOOST_TEST(encode_cp932("≒￢").bytes == bytes_of({0x81, 0xE0, 0x81, 0xCA}));
  BOOST_TEST(decode_cp932(bytes_of({0xEE, 0xE0})).value() == decode_cp932(bytes_of({0xFB, 0xFC})).value());
}

BOOST_AUTO_TEST_CASE(what_cp932_cannot_hold_is_named_by_position_and_never_replaced) {
  auto const encoded = encode_cp932("a𠮷b丂");
  BOOST_TEST(encoded.bytes == "ab");
  BOOST_TEST(encoded.missing == (std::vector<std::size_t>{1, 3}));
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_cp932_are_refused) {
  for (auto const& bad : {bytes_of({0x81}), bytes_of({0x81, 0x20}), bytes_of({0x85, 0x40}), bytes_of({0x80}),
                          bytes_of({0xA0}), bytes_of({0xFD, 0x40}), bytes_of({0x82, 0x7F})})
    BOOST_TEST(!decode_cp932(bad));
}

BOOST_AUTO_TEST_CASE(half_width_kana_take_one_byte) {
  BOOST_TEST(encode_cp932("ｱﾞﾟ｡").bytes == bytes_of({0xB1, 0xDE, 0xDF, 0xA1}));
  BOOST_TEST(decode_cp932(bytes_of({0xB1, 0xDE})).value() == "ｱﾞ");
}

BOOST_AUTO_TEST_CASE(the_first_character_outside_jis_x0208_is_found) {
  BOOST_TEST(first_outside_jis_x0208("見本 花子 No.1") == "");
  BOOST_TEST(first_outside_jis_x0208("髙田①") == "髙");
  BOOST_TEST(first_outside_jis_x0208("吉野家𠮷") == "𠮷");
  BOOST_TEST(first_outside_jis_x0208("ｶﾅ") == "ｶ");
  BOOST_TEST(first_outside_jis_x0208("一\n二") == "\n");
}

BOOST_AUTO_TEST_CASE(every_character_of_cp932_round_trips) {
  auto const all = repertoire();
  // ASCII without NUL, half-width kana, 7,326 of the table, 1,880 of the user's own, 3 second spellings.
  BOOST_TEST(all.size() == 127U + 63U + 7326U + 1880U + 3U);
  for (char32_t const point : all) {
    auto const encoded = encode_cp932(to_utf8(std::u32string(1, point)));
    BOOST_TEST_REQUIRE(encoded.missing.empty());
    auto const back = to_utf32(decode_cp932(encoded.bytes).value());
    bool const second_spelling = point == 0x301C || point == 0x2212 || point == 0x2016;
    BOOST_TEST_REQUIRE((back == std::u32string(1, point) || second_spelling));
  }
}

BOOST_AUTO_TEST_CASE(any_text_of_cp932_characters_round_trips) {
  auto const all = repertoire();
  BOOST_TEST(rc::check([&](std::vector<std::uint16_t> const& picks) {
    std::u32string text;
    for (auto const pick : picks) text += all[pick % all.size()];
    auto const encoded = encode_cp932(to_utf8(text));
    RC_ASSERT(encoded.missing.empty());
    auto const decoded = decode_cp932(encoded.bytes);
    RC_ASSERT(decoded.has_value());
    RC_ASSERT(encode_cp932(*decoded).bytes == encoded.bytes);
  }));
}

BOOST_AUTO_TEST_CASE(bytes_that_decode_encode_to_bytes_that_decode_the_same) {
  BOOST_TEST(rc::check([](std::string const& bytes) {
    auto const decoded = decode_cp932(bytes);
    if (!decoded) return;
    auto const encoded = encode_cp932(*decoded);
    RC_ASSERT(encoded.missing.empty());
    RC_ASSERT(decode_cp932(encoded.bytes) == decoded);
  }));
}

BOOST_AUTO_TEST_SUITE_END()
