#include "fee/rule.hpp"

#include <algorithm>
#include <string>

namespace yoshin {
namespace {

std::string yen_text(Yen amount) {
  std::string digits = std::to_string(amount.value() < 0 ? -amount.value() : amount.value());
  for (auto place = static_cast<std::ptrdiff_t>(digits.size()) - 3; place > 0; place -= 3)
    digits.insert(static_cast<std::size_t>(place), ",");
  return (amount < Yen{} ? "-" : "") + digits;
}

std::string range_ja(FeeBand const& band) {
  return yen_text(band.lower) + "円～" + yen_text(band.upper) + "円";
}
std::string range_en(FeeBand const& band) {
  return "¥" + yen_text(band.lower) + "–¥" + yen_text(band.upper);
}

Message explain(FeeTrace const& trace, FeeRule const& rule) {
  std::string const fee = yen_text(trace.fee);
  if (trace.source == FeeSource::hand)
    return {"手入力の手数料" + fee + "円です。", "The fee of ¥" + fee + " was entered by hand."};
  if (trace.mode == FeeMode::keep)
    return {"手数料設定は「変更しない」です。取込時の手数料" + fee + "円のままです。",
            "The rule keeps fees: the imported fee of ¥" + fee + " stands."};
  std::string const billed = yen_text(trace.basis_billed);
  if (!trace.band)
    return {"請求額" + billed + "円に当てはまる価格範囲がないため、手数料は" + fee + "円のままです。",
            "No band holds the billed amount of ¥" + billed + ", so the fee stays ¥" + fee + "."};
  FeeBand const& band = rule.bands[*trace.band];
  std::string const row = std::to_string(*trace.band + 1);
  std::string const amount = yen_text(band.fee);
  if (trace.mode == FeeMode::overwrite)
    return {"請求額" + billed + "円は" + row + "行目（" + range_ja(band) + "）に当てはまり、手数料を" + amount +
                "円に上書きしました。",
            "The billed amount of ¥" + billed + " falls into band " + row + " (" + range_en(band) +
                "): the fee was set to ¥" + amount + "."};
  return {"請求額" + billed + "円は" + row + "行目（" + range_ja(band) + "）に当てはまり、手数料に" + amount +
              "円を加算して" + fee + "円にしました。",
          "The billed amount of ¥" + billed + " falls into band " + row + " (" + range_en(band) + "): ¥" +
              amount + " was added, making ¥" + fee + "."};
}

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

void lint_single(FeeRule const& rule, std::vector<FeeFinding>& findings) {
  for (std::size_t i = 0; i < rule.bands.size(); ++i) {
    FeeBand const& band = rule.bands[i];
    if (band.unused()) continue;
    if (band.lower < Yen{} || band.upper < Yen{} || band.fee < Yen{})
      findings.push_back({FeeFlaw::negative,
                          i,
                          std::nullopt,
                          {row_ja(i) + "に負の値があります。0以上の円で入力してください。",
                           "In " + row_en(i) + " a value is negative: enter yen of 0 or more."}});
    if (band.lower > band.upper)
      findings.push_back(
          {FeeFlaw::reversed,
           i,
           std::nullopt,
           {row_ja(i) +
                "の下限が上限より大きいため、当てはまる注文がありません。下限と上限を入れ替えてください。",
            "In " + row_en(i) + " the lower bound is above the upper one: swap them."}});
    else if (is_unreachable(rule, i))
      findings.push_back(
          {FeeFlaw::unreachable,
           i,
           std::nullopt,
           {row_ja(i) + "の範囲は上の行ですべて使われるため、選ばれることがありません。",
            "All amounts of " + row_en(i) + " are taken by rows above it, so it is never chosen."}});
  }
}

void lint_pairs(FeeRule const& rule, std::vector<FeeFinding>& findings) {
  auto const used = sorted_bands(rule);
  for (std::size_t i = 0; i + 1 < used.size(); ++i) {
    auto const& [left, low] = used[i];
    auto const& [right, high] = used[i + 1];
    if (high.lower <= low.upper)
      findings.push_back({FeeFlaw::overlap,
                          left,
                          right,
                          {row_ja(left) + "と" + row_ja(right) + "が" + yen_text(high.lower) +
                               "円から重なっています。重なる金額では上の行が使われます。",
                           row_en(left) + " and " + row_en(right) + " overlap from ¥" + yen_text(high.lower) +
                               ": the upper row wins there."}});
    else if (high.lower > low.upper + Yen{1})
      findings.push_back({FeeFlaw::gap,
                          left,
                          right,
                          {yen_text(low.upper + Yen{1}) + "円～" + yen_text(high.lower - Yen{1}) +
                               "円に当てはまる行がありません。この範囲の注文の手数料は変わりません。",
                           "No band holds ¥" + yen_text(low.upper + Yen{1}) + "–¥" +
                               yen_text(high.lower - Yen{1}) + ": orders in that range keep their fee."}});
  }
}

}  // namespace

std::optional<std::size_t> band_of(FeeRule const& rule, Yen billed) {
  for (std::size_t i = 0; i < rule.bands.size(); ++i) {
    FeeBand const& band = rule.bands[i];
    if (!band.unused() && band.lower <= billed && billed <= band.upper) return i;
  }
  return std::nullopt;
}

FeeTrace fee_of(Order const& order, FeeRule const& rule) {
  Amounts const& basis = basis_of(order);
  FeeTrace trace{FeeSource::imported, rule.mode, std::nullopt, basis.billed,
                 basis.fee,           basis.fee, basis.billed, {}};
  if (rule.mode != FeeMode::keep) trace.band = band_of(rule, basis.billed);
  if (trace.band) {
    Yen const band_fee = rule.bands[*trace.band].fee;
    trace.source = FeeSource::rule;
    trace.fee = rule.mode == FeeMode::add ? basis.fee + band_fee : band_fee;
  }
  if (order.hand_fee) {
    trace.source = FeeSource::hand;
    trace.band.reset();
    trace.fee = *order.hand_fee;
  }
  trace.billed = basis.billed - basis.fee + trace.fee;
  trace.sentence = explain(trace, rule);
  return trace;
}

FeeTrace apply_fee(Order& order, FeeRule const& rule) {
  FeeTrace trace = fee_of(order, rule);
  order.current = basis_of(order);
  order.current.fee = trace.fee;
  order.current.billed = trace.billed;
  order.fee_source = trace.source;
  return trace;
}

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
          "There is no band, so no fee changes: enter a range and a fee in the first row."}});
  lint_single(rule, findings);
  lint_pairs(rule, findings);
  std::stable_sort(findings.begin(), findings.end(),
                   [](FeeFinding const& a, FeeFinding const& b) { return a.band < b.band; });
  return findings;
}

std::vector<FeeChange> replay_fee(std::vector<Order> const& orders, FeeRule const& before,
                                  FeeRule const& after) {
  std::vector<FeeChange> changes;
  for (std::size_t i = 0; i < orders.size(); ++i) {
    FeeTrace old_fee = fee_of(orders[i], before);
    FeeTrace new_fee = fee_of(orders[i], after);
    if (old_fee.fee != new_fee.fee || old_fee.billed != new_fee.billed)
      changes.push_back({i, std::move(old_fee), std::move(new_fee)});
  }
  return changes;
}

}  // namespace yoshin
