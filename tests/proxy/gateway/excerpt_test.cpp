#include <boost/test/unit_test.hpp>

#include "base/json.hpp"
#include "proxy/gateway/excerpt.hpp"

using namespace yoshin;

namespace {

std::vector<std::string> const kOwn{"N1", "OUR1"};
std::vector<std::string> const kInCall{"N1", "N2", "N3", "OUR1", "OUR2", "OUR3"};

std::string kept(std::string_view document) {
  auto const tree = parse_json(document);
  BOOST_REQUIRE(tree.ok());
  return write_json(excerpt(tree.value(), kOwn, kInCall));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(excerpts)

BOOST_AUTO_TEST_CASE(of_a_list_only_the_own_element_stays) {
  BOOST_TEST(
      kept(
          R"({"results":[{"id":"N2","result":"20"},{"id":"N1","result":"00"}],"errors":[{"codes":["E1"],"id":"N3"}]})") ==
      R"({"results":[{"id":"N1","result":"00"}],"errors":[]})");
}

BOOST_AUTO_TEST_CASE(what_names_nobody_of_the_call_stays) {
  BOOST_TEST(kept(R"({"results":[{"id":"N2"}],"errors":[{"codes":["E1"]},{"codes":["E2"],"id":"N9"}]})") ==
             R"({"results":[],"errors":[{"codes":["E1"]},{"codes":["E2"],"id":"N9"}]})");
}

BOOST_AUTO_TEST_CASE(an_element_is_anothers_wherever_in_it_the_name_stands) {
  BOOST_TEST(kept(R"({"results":[{"order":{"id":"N2"},"buyer":"PII"},{"order":{"id":"N1"}}]})") ==
             R"({"results":[{"order":{"id":"N1"}}]})");
  BOOST_TEST(kept(R"({"id":"N2","ids":["N1","N2"],"result":{"id":"N3","buyer":"PII"},"count":2})") ==
             R"({"ids":["N1"],"count":2})");
}

BOOST_AUTO_TEST_CASE(members_that_repeat_as_in_xml_are_elements_too) {
  Node results = Node::object();
  results.add("order", Node::object().add("id", "N2").add("buyer", "PII"));
  results.add("order", Node::object().add("id", "N1").add("buyer", "own"));
  BOOST_TEST(write_json(excerpt(Node::object().add("results", results), kOwn, kInCall)) ==
             R"({"results":{"order":{"id":"N1","buyer":"own"}}})");
}

BOOST_AUTO_TEST_CASE(a_number_is_a_name_as_well) {
  std::vector<std::string> const own{"1"};
  std::vector<std::string> const all{"1", "2"};
  auto const tree = parse_json(R"([{"id":1},{"id":2}])");
  BOOST_TEST(write_json(excerpt(tree.value(), own, all)) == R"([{"id":1}])");
}

BOOST_AUTO_TEST_SUITE_END()
