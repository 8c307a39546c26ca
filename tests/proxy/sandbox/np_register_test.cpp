#include <functional>

#include "proxy/sandbox/np/placeholders.hpp"
#include "tests/proxy/sandbox/fixture.hpp"

namespace yoshin::test {
namespace {

using namespace sandbox::placeholder;

/// One change to a good order, and the code it must be refused with.
struct Broken {
  char const* object;  ///< Empty for the element itself.
  char const* member;
  Node value;
  std::string_view codes;
};

std::string many(std::string_view piece, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += piece;
  return text;
}

Node changed(Broken const& broken) {
  Node order = SandboxFixture::np_order();
  Node* object = *broken.object == '\0' ? &order : order.find(broken.object);
  if (Node* member = object->find(broken.member)) {
    *member = broken.value;
  } else {
    object->add(broken.member, broken.value);
  }
  return order;
}

std::vector<Broken> broken_orders() {
  // clang-format off
  return {
      {"", "shop_transaction_id", "", kNpShopIdMissing},
      {"", "shop_transaction_id", "注文１", kNpShopIdCharacters},
      {"", "shop_transaction_id", many("A", 41), kNpShopIdLength},
      {"", "shop_order_date", "2026-02-30", kNpOrderDateForm},
      {"", "shop_order_date", "20260105", kNpOrderDateForm},
      {"", "settlement_type", "01", kNpSettlementValue},
      {"", "billed_amount", 0, kNpBilledAmount},
      {"", "billed_amount", "4980", "ESIM0108 ESIM0121"},
      {"", "site_name", many("見", 51), kNpSiteNameLength},
      {"", "site_url", many("u", 101), kNpSiteUrlLength},
      {"", "comment", "x", kNpUnknownMember},
      {"", "goods", Node::list(), kNpGoodsMissing},
      {"", "billed_amount", 8000, "E0102004"},
      {"customer", "customer_name", "", "E0100048"},
      {"customer", "customer_name", "髙橋　見本", "E0100049"},
      {"customer", "customer_name", many("見", 22), "E0100050"},
      {"customer", "customer_name_kana", many("ミ", 26), "E0100051"},
      {"customer", "customer_name_kana", "ﾐﾎﾝ", "E0100052"},
      {"customer", "company_name", many("社", 31), "E0100053"},
      {"customer", "company_name", "㈱見本", "E0100054"},
      {"customer", "department_name", many("部", 31), "E0100055"},
      {"customer", "department_name", "①部", "E0100056"},
      {"customer", "zip_code", "", "E0100057"},
      {"customer", "zip_code", "１００－０００１", "E0100058"},
      {"customer", "zip_code", "100-001", "E0100136"},
      {"customer", "zip_code", "530-0001", "E0100059"},
      {"customer", "address", "", "E0100060"},
      {"customer", "address", "東京都千代田区ｶﾅ１", "E0100061"},
      {"customer", "address", "東京都" + many("１", 53), "E0100062"},
      {"customer", "tel", "", "E0100063"},
      {"customer", "tel", "03(0000)0000", "E0100064"},
      {"customer", "tel", "3-0000-00000", "E0100065"},
      {"customer", "tel", "090-0000-000", "E0100066"},
      {"customer", "tel", "03-0000-00000", "E0100067"},
      {"customer", "email", "", "E0100068"},
      {"customer", "email", "見本@example.invalid", "E0100069"},
      {"customer", "email", many("a", 90) + "@example.invalid", "E0100070"},
      {"customer", "email", "a@b@example.invalid", "E0100071"},
      {"dest_customer", "customer_name", "", "E0100072"},
      {"dest_customer", "customer_name", "髙橋", "E0100073"},
      {"dest_customer", "customer_name", many("見", 22), "E0100074"},
      {"dest_customer", "customer_name_kana", many("ミ", 26), "E0100075"},
      {"dest_customer", "customer_name_kana", "みほん", "E0100076"},
      {"dest_customer", "company_name", many("社", 31), "E0100077"},
      {"dest_customer", "company_name", "㈱見本", "E0100078"},
      {"dest_customer", "department_name", many("部", 31), "E0100079"},
      {"dest_customer", "department_name", "①部", "E0100080"},
      {"dest_customer", "zip_code", "", "E0100081"},
      {"dest_customer", "zip_code", "A00-0001", "E0100082"},
      {"dest_customer", "zip_code", "1000-001", "E0100137"},
      {"dest_customer", "zip_code", "530-0001", "E0100083"},
      {"dest_customer", "address", "", "E0100084"},
      {"dest_customer", "address", "東京都千代田区ｶﾅ１", "E0100085"},
      {"dest_customer", "address", "東京都" + many("１", 53), "E0100086"},
      {"dest_customer", "tel", "", "E0100087"},
      {"dest_customer", "tel", "03+0000+0000", "E0100088"},
      {"dest_customer", "tel", "03--0000-0000", "E0100089"},
      {"dest_customer", "tel", "050-0000-000", "E0100090"},
      {"dest_customer", "tel", "06-1000-00000", "E0100091"},
      {"dest_customer", "email", "a@example.invalid", kNpUnknownMember},
  };
  // clang-format on
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(np_registration, SandboxFixture)

BOOST_AUTO_TEST_CASE(an_ordinary_order_is_approved_at_once_and_stands_in_the_ledger) {
  Got const got = np("POST", "/transactions", Node::Items{np_order()});
  BOOST_TEST(got.status == 200);
  BOOST_TEST(got.body == R"({"results":[{"shop_transaction_id":"K3F9Q2T7WB","np_transaction_id":"26010500001",)"
                         R"("authori_result":"00","authori_required_date":"2026-01-05T09:00:00+09:00"}]})");
  auto const ledger = sandbox->ledger();
  BOOST_REQUIRE_EQUAL(ledger.size(), 1U);
  BOOST_TEST(ledger[0].our_id == "K3F9Q2T7WB");
  BOOST_TEST(ledger[0].provider_id == "26010500001");
  BOOST_TEST(ledger[0].billed == 4980);
}

BOOST_AUTO_TEST_CASE(every_field_rule_has_its_own_code_and_nothing_is_registered) {
  for (Broken const& broken : broken_orders()) {
    Got const got = np("POST", "/transactions", Node::Items{changed(broken)});
    BOOST_TEST_CONTEXT(broken.object << "." << broken.member << " " << write_json(broken.value)) {
      BOOST_TEST(got.status == 400);
      BOOST_TEST(first_result(tree(got), "authori_result") == broken.codes);
    }
  }
  BOOST_TEST(sandbox->ledger().empty());
}

BOOST_AUTO_TEST_CASE(field_checks_accumulate_and_name_the_shop_id) {
  Node order = np_order();
  *order.find("customer")->find("zip_code") = Node("530-0001");
  *order.find("customer")->find("tel") = Node("090-0000-000");
  Node const answer = np_register(order);
  BOOST_TEST(first_result(answer, "") == "E0100059 E0100066");
  BOOST_TEST(answer.items_at("errors").front().text_at("id") == "K3F9Q2T7WB");
}

BOOST_AUTO_TEST_CASE(the_wrong_pair_is_401_and_a_malformed_terminal_id_403) {
  std::string const body = R"({"transactions":[]})";
  auto const with = [&](std::string const& pair, std::string const& terminal) {
    return ask(sandbox->port(), {"POST",
                                 "/np/v1/authorizations/find",
                                 {{"Authorization", "Basic " + to_base64(pair)},
                                  {"X-NP-Terminal-Id", terminal},
                                  {"Content-Type", "application/json"}},
                                 body})
        .status;
  };
  BOOST_TEST(with("SIMNP001:wrong", "2000022000") == 401);
  BOOST_TEST(with("SIMNP001:sp-sample-01", "20000") == 403);
  BOOST_TEST(with("SIMNP001:sp-sample-01", "1234567890") == 400);
  BOOST_TEST(sandbox->set_switch("np.terminal_ids", "listed"));
  BOOST_TEST(with("SIMNP001:sp-sample-01", "1234567890") == 403);
  BOOST_TEST(with("SIMNP001:sp-sample-01", "2000022000") == 400);
}

BOOST_AUTO_TEST_CASE(the_envelope_holds_one_to_a_thousand_elements) {
  BOOST_TEST(first_result(tree(np("POST", "/transactions", Node::Items{})), "") == "EPRO0101");
  BOOST_TEST(first_result(tree(np("POST", "/transactions", Node::Items(1001, Node::object()))), "") ==
             "EPRO0102");
  BOOST_TEST(first_result(tree(np("POST", "/transactions", std::string("{"))), "") == kNpMalformed);
  BOOST_TEST(np("GET", "/transactions", std::string()).status == 405);
  BOOST_TEST(np("POST", "/nothing", std::string("{}")).status == 404);
}

BOOST_AUTO_TEST_CASE(a_mixed_batch_answers_both_lists_with_the_switched_status) {
  Node bad = np_order(4980, "BAD0000001");
  *bad.find("settlement_type") = Node("09");
  Node::Items const batch{np_order(), bad};
  Got const got = np("POST", "/transactions", batch);
  BOOST_TEST(got.status == 200);
  BOOST_TEST(tree(got).items_at("results").size() == 1U);
  BOOST_TEST(tree(got).items_at("errors").front().text_at("id") == "BAD0000001");
  BOOST_TEST(sandbox->set_switch("np.mixed_status", "400"));
  BOOST_TEST(np("POST", "/transactions", Node::Items{np_order(4980, "OTHER00001"), bad}).status == 400);
}

BOOST_AUTO_TEST_CASE(a_partly_answered_batch_still_registers_every_order) {
  BOOST_TEST(sandbox->set_switch("np.answered_elements", "1"));
  Node const answer = tree(np("POST", "/transactions", Node::Items{np_order(), np_order(4980, "OTHER00001")}));
  BOOST_TEST(answer.items_at("results").size() == 1U);
  BOOST_TEST(sandbox->ledger().size() == 2U);
}

BOOST_AUTO_TEST_CASE(the_same_id_and_amount_are_refused_within_a_month_unless_cancelled) {
  std::string const id = np_id(4980);
  BOOST_TEST(first_result(np_register(np_order()), "") == kNpDuplicate);
  BOOST_TEST(first_result(np_register(np_order(5980)), "authori_result") == "00");
  pass_days(31);
  BOOST_TEST(first_result(np_register(np_order()), "authori_result") == "00");
  BOOST_TEST(first_result(np_register(np_order()), "") == kNpDuplicate);
}

BOOST_AUTO_TEST_CASE(a_cancelled_registration_may_be_made_again) {
  std::string const id = np_id(4980);
  np_by_id("PATCH", "/transactions/cancel", id);
  BOOST_TEST(first_result(np_register(np_order()), "authori_result") == "00");
}

BOOST_AUTO_TEST_CASE(a_doubtful_address_is_held) {
  Node order = np_order();
  *order.find("customer")->find("address") = Node("東京都千代田区千代田");
  BOOST_TEST(first_result(np_register(order), "authori_result") == "10");
  *order.find("customer")->find("address") = Node("東京都千代田区千代田１　コンビニ受取");
  *order.find("shop_transaction_id") = Node("OTHER00001");
  Node const answer = np_register(order);
  BOOST_TEST(write_json(answer.items_at("results").front()).find(R"("authori_hold":["RE020"])") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_enclosed_order_may_leave_the_destination_blank) {
  Node order = np_order();
  *order.find("settlement_type") = Node("03");
  for (auto& member : *order.find("dest_customer")->members()) member.second = Node("");
  BOOST_TEST(first_result(np_register(order), "authori_result") == "00");
  *order.find("settlement_type") = Node("02");
  *order.find("shop_transaction_id") = Node("OTHER00001");
  BOOST_TEST(first_result(np_register(order), "") == "E0100072 E0100081 E0100084 E0100087");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace yoshin::test
