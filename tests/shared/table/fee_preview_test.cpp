#include "table/fee_preview.hpp"

#include <rapidcheck.h>

#include <boost/test/unit_test.hpp>

using namespace yoshin;

namespace {

struct Row {
  char const* shop;
  char const* provider;
  char const* status;
  char const* source;
  char const* ordered_at;
  int billed;
  int fee;
  int basis_fee;
  int open;
};

Table table_of(std::vector<Row> const& rows) {
  Node columns = Node::object();
  Node ids = Node::list();
  for (std::size_t i = 0; i < rows.size(); ++i) ids.push(Node(static_cast<std::int64_t>(i + 1)));
  columns.add("id", std::move(ids));
  auto const add = [&](char const* name, auto member) {
    Node column = Node::list();
    for (Row const& row : rows) column.push(Node(row.*member));
    columns.add(name, std::move(column));
  };
  add("shop", &Row::shop);
  add("provider", &Row::provider);
  add("status", &Row::status);
  add("fee_source", &Row::source);
  add("ordered_at", &Row::ordered_at);
  add("billed", &Row::billed);
  add("fee", &Row::fee);
  add("basis_fee", &Row::basis_fee);
  add("open", &Row::open);
  Table table;
  BOOST_REQUIRE(table.load(Node::object().add("columns", std::move(columns))).ok());
  return table;
}

// clang-format off
std::vector<Row> const kRows = {
    {"demo",  "np",       "not_requested", "rule",     "2026-01-05 09:00:00", 1300, 300, 100, 0},
    {"demo",  "np",       "approved",      "imported", "2026-01-05 23:59:59", 1000,   0,   0, 0},
    {"demo",  "np",       "cancelled",     "hand",     "2026-01-06 09:00:00", 1000,   0,   0, 0},
    {"demo",  "np",       "cancelled",     "imported", "2026-01-06 09:00:00", 5000,   0,   0, 0},
    {"demo",  "np",       "not_requested", "imported", "2026-01-07 00:00:00", 1100,   0,   0, 1},
    {"demo",  "kuroneko", "not_requested", "imported", "2026-01-06 09:00:00", 1000,   0,   0, 0},
    {"other", "np",       "not_requested", "imported", "2026-01-06 09:00:00", 1000,   0,   0, 0},
};
// clang-format on

FeeTrial trial(char const* from = "", char const* to = "") {
  return {"demo", "np", {FeeMode::add, {{{Yen{1000}, Yen{1200}, Yen{50}}}}}, from, to};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(fee_preview)

BOOST_AUTO_TEST_CASE(orders_that_reapplying_changes_are_apart_from_those_it_leaves_alone) {
  Table const table = table_of(kRows);
  FeePreview const preview = preview_fees(table, trial());
  FeeTotals const& free = preview.free.totals;
  BOOST_TEST(free.orders == 2);
  BOOST_TEST(free.changed == 1);
  BOOST_TEST(free.fee_before == 300);
  BOOST_TEST(free.fee_after == 150);
  BOOST_TEST(free.billed_before == 6300);
  BOOST_TEST(free.billed_after == 6150);
  BOOST_TEST(preview.held.totals.orders == 2);
  BOOST_TEST(preview.held.totals.changed == 2);
  BOOST_TEST(preview.held.totals.fee_after == 100);
  BOOST_TEST(preview.by_hand == 1);
}

BOOST_AUTO_TEST_CASE(sums_are_told_by_band_and_the_last_is_for_no_band) {
  Table const table = table_of(kRows);
  FeePreview const preview = preview_fees(table, trial());
  BOOST_TEST(preview.free.bands[0].orders == 1);
  BOOST_TEST(preview.free.bands[0].fee_after == 150);
  BOOST_TEST(preview.free.bands[1].orders == 0);
  BOOST_TEST(preview.free.bands[FeeRule::kBands].orders == 1);
  BOOST_TEST(preview.free.bands[FeeRule::kBands].changed == 0);
}

BOOST_AUTO_TEST_CASE(a_period_has_both_its_days_in_it) {
  Table const table = table_of(kRows);
  auto const orders = [&](char const* from, char const* to) {
    FeePreview const preview = preview_fees(table, trial(from, to));
    return preview.free.totals.orders + preview.held.totals.orders + preview.by_hand;
  };
  BOOST_TEST(orders("2026-01-05", "2026-01-05") == 2);
  BOOST_TEST(orders("2026-01-06", "2026-01-06") == 2);
  BOOST_TEST(orders("2026-01-06", "") == 3);
  BOOST_TEST(orders("", "2026-01-06") == 4);
  BOOST_TEST(orders("2026-02-01", "") == 0);
}

BOOST_AUTO_TEST_CASE(a_rule_that_keeps_fees_gives_back_the_fee_of_the_basis) {
  Table const table = table_of(kRows);
  FeeTrial keeping = trial();
  keeping.rule.mode = FeeMode::keep;
  FeePreview const preview = preview_fees(table, keeping);
  BOOST_TEST(preview.free.totals.fee_after == 100);
  BOOST_TEST(preview.free.bands[FeeRule::kBands].orders == 2);
}

BOOST_AUTO_TEST_CASE(each_change_is_explained_with_the_amounts_of_its_order) {
  Table const table = table_of(kRows);
  FeePreview const preview = preview_fees(table, trial());
  BOOST_REQUIRE_EQUAL(preview.free.changes.size(), 1U);
  FeeRowChange const& change = preview.free.changes[0];
  BOOST_TEST(table.id(change.row) == 1);
  FeeTrace const trace = trace_of(change, trial().rule);
  BOOST_TEST(trace.fee.value() == 150);
  BOOST_TEST(trace.billed.value() == 1150);
  BOOST_TEST(trace.sentence.ja ==
             "請求額1,100円は1行目（1,000円～1,"
             "200円）に当てはまるため、手数料は100円に50円を加算した150円、請求額は1,150円です。");
}

BOOST_AUTO_TEST_CASE(amounts_are_counted_from_an_edge_up_to_the_next) {
  Table const table = table_of(kRows);
  auto const amounts = preview_fees(table, trial()).amounts;
  std::vector<std::int64_t> const expected = {0, 2, 2};
  BOOST_TEST(amounts_between(amounts, {0, 1000, 1100, 5000}) == expected, boost::test_tools::per_element());
  BOOST_TEST(amounts_between(amounts, {1000}).empty());
}

BOOST_AUTO_TEST_CASE(the_bands_and_the_list_add_up_to_the_whole) {
  BOOST_TEST(rc::check([] {
    std::vector<Row> rows(*rc::gen::inRange<std::size_t>(0, 40), kRows[0]);
    for (Row& row : rows) {
      row.billed = *rc::gen::inRange(0, 3000);
      row.fee = *rc::gen::inRange(0, 400);
      row.basis_fee = *rc::gen::inRange(0, 400);
      row.status = *rc::gen::element("not_requested", "approved", "cancelled");
    }
    Table const table = table_of(rows);
    FeeTrial chosen = trial();
    chosen.rule.mode = *rc::gen::element(FeeMode::overwrite, FeeMode::add);
    FeePreview const preview = preview_fees(table, chosen);
    for (FeeScope const* scope : {&preview.free, &preview.held}) {
      std::int64_t orders = 0;
      std::int64_t moved = 0;
      for (FeeTotals const& band : scope->bands) orders += band.orders;
      for (FeeRowChange const& change : scope->changes)
        moved += trace_of(change, chosen.rule).fee.value() - table.numbers(NumberColumnId::fee)[change.row];
      RC_ASSERT(orders == scope->totals.orders);
      RC_ASSERT(moved == scope->totals.fee_after - scope->totals.fee_before);
      RC_ASSERT(moved == scope->totals.billed_after - scope->totals.billed_before);
      RC_ASSERT(static_cast<std::int64_t>(scope->changes.size()) == scope->totals.changed);
    }
  }));
}

BOOST_AUTO_TEST_SUITE_END()
