#include "fee/rule.hpp"

#include <string>

#include "fee/words.hpp"

namespace yoshin {
namespace {

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
  std::string const new_billed = yen_text(trace.billed);
  Message const falls = {
      "請求額" + billed + "円は" + row + "行目（" + range_ja(band) + "）に当てはまるため、手数料は",
      "The billed amount of ¥" + billed + " falls into band " + row + " (" + range_en(band) + "): "};
  if (trace.mode == FeeMode::overwrite)
    return {falls.ja + fee + "円（上書き）、請求額は" + new_billed + "円です。",
            falls.en + "the fee is set to ¥" + fee + ", making ¥" + new_billed + " billed."};
  std::string const sum_ja =
      yen_text(trace.basis_fee) + "円に" + yen_text(band.fee) + "円を加算した" + fee + "円";
  std::string const sum_en = "¥" + yen_text(band.fee) + " is added to the fee of ¥" +
                             yen_text(trace.basis_fee) + ", making a fee of ¥" + fee + " and ¥" + new_billed +
                             " billed.";
  return {falls.ja + sum_ja + "、請求額は" + new_billed + "円です。", falls.en + sum_en};
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

Message fee_sentence(Order const& order, FeeRule const& rule) {
  FeeTrace const trace = fee_of(order, rule);
  if (trace.fee == order.current.fee) return trace.sentence;
  std::string const now = yen_text(order.current.fee);
  std::string const then = yen_text(trace.fee);
  return {"手数料は" + now + "円です。いまの手数料設定では" + then +
              "円になりますが、保存した設定は「手数料を再適用」で与信前の受注にだけ反映されます。",
          "The fee is ¥" + now + ". The present rule would make it ¥" + then +
              ", but a saved rule reaches an order only by “Apply fees again”, and only before its credit "
              "request."};
}

FeeTrace present_fee(Order const& order, FeeRule const& rule) {
  FeeTrace trace = fee_of(order, rule);
  trace.sentence = fee_sentence(order, rule);
  return trace;
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
