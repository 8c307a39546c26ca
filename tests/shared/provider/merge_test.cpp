#include <rapidcheck.h>

#include <array>
#include <boost/test/unit_test.hpp>
#include <set>

#include "provider/merge.hpp"

using namespace yoshin;

namespace {

constexpr std::array<std::string_view, 1> kItems{"transactions"};
constexpr Batch kList{kItems, "id", Action::credit_query, "most", 1000};
constexpr std::array<std::string_view, 2> kRepeated{"OrderId[]", "Reason[]"};
constexpr Batch kForm{kRepeated, "", Action::credit_cancel, "most", 20};

ProviderRequest listed(std::string const& id, int amount = 0) {
  Node const item = Node::object().add("id", id).add("amount", amount);
  return {"find",
          {{"Authorization", BasicAuth{"user", "password"}}},
          Node::object().add("version", 1).add("transactions", Node::list().push(item)).add("tail", "x")};
}

ProviderRequest in_form(std::string const& id, std::string const& reason) {
  return {"cancel",
          {},
          Node::object()
              .add("User", Credential{"user"})
              .add("OrderId[]", id)
              .add("Reason[]", reason)
              .add("End", "1")};
}

std::vector<ProviderRequest> any_requests() {
  auto const ids = *rc::gen::unique<std::vector<int>>(rc::gen::inRange(1, 10'000));
  std::vector<ProviderRequest> requests;
  for (int id : ids) requests.push_back(listed("T" + std::to_string(id), *rc::gen::inRange(0, 9)));
  return requests;
}

MergeFault fault_of(Batch const& batch, std::vector<ProviderRequest> const& requests,
                    std::int64_t bound = 1000) {
  auto const merged = merge(batch, requests, bound);
  BOOST_REQUIRE(!merged.ok());
  return merged.error().fault;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(merging)

BOOST_AUTO_TEST_CASE(one_request_stays_as_it_is) {
  BOOST_TEST(rc::check([] {
    std::vector const one{listed("T" + std::to_string(*rc::gen::inRange(1, 99)))};
    RC_ASSERT(merge(kList, one, 1).value() == one.front());
    RC_ASSERT(merge(kList, one, 100).value() == one.front());
  }));
  std::vector const form{in_form("1", "x")};
  BOOST_CHECK(merge(kForm, form, 1).value() == form.front());
}

BOOST_AUTO_TEST_CASE(all_orders_go_along_in_order_and_nothing_else_changes) {
  BOOST_TEST(rc::check([] {
    auto const requests = any_requests();
    RC_PRE(!requests.empty());
    auto const merged = merge(kList, requests, 10'000);
    RC_ASSERT(merged.ok());
    Node::Items const& items = merged.value().body.items_at("transactions");
    RC_ASSERT(items.size() == requests.size());
    for (std::size_t i = 0; i < items.size(); ++i)
      RC_ASSERT(items[i] == requests[i].body.items_at("transactions").front());
    ProviderRequest emptied = merged.value();
    *emptied.body.find("transactions") = *requests.front().body.find("transactions");
    RC_ASSERT(emptied == requests.front());
  }));
}

BOOST_AUTO_TEST_CASE(no_call_carries_more_orders_than_its_bound_or_one_twice) {
  BOOST_TEST(rc::check([] {
    auto requests = any_requests();
    RC_PRE(requests.size() > 1U);
    auto const bound = *rc::gen::inRange<std::int64_t>(-1, 40);
    auto const merged = merge(kList, requests, bound);
    RC_ASSERT(merged.ok() == (static_cast<std::int64_t>(requests.size()) <= bound));
    if (!merged) RC_ASSERT(merged.error().fault == MergeFault::too_many);
    requests.push_back(requests[*rc::gen::inRange<std::size_t>(0, requests.size())]);
    auto const twice = merge(kList, requests, 10'000);
    RC_ASSERT(!twice.ok());
    RC_ASSERT(twice.error().fault == MergeFault::same_id);
    RC_ASSERT(twice.error().index == requests.size() - 1);
  }));
}

BOOST_AUTO_TEST_CASE(only_requests_that_differ_in_their_orders_alone_are_merged) {
  auto const other = [](auto change) {
    ProviderRequest two = listed("T2");
    change(two);
    return fault_of(kList, {listed("T1"), two});
  };
  BOOST_CHECK(other([](auto& r) { r.endpoint = "cancel"; }) == MergeFault::not_alike);
  BOOST_CHECK(other([](auto& r) { r.headers.clear(); }) == MergeFault::not_alike);
  BOOST_CHECK(other([](auto& r) { r.headers.front().second = Node("text"); }) == MergeFault::not_alike);
  BOOST_CHECK(other([](auto& r) { *r.body.find("tail") = Node("y"); }) == MergeFault::not_alike);
  BOOST_CHECK(other([](auto& r) { r.body.add("more", 1); }) == MergeFault::not_alike);
  BOOST_CHECK(other([](auto& r) { r.body = Node::object().add("transactions", "T2"); }) ==
              MergeFault::not_single);
}

BOOST_AUTO_TEST_CASE(a_request_without_exactly_one_named_order_is_not_merged) {
  ProviderRequest none = listed("T2");
  none.body.find("transactions")->items()->clear();
  ProviderRequest two = listed("T2");
  two.body.find("transactions")->push(Node::object().add("id", "T3"));
  ProviderRequest const nameless = listed("");
  ProviderRequest twice = in_form("2", "");
  twice.body.add("OrderId[]", "3");
  for (ProviderRequest const& bad : {none, two, nameless})
    BOOST_CHECK(fault_of(kList, {listed("T1"), bad}) == MergeFault::not_single);
  BOOST_CHECK(fault_of(kForm, {in_form("1", ""), twice}) == MergeFault::not_single);
  BOOST_CHECK(fault_of(kList, {}) == MergeFault::nothing);
}

BOOST_AUTO_TEST_CASE(a_form_repeats_its_members_side_by_side) {
  std::vector const requests{in_form("11", "a"), in_form("12", ""), in_form("13", "c")};
  auto const merged = merge(kForm, requests, 20);
  BOOST_REQUIRE(merged.ok());
  auto const hole = [](Node const&) { return std::string("U"); };
  BOOST_TEST(render_body(merged.value().body, BodyFormat::form, hole) ==
             "User=U&OrderId%5B%5D=11&Reason%5B%5D=a&OrderId%5B%5D=12&Reason%5B%5D=&OrderId%5B%5D=13&Reason%5B%"
             "5D=c&End=1");
  BOOST_CHECK(fault_of(kForm, {in_form("11", "a"), in_form("11", "b")}) == MergeFault::same_id);
  ProviderRequest bare = in_form("12", "");
  bare.body.members()->erase(bare.body.members()->begin() + 2);
  BOOST_CHECK(fault_of(kForm, {in_form("11", "a"), bare}) == MergeFault::not_alike);
}

BOOST_AUTO_TEST_CASE(a_setting_bounds_a_call_and_the_provider_bounds_the_setting) {
  constexpr std::array fields{SettingField{"most", "", "", FieldKind::number, "100", "", false}};
  auto const bound = [&fields](std::string const& value) {
    Settings const settings(fields, {{"most", value}});
    Endpoint endpoint{"find", "", "POST", "/", BodyFormat::json, BodyFormat::json, Effect::read_only};
    BOOST_TEST(orders_in_a_call(endpoint, settings) == 1);
    endpoint.batch = kList;
    return orders_in_a_call(endpoint, settings);
  };
  BOOST_TEST(bound("7") == 7);
  BOOST_TEST(bound("1000") == 1000);
  BOOST_TEST(bound("1001") == 1000);
  BOOST_TEST(bound("0") == 1);
  BOOST_TEST(bound("-5") == 1);
  BOOST_TEST(bound("abc") == 100);
}

BOOST_AUTO_TEST_CASE(every_batch_of_a_provider_names_a_setting_of_it_and_begins_one_action) {
  for (Connector const* connector : all_connectors()) {
    std::set<Action> begun;
    for (Endpoint const& endpoint : connector->endpoints) {
      if (!endpoint.batch) continue;
      BOOST_TEST_CONTEXT(endpoint.id) {
        BOOST_TEST(!endpoint.batch->lists.empty());
        BOOST_TEST(endpoint.batch->most >= 1);
        BOOST_TEST(Settings(connector->settings, {}).number(endpoint.batch->max_setting) >= 1);
        if (endpoint.batch->begins) BOOST_TEST(begun.insert(*endpoint.batch->begins).second);
      }
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
