#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>

#include "text/postal.hpp"

using namespace yoshin;

BOOST_AUTO_TEST_SUITE(postal_codes)

BOOST_AUTO_TEST_CASE(there_are_47_prefectures_in_jis_order) {
  BOOST_TEST(prefectures().size() == 47U);
  BOOST_TEST(prefectures().front() == "北海道");
  BOOST_TEST(prefectures()[12] == "東京都");
  BOOST_TEST(prefectures().back() == "沖縄県");
}

BOOST_AUTO_TEST_CASE(the_prefecture_is_read_from_the_front_of_an_address) {
  BOOST_TEST(prefecture_of_address("　東京都見本区").value() == "東京都");
  BOOST_TEST(prefecture_of_address("京都府見本市").value() == "京都府");
  BOOST_TEST(!prefecture_of_address("見本市東京都"));
}

BOOST_AUTO_TEST_CASE(postal_codes_are_read_in_their_usual_spellings) {
  for (auto const* text : {"1000001", "100-0001", "１００－０００１", "〒100-0001", "100ー0001", " 100-0001 "})
    BOOST_TEST(postal_digits(text).value_or("none") == "1000001", text);
  for (auto const* text : {"", "100", "10-00001", "100-000", "10000011", "100-000a"})
    BOOST_TEST(!postal_digits(text), text);
}

BOOST_AUTO_TEST_CASE(a_code_of_another_prefecture_is_seen) {
  struct Row {
    char const* code;
    char const* prefecture;
  };
  for (auto const& row : {Row{"0600001", "北海道"},   Row{"0100001", "秋田県"},   Row{"0300801", "青森県"},
                          Row{"1000001", "東京都"},   Row{"2100001", "神奈川県"}, Row{"3200001", "栃木県"},
                          Row{"3800001", "長野県"},   Row{"4000001", "山梨県"},   Row{"5100001", "三重県"},
                          Row{"5200001", "滋賀県"},   Row{"6000001", "京都府"},   Row{"6300001", "奈良県"},
                          Row{"6400001", "和歌山県"}, Row{"7600001", "香川県"},   Row{"7700001", "徳島県"},
                          Row{"7800001", "高知県"},   Row{"7900001", "愛媛県"},   Row{"8000001", "福岡県"},
                          Row{"9000001", "沖縄県"},   Row{"9100001", "福井県"},   Row{"9200001", "石川県"},
                          Row{"9300001", "富山県"},   Row{"9500001", "新潟県"},   Row{"9800001", "宮城県"},
                          Row{"9900001", "山形県"},   Row{"8170001", "長崎県"}}) {
    std::string const address = std::string(row.prefecture) + "見本市1-1";
    BOOST_TEST((match_postal(row.code, address) == PostalMatch::good), row.code);
    std::string const elsewhere = std::string(row.code[0] == '9' ? "大阪府" : "福島県") + "見本市1-1";
    BOOST_TEST((match_postal(row.code, elsewhere) == PostalMatch::other_prefecture), row.code);
  }
}

BOOST_AUTO_TEST_CASE(border_prefixes_belong_to_both_sides) {
  BOOST_TEST((match_postal("618-0001", "大阪府見本町1") == PostalMatch::good));
  BOOST_TEST((match_postal("618-0071", "京都府見本町1") == PostalMatch::good));
  BOOST_TEST((match_postal("871-0001", "福岡県見本町1") == PostalMatch::good));
}

BOOST_AUTO_TEST_CASE(
    a_code_that_was_never_allocated_is_unknown_and_an_address_without_prefecture_is_left_to_others) {
  BOOST_TEST((match_postal("000-0000", "東京都見本区") == PostalMatch::unknown_code));
  BOOST_TEST((match_postal("009-0000", "北海道見本市") == PostalMatch::unknown_code));
  BOOST_TEST((match_postal("bad", "東京都見本区") == PostalMatch::unknown_code));
  BOOST_TEST((match_postal("100-0001", "見本区") == PostalMatch::good));
}

BOOST_AUTO_TEST_CASE(every_allocated_prefix_names_a_prefecture) {
  for (int prefix = 1; prefix < 1000; ++prefix) {
    if (prefix == 8 || prefix == 9 || prefix == 908 || prefix == 909) continue;
    auto digits = std::to_string(prefix * 10000);
    digits.insert(0, 7 - digits.size(), '0');
    BOOST_TEST(!prefectures_of_postal(digits).empty(), digits);
  }
}

BOOST_AUTO_TEST_SUITE_END()
