#include <boost/test/unit_test.hpp>

#include "shop_floor.hpp"

using namespace yoshin;
using namespace yoshin::test;

namespace {

Node column(std::string_view header, std::string_view field) {
  return Node::object().add("header", header).add("field", field);
}

/// A mapping with every field that an order needs.
Node mapping(std::string_view name) {
  Node columns = Node::list();
  for (auto const* field : {"number", "ordered_at", "billed", "buyer_name", "buyer_postal_code",
                            "buyer_address1", "buyer_phone", "item_name", "unit_price", "quantity"})
    columns.push(column(std::string("列") + field, field));
  Node fixed = Node::list();
  fixed.push(Node::object().add("field", "payment_method").add("value", "NP後払い"));
  return Node::object()
      .add("name", name)
      .add("date_order", "month_first")
      .add("columns", std::move(columns))
      .add("fixed", std::move(fixed));
}

Node shop_now(ShopFloor& floor) {
  return must(floor.service->shops(floor.clerk)).items_at("shops")[0];
}

/// The body that saves the shop as it stands.
Node saving(ShopFloor& floor) {
  Node const shop = shop_now(floor);
  Node body = Node::object();
  for (auto const* name : {"version", "name", "phone", "email", "ship_days", "payment_map"})
    body.add(name, *shop.find(name));
  return body;
}

Reply save(ShopFloor& floor, std::vector<Node> mappings) {
  Node list = Node::list();
  for (Node& one : mappings) list.push(std::move(one));
  return floor.service->save_shop(floor.clerk, "demo", saving(floor).add("order_mappings", std::move(list)));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(order_mappings)

BOOST_AUTO_TEST_CASE(a_mapping_is_kept_with_the_shop_and_a_form_without_mappings_leaves_it) {
  ShopFloor floor;
  BOOST_TEST(shop_now(floor).items_at("order_mappings").empty());
  must(save(floor, {mapping("自社カート")}));
  must(floor.service->save_shop(floor.clerk, "demo", saving(floor)));
  auto const kept = shop_now(floor).items_at("order_mappings");
  BOOST_REQUIRE_EQUAL(kept.size(), 1U);
  BOOST_TEST(write_json(kept[0]) == write_json(mapping("自社カート")));
  must(save(floor, {}));
  BOOST_TEST(shop_now(floor).items_at("order_mappings").empty());
}

BOOST_AUTO_TEST_CASE(a_mapping_that_reads_no_order_or_repeats_a_name_is_refused_and_nothing_is_saved) {
  ShopFloor floor;
  auto const version = shop_now(floor).integer_at("version");
  Node gaps = Node::object().add("name", "穴").add("date_order", "year_first").add("fixed", Node::list());
  Node columns = Node::list();
  columns.push(column("番号", "number"));
  gaps.add("columns", std::move(columns));
  BOOST_TEST(code_of(save(floor, {std::move(gaps)})) == "fields_invalid");
  BOOST_TEST(code_of(save(floor, {mapping("同じ"), mapping("同じ")})) == "fields_invalid");
  BOOST_TEST(code_of(save(floor, {mapping("")})) == "fields_invalid");
  BOOST_TEST((shop_now(floor).integer_at("version") == version));
}

BOOST_AUTO_TEST_CASE(
    a_mapping_is_renamed_and_deleted_by_who_may_change_settings_and_only_at_the_present_version) {
  ShopFloor floor;
  must(save(floor, {mapping("自社"), mapping("倉庫")}));
  Node stale = saving(floor);
  must(save(floor, {mapping("自社カート"), mapping("倉庫")}));
  auto const names = [&] {
    std::string all;
    Node const shop = shop_now(floor);
    for (Node const& one : shop.items_at("order_mappings")) all += std::string(one.text_at("name")) + ";";
    return all;
  };
  BOOST_TEST(names() == "自社カート;倉庫;");
  BOOST_TEST(code_of(floor.service->save_shop(
                 floor.clerk, "demo", stale.add("order_mappings", Node::list()))) == "version_conflict");
  Node body = saving(floor).add("order_mappings", Node::list());
  BOOST_TEST(code_of(floor.service->save_shop({"閲覧", Role::viewer}, "demo", body)) == "forbidden");
  BOOST_TEST(names() == "自社カート;倉庫;");
  must(save(floor, {mapping("倉庫")}));
  BOOST_TEST(names() == "倉庫;");
}

BOOST_AUTO_TEST_SUITE_END()
