#include <boost/test/unit_test.hpp>

#include "text/cp932.hpp"
#include "text/repair.hpp"

using namespace yoshin;

BOOST_AUTO_TEST_SUITE(repair)

BOOST_AUTO_TEST_CASE(known_variants_get_their_jis_x0208_form) {
  BOOST_TEST(replace_outside_jis_x0208("髙\uFA11①㈱Ⅲ㎡¥〜") == "高崎１（株）３平方メートル￥～");
  BOOST_TEST(replace_outside_jis_x0208("𠮷田\uFA19社⑳") == "吉田神社２０");
  BOOST_TEST(replace_outside_jis_x0208("ｶﾞｽ") == "ガス");
  BOOST_TEST(replace_outside_jis_x0208("葛\U000E0100飾") == "葛飾");
  BOOST_TEST(first_outside_jis_x0208(replace_outside_jis_x0208("濵瀨德增 —№")) == "");
}

BOOST_AUTO_TEST_CASE(a_character_without_a_known_variant_stays) {
  BOOST_TEST(replace_outside_jis_x0208("丂") == "丂");
}

BOOST_AUTO_TEST_CASE(phone_numbers_lose_hyphens_and_the_country_code) {
  BOOST_TEST(phone_digits("03-5555-0101").value() == "0355550101");
  BOOST_TEST(phone_digits("０３－５５５５ー０１０１").value() == "0355550101");
  BOOST_TEST(phone_digits("+81 90-5555-0101").value() == "09055550101");
  BOOST_TEST(phone_digits("+81090-5555-0101").value() == "09055550101");
  BOOST_TEST(!phone_digits("03-5555-0101 内線2"));
  BOOST_TEST(!phone_digits(""));
  BOOST_TEST(!phone_digits("3.5555E+9"));
}

BOOST_AUTO_TEST_CASE(mobile_prefixes_want_eleven_digits) {
  for (auto const* prefix : {"020", "050", "060", "070", "080", "090"}) BOOST_TEST(is_mobile_prefix(prefix));
  for (auto const* prefix : {"03", "030", "0120", "010", "040"}) BOOST_TEST(!is_mobile_prefix(prefix));
}

BOOST_AUTO_TEST_CASE(dummy_numbers_of_carts_are_seen) {
  for (auto const* dummy :
       {"000-0000-0000", "0000000000", "11111111111", "0300000000", "09000000000", "0300001234"})
    BOOST_TEST(is_dummy_phone(dummy));
  for (auto const* real : {"0355550101", "09055550101", "0120000123", "0455550000"})
    BOOST_TEST(!is_dummy_phone(real));
}

BOOST_AUTO_TEST_CASE(an_address_splits_into_two_lines_or_not_at_all) {
  auto const split = split_address("東京都見本区見本町１－２－３", 6);
  BOOST_TEST(!split);
  auto const fits = split_address("東京都見本区見本町", 6).value();
  BOOST_TEST(fits.address1 == "東京都見本区");
  BOOST_TEST(fits.address2 == "見本町");
  BOOST_TEST(split_address("東京都", 6).value().address2 == "");
}

BOOST_AUTO_TEST_CASE(a_house_number_is_a_digit_but_not_a_numeral_in_a_place_name) {
  for (auto const* with : {"東京都見本区見本町1-2", "見本町１", "見本町二丁目", "三重県四日市市見本町五番地",
                           "見本町一の二", "見本町三"})
    BOOST_TEST(has_house_number(with), with);
  for (auto const* without : {"三重県四日市市見本町", "東京都八王子市見本町", "千葉県見本市三番町見本", ""})
    BOOST_TEST(!has_house_number(without), without);
}

BOOST_AUTO_TEST_CASE(temporary_places_boxes_and_buildings_without_a_room_are_seen) {
  for (auto const* place :
       {"見本町1-2 ホテル見本", "セブン‐イレブン見本店", "ヤマト運輸 見本営業所止め", "見本郵便局留"})
    BOOST_TEST(is_temporary_place(place), place);
  BOOST_TEST(!is_temporary_place("東京都見本区見本町1-2"));
  BOOST_TEST(is_po_box("見本郵便局私書箱第5号"));
  BOOST_TEST(is_po_box("P.O. Box 5"));
  BOOST_TEST(lacks_room("見本町1-2 見本マンション"));
  BOOST_TEST(lacks_room("見本町1-2 第２見本ビル"));
  BOOST_TEST(!lacks_room("見本町1-2 見本ハイツ２０１"));
  BOOST_TEST(!lacks_room("見本町1-2"));
}

BOOST_AUTO_TEST_SUITE_END()
