#include <boost/test/unit_test.hpp>

#include "sample.hpp"

using namespace yoshin;
using namespace yoshin::kuroneko;
using samples::broken;
using samples::Case;
using samples::rules;
using samples::send_elsewhere;
using samples::text;

BOOST_AUTO_TEST_SUITE(kuroneko_check_order)

BOOST_AUTO_TEST_CASE(a_sound_order_has_no_problem_in_any_action) {
  BOOST_TEST(rules(Case(Action::credit_request).check()) == "");
  for (Action const action :
       {Action::credit_query, Action::credit_cancel, Action::slip_undo, Action::invoice_download})
    BOOST_TEST(rules(Case(action, CreditStatus::approved).check()) == "");
  Case shipped(Action::slip_sync, CreditStatus::approved);
  shipped.the_order.parcels = {{"490714955706"}};
  BOOST_TEST(rules(shipped.check()) == "");
}

BOOST_AUTO_TEST_CASE(missing_fields_are_named_with_the_provider_s_own_code) {
  BOOST_TEST(broken([](Case& c) {
               c.the_order.buyer.name = " 　";
               c.the_order.recipient.name = " 　";
             }) == "kuroneko.name.required kaara019E; ");
  BOOST_TEST(broken([](Case& c) { c.the_order.buyer.phone = ""; }) == "kuroneko.tel.required kaara038E; ");
  BOOST_TEST(broken([](Case& c) { c.the_order.buyer.postal_code = c.the_order.recipient.postal_code = ""; }) ==
             "kuroneko.zip.required kaara025E; ");
  BOOST_TEST(broken([](Case& c) { c.the_order.buyer.address1 = c.the_order.recipient.address1 = ""; }) ==
             "kuroneko.address1.required kaara030E; ");
  BOOST_TEST(broken([](Case& c) { c.the_order.planned_ship_date.reset(); }) == "kuroneko.ship_ymd kaara014E; ");
  BOOST_TEST(broken([](Case& c) { c.the_order.ordered_at = {}; }) == "kuroneko.order_ymd kaara010E; ");
  BOOST_TEST(broken([](Case& c) { c.the_order.buyer.email = ""; }) == "");
  BOOST_TEST(broken([](Case& c) {
               c.the_order.buyer.email = "";
               c.settings["kuroneko.email_required"] = "on";
             }) == "kuroneko.email.required; ");
  BOOST_TEST(broken([](Case& c) {
               c.the_order.items.clear();
               c.the_order.current = {};
             }) == "kuroneko.total.range kaara049E; kuroneko.item.rows kaara057E; ");
  BOOST_TEST(broken([](Case& c) { c.the_order.items[0].name = ""; }) ==
             "kuroneko.item.name.required kaara057E; ");
}

BOOST_AUTO_TEST_CASE(the_ship_date_lies_between_the_order_date_and_ninety_days_from_today) {
  auto const on = [](Date date) { return broken([&](Case& c) { c.the_order.planned_ship_date = date; }); };
  BOOST_TEST(on({2026, 1, 4}) == "kuroneko.ship_ymd kaara100E; ");
  BOOST_TEST(on({2026, 1, 5}) == "");
  BOOST_TEST(on({2026, 4, 5}) == "");
  BOOST_TEST(on({2026, 4, 6}) == "kuroneko.ship_ymd kaara018E; ");
}

BOOST_AUTO_TEST_CASE(the_total_is_the_sum_of_the_lines_within_six_digits) {
  auto const goods = [](std::int64_t price) {
    return broken([&](Case& c) {
      c.the_order.items = {{"緑茶", Yen{price}, 1, 8, ItemKind::goods, ""}};
      c.the_order.current = {};
      c.the_order.current.goods = c.the_order.current.billed = Yen{price};
      c.settings["kuroneko.commercial_limit"] = "2000000";
    });
  };
  BOOST_TEST(goods(1) == "");
  BOOST_TEST(goods(999'999) == "");
  BOOST_TEST(goods(1'000'000) ==
             "kuroneko.total.length kaara048E; kuroneko.item.price.positive kaara061E; "
             "kuroneko.item.subtotal.positive kaara064E; ");
  BOOST_TEST(broken([](Case& c) { c.the_order.current.billed = Yen{3301}; }) ==
             "kuroneko.total.sum kaara101E; ");
}

BOOST_AUTO_TEST_CASE(amounts_beyond_the_contract_limit_before_tax_are_a_warning) {
  auto const priced = [](std::int64_t price) {
    return broken([&](Case& c) {
      c.the_order.items = {{"緑茶", Yen{price}, 1, 8, ItemKind::goods, ""}};
      c.the_order.current = {};
      c.the_order.current.goods = c.the_order.current.billed = Yen{price};
    });
  };
  BOOST_TEST(priced(54'000) == "");
  BOOST_TEST(priced(54'002) == "kuroneko.limit.commercial?; ");
}

BOOST_AUTO_TEST_CASE(item_names_are_widened_cut_and_freed_of_a_leading_yen_sign) {
  auto const named = [](std::string name) {
    return broken([&](Case& c) { c.the_order.items[0].name = name; });
  };
  BOOST_TEST(named("Tea 100g") == "kuroneko.converted~; ");
  BOOST_TEST(named("\u00A5100ポッキリ緑茶") == "kuroneko.item.name.yen?; ");
  BOOST_TEST(named(text("茶", 31)) == "kuroneko.item.name.length? kaara055E; ");
  BOOST_TEST(named("①緑茶") == "kuroneko.item.name.range kaara056E; ");
}

BOOST_AUTO_TEST_CASE(counts_have_at_most_four_digits) {
  auto const counted = [](std::int64_t count) {
    return broken([&](Case& c) {
      c.the_order.items[0] = {"緑茶", Yen{1}, count, 8, ItemKind::goods, ""};
      c.the_order.current = {};
      c.the_order.current.goods = c.the_order.current.billed = Yen{count};
    });
  };
  BOOST_TEST(counted(9999) == "");
  BOOST_TEST(counted(10'000) == "kuroneko.item.count.length kaara059E; ");
}

BOOST_AUTO_TEST_CASE(more_than_ten_lines_are_folded_with_a_warning_that_shows_what_is_merged) {
  Case one(Action::credit_request);
  one.the_order.items.assign(10, {"緑茶", Yen{100}, 1, 8, ItemKind::goods, ""});
  one.the_order.current = {Yen{1000}, {}, {}, Yen{300}, {}, {}, {}, Yen{1300}};
  auto const problems = one.check();
  BOOST_TEST(rules(problems) == "kuroneko.item.rows?; ");
  BOOST_TEST(problems.at(0).found == "緑茶 100円、手数料 300円");
  BOOST_TEST(problems.at(0).expected.ja == "その他 400円");
}

BOOST_AUTO_TEST_CASE(an_enclosed_invoice_goes_only_to_the_buyer_s_own_address) {
  BOOST_TEST(broken([](Case& c) { c.settings["kuroneko.bundle"] = "on"; }) == "");
  BOOST_TEST(broken([](Case& c) {
               send_elsewhere(c);
               c.settings["kuroneko.bundle"] = "on";
             }) == "kuroneko.bundle.same_address?; ");
}

BOOST_AUTO_TEST_CASE(the_free_item_of_an_enclosed_invoice_is_letters_and_digits_within_forty_columns) {
  auto const item = [](std::string value) {
    return broken([&](Case& c) {
      c.settings["kuroneko.bundle"] = "on";
      c.settings["kuroneko.free_item"] = value;
    });
  };
  BOOST_TEST(item(text("見", 20)) == "");
  BOOST_TEST(item(text("a", 41)) == "kuroneko.free_item.length kaara096E; ");
  BOOST_TEST(item("a b") == "kuroneko.free_item.charset kaara095E; ");
}

BOOST_AUTO_TEST_CASE(our_id_is_short_clean_and_never_used_twice) {
  BOOST_TEST(broken([](Case& c) { c.the_order.short_key = ""; }) == "kuroneko.order_no.required kaara006E; ");
  BOOST_TEST(broken([](Case& c) {
               c.the_order.short_key = "";
               c.the_order.version = 0;
             }) == "");
  BOOST_TEST(broken([](Case& c) { c.the_order.short_key = "K3F9#"; }) ==
             "kuroneko.order_no.charset kaara007E; ");
  BOOST_TEST(broken([](Case& c) { c.the_order.short_key = text("K", 21); }) ==
             "kuroneko.order_no.length kaara008E; ");
  BOOST_TEST(broken([](Case& c) {
               c.credit.past = {{1, Yen{3300}, {2026, 1, 4}}};
             }) == "kuroneko.order_no.unique kaara009E; ");
  BOOST_TEST(broken([](Case& c) {
               c.credit.status = CreditStatus::cancelled;
               c.credit.past = {{1, Yen{3300}, {2026, 1, 4}}};
             }) == "");
}

BOOST_AUTO_TEST_SUITE_END()
