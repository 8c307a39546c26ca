#pragma once

#include <array>
#include <optional>
#include <vector>

#include "base/message.hpp"
#include "base/names.hpp"
#include "money/yen.hpp"
#include "order/order.hpp"

namespace yoshin {

/// What a fee rule does with the fee of an order (手数料設定 of the operator manuals).
enum class FeeMode { keep, overwrite, add };
template <>
struct Names<FeeMode> {
  static constexpr auto kTable = std::to_array<Name<FeeMode>>({
      {FeeMode::keep, "keep", "変更しない", "keep"},
      {FeeMode::overwrite, "overwrite", "上書きする", "overwrite"},
      {FeeMode::add, "add", "加算する", "add"},
  });
};

/// One price band: orders whose basis billed amount lies in `[lower, upper]`, both included, get `fee`.
struct FeeBand {
  Yen lower;
  Yen upper;
  Yen fee;  ///< Tax included.

  /// A 0–0 row (a blank one arrives as that) is unused.
  [[nodiscard]] constexpr bool unused() const { return lower == Yen{} && upper == Yen{}; }
  friend bool operator==(FeeBand const&, FeeBand const&) = default;
};

/// The fee rule of one shop for one provider.
struct FeeRule {
  static constexpr std::size_t kBands = 5;

  FeeMode mode = FeeMode::keep;
  std::array<FeeBand, kBands> bands{};

  friend bool operator==(FeeRule const&, FeeRule const&) = default;
};

/// How a fee came about, in enough detail to explain it in one sentence.
struct FeeTrace {
  FeeSource source = FeeSource::imported;
  FeeMode mode = FeeMode::keep;
  std::optional<std::size_t> band;  ///< Index of the band that matched; nothing when none did.
  Yen basis_billed;
  Yen basis_fee;
  Yen fee;
  Yen billed;
  Message sentence;

  friend bool operator==(FeeTrace const&, FeeTrace const&) = default;
};

/// The index of the first used band that holds `billed`.
std::optional<std::size_t> band_of(FeeRule const& rule, Yen billed);
/// What the rule makes of the order's basis. Idempotent: it never looks at `current`.
FeeTrace fee_of(Order const& order, FeeRule const& rule);
/// Computes `fee_of` and stores fee, billed amount and source in the order.
FeeTrace apply_fee(Order& order, FeeRule const& rule);

/// A flaw that `lint` finds in a rule.
enum class FeeFlaw { gap, overlap, reversed, unreachable, negative, no_band };
template <>
struct Names<FeeFlaw> {
  // clang-format off
  static constexpr auto kTable = std::to_array<Name<FeeFlaw>>({
      {FeeFlaw::gap,            "gap",            "隙間",         "gap"},
      {FeeFlaw::overlap,        "overlap",        "重複",         "overlap"},
      {FeeFlaw::reversed,       "reversed",       "上下逆",       "reversed"},
      {FeeFlaw::unreachable,    "unreachable",    "到達しない行", "unreachable"},
      {FeeFlaw::negative,       "negative",       "負の値",       "negative"},
      {FeeFlaw::no_band,        "no_band",        "価格範囲なし", "no band"},
  });
  // clang-format on
};

/// One finding: the band it is about and, for gap and overlap, the other band.
struct FeeFinding {
  FeeFlaw flaw;
  std::size_t band;
  std::optional<std::size_t> other;
  Message message;
};

/// Flaws of a rule, in band order. A rule that keeps fees has none.
std::vector<FeeFinding> lint_fee(FeeRule const& rule);

/// What a changed rule would have done to one past order.
struct FeeChange {
  std::size_t order;  ///< Index into the replayed orders.
  FeeTrace before;
  FeeTrace after;
};

/// The orders whose fee or billed amount the new rule would have made different. Orders are not changed.
std::vector<FeeChange> replay_fee(std::vector<Order> const& orders, FeeRule const& before,
                                  FeeRule const& after);

}  // namespace yoshin
