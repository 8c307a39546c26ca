#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include "carrier/slip.hpp"

using namespace yoshin;

namespace {
void check_form(std::string_view slip, CarrierId carrier, SlipForm expected) {
  BOOST_TEST((slip_form(slip, carrier) == expected), std::string(slip) << " of " << id_of(carrier));
}
}  // namespace

BOOST_AUTO_TEST_SUITE(carriers)

BOOST_AUTO_TEST_CASE(every_label_names_its_own_carrier) {
  for (auto const& row : Names<CarrierId>::kTable) {
    BOOST_TEST((carrier_of(row.ja) == row.value), row.ja);
    BOOST_TEST((carrier_of(row.id) == row.value), row.id);
    if (row.value != CarrierId::none) BOOST_TEST((carrier_of(row.en) == row.value), row.en);
  }
}

BOOST_AUTO_TEST_CASE(texts_of_carts_name_their_carrier) {
  struct Row {
    char const* text;
    CarrierId carrier;
  };
  for (auto const& row :
       {Row{"ヤマト(発払い)B2v6", CarrierId::yamato}, Row{"ﾔﾏﾄ運輸", CarrierId::yamato},
        Row{"クロネコヤマト 宅急便コンパクト", CarrierId::yamato}, Row{"ネコポス", CarrierId::yamato},
        Row{"佐川急便(e飛伝2)", CarrierId::sagawa}, Row{"飛脚メール便", CarrierId::sagawa},
        Row{"ゆうメール", CarrierId::japan_post}, Row{"ゆうパック 冷凍", CarrierId::yu_pack},
        Row{"簡易書留", CarrierId::registered_mail}, Row{"日本郵便 コンビニ受取", CarrierId::japan_post},
        Row{"カンガルー便", CarrierId::seino}, Row{"信州名鉄運輸", CarrierId::shinshu_meitetsu},
        Row{"FBA", CarrierId::other}, Row{"ケンコーコム", CarrierId::other}, Row{"　", CarrierId::none}})
    BOOST_TEST((carrier_of(row.text) == row.carrier), row.text);
}

BOOST_AUTO_TEST_CASE(the_three_sample_numbers_have_their_check_digit) {
  check_form("490714955706", CarrierId::yamato, SlipForm::good);
  check_form("444803009836", CarrierId::sagawa, SlipForm::good);
  check_form("193715301010", CarrierId::yu_pack, SlipForm::good);
  check_form("４９０７－１４９５－５７０６", CarrierId::yamato, SlipForm::good);
}

BOOST_AUTO_TEST_CASE(a_last_digit_of_seven_or_more_is_always_wrong) {
  BOOST_TEST(rc::check([] {
    auto digits = std::to_string(*rc::gen::inRange<std::int64_t>(10'000'000'000, 100'000'000'000));
    digits += static_cast<char>('0' + *rc::gen::inRange(7, 10));
    RC_ASSERT(slip_form(digits, CarrierId::sagawa) == SlipForm::wrong_digit);
  }));
}

BOOST_AUTO_TEST_CASE(one_wrong_check_digit_is_seen) {
  check_form("490714955705", CarrierId::yamato, SlipForm::wrong_digit);
  check_form("49071495570", CarrierId::yamato, SlipForm::wrong_length);
  check_form("49071495570", CarrierId::registered_mail, SlipForm::good);
}

BOOST_AUTO_TEST_CASE(damage_of_a_spreadsheet_is_never_a_number) {
  check_form("4.90715E+11", CarrierId::yamato, SlipForm::damaged);
  check_form("４．９Ｅ＋１１", CarrierId::other, SlipForm::damaged);
  check_form("5E+11", CarrierId::yamato, SlipForm::damaged);
  check_form("12E34", CarrierId::other, SlipForm::unusual);
}

BOOST_AUTO_TEST_CASE(international_numbers_have_a_check_digit_of_their_own) {
  check_form("RR473124829JP", CarrierId::japan_post, SlipForm::good);
  check_form("RR473124828JP", CarrierId::japan_post, SlipForm::wrong_digit);
}

BOOST_AUTO_TEST_CASE(carriers_without_a_known_form_are_not_judged) {
  check_form("1234567890", CarrierId::seino, SlipForm::unusual);
  check_form("", CarrierId::seino, SlipForm::empty);
  check_form(" - ", CarrierId::yamato, SlipForm::empty);
  check_form("AB-12", CarrierId::yamato, SlipForm::unusual);
}

BOOST_AUTO_TEST_SUITE_END()
