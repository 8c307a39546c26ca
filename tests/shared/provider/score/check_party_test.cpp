#include <boost/test/unit_test.hpp>

#include "sample.hpp"

using namespace yoshin;
using samples_case = yoshin::score::samples::Case;
using namespace yoshin::score::samples;

namespace {

Problem find(Problems const& problems, std::string_view rule, std::string_view field) {
  for (Problem const& problem : problems)
    if (problem.rule == rule && problem.field == field) return problem;
  return {};
}

/// The repairs of a problem, e.g. `buyer.phone=0355550123; `.
std::string cures(Problem const& problem) {
  std::string text;
  for (Repair const& repair : problem.repairs) text += repair.field + "=" + repair.after + "; ";
  return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(score_check_party)

BOOST_AUTO_TEST_CASE(names_have_2_to_25_characters) {
  BOOST_TEST(broken([](samples_case& one) { one.the_order.buyer.name = " 　"; }) ==
             "score.name.required buyer.name; ");
  BOOST_TEST(broken([](samples_case& one) { one.the_order.recipient.name = "見"; }) ==
             "score.name.length recipient.name; ");
  BOOST_TEST(broken([](samples_case& one) { one.the_order.buyer.name = text("見", 25); }) == "");
  BOOST_TEST(broken([](samples_case& one) { one.the_order.buyer.name = text("見", 26); }) ==
             "score.name.length buyer.name; ");
}

BOOST_AUTO_TEST_CASE(kana_company_and_department_have_2_to_35_characters_when_given) {
  for (auto const& [member, rule] : {std::pair{&Party::kana, "kana"}, std::pair{&Party::company, "company"},
                                     std::pair{&Party::department, "department"}}) {
    auto const with = [&, field = member](std::string value) {
      return broken([&](samples_case& one) { one.the_order.buyer.*field = std::move(value); });
    };
    auto const expected = std::string("score.") + rule + ".length buyer." + rule + "; ";
    BOOST_TEST(with("") == "");
    BOOST_TEST(with("ア") == expected);
    BOOST_TEST(with(text("ア", 35)) == "");
    BOOST_TEST(with(text("ア", 36)) == expected);
  }
}

BOOST_AUTO_TEST_CASE(characters_that_providers_refuse_are_named_with_their_cure) {
  samples_case one(Action::credit_request);
  one.the_order.buyer.name = "髙橋 ﾊﾅｺ";
  one.the_order.buyer.kana = "ﾐﾎﾝﾊﾅｺ";
  one.the_order.buyer.address2 = "1~1";
  one.the_order.items[0].name = "緑茶①🐈";
  auto const problems = one.check();
  BOOST_TEST(rules(problems) ==
             "score.detail.charset items.0.name; score.name.charset buyer.name; score.kana.charset buyer.kana; "
             "score.address.charset buyer.address2; ");
  BOOST_TEST(cures(problems[0]) == "");
  BOOST_TEST(cures(problems[1]) == "buyer.name=高橋 ハナコ; ");
  BOOST_TEST(cures(problems[2]) == "buyer.kana=ミホンハナコ; ");
  BOOST_TEST(cures(problems[3]) == "buyer.address2=1～1; ");
}

BOOST_AUTO_TEST_CASE(a_postal_code_has_seven_digits_and_belongs_to_the_prefecture) {
  for (char const* good : {"1000001", "100-0001", "１００－０００１"})
    BOOST_TEST(broken([&](samples_case& one) { one.the_order.buyer.postal_code = good; }) == "", good);
  for (char const* bad : {"", "10-00001", "10000001", "100-000A"})
    BOOST_TEST(broken([&](samples_case& one) { one.the_order.buyer.postal_code = bad; }) ==
                   "score.zip.format buyer.postal_code; ",
               bad);
  BOOST_TEST(broken([](samples_case& one) { one.the_order.buyer.postal_code = "530-0001"; }) ==
             "score.zip.address buyer.postal_code; ");
  samples_case north(Action::credit_request);
  north.the_order.buyer.address1 = "北海道札幌市中央区";
  north.the_order.buyer.postal_code = "600001";
  BOOST_TEST(cures(find(north.check(), "score.zip.format", "buyer.postal_code")) ==
             "buyer.postal_code=060-0001; ");
}

BOOST_AUTO_TEST_CASE(an_address_begins_with_its_prefecture) {
  samples_case one(Action::credit_request);
  one.the_order.recipient.address1 = "札幌市中央区";
  one.the_order.recipient.postal_code = "060-0001";
  auto const problems = one.check();
  BOOST_TEST(rules(problems) == "score.address1 recipient.address1; ");
  BOOST_TEST(cures(problems[0]) == "recipient.address1=北海道札幌市中央区; ");
}

BOOST_AUTO_TEST_CASE(the_split_of_an_address_is_proposed_and_never_made) {
  samples_case one(Action::credit_request);
  one.the_order.buyer.address1 = "東京都千代田区千代田1-1";
  one.the_order.buyer.address2 = "";
  auto const problems = one.check();
  BOOST_TEST(rules(problems) == "score.address3 buyer.address2; ");
  BOOST_TEST(cures(problems[0]) == "buyer.address1=東京都千代田区千代田; buyer.address2=1-1; ");
  BOOST_TEST(one.body().find("<address2>千代田区千代田1-1</address2><address3></address3>") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_house_number_in_the_wrong_part_is_a_warning_with_its_cure) {
  samples_case one(Action::credit_request);
  one.the_order.buyer.address1 = "東京都千代田区千代田1-1";
  one.the_order.buyer.address2 = "見本ビル101";
  auto const problems = one.check();
  BOOST_TEST(rules(problems) == "score.address3? buyer.address1; ");
  BOOST_TEST(cures(problems[0]) == "buyer.address1=東京都千代田区千代田; buyer.address2=1-1見本ビル101; ");
}

BOOST_AUTO_TEST_CASE(parts_of_an_address_have_their_lengths) {
  auto const city = [](std::string value) {
    return broken([&](samples_case& one) { one.the_order.buyer.address1 = "東京都" + std::move(value); });
  };
  auto const street = [](std::string value) {
    return broken([&](samples_case& one) { one.the_order.buyer.address2 = std::move(value); });
  };
  BOOST_TEST(city(text("町", 31)) == "");
  BOOST_TEST(city(text("町", 32)) == "score.address2 buyer.address1; ");
  BOOST_TEST(city("") == "score.address2 buyer.address1; ");
  BOOST_TEST(street(text("1", 35)) == "");
  BOOST_TEST(street(text("1", 36)) == "score.address3 buyer.address2; ");
  BOOST_TEST(street("1") == "score.address3 buyer.address2; ");
}

BOOST_AUTO_TEST_CASE(a_phone_number_has_8_to_17_digits_and_hyphens_and_is_no_dummy) {
  auto const phone = [](std::string value) {
    return broken([&](samples_case& one) { one.the_order.buyer.phone = std::move(value); });
  };
  BOOST_TEST(phone("") == "score.tel.required buyer.phone; ");
  BOOST_TEST(phone("０３－５５５５－０１２３") == "");
  BOOST_TEST(phone("0355501") == "score.tel.format buyer.phone; ");
  BOOST_TEST(phone("03-5555-0123-012345") == "score.tel.format buyer.phone; ");
  BOOST_TEST(phone("03(5555)0123") == "score.tel.format buyer.phone; ");
  BOOST_TEST(phone("000-0000-0000") == "score.tel.dummy buyer.phone; ");
  BOOST_TEST(phone("355550123") == "score.tel.zero? buyer.phone; ");
  samples_case abroad(Action::credit_request);
  abroad.the_order.buyer.phone = "+81 3-5555-0123";
  BOOST_TEST(cures(find(abroad.check(), "score.tel.format", "buyer.phone")) == "buyer.phone=0355550123; ");
}

BOOST_AUTO_TEST_CASE(a_buyer_has_an_e_mail_address_and_a_recipient_may) {
  auto const email = [](std::string value) {
    return broken([&](samples_case& one) { one.the_order.buyer.email = std::move(value); });
  };
  BOOST_TEST(email("") == "score.email.required buyer.email; ");
  for (char const* bad :
       {"buyer", "buyer@example", "@example.invalid", "a@b@example.invalid", "a b@example.invalid"})
    BOOST_TEST(email(bad) == "score.email.format buyer.email; ", bad);
  BOOST_TEST(email(text("a", 84) + "@example.invalid") == "");
  BOOST_TEST(email(text("a", 85) + "@example.invalid") == "score.email.length buyer.email; ");
  BOOST_TEST(broken([](samples_case& one) { one.the_order.recipient.email = "x"; }) ==
             "score.email.format recipient.email; ");
  samples_case wide(Action::credit_request);
  wide.the_order.buyer.email = "ｂｕｙｅｒ＠example．invalid";
  BOOST_TEST(cures(find(wide.check(), "score.email.format", "buyer.email")) ==
             "buyer.email=buyer@example.invalid; ");
}

BOOST_AUTO_TEST_CASE(counters_and_stores_are_worth_a_look) {
  BOOST_TEST(broken([](samples_case& one) { one.the_order.recipient.address2 = "1-1 見本営業所止め"; }) ==
             "score.place.counter? recipient.address1; ");
  BOOST_TEST(broken([](samples_case& one) { one.the_order.flags = {OrderFlag::convenience_store}; }) ==
             "score.place.counter? recipient.address1; ");
}

BOOST_AUTO_TEST_SUITE_END()
