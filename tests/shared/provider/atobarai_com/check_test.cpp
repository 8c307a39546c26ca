#include <boost/test/unit_test.hpp>

#include "tests/shared/provider/atobarai_com/sample.hpp"

using namespace yoshin;
using namespace yoshin::atobarai_com;
using test::Situation;

namespace {

/// One change of a sound order and the only rules that it breaks on 与信を実行.
struct Broken {
  char const* what;
  void (*change)(Situation&);
  char const* rules;
};

std::string repeated(char const* part, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += part;
  return all;
}

/// Buyer and recipient stay one person.
void buyer(Situation& one, std::string Party::*field, std::string value) {
  one.order.buyer.*field = value;
  if (field != &Party::email) one.order.recipient.*field = value;
}

void each(std::initializer_list<Broken> rows, Action action, Situation const& base) {
  for (Broken const& row : rows) {
    Situation one = base;
    row.change(one);
    auto const problems = one.check(action);
    BOOST_TEST(test::rules_of(problems) == row.rules, row.what);
    for (Problem const& problem : problems) {
      BOOST_TEST(!problem.field_name.ja.empty(), row.what);
      BOOST_TEST(!problem.field_name.en.empty(), row.what);
      for (Message const& text : {problem.expected, problem.next_step}) {
        BOOST_TEST(!text.ja.empty(), row.what);
        BOOST_TEST(!text.en.empty(), row.what);
        BOOST_TEST(text.ja.find('#') == std::string::npos, row.what);
      }
    }
  }
}

/// The order with every repair of its problems applied to buyer (and recipient) and items.
void repair(Situation& one, Action action) {
  for (Problem const& problem : one.check(action))
    for (Repair const& fix : problem.repairs) {
      for (auto const& [path, party] : {std::pair<std::string, Party*>{"buyer.", &one.order.buyer},
                                        std::pair<std::string, Party*>{"recipient.", &one.order.recipient}}) {
        if (fix.field == path + "name") party->name = fix.after;
        if (fix.field == path + "kana") party->kana = fix.after;
        if (fix.field == path + "postal_code") party->postal_code = fix.after;
        if (fix.field == path + "address1") party->address1 = fix.after;
        if (fix.field == path + "address2") party->address2 = fix.after;
        if (fix.field == path + "phone") party->phone = fix.after;
        if (fix.field == path + "email") party->email = fix.after;
      }
      if (fix.field == "items.0.name") one.order.items[0].name = fix.after;
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(atobarai_com_check)

BOOST_AUTO_TEST_CASE(a_sound_order_breaks_no_rule) {
  BOOST_TEST(test::rules_of(Situation().check(Action::credit_request)) == "");
  BOOST_TEST(test::rules_of(Situation::gift().check(Action::credit_request)) == "");
  BOOST_TEST(test::rules_of(Situation::to_ship().check(Action::slip_sync)) == "");
  BOOST_TEST(test::rules_of(Situation::known(CreditStatus::reviewing).check(Action::credit_query)) == "");
}

BOOST_AUTO_TEST_CASE(every_rule_of_a_registration_is_told_by_its_field) {
  each(
      {
          {"no date", [](Situation& one) { one.order.ordered_at = {}; }, "order_date.format@ordered_at"},
          {"tomorrow", [](Situation& one) { one.order.ordered_at = *parse_time("2026-01-06T00:00:00+09:00"); },
           "order_date.format@ordered_at"},
          {"no name", [](Situation& one) { buyer(one, &Party::name, " "); }, "name.required@buyer.name"},
          {"22 letters", [](Situation& one) { buyer(one, &Party::name, repeated("見", 22)); },
           "name.length@buyer.name"},
          {"cat", [](Situation& one) { buyer(one, &Party::name, "見本🐈"); }, "name.charset@buyer.name"},
          {"half kana", [](Situation& one) { buyer(one, &Party::kana, "ﾐﾎﾝ"); }, "text.kana@buyer.kanai"},
          {"zip letters", [](Situation& one) { buyer(one, &Party::postal_code, "10O-0001"); },
           "zip.format@buyer.postal_code"},
          {"other prefecture", [](Situation& one) { buyer(one, &Party::postal_code, "530-0001"); },
           "zip.address@buyer.postal_code"},
          {"unknown zip", [](Situation& one) { buyer(one, &Party::postal_code, "000-0001"); },
           "zip.address@buyer.postal_code?"},
          {"no address", [](Situation& one) { buyer(one, &Party::address1, ""); },
           "address.required@buyer.address1"},
          {"no number", [](Situation& one) { buyer(one, &Party::address1, "東京都千代田区見本町"); },
           "address.number@buyer.address1?"},
          {"56 letters", [](Situation& one) { buyer(one, &Party::address2, repeated("見", 41)); },
           "address.length@buyer.address1"},
          {"circled", [](Situation& one) { buyer(one, &Party::address2, "見本ビル①"); },
           "address.charset@buyer.address2"},
          {"no prefecture", [](Situation& one) { buyer(one, &Party::address1, "千代田区見本町1-2-3"); },
           "address.prefecture@buyer.address1?"},
          {"no phone", [](Situation& one) { buyer(one, &Party::phone, ""); }, "phone.format@buyer.phone"},
          {"9 digits", [](Situation& one) { buyer(one, &Party::phone, "03-555-012"); },
           "phone.format@buyer.phone"},
          {"12 digits", [](Situation& one) { buyer(one, &Party::phone, "090-5555-01234"); },
           "phone.format@buyer.phone"},
          {"no zero", [](Situation& one) { buyer(one, &Party::phone, "3555501234"); },
           "phone.format@buyer.phone"},
          {"dummy", [](Situation& one) { buyer(one, &Party::phone, "000-0000-0000"); },
           "phone.dummy@buyer.phone"},
          {"no mail", [](Situation& one) { buyer(one, &Party::email, ""); }, "mail.required@buyer.email"},
          {"two ats", [](Situation& one) { buyer(one, &Party::email, "a@b@c.example"); },
           "mail.format@buyer.email"},
          {"no dot", [](Situation& one) { buyer(one, &Party::email, "a.b@example"); },
           "mail.format@buyer.email"},
          {"65 letters",
           [](Situation& one) { buyer(one, &Party::email, repeated("a", 50) + "@example.invalid"); },
           "mail.length@buyer.email"},
          {"no items",
           [](Situation& one) {
             one.order.items.clear();
             one.order.current.billed = Yen{500};
           },
           "items.required@items"},
          {"blank item", [](Situation& one) { one.order.items[0].name = "　"; }, "items.name@items.0.name"},
          {"31 letters", [](Situation& one) { one.order.items[0].name = repeated("茶", 31); },
           "items.length@items.0.name"},
          {"item charset", [](Situation& one) { one.order.items[0].name = "緑茶①"; },
           "items.charset@items.0.name"},
          {"price", [](Situation& one) { one.order.items[0].unit_price = Yen{1'000'000'000}; },
           "amount.equal@current.billed items.price@items.0.unit_price"},
          {"quantity",
           [](Situation& one) {
             one.order.items[0].quantity = 0;
             one.order.current.billed = Yen{500};
           },
           "items.quantity@items.0.quantity"},
          {"sum", [](Situation& one) { one.order.current.billed = Yen{4979}; }, "amount.equal@current.billed"},
          {"nothing to pay",
           [](Situation& one) {
             one.order.items[0].unit_price = Yen{-250};
             one.order.current.billed = Yen{};
           },
           "amount.positive@current.billed"},
          {"used id",
           [](Situation& one) {
             one.record.past = {{1, Yen{4980}, {2026, 1, 4}}};
           },
           "own_id.reuse@short_key"},
      },
      Action::credit_request, Situation());
}

BOOST_AUTO_TEST_CASE(another_recipient_must_be_complete_and_meet_the_same_rules) {
  each(
      {
          {"name", [](Situation& one) { one.order.recipient.name.clear(); }, "dest.required@recipient.name"},
          {"zip", [](Situation& one) { one.order.recipient.postal_code.clear(); },
           "dest.required@recipient.postal_code"},
          {"address",
           [](Situation& one) {
             one.order.recipient.address1.clear();
             one.order.recipient.address2.clear();
           },
           "dest.required@recipient.address1"},
          {"phone", [](Situation& one) { one.order.recipient.phone.clear(); }, "dest.required@recipient.phone"},
          {"long", [](Situation& one) { one.order.recipient.name = repeated("見", 22); },
           "name.length@recipient.name"},
          {"dummy", [](Situation& one) { one.order.recipient.phone = "0000000000"; },
           "phone.dummy@recipient.phone"},
          {"prefecture", [](Situation& one) { one.order.recipient.postal_code = "5300001"; },
           "zip.address@recipient.postal_code"},
      },
      Action::credit_request, Situation::gift());
}

BOOST_AUTO_TEST_CASE(an_empty_recipient_can_be_filled_from_the_buyer) {
  Situation one;
  one.order.recipient = {};
  BOOST_TEST(
      test::rules_of(one.check(Action::credit_request)) ==
      "dest.required@recipient.postal_code dest.required@recipient.address1 dest.required@recipient.name "
      "dest.required@recipient.phone");
  repair(one, Action::credit_request);
  BOOST_TEST(test::rules_of(one.check(Action::credit_request)) == "");
}

BOOST_AUTO_TEST_CASE(what_can_be_repaired_is_cured_by_the_repair) {
  for (auto const change : std::initializer_list<void (*)(Situation&)>{
           [](Situation& one) { buyer(one, &Party::name, "髙見　花子"); },
           [](Situation& one) { buyer(one, &Party::kana, "ﾐﾎﾝ ﾊﾅｺ"); },
           [](Situation& one) { buyer(one, &Party::postal_code, "1-000001"); },
           [](Situation& one) { buyer(one, &Party::phone, "9055550123"); },
           [](Situation& one) { buyer(one, &Party::phone, "355550123"); },
           [](Situation& one) { buyer(one, &Party::email, "ｂｕｙｅｒ＠example.invalid"); },
           [](Situation& one) { buyer(one, &Party::address1, "千代田区見本町1-2-3"); },
           [](Situation& one) { buyer(one, &Party::address2, "ｱﾊﾟｰﾄ~①"); },
           [](Situation& one) { buyer(one, &Party::address2, repeated("見 ", 25)); },
           [](Situation& one) { one.order.items[0].name = repeated("茶", 31); },
           [](Situation& one) { one.order.items[0].name = "ﾐﾄﾞﾘ\u00A5"; },
       }) {
    Situation one;
    change(one);
    BOOST_TEST(!one.check(Action::credit_request).empty());
    repair(one, Action::credit_request);
    BOOST_TEST(test::rules_of(one.check(Action::credit_request)) == "");
  }
}

BOOST_AUTO_TEST_CASE(half_width_kana_are_one_information_and_go_out_full_width) {
  Situation one;
  buyer(one, &Party::name, "ﾐﾎﾝ ﾊﾅｺ");
  buyer(one, &Party::kana, "ﾐﾎﾝ ﾊﾅｺ");
  one.order.items[0].name = "ｶﾞﾗｽ";
  auto const problems = one.check(Action::credit_request);
  BOOST_TEST(test::rules_of(problems) == "text.kana@buyer.namei");
  BOOST_TEST(problems[0].field_name.ja == "注文者氏名・注文者氏名カナ・商品名");
  auto const body = one.request(Action::credit_request).body;
  BOOST_TEST(body.text_at("C_NameKj") == "ミホン ハナコ");
  BOOST_TEST(body.text_at("C_NameKn") == "ミホン ハナコ");
  BOOST_TEST(body.text_at("I_ItemNameKj_1") == "ガラス");
}

BOOST_AUTO_TEST_CASE(the_next_registration_is_no_reuse) {
  auto one = Situation::known(CreditStatus::rejected);
  one.record.past = {{1, Yen{4980}, {2026, 1, 4}}};
  BOOST_TEST(test::rules_of(one.check(Action::credit_request)) == "");
}

BOOST_AUTO_TEST_CASE(a_shipment_needs_a_carrier_with_an_id_and_a_number) {
  each(
      {
          {"no carrier", [](Situation& one) { one.order.carrier = CarrierId::none; }, "ship.carrier@carrier"},
          {"outside", [](Situation& one) { one.order.carrier = CarrierId::other; }, "ship.carrier@carrier"},
          {"no id", [](Situation& one) { one.order.carrier = CarrierId::yu_pack; }, "ship.carrier@carrier"},
          {"no slip", [](Situation& one) { one.order.parcels = {{" "}}; }, "ship.slip@parcels.0.slip_number"},
          {"letters",
           [](Situation& one) {
             one.order.parcels = {{""}, {"4907A4955706"}};
           },
           "ship.slip@parcels.1.slip_number"},
          {"spreadsheet", [](Situation& one) { one.order.parcels = {{"4.90715E+11"}}; },
           "ship.slip@parcels.0.slip_number"},
          {"check digit", [](Situation& one) { one.order.parcels = {{"490714955707"}}; },
           "ship.slip@parcels.0.slip_number?"},
          {"no id of the provider", [](Situation& one) { one.record.provider_transaction_id.clear(); },
           "system_id.required@provider_transaction_id"},
      },
      Action::slip_sync, Situation::to_ship());
}

BOOST_AUTO_TEST_CASE(every_later_call_needs_the_provider_s_id) {
  for (Action const action :
       {Action::credit_query, Action::credit_cancel, Action::slip_sync, Action::invoice_download}) {
    auto one = Situation::to_ship();
    one.record.provider_transaction_id.clear();
    BOOST_TEST(test::rules_of(one.check(action)).find("system_id.required@provider_transaction_id") !=
               std::string::npos);
  }
}

BOOST_AUTO_TEST_CASE(a_change_is_not_offered_and_says_what_to_do_instead) {
  auto const problems = Situation::known(CreditStatus::approved).check(Action::credit_change);
  BOOST_TEST(test::rules_of(problems) == "change.not_offered@action");
  BOOST_TEST(problems[0].next_step.ja.find("与信キャンセルのあと") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_cancellation_and_an_invoice_offer_a_choice_without_demanding_one) {
  auto one = Situation::known(CreditStatus::approved);
  BOOST_TEST(test::rules_of(one.check(Action::credit_cancel)) == "cancel.reason@input.reasoni");
  BOOST_TEST(test::rules_of(one.check(Action::invoice_download)) == "");
  one.settings["atobarai_com.invoice"] = "on";
  BOOST_TEST(test::rules_of(one.check(Action::invoice_download)) == "invoice.step@input.reasoni");
  BOOST_TEST(!has_error(one.check(Action::credit_cancel)));
}

BOOST_AUTO_TEST_SUITE_END()
