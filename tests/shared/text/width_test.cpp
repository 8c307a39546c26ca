#include <boost/test/unit_test.hpp>

#include "text/width.hpp"

using namespace yoshin;

BOOST_AUTO_TEST_SUITE(width)

BOOST_AUTO_TEST_CASE(full_width_means_jis_x0208_without_ascii_and_half_width_kana) {
  BOOST_TEST(is_all_full_width("見本　花子"));
  BOOST_TEST(is_all_full_width(""));
  BOOST_TEST(!is_all_full_width("見本 花子"));
  BOOST_TEST(!is_all_full_width("ｶﾅ"));
  BOOST_TEST(!is_full_width(0x00A5));
  BOOST_TEST(!is_full_width(0x203E));
  BOOST_TEST(is_full_width(0x3000));
}

BOOST_AUTO_TEST_CASE(half_width_text_becomes_full_width_with_marks_joined_and_one_wave_dash) {
  BOOST_TEST(to_full_width("ｶﾞﾊﾟｳﾞｱ") == "ガパヴア");
  BOOST_TEST(to_full_width("A-1 ~〜\\¥") == "Ａ－１　～～￥￥");
  BOOST_TEST(to_full_width("髙") == "髙");
  BOOST_TEST(is_all_full_width(to_full_width("!\"#$%&'()*+,-./09:;<=>?@AZ[\\]^_`az{|}~ ｡ﾟ")));
}

BOOST_AUTO_TEST_CASE(a_combining_voiced_mark_joins_its_kana) {
  BOOST_TEST(to_full_width("か\u3099ハ\u309A") == "がパ");
}

BOOST_AUTO_TEST_CASE(full_width_ascii_becomes_half_width_and_kana_stay) {
  BOOST_TEST(to_half_width_ascii("Ａ－１　ｶﾅカナ") == "A-1 ｶﾅカナ");
}

BOOST_AUTO_TEST_CASE(kana_change_their_width_both_ways) {
  BOOST_TEST(to_half_width_kana("ミホン　ハナコ") == "ﾐﾎﾝ ﾊﾅｺ");
  BOOST_TEST(to_half_width_kana("がぱヴーヮヶ") == "ｶﾞﾊﾟｳﾞｰﾜｹ");
  BOOST_TEST(to_full_width_kana("ﾐﾎﾝ はなこ") == "ミホン　ハナコ");
  BOOST_TEST(is_half_width_kana("ﾐﾎﾝ ﾊﾅｺ"));
  BOOST_TEST(!is_half_width_kana("ミホン"));
  BOOST_TEST(is_full_width_kana("ミホン　ハナコ"));
  BOOST_TEST(!is_full_width_kana("みほん"));
  BOOST_TEST(!is_full_width_kana("ミホン ハナコ"));
}

BOOST_AUTO_TEST_CASE(headers_and_payment_texts_compare_equal_after_folding) {
  BOOST_TEST(fold("受注住所１") == fold("受注住所1"));
  BOOST_TEST(fold("消費税率（％）") == fold("消費税率(%)"));
  BOOST_TEST(fold("\uFEFF店舗伝票番号 ") == fold("店舗伝票番号"));
  BOOST_TEST(fold("ＮＰ後払い") == fold("np 後払い"));
  BOOST_TEST(fold("ｸﾛﾈｺ代金後払い") == fold("クロネコ代金後払い"));
  BOOST_TEST(fold("9〜12時") == fold("９～１２時"));
  BOOST_TEST(fold("NP後払い") != fold("後払い"));
}

BOOST_AUTO_TEST_CASE(cutting_and_trimming_count_characters) {
  BOOST_TEST(first_characters("見本花子", 2) == "見本");
  BOOST_TEST(first_characters("見", 5) == "見");
  BOOST_TEST(trim("　\t見本 花子\r\n ") == "見本 花子");
  BOOST_TEST(trim("　 ") == "");
}

BOOST_AUTO_TEST_SUITE_END()
