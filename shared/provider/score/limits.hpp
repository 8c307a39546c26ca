#pragma once

#include <cstddef>
#include <cstdint>

namespace yoshin::score {

/// Bounds of the wire, in characters and yen. Source: field lengths of the payment gateway in front of the
/// provider.
inline constexpr std::size_t kLeastText = 2;
inline constexpr std::size_t kMostName = 25;
inline constexpr std::size_t kMostKana = 35;
inline constexpr std::size_t kMostCity = 31;
inline constexpr std::size_t kMostStreet = 35;
inline constexpr std::size_t kMostCompany = 35;
inline constexpr std::size_t kLeastPhone = 8;
inline constexpr std::size_t kMostPhone = 17;
inline constexpr std::size_t kMostEmail = 100;
inline constexpr std::size_t kMostShopId = 40;
inline constexpr std::size_t kMostTransactionId = 11;
inline constexpr std::size_t kMostItemName = 150;
inline constexpr std::size_t kMostSlip = 20;
inline constexpr std::int64_t kMostAmount = 999'999;
inline constexpr std::int64_t kLeastPrice = -99'999;
inline constexpr std::int64_t kMostPrice = 999'999;
inline constexpr std::int64_t kMostQuantity = 9999;

}  // namespace yoshin::score
