#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include "csv/encoding.hpp"
#include "csv/layouts/formula.hpp"
#include "csv/reader.hpp"
#include "csv/writer.hpp"
#include "text/cp932.hpp"

using namespace yoshin;

namespace {

using Records = std::vector<std::vector<std::string>>;

Records records_of(CsvTable const& table) {
  Records out;
  for (std::size_t i = 0; i < table.size(); ++i) out.emplace_back(table[i].cells.begin(), table[i].cells.end());
  return out;
}

Records read(std::string text) {
  return records_of(read_csv(text));
}

std::vector<CsvFinding> findings(std::string text) {
  return read_csv(text).findings();
}

std::string write(Records const& records) {
  CsvWriter writer;
  for (auto const& record : records) {
    for (auto const& cell : record) writer.cell(cell);
    writer.end_row();
  }
  return writer.text();
}

EncodingError error_of(std::string_view bytes) {
  auto const result = decode_text(bytes);
  BOOST_REQUIRE(!result.ok());
  return result.error();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(csv)

BOOST_AUTO_TEST_CASE(records_end_with_crlf_lf_or_cr_and_empty_lines_are_none) {
  Records const expected{{"a", "b"}, {"c", ""}};
  BOOST_TEST((read("a,b\r\nc,\r\n") == expected));
  BOOST_TEST((read("a,b\nc,\n") == expected));
  BOOST_TEST((read("a,b\rc,\r") == expected));
  BOOST_TEST((read("\r\na,b\r\n\r\nc,") == expected));
  BOOST_TEST(read("").empty());
}

BOOST_AUTO_TEST_CASE(quoted_cells_hold_commas_quotes_and_line_breaks) {
  Records const expected{{"見本,\"花子\"\r\n2行目", "", "x"}};
  BOOST_TEST((read("\"見本,\"\"花子\"\"\r\n2行目\",\"\",x\r\n") == expected));
}

BOOST_AUTO_TEST_CASE(rows_know_the_line_they_begin_on) {
  std::string text = "a\r\n\"1\r\n2\n3\"\r\nb\rc";
  auto const table = read_csv(text);
  BOOST_TEST(table.size() == 4U);
  BOOST_TEST(table[1].line == 2U);
  BOOST_TEST(table[2].line == 5U);
  BOOST_TEST(table[3].line == 6U);
}

BOOST_AUTO_TEST_CASE(every_broken_quote_is_reported_with_its_line) {
  using Faults = std::vector<CsvFinding>;
  BOOST_TEST((findings("a\nb\"c,d\n\"e\"f,g\nh") ==
              Faults{{CsvFault::stray_quote, 2, 1, 0}, {CsvFault::text_after_quote, 3, 2, 0}}));
  BOOST_TEST((findings("a,b\nc,\"d\ne,f\n") == Faults{{CsvFault::unclosed_quote, 2, 1, 1}}));
  BOOST_TEST((read("a\nb\"c,d\n\"e\"f,g") == Records{{"a"}, {"b\"c", "d"}, {"ef", "g"}}));
}

BOOST_AUTO_TEST_CASE(a_text_with_more_cells_than_the_limit_is_reported) {
  std::string text = "a,b\nc,d\n";
  auto const table = read_csv(text, 3);
  BOOST_TEST((table.findings() == std::vector<CsvFinding>{{CsvFault::too_large, 2, 1, 1}}));
}

BOOST_AUTO_TEST_CASE(what_is_written_is_read_back) {
  BOOST_TEST(rc::check([](Records const& records) {
    for (auto const& record : records) {
      RC_PRE(!record.empty());
      // A record of one empty cell is an empty line.
      RC_PRE(record.size() > 1 || !record.front().empty());
    }
    auto back = read(write(records));
    for (auto& record : back)
      for (auto& cell : record) cell = restore_formula(cell);
    RC_ASSERT(back == records);
    RC_ASSERT(findings(write(records)).empty());
  }));
}

BOOST_AUTO_TEST_CASE(formulas_are_neutralised_and_plain_numbers_stay) {
  for (auto const* formula : {"=1+1", "+81-3", "-A1", "@SUM(1)", "\tx", "\rx", "-1+2", "-", "'=1", "--5"})
    BOOST_TEST(neutralise_formula(formula) == std::string("'") + formula);
  for (auto const* plain : {"-200", "-1.5", "200", "", "見本", "'", "'見本", "a=b"})
    BOOST_TEST(neutralise_formula(plain) == plain);
}

BOOST_AUTO_TEST_CASE(neutralising_is_undone_for_any_text) {
  BOOST_TEST(rc::check([] {
    auto const text = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("'=+-@\t\r1.a")));
    RC_ASSERT(restore_formula(neutralise_formula(text)) == text);
  }));
}

BOOST_AUTO_TEST_CASE(the_encoding_is_found_by_mark_then_utf8_then_cp932) {
  BOOST_TEST((decode_text("\xEF\xBB\xBF見本").value().encoding == Encoding::utf8_bom));
  BOOST_TEST(decode_text("\xEF\xBB\xBF見本").value().text == "見本");
  BOOST_TEST((decode_text("見本").value().encoding == Encoding::utf8));
  BOOST_TEST((decode_text("abc").value().encoding == Encoding::utf8));
  auto const cp932 = decode_text(encode_cp932("髙田ソフト").bytes).value();
  BOOST_TEST((cp932.encoding == Encoding::cp932));
  BOOST_TEST(cp932.text == "髙田ソフト");
}

BOOST_AUTO_TEST_CASE(a_file_that_is_no_text_is_named_for_what_it_is) {
  using namespace std::string_view_literals;
  BOOST_TEST((error_of("PK\x03\x04\x14\0\x06\0[Content_Types].xml"sv).fault == EncodingFault::workbook));
  BOOST_TEST((error_of("\xD0\xCF\x11\xE0").fault == EncodingFault::workbook));
  BOOST_TEST((error_of("PK\x03\x04\x14\0\0\0orders.csv"sv).fault == EncodingFault::archive));
  BOOST_TEST((error_of("\x1F\x8B\x08").fault == EncodingFault::archive));
  BOOST_TEST((error_of("%PDF-1.7").fault == EncodingFault::binary));
  BOOST_TEST((error_of("a,b\0,c"sv).fault == EncodingFault::binary));
  BOOST_TEST((error_of("a\0,\0b\0,\0c\0"sv).fault == EncodingFault::utf16));
  BOOST_TEST((recognise("a,b", kMaxFileBytes + 1) == EncodingFault::too_large));
  BOOST_TEST(!recognise("a,b", kMaxFileBytes));
  BOOST_TEST((error_of("\xFF\xFE"
                       "a")
                  .fault == EncodingFault::utf16));
  auto const place = [](std::string_view bytes) {
    auto const error = error_of(bytes);
    BOOST_TEST((error.fault == EncodingFault::undecodable));
    return std::to_string(error.line) + ":" + error.before + ":" + error.found;
  };
  BOOST_TEST(place("a\nb\nx,c\xFF\xFF,d\n") == "3:a\nb\nx,:c\\xFF");
  BOOST_TEST(place("見本\n見本\n見\xFF\n") == "3:見本\n見本\n:見\\xFF");
  BOOST_TEST(place("\xEF\xBB\xBF"
                   "a\n\x8C\xA9\n") == "2:a\n:\\x8C");
}

BOOST_AUTO_TEST_CASE(a_cell_of_any_length_and_any_letters_ends_at_its_comma) {
  for (int byte = 1; byte < 256; ++byte) {
    char const letter = static_cast<char>(byte);
    if (std::string_view(",\n\r\"").find(letter) != std::string_view::npos) continue;
    for (std::size_t length = 0; length < 20; ++length) {
      std::string const first = std::string(length, 'x') + letter;
      std::string const last(20 - length, letter);
      std::string text = first + ",," + last + "\r\n" + last;
      CsvTable const table = read_csv(text);
      BOOST_REQUIRE_EQUAL(table.size(), 2U);
      BOOST_REQUIRE_EQUAL(table[0].cells.size(), 3U);
      BOOST_TEST((table[0].cells[0] == first));
      BOOST_TEST((table[0].cells[2] == last));
      BOOST_TEST((table[1].cells[0] == last));
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
