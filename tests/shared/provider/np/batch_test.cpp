#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "provider/merge.hpp"
#include "tests/shared/provider/np/sample.hpp"

using namespace yoshin;
using namespace yoshin::np::test;

namespace {

/// Our id and NP's of the orders of one call, sorted.
std::vector<std::string> const kInCall{"26010500001", "26010500002", "26010500003",
                                       "K3F9Q2T7WB",  "M8XD4V1HNC",  "T4B9WE6KQA"};

std::string judged(std::string_view endpoint, std::string_view body, int status = 200) {
  Step step;
  step.endpoint = std::string(endpoint);
  Sent sent;
  sent.our_id = "K3F9Q2T7WB";
  sent.provider_transaction_id = endpoint == "register" ? "" : "26010500001";
  sent.in_call = kInCall;
  sent.settings = Settings(np::kConnector.settings, {});
  auto const tree = parse_json(body);
  BOOST_REQUIRE(tree.ok());
  auto const result = np::kConnector.parse(step, sent, Answer{status, tree.value()});
  if (result) return std::string(id_of(result.value().verdict.kind));
  switch (result.error().fault) {
    case ParseFault::unreadable: return "unreadable";
    case ParseFault::missing: return "missing";
    case ParseFault::wrong_id: return "wrong_id";
    case ParseFault::wrong_amount: return "wrong_amount";
    case ParseFault::unknown_code: break;
  }
  return "unknown_code";
}

Settings settings_with(std::map<std::string, std::string, std::less<>> values = {}) {
  return {np::kConnector.settings, std::move(values)};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(np_batch)

BOOST_AUTO_TEST_CASE(a_call_carries_one_registration_and_a_hundred_of_what_may_be_repeated) {
  auto const bound = [](Action action) { return orders_in_a_call(np::kConnector, action, settings_with()); };
  BOOST_TEST(bound(Action::credit_request) == 1);
  BOOST_TEST(bound(Action::credit_change) == 1);
  BOOST_TEST(bound(Action::credit_query) == 100);
  BOOST_TEST(bound(Action::credit_cancel) == 100);
  BOOST_TEST(bound(Action::slip_sync) == 100);
  BOOST_TEST(bound(Action::invoice_download) == 1);
  auto const most = settings_with({{"np.batch_max.find", "5000"}});
  BOOST_TEST(orders_in_a_call(np::kConnector, Action::credit_query, most) == 1000);
}

BOOST_AUTO_TEST_CASE(the_call_that_an_action_begins_with_is_the_one_its_plan_begins_with) {
  std::pair<Action, Situation> const cases[] = {
      {Action::credit_request, Situation()},
      {Action::credit_change, Situation::known(CreditStatus::on_hold)},
      {Action::credit_query, Situation::known(CreditStatus::approved)},
      {Action::credit_query, Situation::known(CreditStatus::shipment_reported)},
      {Action::credit_cancel, Situation::known(CreditStatus::approved)},
      {Action::slip_sync, Situation::to_ship()},
  };
  for (auto const& [action, situation] : cases) {
    auto const plan = situation.plan(action);
    BOOST_REQUIRE(plan.ok());
    Endpoint const* endpoint = find_endpoint(np::kConnector, plan.value().front().endpoint);
    BOOST_REQUIRE(endpoint->batch.has_value());
    BOOST_CHECK(endpoint->batch->begins == action);
    BOOST_TEST(order_named_by(*endpoint->batch, situation.request(action)).has_value());
  }
}

BOOST_AUTO_TEST_CASE(slip_reports_merge_into_one_list) {
  auto first = Situation::to_ship();
  auto second = Situation::to_ship();
  second.record.provider_transaction_id = "26010500002";
  std::vector const requests{first.request(Action::slip_sync), second.request(Action::slip_sync)};
  auto const merged = merge(*find_endpoint(np::kConnector, "shipments")->batch, requests, 100);
  BOOST_REQUIRE(merged.ok());
  BOOST_TEST(
      body_text(merged.value()) ==
      R"({"transactions":[{"np_transaction_id":"26010500001","pd_company_code":"59010","slip_no":"490714955706"},)"
      R"({"np_transaction_id":"26010500002","pd_company_code":"59010","slip_no":"490714955706"}]})");
  std::vector const twice{requests.front(), requests.front()};
  BOOST_CHECK(merge(*find_endpoint(np::kConnector, "shipments")->batch, twice, 100).error().fault ==
              MergeFault::same_id);
}

BOOST_AUTO_TEST_CASE(of_an_answer_to_several_each_reads_its_own_element) {
  constexpr std::string_view mixed =
      R"({"results":[{"np_transaction_id":"26010500002","authori_result":"20","authori_ng":"NG001"},)"
      R"({"np_transaction_id":"26010500001","authori_result":"00"}],"errors":[{"codes":["E0100113"],"id":"26010500003"}]})";
  BOOST_TEST(judged("find", mixed) == "approved");
  BOOST_TEST(judged("find", mixed, 400) == "approved");
  BOOST_TEST(judged("cancel", R"({"results":[{"np_transaction_id":"26010500002"}],)"
                              R"("errors":[{"codes":["E0100118"],"id":"26010500001"}]})") == "message_refused");
  BOOST_TEST(
      judged(
          "register",
          R"({"results":[)"
          R"({"shop_transaction_id":"M8XD4V1HNC","np_transaction_id":"26010500008","authori_result":"10"},)"
          R"({"shop_transaction_id":"K3F9Q2T7WB","np_transaction_id":"26010500009","authori_result":"00"}]})") ==
      "approved");
}

BOOST_AUTO_TEST_CASE(an_order_in_neither_array_is_missing_and_not_somebody_elses_fault) {
  BOOST_TEST(judged("cancel", R"({"results":[{"np_transaction_id":"26010500002"}]})") == "missing");
  BOOST_TEST(judged("cancel", R"({"errors":[{"codes":["E0100113"],"id":"26010500003"}]})") == "missing");
  BOOST_TEST(judged("cancel", R"({"results":[{"np_transaction_id":"26010599999"}]})") == "wrong_id");
}

BOOST_AUTO_TEST_CASE(an_error_for_the_whole_call_is_everybodys_and_one_that_may_be_anybodys_is_nobodys) {
  BOOST_TEST(judged("cancel", R"({"results":[],"errors":[{"codes":["EPRO0102"]}]})", 400) == "message_refused");
  BOOST_TEST(judged("cancel",
                    R"({"results":[{"np_transaction_id":"26010500002"}],"errors":[{"codes":["E0100118"]}]})") ==
             "missing");
  BOOST_TEST(judged("cancel",
                    R"({"results":[{"np_transaction_id":"26010500001"}],"errors":[{"codes":["E0100118"]}]})") ==
             "cancelled");
}

BOOST_AUTO_TEST_CASE(an_order_that_is_named_twice_is_unclear) {
  BOOST_TEST(
      judged("cancel",
             R"({"results":[{"np_transaction_id":"26010500001"},{"np_transaction_id":"26010500001"}]})") ==
      "unreadable");
  BOOST_TEST(judged("cancel", R"({"errors":[{"codes":["E0100118"],"id":"26010500001"},)"
                              R"({"codes":["E0100118"],"id":"26010500001"}]})") == "unreadable");
  BOOST_TEST(judged("cancel",
                    R"({"results":[{"np_transaction_id":"26010500001"},{"np_transaction_id":"26010500002"},)"
                    R"({"np_transaction_id":"26010500002"}]})") == "cancelled");
}

BOOST_AUTO_TEST_CASE(a_companions_unreadable_element_spoils_nothing_but_a_strangers_does) {
  BOOST_TEST(judged("cancel",
                    R"({"results":[{"np_transaction_id":"26010500001"}],"errors":[{"id":"26010500002"}]})") ==
             "cancelled");
  BOOST_TEST(judged("cancel",
                    R"({"results":[{"np_transaction_id":"26010500001"}],"errors":[{"id":"26010599999"}]})") ==
             "unreadable");
}

BOOST_AUTO_TEST_SUITE_END()
