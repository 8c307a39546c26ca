#pragma once

#include <array>
#include <string_view>

#include "carrier/carrier.hpp"
#include "order/order.hpp"

namespace yoshin::atodene {

/// One `deliveryCompanyCode`.
struct CarrierCode {
  std::string_view code;
  CarrierId carrier;      ///< `other` for one that only the cart's own word names.
  std::string_view word;  ///< That word, as `fold` leaves it; empty otherwise.
};

// clang-format off
/// Source: the provider's carrier table. It has no code for any other carrier; 日本郵便 as such is none of them.
inline constexpr auto kCarrierCodes = std::to_array<CarrierCode>({
    {"11", CarrierId::sagawa,              ""},
    {"12", CarrierId::yamato,              ""},
    {"13", CarrierId::nippon_express,      ""},
    {"14", CarrierId::seino,               ""},
    {"15", CarrierId::registered_mail,     ""},
    {"16", CarrierId::yu_pack,             ""},
    {"18", CarrierId::fukuyama,            ""},
    {"20", CarrierId::niigata,             ""},
    {"21", CarrierId::meitetsu,            ""},
    {"23", CarrierId::shinshu_meitetsu,    ""},
    {"26", CarrierId::toll_express,        ""},
    {"27", CarrierId::eco_hai,             ""},
    {"28", CarrierId::morning10_mail,      ""},
    {"29", CarrierId::tonami,              ""},
    {"30", CarrierId::seino_super_express, ""},
    {"31", CarrierId::other,               "大川配送"},
    {"32", CarrierId::other,               "プラスサービス"},
});
// clang-format on

/// The code of the order's carrier; empty where the table has none, and for 佐川's mail service, which is not
/// eligible.
std::string_view carrier_code_of(Order const& order);

}  // namespace yoshin::atodene
