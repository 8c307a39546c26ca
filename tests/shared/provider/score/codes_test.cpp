#include <boost/test/unit_test.hpp>
#include <fstream>
#include <iterator>
#include <set>

#include "provider/score/codes.hpp"
#include "sample.hpp"
#include "tests/support/test_folder.hpp"

using namespace yoshin;
using namespace yoshin::score;
using namespace yoshin::score::samples;

namespace {

Node golden() {
  std::ifstream file(test::test_path("golden/score/codes.json"));
  std::string const text{std::istreambuf_iterator<char>(file), {}};
  auto document = parse_json(text);
  return document ? std::move(document).value() : Node();
}

void play(Node const& row) {
  Sending how;
  how.endpoint = row.text_at("call");
  how.status = from_id<CreditStatus>(row.text_at("status")).value_or(CreditStatus::reviewing);
  auto const outcome = read_xml(how, std::string(row.text_at("answer")));
  BOOST_TEST_CONTEXT("codes.json: " << row.text_at("answer")) {
    BOOST_TEST(verdict(outcome) == row.text_at("verdict"));
    if (row.text_at("next").empty()) return;
    BOOST_TEST_REQUIRE(outcome.ok());
    BOOST_TEST_REQUIRE(!outcome.value().notices.empty());
    BOOST_TEST(outcome.value().notices[0].code == row.text_at("code"));
    BOOST_TEST(outcome.value().notices[0].next_step.ja.find(row.text_at("next")) != std::string::npos);
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(score_codes)

BOOST_AUTO_TEST_CASE(every_golden_answer_means_what_the_golden_file_says) {
  Node const document = golden();
  BOOST_TEST_REQUIRE(!document.items_at("rows").empty());
  for (Node const& row : document.items_at("rows")) play(row);
}

BOOST_AUTO_TEST_CASE(every_code_of_every_table_stands_in_the_golden_file) {
  std::set<std::string> named;
  Node const document = golden();
  for (Node const& row : document.items_at("rows")) named.insert(std::string(row.text_at("raw")));
  for (ResultCode const& row : kResultCodes)
    BOOST_TEST(named.count("result:" + std::string(row.code)) == 1U, row.code);
  for (ErrorRule const& row : kErrorCodes)
    BOOST_TEST(named.count("error:" + std::string(row.text)) == 1U, row.text);
}

BOOST_AUTO_TEST_CASE(several_errors_are_all_shown) {
  auto const outcome = read_xml(
      {.endpoint = "register", .status = CreditStatus::not_requested, .transaction_id = ""},
      "<response><result>NG</result><errors><error><errorCode>AAAA0001</errorCode><errorMessage>氏名が不正です"
      "</errorMessage></error><error><errorCode>AAAA0002</errorCode><errorMessage>謎のエラー</errorMessage></"
      "error>"
      "<error><errorMessage>理由だけ</errorMessage></error><error></error></errors></response>");
  BOOST_TEST(verdict(outcome) == "message_refused ");
  std::string text;
  for (Notice const& notice : outcome.value().notices) text += notice.code + "=" + notice.text.ja + ";";
  BOOST_TEST(text == "AAAA0001=氏名が不正です;AAAA0002=謎のエラー;=理由だけ;");
  BOOST_TEST(outcome.value().notices[0].next_step.ja.find("示された項目") != std::string::npos);
  BOOST_TEST(outcome.value().notices[1].next_step.ja.find("保守担当") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_error_without_words_is_still_said_in_words) {
  auto const outcome = read_xml({}, refused("AAAA0001", ""));
  BOOST_TEST_REQUIRE(outcome.ok());
  Notice const& notice = outcome.value().notices[0];
  BOOST_TEST(notice.code == "AAAA0001");
  BOOST_TEST(!notice.text.ja.empty());
  BOOST_TEST(!notice.text.en.empty());
}

BOOST_AUTO_TEST_CASE(every_remedy_has_its_sentence) {
  for (int value = 0; value <= static_cast<int>(Remedy::nothing); ++value) {
    auto const step = score::next_step_of(static_cast<Remedy>(value));
    BOOST_TEST(!step.ja.empty(), value);
    BOOST_TEST(!step.en.empty(), value);
  }
}

BOOST_AUTO_TEST_SUITE_END()
