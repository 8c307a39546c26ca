#include <rapidcheck.h>

#include <boost/test/unit_test.hpp>

#include "base/utf8.hpp"
#include "provider/score/wire.hpp"

using namespace yoshin;
using namespace yoshin::score;

namespace {

std::string split(std::string address1, std::string address2 = {}) {
  Party party;
  party.address1 = std::move(address1);
  party.address2 = std::move(address2);
  auto const parts = split_of(party);
  return parts ? parts->prefecture + "|" + parts->city + "|" + parts->street : "none";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(score_split)

BOOST_AUTO_TEST_CASE(the_house_number_begins_the_last_part) {
  BOOST_TEST(split("東京都千代田区千代田1-1") == "東京都|千代田区千代田|1-1");
  BOOST_TEST(split("東京都千代田区千代田１－１", "見本ビル") == "東京都|千代田区千代田|１－１見本ビル");
  BOOST_TEST(split("大阪府大阪市北区梅田三丁目1番地") == "大阪府|大阪市北区梅田|三丁目1番地");
  BOOST_TEST(split("東京都千代田区六番町10-2") == "東京都|千代田区六番町|10-2");
  BOOST_TEST(split("東京都", "千代田区千代田1-1") == "東京都|千代田区千代田|1-1");
  BOOST_TEST(split("東京都　千代田区千代田 1-1") == "東京都|千代田区千代田|1-1");
}

BOOST_AUTO_TEST_CASE(without_a_usable_number_the_municipality_ends_the_middle_part) {
  BOOST_TEST(split("東京都千代田区千代田5") == "東京都|千代田区|千代田5");
  BOOST_TEST(split("京都府京都市中京区御池通見本ビル") == "京都府|京都市中京区|御池通見本ビル");
  BOOST_TEST(split("山梨県見本郡見本町大字見本") == "山梨県|見本郡見本町|大字見本");
}

BOOST_AUTO_TEST_CASE(what_has_no_prefecture_or_no_place_to_split_is_left_alone) {
  BOOST_TEST(split("千代田区千代田1-1") == "none");
  BOOST_TEST(split("東京都") == "none");
  BOOST_TEST(split("東京都ABC") == "none");
}

BOOST_AUTO_TEST_CASE(a_split_loses_nothing_and_keeps_the_lengths) {
  BOOST_TEST(rc::check("split", [] {
    auto const letter =
        rc::gen::element<std::string>("見", "本", "市", "区", "町", "1", "９", "-", "丁目", "A", "番");
    auto const letters = *rc::gen::resize(60, rc::gen::container<std::vector<std::string>>(letter));
    std::string rest;
    for (auto const& one : letters) rest += one;
    Party party;
    party.address1 = "東京都" + rest;
    auto const parts = split_of(party);
    if (!parts) return;
    RC_ASSERT(parts->prefecture + parts->city + parts->street == party.address1);
    RC_ASSERT(length_of(parts->city) >= 2U && length_of(parts->city) <= 31U);
    RC_ASSERT(length_of(parts->street) >= 2U && length_of(parts->street) <= 35U);
  }));
}

BOOST_AUTO_TEST_SUITE_END()
