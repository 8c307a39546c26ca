#include <boost/test/unit_test.hpp>

#include "contract/codec.hpp"
#include "shop_floor.hpp"

using namespace yoshin;
using namespace yoshin::test;

namespace {

Node edit(std::int64_t id, std::int64_t version, Node changes) {
  return Node::object().add("id", id).add("version", version).add("changes", std::move(changes));
}
Node notes(std::string_view text) {
  return Node::object().add("notes", text);
}
Node body(std::vector<Node> edits) {
  Node list = Node::list();
  for (Node& each : edits) list.push(std::move(each));
  return Node::object().add("edits", std::move(list));
}
std::string problem_of(Node const& result) {
  Node const* problem = result.find("problem");
  return problem == nullptr ? "ok" : std::string(problem->text_at("code"));
}
std::string notes_of(ShopFloor& floor, std::int64_t id) {
  return std::string(floor.document(id).find("order")->text_at("notes"));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(edits)

BOOST_AUTO_TEST_CASE(each_order_is_edited_or_refused_by_itself_and_answered_in_order) {
  ShopFloor floor;
  auto const ids = floor.push({ShopFloor::order("A-1"), ShopFloor::order("A-2"), ShopFloor::order("A-3")});
  must(floor.service->edit_order(floor.clerk, ids[1],
                                 Node::object().add("version", 1).add("changes", notes("先"))));
  Node const answer = must(floor.service->edit_orders(
      floor.clerk, body({edit(ids[2], 1, notes("三")), edit(ids[1], 1, notes("二")),
                         edit(ids[0], 1, Node::object().add("short_key", "X")), edit(999, 1, notes("無"))})));
  auto const& results = answer.items_at("results");
  BOOST_REQUIRE(results.size() == 4U);
  BOOST_TEST(*results[0].integer_at("id") == ids[2]);
  BOOST_TEST(*results[0].integer_at("version") == 2);
  BOOST_TEST(*floor.document(ids[2]).find("order")->integer_at("version") == 2);
  BOOST_TEST(problem_of(results[1]) == "version_conflict");
  BOOST_TEST(problem_of(results[2]) == "fields_invalid");
  BOOST_TEST(results[2].find("problem")->find("details")->items_at("errors").front().text_at("field") ==
             "short_key");
  BOOST_TEST(problem_of(results[3]) == "not_found");
  BOOST_TEST(notes_of(floor, ids[2]) == "三");
  BOOST_TEST(notes_of(floor, ids[1]) == "先");
}

BOOST_AUTO_TEST_CASE(an_order_named_twice_is_edited_once) {
  ShopFloor floor;
  auto const id = floor.push(ShopFloor::order("A-1"));
  Node const answer =
      must(floor.service->edit_orders(floor.clerk, body({edit(id, 1, notes("一")), edit(id, 1, notes("二"))})));
  BOOST_TEST(problem_of(answer.items_at("results")[0]) == "ok");
  BOOST_TEST(problem_of(answer.items_at("results")[1]) == "version_conflict");
  BOOST_TEST(notes_of(floor, id) == "一");
}

/// The rule of the shop from now on: every order pays this fee.
void save_fee(ShopFloor& floor, std::int64_t fee) {
  Node const shop = must(floor.service->shops(floor.clerk)).items_at("shops")[0];
  FeeRule rule;
  rule.mode = FeeMode::overwrite;
  rule.bands[0] = {Yen{1}, Yen{999'999}, Yen{fee}};
  Node settings;
  for (Node const& provider : shop.items_at("providers"))
    if (provider.text_at("provider") == "kuroneko") settings = *provider.find("settings");
  must(floor.service->save_provider(floor.clerk, "demo", "kuroneko",
                                    Node::object()
                                        .add("version", *shop.integer_at("version"))
                                        .add("enabled", true)
                                        .add("settings", std::move(settings))
                                        .add("fee_rule", to_node(rule))));
}

std::string fee_of_order(ShopFloor& floor, std::int64_t id) {
  Node const document = floor.document(id);
  Node const& order = *document.find("order");
  return std::to_string(*order.find("current")->integer_at("fee")) + " " +
         std::to_string(*order.find("current")->integer_at("billed")) + " " +
         std::string(order.text_at("fee_source"));
}

Node hand_fee(Node value) {
  return Node::object().add("hand_fee", std::move(value));
}

BOOST_AUTO_TEST_CASE(a_fee_by_hand_that_is_taken_back_leaves_the_fee_that_stood_before_it) {
  ShopFloor floor;
  save_fee(floor, 220);
  auto const id = floor.push(ShopFloor::order("A-1"));
  auto const earlier = fee_of_order(floor, id);
  BOOST_TEST(earlier.starts_with("220 "), earlier);
  save_fee(floor, 330);
  must(floor.service->edit_orders(floor.clerk, body({edit(id, 1, hand_fee(100))})));
  BOOST_TEST(fee_of_order(floor, id).starts_with("100 "));
  Node back = edit(id, 2, hand_fee({}));
  back.add("undo", true);
  must(floor.service->edit_orders(floor.clerk, body({back})));
  BOOST_TEST(fee_of_order(floor, id) == earlier);
}

BOOST_AUTO_TEST_CASE(a_fee_by_hand_that_is_cleared_later_gives_way_to_the_present_rule) {
  ShopFloor floor;
  save_fee(floor, 220);
  auto const id = floor.push(ShopFloor::order("A-1"));
  save_fee(floor, 330);
  must(floor.service->edit_orders(floor.clerk, body({edit(id, 1, hand_fee(100))})));
  must(floor.service->edit_orders(floor.clerk, body({edit(id, 2, notes("別の編集"))})));
  Node late = edit(id, 3, hand_fee({}));
  late.add("undo", true);
  must(floor.service->edit_orders(floor.clerk, body({late})));
  BOOST_TEST(fee_of_order(floor, id).starts_with("330 "), "the edit before it is no longer the last one");
}

BOOST_AUTO_TEST_CASE(an_earlier_fee_by_hand_comes_back_as_one) {
  ShopFloor floor;
  auto const id = floor.push(ShopFloor::order("A-1"));
  must(floor.service->edit_orders(floor.clerk, body({edit(id, 1, hand_fee(100))})));
  auto const earlier = fee_of_order(floor, id);
  must(floor.service->edit_orders(floor.clerk, body({edit(id, 2, hand_fee({}))})));
  Node back = edit(id, 3, hand_fee(100));
  back.add("undo", true);
  must(floor.service->edit_orders(floor.clerk, body({back})));
  BOOST_TEST(fee_of_order(floor, id) == earlier);
  BOOST_TEST(earlier.ends_with("hand"));
}

BOOST_AUTO_TEST_CASE(an_open_call_keeps_its_order_as_it_was_sent) {
  ShopFloor floor;
  auto const ids = floor.push({ShopFloor::order("A-1"), ShopFloor::order("A-2")});
  floor.providers.script("KAARA0010", {Fault::lost_after});
  BOOST_TEST(floor.run("credit_request", ids[0]) == "unknown");
  auto const version = *floor.document(ids[0]).find("order")->integer_at("version");
  Node const answer = must(floor.service->edit_orders(
      floor.clerk, body({edit(ids[0], version, notes("一")), edit(ids[1], 1, notes("二"))})));
  BOOST_TEST(problem_of(answer.items_at("results")[0]) == "call_open");
  BOOST_TEST(problem_of(answer.items_at("results")[1]) == "ok");
}

BOOST_AUTO_TEST_CASE(a_malformed_edit_stops_the_whole_call_before_anything_is_written) {
  ShopFloor floor;
  auto const id = floor.push(ShopFloor::order("A-1"));
  for (Node const& bad : {edit(id, 0, notes("二")), edit(id, 1, Node("二")), Node("二")})
    BOOST_TEST(code_of(floor.service->edit_orders(floor.clerk, body({edit(id, 1, notes("一")), bad}))) ==
               "bad_request");
  BOOST_TEST(code_of(floor.service->edit_orders(
                 floor.clerk, body(std::vector<Node>(101, edit(id, 1, notes("一")))))) == "too_many");
  BOOST_TEST(notes_of(floor, id) == "");
}

BOOST_AUTO_TEST_CASE(a_hand_fee_for_many_computes_each_bill_and_its_inverse_takes_it_back) {
  ShopFloor floor;
  auto const id = floor.push(ShopFloor::order("A-1"));
  Node const before = floor.document(id);
  must(floor.service->edit_orders(floor.clerk,
                                  body({edit(id, 1, Node::object().add("hand_fee", std::int64_t{205}))})));
  auto const amounts_of = [&] { return *floor.document(id).find("order")->find("current"); };
  BOOST_TEST(*amounts_of().integer_at("fee") == 205);
  BOOST_TEST(*amounts_of().integer_at("billed") ==
             *before.find("order")->find("current")->integer_at("billed") -
                 *before.find("order")->find("current")->integer_at("fee") + 205);
  must(floor.service->edit_orders(floor.clerk, body({edit(id, 2, Node::object().add("hand_fee", Node()))})));
  BOOST_TEST(write_json(amounts_of()) == write_json(*before.find("order")->find("current")));
}

BOOST_AUTO_TEST_CASE(every_edit_stands_in_the_history_of_its_order_and_a_viewer_makes_none) {
  ShopFloor floor;
  auto const id = floor.push(ShopFloor::order("A-1"));
  Principal const viewer{"見るだけ", Role::viewer};
  BOOST_TEST(code_of(floor.service->edit_orders(viewer, body({edit(id, 1, notes("一"))}))) == "forbidden");
  must(floor.service->edit_orders(floor.clerk, body({edit(id, 1, notes("一"))})));
  Node const detail = must(floor.service->order(floor.clerk, id));
  auto const& history = detail.items_at("history");
  BOOST_TEST(std::count_if(history.begin(), history.end(),
                           [](Node const& entry) { return entry.text_at("kind") == "edit"; }) == 1);
}

BOOST_AUTO_TEST_SUITE_END()
