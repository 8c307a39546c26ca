#pragma once

namespace yoshin::kuroneko {

/// Bounds of the wire that the provider's rules name.
inline constexpr int kMaxName = 30;
inline constexpr int kMaxAddress = 25;
inline constexpr int kMaxItemName = 30;
inline constexpr int kMaxEmail = 64;
inline constexpr int kMaxRows = 10;
inline constexpr int kMaxCount = 9999;
inline constexpr int kMaxAmount = 999'999;
inline constexpr int kMaxShipDays = 90;
inline constexpr int kMaxOrderNo = 20;
inline constexpr int kMaxSlip = 12;
inline constexpr int kMaxSlipsPerOrder = 10;
inline constexpr int kMaxOrdersPerSlip = 3;
inline constexpr int kMaxSmsCode = 4;
inline constexpr int kMaxReasonText = 25;
inline constexpr int kMaxFreeItemFull = 20;
inline constexpr int kMaxFreeItemHalf = 40;

}  // namespace yoshin::kuroneko
