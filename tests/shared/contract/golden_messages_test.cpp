#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/json.hpp"
#include "base/utf8.hpp"
#include "tests/support/test_folder.hpp"

// What the golden cases say to a person: every problem names field, expected value and next step, every notice
// its next step, and no English text falls back into Japanese.

using namespace yoshin;

namespace {

bool is_japanese(char32_t point) {
  return (point >= 0x3041 && point <= 0x30FF) || (point >= 0x3400 && point <= 0x9FFF);
}

/// Without what stands in quotes: texts of the order, its shop or a provider's console.
bool speaks_japanese(std::string_view text) {
  bool quoted = false;
  for (char32_t const point : to_utf32(text)) {
    if (point == U'「' || point == U'」' || point == U'"')
      quoted = point == U'「' || (point == U'"' && !quoted);
    if (!quoted && is_japanese(point)) return true;
  }
  return false;
}

void check_message(Node const& message) {
  // A row of a name table has an id; the Japanese screen shows nothing for a carrier that is not chosen.
  bool const is_name = message.find("id") != nullptr;
  bool const both = message.text_at("ja").empty() == message.text_at("en").empty();
  BOOST_TEST((is_name || both), write_json(message));
  BOOST_TEST(!speaks_japanese(message.text_at("en")), message.text_at("en"));
}

void check_says(Node const& node, std::string_view member) {
  Node const* message = node.find(member);
  BOOST_REQUIRE(message != nullptr);
  BOOST_TEST(!message->text_at("ja").empty(), member << " of " << write_json(node));
}

void walk(Node const& node, std::size_t& problems) {
  if (node.find("ja") != nullptr && node.find("en") != nullptr) check_message(node);
  if (node.find("rule") != nullptr && node.find("severity") != nullptr) {
    ++problems;
    for (char const* member : {"field_name", "expected", "next_step"}) check_says(node, member);
    BOOST_TEST(!node.text_at("field").empty(), write_json(node));
  }
  bool const notice = node.find("code") != nullptr && node.find("text") != nullptr && node.find("next_step");
  if (notice && node.find("fields") == nullptr && node.find("details") == nullptr)
    check_says(node, "next_step");
  if (auto const* members = node.members())
    for (auto const& [name, child] : *members) walk(child, problems);
  if (auto const* items = node.items())
    for (Node const& item : *items) walk(item, problems);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(golden_messages)

BOOST_AUTO_TEST_CASE(every_message_of_a_golden_case_is_whole_and_in_its_language) {
  std::size_t problems = 0;
  for (auto const& entry : std::filesystem::recursive_directory_iterator(test::test_path("golden"))) {
    if (entry.path().extension() != ".json") continue;
    BOOST_TEST_CONTEXT(entry.path().string()) {
      std::ifstream in(entry.path(), std::ios::binary);
      auto const golden =
          parse_json(std::string{std::istreambuf_iterator<char>(in), {}}, JsonLimits{16U << 20U, 32});
      BOOST_REQUIRE(golden.ok());
      if (Node const* expected = golden.value().find("expected")) walk(*expected, problems);
    }
  }
  BOOST_TEST(problems > 100U);
}

BOOST_AUTO_TEST_SUITE_END()
