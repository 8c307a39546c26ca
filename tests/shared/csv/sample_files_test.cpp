#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>

#include "csv/import.hpp"
#include "tests/support/test_folder.hpp"

using namespace yoshin;

namespace {

std::string bytes_of(std::string const& name) {
  std::ifstream file(test::test_path("data/" + name), std::ios::binary);
  BOOST_REQUIRE_MESSAGE(file, "cannot open tests/data/" << name);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The import that wrote `yoshin_500.csv` has the same shop, day and days until shipment.
ImportResult read(std::string const& name) {
  ImportOptions options;
  options.shop = "demo";
  options.payment_map = {{"NP後払い", ProviderId::np},
                         {"クロネコ代金後払い", ProviderId::kuroneko},
                         {"後払い.com", ProviderId::atobarai_com},
                         {"スコア後払い", ProviderId::score},
                         {"ニッセン@払い", ProviderId::score},
                         {"アトディーネ", ProviderId::atodene}};
  options.today = {2026, 1, 6};
  options.ship_days = 2;
  return read_orders(bytes_of(name), options);
}

std::vector<Order> orders_of(ImportResult const& result) {
  std::vector<Order> orders;
  for (auto const& imported : result.orders) orders.push_back(imported.order);
  return orders;
}

void check_all_is_well(std::string const& name, LayoutId layout, Encoding encoding) {
  auto const result = read(name);
  BOOST_TEST_CONTEXT(name) {
    BOOST_TEST(!result.has_errors);
    BOOST_TEST(result.problems.empty());
    BOOST_TEST((result.layout == layout));
    BOOST_TEST((result.encoding == encoding));
    BOOST_TEST(result.orders.size() == 500U);
    for (auto const& imported : result.orders) {
      BOOST_TEST_CONTEXT(imported.order.number) {
        BOOST_TEST(imported.problems.empty());
        BOOST_TEST((total_of(lines_of(imported.order)) == imported.order.current.billed));
      }
    }
  }
}

/// One row of the operator manuals' pictures, as the file must give it back.
struct ManualRow {
  char const* number;
  char const* ordered_at;
  std::int64_t goods;
  std::int64_t billed;
  char const* carrier;  ///< As the picture names it.
  CarrierId id;
  ProviderId provider;
};
constexpr auto kNp = ProviderId::np;
constexpr auto kKuroneko = ProviderId::kuroneko;
constexpr auto kScore = ProviderId::score;
constexpr auto kAtobarai = ProviderId::atobarai_com;
constexpr auto kAtodene = ProviderId::atodene;
// clang-format off
constexpr ManualRow kManualRows[] = {
    {"MANUAL-N1", "2017-04-05 18:04:51", 12090, 13057, "佐川急便",     CarrierId::sagawa,     kNp},
    {"MANUAL-N2", "2016-07-08 20:35:07",  3290,  4985, "ケンコーコム", CarrierId::other,      kNp},
    {"MANUAL-N3", "2016-08-27 18:12:59",  1296,  2236, "日本郵便",     CarrierId::japan_post, kNp},
    {"MANUAL-N4", "2016-07-06 21:24:04",  1227,  1413, "日本郵便",     CarrierId::japan_post, kNp},
    {"MANUAL-N5", "2016-07-03 22:39:51",  3696,  4395, "佐川急便",     CarrierId::sagawa,     kNp},
    {"MANUAL-N6", "2016-08-20 09:56:30",  9812, 10752, "佐川急便",     CarrierId::sagawa,     kNp},
    {"MANUAL-N7", "2016-08-19 10:57:59",  1607,  3077, "ケンコーコム", CarrierId::other,      kNp},
    {"MANUAL-N8", "2016-08-18 15:29:55",   150,  1102, "佐川急便",     CarrierId::sagawa,     kNp},
    {"MANUAL-K1", "2015-06-30 08:57:47",  2275,  3107, "ヤマト運輸",   CarrierId::yamato,     kKuroneko},
    {"MANUAL-K2", "2016-07-07 14:18:37",   500,   940, "佐川急便",     CarrierId::sagawa,     kKuroneko},
    {"MANUAL-K3", "2016-08-27 18:12:59",  1296,  2236, "日本郵便",     CarrierId::japan_post, kKuroneko},
    {"MANUAL-K4", "2015-06-11 21:59:08",  2275,  3107, "ヤマト運輸",   CarrierId::yamato,     kKuroneko},
    {"MANUAL-K5", "2015-06-26 20:35:50",  2275,  3107, "ヤマト運輸",   CarrierId::yamato,     kKuroneko},
    {"MANUAL-K6", "2017-02-06 16:19:15",  3243,  3783, "ヤマト運輸",   CarrierId::yamato,     kKuroneko},
    {"MANUAL-K7", "2017-01-24 16:36:35",  4493,  5033, "FBA",          CarrierId::other,      kKuroneko},
    {"MANUAL-K8", "2017-01-23 14:29:50",  9493,  9733, "佐川急便",     CarrierId::sagawa,     kKuroneko},
    {"MANUAL-S1", "2016-07-07 14:18:37",   500,   940, "ヤマト運輸",   CarrierId::yamato,     kScore},
    {"MANUAL-S2", "2016-12-24 17:15:34",  4000,  4400, "ヤマト運輸",   CarrierId::yamato,     kScore},
    {"MANUAL-S3", "2015-06-11 21:59:08",  2275,  3107, "ヤマト運輸",   CarrierId::yamato,     kScore},
    {"MANUAL-S4", "2015-06-26 20:35:50",  2275,  3107, "ヤマト運輸",   CarrierId::yamato,     kScore},
    {"MANUAL-S5", "2017-02-06 16:19:15",  3243,  3783, "ヤマト運輸",   CarrierId::yamato,     kScore},
    {"MANUAL-S6", "2017-01-24 16:36:35",  4493,  5033, "FBA",          CarrierId::other,      kScore},
    {"MANUAL-S7", "2017-01-23 14:29:50",  9493,  9733, "佐川急便",     CarrierId::sagawa,     kScore},
    {"MANUAL-A1", "2016-09-26 22:20:18",  1232,  1590, "佐川急便",     CarrierId::sagawa,     kAtobarai},
    {"MANUAL-A2", "2017-03-08 21:48:36",  8880, 10465, "佐川急便",     CarrierId::sagawa,     kAtobarai},
    {"MANUAL-A3", "2017-05-18 00:22:48", 41080, 45015, "佐川急便",     CarrierId::sagawa,     kAtobarai},
    {"MANUAL-A4", "2016-11-21 23:25:27",  2175,  2849, "佐川急便",     CarrierId::sagawa,     kAtobarai},
    {"MANUAL-A5", "2016-07-03 22:39:51",  3696,  4395, "佐川急便",     CarrierId::sagawa,     kAtobarai},
    {"MANUAL-A6", "2017-05-22 00:26:48",  1659,  2656, "",             CarrierId::none,       kAtobarai},
    {"MANUAL-A7", "2017-05-20 22:25:46",  3700,  4861, "",             CarrierId::none,       kAtobarai},
    {"MANUAL-A8", "2017-05-20 18:31:32",  3299,  4164, "FBA",          CarrierId::other,      kAtobarai},
    {"MANUAL-D5", "2015-06-26 20:35:50",  2275,  3107, "ヤマト運輸",   CarrierId::yamato,     kAtodene},
    {"MANUAL-D6", "2017-02-06 16:19:15",  3243,  3783, "ヤマト運輸",   CarrierId::yamato,     kAtodene},
    {"MANUAL-D7", "2017-01-24 16:36:35",  4493,  5033, "FBA",          CarrierId::other,      kAtodene},
    {"MANUAL-D8", "2017-01-23 14:29:50",  9493,  9733, "佐川急便",     CarrierId::sagawa,     kAtodene},
};
// clang-format on

/// A carrier as the row shows it: the cart's own word where our table has none.
std::string shown_carrier(Order const& order) {
  return order.carrier_name.empty() ? std::string(name_of(order.carrier).ja) : order.carrier_name;
}

/// Every problem of a file, the file's own first.
std::vector<ImportProblem> all_problems(ImportResult const& result) {
  auto all = result.problems;
  for (auto const& imported : result.orders)
    all.insert(all.end(), imported.problems.begin(), imported.problems.end());
  return all;
}

/// What must be said about a flawed file: kind, line and column.
struct Flaw {
  Trouble trouble;
  std::size_t row;
  char const* field;
};
bool says(ImportProblem const& problem, Flaw const& flaw) {
  auto const wanted = make_problem(flaw.trouble, flaw.row, flaw.field, {});
  return problem.row == wanted.row && problem.field == wanted.field && problem.expected == wanted.expected &&
         problem.next_step == wanted.next_step && problem.severity == wanted.severity;
}

/// A file whose problems are the flaws and nothing else. The file as a whole is kept out.
void check_flaws(std::string const& name, std::vector<Flaw> const& flaws) {
  auto const result = read(name);
  auto const problems = all_problems(result);
  BOOST_TEST_CONTEXT(name) {
    BOOST_TEST(result.has_errors, "nothing of it may be imported");
    BOOST_TEST(problems.size() == flaws.size());
    for (auto const& problem : problems) {
      BOOST_TEST_CONTEXT("line " << problem.row << " " << problem.field << ": " << problem.expected.en) {
        BOOST_TEST(std::any_of(flaws.begin(), flaws.end(), [&](auto& flaw) { return says(problem, flaw); }));
        BOOST_TEST(!problem.expected.ja.empty());
        BOOST_TEST(!problem.expected.en.empty());
        BOOST_TEST(!problem.next_step.ja.empty());
        BOOST_TEST(!problem.next_step.en.empty());
        BOOST_TEST(problem.row > 0U);
      }
    }
    for (auto const& flaw : flaws)
      BOOST_TEST(
          std::any_of(problems.begin(), problems.end(), [&](auto& problem) { return says(problem, flaw); }),
          "line " << flaw.row << " " << flaw.field << " is not reported");
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sample_files)

BOOST_AUTO_TEST_CASE(five_hundred_orders_come_in_whole_and_their_lines_make_the_billed_amount) {
  check_all_is_well("next_engine_500.csv", LayoutId::next_engine, Encoding::cp932);
  check_all_is_well("next_engine_500_utf8_bom.csv", LayoutId::next_engine, Encoding::utf8_bom);
  check_all_is_well("yoshin_500.csv", LayoutId::yoshin, Encoding::cp932);
}

BOOST_AUTO_TEST_CASE(the_five_hundred_orders_name_all_five_providers_the_two_large_ones_most) {
  std::map<ProviderId, int> orders;
  for (auto const& imported : read("next_engine_500.csv").orders)
    if (imported.provider) ++orders[*imported.provider];
  BOOST_TEST(orders.size() == 5U);
  for (auto const& [provider, count] : orders) {
    BOOST_TEST_CONTEXT(id_of(provider) << ": " << count) {
      BOOST_TEST(count > 4);
      bool const large = provider == kNp || provider == kKuroneko;
      if (!large) BOOST_TEST(count < std::min(orders[kNp], orders[kKuroneko]));
    }
  }
}

BOOST_AUTO_TEST_CASE(the_encoding_and_the_layout_of_a_file_do_not_change_its_orders) {
  auto const orders = orders_of(read("next_engine_500.csv"));
  BOOST_TEST((orders == orders_of(read("next_engine_500_utf8_bom.csv"))));
  auto const rewritten = orders_of(read("yoshin_500.csv"));
  BOOST_REQUIRE(orders.size() == rewritten.size());
  for (std::size_t i = 0; i < orders.size(); ++i)
    BOOST_TEST((orders[i] == rewritten[i]), orders[i].number << " is another order in yoshin_500.csv");
}

BOOST_AUTO_TEST_CASE(the_manuals_rows_keep_their_dates_amounts_and_carriers) {
  auto const result = read("next_engine_500.csv");
  auto const is_manual = [](auto const& imported) { return imported.order.number.rfind("MANUAL-", 0) == 0; };
  auto const rows = std::count_if(result.orders.begin(), result.orders.end(), is_manual);
  BOOST_TEST(static_cast<std::size_t>(rows) == std::size(kManualRows));
  for (auto const& row : kManualRows) {
    auto const found = std::find_if(result.orders.begin(), result.orders.end(),
                                    [&](auto const& imported) { return imported.order.number == row.number; });
    BOOST_TEST_CONTEXT(row.number) {
      BOOST_REQUIRE(found != result.orders.end());
      BOOST_TEST((found->order.ordered_at == *parse_time(row.ordered_at)));
      BOOST_TEST((found->order.imported.goods == Yen{row.goods}));
      BOOST_TEST((found->order.imported.billed == Yen{row.billed}));
      BOOST_TEST((found->order.carrier == row.id));
      BOOST_TEST(shown_carrier(found->order) == row.carrier);
      BOOST_TEST((found->provider == row.provider));
    }
  }
}

BOOST_AUTO_TEST_CASE(every_flawed_file_is_kept_out_with_line_column_and_what_to_do) {
  check_flaws("bad/wrong_encoding.csv", {{Trouble::file_encoding, 6, "店舗伝票番号"}});
  check_flaws("bad/missing_column.csv",
              {{Trouble::column_missing, 1, "受注電話番号"}, {Trouble::column_missing, 1, "合計金額"}});
  check_flaws("bad/broken_quote.csv", {{Trouble::quote_unclosed, 3, "受注名"}});
  check_flaws("bad/duplicate_numbers.csv", {{Trouble::repeat_differs, 3, "受注日"}});
  check_flaws("bad/excel_damage.csv", {{Trouble::excel_number, 2, "店舗伝票番号"},
                                       {Trouble::excel_number, 3, "受注電話番号"},
                                       {Trouble::phone_zero_lost, 4, "受注電話番号"},
                                       {Trouble::date_time_unreal, 5, "受注日"},
                                       {Trouble::repeat_differs, 5, "受注電話番号"},
                                       {Trouble::postal_padded, 6, "受注郵便番号"},
                                       {Trouble::remainder_goods, 6, "商品計"}});
  check_flaws("bad/bad_values.csv", {{Trouble::amount_separators, 2, "商品価格"},
                                     {Trouble::remainder_goods, 2, "商品計"},
                                     {Trouble::quantity_range, 3, "受注数量"},
                                     {Trouble::date_time_unreal, 4, "受注日"},
                                     {Trouble::repeat_differs, 5, "合計金額"},
                                     {Trouble::remainder_goods, 6, "商品計"}});
}

BOOST_AUTO_TEST_SUITE_END()
