#include <boost/test/unit_test.hpp>

#include "sample.hpp"

using namespace yoshin;
using namespace yoshin::kuroneko;
using samples::broken;
using samples::Case;
using samples::rules;
using samples::send_elsewhere;
using samples::text;

BOOST_AUTO_TEST_SUITE(kuroneko_check_party)

BOOST_AUTO_TEST_CASE(half_width_characters_are_widened_at_sending_and_shown_before_and_after) {
  Case one(Action::credit_request);
  one.the_order.buyer.name = one.the_order.recipient.name = "見本 ﾊﾅｺ";
  auto const problems = one.check();
  BOOST_TEST(rules(problems) == "kuroneko.converted~; ");
  BOOST_TEST(problems.at(0).repairs.at(0).before == "見本 ﾊﾅｺ");
  BOOST_TEST(problems.at(0).repairs.at(0).after == "見本　ハナコ");
  BOOST_TEST(problems.at(0).field == "buyer.name");
  BOOST_TEST(problems.at(0).field_name.ja == "注文者氏名");
}

BOOST_AUTO_TEST_CASE(a_character_outside_the_range_is_an_error_with_its_usual_variant_as_repair) {
  Case one(Action::credit_request);
  one.the_order.buyer.name = one.the_order.recipient.name = "髙見　花子";
  auto const problems = one.check();
  BOOST_TEST(rules(problems) == "kuroneko.name.range kaara022E; ");
  BOOST_TEST(problems.at(0).found == "髙");
  BOOST_TEST(problems.at(0).repairs.at(0).after == "高見　花子");
  one.settings["kuroneko.charset"] = "cp932";
  BOOST_TEST(rules(one.check()) == "");
}

BOOST_AUTO_TEST_CASE(an_emoji_in_a_name_has_no_repair) {
  Case one(Action::credit_request);
  one.the_order.buyer.name = one.the_order.recipient.name = "見本🐈";
  BOOST_TEST(rules(one.check()) == "kuroneko.name.range kaara022E; ");
  BOOST_TEST(one.check().at(0).repairs.empty());
}

BOOST_AUTO_TEST_CASE(names_are_at_most_thirty_characters) {
  auto const named = [](int length) {
    return broken([&](Case& c) { c.the_order.buyer.name = c.the_order.recipient.name = text("見", length); });
  };
  BOOST_TEST(named(30) == "");
  BOOST_TEST(named(31) == "kuroneko.name.length kaara021E; ");
  // Forty half-width characters, but twenty once the voiced marks are joined.
  BOOST_TEST(broken([](Case& c) { c.the_order.buyer.name = c.the_order.recipient.name = text("ｶﾞ", 20); }) ==
             "kuroneko.converted~; ");
}

BOOST_AUTO_TEST_CASE(kana_becomes_half_width_and_is_cut_at_the_setting) {
  BOOST_TEST(broken([](Case& c) { c.the_order.buyer.kana = "ミホン　ガク"; }) == "kuroneko.converted~; ");
  BOOST_TEST(broken([](Case& c) { c.the_order.buyer.kana = text("ｱ", 40); }) == "");
  BOOST_TEST(broken([](Case& c) { c.the_order.buyer.kana = text("ｱ", 41); }) ==
             "kuroneko.kana.length? kaara024E; ");
  BOOST_TEST(broken([](Case& c) {
               c.the_order.buyer.kana = text("ｱ", 41);
               c.settings["kuroneko.kana_max"] = "80";
             }) == "");
  Case kanji(Action::credit_request);
  kanji.the_order.buyer.kana = "見本";
  BOOST_TEST(rules(kanji.check()) == "kuroneko.kana.charset kaara023E; ");
  BOOST_TEST(kanji.check().at(0).repairs.at(0).after == "");
}

BOOST_AUTO_TEST_CASE(postal_codes_are_judged_by_form_and_prefecture) {
  auto const code = [](char const* zip) {
    return broken([&](Case& c) { c.the_order.buyer.postal_code = c.the_order.recipient.postal_code = zip; });
  };
  BOOST_TEST(code("100-0001") == "");
  BOOST_TEST(code("１００－０００１") == "kuroneko.converted~; ");
  BOOST_TEST(code("100000A") == "kuroneko.zip.charset kaara026E; ");
  BOOST_TEST(code("100-00-01") == "kuroneko.zip.hyphen kaara027E; ");
  BOOST_TEST(code("100001") == "kuroneko.zip.digits kaara028E; ");
  BOOST_TEST(code("1000-001") == "kuroneko.zip.form kaara105E; ");
  BOOST_TEST(code("5300001") == "kuroneko.zip.prefecture; ");
  BOOST_TEST(code("0000000") == "kuroneko.zip.exists? kaara029E; ");
}

BOOST_AUTO_TEST_CASE(a_long_address_is_split_at_twenty_five_and_one_that_does_not_fit_is_an_error) {
  Case one(Action::credit_request);
  auto const live_at = [&](std::string first, std::string second) {
    one.the_order.buyer.address1 = one.the_order.recipient.address1 = std::move(first);
    one.the_order.buyer.address2 = one.the_order.recipient.address2 = std::move(second);
    return rules(one.check());
  };
  BOOST_TEST(live_at("東京都千代田区" + text("見", 16) + "１番", "") == "");
  BOOST_TEST(live_at("東京都千代田区" + text("見", 20) + "１番", "") == "kuroneko.converted~; ");
  auto const repairs = one.check().at(0).repairs;
  BOOST_TEST(repairs.at(0).after == "東京都千代田区" + text("見", 18));
  BOOST_TEST(repairs.at(1).after == "見見１番");
  BOOST_TEST(live_at("東京都千代田区１番", text("ビ", 26)) == "kuroneko.converted~; ");
  BOOST_TEST(live_at("東京都千代田区１番", text("ビ", 42)) == "kuroneko.address2.length kaara036E; ");
  BOOST_TEST(live_at("千代田区見本町１", "") == "kuroneko.address1.prefecture kaara034E; ");
  BOOST_TEST(one.check().at(0).repairs.at(0).after == "東京都千代田区見本町１");
  BOOST_TEST(live_at("東京都千代田区見本町", "見本ビル") == "kuroneko.address.banchi kaara103E; ");
}

BOOST_AUTO_TEST_CASE(phone_numbers_have_ten_or_eleven_digits_and_are_no_dummies) {
  auto const phone = [](char const* number) {
    return broken([&](Case& c) { c.the_order.buyer.phone = number; });
  };
  BOOST_TEST(phone("03-5555-1234") == "");
  BOOST_TEST(phone("090-5555-1234") == "");
  BOOST_TEST(phone("+81-3-5555-1234") == "kuroneko.converted~; ");
  BOOST_TEST(phone("03-5555-12ab") == "kuroneko.tel.charset kaara039E; ");
  BOOST_TEST(phone("03-5555-123") == "kuroneko.tel.digits kaara040E; ");
  BOOST_TEST(phone("090-5555-123") == "kuroneko.tel.digits kaara040E; ");
  BOOST_TEST(phone("355551234") == "kuroneko.tel.leading_zero kaara093E; ");
  BOOST_TEST(phone("000-0000-0000") == "kuroneko.tel.dummy; ");
}

BOOST_AUTO_TEST_CASE(the_zero_that_a_spreadsheet_dropped_is_put_back_where_that_makes_a_whole_number) {
  auto const proposed = [](std::string const& phone) {
    Case one(Action::credit_request);
    one.the_order.buyer.phone = phone;
    auto const problems = one.check();
    return problems.empty() || problems.at(0).repairs.empty() ? std::string("none")
                                                              : problems.at(0).repairs.at(0).after;
  };
  BOOST_TEST(proposed("355551234") == "0355551234");
  BOOST_TEST(proposed("9012345678") == "09012345678");
  BOOST_TEST(proposed("35555123") == "none");
  BOOST_TEST(proposed("99999999999") == "none");
}

BOOST_AUTO_TEST_CASE(mail_addresses_are_short_ascii_with_an_at_sign) {
  auto const mail = [](std::string address) {
    return broken([&](Case& c) { c.the_order.buyer.email = address; });
  };
  BOOST_TEST(mail("見本@example.invalid") == "kuroneko.email.charset kaara043E; ");
  BOOST_TEST(mail(text("a", 49) + "@example.invalid") == "kuroneko.email.length kaara044E; ");
  BOOST_TEST(mail(text("a", 48) + "@example.invalid") == "");
  BOOST_TEST(mail("example.invalid") == "kuroneko.email.at kaara045E; ");
}

BOOST_AUTO_TEST_CASE(a_gift_needs_the_destination_s_name_code_and_address) {
  BOOST_TEST(broken(send_elsewhere) == "");
  BOOST_TEST(broken([](Case& c) {
               send_elsewhere(c);
               c.the_order.recipient.name = "";
             }) == "kuroneko.dest.required kaara102E; ");
  BOOST_TEST(broken([](Case& c) {
               send_elsewhere(c);
               c.the_order.recipient.phone = "035555-1234";
             }) == "kuroneko.converted~; ");
  BOOST_TEST(broken([](Case& c) {
               send_elsewhere(c);
               c.the_order.recipient.phone = "000-0000-0000";
             }) == "kuroneko.dest.tel.dummy; ");
  BOOST_TEST(broken([](Case& c) {
               send_elsewhere(c);
               c.the_order.recipient.name = text("見", 31);
             }) == "kuroneko.dest.name.length kaara067E; ");
  BOOST_TEST(broken([](Case& c) {
               send_elsewhere(c);
               c.the_order.recipient.postal_code = "1500-001";
             }) == "kuroneko.dest.zip.form kaara106E; ");
  BOOST_TEST(broken([](Case& c) {
               send_elsewhere(c);
               c.the_order.recipient.address1 = "東京都渋谷区見本";
             }) == "kuroneko.address.banchi kaara104E; ");
}

BOOST_AUTO_TEST_CASE(all_changes_that_lose_nothing_are_one_information_that_names_their_fields) {
  Case one(Action::credit_request);
  one.the_order.buyer = {"見本 花子", "ミホン　ハナコ",   "",
                         "",          "１００－０００１", "東京都千代田区1-2-3",
                         "",          "+81-3-5555-1234",  "buyer@example.invalid"};
  one.the_order.recipient = one.the_order.buyer;
  one.the_order.items[0].name = "Tea";
  one.the_order.items.push_back({"Cup", Yen{100}, 1, 10, ItemKind::goods, ""});
  one.the_order.current = {Yen{3100}, {}, {}, Yen{300}, {}, {}, {}, Yen{3400}};
  auto const problems = one.check();
  BOOST_TEST(rules(problems) == "kuroneko.converted~; ");
  BOOST_TEST(problems.at(0).field_name.ja ==
             "注文者氏名、注文者氏名カナ、注文者電話番号、注文者郵便番号、注文者住所1、商品名");
  BOOST_TEST(problems.at(0).field_name.en ==
             "buyer name, buyer kana, buyer phone number, buyer postal code, buyer address 1, item name");
  BOOST_TEST(problems.at(0).repairs.size() == 7U);
  BOOST_TEST(!has_error(problems));
}

BOOST_AUTO_TEST_CASE(what_is_cut_is_a_warning_of_its_own_beside_the_information) {
  BOOST_TEST(broken([](Case& c) {
               c.the_order.buyer.kana = text("ｱ", 41);
               c.the_order.items[0].name = text("茶", 31);
               c.the_order.items.push_back({"\u00A5Cup", Yen{0}, 1, 10, ItemKind::goods, ""});
               c.the_order.buyer.name = c.the_order.recipient.name = "見本 花子";
             }) ==
             "kuroneko.kana.length? kaara024E; kuroneko.item.name.length? kaara055E; "
             "kuroneko.item.name.yen?; kuroneko.converted~; ");
}

BOOST_AUTO_TEST_CASE(a_blank_destination_proposes_the_buyer) {
  Case one(Action::credit_request);
  one.the_order.recipient = {};
  auto const problems = one.check();
  BOOST_TEST(
      rules(problems) ==
      "kuroneko.dest.required kaara102E; kuroneko.dest.required kaara102E; kuroneko.dest.required kaara102E; ");
  BOOST_TEST(problems.at(0).repairs.at(0).after == "見本　花子");
}

BOOST_AUTO_TEST_SUITE_END()
