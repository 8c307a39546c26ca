#include "table/fee_columns.hpp"

#include <rapidcheck.h>

#include <boost/test/unit_test.hpp>

using namespace yoshin;

namespace {

FeeRule any_rule() {
  FeeRule rule;
  rule.mode = *rc::gen::element(FeeMode::keep, FeeMode::overwrite, FeeMode::add);
  for (FeeBand& band : rule.bands)
    band = {Yen{*rc::gen::inRange(-50, 200)}, Yen{*rc::gen::inRange(-50, 200)},
            Yen{*rc::gen::inRange(-30, 30)}};
  for (FeeBand& band : rule.bands)
    if (*rc::gen::inRange(0, 3) == 0) band = {};
  return rule;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(fee_columns)

BOOST_AUTO_TEST_CASE(columns_say_what_the_fee_rule_says_of_each_order) {
  BOOST_TEST(rc::check([] {
    FeeRule const rule = any_rule();
    auto const amounts = *rc::gen::container<std::vector<int>>(rc::gen::inRange(-60, 220));
    FeeColumns columns;
    columns.resize(amounts.size());
    for (std::size_t i = 0; i < amounts.size(); ++i) {
      columns.basis_billed[i] = amounts[i];
      columns.basis_fee[i] = amounts[amounts.size() - 1 - i] / 4;
    }
    columns.apply(rule, 0, columns.rows());
    for (std::size_t i = 0; i < amounts.size(); ++i) {
      Order order;
      order.imported.billed = Yen{columns.basis_billed[i]};
      order.imported.fee = Yen{columns.basis_fee[i]};
      FeeTrace const trace = fee_of(order, rule);
      RC_ASSERT(trace.fee.value() == columns.fee[i]);
      RC_ASSERT(trace.billed.value() == columns.billed[i]);
    }
  }));
}

BOOST_AUTO_TEST_CASE(the_largest_amounts_do_not_wrap) {
  FeeColumns columns;
  columns.resize(2);
  columns.basis_billed = {static_cast<std::int32_t>(kMaxOrderYen), static_cast<std::int32_t>(-kMaxOrderYen)};
  FeeRule rule{FeeMode::add, {{{Yen{-kMaxOrderYen}, Yen{kMaxOrderYen}, Yen{kMaxOrderYen}}}}};
  columns.apply(rule, 0, 2);
  BOOST_TEST(columns.billed[0] == 2 * kMaxOrderYen);
  BOOST_TEST(columns.billed[1] == 0);
}

BOOST_AUTO_TEST_CASE(a_run_beyond_the_end_is_cut) {
  FeeColumns columns;
  columns.resize(3);
  columns.apply({}, 2, 99);
  columns.apply({}, 7, 9);
  BOOST_TEST(columns.rows() == 3U);
}

BOOST_AUTO_TEST_SUITE_END()
