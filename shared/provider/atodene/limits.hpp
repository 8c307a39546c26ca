#pragma once

#include <cstddef>
#include <cstdint>

namespace yoshin::atodene {

// Longest texts, in characters, and largest numbers. Source: the provider's field tables.
inline constexpr std::size_t kMostName = 21;
inline constexpr std::size_t kMostKana = 25;
inline constexpr std::size_t kMostAddress = 55;
inline constexpr std::size_t kMostCompany = 30;
inline constexpr std::size_t kMostPhone = 15;
inline constexpr std::size_t kMostEmail = 100;
inline constexpr std::size_t kMostGoods = 150;
inline constexpr std::size_t kLeastSlip = 5;
inline constexpr std::size_t kMostSlip = 20;
inline constexpr std::int64_t kMostYen =
    999'999;  ///< Six digits: billed amount and, either sign, a row's price.
inline constexpr std::int64_t kMostAmount = 99'999;  ///< Five digits: pieces of one row.

}  // namespace yoshin::atodene
