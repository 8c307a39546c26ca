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
  Message sentence;  ///< Of what is and of what would be alike: it speaks of no time.

  friend bool operator==(FeeTrace const&, FeeTrace const&) = default;
};

/// The index of the first used band that holds `billed`.
std::optional<std::size_t> band_of(FeeRule const& rule, Yen billed);
/// What the rule makes of the order's basis. Idempotent: it never looks at `current`.
FeeTrace fee_of(Order const& order, FeeRule const& rule);
/// Computes `fee_of` and stores fee, billed amount and source in the order.
FeeTrace apply_fee(Order& order, FeeRule const& rule);
/// Why the order's present fee is what it is. Where the rule was changed and not applied again, it says so and
/// names the fee that the rule would give.
Message fee_sentence(Order const& order, FeeRule const& rule);
/// `fee_of` with that sentence: what is shown of an order.
FeeTrace present_fee(Order const& order, FeeRule const& rule);

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
