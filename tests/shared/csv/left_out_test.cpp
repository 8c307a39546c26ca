#include <boost/test/unit_test.hpp>

#include <fstream>
#include <iterator>
#include <map>

#include "csv/encoding.hpp"
#include "csv/left_out.hpp"
#include "csv/reader.hpp"
#include "csv/writer.hpp"
#include "tests/support/test_folder.hpp"

using namespace yoshin;

namespace {

constexpr std::string_view kReason = "取り込まなかった理由";
using Files = std::vector<std::string_view>;

std::string bytes_of(std::string const& name) {
  std::ifstream file(test::test_path("data/" + name), std::ios::binary);
  BOOST_REQUIRE_MESSAGE(file, "cannot open tests/data/" << name);
  return {std::istreambuf_iterator<char>(file), {}};
}

ImportOptions options() {
  ImportOptions out;
  out.shop = "demo";
  out.today = {2026, 1, 6};
  return out;
}

/// A file as cells, to be changed by column names and written again.
struct Sheet {
  std::vector<std::vector<std::string>> rows;

  explicit Sheet(std::string const& bytes) {
    auto decoded = decode_text(bytes);
    BOOST_REQUIRE(decoded);
    auto const table = read_csv(decoded.value().text);
    for (std::size_t i = 0; i < table.size(); ++i)
      rows.emplace_back(table[i].cells.begin(), table[i].cells.end());
  }
  std::string& at(std::size_t row, std::string_view column) {
    auto const found = std::find(rows[0].begin(), rows[0].end(), column);
    BOOST_REQUIRE_MESSAGE(found != rows[0].end(), "no column " << column);
    return rows.at(row).at(static_cast<std::size_t>(found - rows[0].begin()));
  }
  /// Every cell as it stands, whatever a spreadsheet would make of it.
  [[nodiscard]] std::string bytes() const {
    std::string out;
    for (auto const& row : rows) {
      for (std::size_t i = 0; i < row.size(); ++i) {
        bool const quoted = row[i].find_first_of(",\r\n") != std::string::npos;
        out += (i == 0 ? "" : ",") + (quoted ? '"' + row[i] + '"' : row[i]);
      }
      out += "\r\n";
    }
    return out;
  }
};

/// Five orders of one line each.
Sheet sample() {
  Sheet sheet(bytes_of("next_engine_500_utf8_bom.csv"));
  for (std::size_t row = 2; row < sheet.rows.size();)
    if (sheet.at(row, "店舗伝票番号") == sheet.at(row - 1, "店舗伝票番号"))
      sheet.rows.erase(sheet.rows.begin() + static_cast<std::ptrdiff_t>(row));
    else
      ++row;
  sheet.rows.resize(6);
  return sheet;
}

std::optional<ImportRest> rest_of_file(std::string_view bytes) {
  return rest_of(read_orders(bytes, options()));
}

std::string left_out_of(Files const& files, std::size_t file = 1,
                        ProblemLanguage language = ProblemLanguage::ja) {
  OrderImport reading(files, options());
  while (reading.step(100)) {
  }
  return reading.left_out(file, language);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(left_out)

BOOST_AUTO_TEST_CASE(an_order_with_one_bad_line_is_left_out_whole_with_the_reasons_beside_its_lines) {
  auto const bytes = bytes_of("bad/bad_values.csv");
  auto const result = read_orders(bytes, options());
  auto const rest = rest_of(result);
  BOOST_REQUIRE(rest);
  BOOST_TEST(rest->left_out == 1U);
  BOOST_TEST(rest->orders == result.orders.size() - 1);
  Sheet out(left_out_of({bytes}));
  BOOST_REQUIRE_EQUAL(out.rows.size(), 4U);
  for (std::size_t row = 1; row < out.rows.size(); ++row) BOOST_TEST(out.at(row, "店舗伝票番号") == "B-2");
  BOOST_TEST(out.at(1, kReason) == "受注数量「0」→ 1から9999までの数量。数量を直して出力し直してください");
  BOOST_TEST(out.at(2, kReason).starts_with("受注日「2026/02/30 10:00:00」→ 実在する日時"));
  Sheet english(left_out_of({bytes}, 1, ProblemLanguage::en));
  BOOST_TEST(english.at(1, "Why it was left out").starts_with("受注数量 \"0\" -> a quantity from 1 to 9999; "));
}

BOOST_AUTO_TEST_CASE(the_file_of_what_was_left_out_comes_in_once_it_is_corrected) {
  Sheet out(left_out_of({bytes_of("bad/bad_values.csv")}));
  out.at(1, "受注数量") = "1";
  out.at(2, "受注日") = out.at(1, "受注日");
  out.at(3, "合計金額") = out.at(1, "合計金額");
  CsvWriter writer;
  for (auto const& row : out.rows) {
    for (auto const& cell : row) writer.cell(cell);
    writer.end_row();
  }
  auto const again = read_orders(writer.text(), options());
  BOOST_TEST(!again.has_errors);
  BOOST_REQUIRE_EQUAL(again.orders.size(), 1U);
  BOOST_TEST(again.orders[0].order.items.size() == 3U);
}

BOOST_AUTO_TEST_CASE(a_second_round_writes_the_reasons_anew_and_keeps_texts_that_look_like_formulas) {
  Sheet sheet = sample();
  sheet.at(1, "受注名") = "=1+1";
  sheet.at(2, "受注名") = "'=1+1";
  sheet.at(1, "合計金額") = "abc";
  sheet.at(2, "合計金額") = "abc";
  auto const bytes = sheet.bytes();
  auto const first = left_out_of({bytes});
  auto const second = left_out_of({first}, 1, ProblemLanguage::en);
  auto const before = read_orders(bytes, options());
  auto const after = read_orders(second, options());
  BOOST_REQUIRE_EQUAL(after.orders.size(), 2U);
  for (std::size_t i = 0; i < 2; ++i)
    BOOST_TEST(after.orders[i].order.buyer.name == before.orders[i].order.buyer.name);
  BOOST_TEST(before.orders[0].order.buyer.name == "=1+1");
  Sheet written(second);
  BOOST_TEST(written.rows[0].size() == sheet.rows[0].size() + 1);
  BOOST_TEST(written.rows[0].back() == "Why it was left out");
}

BOOST_AUTO_TEST_CASE(nothing_is_offered_of_a_file_that_may_not_be_whole) {
  Sheet sheet = sample();
  BOOST_TEST(!rest_of_file(sheet.bytes()));
  sheet.at(1, "合計金額") = "abc";
  auto const bad = sheet.bytes();
  BOOST_TEST(rest_of_file(bad).has_value());
  BOOST_TEST(!rest_of_file(bad.substr(0, bad.size() - 2)), "the last line has no end");

  Sheet nameless = sheet;
  nameless.at(3, "店舗伝票番号").clear();
  BOOST_TEST(!rest_of_file(nameless.bytes()), "a line belongs to no order");
  Sheet narrow = sheet;
  narrow.rows[4].resize(9);
  BOOST_TEST(!rest_of_file(narrow.bytes()), "a line was cut");
  BOOST_TEST(!rest_of_file(bytes_of("bad/excel_damage.csv")), "a spreadsheet changed what still looks sound");
  Sheet quoted = sheet;
  quoted.at(3, "受注名").insert(0, "\"");
  BOOST_TEST(!rest_of_file(quoted.bytes()), "a quote is never closed");
  Sheet all_bad = sheet;
  for (std::size_t row = 1; row < all_bad.rows.size(); ++row) all_bad.at(row, "合計金額") = "abc";
  BOOST_TEST(!rest_of_file(all_bad.bytes()), "no order is left");
}

BOOST_AUTO_TEST_CASE(of_two_files_each_gives_the_lines_of_the_order_that_is_left_out) {
  auto const orders = bytes_of("yahoo_orders_40.csv");
  Sheet items(bytes_of("yahoo_items_40.csv"));
  items.at(2, "Quantity") = "0";
  auto const changed = items.bytes();
  Files const files{orders, changed};
  BOOST_TEST((rest_of(read_orders(files, options())) == ImportRest{39, 1}));
  Sheet order_lines(left_out_of(files, 1));
  Sheet item_lines(left_out_of(files, 2));
  BOOST_REQUIRE_EQUAL(order_lines.rows.size(), 2U);
  BOOST_TEST(order_lines.at(1, "OrderId") == "mihon-10000001");
  BOOST_TEST(order_lines.at(1, kReason) == "");
  BOOST_REQUIRE_EQUAL(item_lines.rows.size(), 3U);
  BOOST_TEST(item_lines.at(1, kReason) == "");
  BOOST_TEST(item_lines.at(2, kReason).starts_with("Quantity「0」"));
}

BOOST_AUTO_TEST_SUITE_END()
