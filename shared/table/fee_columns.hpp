#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "fee/rule.hpp"

namespace yoshin {

/// Orders as the fee rules see them: contiguous 32-bit yen, one run a shop × provider, so that a rule is the
/// same for a whole run and the loop has no branch.
class FeeColumns {
 public:
  /// Makes every column this long, zeros in new places. At most 4,000,000.
  void resize(std::size_t rows);
  [[nodiscard]] std::size_t rows() const { return basis_billed.size(); }
  /// Computes `fee` and `billed` of the rows `[begin, end)` under one rule.
  void apply(FeeRule const& rule, std::size_t begin, std::size_t end);

  std::vector<std::int32_t> basis_billed;
  std::vector<std::int32_t> basis_fee;
  std::vector<std::int32_t> fee;     ///< After `apply`.
  std::vector<std::int32_t> billed;  ///< After `apply`.
};

}  // namespace yoshin
