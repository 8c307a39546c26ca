#include <boost/test/unit_test.hpp>

#include "credit/transitions.hpp"
#include "provider/kuroneko/codes.hpp"
#include "sample.hpp"

using namespace yoshin;
using namespace yoshin::kuroneko;
using samples::accepted;
using samples::parse;
using samples::refused;

namespace {

/// Verdict, its stage when shipped, and the codes of the notices; the fault where the answer is not trusted.
std::string said(Result<Outcome, ParseError> const& outcome) {
  if (!outcome) {
    char const* const faults[] = {"unreadable", "missing", "wrong_id", "wrong_amount", "unknown_code"};
    return std::string(faults[static_cast<std::size_t>(outcome.error().fault)]) + " " + outcome.error().code;
  }
  Outcome const& one = outcome.value();
  std::string text(id_of(one.verdict.kind));
  if (one.verdict.kind == VerdictKind::shipped) text += " " + std::string(id_of(one.verdict.stage));
  for (Notice const& notice : one.notices) text += " !" + notice.code;
  if (one.exists_already) text += " exists";
  return text;
}

std::string request(Node answer) {
  return said(parse("KAARA0010", std::move(answer), Action::credit_request, CreditStatus::not_requested,
                    StepRole::acts));
}
std::string state(std::string_view result) {
  return said(parse("KAAST0010", accepted(result)));
}

Node print_data() {
  Node answer = Node::object();
  answer.add("returnCode", "0").add("errorCode", "").add("orderNo", "K3F9Q2T7WB");
  for (auto const& [name, text] :
       std::vector<std::pair<char const*, char const*>>{{"postCode", "1000001"},
                                                        {"address1", "東京都千代田区見本町１－２－３"},
                                                        {"name", "見本　花子"},
                                                        {"claimDate", "20260106"},
                                                        {"orderDate", "20260105"},
                                                        {"maturity", "20260120"},
                                                        {"buyStore", "見本商店"},
                                                        {"claimSum", "3300"},
                                                        {"itemName1", "緑茶"},
                                                        {"itemCount1", "2"},
                                                        {"unitPrice1", "1500"},
                                                        {"subTotal1", "3000"},
                                                        {"itemName2", "手数料"},
                                                        {"itemCount2", ""},
                                                        {"unitPrice2", ""},
                                                        {"subTotal2", "300"},
                                                        {"accountNo1", "00100-0-000000"},
                                                        {"memberName", "見本"},
                                                        {"inquiryNo", "123456789012"},
                                                        {"upperOcrCode", "1"},
                                                        {"lowerOcrCode", "2"},
                                                        {"barCode", "3"}})
    answer.add(name, text);
  return answer;
}

std::string invoice(Node answer) {
  return said(parse("KAASD0010", std::move(answer), Action::invoice_download, CreditStatus::approved));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(kuroneko_parse)

BOOST_AUTO_TEST_CASE(the_four_results_of_a_request_become_verdicts) {
  BOOST_TEST(request(accepted("0")) == "approved");
  BOOST_TEST(request(accepted("1")) == "rejected !1");
  BOOST_TEST(request(accepted("2")) == "rejected !2");
  BOOST_TEST(request(accepted("3")) == "reviewing !3");
  BOOST_TEST(request(accepted("9")) == "unknown_code 9");
  BOOST_TEST(parse("KAARA0010", accepted("0"), Action::credit_request).value().authorised_at ==
             "20260105090001");
}

BOOST_AUTO_TEST_CASE(the_time_of_an_answer_is_read_under_either_name_and_needed_under_none) {
  Node const other =
      Node::object().add("returnCode", "0").add("result", "0").add("requestDate", "20260105090002");
  BOOST_TEST(parse("KAARA0010", other, Action::credit_request).value().authorised_at == "20260105090002");
  BOOST_TEST(request(Node::object().add("returnCode", "0").add("result", "0")) == "approved");
}

BOOST_AUTO_TEST_CASE(every_state_of_a_transaction_becomes_a_verdict) {
  BOOST_TEST(state("1") == "approved");
  BOOST_TEST(state("2") == "cancelled");
  BOOST_TEST(state("3") == "shipped slip");
  BOOST_TEST(state("5") == "shipped investigate !5");
  BOOST_TEST(state("6") == "unclear !6");
  BOOST_TEST(state("10") == "shipped sale_fixed");
  BOOST_TEST(state("11") == "shipped invoiced");
  BOOST_TEST(state("12") == "shipped paid");
  BOOST_TEST(state("30") == "reviewing");
  BOOST_TEST(state("31") == "cancelled !31");
  BOOST_TEST(state("32") == "rejected");
  BOOST_TEST(state("33") == "unknown_code 33");
  BOOST_TEST(state("34") == "unknown_code 34");
  BOOST_TEST(state("") == "unreadable ");
}

BOOST_AUTO_TEST_CASE(
    a_credit_withdrawn_after_a_slip_report_says_so_and_one_cancelled_after_refusal_stays_cancelled) {
  auto const confirmed = [](CreditStatus status) {
    return said(parse("KAAST0010", accepted("32"), Action::credit_query, status, StepRole::confirms));
  };
  BOOST_TEST(confirmed(CreditStatus::shipment_reported) == "rejected !32");
  BOOST_TEST(confirmed(CreditStatus::cancelled) == "cancelled");
}

BOOST_AUTO_TEST_CASE(warnings_are_shown_and_change_nothing) {
  for (char const* warning : {"1", "2", "3", "4", "7"}) {
    Node answer = accepted("1");
    answer.add("warning", warning);
    BOOST_TEST(said(parse("KAAST0010", answer)) == std::string("approved !") + warning);
  }
  Node quiet = accepted("3");
  quiet.add("warning", "0");
  BOOST_TEST(said(parse("KAAST0010", quiet)) == "shipped slip");
}

BOOST_AUTO_TEST_CASE(a_refused_message_is_never_read_as_a_credit_decision) {
  Node answer = refused("kaara101E");
  answer.add("result", "0");
  BOOST_TEST(request(answer) == "message_refused !kaara101E");
  BOOST_TEST(request(refused("kaara999E")) == "unknown_code kaara999E");
  BOOST_TEST(request(refused("kaast008E")) == "unknown_code kaast008E");
  BOOST_TEST(request(refused("")) == "unreadable ");
}

BOOST_AUTO_TEST_CASE(an_answer_that_contradicts_itself_is_not_trusted) {
  BOOST_TEST(request(Node::object()) == "unreadable ");
  BOOST_TEST(request(Node("text")) == "unreadable ");
  BOOST_TEST(request(Node::object().add("returnCode", "2").add("result", "0")) == "unknown_code 2");
  BOOST_TEST(request(Node::object().add("returnCode", "0").add("errorCode", "kaara101E").add("result", "0")) ==
             "unreadable kaara101E");
  BOOST_TEST(request(accepted("0").add("result", "1")) == "unreadable ");
  BOOST_TEST(request(accepted("0").add("returnCode", "1")) == "unreadable ");
  Step const step{"KAARA0010", StepRole::acts, Action::credit_request, 1, {}, {}};
  Sent const sent{{}, "K3F9Q2T7WB", "", Yen{3300}, CreditStatus::not_requested, Stage::slip, {}};
  BOOST_TEST(!kConnector.parse(step, sent, {400, accepted("0")}).ok());
  BOOST_TEST(said(kConnector.parse(step, sent, {400, refused("kaara092E")})) == "message_refused !kaara092E");
}

BOOST_AUTO_TEST_CASE(an_answer_for_another_order_is_not_ours) {
  BOOST_TEST(request(Node::object().add("returnCode", "0").add("orderNo", "X000000000").add("result", "0")) ==
             "wrong_id X000000000");
  BOOST_TEST(
      request(
          Node::object().add("returnCode", "1").add("orderNo", "X000000000").add("errorCode", "kaara101E")) ==
      "wrong_id X000000000");
}

BOOST_AUTO_TEST_CASE(an_id_that_exists_already_is_to_be_found_by_a_query) {
  BOOST_TEST(request(refused("kaara009E")) == "unclear !kaara009E exists");
}

BOOST_AUTO_TEST_CASE(a_transaction_the_provider_does_not_have_is_absent) {
  BOOST_TEST(said(parse("KAAST0010", refused("kaast008E"), Action::credit_query, CreditStatus::unknown)) ==
             "absent !kaast008E");
  auto const asked =
      parse("KAARS0010", refused("kaars008E"), Action::credit_query, CreditStatus::unknown, StepRole::asks);
  BOOST_TEST(said(asked) == "absent");
  BOOST_TEST(said(parse("KAACL0010", refused("kaacl008E"), Action::credit_cancel)) ==
             "message_refused !kaacl008E");
}

BOOST_AUTO_TEST_CASE(a_cancellation_refused_for_its_state_is_done_after_a_refused_credit_only) {
  BOOST_TEST(said(parse("KAACL0010", refused("kaacl009E"), Action::credit_cancel, CreditStatus::rejected)) ==
             "cancelled");
  BOOST_TEST(said(parse("KAACL0010", refused("kaacl009E"), Action::credit_cancel, CreditStatus::approved)) ==
             "message_refused !kaacl009E");
  BOOST_TEST(said(parse("KAACL0010", refused("kaacl015E"), Action::credit_cancel,
                        CreditStatus::shipment_reported)) == "message_refused !kaacl015E");
  BOOST_TEST(said(parse("KAACL0010", accepted("0"), Action::credit_cancel, CreditStatus::approved)) ==
             "cancelled");
}

BOOST_AUTO_TEST_CASE(slip_reports_and_changes_take_effect_when_accepted) {
  BOOST_TEST(said(parse("KAASL0010", accepted(""), Action::slip_sync)) == "shipped slip");
  BOOST_TEST(said(parse("KAASL0010", accepted(""), Action::slip_change)) == "shipped slip");
  BOOST_TEST(said(parse("KAASL0010", accepted(""), Action::slip_undo)) == "done");
  BOOST_TEST(said(parse("KAAKK0010", accepted(""), Action::credit_change)) == "done");
  BOOST_TEST(said(parse("KAARR0010", accepted(""), Action::credit_change)) == "done");
  BOOST_TEST(said(parse("KAAKK0010", refused("kaakk049E"), Action::credit_change)) == "done !kaakk049E");
}

BOOST_AUTO_TEST_CASE(the_five_results_of_an_sms_code_approve_or_leave_the_order_as_it_is) {
  auto const code = [](std::string_view result) {
    return parse("KAASA0020", accepted(result), Action::credit_query, CreditStatus::reviewing, StepRole::acts);
  };
  BOOST_TEST(said(code("1")) == "approved");
  BOOST_TEST(code("1").value().authorised_at == "20260105090001");
  for (char const* result : {"2", "3", "4", "5"})
    BOOST_TEST(said(code(result)) == std::string("message_refused !") + result);
  BOOST_TEST(said(code("6")) == "unknown_code 6");
  BOOST_TEST(said(code("")) == "unreadable ");
  BOOST_TEST(said(parse("KAASA0020", refused("kaasa021E"), Action::credit_query)) ==
             "message_refused !kaasa021E");
}

BOOST_AUTO_TEST_CASE(
    a_review_is_waited_on_or_counts_as_refused_as_the_shop_says_but_an_sms_check_is_waited_on) {
  auto const answered = [](char const* endpoint, std::string_view result, char const* poll, char const* sms,
                           char const* send_div) {
    return said(parse(endpoint, accepted(result), Action::credit_query, CreditStatus::not_requested,
                      StepRole::decides, {{"kuroneko.poll_on_3", poll}, {"kuroneko.sms_check", sms}},
                      Node::object().add("sendDiv", send_div)));
  };
  BOOST_TEST(answered("KAARA0010", "3", "on", "off", "0") == "reviewing !3");
  BOOST_TEST(answered("KAARA0010", "3", "off", "off", "0") == "rejected !3");
  BOOST_TEST(answered("KAARA0010", "3", "off", "off", "3") == "reviewing !3");
  BOOST_TEST(answered("KAARA0010", "3", "off", "3", "1") == "rejected !3");
  BOOST_TEST(answered("KAARS0010", "3", "off", "off", "") == "rejected !3");
  BOOST_TEST(answered("KAARS0010", "3", "off", "4", "") == "reviewing !3");
  BOOST_TEST(answered("KAAST0010", "30", "on", "off", "") == "reviewing");
  BOOST_TEST(answered("KAAST0010", "30", "off", "off", "") == "rejected");
  BOOST_TEST(answered("KAAST0010", "30", "off", "3", "") == "reviewing");
  BOOST_TEST(answered("KAARA0010", "0", "off", "off", "0") == "approved");
}

BOOST_AUTO_TEST_CASE(the_shop_code_errors_are_read_in_the_numbering_that_the_setting_names) {
  auto const text = [](char const* code, char const* order) {
    return parse("KAARA0010", refused(code), Action::credit_request, CreditStatus::not_requested,
                 StepRole::acts, {{"kuroneko.shop_code_error_order", order}})
        .value()
        .notices.at(0)
        .text.ja;
  };
  BOOST_TEST(text("kaara001E", "missing_first") == "加盟店コードがありません。");
  BOOST_TEST(text("kaara002E", "missing_first") == "加盟店コードに半角数字以外があります。");
  BOOST_TEST(text("kaara002E", "length_first") == "加盟店コードの桁数が違います。");
  BOOST_TEST(text("kaara004E", "length_first") == "加盟店コードがありません。");
  BOOST_TEST(text("kaara006E", "length_first") == text("kaara006E", "missing_first"));
}

BOOST_AUTO_TEST_CASE(a_failure_of_the_provider_leaves_the_outcome_open) {
  for (char const* code : {"err0001", "err0002", "err0003"})
    BOOST_TEST(request(refused(code)) == std::string("unclear !") + code);
}

BOOST_AUTO_TEST_CASE(print_data_becomes_a_document_with_rows) {
  BOOST_TEST(invoice(print_data()) == "done");
  auto const outcome = parse("KAASD0010", print_data(), Action::invoice_download, CreditStatus::approved);
  Node const& document = outcome.value().document;
  BOOST_TEST(document.text_at("maturity") == "20260120");
  BOOST_TEST(document.items_at("rows").size() == 2U);
  BOOST_TEST(document.items_at("rows")[1].text_at("subTotal") == "300");
  BOOST_TEST(document.find("returnCode") == nullptr);
}

BOOST_AUTO_TEST_CASE(print_data_that_nobody_could_pay_by_is_refused) {
  auto const without = [](std::string_view name) {
    Node kept = Node::object();
    Node const all = print_data();
    for (auto const& [key, value] : *all.members())
      if (key != name) kept.add(key, value);
    return kept;
  };
  for (char const* name : {"postCode", "address1", "name", "claimDate", "maturity", "claimSum", "itemName1",
                           "subTotal1", "barCode", "accountNo1"})
    BOOST_TEST(invoice(without(name)).starts_with("unreadable"), name);
  BOOST_TEST(invoice(without("claimSum").add("claimSum", "3301")) == "wrong_amount 3301");
  BOOST_TEST(invoice(without("maturity").add("maturity", "20260231")) == "unreadable maturity");
  BOOST_TEST(invoice(refused("kaasd010E")) == "message_refused !kaasd010E");
}

BOOST_AUTO_TEST_CASE(no_answer_yields_a_verdict_that_the_transition_table_lacks) {
  struct Asked {
    Call call;
    Action meaning;
  };
  for (auto const& [call, meaning] :
       {Asked{Call::kaara, Action::credit_request}, Asked{Call::kaars, Action::credit_query},
        Asked{Call::kaast, Action::credit_query}, Asked{Call::kaacl, Action::credit_cancel},
        Asked{Call::kaasl, Action::slip_sync}, Asked{Call::kaasl, Action::slip_change},
        Asked{Call::kaasl, Action::slip_undo}, Asked{Call::kaakk, Action::credit_change},
        Asked{Call::kaarr, Action::credit_change}, Asked{Call::kaasd, Action::invoice_download},
        Asked{Call::kaasa, Action::credit_query}})
    for (CodeRow const& row : codes_of(call))
      for (CreditStatus const status : {CreditStatus::approved, CreditStatus::rejected}) {
        auto const outcome = parse(id_of(call), refused(wire_code(call, row.number)), meaning, status);
        BOOST_TEST(may_yield(meaning, outcome.value().verdict.kind), wire_code(call, row.number));
      }
}

BOOST_AUTO_TEST_SUITE_END()
