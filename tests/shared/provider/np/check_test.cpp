#include <boost/test/unit_test.hpp>
#include <set>

#include "tests/shared/provider/np/sample.hpp"

using namespace yoshin;
using namespace yoshin::np::test;

namespace {

std::string repeated(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

/// One way to break one rule of an order to be registered.
struct Break {
  std::string_view rule;
  std::string_view code;
  std::string_view field;
  void (*change)(Situation&);
  std::string_view repaired;  ///< What the field becomes; empty when a person must decide.
};

void breaks_exactly(Situation const& situation, Action action, Break const& one) {
  auto const problems = situation.check(action);
  auto const* problem = find_problem(problems, one.rule, one.field);
  BOOST_TEST_CONTEXT(one.rule << " found: " << rules_of(problems)) {
    BOOST_REQUIRE(problem != nullptr);
    BOOST_TEST(problem->provider_code == one.code);
    BOOST_TEST(!problem->field_name.ja.empty());
    BOOST_TEST(!problem->field_name.en.empty());
    BOOST_TEST(!problem->expected.ja.empty());
    BOOST_TEST(!problem->expected.en.empty());
    BOOST_TEST(!problem->next_step.ja.empty());
    BOOST_TEST(!problem->next_step.en.empty());
    BOOST_TEST(problem->repairs.empty() == one.repaired.empty());
    if (!problem->repairs.empty()) BOOST_TEST(problem->repairs.front().after == one.repaired);
  }
}

// clang-format off
Break const kBreaks[] = {
    {"np.shop_transaction_id.required", "", "short_key", [](Situation& s) { s.order.short_key = ""; }, ""},
    {"np.shop_transaction_id.length", "", "short_key", [](Situation& s) { s.order.short_key = repeated("A", 41); }, ""},
    {"np.shop_transaction_id.charset", "", "short_key", [](Situation& s) { s.order.short_key = "Ａ"; }, ""},
    {"np.shop_order_date.format", "", "ordered_at", [](Situation& s) { s.order.ordered_at = {}; }, ""},
    {"np.settlement_type.enum", "", "settings.np.settlement_type", [](Situation& s) { s.settings["np.settlement_type"] = "04"; }, ""},
    {"np.site_name.length", "", "settings.np.site_name", [](Situation& s) { s.settings["np.site_name"] = repeated("あ", 51); }, ""},
    {"np.site_url.length", "", "settings.np.site_url", [](Situation& s) { s.settings["np.site_url"] = repeated("a", 101); }, ""},
    {"np.batch.size", "EPRO0102", "settings.np.batch_max.register", [](Situation& s) { s.settings["np.batch_max.register"] = "1001"; }, ""},
    {"np.batch.empty", "EPRO0101", "settings.np.batch_max.register", [](Situation& s) { s.settings["np.batch_max.register"] = "0"; }, ""},
    {"np.billed_amount.positive", "", "current.billed", [](Situation& s) { s.order.current.billed = Yen{0}; }, ""},
    {"np.amount.diff", "E0102004", "current.billed", [](Situation& s) { s.order.current.billed = Yen{4980 + 3001}; }, ""},
    {"np.amount.equal", "", "current.billed", [](Situation& s) { s.order.current.billed = Yen{4981}; }, ""},
    {"np.limit.cumulative", "NG001", "current.billed", [](Situation& s) { s.order.items[0].unit_price = Yen{30000}; s.order.current.billed = Yen{60500}; }, ""},
    {"np.goods.required", "", "items", [](Situation& s) { s.order.items.clear(); s.order.current = {}; }, ""},
    {"np.goods.name.required", "", "items.0.name", [](Situation& s) { s.order.items[0].name = "　"; }, ""},
    {"np.goods.name.length", "", "items.0.name", [](Situation& s) { s.order.items[0].name = repeated("茶", 151); }, ""},
    {"np.goods.name.charset", "", "items.0.name", [](Situation& s) { s.order.items[0].name = "髙級ﾘｮｸﾁｬ"; }, "高級リョクチャ"},
    {"np.goods.price.integer", "", "items.0.unit_price", [](Situation& s) { s.order.items[0].unit_price = Yen{1'000'000'000}; }, ""},
    {"np.goods.quantity.min", "", "items.0.quantity", [](Situation& s) { s.order.items[0].quantity = 0; }, ""},

    {"np.customer.name.required", "E0100048", "buyer.name", [](Situation& s) { s.order.buyer.name = " 　"; }, ""},
    {"np.customer.name.charset", "E0100049", "buyer.name", [](Situation& s) { s.order.buyer.name = "髙橋 花子"; }, "高橋　花子"},
    {"np.customer.name.charset", "E0100049", "buyer.name", [](Situation& s) { s.order.buyer.name = "𠮷田 花子"; }, "吉田　花子"},
    {"np.customer.name.charset", "E0100049", "buyer.name", [](Situation& s) { s.order.buyer.name = "見本 花子\n"; s.order.buyer.name += "\x01"; }, ""},
    {"np.customer.name.length", "E0100050", "buyer.name", [](Situation& s) { s.order.buyer.name = repeated("花", 22); }, ""},
    {"np.customer.kana.length", "E0100051", "buyer.kana", [](Situation& s) { s.order.buyer.kana = repeated("ハ", 26); }, ""},
    {"np.customer.kana.charset", "E0100052", "buyer.kana", [](Situation& s) { s.order.buyer.kana = "ミホンA"; }, ""},
    {"np.customer.kana.charset", "E0100052", "buyer.kana", [](Situation& s) { s.order.buyer.kana = "見本"; }, ""},
    {"np.customer.company.length", "E0100053", "buyer.company", [](Situation& s) { s.order.buyer.company = repeated("社", 31); }, ""},
    {"np.customer.company.charset", "E0100054", "buyer.company", [](Situation& s) { s.order.buyer.company = "㈱見本"; }, "（株）見本"},
    {"np.customer.department.length", "E0100055", "buyer.department", [](Situation& s) { s.order.buyer.department = repeated("部", 31); }, ""},
    {"np.customer.department.charset", "E0100056", "buyer.department", [](Situation& s) { s.order.buyer.department = "第②部"; }, "第２部"},
    {"np.customer.zip.required", "E0100057", "buyer.postal_code", [](Situation& s) { s.order.buyer.postal_code = ""; }, ""},
    {"np.customer.zip.charset", "E0100058", "buyer.postal_code", [](Situation& s) { s.order.buyer.postal_code = "100-000A"; }, ""},
    {"np.customer.zip.format", "E0100136", "buyer.postal_code", [](Situation& s) { s.order.buyer.postal_code = "1000-001"; }, ""},
    {"np.customer.zip.format", "E0100136", "buyer.postal_code", [](Situation& s) { s.order.buyer.postal_code = "600001"; s.order.buyer.address1 = "北海道札幌市中央区北一条西1"; }, "060-0001"},
    {"np.customer.zip.address", "E0100059", "buyer.postal_code", [](Situation& s) { s.order.buyer.postal_code = "530-0001"; }, ""},
    {"np.customer.address.required", "E0100060", "buyer.address1", [](Situation& s) { s.order.buyer.address1 = ""; s.order.buyer.address2 = ""; }, ""},
    {"np.customer.address.charset", "E0100061", "buyer.address2", [](Situation& s) { s.order.buyer.address2 = "ﾋﾞﾙ①101"; }, "ビル１１０１"},
    {"np.customer.address.length", "E0100062", "buyer.address1", [](Situation& s) { s.order.buyer.address2 = repeated("見", 56); }, ""},
    {"np.customer.address.prefecture", "E0100059", "buyer.address1", [](Situation& s) { s.order.buyer.address1 = "千代田区千代田1-1"; }, "東京都千代田区千代田1-1"},
    {"np.address.temporary", "RE014", "buyer.address1", [](Situation& s) { s.order.buyer.address2 = "見本ホテル101"; }, ""},
    {"np.address.building", "RE009", "buyer.address1", [](Situation& s) { s.order.buyer.address2 = "見本マンション"; }, ""},
    {"np.address.building", "RE009", "buyer.address1", [](Situation& s) { s.order.buyer.address1 = "東京都千代田区千代田"; s.order.buyer.address2 = ""; }, ""},
    {"np.address.pobox", "RE026", "buyer.address1", [](Situation& s) { s.order.buyer.address2 = "見本郵便局私書箱1号"; }, ""},
    {"np.customer.tel.required", "E0100063", "buyer.phone", [](Situation& s) { s.order.buyer.phone = ""; }, ""},
    {"np.customer.tel.charset", "E0100064", "buyer.phone", [](Situation& s) { s.order.buyer.phone = "なし"; }, ""},
    {"np.customer.tel.format", "E0100065", "buyer.phone", [](Situation& s) { s.order.buyer.phone = "355550123"; }, "0355550123"},
    {"np.customer.tel.mobile", "E0100066", "buyer.phone", [](Situation& s) { s.order.buyer.phone = "090-5555-012"; }, ""},
    {"np.customer.tel.landline", "E0100067", "buyer.phone", [](Situation& s) { s.order.buyer.phone = "03-5555-01234"; }, ""},
    {"np.customer.tel.dummy", "RE021", "buyer.phone", [](Situation& s) { s.order.buyer.phone = "000-0000-0000"; }, ""},
    {"np.customer.email.required", "E0100068", "buyer.email", [](Situation& s) { s.order.buyer.email = ""; }, ""},
    {"np.customer.email.charset", "E0100069", "buyer.email", [](Situation& s) { s.order.buyer.email = "ｂuyer＠example.invalid"; }, "buyer@example.invalid"},
    {"np.customer.email.length", "E0100070", "buyer.email", [](Situation& s) { s.order.buyer.email = repeated("a", 90) + "@example.invalid"; }, ""},
    {"np.customer.email.format", "E0100071", "buyer.email", [](Situation& s) { s.order.buyer.email = "a@b@example.invalid"; }, ""},
    {"np.contact.merchant_own", "RE025", "buyer.email", [](Situation& s) { s.order.buyer.email = "SHOP@example.invalid"; }, ""},
    {"np.contact.merchant_own", "RE031", "buyer.phone", [](Situation& s) { s.order.buyer.phone = "0355559999"; }, ""},

    {"np.dest.name.required", "E0100072", "recipient.name", [](Situation& s) { s.order.recipient.name = ""; }, ""},
    {"np.dest.name.charset", "E0100073", "recipient.name", [](Situation& s) { s.order.recipient.name = "山﨑 花子"; }, "山崎　花子"},
    {"np.dest.name.length", "E0100074", "recipient.name", [](Situation& s) { s.order.recipient.name = repeated("花", 22); }, ""},
    {"np.dest.kana.length", "E0100075", "recipient.kana", [](Situation& s) { s.order.recipient.kana = repeated("ハ", 26); }, ""},
    {"np.dest.kana.charset", "E0100076", "recipient.kana", [](Situation& s) { s.order.recipient.kana = "花子"; }, ""},
    {"np.dest.company.length", "E0100077", "recipient.company", [](Situation& s) { s.order.recipient.company = repeated("社", 31); }, ""},
    {"np.dest.company.charset", "E0100078", "recipient.company", [](Situation& s) { s.order.recipient.company = "見本～㈱"; }, "見本～（株）"},
    {"np.dest.department.length", "E0100079", "recipient.department", [](Situation& s) { s.order.recipient.department = repeated("部", 31); }, ""},
    {"np.dest.department.charset", "E0100080", "recipient.department", [](Situation& s) { s.order.recipient.department = "第①部"; }, "第１部"},
    {"np.dest.zip.required", "E0100081", "recipient.postal_code", [](Situation& s) { s.order.recipient.postal_code = ""; }, ""},
    {"np.dest.zip.charset", "E0100082", "recipient.postal_code", [](Situation& s) { s.order.recipient.postal_code = "〒100-000"; }, ""},
    {"np.dest.zip.format", "E0100137", "recipient.postal_code", [](Situation& s) { s.order.recipient.postal_code = "100"; }, ""},
    {"np.dest.zip.address", "E0100083", "recipient.postal_code", [](Situation& s) { s.order.recipient.postal_code = "5300001"; }, ""},
    {"np.dest.address.required", "E0100084", "recipient.address1", [](Situation& s) { s.order.recipient.address1 = ""; s.order.recipient.address2 = ""; }, ""},
    {"np.dest.address.charset", "E0100085", "recipient.address1", [](Situation& s) { s.order.recipient.address1 += "①"; }, "東京都千代田区千代田１－１１"},
    {"np.dest.address.length", "E0100086", "recipient.address1", [](Situation& s) { s.order.recipient.address2 = repeated("見", 56); }, ""},
    {"np.address.temporary", "RE020", "recipient.address1", [](Situation& s) { s.order.flags = {OrderFlag::convenience_store}; }, ""},
    {"np.address.building", "RE015", "recipient.address1", [](Situation& s) { s.order.recipient.address2 = "見本ビル"; }, ""},
    {"np.dest.tel.required", "E0100087", "recipient.phone", [](Situation& s) { s.order.recipient.phone = ""; }, ""},
    {"np.dest.tel.charset", "E0100088", "recipient.phone", [](Situation& s) { s.order.recipient.phone = "(03)5555-0123"; }, ""},
    {"np.dest.tel.format", "E0100089", "recipient.phone", [](Situation& s) { s.order.recipient.phone = "12345"; }, ""},
    {"np.dest.tel.mobile", "E0100090", "recipient.phone", [](Situation& s) { s.order.recipient.phone = "080-5555-01234"; }, ""},
    {"np.dest.tel.landline", "E0100091", "recipient.phone", [](Situation& s) { s.order.recipient.phone = "03-5555-012"; }, ""},
    {"np.dest.tel.dummy", "RE023", "recipient.phone", [](Situation& s) { s.order.recipient.phone = "０００－００００－００００"; }, ""},
    {"np.settlement_type.address", "", "recipient.address1", [](Situation& s) { s.settings["np.settlement_type"] = "03"; s.order.recipient.address2 = "別館202"; }, ""},
};

Break const kShipBreaks[] = {
    {"np.ship.carrier", "E0100105", "carrier", [](Situation& s) { s.order.carrier = CarrierId::other; s.order.carrier_name = "見本便"; }, ""},
    {"np.ship.carrier", "E0100105", "carrier", [](Situation& s) { s.order.carrier = CarrierId::none; }, ""},
    {"np.ship.slip.length", "E0100105", "parcels.0.slip_number", [](Situation& s) { s.order.parcels.clear(); }, ""},
    {"np.ship.slip.length", "E0100105", "parcels.0.slip_number", [](Situation& s) { s.order.parcels = {{repeated("1", 21)}}; }, ""},
    {"np.ship.slip.charset", "E0100105", "parcels.0.slip_number", [](Situation& s) { s.order.parcels = {{"4.90715E+11"}}; }, ""},
    {"np.ship.slip.form", "", "parcels.0.slip_number", [](Situation& s) { s.order.parcels = {{"490714955707"}}; }, ""},
    {"np.ship.bill_date", "E0100111", "planned_ship_date", [](Situation& s) { s.settings["np.settlement_type"] = "03"; }, ""},
    {"np.ship.validity", "E0100114", "authorised_at", [](Situation& s) { s.record.authorised_at = "2025-10-06T09:00:00+09:00"; }, ""},
    {"np.id.required", "EPRO0105", "provider_transaction_id", [](Situation& s) { s.record.provider_transaction_id = ""; }, ""},
    {"np.id.charset", "E0100002", "provider_transaction_id", [](Situation& s) { s.record.provider_transaction_id = "2601050000-"; }, ""},
    {"np.id.charset", "E0100002", "provider_transaction_id", [](Situation& s) { s.record.provider_transaction_id = "2601050000A"; s.settings["np.id_pattern"] = "[0-9]{11}"; }, ""},
    {"np.id.length", "E0100003", "provider_transaction_id", [](Situation& s) { s.record.provider_transaction_id = "260105"; }, ""},
};
// clang-format on

}  // namespace

BOOST_AUTO_TEST_SUITE(np_check)

BOOST_AUTO_TEST_CASE(an_order_that_meets_every_rule_has_no_problem) {
  BOOST_TEST(rules_of(Situation().check(Action::credit_request)) == "");
  BOOST_TEST(rules_of(Situation::known(CreditStatus::approved).check(Action::credit_change)) == "");
  BOOST_TEST(rules_of(Situation::to_ship().check(Action::slip_sync)) == "");
}

BOOST_AUTO_TEST_CASE(every_rule_of_an_order_is_found_with_its_code_and_repair) {
  for (Break const& one : kBreaks) {
    Situation situation;
    one.change(situation);
    breaks_exactly(situation, Action::credit_request, one);
  }
}

BOOST_AUTO_TEST_CASE(every_rule_of_a_shipment_is_found_with_its_code) {
  for (Break const& one : kShipBreaks) {
    auto situation = Situation::to_ship();
    one.change(situation);
    breaks_exactly(situation, Action::slip_sync, one);
  }
}

BOOST_AUTO_TEST_CASE(no_rule_is_reported_twice_for_one_field) {
  for (Break const& one : kBreaks) {
    Situation situation;
    one.change(situation);
    std::set<std::pair<std::string, std::string>> seen;
    for (Problem const& problem : situation.check(Action::credit_request))
      BOOST_TEST(seen.emplace(problem.rule, problem.field).second, problem.rule << " twice");
  }
}

BOOST_AUTO_TEST_CASE(the_repairs_of_a_problem_cure_it) {
  Situation situation;
  situation.order.buyer = {"髙橋 花子", "ﾐﾎﾝ はなこ",     "㈱見本",
                           "ｴｲｷﾞｮｳ",    "１０００００１", "東京都千代田区千代田ｱ1-1",
                           "ﾋﾞﾙ101",    "355550123",      "ｂuyer@example.invalid"};
  auto const broken = situation.check(Action::credit_request);
  BOOST_TEST(has_error(broken));
  for (Problem const& problem : broken)
    for (Repair const& repair : problem.repairs) {
      auto& buyer = situation.order.buyer;
      std::pair<std::string_view, std::string*> const fields[] = {
          {"buyer.name", &buyer.name},
          {"buyer.kana", &buyer.kana},
          {"buyer.company", &buyer.company},
          {"buyer.department", &buyer.department},
          {"buyer.postal_code", &buyer.postal_code},
          {"buyer.address1", &buyer.address1},
          {"buyer.address2", &buyer.address2},
          {"buyer.phone", &buyer.phone},
          {"buyer.email", &buyer.email},
      };
      for (auto const& [path, text] : fields)
        if (path == repair.field && *text == repair.before) *text = repair.after;
    }
  BOOST_TEST(rules_of(situation.check(Action::credit_request)) == "");
}

BOOST_AUTO_TEST_CASE(what_is_sent_in_another_form_without_loss_is_one_information_that_names_its_fields) {
  Situation situation;
  situation.order.buyer = {"見本 ﾊﾅｺ",
                           "ﾐﾎﾝ はなこ",
                           "",
                           "ｴｲｷﾞｮｳ部",
                           "１００−０００１",
                           "東京都千代田区千代田1-1",
                           "ﾐﾎﾝ ﾋﾞﾙ~101",
                           "０３－５５５５－０１２３",
                           "buyer@example.invalid"};
  situation.order.items[0].name = "ﾘｮｸﾁｬ";
  auto const problems = situation.check(Action::credit_request);
  BOOST_REQUIRE_MESSAGE(problems.size() == 1U, rules_of(problems));
  Problem const& problem = problems.front();
  BOOST_TEST(problem.rule == "np.converted");
  BOOST_CHECK(problem.severity == Severity::info);
  BOOST_TEST(problem.field_name.ja ==
             "注文者氏名、注文者部署名、注文者住所、注文者氏名カナ、注文者郵便番号、注文者電話番号、商品名");
  BOOST_TEST(problem.field_name.en.starts_with("buyer's name, buyer's department, buyer's address"));
  auto const body = body_text(situation.request(Action::credit_request));
  for (Repair const& repair : problem.repairs)
    BOOST_TEST(body.find(repair.after) != std::string::npos, repair.after << " is not what goes out");
  BOOST_TEST(problem.repairs.size() == 7U);
}

BOOST_AUTO_TEST_CASE(half_width_letters_and_digits_are_no_problem_because_they_are_sent_full_width) {
  Situation situation;
  situation.order.buyer.name = "Mihon Hanako";
  situation.order.buyer.address2 = "Mihon bldg. 101";
  BOOST_TEST(rules_of(situation.check(Action::credit_request)) == "");
}

BOOST_AUTO_TEST_CASE(a_postal_code_that_the_table_does_not_know_is_a_warning) {
  Situation situation;
  situation.order.buyer.postal_code = "000-0000";
  auto const problems = situation.check(Action::credit_request);
  auto const* problem = find_problem(problems, "np.customer.zip.address");
  BOOST_REQUIRE(problem != nullptr);
  BOOST_CHECK(problem->severity == Severity::warning);
}

BOOST_AUTO_TEST_CASE(a_postal_code_of_another_prefecture_is_an_error) {
  Situation situation;
  situation.order.buyer.postal_code = "530-0001";
  BOOST_TEST(has_error(situation.check(Action::credit_request)));
}

BOOST_AUTO_TEST_CASE(the_same_id_and_amount_within_a_month_is_refused) {
  Situation situation;
  situation.record.past = {{1, Yen{4980}, {2025, 12, 5}}};
  BOOST_TEST(find_problem(situation.check(Action::credit_request), "np.duplicate.month") != nullptr);
  situation.record.past.front().on = {2025, 12, 4};
  BOOST_TEST(find_problem(situation.check(Action::credit_request), "np.duplicate.month") == nullptr);
  situation.record.past.front() = {1, Yen{4979}, {2025, 12, 5}};
  BOOST_TEST(find_problem(situation.check(Action::credit_request), "np.duplicate.month") == nullptr);
}

BOOST_AUTO_TEST_CASE(a_new_registration_after_a_cancel_has_a_new_id_and_is_no_duplicate) {
  auto situation = Situation::known(CreditStatus::cancelled);
  situation.record.past = {{1, Yen{4980}, {2026, 1, 4}}};
  BOOST_TEST(rules_of(situation.check(Action::credit_request)) == "");
}

BOOST_AUTO_TEST_CASE(an_order_that_only_the_browser_has_needs_no_short_key_yet) {
  Situation situation;
  situation.order.short_key = "";
  situation.order.version = 0;
  BOOST_TEST(rules_of(situation.check(Action::credit_request)) == "");
}

BOOST_AUTO_TEST_CASE(the_recipient_is_not_checked_when_it_is_not_sent) {
  Situation situation;
  situation.settings["np.dest_always"] = "off";
  situation.order.recipient.phone = "";
  BOOST_TEST(rules_of(situation.check(Action::credit_request)) == "");
}

BOOST_AUTO_TEST_CASE(an_email_may_be_missing_where_the_contract_waives_it) {
  Situation situation;
  situation.settings["np.email_required"] = "off";
  situation.order.buyer.email = "";
  BOOST_TEST(rules_of(situation.check(Action::credit_request)) == "");
}

BOOST_AUTO_TEST_CASE(a_carrier_outside_the_list_needs_the_contract) {
  auto situation = Situation::to_ship();
  situation.order.carrier = CarrierId::other;
  situation.order.carrier_name = "ケンコーコム";
  BOOST_TEST(has_error(situation.check(Action::slip_sync)));
  situation.settings["np.other_carriers"] = "on";
  BOOST_TEST(rules_of(situation.check(Action::slip_sync)) == "");
}

BOOST_AUTO_TEST_CASE(a_credit_on_its_ninetieth_day_is_still_valid) {
  auto situation = Situation::to_ship();
  situation.record.authorised_at = "2025-10-07T09:00:00+09:00";
  BOOST_TEST(rules_of(situation.check(Action::slip_sync)) == "");
}

BOOST_AUTO_TEST_CASE(queries_and_cancels_look_at_the_id_alone) {
  auto situation = Situation::known(CreditStatus::approved);
  situation.order.buyer = {};
  BOOST_TEST(rules_of(situation.check(Action::credit_query)) == "");
  BOOST_TEST(rules_of(situation.check(Action::credit_cancel)) == "");
}

BOOST_AUTO_TEST_CASE(a_state_that_forbids_the_action_is_the_only_problem) {
  // clang-format off
  struct { Action action; CreditStatus status; std::string_view rule; std::string_view code; } const rows[] = {
      {Action::credit_request, CreditStatus::approved,          "np.state.request",  ""},
      {Action::credit_request, CreditStatus::rejected,          "np.state.request",  ""},
      {Action::credit_request, CreditStatus::unknown,           "np.state.request",  ""},
      {Action::credit_change,  CreditStatus::not_requested,     "np.state.change",   "E0100113"},
      {Action::credit_change,  CreditStatus::cancelled,         "np.state.change",   "E0100114"},
      {Action::credit_change,  CreditStatus::shipment_reported, "np.state.change",   "E0100115"},
      {Action::credit_query,   CreditStatus::not_requested,     "np.state.query",    "E0100113"},
      {Action::credit_cancel,  CreditStatus::cancelled,         "np.state.cancel",   "E0100114"},
      {Action::credit_cancel,  CreditStatus::unknown,           "np.state.cancel",   ""},
      {Action::slip_sync,      CreditStatus::reviewing,         "np.state.shipment", ""},
      {Action::slip_sync,      CreditStatus::shipment_reported, "np.state.shipment", "E0100115"},
  };
  // clang-format on
  for (auto const& row : rows) {
    auto situation = Situation::known(row.status);
    situation.order.buyer.name = "";
    auto const problems = situation.check(row.action);
    BOOST_TEST_CONTEXT(row.rule << " " << rules_of(problems)) {
      BOOST_REQUIRE(problems.size() == 1U);
      BOOST_TEST(problems.front().rule == row.rule);
      BOOST_TEST(problems.front().provider_code == row.code);
      BOOST_TEST(!problems.front().next_step.ja.empty());
    }
  }
}

BOOST_AUTO_TEST_CASE(a_paid_transaction_cannot_be_cancelled) {
  auto situation = Situation::known(CreditStatus::shipment_reported);
  BOOST_TEST(rules_of(situation.check(Action::credit_cancel)) == "");
  situation.record.stage = Stage::paid;
  auto const problems = situation.check(Action::credit_cancel);
  BOOST_REQUIRE(problems.size() == 1U);
  BOOST_TEST(problems.front().provider_code == "E0100118");
}

BOOST_AUTO_TEST_CASE(a_cancel_is_sent_only_in_the_states_that_the_setting_lists) {
  auto situation = Situation::known(CreditStatus::rejected);
  BOOST_TEST(rules_of(situation.check(Action::credit_cancel)) == "");
  situation.settings["np.cancel_when"] = "00, 10,reported";
  BOOST_TEST(has_error(situation.check(Action::credit_cancel)));
  situation.record.status = CreditStatus::on_hold;
  BOOST_TEST(rules_of(situation.check(Action::credit_cancel)) == "");
}

BOOST_AUTO_TEST_SUITE_END()
