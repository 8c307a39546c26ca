#include <boost/test/unit_test.hpp>
#include <fstream>
#include <iterator>
#include <set>

#include "base/json.hpp"
#include "credit/transitions.hpp"
#include "provider/np/codes.hpp"
#include "provider/np/error_codes.hpp"
#include "tests/shared/provider/np/sample.hpp"
#include "tests/support/test_folder.hpp"

using namespace yoshin;
using namespace yoshin::np::test;

namespace {

Sent sent_in(CreditStatus status = CreditStatus::approved) {
  Sent sent;
  sent.our_id = "K3F9Q2T7WB";
  sent.provider_transaction_id = "26010500001";
  sent.billed = Yen{4980};
  sent.status = status;
  sent.settings = Settings(np::kConnector.settings, {});
  return sent;
}

Result<Outcome, ParseError> parse_tree(std::string_view endpoint, Node body,
                                       CreditStatus status = CreditStatus::approved) {
  Step step;
  step.endpoint = std::string(endpoint);
  return np::kConnector.parse(step, sent_in(status), Answer{200, std::move(body)});
}

Result<Outcome, ParseError> parse_text(std::string_view endpoint, std::string_view body,
                                       CreditStatus status = CreditStatus::approved) {
  auto tree = parse_json(body);
  BOOST_REQUIRE(tree.ok());
  return parse_tree(endpoint, std::move(tree).value(), status);
}

std::string verdict_text(Result<Outcome, ParseError> const& result) {
  if (result) {
    auto const& verdict = result.value().verdict;
    auto text = std::string(id_of(verdict.kind));
    return verdict.kind == VerdictKind::shipped ? text + ":" + std::string(id_of(verdict.stage)) : text;
  }
  switch (result.error().fault) {
    case ParseFault::unreadable: return "fault:unreadable";
    case ParseFault::missing: return "fault:missing";
    case ParseFault::wrong_id: return "fault:wrong_id";
    case ParseFault::wrong_amount: return "fault:wrong_amount";
    case ParseFault::unknown_code: break;
  }
  return "fault:unknown_code";
}

/// The rows of the golden table of codes.
Node::Items golden_codes() {
  std::ifstream file(test::test_path("golden/np/codes.json"));
  std::string const text{std::istreambuf_iterator<char>(file), {}};
  auto tree = parse_json(text);
  BOOST_REQUIRE(tree.ok());
  return tree.value().items_at("rows");
}

CreditStatus status_of(Node const& row) {
  return from_id<CreditStatus>(row.text_at("status")).value_or(CreditStatus::approved);
}

Action action_of(std::string_view endpoint) {
  if (endpoint == "register") return Action::credit_request;
  if (endpoint == "update") return Action::credit_change;
  if (endpoint == "cancel") return Action::credit_cancel;
  return endpoint == "shipments" ? Action::slip_sync : Action::credit_query;
}

bool is_good(VerdictKind kind) {
  return kind == VerdictKind::approved || kind == VerdictKind::shipped;
}

/// Every tree that lacks one node of `tree`: a member of an object or an item of a list, at any depth.
void without_one_node(Node const& tree, std::vector<Node>& out) {
  if (auto const* members = tree.members())
    for (std::size_t i = 0; i < members->size(); ++i) {
      auto lacking = *members;
      lacking.erase(lacking.begin() + static_cast<std::ptrdiff_t>(i));
      out.emplace_back(std::move(lacking));
      std::vector<Node> inner;
      without_one_node((*members)[i].second, inner);
      for (Node& child : inner) {
        auto changed = *members;
        changed[i].second = std::move(child);
        out.emplace_back(std::move(changed));
      }
    }
  if (auto const* items = tree.items())
    for (std::size_t i = 0; i < items->size(); ++i) {
      auto lacking = *items;
      lacking.erase(lacking.begin() + static_cast<std::ptrdiff_t>(i));
      out.emplace_back(std::move(lacking));
      std::vector<Node> inner;
      without_one_node((*items)[i], inner);
      for (Node& child : inner) {
        auto changed = *items;
        changed[i] = std::move(child);
        out.emplace_back(std::move(changed));
      }
    }
}

constexpr std::string_view kApproved =
    R"({"results":[{"shop_transaction_id":"K3F9Q2T7WB","np_transaction_id":"26010500001","authori_result":"00","authori_required_date":"2026-01-05T09:00:05+09:00"}]})";

}  // namespace

BOOST_AUTO_TEST_SUITE(np_parse)

BOOST_AUTO_TEST_CASE(a_code_that_the_shop_lists_says_that_the_registration_exists) {
  constexpr std::string_view kDuplicate =
      R"({"results":[],"errors":[{"codes":["E0199999"],"id":"K3F9Q2T7WB"}]})";
  auto const read = [&](std::string_view endpoint, char const* listed) {
    Step step;
    step.endpoint = std::string(endpoint);
    auto sent = sent_in();
    sent.provider_transaction_id = sent.our_id;
    sent.settings = Settings(np::kConnector.settings, {{"np.duplicate_codes", listed}});
    return np::kConnector.parse(step, sent, Answer{400, std::move(parse_json(kDuplicate)).value()}).value();
  };
  BOOST_TEST(!read("register", "").exists_already);
  BOOST_TEST(!read("register", "E0100001, E01999").exists_already);
  auto const known = read("register", "E0100001, E0199999");
  BOOST_TEST(known.exists_already);
  BOOST_CHECK(known.verdict.kind == VerdictKind::unclear);
  BOOST_TEST(known.notices.at(0).code == "E0199999");
  BOOST_TEST(!read("cancel", "E0199999").exists_already);
}

BOOST_AUTO_TEST_CASE(a_mixed_answer_is_read_under_any_status_unless_the_shop_trusts_200_alone) {
  constexpr std::string_view kMixed =
      R"({"results":[{"np_transaction_id":"26010500001","authori_result":"00"}],)"
      R"("errors":[{"codes":["E0100113"],"id":"26010599999"}]})";
  auto const read = [&](int status, char const* any, std::string_view body) {
    Step step;
    step.endpoint = "find";
    auto sent = sent_in();
    sent.settings = Settings(np::kConnector.settings, {{"np.mixed_status_any", any}});
    return verdict_text(np::kConnector.parse(step, sent, Answer{status, std::move(parse_json(body)).value()}));
  };
  BOOST_TEST(read(200, "on", kMixed) == "approved");
  BOOST_TEST(read(400, "on", kMixed) == "approved");
  BOOST_TEST(read(200, "off", kMixed) == "approved");
  BOOST_TEST(read(400, "off", kMixed) == "fault:unreadable");
  BOOST_TEST(read(400, "off", R"({"errors":[{"codes":["E0100113"],"id":"26010500001"}]})") ==
             "message_refused");
}

BOOST_AUTO_TEST_CASE(every_golden_code_gives_its_verdict) {
  for (Node const& row : golden_codes()) {
    auto const result = parse_tree(row.text_at("call"), *row.find("answer"), status_of(row));
    BOOST_TEST_CONTEXT("tests/golden/np/codes.json: " << row.text_at("call") << " "
                                                      << write_json(*row.find("answer"))) {
      BOOST_TEST(verdict_text(result) == row.text_at("verdict"));
      if (!result) {
        BOOST_TEST(result.error().code == row.text_at("code"));
        continue;
      }
      if (row.text_at("code").empty()) continue;
      BOOST_REQUIRE(!result.value().notices.empty());
      auto const& notice = result.value().notices.front();
      BOOST_TEST(notice.code == row.text_at("code"));
      BOOST_TEST(notice.text.ja == row.text_at("ja"));
      BOOST_TEST(notice.text.en == row.text_at("en"));
      BOOST_TEST(!notice.next_step.ja.empty());
      BOOST_TEST(!notice.next_step.en.empty());
    }
  }
}

BOOST_AUTO_TEST_CASE(every_code_of_every_table_stands_in_the_golden_file) {
  std::set<std::string> seen;
  for (Node const& row : golden_codes())
    seen.insert(std::string(row.text_at("table")) + ":" + std::string(row.text_at("code")));
  auto const expect = [&seen](std::string_view table, auto const& codes) {
    for (auto const& row : codes)
      BOOST_TEST(seen.count(std::string(table) + ":" + std::string(row.code)) == 1U, table << " " << row.code);
  };
  expect("hold", np::kHoldCodes);
  expect("refusal", np::kRefusalCodes);
  expect("error", np::kErrorCodes);
  std::set<std::string> results;
  for (Node const& row : golden_codes()) results.insert(std::string(row.text_at("raw")));
  for (auto const& row : np::kResultCodes) BOOST_TEST(results.count("result:" + std::string(row.code)) == 1U);
  for (auto const& row : np::kPaymentCodes) BOOST_TEST(results.count("payment:" + std::string(row.code)) == 1U);
}

BOOST_AUTO_TEST_CASE(every_verdict_is_one_that_the_transition_table_knows_for_the_call) {
  for (Node const& row : golden_codes()) {
    auto const result = parse_tree(row.text_at("call"), *row.find("answer"), status_of(row));
    if (!result) continue;
    BOOST_TEST(may_yield(action_of(row.text_at("call")), result.value().verdict.kind),
               row.text_at("call") << " " << id_of(result.value().verdict.kind));
  }
}

BOOST_AUTO_TEST_CASE(an_answer_that_lost_any_part_is_never_read_as_better_than_it_was) {
  for (Node const& row : golden_codes()) {
    auto const whole = parse_tree(row.text_at("call"), *row.find("answer"), status_of(row));
    std::vector<Node> damaged;
    without_one_node(*row.find("answer"), damaged);
    for (Node& body : damaged) {
      auto const text = write_json(body);
      auto const result = parse_tree(row.text_at("call"), std::move(body), status_of(row));
      if (!result || !is_good(result.value().verdict.kind)) continue;
      BOOST_TEST((whole.ok() && whole.value().verdict == result.value().verdict), text);
    }
  }
}

BOOST_AUTO_TEST_CASE(an_answer_that_was_cut_at_any_byte_is_never_read) {
  for (Node const& row : golden_codes()) {
    auto const text = write_json(*row.find("answer"));
    for (std::size_t size = 0; size < text.size(); ++size)
      BOOST_TEST(!parse_json(std::string_view(text).substr(0, size)).ok());
  }
}

BOOST_AUTO_TEST_CASE(a_registration_brings_the_transaction_id_and_the_time_of_the_decision) {
  auto const result = parse_text("register", kApproved, CreditStatus::not_requested);
  BOOST_REQUIRE(result.ok());
  BOOST_CHECK(result.value().verdict.kind == VerdictKind::approved);
  BOOST_TEST(result.value().provider_transaction_id == "26010500001");
  BOOST_TEST(result.value().authorised_at == "2026-01-05T09:00:05+09:00");
  BOOST_TEST(result.value().notices.empty());
}

BOOST_AUTO_TEST_CASE(a_mixed_answer_is_read_for_our_element_whatever_the_status) {
  std::string_view const mixed =
      R"({"results":[{"np_transaction_id":"26010500001","authori_result":"40"}],"errors":[{"codes":["E0100113"],"id":"26010599999"}]})";
  auto tree = parse_json(mixed);
  BOOST_REQUIRE(tree.ok());
  Step step;
  step.endpoint = "find";
  auto const result = np::kConnector.parse(step, sent_in(), Answer{400, tree.value()});
  BOOST_TEST(verdict_text(result) == "reviewing");
  auto other = sent_in();
  other.provider_transaction_id = "26010599999";
  BOOST_TEST(verdict_text(np::kConnector.parse(step, other, Answer{200, tree.value()})) == "message_refused");
  other.provider_transaction_id = "26010500003";
  BOOST_TEST(verdict_text(np::kConnector.parse(step, other, Answer{200, tree.value()})) == "fault:wrong_id");
}

BOOST_AUTO_TEST_CASE(an_answer_about_another_order_is_not_trusted) {
  BOOST_TEST(
      verdict_text(parse_text(
          "register",
          R"({"results":[{"shop_transaction_id":"OTHER","np_transaction_id":"26010500001","authori_result":"00"}]})")) ==
      "fault:wrong_id");
  BOOST_TEST(
      verdict_text(parse_text(
          "find",
          R"({"results":[{"shop_transaction_id":"OTHER","np_transaction_id":"26010500001","authori_result":"00"}]})")) ==
      "fault:wrong_id");
  BOOST_TEST(verdict_text(parse_text("cancel", R"({"results":[{"np_transaction_id":"26010500009"}]})")) ==
             "fault:wrong_id");
}

BOOST_AUTO_TEST_CASE(a_registration_without_a_valid_transaction_id_is_not_trusted) {
  BOOST_TEST(verdict_text(parse_text(
                 "register", R"({"results":[{"shop_transaction_id":"K3F9Q2T7WB","authori_result":"00"}]})")) ==
             "fault:unreadable");
  BOOST_TEST(
      verdict_text(parse_text(
          "register",
          R"({"results":[{"shop_transaction_id":"K3F9Q2T7WB","np_transaction_id":"123","authori_result":"00"}]})")) ==
      "fault:wrong_id");
}

BOOST_AUTO_TEST_CASE(what_is_no_envelope_is_unreadable) {
  for (std::string_view body :
       {"{}", "[]", "\"ok\"", "null", R"({"results":[],"errors":[]})", R"({"results":null})",
        R"({"results":{}})", R"({"errors":"E0100114"})", R"({"errors":[{"id":"26010500001"}]})",
        R"({"errors":[{"id":"26010500001","codes":[]}]})", R"({"errors":[{"id":"26010500001","codes":[{}]}]})"})
    BOOST_TEST(verdict_text(parse_text("cancel", body)) == "fault:unreadable", body);
}

BOOST_AUTO_TEST_CASE(an_answer_that_contradicts_itself_is_not_trusted) {
  for (
      std::string_view body :
      {R"({"results":[{"np_transaction_id":"26010500001"},{"np_transaction_id":"26010500001"}]})",
       R"({"results":[{"np_transaction_id":"26010500001"}],"errors":[{"id":"26010500001","codes":["E0100118"]}]})",
       R"({"results":[{"np_transaction_id":"26010500001"}],"errors":[{"codes":["E0100118"]}]})",
       R"({"errors":[{"id":"26010500001","codes":["E0100114","E0100115"]}]})"})
    BOOST_TEST(verdict_text(parse_text("shipments", body)) == "fault:unreadable", body);
  BOOST_TEST(verdict_text(parse_text(
                 "find", R"({"results":[{"np_transaction_id":"26010500001","authori_ng":"NG001"}]})")) ==
             "fault:unreadable");
}

BOOST_AUTO_TEST_CASE(an_error_without_an_id_counts_only_when_nobody_else_is_named) {
  BOOST_TEST(verdict_text(parse_text("cancel", R"({"errors":[{"codes":["E0100118"]}]})")) == "message_refused");
  BOOST_TEST(verdict_text(parse_text(
                 "cancel",
                 R"({"results":[{"np_transaction_id":"26010500009"}],"errors":[{"codes":["E0100118"]}]})")) ==
             "fault:wrong_id");
}

BOOST_AUTO_TEST_CASE(an_undecided_transaction_is_under_review) {
  BOOST_TEST(verdict_text(parse_text("find", R"({"results":[{"np_transaction_id":"26010500001"}]})")) ==
             "reviewing");
  BOOST_TEST(verdict_text(parse_text(
                 "find", R"({"results":[{"np_transaction_id":"26010500001","authori_result":null}]})")) ==
             "reviewing");
}

BOOST_AUTO_TEST_CASE(an_unknown_result_is_an_error_that_keeps_the_code_and_the_transaction_id) {
  auto const result = parse_text(
      "register",
      R"({"results":[{"shop_transaction_id":"K3F9Q2T7WB","np_transaction_id":"26010500001","authori_result":"77"}]})");
  BOOST_REQUIRE(!result.ok());
  BOOST_CHECK(result.error().fault == ParseFault::unknown_code);
  BOOST_TEST(result.error().code == "77");
  BOOST_TEST(result.error().provider_transaction_id == "26010500001");
}

BOOST_AUTO_TEST_CASE(several_holds_give_a_notice_each) {
  auto const result = parse_text(
      "find",
      R"({"results":[{"np_transaction_id":"26010500001","authori_result":"10","authori_hold":["RE009","RE021","RE999"]}]})");
  BOOST_REQUIRE(result.ok());
  BOOST_CHECK(result.value().verdict.kind == VerdictKind::on_hold);
  BOOST_REQUIRE(result.value().notices.size() == 3U);
  BOOST_TEST(result.value().notices[2].code == "RE999");
  BOOST_TEST(result.value().notices[2].text.ja.find("RE999") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_hold_or_refusal_without_a_reason_still_says_something) {
  for (std::string_view result : {"10", "20"}) {
    auto const outcome =
        parse_text("find", R"({"results":[{"np_transaction_id":"26010500001","authori_result":")" +
                               std::string(result) + R"("}]})");
    BOOST_REQUIRE(outcome.ok());
    BOOST_REQUIRE(outcome.value().notices.size() == 1U);
    BOOST_TEST(outcome.value().notices[0].code == "");
    BOOST_TEST(!outcome.value().notices[0].text.en.empty());
  }
}

BOOST_AUTO_TEST_CASE(the_reason_of_a_refusal_and_of_a_hold_are_never_mixed) {
  auto const refused = parse_text(
      "find",
      R"({"results":[{"np_transaction_id":"26010500001","authori_result":"20","authori_ng":"RE001"}]})");
  auto const held = parse_text(
      "find",
      R"({"results":[{"np_transaction_id":"26010500001","authori_result":"10","authori_hold":["RE001"]}]})");
  BOOST_REQUIRE(refused.ok());
  BOOST_REQUIRE(held.ok());
  BOOST_TEST(refused.value().notices[0].text.ja.find("限度額") != std::string::npos);
  BOOST_TEST(held.value().notices[0].text.ja.find("氏名") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_cancel_that_is_refused_for_its_state_after_a_refusal_ends_as_cancelled) {
  std::string_view const state = R"({"errors":[{"id":"26010500001","codes":["E0100120"]}]})";
  std::string_view const unknown = R"({"errors":[{"id":"26010500001","codes":["E0199999"]}]})";
  BOOST_TEST(verdict_text(parse_text("cancel", state, CreditStatus::rejected)) == "cancelled");
  BOOST_TEST(verdict_text(parse_text("cancel", unknown, CreditStatus::rejected)) == "cancelled");
  BOOST_TEST(verdict_text(parse_text("cancel", state, CreditStatus::approved)) == "message_refused");
  for (std::string_view code : {"E0100113", "E0109002", "E0100118", "EPRO0107"}) {
    auto const body = R"({"errors":[{"id":"26010500001","codes":[")" + std::string(code) + R"("]}]})";
    BOOST_TEST(verdict_text(parse_text("cancel", body, CreditStatus::rejected)) == "message_refused", code);
  }
}

BOOST_AUTO_TEST_CASE(all_codes_of_an_error_are_carried_raw) {
  auto const result =
      parse_text("register",
                 R"({"results":[],"errors":[{"codes":["E0100059","E0100066","E0999999"],"id":"K3F9Q2T7WB"}]})");
  BOOST_REQUIRE(result.ok());
  BOOST_CHECK(result.value().verdict.kind == VerdictKind::message_refused);
  BOOST_REQUIRE(result.value().notices.size() == 3U);
  BOOST_TEST(result.value().notices[2].code == "E0999999");
  BOOST_TEST(result.value().notices[2].text.ja.find("E0999999") != std::string::npos);
  BOOST_TEST(!result.value().exists_already);
}

BOOST_AUTO_TEST_CASE(a_paid_transaction_says_when) {
  auto const result = parse_text(
      "payments_find",
      R"({"results":[{"np_transaction_id":"26010500001","payment_status":"20","customer_payment_date":"2026-01-15"}]})");
  BOOST_TEST(verdict_text(result) == "shipped:paid");
  BOOST_REQUIRE(result.value().notices.size() == 1U);
  BOOST_TEST(result.value().notices[0].text.ja.find("2026-01-15") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
