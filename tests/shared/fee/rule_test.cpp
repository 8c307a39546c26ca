#include <rapidcheck.h>

#include <boost/test/unit_test.hpp>

#include "fee/rule.hpp"

using namespace yoshin;

namespace {

Order order_of(std::int64_t billed, std::int64_t fee) {
  Order order;
  order.imported.billed = Yen{billed};
  order.imported.fee = Yen{fee};
  order.imported.goods = Yen{billed - fee};
  order.current = order.imported;
  return order;
}

FeeRule rule_of(FeeMode mode, std::vector<FeeBand> const& bands) {
  FeeRule rule{mode, {}};
  std::copy(bands.begin(), bands.end(), rule.bands.begin());
  return rule;
}

FeeBand band(std::int64_t lower, std::int64_t upper, std::int64_t fee) {
  return {Yen{lower}, Yen{upper}, Yen{fee}};
}

FeeRule any_rule() {
  FeeRule rule{*rc::gen::element(FeeMode::keep, FeeMode::overwrite, FeeMode::add), {}};
  for (FeeBand& one : rule.bands)
    one = band(*rc::gen::inRange(0, 60'000), *rc::gen::inRange(0, 60'000), *rc::gen::inRange(0, 2'000));
  return rule;
}

void holds(char const* name, bool passed) {
  BOOST_TEST(passed, name);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(fee_rule)

BOOST_AUTO_TEST_CASE(keep_leaves_fee_and_billed_amount) {
  Order order = order_of(3000, 300);
  apply_fee(order, rule_of(FeeMode::keep, {band(1, 999999, 205)}));
  BOOST_TEST((order.current == order.imported));
  BOOST_TEST((order.fee_source == FeeSource::imported));
}

BOOST_AUTO_TEST_CASE(overwrite_replaces_the_fee_inside_the_billed_amount) {
  Order order = order_of(3000, 300);
  auto const trace = apply_fee(order, rule_of(FeeMode::overwrite, {band(1, 999999, 205)}));
  BOOST_TEST(order.current.fee.value() == 205);
  BOOST_TEST(order.current.billed.value() == 2905);
  BOOST_TEST(trace.band.value() == 0U);
  BOOST_TEST(
      trace.sentence.ja ==
      "請求額3,000円は1行目（1円～999,999円）に当てはまるため、手数料は205円（上書き）、請求額は2,905円です。");
}

BOOST_AUTO_TEST_CASE(add_raises_fee_and_billed_amount) {
  Order order = order_of(3000, 300);
  apply_fee(order, rule_of(FeeMode::add, {band(1, 999999, 205)}));
  BOOST_TEST(order.current.fee.value() == 505);
  BOOST_TEST(order.current.billed.value() == 3205);
  BOOST_TEST((order.fee_source == FeeSource::rule));
}

BOOST_AUTO_TEST_CASE(both_bounds_of_a_band_are_inside_it) {
  auto const rule = rule_of(FeeMode::overwrite, {band(1000, 1999, 100), band(2000, 2999, 200)});
  BOOST_TEST(!band_of(rule, Yen{999}).has_value());
  BOOST_TEST(band_of(rule, Yen{1000}).value() == 0U);
  BOOST_TEST(band_of(rule, Yen{1999}).value() == 0U);
  BOOST_TEST(band_of(rule, Yen{2000}).value() == 1U);
  BOOST_TEST(band_of(rule, Yen{2999}).value() == 1U);
  BOOST_TEST(!band_of(rule, Yen{3000}).has_value());
}

BOOST_AUTO_TEST_CASE(the_first_matching_row_wins) {
  auto const rule = rule_of(FeeMode::overwrite, {band(5000, 9999, 500), band(1, 999999, 205)});
  BOOST_TEST(fee_of(order_of(6000, 0), rule).fee.value() == 500);
  BOOST_TEST(fee_of(order_of(4000, 0), rule).fee.value() == 205);
}

BOOST_AUTO_TEST_CASE(without_a_matching_row_nothing_changes_and_the_trace_says_so) {
  Order order = order_of(800, 50);
  auto const trace = apply_fee(order, rule_of(FeeMode::add, {band(1000, 1999, 100)}));
  BOOST_TEST((order.current == order.imported));
  BOOST_TEST(!trace.band.has_value());
  BOOST_TEST(trace.sentence.en == "No band holds the billed amount of ¥800, so the fee stays ¥50.");
}

BOOST_AUTO_TEST_CASE(a_zero_to_zero_row_never_matches_even_a_free_order) {
  BOOST_TEST(!band_of(rule_of(FeeMode::overwrite, {band(0, 0, 205)}), Yen{0}).has_value());
}

BOOST_AUTO_TEST_CASE(the_band_is_chosen_before_the_old_fee_is_taken_out) {
  auto const rule = rule_of(FeeMode::overwrite, {band(1, 2999, 100), band(3000, 9999, 50)});
  BOOST_TEST(fee_of(order_of(3000, 300), rule).fee.value() == 50);
}

BOOST_AUTO_TEST_CASE(a_fee_typed_by_hand_wins_until_it_is_cleared) {
  auto const rule = rule_of(FeeMode::add, {band(1, 999999, 205)});
  Order order = order_of(3000, 300);
  order.hand_fee = Yen{0};
  apply_fee(order, rule);
  BOOST_TEST(order.current.billed.value() == 2700);
  BOOST_TEST((order.fee_source == FeeSource::hand));
  order.hand_fee.reset();
  apply_fee(order, rule);
  BOOST_TEST(order.current.billed.value() == 3205);
}

BOOST_AUTO_TEST_CASE(edited_amounts_become_the_basis) {
  Order order = order_of(3000, 0);
  apply_fee(order, rule_of(FeeMode::add, {band(1, 999999, 205)}));
  order.edited = order.imported;
  order.edited->billed = Yen{2000};
  apply_fee(order, rule_of(FeeMode::add, {band(1, 999999, 205)}));
  BOOST_TEST(order.current.billed.value() == 2205);
}

BOOST_AUTO_TEST_CASE(applying_a_rule_twice_changes_nothing_more) {
  holds("idempotent", rc::check("apply twice = apply once", [] {
          Order once = order_of(*rc::gen::inRange(0, 80'000), *rc::gen::inRange(0, 1'000));
          FeeRule const rule = any_rule();
          apply_fee(once, rule);
          Order twice = once;
          apply_fee(twice, rule);
          RC_ASSERT(once == twice);
        }));
}

BOOST_AUTO_TEST_CASE(the_billed_amount_moves_by_exactly_what_the_fee_moves) {
  holds("consistent", rc::check("billed - fee is invariant", [] {
          Order order = order_of(*rc::gen::inRange(0, 80'000), *rc::gen::inRange(0, 1'000));
          if (*rc::gen::arbitrary<bool>()) order.hand_fee = Yen{*rc::gen::inRange(0, 2'000)};
          apply_fee(order, any_rule());
          RC_ASSERT(order.current.billed - order.current.fee == order.imported.billed - order.imported.fee);
          RC_ASSERT(order.current.goods == order.imported.goods);
        }));
}

BOOST_AUTO_TEST_CASE(changing_the_rule_back_restores_the_order) {
  holds("no memory", rc::check("a rule leaves no trace behind", [] {
          Order order = order_of(*rc::gen::inRange(0, 80'000), *rc::gen::inRange(0, 1'000));
          FeeRule const first = any_rule();
          apply_fee(order, first);
          Order const expected = order;
          apply_fee(order, any_rule());
          apply_fee(order, first);
          RC_ASSERT(order == expected);
        }));
}

BOOST_AUTO_TEST_CASE(an_order_whose_rule_was_changed_since_says_so) {
  Order order = order_of(3000, 0);
  apply_fee(order, rule_of(FeeMode::overwrite, {band(1, 999999, 205)}));
  BOOST_TEST(
      fee_sentence(order, rule_of(FeeMode::overwrite, {band(1, 999999, 205)})).ja ==
      "請求額3,000円は1行目（1円～999,999円）に当てはまるため、手数料は205円（上書き）、請求額は3,205円です。");
  auto const since = fee_sentence(order, rule_of(FeeMode::overwrite, {band(1, 999999, 330)}));
  BOOST_TEST(since.ja.starts_with("手数料は205円です。いまの手数料設定では330円になりますが、"));
  BOOST_TEST(since.en.starts_with("The fee is ¥205. The present rule would make it ¥330"));
}

BOOST_AUTO_TEST_CASE(replay_shows_only_orders_that_would_differ) {
  std::vector<Order> const orders = {order_of(1000, 0), order_of(5000, 0)};
  auto const before = rule_of(FeeMode::overwrite, {band(1, 999999, 205)});
  auto const after = rule_of(FeeMode::overwrite, {band(1, 2999, 205), band(3000, 999999, 0)});
  auto const changes = replay_fee(orders, before, after);
  BOOST_REQUIRE_EQUAL(changes.size(), 1U);
  BOOST_TEST(changes[0].order == 1U);
  BOOST_TEST(changes[0].before.billed.value() == 5205);
  BOOST_TEST(changes[0].after.billed.value() == 5000);
}

BOOST_AUTO_TEST_SUITE_END()
