#include "table/page.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <utility>

#include "base/json.hpp"
#include "base/utf8.hpp"
#include "table/table.hpp"
#include "table/unmapped.hpp"

using namespace yoshin;

namespace {

PageError error_of(std::string const& text) {
  JsonScanner scanner(text);
  return read_page(scanner).error();
}

void take(Table& table, std::string const& text) {
  JsonScanner scanner(text);
  auto const page = read_page(scanner);
  BOOST_REQUIRE(page.ok());
  table.take(page.value());
}

std::vector<std::int64_t> ids_by(Table& table, std::string const& column) {
  table.view({}, {column, Direction::ascending});
  std::vector<std::int64_t> ids;
  for (std::uint32_t row : table.shown()) ids.push_back(table.id(row));
  return ids;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(order_page)

BOOST_AUTO_TEST_CASE(a_page_says_what_follows_it) {
  std::string const text =
      R"({"change":42,"more":true,"columns":{"buyer_name":["見本","例示"],"new":[{}],"id":[7,8]}})";
  JsonScanner scanner(text);
  auto const page = read_page(scanner);
  BOOST_REQUIRE(page.ok());
  BOOST_TEST(page.value().change == 42);
  BOOST_TEST(page.value().more);
  BOOST_TEST(page.value().ids == (std::vector<std::int64_t>{7, 8}), boost::test_tools::per_element());
  BOOST_TEST((*page.value().texts[static_cast<std::size_t>(TextColumnId::buyer_name)])[1] == "例示");
  BOOST_TEST(!page.value().texts[static_cast<std::size_t>(TextColumnId::number)].has_value());
}

BOOST_AUTO_TEST_CASE(a_page_that_is_wrong_names_the_place) {
  auto const refused = [](std::string const& columns) {
    auto const error = error_of(R"({"columns":{)" + columns + "}}");
    return error.column + " " + std::to_string(error.row) + " " + error.reason;
  };
  BOOST_TEST(refused(R"("number":["a"])") == "id 0 missing");
  BOOST_TEST(refused(R"("id":[1,"2"])") == "id 1 type");
  BOOST_TEST(refused(R"("id":[1],"number":[1])") == "number 0 type");
  BOOST_TEST(refused(R"("id":[1],"number":"a")") == "page 0 unreadable");
  BOOST_TEST(refused(R"("id":[1],"number":["a","b"])") == "number 0 length");
  BOOST_TEST(refused(R"("id":[1,2],"billed":[1,1000000000])") == "billed 1 range");
  BOOST_TEST(refused(R"("id":[1],"billed":[1.5])") == "billed 0 type");
  BOOST_TEST(error_of("{}").reason == "missing");
  BOOST_TEST(error_of(R"({"columns":{"id":[]}} x)").reason == "unreadable");
}

BOOST_AUTO_TEST_CASE(text_and_tree_fill_the_table_alike) {
  BOOST_TEST(rc::check([](std::vector<std::pair<std::u32string, std::int16_t>> const& values) {
    Node ids = Node::list();
    Node names = Node::list();
    Node billed = Node::list();
    for (auto const& [name, amount] : values) {
      ids.push(Node(static_cast<std::int64_t>(ids.items()->size() + 1)));
      names.push(Node(to_utf8(name)));
      billed.push(Node(std::int64_t{amount}));
    }
    Node columns = Node::object();
    columns.add("id", std::move(ids)).add("recipient_name", std::move(names)).add("billed", std::move(billed));
    auto const page = Node::object().add("columns", std::move(columns));
    Table from_tree;
    RC_ASSERT(from_tree.load(page).ok());
    auto const text = write_json(page);
    JsonScanner scanner(text);
    auto const read = read_page(scanner);
    RC_ASSERT(read.ok());
    Table from_text;
    from_text.take(read.value());
    RC_ASSERT(from_text.rows() == values.size());
    for (std::size_t row = 0; row < values.size(); ++row) {
      RC_ASSERT(std::as_const(from_text).texts(TextColumnId::recipient_name).text(row) ==
                std::as_const(from_tree).texts(TextColumnId::recipient_name).text(row));
      RC_ASSERT(std::as_const(from_text).numbers(NumberColumnId::billed)[row] ==
                std::as_const(from_tree).numbers(NumberColumnId::billed)[row]);
    }
    RC_ASSERT(ids_by(from_text, "recipient_name") == ids_by(from_tree, "recipient_name"));
  }));
}

BOOST_AUTO_TEST_CASE(pages_sorted_in_between_sort_as_if_they_had_come_at_once) {
  BOOST_TEST(rc::check([](std::vector<std::string> const& names, std::vector<bool> const& breaks) {
    Table table;
    std::vector<std::pair<std::string, std::int64_t>> plain;
    for (std::size_t at = 0; at < names.size(); ++at) {
      // Long common beginnings are what order numbers and dates have.
      auto const name = "M-2026-000" + names[at];
      auto const id = static_cast<std::int64_t>(at + 1);
      Node columns = Node::object();
      columns.add("id", Node(Node::Items{Node(id)})).add("number", Node(Node::Items{Node(name)}));
      RC_ASSERT(table.load(Node::object().add("columns", std::move(columns))).ok());
      plain.emplace_back(name, id);
      if (at < breaks.size() && breaks[at]) ids_by(table, "number");
      if (at < breaks.size() && !breaks[at]) table.prepare();
    }
    std::sort(plain.begin(), plain.end());
    auto const sorted = ids_by(table, "number");
    for (std::size_t at = 0; at < plain.size(); ++at) RC_ASSERT(sorted[at] == plain[at].second);
  }));
}

BOOST_AUTO_TEST_CASE(work_ahead_ends_and_changes_no_answer) {
  Table table;
  take(table, R"({"columns":{"id":[1,2,3],"number":["b","a","c"],"buyer_name":["見本","","サンプル"]}})");
  int pieces = 0;
  while (table.prepare()) BOOST_REQUIRE(++pieces < 100);
  BOOST_TEST(!table.prepare());
  BOOST_TEST(ids_by(table, "number") == (std::vector<std::int64_t>{2, 1, 3}), boost::test_tools::per_element());
  take(table, R"({"columns":{"id":[4],"number":["aa"]}})");
  BOOST_TEST(table.prepare());
  BOOST_TEST(ids_by(table, "number") == (std::vector<std::int64_t>{2, 4, 1, 3}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(much_work_ahead_is_done_in_pieces_and_changes_no_answer) {
  constexpr std::int64_t kRows = 70'000;
  Node::Items ids;
  Node::Items numbers;
  for (std::int64_t id = 1; id <= kRows; ++id) {
    ids.emplace_back(id);
    // 7 and the modulus have no common factor, so that every number comes once.
    numbers.emplace_back("M-" + std::to_string(100'000 + id * 7 % (kRows + 1)));
  }
  Node columns = Node::object();
  columns.add("id", Node(std::move(ids))).add("number", Node(std::move(numbers)));
  Table table;
  BOOST_REQUIRE(table.load(Node::object().add("columns", std::move(columns))).ok());
  Table untouched = table;
  int pieces = 0;
  while (table.prepare()) BOOST_REQUIRE(++pieces < 1000);
  BOOST_TEST(pieces > 5);
  BOOST_TEST((ids_by(table, "number") == ids_by(untouched, "number")));
}

BOOST_AUTO_TEST_CASE(payment_methods_without_a_provider_are_counted_by_shop) {
  Table table;
  take(table, R"({"columns":{"id":[1,2,3,4],"shop":["demo","demo","demo","second"],"provider":["","np","",""],)"
              R"("payment_method":["代引","NP","代引","代引"]}})");
  auto const found = unmapped_of(table, "demo");
  BOOST_REQUIRE(found.size() == 1U);
  BOOST_TEST(found[0].text == "代引");
  BOOST_TEST(found[0].orders == 2);
  take(
      table,
      R"({"columns":{"id":[1,3],"shop":["demo","demo"],"provider":["np","np"],"payment_method":["代引","代引"]}})");
  BOOST_TEST(unmapped_of(table, "demo").empty());
}

BOOST_AUTO_TEST_SUITE_END()
