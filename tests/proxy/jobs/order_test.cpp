#include <boost/test/unit_test.hpp>

#include "contract/codec.hpp"
#include "shop_floor.hpp"

using namespace yoshin;
using namespace yoshin::test;

namespace {

Node edit(std::int64_t version, Node changes) {
  return Node::object().add("version", version).add("changes", std::move(changes));
}

Node import_orders(ShopFloor& floor, std::string const& file_hash, std::vector<Order> const& orders,
                   Reply& committed) {
  Node const opened = must(floor.service->open_import(floor.clerk, Node::object()
                                                                       .add("request_id", floor.request_id())
                                                                       .add("shop", "demo")
                                                                       .add("layout", "yoshin")
                                                                       .add("file_name", "orders.csv")
                                                                       .add("file_hash", file_hash)));
  std::string const import(opened.text_at("import"));
  std::int64_t index = 0;
  for (Order const& order : orders)
    must(floor.service->import_chunk(
        floor.clerk, import,
        Node::object().add("index", index++).add("orders", Node::list().push(to_node(order)))));
  committed = floor.service->commit_import(floor.clerk, import, Node::object().add("orders", index));
  return opened;
}

Node rule(std::string_view mode, int fee) {
  return Node::object()
      .add("mode", mode)
      .add("bands", Node::list().push(Node::object().add("lower", 1).add("upper", 10000).add("fee", fee)));
}

void save_rule(ShopFloor& floor, Node fee_rule) {
  Node const shop = must(floor.service->shops(floor.clerk)).items_at("shops").front();
  must(floor.service->save_provider(floor.clerk, "demo", "kuroneko",
                                    Node::object()
                                        .add("version", *shop.integer_at("version"))
                                        .add("enabled", true)
                                        .add("settings", Node::object())
                                        .add("fee_rule", std::move(fee_rule))));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(orders)

BOOST_AUTO_TEST_CASE(an_import_shows_nothing_before_its_commit_and_everything_after) {
  ShopFloor floor;
  Reply committed = Node();
  auto other = ShopFloor::order("B-2");
  other.payment_method = "銀行振込";
  (void)import_orders(floor, std::string(64, 'b'), {ShopFloor::order("B-1"), other}, committed);
  Node const done = must(committed);
  BOOST_TEST(done.integer_at("stored").value() == 2);
  BOOST_TEST(done.items_at("unmapped").front().text_at("text") == "銀行振込");
  Node const list = must(floor.service->list_orders(floor.clerk, {}));
  BOOST_TEST(list.find("columns")->items_at("number").size() == 2U);
  BOOST_TEST(list.find("columns")->items_at("item_summary").front().text().value() == "緑茶");
  BOOST_TEST(list.find("columns")->items_at("provider").back().text().value() == "");
}

BOOST_AUTO_TEST_CASE(a_file_is_imported_once_and_a_number_once) {
  ShopFloor floor;
  Reply committed = Node();
  (void)import_orders(floor, std::string(64, 'b'), {ShopFloor::order("B-1")}, committed);
  must(committed);
  auto const again = floor.service->open_import(floor.clerk, Node::object()
                                                                 .add("request_id", floor.request_id())
                                                                 .add("shop", "demo")
                                                                 .add("layout", "yoshin")
                                                                 .add("file_name", "orders.csv")
                                                                 .add("file_hash", std::string(64, 'b')));
  BOOST_TEST(code_of(again) == "already_imported");
  (void)import_orders(floor, std::string(64, 'c'), {ShopFloor::order("B-2"), ShopFloor::order("B-1")},
                      committed);
  BOOST_REQUIRE(!committed.ok());
  BOOST_TEST(committed.error().status == 422);
  BOOST_TEST(committed.error().details.items_at("rows").front().integer_at("row").value() == 2);
  Node const list = must(floor.service->list_orders(floor.clerk, {}));
  BOOST_TEST(list.find("columns")->items_at("number").size() == 1U);
}

BOOST_AUTO_TEST_CASE(an_edit_of_an_old_version_is_answered_with_the_present_order) {
  ShopFloor floor;
  auto const id = floor.push(ShopFloor::order("A-1"));
  must(floor.service->edit_order(floor.clerk, id, edit(1, Node::object().add("notes", "一"))));
  auto const late = floor.service->edit_order(floor.clerk, id, edit(1, Node::object().add("notes", "二")));
  BOOST_TEST(code_of(late) == "version_conflict");
  BOOST_TEST(late.error().details.find("current")->find("order")->text_at("notes") == "一");
  auto const bad = floor.service->edit_order(floor.clerk, id, edit(2, Node::object().add("short_key", "X")));
  BOOST_TEST(code_of(bad) == "fields_invalid");
}

BOOST_AUTO_TEST_CASE(an_order_whose_call_is_open_cannot_be_edited) {
  ShopFloor floor;
  auto const id = floor.push(ShopFloor::order("A-1"));
  floor.providers.script("KAARA0010", {Fault::lost_after});
  BOOST_TEST(floor.run("credit_request", id) == "unknown");
  auto const version = *floor.document(id).find("order")->integer_at("version");
  BOOST_TEST(code_of(floor.service->edit_order(
                 floor.clerk, id, edit(version, Node::object().add("notes", "一")))) == "call_open");
}

BOOST_AUTO_TEST_CASE(a_saved_rule_changes_no_order_until_it_is_applied) {
  ShopFloor floor;
  auto const ids = floor.push({ShopFloor::order("A-1"), ShopFloor::order("A-2")});
  BOOST_TEST(floor.run("credit_request", ids[1]) == "ok");
  save_rule(floor, rule("overwrite", 500));
  must(floor.service->edit_order(floor.clerk, ids[0], edit(1, Node::object().add("notes", "一"))));
  BOOST_TEST(*floor.document(ids[0]).find("order")->find("current")->integer_at("billed") == 3300);
  Node const ask = Node::object().add("provider", "kuroneko").add("preview", true);
  Node const preview = must(floor.service->apply_fees(floor.clerk, "demo", ask));
  BOOST_TEST(preview.items_at("changes").size() == 1U);
  BOOST_TEST(*preview.items_at("changes").front().find("after")->integer_at("billed") == 3500);
  BOOST_TEST(preview.integer_at("skipped").value() == 1);
  BOOST_TEST(*floor.document(ids[0]).find("order")->find("current")->integer_at("billed") == 3300);
  must(floor.service->apply_fees(floor.clerk, "demo",
                                 Node::object().add("provider", "kuroneko").add("preview", false)));
  BOOST_TEST(*floor.document(ids[0]).find("order")->find("current")->integer_at("billed") == 3500);
  BOOST_TEST(*floor.document(ids[1]).find("order")->find("current")->integer_at("billed") == 3300);
  Node const list = must(floor.service->list_orders(floor.clerk, {}));
  BOOST_TEST(list.find("columns")->items_at("fee_band").back().integer().value() == 0);
}

BOOST_AUTO_TEST_CASE(a_rule_is_applied_when_orders_arrive) {
  ShopFloor floor;
  save_rule(floor, rule("add", 250));
  auto const id = floor.push(ShopFloor::order("A-1"));
  BOOST_TEST(*floor.document(id).find("order")->find("current")->integer_at("billed") == 3550);
}

BOOST_AUTO_TEST_CASE(the_list_pages_in_change_order_and_returns_only_what_changed) {
  ShopFloor floor;
  auto const ids = floor.push({ShopFloor::order("A-1"), ShopFloor::order("A-2"), ShopFloor::order("A-3")});
  Node const first = must(floor.service->list_orders(floor.clerk, {0, 2, 0}));
  BOOST_TEST(first.boolean_at("more"));
  Node const second = must(floor.service->list_orders(floor.clerk, {*first.integer_at("change"), 2, 0}));
  BOOST_TEST(!second.boolean_at("more"));
  BOOST_TEST(second.find("columns")->items_at("id").size() == 1U);
  must(floor.service->edit_order(floor.clerk, ids[0], edit(1, Node::object().add("notes", "一"))));
  Node const changed = must(floor.service->list_orders(floor.clerk, {*second.integer_at("change"), 2, 8}));
  BOOST_TEST(changed.find("columns")->items_at("id").front().integer().value() == ids[0]);
  for (auto const& [name, column] : *changed.find("columns")->members())
    BOOST_TEST(column.items()->size() == 1U, name);
}

BOOST_AUTO_TEST_CASE(the_details_tell_the_whole_history_with_masked_requests) {
  ShopFloor floor;
  auto const id = floor.push(ShopFloor::order("A-1", ProviderId::np));
  BOOST_TEST(floor.run("credit_request", id) == "ok");
  Node const detail = must(floor.service->order(floor.clerk, id));
  Node const& call = detail.items_at("history").front();
  BOOST_TEST(call.text_at("kind") == "call");
  BOOST_TEST(call.text_at("state") == "answered_ok");
  BOOST_TEST(call.text_at("verdict") == "approved");
  BOOST_TEST(call.text_at("request").find("••••") != std::string_view::npos);
  BOOST_TEST(call.text_at("answer").find("authori_result") != std::string_view::npos);
  BOOST_TEST(detail.items_at("history").back().text_at("kind") == "import");
  BOOST_TEST(detail.find("cell")->items_at("buttons").size() == 2U);
  BOOST_TEST(!detail.boolean_at("open"));
}

BOOST_AUTO_TEST_CASE(credentials_are_checked_against_their_format_and_never_come_back) {
  ShopFloor floor;
  auto const put = [&](std::string_view value) {
    return floor.service->save_credentials(
        floor.clerk, "demo", "np", Node::object().add("values", Node::object().add("terminal_id", value)));
  };
  auto const bad = put("12a4567890");
  BOOST_TEST(code_of(bad) == "fields_invalid");
  BOOST_TEST(write_json(bad.error().details).find("12a4567890") == std::string::npos);
  Node const shop = must(put("1234567890"));
  BOOST_TEST(write_json(shop).find("1234567890") == std::string::npos);
  Node const& terminal = shop.items_at("providers").front().items_at("credentials").back();
  BOOST_TEST(terminal.text_at("id") == "terminal_id");
  BOOST_TEST(terminal.boolean_at("set"));
}

BOOST_AUTO_TEST_CASE(settings_are_versioned_and_known) {
  ShopFloor floor;
  auto const version = *must(floor.service->shops(floor.clerk)).items_at("shops").front().integer_at("version");
  auto const save = [&](std::int64_t at, Node settings) {
    return floor.service->save_provider(
        floor.clerk, "demo", "np",
        Node::object().add("version", at).add("enabled", true).add("settings", std::move(settings)));
  };
  BOOST_TEST(code_of(save(version, Node::object().add("np.nonsense", "on"))) == "fields_invalid");
  BOOST_TEST(code_of(save(version, Node::object().add("np.limit_yen", "viele"))) == "fields_invalid");
  BOOST_TEST(code_of(save(version, Node::object().add("np.limit_yen", "40000"))) == "ok");
  BOOST_TEST(code_of(save(version, Node::object())) == "version_conflict");
}

BOOST_AUTO_TEST_CASE(a_viewer_looks_and_changes_nothing) {
  ShopFloor floor;
  auto const id = floor.push(ShopFloor::order("A-1"));
  Principal const viewer{"見るだけ", Role::viewer};
  BOOST_TEST(code_of(floor.service->order(viewer, id)) == "ok");
  BOOST_TEST(code_of(floor.service->edit_order(viewer, id, edit(1, Node::object()))) == "forbidden");
  BOOST_TEST(code_of(floor.service->open_run(viewer, Node::object())) == "forbidden");
  BOOST_TEST(code_of(floor.service->push_orders(viewer, Node::object())) == "forbidden");
  BOOST_TEST(code_of(floor.service->save_shop(viewer, "demo", Node::object())) == "forbidden");
  BOOST_TEST(code_of(floor.service->save_credentials(viewer, "demo", "np", Node::object())) == "forbidden");
  BOOST_TEST(code_of(floor.service->advance_clock(viewer, Node::object().add("advance_minutes", 1))) ==
             "forbidden");
}

BOOST_AUTO_TEST_CASE(the_demo_clock_moves_forward) {
  ShopFloor floor;
  BOOST_TEST(must(floor.service->advance_clock(floor.clerk, Node::object().add("advance_minutes", 90)))
                 .text_at("now") == "2026-01-05T10:30:00+09:00");
  BOOST_TEST(code_of(floor.service->advance_clock(floor.clerk, Node::object().add("advance_minutes", -1))) ==
             "bad_request");
}

BOOST_AUTO_TEST_SUITE_END()
