#pragma once

#include <array>
#include <string>
#include <string_view>

#include "carrier/carrier.hpp"
#include "order/order.hpp"
#include "provider/connector.hpp"

namespace yoshin::np {

/// One `pd_company_code`.
struct CarrierCode {
  CarrierId carrier;
  std::string_view code;
};

/// ご契約運送会社: other carriers and untracked mail, by a separate contract only.
inline constexpr std::string_view kContractedCarrier = "55555";

// clang-format off
/// Source: NP carrier codes. 日本郵便 has none of its own there; the setting `np.jp_post_code` names it.
inline constexpr auto kCarrierCodes = std::to_array<CarrierCode>({
    {CarrierId::sagawa,              "50000"},
    {CarrierId::yamato,              "59010"},
    {CarrierId::nippon_express,      "59020"},
    {CarrierId::seino,               "59030"},
    {CarrierId::registered_mail,     "59040"},
    {CarrierId::yu_pack,             "59041"},
    {CarrierId::morning10_mail,      "59042"},
    {CarrierId::yu_packet,           "59043"},
    {CarrierId::seino_super_express, "59050"},
    {CarrierId::fukuyama,            "59060"},
    {CarrierId::niigata,             "59080"},
    {CarrierId::meitetsu,            "59090"},
    {CarrierId::tonami,              "59100"},
    {CarrierId::shinshu_meitetsu,    "59110"},
    {CarrierId::toll_express,        "59140"},
    {CarrierId::eco_hai,             "59150"},
    {CarrierId::jad,                 "59160"},
});
// clang-format on

/// The code that a shipment report carries for the order, or empty where there is none: an unknown carrier
/// without 対象外の配送業者 利用する, no carrier without a default, or a setting that names no known code.
std::string carrier_code_of(Order const& order, Settings const& settings);
/// The slip number that is reported: the first one entered, or the shop's fixed number for untracked mail under
/// 55555; as it goes on the wire. Empty when there is none.
std::string reported_slip_of(Order const& order, Settings const& settings);

}  // namespace yoshin::np
