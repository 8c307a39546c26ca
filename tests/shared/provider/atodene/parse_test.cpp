#include <boost/test/unit_test.hpp>

#include "credit/transitions.hpp"
#include "sample.hpp"

using namespace yoshin;
using namespace yoshin::atodene::samples;

namespace {

Node registered(std::string_view automatic) {
  return accepted(Node::object()
                      .add("shopOrderId", "K3F9Q2T7WB")
                      .add("transactionId", "A0000000001")
                      .add("autoAuthoriresult", automatic));
}

std::string register_says(Node answer, int http_status = 200) {
  return said(parse(Case(Action::credit_request), std::move(answer), http_status));
}
std::string query_says(Node answer, CreditStatus status = CreditStatus::reviewing) {
  return said(parse(Case(Action::credit_query, status), std::move(answer)));
}
std::string action_says(Action action, CreditStatus status, Node answer) {
  return said(parse(Case(action, status), std::move(answer)));
}
Node one_error(std::string_view point, std::string_view code = "sim0101") {
  return refused({error(point, code, "形が違います")});
}
Node transaction_only() {
  return accepted(Node::object().add("transactionId", "A0000000001"));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(atodene_parse)

BOOST_AUTO_TEST_CASE(the_results_of_a_registration_become_verdicts_and_bring_the_id) {
  BOOST_TEST(register_says(registered("OK")) == "approved");
  BOOST_TEST(register_says(registered("NG")) == "rejected !");
  BOOST_TEST(register_says(registered("審査中")) == "reviewing");
  auto const outcome = parse(Case(Action::credit_request), registered("OK"));
  BOOST_TEST(outcome.value().provider_transaction_id == "A0000000001");
}

BOOST_AUTO_TEST_CASE(an_inquiry_reads_the_manual_result_only_behind_a_review) {
  BOOST_TEST(query_says(accepted(credit("OK"))) == "approved");
  BOOST_TEST(query_says(accepted(credit("OK", "NG"))) == "approved");
  BOOST_TEST(query_says(accepted(credit("NG", "OK"))) == "rejected !");
  BOOST_TEST(query_says(accepted(credit("審査中"))) == "reviewing");
  BOOST_TEST(query_says(accepted(credit("審査中", "OK"))) == "approved");
  BOOST_TEST(query_says(accepted(credit("審査中", "NG"))) == "rejected !");
  BOOST_TEST(query_says(accepted(credit("審査中", "保留"))) == "on_hold !");
  BOOST_TEST(query_says(accepted(
                 Node::object().add("autoAuthoriresult", "審査中").add("transactionId", "A0000000001"))) ==
             "reviewing");
}

BOOST_AUTO_TEST_CASE(the_reasons_of_a_hold_are_shown_as_received) {
  Node reasons =
      Node::object().add("manualAuthorireason", "住所不備").add("manualAuthorireason", "電話番号不備");
  auto const outcome = parse(Case(Action::credit_query, CreditStatus::reviewing),
                             accepted(credit("審査中", "保留", std::move(reasons))));
  BOOST_TEST_REQUIRE(outcome.ok());
  BOOST_TEST_REQUIRE(outcome.value().notices.size() == 2U);
  BOOST_TEST(outcome.value().notices[0].text.ja == "与信保留：住所不備");
  BOOST_TEST(outcome.value().notices[1].text.ja == "与信保留：電話番号不備");
  BOOST_TEST(outcome.value().notices[0].next_step.ja.find("与信内容変更") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_value_that_is_not_known_is_never_a_success) {
  BOOST_TEST(register_says(registered("不明")) == "unknown_code 不明");
  BOOST_TEST(register_says(registered("保留")) == "unknown_code 保留");
  BOOST_TEST(register_says(registered("")) == "unknown_code ");
  BOOST_TEST(query_says(accepted(credit("審査中", "取下"))) == "unknown_code 取下");
  BOOST_TEST(query_says(accepted(credit("ok"))) == "unknown_code ok");
  auto const outcome = parse(Case(Action::credit_request), registered("不明"));
  BOOST_TEST(outcome.error().provider_transaction_id == "A0000000001");
  BOOST_TEST(register_says(Node::object().add("result", "WAIT")) == "unknown_code WAIT");
}

BOOST_AUTO_TEST_CASE(a_refused_message_is_never_read_as_a_credit_decision) {
  Node answer = one_error("tel");
  answer.add("transactionInfo", credit("OK"));
  BOOST_TEST(register_says(answer) == "message_refused !sim0101");
  BOOST_TEST(register_says(Node::object().add("result", "NG").add("errors", "")) == "unreadable ");
  BOOST_TEST(register_says(Node::object().add("result", "NG")) == "unreadable ");
  BOOST_TEST(register_says(refused({error("tel", "", "")})) == "unreadable ");
  BOOST_TEST(register_says(refused({error("tel", "sim1", "a"), error("zip", "sim2", "b")})) ==
             "message_refused !sim1 !sim2");
}

BOOST_AUTO_TEST_CASE(an_answer_that_contradicts_itself_is_not_trusted) {
  BOOST_TEST(register_says(Node::object()) == "unreadable ");
  BOOST_TEST(register_says(Node("text")) == "unreadable ");
  Node both = registered("OK");
  *both.find("errors") = Node::object().add("error", error("tel", "sim1", "x"));
  BOOST_TEST(register_says(both) == "unreadable ");
  Node twice = registered("OK");
  twice.add("result", "NG");
  BOOST_TEST(register_says(twice) == "unreadable ");
  BOOST_TEST(register_says(registered("OK"), 400) == "unreadable ");
  BOOST_TEST(register_says(one_error("tel"), 400) == "message_refused !sim0101");
  BOOST_TEST(register_says(Node::object().add("result", "OK")) == "unreadable ");
  BOOST_TEST(register_says(Node::object().add("result", "OK").add("transactionInfo", "")) == "unreadable ");
}

BOOST_AUTO_TEST_CASE(order_of_elements_and_unknown_ones_do_not_matter) {
  Node answer = Node::object()
                    .add("version", "2")
                    .add("transactionInfo", Node::object()
                                                .add("autoAuthoriresult", " OK ")
                                                .add("extra", Node::object().add("a", "b"))
                                                .add("transactionId", "A0000000001")
                                                .add("shopOrderId", "K3F9Q2T7WB"))
                    .add("result", "OK");
  BOOST_TEST(register_says(answer) == "approved");
}

BOOST_AUTO_TEST_CASE(a_registration_must_echo_our_id_and_bring_one) {
  Node other = registered("OK");
  *other.find("transactionInfo")->find("shopOrderId") = Node("X000000000");
  BOOST_TEST(register_says(other) == "wrong_id X000000000");
  BOOST_TEST(parse(Case(Action::credit_request), other).error().provider_transaction_id.empty());
  BOOST_TEST(register_says(accepted(credit("OK"))) == "wrong_id ");
  Node nameless = registered("OK");
  *nameless.find("transactionInfo")->find("transactionId") = Node("");
  BOOST_TEST(register_says(nameless) == "unreadable ");
}

BOOST_AUTO_TEST_CASE(the_echo_is_compared_with_what_was_sent_even_when_an_id_is_reused) {
  Case one(Action::credit_request, CreditStatus::cancelled);
  BOOST_TEST(said(parse(one, registered("OK"))) == "wrong_id K3F9Q2T7WB");
  one.settings["atodene.reuse_order_id"] = "on";
  BOOST_TEST(said(parse(one, registered("OK"))) == "approved");
}

BOOST_AUTO_TEST_CASE(a_later_call_must_be_answered_for_its_own_transaction) {
  Node other = accepted(Node::object().add("transactionId", "A0000000002").add("autoAuthoriresult", "OK"));
  for (Action const action : {Action::credit_query, Action::credit_change, Action::credit_cancel})
    BOOST_TEST(action_says(action, CreditStatus::approved, other) == "wrong_id A0000000002", id_of(action));
  BOOST_TEST(action_says(Action::slip_sync, CreditStatus::approved, other) == "wrong_id A0000000002");
  BOOST_TEST(query_says(accepted(Node::object().add("autoAuthoriresult", "OK"))) == "unreadable ");
}

BOOST_AUTO_TEST_CASE(a_change_is_checked_anew_or_leaves_the_status) {
  BOOST_TEST(action_says(Action::credit_change, CreditStatus::approved, accepted(credit("OK"))) == "approved");
  BOOST_TEST(action_says(Action::credit_change, CreditStatus::approved, accepted(credit("審査中"))) ==
             "reviewing");
  BOOST_TEST(action_says(Action::credit_change, CreditStatus::approved, accepted(credit("NG"))) ==
             "rejected !");
  BOOST_TEST(action_says(Action::credit_change, CreditStatus::approved, accepted(credit(""))) == "done");
  BOOST_TEST(action_says(Action::credit_change, CreditStatus::on_hold, transaction_only()) == "done");
}

BOOST_AUTO_TEST_CASE(a_cancelled_transaction_is_told_by_its_code) {
  Node const gone = one_error("transactionId", "er000033");
  BOOST_TEST(query_says(gone) == "cancelled !er000033");
  BOOST_TEST(action_says(Action::credit_change, CreditStatus::approved, gone) == "cancelled !er000033");
  BOOST_TEST(action_says(Action::credit_cancel, CreditStatus::approved, gone) == "cancelled !er000033");
  BOOST_TEST(action_says(Action::slip_sync, CreditStatus::approved, gone) == "message_refused !er000033");
  BOOST_TEST(query_says(refused({error("", "er000033", "x"), error("linkId", "er000001", "y")})) ==
             "message_refused !er000033 !er000001");
  auto const done = parse(Case(Action::credit_cancel, CreditStatus::approved), gone);
  BOOST_TEST(done.value().notices[0].next_step.ja == "操作は必要ありません。");
  auto const anew = parse(Case(Action::credit_query, CreditStatus::approved), gone);
  BOOST_TEST(anew.value().notices[0].next_step.ja.find("与信を実行") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_cancel_refused_for_its_state_is_done_after_a_refused_credit_only) {
  auto const cancel = [](CreditStatus status, std::string_view point) {
    return action_says(Action::credit_cancel, status, one_error(point));
  };
  BOOST_TEST(cancel(CreditStatus::rejected, "transactionId") == "cancelled !sim0101");
  BOOST_TEST(cancel(CreditStatus::rejected, "") == "cancelled !sim0101");
  BOOST_TEST(cancel(CreditStatus::rejected, "linkPassword") == "message_refused !sim0101");
  BOOST_TEST(cancel(CreditStatus::rejected, "request") == "message_refused !sim0101");
  BOOST_TEST(cancel(CreditStatus::approved, "transactionId") == "message_refused !sim0101");
  BOOST_TEST(cancel(CreditStatus::shipment_reported, "transactionId") == "message_refused !sim0101");
  BOOST_TEST(action_says(Action::credit_cancel, CreditStatus::approved, transaction_only()) == "cancelled");
}

BOOST_AUTO_TEST_CASE(shipment_reports_take_effect_when_accepted) {
  BOOST_TEST(action_says(Action::slip_sync, CreditStatus::approved, transaction_only()) == "shipped slip");
  BOOST_TEST(action_says(Action::slip_change, CreditStatus::shipment_reported, transaction_only()) ==
             "shipped slip");
  BOOST_TEST(action_says(Action::slip_undo, CreditStatus::shipment_reported, transaction_only()) == "approved");
}

BOOST_AUTO_TEST_CASE(a_report_refused_without_a_field_says_that_it_may_have_arrived_before) {
  auto const step = [](Action action, CreditStatus status, std::string_view point) {
    return parse(Case(action, status), one_error(point)).value().notices[0].next_step.ja;
  };
  BOOST_TEST(step(Action::slip_sync, CreditStatus::approved, "deliveryType").find("伝票番号訂正") !=
             std::string::npos);
  BOOST_TEST(step(Action::slip_sync, CreditStatus::approved, "deliverySlipNo").find("項目を直して") !=
             std::string::npos);
  BOOST_TEST(step(Action::slip_change, CreditStatus::shipment_reported, "").find("伝票番号同期") !=
             std::string::npos);
  BOOST_TEST(step(Action::slip_undo, CreditStatus::shipment_reported, "transactionId").find("管理画面") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(no_inquiry_shows_a_slip_so_a_reported_shipment_stays_reported) {
  BOOST_TEST(query_says(accepted(credit("OK")), CreditStatus::shipment_reported) == "shipped slip");
  BOOST_TEST(query_says(accepted(credit("NG")), CreditStatus::shipment_reported) == "rejected !");
  Case lost(Action::credit_query, CreditStatus::unknown);
  lost.credit.reported_slips = {{"490714955706"}};
  BOOST_TEST(said(parse(lost, accepted(credit("OK")))) == "shipped slip");
  lost.credit.reported_slips.clear();
  BOOST_TEST(said(parse(lost, accepted(credit("OK")))) == "approved");
  Case change(Action::credit_change, CreditStatus::shipment_reported);
  change.settings["atodene.change_after_ship"] = "send";
  BOOST_TEST(said(parse(change, accepted(credit("OK")))) == "done");
}

BOOST_AUTO_TEST_CASE(no_answer_yields_a_verdict_that_the_transition_table_lacks) {
  Node const answers[] = {accepted(credit("OK")),     accepted(credit("NG")),
                          accepted(credit("審査中")), accepted(credit("審査中", "保留")),
                          accepted(credit("")),       one_error("transactionId", "er000033"),
                          one_error("transactionId"), one_error("linkId"),
                          registered("OK"),           transaction_only()};
  for (auto const& status : Names<CreditStatus>::kTable)
    for (auto const& action : Names<Action>::kTable) {
      Case one(action.value, status.value);
      one.settings["atodene.change_after_ship"] = "send";
      one.settings["atodene.reuse_order_id"] = "on";
      if (!one.plan()) continue;
      for (Node const& answer : answers) {
        auto const outcome = parse(one, answer);
        if (!outcome) continue;
        VerdictKind const verdict = outcome.value().verdict.kind;
        BOOST_TEST(transition(status.value, action.value, verdict).has_value(),
                   status.id << " " << action.id << " " << id_of(verdict));
      }
    }
}

BOOST_AUTO_TEST_SUITE_END()
