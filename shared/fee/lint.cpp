#include "fee/lint.hpp"

#include <algorithm>
#include <string>

#include "fee/words.hpp"

namespace yoshin {
namespace {

struct UsedBand {
  std::size_t index;
  FeeBand band;
};

/// The used bands that can match at all, by lower bound.
std::vector<UsedBand> sorted_bands(FeeRule const& rule) {
  std::vector<UsedBand> used;
  for (std::size_t i = 0; i < rule.bands.size(); ++i)
    if (!rule.bands[i].unused() && rule.bands[i].lower <= rule.bands[i].upper)
      used.push_back({i, rule.bands[i]});
  std::stable_sort(used.begin(), used.end(),
                   [](UsedBand const& a, UsedBand const& b) { return a.band.lower < b.band.lower; });
  return used;
}

/// Whether every amount of the band is taken by rows before it, so that it can never be chosen.
bool is_unreachable(FeeRule const& rule, std::size_t index) {
  Yen from = rule.bands[index].lower;
  for (UsedBand const& earlier : sorted_bands(rule)) {
    if (earlier.index >= index || earlier.band.lower > from) continue;
    if (earlier.band.upper >= from) from = earlier.band.upper + Yen{1};
  }
  return from > rule.bands[index].upper;
}

std::string row_ja(std::size_t index) {
  return std::to_string(index + 1) + "行目";
}
std::string row_en(std::size_t index) {
  return "band " + std::to_string(index + 1);
}

/// The rule with another band in one row.
FeeMend mend_of(Message label, FeeRule rule, std::size_t index, FeeBand band) {
  rule.bands[index] = band;
  return {std::move(label), rule};
}

FeeFinding negative(std::size_t i) {
  return {FeeFlaw::negative,
          i,
          std::nullopt,
          {row_ja(i) + "に負の値があります。0以上の円で入力してください。",
           "In " + row_en(i) + " a value is negative: enter yen of 0 or more."},
          std::nullopt};
}

FeeFinding reversed(FeeRule const& rule, std::size_t i) {
  FeeBand const& band = rule.bands[i];
  FeeBand const swapped{band.upper, band.lower, band.fee};
  return {FeeFlaw::reversed,
          i,
          std::nullopt,
          {row_ja(i) + "の下限" + yen_text(band.lower) + "円が上限" + yen_text(band.upper) +
               "円より大きいため、当てはまる注文がありません。下限と上限を入れ替えてください。",
           "In " + row_en(i) + " the lower bound of ¥" + yen_text(band.lower) + " is above the upper one of ¥" +
               yen_text(band.upper) + ", so it holds no order: swap them."},
          mend_of({range_ja(swapped) + "に入れ替える", "Swap to " + range_en(swapped)}, rule, i, swapped)};
}

FeeFinding unreachable(FeeRule const& rule, std::size_t i) {
  return {FeeFlaw::unreachable,
          i,
          std::nullopt,
          {row_ja(i) + "の範囲は上の行ですべて使われるため、選ばれることがありません。",
           "All amounts of " + row_en(i) + " are taken by rows above it, so it is never chosen."},
          mend_of({row_ja(i) + "を空にする", "Clear " + row_en(i)}, rule, i, {})};
}

FeeFinding unused(FeeRule const& rule, std::size_t i) {
  std::string const fee = yen_text(rule.bands[i].fee);
  return {FeeFlaw::unused,
          i,
          std::nullopt,
          {row_ja(i) + "は範囲が0円～0円で使われないため、手数料" + fee +
               "円はどの注文にもつきません。範囲を入力するか、手数料を空にしてください。",
           "The range of " + row_en(i) + " is ¥0–¥0, which is unused, so its fee of ¥" + fee +
               " reaches no order: enter a range or clear the fee."},
          mend_of({row_ja(i) + "を空にする", "Clear " + row_en(i)}, rule, i, {})};
}

void lint_single(FeeRule const& rule, std::vector<FeeFinding>& findings) {
  for (std::size_t i = 0; i < rule.bands.size(); ++i) {
    FeeBand const& band = rule.bands[i];
    if (band.lower < Yen{} || band.upper < Yen{} || band.fee < Yen{}) {
      findings.push_back(negative(i));
    } else if (band.unused() && band.fee != Yen{}) {
      findings.push_back(unused(rule, i));
    }
    if (band.unused()) continue;
    if (band.lower > band.upper) {
      findings.push_back(reversed(rule, i));
    } else if (is_unreachable(rule, i)) {
      findings.push_back(unreachable(rule, i));
    }
  }
}

FeeFinding gap(FeeRule const& rule, UsedBand const& low, UsedBand const& high) {
  FeeBand const hole{low.band.upper + Yen{1}, high.band.lower - Yen{1}, {}};
  std::string const upper = yen_text(hole.upper);
  return {FeeFlaw::gap,
          low.index,
          high.index,
          {range_ja(hole) + "に当てはまる行がありません。この範囲の注文の手数料は変わりません。",
           "No band holds " + range_en(hole) + ": orders in that range keep their fee."},
          mend_of({row_ja(low.index) + "の上限を" + upper + "円にする",
                   "Make ¥" + upper + " the upper bound of " + row_en(low.index)},
                  rule, low.index, {low.band.lower, hole.upper, low.band.fee})};
}

/// Takes the shared amounts from the row that loses them anyway. Nothing where that would part a row in two or
/// leave none of it.
std::optional<FeeMend> parted(FeeRule const& rule, UsedBand const& low, UsedBand const& high) {
  if (low.band.upper >= high.band.upper) return std::nullopt;
  if (low.index < high.index) {
    Yen const lower = low.band.upper + Yen{1};
    return mend_of({row_ja(high.index) + "の下限を" + yen_text(lower) + "円にする",
                    "Make ¥" + yen_text(lower) + " the lower bound of " + row_en(high.index)},
                   rule, high.index, {lower, high.band.upper, high.band.fee});
  }
  Yen const upper = high.band.lower - Yen{1};
  if (upper < low.band.lower || upper < Yen{1}) return std::nullopt;
  return mend_of({row_ja(low.index) + "の上限を" + yen_text(upper) + "円にする",
                  "Make ¥" + yen_text(upper) + " the upper bound of " + row_en(low.index)},
                 rule, low.index, {low.band.lower, upper, low.band.fee});
}

FeeFinding overlap(FeeRule const& rule, UsedBand const& low, UsedBand const& high) {
  FeeBand const shared{high.band.lower, std::min(low.band.upper, high.band.upper), {}};
  auto const [upper, lower] = std::minmax(low.index, high.index);
  return {FeeFlaw::overlap,
          low.index,
          high.index,
          {row_ja(upper) + "と" + row_ja(lower) + "が" + range_ja(shared) + "で重なっています。重なる金額では" +
               row_ja(upper) + "が使われます。",
           "At " + range_en(shared) + " " + row_en(upper) + " and " + row_en(lower) +
               " overlap: " + row_en(upper) + " is used there."},
          parted(rule, low, high)};
}

/// Each band against the one before it that reaches farthest: what that one holds is no gap.
void lint_pairs(FeeRule const& rule, std::vector<FeeFinding>& findings) {
  auto const used = sorted_bands(rule);
  for (std::size_t i = 1, farthest = 0; i < used.size(); ++i) {
    UsedBand const& low = used[farthest];
    UsedBand const& high = used[i];
    if (high.band.lower <= low.band.upper) {
      findings.push_back(overlap(rule, low, high));
    } else if (high.band.lower > low.band.upper + Yen{1}) {
      findings.push_back(gap(rule, low, high));
    }
    if (high.band.upper > low.band.upper) farthest = i;
  }
}

}  // namespace

std::vector<FeeFinding> lint_fee(FeeRule const& rule) {
  std::vector<FeeFinding> findings;
  if (rule.mode == FeeMode::keep) return findings;
  bool const none =
      std::all_of(rule.bands.begin(), rule.bands.end(), [](FeeBand const& b) { return b.unused(); });
  if (none)
    findings.push_back(
        {FeeFlaw::no_band,
         0,
         std::nullopt,
         {"価格範囲が一つもないため、手数料は変わりません。1行目に範囲と手数料を入力してください。",
          "There is no band, so no fee changes: enter a range and a fee in the first row."},
         std::nullopt});
  lint_single(rule, findings);
  lint_pairs(rule, findings);
  std::stable_sort(findings.begin(), findings.end(),
                   [](FeeFinding const& a, FeeFinding const& b) { return a.band < b.band; });
  return findings;
}

}  // namespace yoshin
