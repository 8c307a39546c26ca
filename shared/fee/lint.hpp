#pragma once

#include <array>
#include <optional>
#include <vector>

#include "fee/rule.hpp"

namespace yoshin {

/// A flaw that `lint_fee` finds in a rule.
enum class FeeFlaw { gap, overlap, reversed, unreachable, negative, no_band, unused };
template <>
struct Names<FeeFlaw> {
  // clang-format off
  static constexpr auto kTable = std::to_array<Name<FeeFlaw>>({
      {FeeFlaw::gap,            "gap",            "隙間",             "gap"},
      {FeeFlaw::overlap,        "overlap",        "重複",             "overlap"},
      {FeeFlaw::reversed,       "reversed",       "上下逆",           "reversed"},
      {FeeFlaw::unreachable,    "unreachable",    "到達しない行",     "unreachable"},
      {FeeFlaw::negative,       "negative",       "負の値",           "negative"},
      {FeeFlaw::no_band,        "no_band",        "価格範囲なし",     "no band"},
      {FeeFlaw::unused,         "unused",         "使われない手数料", "unused fee"},
  });
  // clang-format on
};

/// A rule without the flaw, and what a button that takes it over says.
struct FeeMend {
  Message label;
  FeeRule rule;
};

/// One finding: the band it is about and, for gap and overlap, the other band.
struct FeeFinding {
  FeeFlaw flaw;
  std::size_t band;
  std::optional<std::size_t> other;
  Message message;
  /// Nothing where only a person can know what was meant. Mending an overlap, an unreachable row or an unused
  /// fee changes the fee of no order; a closed gap gives its amounts the fee of the band below.
  std::optional<FeeMend> mend;
};

/// Flaws of a rule, in band order. A rule that keeps fees has none.
std::vector<FeeFinding> lint_fee(FeeRule const& rule);

}  // namespace yoshin
