#pragma once

#include <string_view>

namespace yoshin::sandbox::placeholder {

// Codes that no source knows for certain; only `MULT0015` is a real one. Tests name them only through this
// table.
// clang-format off
inline constexpr std::string_view kScoreCredentials    = "SIMA0001";
inline constexpr std::string_view kScoreUnreadable     = "SIMS0001";  ///< The body is no such document.
inline constexpr std::string_view kScoreUnknownElement = "SIMS0002";
inline constexpr std::string_view kScoreOwnId          = "SIMS0101";
inline constexpr std::string_view kScoreOrderDate      = "SIMS0102";
inline constexpr std::string_view kScoreName           = "SIMS0103";
inline constexpr std::string_view kScoreKana           = "SIMS0104";
inline constexpr std::string_view kScoreZip            = "SIMS0105";
inline constexpr std::string_view kScoreAddress        = "SIMS0106";
inline constexpr std::string_view kScoreCompany        = "SIMS0107";
inline constexpr std::string_view kScorePhone          = "SIMS0108";
inline constexpr std::string_view kScoreEmail          = "SIMS0109";
inline constexpr std::string_view kScoreAmount         = "SIMS0110";
inline constexpr std::string_view kScorePaymentType    = "SIMS0111";
inline constexpr std::string_view kScoreDetailName     = "SIMS0112";
inline constexpr std::string_view kScoreDetailPrice    = "SIMS0113";
inline constexpr std::string_view kScoreDetailQuantity = "SIMS0114";
inline constexpr std::string_view kScoreId             = "SIMS0115";
inline constexpr std::string_view kScoreCarrier        = "SIMS0116";
inline constexpr std::string_view kScoreSlip           = "SIMS0117";
inline constexpr std::string_view kScoreDuplicate      = "SIMM0001";  ///< The shopTransactionId was used before.
inline constexpr std::string_view kScoreNoTransaction  = "SIMM0002";
inline constexpr std::string_view kScoreMismatch       = "SIMM0003";  ///< Id, own id and amount do not belong together.
inline constexpr std::string_view kScoreBundleAddress  = "SIMM0004";  ///< Enclosed invoice, but two addresses.
inline constexpr std::string_view kScoreState          = "SIMM0005";  ///< The state forbids the call.
inline constexpr std::string_view kScoreReported       = "SIMM0006";  ///< A slip was reported before.
inline constexpr std::string_view kScoreNoInvoice      = "SIMM0007";
inline constexpr std::string_view kScorePaid           = "MULT0015";  ///< Real: cancel refused, already paid.
inline constexpr std::string_view kScoreHoldAddress    = "SIMH";      ///< `reasonCode` has four characters at most.
inline constexpr std::string_view kScoreOddResult      = "XX";
inline constexpr std::string_view kScoreOtherOwnId     = "SIMOTHER00";
// clang-format on

}  // namespace yoshin::sandbox::placeholder
