#include <boost/test/unit_test.hpp>

#include <map>

#include "csv/import.hpp"
#include "csv/writer.hpp"
#include "text/cp932.hpp"

using namespace yoshin;

namespace {

using Cells = std::map<std::string, std::string>;

std::vector<std::string> const kHeader = {"店舗伝票番号",   "受注日",        "受注郵便番号",
                                          "受注住所１",     "受注住所２",    "受注名",
                                          "受注名カナ",     "受注電話番号",  "受注メールアドレス",
                                          "発送郵便番号",   "発送先住所１",  "発送先住所２",
                                          "発送先名",       "発送先カナ",    "発送電話番号",
                                          "支払方法",       "発送方法",      "商品計",
                                          "税金",           "発送料",        "手数料",
                                          "ポイント",       "その他費用",    "合計金額",
                                          "ギフトフラグ",   "時間帯指定",    "日付指定",
                                          "作業者欄",       "備考",          "商品名",
                                          "商品コード",     "商品価格",      "受注数量",
                                          "商品オプション", "出荷済フラグ",  "顧客区分",
                                          "顧客コード",     "消費税率（%）", "のし",
                                          "ラッピング",     "メッセージ"};

/// A sound line of an order with one item.
Cells line(Cells const& changes = {}) {
  Cells cells = {{"店舗伝票番号", "A-1001"},
                 {"受注日", "2026/01/05 09:00:05"},
                 {"受注郵便番号", "1000001"},
                 {"受注住所１", "東京都見本区見本町1-2-3"},
                 {"受注名", "見本 花子"},
                 {"受注名カナ", "ミホン ハナコ"},
                 {"受注電話番号", "0355550101"},
                 {"受注メールアドレス", "hanako@shop.example.invalid"},
                 {"発送郵便番号", "5300001"},
                 {"発送先住所１", "大阪府見本市見本町4-5"},
                 {"発送先名", "見本 太郎"},
                 {"発送電話番号", "0655550102"},
                 {"支払方法", "NP後払い"},
                 {"発送方法", "ヤマト(発払い)B2v6"},
                 {"商品計", "1980"},
                 {"税金", "0"},
                 {"発送料", "550"},
                 {"手数料", "205"},
                 {"ポイント", "200"},
                 {"その他費用", "-35"},
                 {"合計金額", "2500"},
                 {"商品名", "緑茶"},
                 {"商品コード", "tea-1"},
                 {"商品価格", "990"},
                 {"受注数量", "2"}};
  for (auto const& [name, value] : changes) cells[name] = value;
  return cells;
}

std::string file(std::vector<Cells> const& lines, std::vector<std::string> const& header = kHeader) {
  CsvWriter writer;
  for (auto const& name : header) writer.cell(name);
  writer.end_row();
  for (auto const& cells : lines) {
    for (auto const& name : header) writer.cell(cells.count(name) != 0 ? cells.at(name) : "");
    writer.end_row();
  }
  return writer.text();
}

ImportOptions options() {
  ImportOptions out;
  out.shop = "demo";
  out.payment_map = {{"ＮＰ後払い", ProviderId::np}, {"クロネコ代金後払い", ProviderId::kuroneko}};
  out.ship_days = 2;
  out.today = {2026, 1, 31};
  return out;
}

ImportResult read(std::string const& text) {
  return read_orders(text, options());
}

/// The only problem of a file with one changed line.
ImportProblem problem_of(Cells const& changes) {
  auto const result = read(file({line(changes)}));
  BOOST_REQUIRE_EQUAL(result.orders.size(), 1U);
  auto const& problems = result.orders.front().problems;
  BOOST_REQUIRE_MESSAGE(problems.size() == 1U, problems.size() << " problems for " << changes.begin()->first
                                                               << " " << changes.begin()->second);
  BOOST_TEST(!problems.front().expected.ja.empty());
  BOOST_TEST(!problems.front().expected.en.empty());
  BOOST_TEST(!problems.front().next_step.ja.empty());
  BOOST_TEST(!problems.front().next_step.en.empty());
  BOOST_TEST(problems.front().row == 2U);
  BOOST_TEST(result.has_errors == (problems.front().severity == ImportSeverity::error));
  return problems.front();
}

void check_problem(std::string const& column, std::string const& value, Trouble expected) {
  auto const found = problem_of({{column, value}});
  auto const wanted = make_problem(expected, 2, column, value);
  BOOST_TEST((found == wanted), column << " = " << value << ": " << found.expected.en << " at " << found.field
                                       << " found " << found.found);
}

bool has_trouble(std::vector<ImportProblem> const& problems, Trouble trouble, std::size_t row,
                 std::string const& field) {
  auto const wanted = make_problem(trouble, row, field, {});
  for (auto const& problem : problems)
    if (problem.row == row && problem.field == field && problem.expected == wanted.expected) return true;
  return false;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(import_next_engine)

BOOST_AUTO_TEST_CASE(a_sound_file_becomes_orders_with_our_amounts) {
  auto const result = read(encode_cp932(file({line()})).bytes);
  BOOST_TEST((result.encoding == Encoding::cp932));
  BOOST_TEST((result.layout == LayoutId::next_engine));
  BOOST_TEST(result.rows == 1U);
  BOOST_TEST(!result.has_errors);
  BOOST_REQUIRE_EQUAL(result.orders.size(), 1U);
  auto const& [first_row, order, provider, problems] = result.orders.front();
  BOOST_TEST(problems.empty());
  BOOST_TEST(first_row == 2U);
  BOOST_TEST((provider == ProviderId::np));
  BOOST_TEST(order.shop == "demo");
  BOOST_TEST(order.number == "A-1001");
  BOOST_TEST(order.short_key == "");
  BOOST_TEST(jst_display(order.ordered_at) == "2026-01-05 09:00:05");
  BOOST_TEST((order.imported ==
              Amounts{Yen{1980}, Yen{0}, Yen{550}, Yen{205}, Yen{0}, Yen{-200}, Yen{-35}, Yen{2500}}));
  BOOST_TEST((order.current == order.imported));
  BOOST_TEST((total_of(lines_of(order)) == Yen{2500}));
  BOOST_TEST((order.carrier == CarrierId::yamato));
  BOOST_TEST(order.buyer.phone == "0355550101");
  BOOST_TEST(order.recipient.name == "見本 太郎");
  BOOST_TEST(order.items.front().quantity == 2);
  BOOST_TEST(order.items.front().tax_rate_percent == 10);
  BOOST_TEST((order.planned_ship_date == Date{2026, 2, 2}));
}

BOOST_AUTO_TEST_CASE(older_layouts_with_35_37_and_38_columns_are_read) {
  for (std::size_t const width : {35U, 37U, 38U, 41U}) {
    auto const count = static_cast<std::ptrdiff_t>(width);
    auto const result = read(file({line()}, {kHeader.begin(), kHeader.begin() + count}));
    BOOST_TEST(!result.has_errors);
    BOOST_TEST(result.orders.size() == 1U);
  }
}

BOOST_AUTO_TEST_CASE(columns_may_stand_in_any_order_with_half_width_digits_and_unknown_ones_between) {
  std::vector<std::string> header(kHeader.rbegin(), kHeader.rend());
  for (auto& name : header)
    if (name == "受注住所１") name = " 受注住所1";
  header.insert(header.begin() + 3, "店独自の列");
  Cells cells = line();
  cells[" 受注住所1"] = cells["受注住所１"];
  auto const result = read(file({cells}, header));
  BOOST_TEST(!result.has_errors);
  BOOST_TEST(result.orders.front().order.buyer.address1 == "東京都見本区見本町1-2-3");
}

BOOST_AUTO_TEST_CASE(lines_of_one_number_are_one_order_wherever_they_stand) {
  auto second = line({{"店舗伝票番号", "A-1002"}});
  auto more = line({{"商品名", "急須"}, {"商品価格", "0"}, {"受注数量", "1"}, {"消費税率（%）", "8"}});
  auto const result = read(file({line(), second, more}));
  BOOST_TEST(!result.has_errors);
  BOOST_TEST(result.orders.size() == 2U);
  BOOST_TEST(result.orders.front().order.items.size() == 2U);
  BOOST_TEST(result.orders.front().order.items.back().tax_rate_percent == 8);
  BOOST_TEST(result.orders.back().first_row == 3U);
}

BOOST_AUTO_TEST_CASE(another_order_under_the_same_number_is_an_error_that_names_the_column) {
  auto const other = line({{"受注名", "別人 次郎"}});
  auto const result = read(file({line(), line({{"店舗伝票番号", "A-1002"}}), other}));
  BOOST_TEST(result.has_errors);
  BOOST_TEST(has_trouble(result.orders.front().problems, Trouble::repeat_differs, 4, "受注名"));
}

BOOST_AUTO_TEST_CASE(a_repeated_cell_that_is_broken_by_itself_is_named_for_what_it_is) {
  auto const broken = line({{"受注日", "46027"}, {"受注電話番号", "9055550101"}});
  auto const problems = read(file({line(), broken})).orders.front().problems;
  BOOST_TEST(problems.size() == 2U);
  BOOST_TEST(has_trouble(problems, Trouble::date_time_unreal, 3, "受注日"));
  BOOST_TEST(has_trouble(problems, Trouble::phone_zero_lost, 3, "受注電話番号"));
}

BOOST_AUTO_TEST_CASE(an_error_elsewhere_in_the_order_does_not_hide_a_remainder) {
  auto const problems =
      read(file({line({{"受注電話番号", "9055550101"}, {"合計金額", "2600"}})})).orders.front().problems;
  BOOST_TEST(problems.size() == 2U);
  BOOST_TEST(has_trouble(problems, Trouble::remainder_total, 2, "合計金額"));
}

BOOST_AUTO_TEST_CASE(a_recipient_that_the_file_leaves_blank_is_the_buyer) {
  auto const result =
      read(file({line({{"発送郵便番号", ""}, {"発送先住所１", ""}, {"発送先名", ""}, {"発送電話番号", ""}})}));
  BOOST_TEST(same_address(result.orders.front().order));
}

BOOST_AUTO_TEST_CASE(a_remainder_is_a_warning_and_never_a_line) {
  auto const problem = problem_of({{"合計金額", "2600"}});
  BOOST_TEST(problem.field == "合計金額");
  BOOST_TEST(problem.found == "2600 ≠ 2500");
  BOOST_TEST((problem.severity == ImportSeverity::warning));
  BOOST_TEST(problem_of({{"商品価格", "900"}}).field == "商品計");
  auto const result = read(file({line({{"合計金額", "2600"}})}));
  BOOST_TEST((total_of(lines_of(result.orders.front().order)) == Yen{2500}));
}

BOOST_AUTO_TEST_CASE(numbers_that_a_spreadsheet_mangled_are_errors) {
  check_problem("店舗伝票番号", "4.90715E+11", Trouble::excel_number);
  check_problem("受注電話番号", "3.55555E+8", Trouble::excel_number);
  check_problem("受注郵便番号", "1E+06", Trouble::excel_number);
  check_problem("合計金額", "2.5E+03", Trouble::excel_number);
  check_problem("受注電話番号", "355550101", Trouble::phone_zero_lost);
  check_problem("発送電話番号", "9055550101", Trouble::phone_zero_lost);
  check_problem("商品コード", "4.90715E+12", Trouble::code_damaged);
  check_problem("商品コード", "1月5日", Trouble::code_damaged);
}

BOOST_AUTO_TEST_CASE(a_mangled_slip_number_is_an_error) {
  auto header = kHeader;
  header.push_back("伝票番号");
  auto const result = read(file({line({{"伝票番号", "4.90715E+11"}})}, header));
  BOOST_TEST(has_trouble(result.orders.front().problems, Trouble::excel_number, 2, "伝票番号"));
  auto const good = read(file({line({{"伝票番号", "490714955706 444803009836"}})}, header));
  BOOST_TEST((slips_of(good.orders.front().order) == std::vector<std::string>{"490714955706", "444803009836"}));
}

BOOST_AUTO_TEST_CASE(postal_codes_that_lost_zeros_are_padded_with_a_warning) {
  check_problem("受注郵便番号", "600001", Trouble::postal_padded);
  auto const result = read(file({line({{"受注郵便番号", "600001"}, {"発送郵便番号", "60-1"}})}));
  BOOST_TEST(!result.has_errors);
  BOOST_TEST(result.orders.front().order.buyer.postal_code == "0600001");
  BOOST_TEST(result.orders.front().order.recipient.postal_code == "060-0001");
}

BOOST_AUTO_TEST_CASE(cells_that_are_not_what_they_must_be_are_errors) {
  check_problem("受注日", "2026/02/30 10:00:00", Trouble::date_time_unreal);
  check_problem("受注日", "", Trouble::value_missing);
  check_problem("日付指定", "2026/02/30", Trouble::date_unreal);
  check_problem("受注数量", "0", Trouble::quantity_range);
  check_problem("受注数量", "-1", Trouble::quantity_range);
  check_problem("受注数量", "二", Trouble::quantity_form);
  check_problem("商品価格", "", Trouble::value_missing);
  check_problem("商品価格", "990円", Trouble::amount_form);
  check_problem("商品価格", "990.0", Trouble::amount_form);
  check_problem("合計金額", "1000000000", Trouble::amount_range);
  check_problem("合計金額", "99999999999999999999", Trouble::amount_range);
  check_problem("合計金額", "", Trouble::value_missing);
  check_problem("ポイント", "-200", Trouble::points_negative);
  check_problem("消費税率（%）", "5", Trouble::tax_rate);
  check_problem("店舗伝票番号", "2026/01", Trouble::number_charset);
  check_problem("店舗伝票番号", "Ａ１", Trouble::number_charset);
  check_problem("店舗伝票番号", std::string(31, 'A'), Trouble::number_length);
  check_problem("受注電話番号", std::string(61, '0'), Trouble::text_length);
}

BOOST_AUTO_TEST_CASE(thousands_separators_are_read_with_a_warning_when_they_stand_right) {
  check_problem("商品計", "1,980", Trouble::amount_separators);
  check_problem("商品計", "19,80", Trouble::amount_form);
  check_problem("合計金額", "2,50", Trouble::amount_form);
  auto const result = read(file({line({{"商品計", "１，９８０"}})}));
  BOOST_TEST((result.orders.front().order.imported.goods == Yen{1980}));
}

BOOST_AUTO_TEST_CASE(dates_as_a_spreadsheet_writes_them_are_read) {
  auto const result = read(file({line({{"受注日", "2026/1/5 9:05"}, {"日付指定", "2026/1/9"}})}));
  BOOST_TEST(!result.has_errors);
  BOOST_TEST(jst_display(result.orders.front().order.ordered_at) == "2026-01-05 09:05:00");
  BOOST_TEST((result.orders.front().order.delivery_date == Date{2026, 1, 9}));
  BOOST_TEST(!read(file({line({{"日付指定", "指定なし"}})})).has_errors);
}

BOOST_AUTO_TEST_CASE(more_than_999_lines_of_one_order_are_an_error) {
  std::vector<Cells> lines(1001, line({{"商品計", "1978020"}, {"合計金額", "1978540"}}));
  auto const result = read(file(lines));
  BOOST_TEST(result.orders.front().order.items.size() == 999U);
  BOOST_TEST(result.orders.front().problems.size() == 1U);
  BOOST_TEST(has_trouble(result.orders.front().problems, Trouble::lines_too_many, 1001, "店舗伝票番号"));
}

BOOST_AUTO_TEST_CASE(payment_texts_without_a_provider_are_counted) {
  auto const other = [](char const* number, char const* text) {
    return line({{"店舗伝票番号", number}, {"支払方法", text}});
  };
  auto const result =
      read(file({line(), other("B1", "代引"), other("B2", "np 後払い"), other("B3", "代引"), other("B4", "")}));
  BOOST_TEST(!result.has_errors);
  BOOST_TEST((result.orders[2].provider == ProviderId::np));
  BOOST_TEST(!result.orders[1].provider);
  BOOST_REQUIRE_EQUAL(result.unmapped.size(), 2U);
  BOOST_TEST(result.unmapped[0].text == "代引");
  BOOST_TEST(result.unmapped[0].count == 2U);
  BOOST_TEST(result.unmapped[1].count == 1U);
}

BOOST_AUTO_TEST_CASE(flags_come_from_the_delivery_method_and_the_notes) {
  auto const flags = [](Cells const& changes) {
    return read(file({line(changes)})).orders.front().order.flags;
  };
  using Flags = std::vector<OrderFlag>;
  BOOST_TEST((flags({{"発送方法", "日本郵便 コンビニ受取"}}) == Flags{OrderFlag::convenience_store}));
  BOOST_TEST((flags({{"発送方法", "ヤマト クール冷凍"}}) == Flags{OrderFlag::frozen}));
  BOOST_TEST((flags({{"発送方法", "ヤマト クール便"}}) == Flags{OrderFlag::cool}));
  BOOST_TEST((flags({{"作業者欄", "FBA出荷依頼中 FBA出荷キャンセル"}}) ==
              Flags{OrderFlag::fba_in_progress, OrderFlag::fba_cancellable}));
  BOOST_TEST((flags({{"備考", "FBA出荷依頼"}}) == Flags{OrderFlag::fba_request}));
  BOOST_TEST((flags({{"発送方法", "佐川急便 [該当なし]"}}) == Flags{OrderFlag::no_match}));
  BOOST_TEST((flags({{"出荷済フラグ", "1"}}) == Flags{OrderFlag::shipped}));
}

BOOST_AUTO_TEST_CASE(a_ship_date_column_wins_over_the_days_of_the_shop) {
  auto header = kHeader;
  header.push_back("出荷予定日");
  auto const result =
      read(file({line({{"出荷予定日", "2026/03/01"}}), line({{"店舗伝票番号", "A2"}})}, header));
  BOOST_TEST((result.orders[0].order.planned_ship_date == Date{2026, 3, 1}));
  BOOST_TEST((result.orders[1].order.planned_ship_date == Date{2026, 2, 2}));
}

BOOST_AUTO_TEST_CASE(missing_and_repeated_columns_are_named_and_no_row_is_read) {
  std::vector<std::string> header;
  for (auto const& name : kHeader)
    if (name != "支払方法" && name != "合計金額") header.push_back(name);
  header.push_back("受注名");
  auto const result = read(file({line()}, header));
  BOOST_TEST(result.has_errors);
  BOOST_TEST(result.orders.empty());
  BOOST_TEST(has_trouble(result.problems, Trouble::column_missing, 1, "支払方法"));
  BOOST_TEST(has_trouble(result.problems, Trouble::column_missing, 1, "合計金額"));
  BOOST_TEST(has_trouble(result.problems, Trouble::column_repeated, 1, "受注名"));
}

BOOST_AUTO_TEST_CASE(files_that_are_no_order_files_are_named) {
  BOOST_TEST(has_trouble(read("").problems, Trouble::file_empty, 0, ""));
  BOOST_TEST(has_trouble(read("a,b,c\r\n1,2,3\r\n").problems, Trouble::layout_unknown, 1, ""));
  BOOST_TEST(has_trouble(read(file({})).problems, Trouble::no_rows, 0, ""));
  BOOST_TEST(has_trouble(read("x\n\xFF\xFF").problems, Trouble::file_encoding, 2, "x"));
  BOOST_TEST(has_trouble(read("PK\x03\x04xl/workbook.xml").problems, Trouble::file_workbook, 0, ""));
  for (auto const* text : {"", "a,b,c\r\n", "x\n\xFF\xFF"}) BOOST_TEST(read(text).has_errors);
}

BOOST_AUTO_TEST_CASE(a_broken_quote_is_said_once_with_its_column_and_what_stands_there) {
  auto text = file({line()});
  auto const at = text.rfind("緑茶");
  auto const result = read(text.substr(0, at) + "\"" + text.substr(at));
  BOOST_REQUIRE_EQUAL(result.problems.size(), 1U);
  BOOST_TEST(result.orders.empty());
  auto const wanted = make_problem(Trouble::quote_unclosed, 2, "商品名", result.problems[0].found);
  BOOST_TEST((result.problems[0] == wanted));
  BOOST_TEST(result.problems[0].found.starts_with("緑茶,tea-1,990"));
  auto const stray = read(text.substr(0, at) + "緑\"" + text.substr(at));
  BOOST_REQUIRE_EQUAL(stray.problems.size(), 1U);
  BOOST_TEST((stray.problems[0] == make_problem(Trouble::quote_stray, 2, "商品名", "緑\"緑茶")));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_decoded_names_its_column_behind_quoted_commas_and_line_breaks) {
  auto text = encode_cp932(file({line({{"備考", "a,b\nc"}})})).bytes;
  auto const tea = encode_cp932("緑茶").bytes;
  text.insert(text.rfind(tea) + 2, "\xFF");
  auto const result = read(text);
  BOOST_REQUIRE_EQUAL(result.problems.size(), 1U);
  BOOST_TEST((result.problems[0] == make_problem(Trouble::file_encoding, 3, "商品名", "緑\\xFF")));
}

BOOST_AUTO_TEST_CASE(every_problem_of_a_bad_file_is_listed_with_its_line) {
  auto text = file(
      {line({{"受注日", "x"}, {"受注数量", "0"}, {"受注電話番号", "1E+9"}}), line({{"店舗伝票番号", ""}})});
  text += "A-3,short\r\n";
  text += "A-4,\"broken\"quote\r\n";
  auto const result = read(text);
  BOOST_TEST(result.has_errors);
  BOOST_TEST(result.orders.front().problems.size() == 3U);
  BOOST_TEST(has_trouble(result.problems, Trouble::value_missing, 3, "店舗伝票番号"));
  BOOST_TEST(has_trouble(result.problems, Trouble::cells_too_few, 4, ""));
  BOOST_TEST(has_trouble(result.problems, Trouble::quote_text_after, 5, "受注日"));
  BOOST_TEST(result.problems.size() == 3U);
}

BOOST_AUTO_TEST_SUITE_END()
