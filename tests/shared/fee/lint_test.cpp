#include "fee/lint.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "fee/steps.hpp"

using namespace yoshin;

namespace {

FeeRule rule_of(FeeMode mode, std::vector<FeeBand> const& bands) {
  FeeRule rule{mode, {}};
  std::copy(bands.begin(), bands.end(), rule.bands.begin());
  return rule;
}

FeeBand band(std::int64_t lower, std::int64_t upper, std::int64_t fee) {
  return {Yen{lower}, Yen{upper}, Yen{fee}};
}

std::vector<FeeFlaw> flaws_of(FeeRule const& rule) {
  std::vector<FeeFlaw> flaws;
  for (FeeFinding const& finding : lint_fee(rule)) flaws.push_back(finding.flaw);
  return flaws;
}

FeeRule any_rule() {
  FeeRule rule{*rc::gen::element(FeeMode::overwrite, FeeMode::add), {}};
  for (FeeBand& one : rule.bands)
    one = band(*rc::gen::inRange(0, 60), *rc::gen::inRange(0, 60), *rc::gen::inRange(0, 2'000));
  return rule;
}

void holds(char const* name, bool passed) {
  BOOST_TEST(passed, name);
}

}  // namespace

/// What the rule charges for this basis; -1 where no row holds it.
std::int64_t charged(FeeRule const& rule, int billed) {
  auto const band = band_of(rule, Yen{billed});
  return band ? rule.bands[*band].fee.value() : -1;
}

BOOST_AUTO_TEST_SUITE(fee_lint)

BOOST_AUTO_TEST_CASE(lint_names_each_flaw) {
  using enum FeeFlaw;
  auto const check = [](std::vector<FeeBand> const& bands, std::vector<FeeFlaw> const& expected) {
    BOOST_TEST((flaws_of(rule_of(FeeMode::overwrite, bands)) == expected));
  };
  check({band(1, 2999, 100), band(3000, 999999, 0)}, {});
  check({}, {no_band});
  check({band(1, 999, 100), band(2000, 2999, 100)}, {gap});
  check({band(1, 2000, 100), band(2000, 2999, 100)}, {overlap});
  check({band(999, 1, 100)}, {reversed});
  check({band(1, 999999, 205), band(3000, 4999, 100)}, {overlap, unreachable});
  check({band(1, 999, -5)}, {negative});
  check({band(1, 999, 5), band(0, 0, 330)}, {unused});
}

BOOST_AUTO_TEST_CASE(a_row_covered_by_two_rows_together_is_unreachable) {
  auto const rule = rule_of(FeeMode::add, {band(1, 1000, 1), band(1001, 2000, 2), band(500, 1500, 3)});
  auto const flaws = flaws_of(rule);
  BOOST_TEST((std::count(flaws.begin(), flaws.end(), FeeFlaw::unreachable) == 1));
}

BOOST_AUTO_TEST_CASE(an_unreachable_row_is_never_chosen) {
  holds("lint tells the truth", rc::check("unreachable rows match nothing", [] {
          FeeRule rule = any_rule();
          rule.mode = FeeMode::overwrite;
          Yen const billed{*rc::gen::inRange(0, 60'000)};
          for (FeeFinding const& finding : lint_fee(rule))
            if (finding.flaw == FeeFlaw::unreachable) RC_ASSERT(band_of(rule, billed) != finding.band);
        }));
}

BOOST_AUTO_TEST_CASE(a_rule_that_keeps_fees_has_no_flaws) {
  BOOST_TEST(lint_fee(rule_of(FeeMode::keep, {band(9, 1, -1)})).empty());
}

BOOST_AUTO_TEST_CASE(what_a_wide_row_holds_is_no_gap_between_narrow_ones) {
  using enum FeeFlaw;
  auto const rule = rule_of(FeeMode::overwrite, {band(10, 20, 1), band(500, 600, 2), band(1, 1000, 3)});
  BOOST_TEST((flaws_of(rule) == std::vector{overlap, overlap}));
}

BOOST_AUTO_TEST_CASE(a_gap_is_closed_up_to_the_next_row) {
  auto const findings = lint_fee(rule_of(FeeMode::overwrite, {band(1, 999, 100), band(2000, 2999, 200)}));
  BOOST_REQUIRE_EQUAL(findings.size(), 1U);
  BOOST_TEST(findings[0].message.ja ==
             "1,000円～1,999円に当てはまる行がありません。この範囲の注文の手数料は変わりません。");
  BOOST_REQUIRE(findings[0].mend.has_value());
  BOOST_TEST(findings[0].mend->label.ja == "1行目の上限を1,999円にする");
  BOOST_TEST((findings[0].mend->rule.bands[0] == band(1, 1999, 100)));
  BOOST_TEST(lint_fee(findings[0].mend->rule).empty());
}

BOOST_AUTO_TEST_CASE(reversed_bounds_are_swapped) {
  auto const findings = lint_fee(rule_of(FeeMode::overwrite, {band(9999, 1, 100)}));
  BOOST_REQUIRE_EQUAL(findings.size(), 1U);
  BOOST_REQUIRE(findings[0].mend.has_value());
  BOOST_TEST((findings[0].mend->rule.bands[0] == band(1, 9999, 100)));
}

BOOST_AUTO_TEST_CASE(a_row_inside_a_later_one_has_no_safe_mend) {
  auto const findings = lint_fee(rule_of(FeeMode::overwrite, {band(10, 20, 1), band(1, 100, 2)}));
  BOOST_REQUIRE_EQUAL(findings.size(), 1U);
  BOOST_TEST(!findings[0].mend.has_value());
}

BOOST_AUTO_TEST_CASE(mends_take_their_flaw_away_and_leave_every_other_fee) {
  holds("safe mends", rc::check("only a closed gap and swapped bounds change what is charged", [] {
          FeeRule const rule = any_rule();
          for (FeeFinding const& finding : lint_fee(rule)) {
            if (!finding.mend) continue;
            FeeRule const& mended = finding.mend->rule;
            for (FeeFinding const& left : lint_fee(mended))
              RC_ASSERT(left.flaw != finding.flaw || left.band != finding.band || left.other != finding.other);
            bool const alike = finding.flaw != FeeFlaw::gap && finding.flaw != FeeFlaw::reversed;
            for (int billed = 0; billed < 70; ++billed)
              if (alike || (finding.flaw == FeeFlaw::gap && charged(rule, billed) != -1))
                RC_ASSERT(charged(mended, billed) == charged(rule, billed));
          }
        }));
}

BOOST_AUTO_TEST_CASE(steps_follow_each_other_and_say_which_row_is_used) {
  auto const steps =
      steps_of(rule_of(FeeMode::overwrite, {band(100, 199, 1), band(150, 299, 2), band(400, 499, 3)}));
  std::vector<FeeStep> const expected = {{Yen{0}, Yen{99}, std::nullopt, {}},
                                         {Yen{100}, Yen{149}, 0, {}},
                                         {Yen{150}, Yen{199}, 0, {1}},
                                         {Yen{200}, Yen{299}, 1, {}},
                                         {Yen{300}, Yen{399}, std::nullopt, {}},
                                         {Yen{400}, Yen{499}, 2, {}},
                                         {Yen{500}, std::nullopt, std::nullopt, {}}};
  BOOST_TEST((steps == expected));
}

BOOST_AUTO_TEST_CASE(the_picture_is_the_rule) {
  holds("steps", rc::check("every amount lies in one step, whose row is the one that is used", [] {
          FeeRule const rule = any_rule();
          auto const steps = steps_of(rule);
          Yen next{};
          for (FeeStep const& step : steps) {
            RC_ASSERT(step.lower == next);
            if (step.upper) next = *step.upper + Yen{1};
          }
          RC_ASSERT(!steps.back().upper.has_value());
          Yen const billed{*rc::gen::inRange(0, 70)};
          auto const at = std::find_if(steps.begin(), steps.end(), [&](FeeStep const& step) {
            return step.lower <= billed && (!step.upper || billed <= *step.upper);
          });
          RC_ASSERT(at->band == band_of(rule, billed));
        }));
}

BOOST_AUTO_TEST_SUITE_END()
