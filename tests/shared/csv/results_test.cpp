#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include "csv/import.hpp"
#include "csv/layouts/formula.hpp"
#include "csv/reader.hpp"
#include "csv/results.hpp"

using namespace yoshin;

namespace {

using Records = std::vector<std::vector<std::string>>;

ResultRow sample() {
  ResultRow row;
  row.order.shop = "demo";
  row.order.number = "A-1001";
  row.order.short_key = "ABCDEFGH12";
  row.order.ordered_at = *parse_time("2026-01-05 09:00:05");
  row.order.current = {Yen{3000}, Yen{}, Yen{500}, Yen{205}, Yen{}, Yen{}, Yen{}, Yen{3705}};
  row.order.carrier = CarrierId::yamato;
  row.order.parcels = {{"490714955706"}, {""}, {"490714955710"}};
  row.record.provider = ProviderId::np;
  row.record.status = CreditStatus::shipment_reported;
  row.record.stage = Stage::invoiced;
  row.record.registration = 2;
  row.record.provider_transaction_id = "26010500001";
  row.record.notices = {{"E1", {"NP後払い：確認してください。", "x"}, {"電話で確認", "y"}},
                        {"", {"二つ目", "z"}, {}}};
  row.changed_at = parse_time("2026-01-06 10:11:12");
  return row;
}

/// The file as our own reader sees it, formula guards undone.
Records read_back(std::string_view bytes) {
  auto decoded = decode_text(bytes);
  BOOST_REQUIRE(decoded.ok());
  auto const table = read_csv(decoded.value().text);
  BOOST_REQUIRE(table.findings().empty());
  Records out;
  for (std::size_t i = 0; i < table.size(); ++i) {
    out.emplace_back();
    for (auto const cell : table[i].cells) out.back().emplace_back(restore_formula(cell));
  }
  return out;
}

Records expected_of(std::vector<ResultRow> const& rows) {
  Records out(1);
  for (auto const name : result_columns()) out.front().emplace_back(name);
  for (auto const& row : rows) out.push_back(result_cells(row));
  return out;
}

rc::Gen<std::string> text() {
  static std::vector<std::string> const parts = {"見", "ソ", "表", "髙",   "①", "～", "a", "0", " ",  "　",
                                                 "\"", ",",  "\n", "\r\n", "=", "+",  "-", "@", "\t", "'"};
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(parts)),
                      [](auto const& all) {
                        std::string out;
                        for (auto const& part : all) out += part;
                        return out;
                      });
}

ResultRow any_row() {
  ResultRow row = sample();
  auto const gen = text();
  row.order.number = *gen;
  row.order.carrier_name = *gen;
  row.order.parcels = {{*gen}, {*gen}};
  row.order.current.billed = Yen{*rc::gen::inRange<std::int64_t>(-999'999'999, 1'000'000'000)};
  row.record.status = *rc::gen::elementOf(std::vector{CreditStatus::approved, CreditStatus::shipment_reported,
                                                      CreditStatus::unknown, CreditStatus::not_requested});
  row.record.provider_transaction_id = *gen;
  row.record.notices = {{"", {*gen, *gen}, {*gen, *gen}}, {"", {*gen, *gen}, {}}};
  return row;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(results)

BOOST_AUTO_TEST_CASE(a_row_says_what_became_of_the_order) {
  std::vector<std::string> const expected = {"demo",
                                             "A-1001",
                                             "2026-01-05 09:00:05",
                                             "NP後払い",
                                             "伝票番号同期OK",
                                             "請求書発行済",
                                             "26010500001",
                                             "ABCDEFGH12R2",
                                             "3000",
                                             "3705",
                                             "205",
                                             std::string(name_of(CarrierId::yamato).ja),
                                             "490714955706,490714955710",
                                             "NP後払い：確認してください。 / 二つ目",
                                             "電話で確認",
                                             "2026-01-06 10:11:12"};
  auto const cells = result_cells(sample());
  BOOST_TEST(cells == expected, boost::test_tools::per_element());
  BOOST_TEST(cells.size() == result_columns().size());
}

BOOST_AUTO_TEST_CASE(what_was_never_asked_has_no_id_no_stage_and_no_status_without_a_provider) {
  auto row = sample();
  row.record = {};
  row.record.provider = ProviderId::kuroneko;
  auto cells = result_cells(row);
  BOOST_TEST(cells[4] == "未与信");
  BOOST_TEST(cells[5] == "");
  BOOST_TEST(cells[7] == "");
  row.record.provider.reset();
  row.changed_at.reset();
  cells = result_cells(row);
  BOOST_TEST(cells[3] == "");
  BOOST_TEST(cells[4] == "");
  BOOST_TEST(cells[15] == "");
}

BOOST_AUTO_TEST_CASE(every_cell_that_is_written_is_read_back_in_every_encoding) {
  BOOST_TEST(rc::check([] {
    std::vector<ResultRow> rows;
    for (int i = *rc::gen::inRange(0, 4); i >= 0; --i) rows.push_back(any_row());
    for (auto const& encoding : Names<Encoding>::kTable) {
      auto const file = write_results(rows, encoding.value);
      RC_ASSERT(file.problems.empty());
      RC_ASSERT(read_back(file.bytes) == expected_of(rows));
    }
  }));
}

BOOST_AUTO_TEST_CASE(a_formula_in_any_cell_is_kept_from_running) {
  auto row = sample();
  row.order.carrier_name = "=HYPERLINK(\"http://x.invalid\")";
  row.record.notices = {{"", {"+81-3", ""}, {"@SUM(1)", ""}}};
  row.order.current.fee = Yen{-205};
  auto const file = write_results({row}, Encoding::utf8);
  BOOST_TEST(file.bytes.find("\"'=HYPERLINK(\"\"http://x.invalid\"\")\"") != std::string::npos);
  BOOST_TEST(file.bytes.find(",'+81-3,'@SUM(1),") != std::string::npos);
  BOOST_TEST(file.bytes.find(",-205,") != std::string::npos);
  BOOST_TEST(file.bytes.ends_with("\r\n"));
}

BOOST_AUTO_TEST_CASE(a_character_outside_cp932_is_named_with_its_order_and_column_and_nothing_is_written) {
  auto bad = sample();
  bad.record.notices.front().text.ja = "𠮷田様の丂";
  auto const file = write_results({sample(), bad}, Encoding::cp932, 100);
  BOOST_TEST(file.bytes.empty());
  BOOST_REQUIRE_EQUAL(file.problems.size(), 1U);
  BOOST_TEST(file.problems.front().row == 102U);
  BOOST_TEST(file.problems.front().field == "エラー内容");
  BOOST_TEST(file.problems.front().found == "𠮷丂");
  BOOST_TEST(write_results({bad}, Encoding::utf8_bom).problems.empty());
}

BOOST_AUTO_TEST_CASE(parts_of_a_file_put_together_are_the_file_written_at_once) {
  std::vector<ResultRow> rows(3, sample());
  rows[1].order.number = "A-1002";
  for (auto const& encoding : Names<Encoding>::kTable) {
    auto const begin = write_results({rows[0], rows[1]}, encoding.value).bytes;
    auto const rest = write_results({rows[2]}, encoding.value, 2).bytes;
    BOOST_TEST(begin + rest == write_results(rows, encoding.value).bytes);
  }
}

BOOST_AUTO_TEST_CASE(a_results_file_that_is_dropped_for_import_is_named_for_what_it_is) {
  ImportOptions options;
  options.shop = "demo";
  auto const result = read_orders(write_results({sample()}, Encoding::cp932).bytes, options);
  BOOST_TEST(result.has_errors);
  BOOST_TEST(result.orders.empty());
  BOOST_REQUIRE_EQUAL(result.problems.size(), 1U);
  BOOST_TEST(result.problems.front().next_step.ja.find("データ書出") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
