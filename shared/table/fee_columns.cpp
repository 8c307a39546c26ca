#include "table/fee_columns.hpp"

#include <algorithm>
#include <array>

namespace yoshin {
namespace {

/// A band for the loop: `billed - lower <= width` in unsigned arithmetic is the whole test.
struct FlatBand {
  std::uint32_t lower = INT32_MAX;  ///< No order has this amount: a band that never matches.
  std::uint32_t width = 0;
  std::uint32_t fee = 0;
};

struct FlatRule {
  std::array<FlatBand, FeeRule::kBands> bands;
  std::uint32_t kept = 0;  ///< All ones when the basis fee stays in the sum.
};

FlatRule flatten(FeeRule const& rule) {
  FlatRule flat;
  if (rule.mode == FeeMode::keep) return flat;
  if (rule.mode == FeeMode::add) flat.kept = UINT32_MAX;
  for (std::size_t i = 0; i < rule.bands.size(); ++i) {
    FeeBand const& band = rule.bands[i];
    if (band.unused() || band.lower > band.upper) continue;
    flat.bands[i] = {static_cast<std::uint32_t>(band.lower.value()),
                     static_cast<std::uint32_t>((band.upper - band.lower).value()),
                     static_cast<std::uint32_t>(band.fee.value())};
  }
  return flat;
}

/// The first matching band wins, so the last test written is that of the first band. Unsigned throughout: sums
/// of two order amounts fit 32 bits, and nothing can be undefined.
void run(FlatRule const& rule, std::size_t count, std::int32_t const* __restrict billed,
         std::int32_t const* __restrict fee, std::int32_t* __restrict new_fee,
         std::int32_t* __restrict new_billed) {
  auto const [b0, b1, b2, b3, b4] = rule.bands;
  std::uint32_t const kept = rule.kept;
  for (std::size_t i = 0; i < count; ++i) {
    auto const amount = static_cast<std::uint32_t>(billed[i]);
    auto const old_fee = static_cast<std::uint32_t>(fee[i]);
    std::uint32_t const base = old_fee & kept;
    std::uint32_t chosen = old_fee;
    chosen = amount - b4.lower <= b4.width ? base + b4.fee : chosen;
    chosen = amount - b3.lower <= b3.width ? base + b3.fee : chosen;
    chosen = amount - b2.lower <= b2.width ? base + b2.fee : chosen;
    chosen = amount - b1.lower <= b1.width ? base + b1.fee : chosen;
    chosen = amount - b0.lower <= b0.width ? base + b0.fee : chosen;
    new_fee[i] = static_cast<std::int32_t>(chosen);
    new_billed[i] = static_cast<std::int32_t>(amount - old_fee + chosen);
  }
}

constexpr std::size_t kMaxRows = 4'000'000;

}  // namespace

void FeeColumns::resize(std::size_t rows) {
  rows = std::min(rows, kMaxRows);
  for (auto* column : {&basis_billed, &basis_fee, &fee, &billed}) column->resize(rows, 0);
}

void FeeColumns::apply(FeeRule const& rule, std::size_t begin, std::size_t end) {
  end = std::min(end, rows());
  if (begin >= end) return;
  run(flatten(rule), end - begin, basis_billed.data() + begin, basis_fee.data() + begin, fee.data() + begin,
      billed.data() + begin);
}

}  // namespace yoshin
