#include <boost/test/unit_test.hpp>

#include <fstream>
#include <iterator>

#include "base/json.hpp"
#include "contract/import_questions.hpp"
#include "tests/support/test_folder.hpp"

using namespace yoshin;
using namespace yoshin::contract;

namespace {

/// An import as the page asks for it.
struct Asking {
  ImportSession session;
  std::string file;

  explicit Asking(std::string const& name) {
    std::ifstream in(test::test_path("data/" + name), std::ios::binary);
    file.assign(std::istreambuf_iterator<char>(in), {});
    Node const open = Node::object().add("shop", "demo").add("today", "2026-01-06").add("layout", "auto");
    BOOST_REQUIRE(ask("import_open", open));
    while (ask("import_step", Node::object().add("rows", 1000)).value().boolean_at("more", false)) {
    }
  }
  Reply ask(std::string_view name, Node const& question) {
    for (auto const& row : import_questions())
      if (row.ask == name) return row.answer(session, {question, file});
    return Failure{Refused{"no_such_question", {}, {}, {}}};
  }
  Node summary() { return ask("import_summary", Node::object().add("orders", 0).add("problems", 0)).value(); }
  /// The numbers of the orders that are handed on, or why they are not.
  std::string numbers(bool rest) {
    auto const answer = ask("import_orders", Node::object().add("from", 0).add("count", 100).add("rest", rest));
    if (!answer) return answer.error().code;
    std::string out;
    for (Node const& row : answer.value().items_at("orders"))
      out += std::string(row.find("order")->text_at("number")) + " ";
    return out;
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(import_rest)

BOOST_AUTO_TEST_CASE(the_good_orders_of_a_file_with_errors_are_handed_on_only_when_they_are_asked_for) {
  Asking asking("bad/bad_values.csv");
  Node const summary = asking.summary();
  BOOST_TEST(!summary.boolean_at("importable", true));
  BOOST_REQUIRE(summary.find("rest") != nullptr);
  BOOST_TEST((summary.find("rest")->integer_at("left_out") == 1));
  BOOST_TEST(asking.numbers(false) == "file_has_errors");
  auto const numbers = asking.numbers(true);
  BOOST_TEST(numbers.find("B-1 ") != std::string::npos);
  BOOST_TEST(numbers.find("B-2 ") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_damaged_file_hands_on_nothing_either_way) {
  for (auto const* name : {"bad/broken_quote.csv", "bad/missing_column.csv"}) {
    Asking asking(name);
    BOOST_TEST(asking.summary().find("rest")->is_null(), name);
    BOOST_TEST(asking.numbers(false) == "file_has_errors", name);
    BOOST_TEST(asking.numbers(true) == "file_has_errors", name);
  }
}

BOOST_AUTO_TEST_CASE(a_sound_file_is_handed_on_whole_and_has_no_rest) {
  Asking asking("rakuten_40.csv");
  BOOST_TEST(asking.summary().find("rest")->is_null());
  BOOST_TEST(asking.numbers(true) == "file_has_errors");
  BOOST_TEST(asking.numbers(false) != "file_has_errors");
}

BOOST_AUTO_TEST_SUITE_END()
