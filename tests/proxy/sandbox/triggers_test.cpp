
#include "proxy/sandbox/kuroneko/placeholders.hpp"
#include "proxy/sandbox/np/placeholders.hpp"
#include "tests/proxy/sandbox/fixture.hpp"

namespace yoshin::test {
namespace {

using namespace sandbox::placeholder;

/// An amount, and what both providers say at once and after some hours.
struct Decided {
  std::int64_t billed;
  std::string_view np;
  std::string_view np_reason;  ///< What the answer's text must hold; empty for nothing.
  std::string_view kuroneko;
  int hours;
  std::string_view np_later;
  std::string_view kuroneko_later;  ///< KAARS.
};
// clang-format off
constexpr Decided kDecided[] = {
    {4901, "20", "NG001", "2", 100, "20", "2"},
    {4902, "20", "NG002", "1", 100, "20", "1"},
    {4903, "20", "NG999", "1", 100, "20", "1"},
    {4911, "40", "",      "3", 2,   "00", "0"},
    {4912, "40", "",      "3", 2,   "20", "1"},
    {4913, "40", "",      "3", 2,   "10", "3"},
    {4914, "40", "",      "3", 999, "40", "3"},
    {4921, "10", "RE009", "3", 999, "10", "3"},
    {4922, "10", "RE021", "3", 999, "10", "3"},
    {4923, "10", "RE014", "3", 72,  "20", "3"},
    {4931, "00", "",      "0", 24,  "E0100114", "1"},
    {4980, "00", "",      "0", 100, "00", "0"},
};
// clang-format on

}  // namespace

BOOST_FIXTURE_TEST_SUITE(amount_triggers, SandboxFixture)

BOOST_AUTO_TEST_CASE(the_last_three_digits_choose_the_decision_and_what_becomes_of_it) {
  for (Decided const& row : kDecided) {
    BOOST_TEST_CONTEXT(row.billed) {
      std::string const ours = "T" + std::to_string(row.billed);
      Got const got = np("POST", "/transactions", Node::Items{np_order(row.billed, ours)});
      BOOST_TEST(first_result(tree(got), "authori_result") == row.np);
      BOOST_TEST(got.body.find(row.np_reason) != std::string::npos);
      BOOST_TEST(kuroneko_register(row.billed, ours) == row.kuroneko);
      std::string const id = first_result(tree(got), "np_transaction_id");
      std::string const before = np_found(id);
      BOOST_TEST(before == row.np);
      pass_hours(row.hours);
      BOOST_TEST(np_found(id) == row.np_later);
      BOOST_TEST(kuroneko_element("KAARS0010", ours, "result", {}) == row.kuroneko_later);
    }
    clock.advance(0);
  }
}

BOOST_AUTO_TEST_CASE(nothing_is_decided_a_minute_early) {
  std::string const id = np_id(4911);
  clock.advance(119 * 60'000);
  BOOST_TEST(np_found(id) == "40");
  clock.advance(60'000);
  BOOST_TEST(np_found(id) == "00");
  BOOST_TEST(first_result(np_by_id("POST", "/authorizations/find", id), "authori_required_date") ==
             "2026-01-05T11:00:00+09:00");
}

BOOST_AUTO_TEST_CASE(a_withdrawn_approval_shows_as_cancelled_at_shipment_unless_it_was_shipped_before) {
  std::string const late = np_id(4931, "LATE000001");
  std::string const early = np_id(4931, "EARLY00001");
  BOOST_TEST(kuroneko_register(4931, "LATE000001") == "0");
  BOOST_TEST(first_result(np_ship(early), "np_transaction_id") == early);
  pass_hours(25);
  BOOST_TEST(first_result(np_ship(late), "") == "E0100114");
  BOOST_TEST(np_found(early) == "00");
  BOOST_TEST(kuroneko_element("KAAST0010", "LATE000001", "result") == "32");
}

BOOST_AUTO_TEST_CASE(an_update_cures_a_hold_and_a_new_amount_is_decided_anew) {
  std::string const id = np_id(4923);
  auto const update = [&](std::int64_t billed) {
    Node element = np_order(billed);
    element.add("np_transaction_id", id);
    return first_result(tree(np("PATCH", "/transactions/update", Node::Items{element})), "authori_result");
  };
  BOOST_TEST(update(4923) == "00");
  pass_hours(100);
  BOOST_TEST(np_found(id) == "00");
  BOOST_TEST(update(3901) == "20");
}

BOOST_AUTO_TEST_CASE(a_lost_registration_is_stored_or_not_as_the_amount_says_and_the_retry_sees_the_truth) {
  BOOST_TEST(np("POST", "/transactions", Node::Items{np_order(4941, "STORED0001")}).head.empty());
  BOOST_TEST(sandbox->ledger().size() == 1U);
  BOOST_TEST(first_result(np_register(np_order(4941, "STORED0001")), "") == kNpDuplicate);
  BOOST_TEST(np("POST", "/transactions", Node::Items{np_order(4942, "LOST000001")}).head.empty());
  BOOST_TEST(sandbox->ledger().size() == 1U);
  BOOST_TEST(first_result(np_register(np_order(4942, "LOST000001")), "authori_result") == "00");

  BOOST_TEST(kuroneko_register(3941, "STORED0001") == "(absent)");
  BOOST_TEST(kuroneko_element("KAARS0010", "STORED0001", "result") == "0");
  BOOST_TEST(kuroneko_register(3941, "STORED0001") == "kaara009E");
  BOOST_TEST(kuroneko_register(3942, "LOST000001") == "(absent)");
  BOOST_TEST(kuroneko_element("KAARS0010", "LOST000001", "errorCode") == "kaars008E");
  BOOST_TEST(kuroneko_register(3942, "LOST000001") == "0");
}

BOOST_AUTO_TEST_CASE(broken_answers_come_as_the_amount_says) {
  Got const error = np("POST", "/transactions", Node::Items{np_order(4943, "A943")});
  BOOST_TEST(error.status == 500);
  BOOST_TEST(error.body.empty());
  Got const empty = np("POST", "/transactions", Node::Items{np_order(4944, "A944")});
  BOOST_TEST(empty.status == 200);
  BOOST_TEST(empty.body.empty());
  Got const cut = np("POST", "/transactions", Node::Items{np_order(4945, "A945")});
  BOOST_TEST(cut.status == 200);
  BOOST_TEST(!parse_json(cut.body).ok());
  BOOST_TEST(cut.body.size() > 10U);
  BOOST_TEST(sandbox->ledger().size() == 3U);
  BOOST_TEST(np("POST", "/transactions", Node::Items{np_order(4947, "A947")}).status == 503);
  BOOST_TEST(sandbox->ledger().size() == 3U);
}

BOOST_AUTO_TEST_CASE(a_late_answer_is_held_while_the_registration_is_stored) {
  Asked asked{"POST",
              "/kuroneko/kuroneko-atobarai-api/KAARA0010APIAction_execute.action",
              {{"Content-Type", "application/x-www-form-urlencoded"}},
              {},
              std::chrono::milliseconds(300)};
  for (auto const& [name, value] : kuroneko_order(4946))
    asked.body += (asked.body.empty() ? "" : "&") + name + "=" + encoded(value);
  Got const got = ask(sandbox->port(), asked);
  BOOST_TEST((got.end == End::late));
  BOOST_TEST(got.head.empty());
  BOOST_TEST(sandbox->ledger().size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_slip_report_is_refused_once_by_a_state_rule) {
  std::string const id = np_id(4951);
  BOOST_TEST(first_result(np_ship(id), "") == kNpShipState);
  BOOST_TEST(first_result(np_ship(id), "np_transaction_id") == id);
  kuroneko_register(4951);
  BOOST_TEST(slip("K3F9Q2T7WB", "0", "490714955706") == "kaasl020E");
  BOOST_TEST(slip("K3F9Q2T7WB", "0", "490714955706").empty());
}

BOOST_AUTO_TEST_CASE(a_lost_slip_report_cancel_or_change_was_done) {
  std::string const shipped = np_id(4952, "SHIP000001");
  BOOST_TEST(np("POST", "/shipments",
                Node::Items{Node::object()
                                .add("np_transaction_id", shipped)
                                .add("pd_company_code", "59010")
                                .add("slip_no", "1")})
                 .head.empty());
  BOOST_TEST(first_result(np_ship(shipped), "") == "E0100115");
  std::string const cancelled = np_id(4953, "CANC000001");
  Node const id = Node::object().add("np_transaction_id", cancelled);
  BOOST_TEST(np("PATCH", "/transactions/cancel", Node::Items{id}).head.empty());
  BOOST_TEST(first_result(np_by_id("PATCH", "/transactions/cancel", cancelled), "") == "E0100114");
  std::string const changed = np_id(5000, "CHAN000001");
  Node const element = np_order(4954, "CHAN000001").add("np_transaction_id", changed);
  BOOST_TEST(np("PATCH", "/transactions/update", Node::Items{element}).head.empty());
  BOOST_TEST(sandbox->transactions("np").items()->back().integer_at("billed").value_or(0) == 4954);

  kuroneko_register(4952, "SHIP000001");
  BOOST_TEST(slip("SHIP000001", "0", "490714955706") == "(absent)");
  BOOST_TEST(slip("SHIP000001", "0", "490714955706") == "kaasl009E");
  BOOST_TEST(kuroneko_element("KAAST0010", "SHIP000001", "result") == "3");
  kuroneko_register(4953, "CANC000001");
  BOOST_TEST(kuroneko_element("KAACL0010", "CANC000001", "returnCode") == "(absent)");
  BOOST_TEST(kuroneko_element("KAAST0010", "CANC000001", "result") == "2");
}

BOOST_AUTO_TEST_CASE(the_customer_pays_seven_days_after_the_slip_report) {
  std::string const id = np_id(4961);
  kuroneko_register(4961);
  np_ship(id);
  slip("K3F9Q2T7WB", "0", "490714955706");
  pass_days(6);
  BOOST_TEST(first_result(np_by_id("POST", "/transactions/payments/find", id), "payment_status") == "10");
  BOOST_TEST(kuroneko_element("KAAST0010", "K3F9Q2T7WB", "result") == "11");
  pass_days(1);
  Node const paid = np_by_id("POST", "/transactions/payments/find", id);
  BOOST_TEST(first_result(paid, "payment_status") == "20");
  BOOST_TEST(first_result(paid, "customer_payment_date") == "2026-01-12");
  BOOST_TEST(kuroneko_element("KAAST0010", "K3F9Q2T7WB", "result") == "12");
}

BOOST_AUTO_TEST_CASE(a_delivery_needs_investigation_after_three_days) {
  kuroneko_register(4962);
  slip("K3F9Q2T7WB", "0", "490714955706");
  pass_days(3);
  BOOST_TEST(kuroneko_element("KAAST0010", "K3F9Q2T7WB", "result") == "5");
  BOOST_TEST(kuroneko_element("KAAST0010", "K3F9Q2T7WB", "warning") == "3");
}

BOOST_AUTO_TEST_CASE(answers_lie_about_value_and_ids_while_the_truth_is_stored) {
  Node const odd = np_register(np_order(4971, "ODD0000001"));
  BOOST_TEST(first_result(odd, "authori_result") == kNpOddResult);
  BOOST_TEST(np_found(first_result(odd, "np_transaction_id")) == "00");
  Node const other = np_register(np_order(4972, "SWAP000001"));
  BOOST_TEST(first_result(other, "shop_transaction_id") == kNpOtherShopId);
  BOOST_TEST(first_result(other, "np_transaction_id") == kNpOtherId);
  BOOST_TEST(sandbox->ledger().back().our_id == "SWAP000001");
  BOOST_TEST(kuroneko_register(4971, "ODD0000001") == kKuronekoOddResult);
  BOOST_TEST(kuroneko_element("KAARS0010", "ODD0000001", "result") == "0");
  Got const swapped = kuroneko("KAARA0010", kuroneko_order(4972, "SWAP000001"));
  BOOST_TEST(element_of(swapped.body, "orderNo") == kKuronekoOtherNumber);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace yoshin::test
