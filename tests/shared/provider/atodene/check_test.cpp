#include <boost/test/unit_test.hpp>
#include <functional>
#include <set>

#include "sample.hpp"

using namespace yoshin;
using atodene::samples::Case;
using atodene::samples::rules;
using atodene::samples::text;

namespace {

/// One change that breaks exactly the named rules.
struct Broken {
  Action action;
  std::string_view expected;
  std::function<void(Case&)> change;
};

Case case_of(Action action) {
  switch (action) {
    case Action::credit_request: return Case(action);
    case Action::slip_change:
    case Action::slip_undo: return Case(action, CreditStatus::shipment_reported);
    case Action::credit_change:
    case Action::credit_query:
    case Action::credit_cancel:
    case Action::slip_sync:
    case Action::invoice_download: break;
  }
  return Case(action, CreditStatus::approved);
}

void set_billed(Case& one, std::int64_t price, std::int64_t shipping) {
  one.the_order.items[0].unit_price = Yen{price};
  one.the_order.current.shipping = Yen{shipping};
  one.the_order.current.billed = Yen{price + shipping};
}

void add_goods(Case& one, int more) {
  for (int i = 0; i < more; ++i) {
    one.the_order.items.push_back({"菓子", Yen{10}, 1, 8, ItemKind::goods, ""});
    one.the_order.current.billed = one.the_order.current.billed + Yen{10};
  }
}

// clang-format off
std::vector<Broken> const& broken() {
  static std::vector<Broken> const kRows{
    {Action::credit_request, "atodene.enabled; ", [](Case& c) { c.settings["atodene.enabled"] = "off"; }},
    {Action::credit_request, "atodene.enabled; ", [](Case& c) { c.today = {2024, 1, 1}; }},
    {Action::credit_request, "", [](Case& c) { c.today = {2023, 12, 31}; }},
    {Action::credit_request, "atodene.enabled; ", [](Case& c) { c.today = {2022, 3, 2}; c.settings["atodene.retired_on"] = "2022-03-01"; }},
    {Action::credit_request, "", [](Case& c) { c.today = {2025, 1, 1}; c.settings["atodene.retired_on"] = "2025-12-31"; }},
    {Action::credit_request, "atodene.enabled; ", [](Case& c) { c.today = {2025, 1, 1}; c.settings["atodene.retired_on"] = "いつか"; }},
    {Action::credit_request, "atodene.order_id.required shopOrderId; ", [](Case& c) { c.the_order.short_key.clear(); }},
    {Action::credit_request, "", [](Case& c) { c.the_order.short_key.clear(); c.the_order.version = 0; }},
    {Action::credit_request, "atodene.order_id.length shopOrderId; ", [](Case& c) { c.settings["atodene.order_id_max"] = "9"; }},
    {Action::credit_request, "atodene.order_date.format shopOrderDate; ", [](Case& c) { c.the_order.ordered_at = {}; }},
    {Action::credit_request, "atodene.name.required name; ", [](Case& c) { c.the_order.buyer.name = " 　"; }},
    {Action::credit_request, "atodene.name.length name; ", [](Case& c) { c.the_order.buyer.name = text("見", 22); }},
    {Action::credit_request, "", [](Case& c) { c.the_order.buyer.name = text("見", 21); }},
    {Action::credit_request, "atodene.name.charset name; ", [](Case& c) { c.the_order.buyer.name = "髙橋花子"; }},
    {Action::credit_request, "atodene.name.length shipName; ", [](Case& c) { c.the_order.recipient.name = text("見", 22); }},
    {Action::credit_request, "atodene.kana.length kanaName; ", [](Case& c) { c.the_order.buyer.kana = text("ミ", 26); }},
    {Action::credit_request, "atodene.kana.length shipKananame; ", [](Case& c) { c.the_order.recipient.kana = text("ミ", 26); }},
    {Action::credit_request, "atodene.kana.charset kanaName; ", [](Case& c) { c.the_order.buyer.kana = "ﾐﾎﾝ"; }},
    {Action::credit_request, "", [](Case& c) { c.the_order.buyer.kana.clear(); }},
    {Action::credit_request, "atodene.zip.format zip; ", [](Case& c) { c.the_order.buyer.postal_code = "100-001"; }},
    {Action::credit_request, "atodene.zip.format shipZip; ", [](Case& c) { c.the_order.recipient.postal_code.clear(); }},
    {Action::credit_request, "atodene.zip.address zip; ", [](Case& c) { c.the_order.buyer.postal_code = "530-0001"; }},
    {Action::credit_request, "atodene.zip.address? zip; ", [](Case& c) { c.the_order.buyer.postal_code = "000-0000"; }},
    {Action::credit_request, "atodene.address.required address; ", [](Case& c) { c.the_order.buyer.address1.clear(); }},
    {Action::credit_request, "atodene.address.length shipAddress; ", [](Case& c) { c.the_order.recipient.address2 = text("見", 43); }},
    {Action::credit_request, "", [](Case& c) { c.the_order.recipient.address2 = text("見", 40); }},
    {Action::credit_request, "atodene.address.charset address; ", [](Case& c) { c.the_order.buyer.address2 = "見本①号"; }},
    {Action::credit_request, "atodene.address.prefecture? address; ", [](Case& c) { c.the_order.buyer.address1 = "千代田区千代田1-1"; }},
    {Action::credit_request, "atodene.company.length companyName; ", [](Case& c) { c.the_order.buyer.company = text("見", 31); }},
    {Action::credit_request, "atodene.company.charset shipCompanyName; ", [](Case& c) { c.the_order.recipient.company = "㈱見本"; }},
    {Action::credit_request, "atodene.section.length shipSectionName; ", [](Case& c) { c.the_order.recipient.department = text("見", 31); }},
    {Action::credit_request, "atodene.section.charset sectionName; ", [](Case& c) { c.the_order.buyer.department = "~課"; }},
    {Action::credit_request, "atodene.tel.format tel; ", [](Case& c) { c.the_order.buyer.phone = ""; }},
    {Action::credit_request, "atodene.tel.format tel; ", [](Case& c) { c.the_order.buyer.phone = "電話なし"; }},
    {Action::credit_request, "atodene.tel.format shipTel; ", [](Case& c) { c.the_order.recipient.phone = "0312345678901234"; }},
    {Action::credit_request, "atodene.tel.format? shipTel; ", [](Case& c) { c.the_order.recipient.phone.clear(); }},
    {Action::credit_request, "atodene.tel.format? tel; ", [](Case& c) { c.the_order.buyer.phone = "355550123"; }},
    {Action::credit_request, "atodene.tel.dummy tel; ", [](Case& c) { c.the_order.buyer.phone = "000-0000-0000"; }},
    {Action::credit_request, "atodene.tel.dummy shipTel; ", [](Case& c) { c.the_order.recipient.phone = "000-0000-0000"; }},
    {Action::credit_request, "atodene.email.required email; ", [](Case& c) { c.the_order.buyer.email = " "; }},
    {Action::credit_request, "atodene.email.length email; ", [](Case& c) { c.the_order.buyer.email = text("a", 101); }},
    {Action::credit_request, "atodene.amount.range billedAmount; ", [](Case& c) { set_billed(c, 300, -300); }},
    {Action::credit_request, "atodene.amount.range billedAmount; atodene.limit.cumulative?; ", [](Case& c) { set_billed(c, 999'999, 1); }},
    {Action::credit_request, "atodene.limit.cumulative?; ", [](Case& c) { set_billed(c, 55'000, 1); }},
    {Action::credit_request, "", [](Case& c) { set_billed(c, 54'700, 300); }},
    {Action::credit_request, "atodene.amount.equal billedAmount; ", [](Case& c) { c.the_order.current.billed = Yen{3301}; }},
    {Action::credit_request, "atodene.amount.equal billedAmount; atodene.goods.rows details; ", [](Case& c) { c.the_order.items.clear(); c.the_order.current.shipping = Yen{}; }},
    {Action::credit_request, "atodene.goods.rows? details; ", [](Case& c) { add_goods(c, 14); }},
    {Action::credit_request, "", [](Case& c) { add_goods(c, 13); }},
    {Action::credit_request, "atodene.goods.name goods; ", [](Case& c) { c.the_order.items[0].name = ""; }},
    {Action::credit_request, "atodene.goods.name goods; ", [](Case& c) { c.the_order.items[0].name = text("茶", 151); }},
    {Action::credit_request, "atodene.goods.name.charset goods; ", [](Case& c) { c.the_order.items[0].name = "ﾘｮｸﾁｬ"; }},
    {Action::credit_request, "atodene.goods.price goodsPrice; ", [](Case& c) { set_billed(c, 1'000'000, -999'500); }},
    {Action::credit_request, "atodene.amount.range billedAmount; atodene.limit.cumulative?; atodene.goods.amount goodsAmount; ", [](Case& c) { c.the_order.items[0] = {"茶", Yen{10}, 100'000, 8, ItemKind::goods, ""}; c.the_order.current.billed = Yen{1'000'300}; }},
    {Action::credit_request, "atodene.bundle.same_address? service; ", [](Case& c) { c.settings["atodene.service"] = "3"; c.the_order.recipient.name = "見本太郎"; }},
    {Action::credit_request, "", [](Case& c) { c.settings["atodene.service"] = "3"; }},
    {Action::credit_request, "atodene.place.counter? shipAddress; ", [](Case& c) { c.the_order.recipient.address2 = "見本郵便局留"; }},
    {Action::credit_request, "atodene.place.counter? shipAddress; ", [](Case& c) { c.the_order.recipient.address2 = "見本運輸 千代田営業所止め"; }},
    {Action::credit_request, "atodene.place.counter? address; ", [](Case& c) { c.the_order.buyer.address2 = "転送先"; }},
    {Action::credit_request, "atodene.place.counter? shipAddress; ", [](Case& c) { c.the_order.flags = {OrderFlag::convenience_store}; }},
    {Action::credit_change, "", [](Case& c) { c.settings["atodene.enabled"] = "off"; c.today = {2026, 1, 1}; }},
    {Action::credit_change, "atodene.transaction_id.required transactionId; ", [](Case& c) { c.credit.provider_transaction_id.clear(); }},
    {Action::credit_change, "atodene.email.required email; ", [](Case& c) { c.the_order.buyer.email.clear(); }},
    {Action::credit_query, "atodene.transaction_id.required transactionId; ", [](Case& c) { c.credit.provider_transaction_id.clear(); }},
    {Action::credit_query, "", [](Case& c) { c.settings.clear(); c.today = {2026, 1, 1}; c.the_order.buyer.name.clear(); }},
    {Action::credit_cancel, "atodene.transaction_id.required transactionId; ", [](Case& c) { c.credit.provider_transaction_id.clear(); }},
    {Action::credit_cancel, "", [](Case& c) { c.settings.clear(); c.today = {2026, 1, 1}; }},
    {Action::slip_undo, "atodene.transaction_id.required transactionId; ", [](Case& c) { c.credit.provider_transaction_id.clear(); }},
    {Action::invoice_download, "atodene.transaction_id.required transactionId; ", [](Case& c) { c.credit.provider_transaction_id.clear(); }},
    {Action::slip_sync, "atodene.ship.carrier deliveryCompanyCode; ", [](Case& c) { c.the_order.carrier = CarrierId::japan_post; }},
    {Action::slip_sync, "atodene.ship.carrier deliveryCompanyCode; ", [](Case& c) { c.the_order.carrier = CarrierId::other; c.the_order.carrier_name = "見本運輸"; }},
    {Action::slip_sync, "", [](Case& c) { c.settings.clear(); c.today = {2026, 1, 1}; }},
    {Action::slip_sync, "atodene.ship.slip deliverySlipNo; ", [](Case& c) { c.the_order.parcels.clear(); }},
    {Action::slip_sync, "atodene.ship.slip deliverySlipNo; ", [](Case& c) { c.the_order.parcels = {{"1234"}}; }},
    {Action::slip_sync, "atodene.ship.slip deliverySlipNo; ", [](Case& c) { c.the_order.parcels = {{"123456789012345678901"}}; }},
    {Action::slip_sync, "atodene.ship.slip deliverySlipNo; ", [](Case& c) { c.the_order.parcels = {{"RR123456785JP"}}; }},
    {Action::slip_sync, "atodene.ship.slip deliverySlipNo; ", [](Case& c) { c.the_order.parcels = {{"4.90715E+11"}}; }},
    {Action::slip_sync, "atodene.ship.slip? deliverySlipNo; ", [](Case& c) { c.the_order.parcels = {{"490714955707"}}; }},
    {Action::slip_change, "atodene.ship.slip deliverySlipNo; ", [](Case& c) { c.the_order.parcels = {{""}, {"12"}}; }},
  };
  return kRows;
}
// clang-format on

std::vector<Repair> repairs_of(std::string_view rule, std::function<void(Case&)> const& change) {
  Case one(Action::credit_request);
  change(one);
  for (Problem const& problem : one.check())
    if (problem.rule == rule) return problem.repairs;
  return {};
}

std::string only_repair(std::string_view rule, std::function<void(Case&)> const& change) {
  auto const repairs = repairs_of(rule, change);
  return repairs.size() == 1 ? repairs[0].field + " -> " + repairs[0].after : "none";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(atodene_check)

BOOST_AUTO_TEST_CASE(an_order_that_breaks_no_rule_has_no_problem) {
  for (auto const& name : Names<Action>::kTable) BOOST_TEST(rules(case_of(name.value).check()) == "", name.id);
}

BOOST_AUTO_TEST_CASE(each_broken_rule_is_named_alone) {
  int number = 0;
  for (Broken const& row : broken()) {
    Case one = case_of(row.action);
    row.change(one);
    BOOST_TEST(rules(one.check()) == row.expected, "row " << number);
    ++number;
  }
}

BOOST_AUTO_TEST_CASE(every_rule_of_the_providers_list_is_broken_by_some_row) {
  std::string all;
  for (Broken const& row : broken()) all += row.expected;
  for (char const* rule : {"atodene.enabled",
                           "atodene.order_id.required",
                           "atodene.order_id.length",
                           "atodene.order_date.format",
                           "atodene.name.required",
                           "atodene.name.length",
                           "atodene.kana.length",
                           "atodene.zip.format",
                           "atodene.zip.address",
                           "atodene.address.required",
                           "atodene.address.length",
                           "atodene.company.length",
                           "atodene.section.length",
                           "atodene.tel.format",
                           "atodene.tel.dummy",
                           "atodene.email.required",
                           "atodene.email.length",
                           "atodene.amount.range",
                           "atodene.amount.equal",
                           "atodene.goods.rows",
                           "atodene.goods.name",
                           "atodene.goods.price",
                           "atodene.goods.amount",
                           "atodene.bundle.same_address",
                           "atodene.transaction_id.required",
                           "atodene.ship.carrier",
                           "atodene.ship.slip",
                           "atodene.place.counter",
                           "atodene.limit.cumulative"})
    BOOST_TEST((all.find(std::string(rule) + " ") != std::string::npos ||
                all.find(std::string(rule) + ";") != std::string::npos ||
                all.find(std::string(rule) + "?") != std::string::npos),
               rule);
}

BOOST_AUTO_TEST_CASE(every_problem_names_field_found_expected_and_next_step_in_both_languages) {
  for (Broken const& row : broken()) {
    Case one = case_of(row.action);
    row.change(one);
    std::set<std::pair<std::string, std::string>> seen;
    for (Problem const& problem : one.check()) {
      for (Message const& part : {problem.field_name, problem.expected, problem.next_step})
        BOOST_TEST((!part.ja.empty() && !part.en.empty()), problem.rule);
      BOOST_TEST(!problem.field.empty(), problem.rule);
      BOOST_TEST(seen.insert({problem.rule, problem.field}).second, problem.rule << " stands twice");
    }
  }
}

BOOST_AUTO_TEST_CASE(a_refused_registration_points_to_the_other_providers_and_to_what_goes_on) {
  Case one(Action::credit_request);
  one.settings.clear();
  auto const problems = one.check();
  BOOST_TEST_REQUIRE(problems.size() == 1U);
  BOOST_TEST(problems[0].next_step.ja.find("ほかの後払い会社") != std::string::npos);
  BOOST_TEST(problems[0].next_step.en.find("another provider") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_can_be_cured_is_proposed) {
  BOOST_TEST(only_repair("atodene.name.charset", [](Case& c) { c.the_order.buyer.name = "髙橋花子"; }) ==
             "buyer.name -> 高橋花子");
  BOOST_TEST(only_repair("atodene.kana.charset", [](Case& c) { c.the_order.buyer.kana = "ﾐﾎﾝ ｶﾞﾌｳ"; }) ==
             "buyer.kana -> ミホン ガフウ");
  BOOST_TEST(only_repair("atodene.goods.name.charset",
                         [](Case& c) { c.the_order.items[0].name = "茶~\u00A5"; }) == "items.0.name -> 茶～￥");
  BOOST_TEST(only_repair("atodene.zip.format", [](Case& c) {
               c.the_order.buyer.postal_code = "600001";
               c.the_order.buyer.address1 = "北海道札幌市中央区見本1";
             }) == "buyer.postal_code -> 060-0001");
  BOOST_TEST(only_repair("atodene.address.prefecture", [](Case& c) {
               c.the_order.buyer.address1 = "千代田区千代田1-1";
             }) == "buyer.address1 -> 東京都千代田区千代田1-1");
  BOOST_TEST(only_repair("atodene.tel.format", [](Case& c) { c.the_order.buyer.phone = "9012345678"; }) ==
             "buyer.phone -> 09012345678");
  BOOST_TEST(only_repair("atodene.name.charset", [](Case& c) { c.the_order.buyer.name = "見本😀"; }) == "none");
}

BOOST_AUTO_TEST_CASE(a_blank_recipient_is_proposed_to_be_the_buyer) {
  auto const blank = [](Case& c) { c.the_order.recipient = {}; };
  BOOST_TEST(only_repair("atodene.name.required", blank) == "recipient.name -> 見本花子");
  BOOST_TEST(only_repair("atodene.zip.format", blank) == "recipient.postal_code -> 100-0001");
  BOOST_TEST(only_repair("atodene.address.required", blank) == "recipient.address1 -> 東京都千代田区千代田1-1");
  BOOST_TEST(only_repair("atodene.tel.format", blank) == "recipient.phone -> 03-5555-0123");
}

BOOST_AUTO_TEST_CASE(a_repair_that_is_applied_cures_its_problem) {
  Case one(Action::credit_request);
  one.the_order.buyer.name = "﨑山①";
  one.the_order.buyer.address2 = "ﾐﾎﾝﾋﾞﾙ";
  for (Problem const& problem : one.check())
    for (Repair const& repair : problem.repairs) {
      if (repair.field == "buyer.name") one.the_order.buyer.name = repair.after;
      if (repair.field == "buyer.address2") one.the_order.buyer.address2 = repair.after;
    }
  BOOST_TEST(rules(one.check()) == "");
}

BOOST_AUTO_TEST_CASE(folded_rows_are_shown_before_and_after) {
  Case one(Action::credit_request);
  add_goods(one, 14);
  auto const problems = one.check();
  BOOST_TEST_REQUIRE(problems.size() == 1U);
  BOOST_TEST(problems[0].found.find("その他") == std::string::npos);
  BOOST_TEST(problems[0].expected.ja.ends_with("、その他 20円×1、送料 300円×1"));
}

BOOST_AUTO_TEST_SUITE_END()
