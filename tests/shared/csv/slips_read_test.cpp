#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <fstream>
#include <iterator>

#include "carrier/slip.hpp"
#include "csv/slips/read.hpp"
#include "tests/support/test_folder.hpp"
#include "text/cp932.hpp"

using namespace yoshin;

namespace {

std::string cp932(std::string_view text) {
  auto const encoded = encode_cp932(text);
  BOOST_REQUIRE(encoded.missing.empty());
  return encoded.bytes;
}

/// A record of `width` cells, empty but for the given ones (position from 1).
std::string record(std::size_t width, std::vector<std::pair<std::size_t, std::string>> const& cells) {
  std::vector<std::string> row(width);
  for (auto const& [position, text] : cells) row[position - 1] = text;
  std::string out;
  for (std::size_t i = 0; i < width; ++i) out += (i == 0 ? "" : ",") + row[i];
  return out + "\r\n";
}

bool has_error(SlipFile const& file) {
  return std::any_of(file.problems.begin(), file.problems.end(),
                     [](auto const& problem) { return problem.severity == ImportSeverity::error; });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(slips_read)

BOOST_AUTO_TEST_CASE(b2_is_read_by_its_headers_in_any_order_and_either_encoding) {
  std::string const text =
      "伝票番号,お客様管理番号,送り状種類,出荷予定日\r\n4907-1495-5706,ABCDE12345,0,2026/1/5\r\n";
  for (auto const& bytes : {cp932(text), text, "\xEF\xBB\xBF" + text}) {
    auto const file = read_slips(bytes);
    BOOST_REQUIRE(file.program == SlipProgram::b2);
    BOOST_REQUIRE_EQUAL(file.rows.size(), 1U);
    BOOST_TEST(file.problems.empty());
    BOOST_TEST((file.rows[0] == SlipRow{2, "ABCDE12345", "490714955706", Date{2026, 1, 5}, "0"}));
  }
}

BOOST_AUTO_TEST_CASE(b2_needs_only_the_two_named_columns) {
  auto const file = read_slips("お客様管理番号,伝票番号\nD-1001,490714955706\n");
  BOOST_REQUIRE(file.program == SlipProgram::b2);
  BOOST_TEST((file.rows[0] == SlipRow{2, "D-1001", "490714955706", std::nullopt, ""}));
}

BOOST_AUTO_TEST_CASE(headers_are_compared_after_nfkc) {
  auto const sagawa = read_slips(
      "お客様管理番号,お問い合せ送り状Ｎｏ．,出荷日\nＡＢＣＤＥ１２３４５,４４４８０３００９８３６,20260105\n");
  BOOST_REQUIRE(sagawa.program == SlipProgram::ehiden);
  BOOST_TEST((sagawa.rows[0] == SlipRow{2, "ABCDE12345", "444803009836", Date{2026, 1, 5}, ""}));
}

BOOST_AUTO_TEST_CASE(the_sample_of_yupri_is_read) {
  auto const file =
      read_slips(cp932("お客様側管理番号,お問い合わせ番号,仮引受確定作業年月日,配送完了作業年月日,"
                       "配達ステータス集約コード,配達ステータス明細コード\r\nPOC003,193715301010,,,10,0A\r\n"));
  BOOST_REQUIRE(file.program == SlipProgram::yupri);
  BOOST_TEST((file.encoding == Encoding::cp932));
  BOOST_TEST((file.rows[0] == SlipRow{2, "POC003", "193715301010", std::nullopt, ""}));
}

BOOST_AUTO_TEST_CASE(kangaroo_is_read_by_its_headers_only) {
  auto const file = read_slips("出荷日,荷主,お問合せ番号,管理番号\n2026/01/05,x,1234567890,ABCDE12345\n");
  BOOST_REQUIRE(file.program == SlipProgram::kangaroo);
  BOOST_TEST((file.rows[0] == SlipRow{2, "ABCDE12345", "1234567890", Date{2026, 1, 5}, ""}));
  BOOST_TEST(!read_slips("2026/01/05,x,123456789012,ABCDE12345\n").program.has_value());
}

BOOST_AUTO_TEST_CASE(a_file_without_a_header_is_known_by_width_and_form) {
  auto const b2 = read_slips(record(95, {{1, "ABCDE12345"}, {2, "7"}, {4, "490714955706"}, {5, "2026/01/05"}}));
  BOOST_REQUIRE(b2.program == SlipProgram::b2);
  BOOST_TEST((b2.rows[0] == SlipRow{1, "ABCDE12345", "490714955706", Date{2026, 1, 5}, "7"}));
  auto const sagawa = read_slips(record(74, {{10, "ABCDE12345"}, {61, "2026/01/05"}, {62, "444803009836"}}));
  BOOST_REQUIRE(sagawa.program == SlipProgram::ehiden);
  BOOST_TEST(sagawa.rows[0].key == "ABCDE12345");
  auto const post = read_slips(record(6, {{1, "ABCDE12345"}, {2, "193715301010"}}));
  BOOST_TEST((post.program == SlipProgram::yupri));
  BOOST_TEST(!read_slips(record(95, {{1, "ABCDE12345"}, {4, "東京都"}})).program.has_value());
  BOOST_TEST(!read_slips(record(95, {{1, "ABCDE12345"}, {4, "1234567890"}})).program.has_value(),
             "a short number");
  BOOST_TEST(!read_slips(record(93, {{1, "ABCDE12345"}, {4, "490714955706"}})).program.has_value(),
             "another width");
  BOOST_TEST(!read_slips(record(60, {{1, "ABCDE12345"}, {4, "490714955706"}})).program.has_value());
}

BOOST_AUTO_TEST_CASE(a_number_that_a_spreadsheet_damaged_is_kept_as_it_stands) {
  auto const file =
      read_slips("お客様管理番号,伝票番号\nD-1,4.90715E+11\nD-2,'490714955706\n4.9E+11,490714955706\n");
  BOOST_REQUIRE_EQUAL(file.rows.size(), 3U);
  BOOST_TEST(file.rows[0].slip == "4.90715E+11");
  BOOST_TEST(file.rows[2].key == "4.9E+11");
}

BOOST_AUTO_TEST_CASE(order_files_and_other_texts_are_no_slip_files) {
  for (std::string const text :
       {"店舗,受注番号,管理キー,伝票番号\ndemo,D-1001,ABCDE12345,490714955706\n",
        "店舗伝票番号,受注日,発送方法\nD-1001,2026/01/05,ヤマト\n", "伝票番号\n490714955706\n", "a\n"}) {
    auto const file = read_slips(text);
    BOOST_TEST(!file.program.has_value(), text);
    BOOST_TEST(has_error(file));
  }
}

BOOST_AUTO_TEST_CASE(a_file_exported_before_issue_says_which_column_is_missing) {
  auto const file = read_slips("お客様側管理番号,発送予定日,お届け先 名称１\nABCDE12345,20260105,見本\n");
  BOOST_REQUIRE(file.program == SlipProgram::yupri);
  BOOST_REQUIRE_EQUAL(file.problems.size(), 1U);
  BOOST_TEST(file.problems[0].field == "お問い合わせ番号");
  BOOST_TEST(file.problems[0].row == 1U);
  BOOST_TEST(file.problems[0].next_step.ja.find("発送履歴") != std::string::npos);
  BOOST_TEST(!file.problems[0].next_step.en.empty());
}

BOOST_AUTO_TEST_CASE(broken_files_name_the_line) {
  auto const cut = read_slips("お客様管理番号,送り状種類,クール区分,伝票番号\nD-1,0,0,490714955706\nD-2,0\n");
  BOOST_REQUIRE_EQUAL(cut.problems.size(), 1U);
  BOOST_TEST(cut.problems[0].row == 3U);
  BOOST_TEST(cut.rows.size() == 1U);
  auto const quote = read_slips("お客様管理番号,伝票番号\n\"D-1,490714955706\n");
  BOOST_TEST(has_error(quote));
  auto const date = read_slips("お客様管理番号,伝票番号,出荷予定日\nD-1,490714955706,2026/02/30\n");
  BOOST_REQUIRE_EQUAL(date.problems.size(), 1U);
  BOOST_TEST((date.problems[0].severity == ImportSeverity::warning));
  BOOST_TEST(date.problems[0].found == "2026/02/30");
  BOOST_TEST(has_error(read_slips("お客様管理番号,伝票番号\n")));
  BOOST_TEST(has_error(read_slips("")));
  BOOST_TEST(has_error(read_slips("PK\x03\x04 workbook")));
}

BOOST_AUTO_TEST_CASE(the_sample_of_each_program_is_read) {
  struct Sample {
    char const* file;
    SlipProgram program;
  };
  for (auto const& [file, program] :
       {Sample{"b2.csv", SlipProgram::b2}, Sample{"ehiden3.csv", SlipProgram::ehiden},
        Sample{"yupri.csv", SlipProgram::yupri}}) {
    std::ifstream in(test::test_path(std::string("data/slips/") + file), std::ios::binary);
    auto const read = read_slips(std::string{std::istreambuf_iterator<char>(in), {}});
    BOOST_TEST((read.program == program), file);
    BOOST_TEST(read.problems.empty(), file);
    BOOST_REQUIRE_EQUAL(read.rows.size(), 3U);
    for (auto const& row : read.rows) {
      BOOST_TEST(row.key.starts_with("ABCDE1234"), file);
      BOOST_TEST(has_valid_7dr(row.slip), file);
    }
  }
}

BOOST_AUTO_TEST_CASE(every_program_has_a_key_and_a_number) {
  for (auto const& layout : slip_layouts()) {
    BOOST_TEST(!layout.header(SlipField::key).empty());
    BOOST_TEST(!layout.header(SlipField::slip).empty());
    BOOST_TEST(
        (std::find(layout.carriers.begin(), layout.carriers.end(), layout.carrier) != layout.carriers.end()));
  }
}

BOOST_AUTO_TEST_SUITE_END()
