#pragma once

#include <array>
#include <string>

#include "provider/connector.hpp"

namespace yoshin::score {

/// The provider's code of a carrier.
struct CarrierCode {
  CarrierId carrier;
  std::string_view code;
};
// clang-format off
/// `pdcompanycode`. 19, 22, 24 and 25 are unused; every carrier that is not listed is 99.
inline constexpr auto kCarrierCodes = std::to_array<CarrierCode>({
    {CarrierId::sagawa,              "11"},
    {CarrierId::yamato,              "12"},
    {CarrierId::nippon_express,      "13"},
    {CarrierId::seino,               "14"},
    {CarrierId::registered_mail,     "15"},
    {CarrierId::yu_pack,             "16"},
    {CarrierId::seino_super_express, "17"},
    {CarrierId::fukuyama,            "18"},
    {CarrierId::niigata,             "20"},
    {CarrierId::meitetsu,            "21"},
    {CarrierId::shinshu_meitetsu,    "23"},
    {CarrierId::toll_express,        "26"},
    {CarrierId::eco_hai,             "27"},
    {CarrierId::morning10_mail,      "28"},
    {CarrierId::tonami,              "29"},
});
// clang-format on
inline constexpr std::string_view kOtherCarrier = "99";

/// The code that goes out for the order's carrier: that of `score.carrier_codes` where it names one, else the
/// table's. Empty while no carrier is chosen and where the setting names no two digits.
std::string carrier_code_of(Order const& order, Settings const& settings);

}  // namespace yoshin::score
