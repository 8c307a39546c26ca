#include <boost/test/unit_test.hpp>
#include <fstream>
#include <iterator>
#include <set>

#include "provider/kuroneko/codes.hpp"
#include "sample.hpp"
#include "tests/support/test_folder.hpp"

using namespace yoshin;
using namespace yoshin::kuroneko;

namespace {

Node golden() {
  std::ifstream file(test::test_path("golden/kuroneko/codes.json"));
  std::string const text{std::istreambuf_iterator<char>(file), {}};
  auto document = parse_json(text);
  return document ? std::move(document).value() : Node();
}

/// Every error code in our tables.
std::set<std::string> all_codes() {
  std::set<std::string> codes;
  for (auto const& name : Names<Call>::kTable)
    for (CodeRow const& row : codes_of(name.value)) codes.insert(wire_code(name.value, row.number));
  for (CodeRow const& row : system_codes()) codes.insert(system_wire_code(row.number));
  return codes;
}

void play(Node const& entry) {
  std::string const code(entry.text_at("code"));
  auto const meaning = from_id<Action>(entry.text_at("meaning"));
  auto const status = from_id<CreditStatus>(entry.text_at("status"));
  BOOST_TEST_REQUIRE(meaning.has_value(), code);
  BOOST_TEST_REQUIRE(status.has_value(), code);
  auto const outcome = samples::parse(entry.text_at("call"), *entry.find("answer"), *meaning, *status);
  BOOST_TEST_REQUIRE(outcome.ok(), code);
  BOOST_TEST(id_of(outcome.value().verdict.kind) == entry.text_at("verdict"), code);
  if (entry.text_at("step").empty()) return;
  BOOST_TEST_REQUIRE(!outcome.value().notices.empty(), code);
  BOOST_TEST(outcome.value().notices[0].code == code);
  BOOST_TEST(outcome.value().notices[0].next_step.ja.find(entry.text_at("step")) != std::string::npos, code);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(kuroneko_codes)

BOOST_AUTO_TEST_CASE(every_golden_answer_means_what_the_golden_file_says) {
  Node const document = golden();
  BOOST_TEST_REQUIRE(!document.items_at("answers").empty());
  for (Node const& entry : document.items_at("answers")) play(entry);
}

BOOST_AUTO_TEST_CASE(every_code_of_every_table_stands_in_the_golden_file_and_no_other) {
  Node const document = golden();
  std::set<std::string> named;
  for (Node const& entry : document.items_at("answers")) named.insert(std::string(entry.text_at("code")));
  for (Node const& entry : document.items_at("not_sent")) named.insert(std::string(entry.text_at("code")));
  BOOST_TEST(named == all_codes(), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(codes_of_a_call_that_is_never_sent_are_explained_all_the_same) {
  Node const document = golden();
  for (Node const& entry : document.items_at("not_sent")) {
    CodeRow const* row = find_code(Call::kaasa, entry.text_at("code"));
    BOOST_TEST_REQUIRE(row != nullptr, entry.text_at("code"));
    BOOST_TEST(notice_of(*row, "").next_step.ja.find(entry.text_at("step")) != std::string::npos);
  }
}

BOOST_AUTO_TEST_CASE(every_code_has_a_sentence_in_both_languages_without_a_gap) {
  for (auto const& name : Names<Call>::kTable)
    for (CodeRow const& row : codes_of(name.value)) {
      Notice const notice = notice_of(row, wire_code(name.value, row.number));
      for (std::string const& text : {notice.text.ja, notice.text.en, notice.next_step.ja, notice.next_step.en})
        BOOST_TEST((!text.empty() && text.find('#') == std::string::npos), notice.code);
      for (char const* forgotten : {"than 0 ", "on 0 "})
        BOOST_TEST(notice.text.en.find(forgotten) == std::string::npos, notice.code);
    }
}

BOOST_AUTO_TEST_CASE(a_code_is_looked_up_in_its_own_call_only) {
  BOOST_TEST(find_code(Call::kaars, "kaara001E") == nullptr);
  BOOST_TEST(find_code(Call::kaara, "kaara001") == nullptr);
  BOOST_TEST(find_code(Call::kaara, "KAARA001E") == nullptr);
  BOOST_TEST(find_code(Call::kaara, "err0001") != nullptr);
  BOOST_TEST(find_code(Call::kaara, "err0004") == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
