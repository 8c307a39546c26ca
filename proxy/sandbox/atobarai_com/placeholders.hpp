#pragma once

#include <string_view>

namespace yoshin::sandbox::placeholder {

// No code of this provider is known for certain. Tests name these only through this table.
// clang-format off
inline constexpr std::string_view kAtobaraiCredentials   = "ESIM0001";
inline constexpr std::string_view kAtobaraiUnreadable    = "ESIM0002";  ///< The body is no form, or no billing document.
inline constexpr std::string_view kAtobaraiOrderDate     = "ESIM0101";
inline constexpr std::string_view kAtobaraiAmount        = "ESIM0102";
inline constexpr std::string_view kAtobaraiDelivery      = "ESIM0103";  ///< The flag, or what it demands.
inline constexpr std::string_view kAtobaraiPostalCode    = "ESIM0104";
inline constexpr std::string_view kAtobaraiAddress       = "ESIM0105";
inline constexpr std::string_view kAtobaraiName          = "ESIM0106";
inline constexpr std::string_view kAtobaraiPhone         = "ESIM0107";
inline constexpr std::string_view kAtobaraiMail          = "ESIM0108";
inline constexpr std::string_view kAtobaraiItems         = "ESIM0109";
inline constexpr std::string_view kAtobaraiSum           = "ESIM0110";
inline constexpr std::string_view kAtobaraiIdMissing     = "ESIM0201";
inline constexpr std::string_view kAtobaraiIdUnknown     = "ESIM0202";
inline constexpr std::string_view kAtobaraiCarrier       = "ESIM0203";
inline constexpr std::string_view kAtobaraiSlip          = "ESIM0204";
inline constexpr std::string_view kAtobaraiState         = "ESIM0301";
inline constexpr std::string_view kAtobaraiReported      = "ESIM0302";
inline constexpr std::string_view kAtobaraiCancelled     = "ESIM0303";
inline constexpr std::string_view kAtobaraiCancelRefused = "ESIM0304";
inline constexpr std::string_view kAtobaraiExists        = "ESIM0305";
inline constexpr std::string_view kAtobaraiAction        = "ESIM0401";  ///< An unknown billing action.
inline constexpr std::string_view kAtobaraiOddResult     = "7";
inline constexpr std::string_view kAtobaraiOtherOwnId    = "SIMOTHER00";
// clang-format on

}  // namespace yoshin::sandbox::placeholder
