#pragma once

#include <string_view>

namespace yoshin::sandbox::placeholder {

// Codes that no source knows for certain. Their form cannot be mistaken for a real one, and tests name them
// only through this table.
// clang-format off
inline constexpr std::string_view kNpDuplicate          = "ESIM0001";  ///< Same shop id and amount within a month.
inline constexpr std::string_view kNpMalformed          = "ESIM0002";  ///< The body is no JSON object.
inline constexpr std::string_view kNpMediaType          = "ESIM0003";  ///< The body is not declared as JSON.
inline constexpr std::string_view kNpShopIdMissing      = "ESIM0101";
inline constexpr std::string_view kNpShopIdCharacters   = "ESIM0102";
inline constexpr std::string_view kNpShopIdLength       = "ESIM0103";
inline constexpr std::string_view kNpOrderDateMissing   = "ESIM0104";
inline constexpr std::string_view kNpOrderDateForm      = "ESIM0105";
inline constexpr std::string_view kNpSettlementMissing  = "ESIM0106";
inline constexpr std::string_view kNpSettlementValue    = "ESIM0107";
inline constexpr std::string_view kNpBilledAmount       = "ESIM0108";  ///< Missing, no integer or not above zero.
inline constexpr std::string_view kNpSiteNameCharacters = "ESIM0109";
inline constexpr std::string_view kNpSiteNameLength     = "ESIM0110";
inline constexpr std::string_view kNpSiteUrlCharacters  = "ESIM0111";
inline constexpr std::string_view kNpSiteUrlLength      = "ESIM0112";
inline constexpr std::string_view kNpCustomerMissing    = "ESIM0113";
inline constexpr std::string_view kNpGoodsMissing       = "ESIM0114";
inline constexpr std::string_view kNpGoodsNameMissing   = "ESIM0115";
inline constexpr std::string_view kNpGoodsNameCharacters = "ESIM0116";
inline constexpr std::string_view kNpGoodsNameLength    = "ESIM0117";
inline constexpr std::string_view kNpGoodsPrice         = "ESIM0118";  ///< Missing or no integer.
inline constexpr std::string_view kNpGoodsQuantity      = "ESIM0119";  ///< Missing, no integer or below one.
inline constexpr std::string_view kNpUnknownMember      = "ESIM0120";
inline constexpr std::string_view kNpWrongType          = "ESIM0121";
inline constexpr std::string_view kNpShopIdTwice        = "ESIM0122";  ///< One shop id twice in one request.
inline constexpr std::string_view kNpShopIdChanged      = "ESIM0123";  ///< An update names another shop id.
inline constexpr std::string_view kNpShipState          = "ESIM0201";  ///< Shipment report without a valid credit.
inline constexpr std::string_view kNpUpdateRejected     = "ESIM0202";
inline constexpr std::string_view kNpUpdateReviewing    = "ESIM0203";
inline constexpr std::string_view kNpReturned           = "ESIM0204";
inline constexpr std::string_view kNpNoShipment         = "ESIM0205";  ///< Payment asked before a shipment report.
inline constexpr std::string_view kNpBaseNotCancelled   = "ESIM0206";
inline constexpr std::string_view kNpRefusedByScript    = "ESIM0207";
inline constexpr std::string_view kNpCredentials        = "ESIM0401";
inline constexpr std::string_view kNpTerminal           = "ESIM0403";
inline constexpr std::string_view kNpOddResult          = "77";        ///< An `authori_result` that does not exist.
inline constexpr std::string_view kNpOtherShopId        = "SIMOTHER00";
inline constexpr std::string_view kNpOtherId            = "99999999999";
// clang-format on

}  // namespace yoshin::sandbox::placeholder
