#include "table/slip_search.hpp"

#include <boost/test/unit_test.hpp>

using namespace yoshin;

namespace {

Node texts(std::vector<char const*> const& values) {
  Node list = Node::list();
  for (char const* value : values) list.push(Node(value));
  return list;
}

Table sample() {
  Node columns = Node::object();
  Node ids = Node::list();
  for (int id : {7, 8, 9}) ids.push(Node(id));
  columns.add("id", std::move(ids))
      .add("number", texts({"D-1001", "D-1002", "D-1002"}))
      .add("short_key", texts({"ABCDE12345", "ABCDE12346", ""}))
      .add("slips", texts({"490714955706", "4907-1495-5706,490714955710", ""}));
  Table table;
  BOOST_REQUIRE(table.load(Node::object().add("columns", std::move(columns))).ok());
  return table;
}

using Ids = std::vector<std::vector<std::int64_t>>;

}  // namespace

BOOST_AUTO_TEST_SUITE(slip_search)

BOOST_AUTO_TEST_CASE(a_key_is_a_short_key_in_any_case_or_an_order_number) {
  auto const table = sample();
  BOOST_TEST((orders_of_keys(table, {"abcde12345", "D-1002", "d-1001", "", "D-1001"}) ==
              Ids{{7}, {8, 9}, {}, {}, {7}}));
}

BOOST_AUTO_TEST_CASE(a_number_is_found_among_parcels_and_without_hyphens) {
  auto const table = sample();
  BOOST_TEST((orders_of_slips(table, {"490714955706", "490714955710", "", "1"}) == Ids{{7, 8}, {8}, {}, {}}));
}

BOOST_AUTO_TEST_CASE(a_key_asked_for_twice_is_answered_twice) {
  auto const table = sample();
  BOOST_TEST((orders_of_keys(table, {"D-1001", "D-1001"}) == Ids{{7}, {7}}));
}

BOOST_AUTO_TEST_SUITE_END()
