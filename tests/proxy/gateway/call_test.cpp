#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "proxy/gateway/call.hpp"

using namespace yoshin;

namespace {

/// One press whose slip report was verified, with the order as stored.
struct Verified {
  Press press;
  OrderState state;
  PressOperation operation{press};

  explicit Verified(std::string const& np_id, std::string const& most = "100",
                    std::string const& shop = "demo") {
    auto stored = std::make_shared<Shop>();
    stored->id = shop;
    stored->providers.push_back({ProviderId::np, true, "test", {{"np.batch_max.shipments", most}}, {}, {}});
    state.shop = std::move(stored);
    state.stored.order.shop = shop;
    Step step;
    step.endpoint = "shipments";
    Node const element = Node::object().add("np_transaction_id", np_id).add("slip_no", "1");
    Node const body = Node::object().add("transactions", Node::list().push(element));
    Prepared prepared;
    prepared.connector = find_connector(ProviderId::np);
    prepared.environment = "test";
    prepared.steps = {step};
    prepared.requests = {{"shipments", {}, body}};
    operation.prepared = std::move(prepared);
    operation.base_url = "https://np.example.invalid";
  }
  Verified(Verified const&) = delete;

  [[nodiscard]] bool joins(Call& call) const { return call.admit(operation, state); }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(calls)

BOOST_AUTO_TEST_CASE(the_first_order_is_always_admitted_and_its_likes_follow_up_to_the_bound) {
  Call call;
  BOOST_TEST(!call.is_full());
  BOOST_TEST(Verified("T1", "2").joins(call));
  BOOST_TEST(!call.is_full());
  BOOST_TEST(Verified("T2", "2").joins(call));
  BOOST_TEST(call.is_full());
  BOOST_TEST(!Verified("T3", "2").joins(call));
}

BOOST_AUTO_TEST_CASE(a_call_goes_to_one_place) {
  Call call;
  BOOST_TEST(Verified("T1").joins(call));
  BOOST_TEST(!Verified("T2", "100", "other").joins(call));
  Verified environment("T2");
  environment.operation.prepared->environment = "production";
  BOOST_TEST(!environment.joins(call));
  Verified address("T2");
  address.operation.base_url = "https://other.example.invalid";
  BOOST_TEST(!address.joins(call));
  Verified endpoint("T2");
  endpoint.operation.prepared->steps.front().endpoint = "cancel";
  BOOST_TEST(!endpoint.joins(call));
  Verified headers("T2");
  headers.operation.prepared->requests.front().headers.emplace_back("X", Node("y"));
  BOOST_TEST(!headers.joins(call));
  BOOST_TEST(Verified("T2").joins(call));
}

BOOST_AUTO_TEST_CASE(no_order_is_named_twice_in_a_call) {
  Call call;
  BOOST_TEST(Verified("T1").joins(call));
  BOOST_TEST(!Verified("T1").joins(call));
  BOOST_TEST(Verified("T2").joins(call));
}

BOOST_AUTO_TEST_CASE(a_request_without_a_named_order_goes_alone) {
  Call call;
  BOOST_TEST(Verified("").joins(call));
  BOOST_TEST(call.is_full());
  Call another;
  BOOST_TEST(Verified("T1").joins(another));
  BOOST_TEST(!Verified("").joins(another));
}

BOOST_AUTO_TEST_CASE(what_is_sent_for_several_is_their_requests_merged_and_each_knows_the_others_ids) {
  Verified first("T2");
  Verified second("T1");
  first.operation.sent = {first.operation.request(), "OURB", "T2", Yen{1}, CreditStatus::approved};
  second.operation.sent = {second.operation.request(), "OURA", "T1", Yen{1}, CreditStatus::approved};
  Call call;
  for (Verified* one : {&first, &second}) {
    BOOST_REQUIRE(one->joins(call));
    call.add(one->operation);
  }
  call.close();
  BOOST_TEST(call.is_shared());
  auto const request = call.request();
  auto const& items = request.value().body.items_at("transactions");
  BOOST_REQUIRE(items.size() == 2U);
  BOOST_TEST(items[0].text_at("np_transaction_id") == "T2");
  BOOST_TEST(items[1].text_at("np_transaction_id") == "T1");
  std::vector<std::string> const all{"OURA", "OURB", "T1", "T2"};
  auto const known = first.operation.sent.in_call;
  BOOST_CHECK(std::equal(known.begin(), known.end(), all.begin(), all.end()));
  BOOST_TEST(second.operation.sent.in_call.size() == 4U);
}

BOOST_AUTO_TEST_CASE(an_order_that_goes_alone_is_sent_as_it_was_built) {
  Verified only("T1");
  only.operation.sent = {only.operation.request(), "OURA", "T1", Yen{1}, CreditStatus::approved};
  Call call;
  BOOST_REQUIRE(only.joins(call));
  call.add(only.operation);
  call.close();
  BOOST_TEST(!call.is_shared());
  BOOST_CHECK(call.request().value() == only.operation.request());
  BOOST_TEST(only.operation.sent.in_call.empty());
}

BOOST_AUTO_TEST_SUITE_END()
