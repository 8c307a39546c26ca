#pragma once

#include <string_view>

namespace yoshin::sandbox::placeholder {

// Codes that no source knows for certain; only `er000033` is a real one. Tests name them only through this
// table.
// clang-format off
inline constexpr std::string_view kAtodeneCredentials    = "sim0001";
inline constexpr std::string_view kAtodeneUnreadable     = "sim0002";  ///< The body is no such document.
inline constexpr std::string_view kAtodeneUnknownElement = "sim0003";
inline constexpr std::string_view kAtodeneShortEmpty     = "sim0004";  ///< An empty element in short form, by switch.
inline constexpr std::string_view kAtodeneField          = "sim0101";  ///< A field's value; the point tells which.
inline constexpr std::string_view kAtodeneRows           = "sim0102";
inline constexpr std::string_view kAtodeneBundleAddress  = "sim0201";
inline constexpr std::string_view kAtodeneDuplicate      = "sim0202";
inline constexpr std::string_view kAtodeneNoTransaction  = "sim0203";
inline constexpr std::string_view kAtodeneState          = "sim0204";
inline constexpr std::string_view kAtodenePaid           = "sim0205";
inline constexpr std::string_view kAtodeneReported       = "sim0206";  ///< Type 1 twice.
inline constexpr std::string_view kAtodeneNotReported    = "sim0207";  ///< Type 2 or 3 without a report.
inline constexpr std::string_view kAtodeneInvoiced       = "sim0208";
inline constexpr std::string_view kAtodeneNoInvoice      = "sim0209";
inline constexpr std::string_view kAtodeneCancelled      = "er000033";  ///< Real.
inline constexpr std::string_view kAtodeneOddResult      = "不明";
inline constexpr std::string_view kAtodeneOtherOwnId     = "SIMOTHER00";
// clang-format on

}  // namespace yoshin::sandbox::placeholder
