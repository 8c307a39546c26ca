#include <boost/test/unit_test.hpp>
#include <fstream>
#include <iterator>
#include <set>

#include "provider/atodene/codes.hpp"
#include "sample.hpp"
#include "tests/support/test_folder.hpp"

using namespace yoshin;
using namespace yoshin::atodene;

namespace {

std::string const kFile = test::test_path("golden/atodene/codes.json");

Node golden() {
  std::ifstream file(kFile);
  std::string const text{std::istreambuf_iterator<char>(file), {}};
  auto document = parse_json(text);
  return document ? std::move(document).value() : Node();
}

void play(Node const& row) {
  auto const meaning = from_id<Action>(row.text_at("meaning"));
  auto const status = from_id<CreditStatus>(row.text_at("status"));
  BOOST_TEST_REQUIRE((meaning.has_value() && status.has_value()));
  Step const step{std::string(row.text_at("call")), StepRole::acts, *meaning, 1, {}, {}};
  Sent const sent{{}, "K3F9Q2T7WB", "A0000000001", Yen{3300}, *status, Stage::slip};
  auto const outcome = kConnector.parse(step, sent, {200, *row.find("answer")});
  BOOST_TEST_REQUIRE(outcome.ok());
  BOOST_TEST(id_of(outcome.value().verdict.kind) == row.text_at("verdict"));
  if (row.text_at("step").empty()) return;
  BOOST_TEST_REQUIRE(!outcome.value().notices.empty());
  Notice const& notice = outcome.value().notices[0];
  BOOST_TEST(notice.code == row.text_at("code"));
  BOOST_TEST(notice.next_step.ja.find(row.text_at("step")) != std::string::npos, notice.next_step.ja);
}

std::set<std::string> named(Node const& document, std::string_view table) {
  std::set<std::string> values;
  for (Node const& row : document.items_at("rows"))
    if (row.text_at("table") == table) values.emplace(row.text_at("raw"));
  return values;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(atodene_codes)

BOOST_AUTO_TEST_CASE(every_golden_answer_means_what_the_golden_file_says) {
  Node const document = golden();
  BOOST_TEST_REQUIRE(!document.items_at("rows").empty());
  for (Node const& row : document.items_at("rows"))
    BOOST_TEST_CONTEXT(kFile << ": " << row.text_at("call") << " " << row.text_at("table") << " "
                             << row.text_at("raw"))
  play(row);
}

BOOST_AUTO_TEST_CASE(every_value_of_every_table_stands_in_the_golden_file_and_no_other) {
  Node const document = golden();
  std::set<std::string> automatic, manual, codes, points{""};
  for (AutoResult const& row : auto_results()) automatic.emplace(row.value);
  for (ManualResult const& row : manual_results()) manual.emplace(row.value);
  for (ErrorCode const& row : error_codes()) codes.emplace(row.code);
  for (ErrorPoint const& row : error_points()) points.emplace(row.point);
  BOOST_TEST(named(document, "auto") == automatic, boost::test_tools::per_element());
  BOOST_TEST(named(document, "manual") == manual, boost::test_tools::per_element());
  BOOST_TEST(named(document, "code") == codes, boost::test_tools::per_element());
  BOOST_TEST(named(document, "point") == points, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(every_point_and_step_has_words_in_both_languages) {
  for (ErrorPoint const& row : error_points()) {
    Notice const notice = notice_of({std::string(row.point), "sim0001", ""});
    for (std::string const& text : {notice.text.ja, notice.text.en, notice.next_step.ja, notice.next_step.en})
      BOOST_TEST(!text.empty(), row.point);
    BOOST_TEST(notice.text.ja.find("sim0001") != std::string::npos, row.point);
  }
}

BOOST_AUTO_TEST_CASE(a_point_that_is_not_known_is_shown_raw) {
  Notice const notice = notice_of({"newElement", "er999999", "新しいエラーです"});
  BOOST_TEST(notice.code == "er999999");
  BOOST_TEST(notice.text.ja == "newElement：新しいエラーです");
}

BOOST_AUTO_TEST_SUITE_END()
