#pragma once

#include <array>
#include <string_view>

#include "order/order.hpp"

namespace yoshin::np {

/// The codes that NP answers for one field of buyer or recipient; empty where there is none.
struct FieldCodes {
  std::string_view required;
  std::string_view charset;
  std::string_view length;
};

/// All that differs between `np.customer.…` and `np.dest.…`.
struct PartySide {
  std::string_view rule;  ///< Front of the rule ids.
  std::string_view path;  ///< Front of the field paths.
  std::string_view ja;    ///< Front of the field names.
  std::string_view en;
  Party Order::*party;
  FieldCodes name, kana, company, department, address;
  std::string_view zip_required, zip_charset, zip_format, zip_address;
  std::string_view tel_required, tel_charset, tel_format, tel_mobile, tel_landline;
  std::string_view hold_phone, hold_temporary, hold_incomplete;  ///< What NP would put it on hold for.
};

// clang-format off
inline constexpr PartySide kBuyer{
    "np.customer", "buyer", "注文者", "buyer's", &Order::buyer,
    {"E0100048", "E0100049", "E0100050"}, {"", "E0100052", "E0100051"}, {"", "E0100054", "E0100053"},
    {"", "E0100056", "E0100055"},         {"E0100060", "E0100061", "E0100062"},
    "E0100057", "E0100058", "E0100136", "E0100059",
    "E0100063", "E0100064", "E0100065", "E0100066", "E0100067",
    "RE021", "RE014", "RE009"};
inline constexpr PartySide kRecipient{
    "np.dest", "recipient", "送付先", "recipient's", &Order::recipient,
    {"E0100072", "E0100073", "E0100074"}, {"", "E0100076", "E0100075"}, {"", "E0100078", "E0100077"},
    {"", "E0100080", "E0100079"},         {"E0100084", "E0100085", "E0100086"},
    "E0100081", "E0100082", "E0100137", "E0100083",
    "E0100087", "E0100088", "E0100089", "E0100090", "E0100091",
    "RE023", "RE020", "RE015"};
// clang-format on

/// Longest texts that NP takes, in full-width characters.
inline constexpr std::size_t kMostName = 21;
inline constexpr std::size_t kMostKana = 25;
inline constexpr std::size_t kMostCompany = 30;
inline constexpr std::size_t kMostAddress = 55;
inline constexpr std::size_t kMostEmail = 100;

}  // namespace yoshin::np
