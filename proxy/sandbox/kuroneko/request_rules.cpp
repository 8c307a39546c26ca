#include <array>

#include "base/date.hpp"
#include "proxy/sandbox/kuroneko/rules.hpp"

namespace yoshin::sandbox {
namespace {

bool number_unused(KuronekoCall const& call) {
  return !call.transaction.has_value();
}
bool kana_length(KuronekoCall const& call) {
  return at_most(call.form.get("nameKana"), static_cast<int>(call.world.switches.number("kuroneko.kana_max")));
}
bool send_div_without_contract(KuronekoCall const& call) {
  return call.world.switches.on("kuroneko.bundle") || call.form.get("sendDiv") != "2";
}
bool send_div_with_contract(KuronekoCall const& call) {
  std::string_view const value = call.form.get("sendDiv");
  return up_to(value, 2) || (call.world.switches.on("kuroneko.sms") && (value == "3" || value == "4"));
}
/// A row that names an item or a price needs its subtotal.
bool used_rows_have_subtotals(KuronekoCall const& call) {
  for (int row = 1; row <= 10; ++row) {
    std::string const number = std::to_string(row);
    bool const used =
        !call.form.get("itemName" + number).empty() || !call.form.get("unitPrice" + number).empty();
    if (used && call.form.get("subTotal" + number).empty()) return false;
  }
  return true;
}
/// Where an order is sent: the first destination has no number, further ones are 2 to 10.
std::string_view destination(KuronekoCall const& call, std::string_view field, int number) {
  return call.form.get(std::string(field) + (number == 1 ? "" : std::to_string(number)));
}
/// A destination of which anything is told needs its name, post code and address, the first with 1 in any case.
bool destinations_named(KuronekoCall const& call) {
  for (int number = 1; number <= 10; ++number) {
    auto const missing = [&](std::string_view field) { return destination(call, field, number).empty(); };
    bool const told = !missing("sendName") || !missing("sendPostCode") || !missing("sendAddress1") ||
                      !missing("sendAddress2") || !missing("sendTelNum");
    bool const wanted = number == 1 ? call.form.get("sendDiv") == "1" : told;
    if (wanted && (missing("sendName") || missing("sendPostCode") || missing("sendAddress1"))) return false;
  }
  return true;
}
bool destinations_have_house_numbers(KuronekoCall const& call) {
  for (int number = 1; number <= 10; ++number) {
    std::string const first(destination(call, "sendAddress1", number));
    if (!first.empty() && !holds_house_number(first + std::string(destination(call, "sendAddress2", number))))
      return false;
  }
  return true;
}
bool buyer_hyphen(KuronekoCall const& call) {
  return !call.world.switches.on("kuroneko.hyphen_rules") || hyphen_in_place(call.form.get("postCode"), 0);
}
bool destination_hyphens(KuronekoCall const& call) {
  if (!call.world.switches.on("kuroneko.hyphen_rules")) return true;
  for (int number = 1; number <= 10; ++number)
    if (!hyphen_in_place(destination(call, "sendPostCode", number), 0)) return false;
  return true;
}

// Credentials first, then the numeric order of the codes.
// clang-format off
constexpr auto kRules = std::to_array<KuronekoRule>({
    {1,   "ycfStrCode",   given},
    {2,   "ycfStrCode",   digits},
    {3,   "ycfStrCode",   exactly, 11},
    {4,   "",             nullptr, 0, shop_registered},
    {90,  "password",     given},
    {91,  "password",     alphanumeric},
    {92,  "",             nullptr, 0, password_matches},
    {6,   "orderNo",      given},
    {7,   "orderNo",      order_number},
    {8,   "orderNo",      at_most, 20},
    {9,   "",             nullptr, 0, number_unused},
    {10,  "orderYmd",     given},
    {11,  "orderYmd",     digits},
    {12,  "orderYmd",     exactly, 8},
    {13,  "orderYmd",     real_date},
    {14,  "shipYmd",      given},
    {15,  "shipYmd",      digits},
    {16,  "shipYmd",      exactly, 8},
    {17,  "shipYmd",      real_date},
    {18,  "",             nullptr, 0, ship_within_90_days},
    {19,  "name",         given},
    {20,  "name",         full_width},
    {21,  "name",         at_most, 30},
    {22,  "name",         jis_or_ascii},
    {23,  "nameKana",     half_width_kana},
    {24,  "",             nullptr, 0, kana_length},
    {25,  "postCode",     given},
    {26,  "postCode",     digits_and_hyphens},
    {27,  "postCode",     one_hyphen},
    {28,  "postCode",     seven_digits},
    {29,  "postCode",     known_postal},
    {30,  "address1",     given},
    {31,  "address1",     full_width},
    {32,  "address1",     at_most, 25},
    {33,  "address1",     jis_or_ascii},
    {34,  "address1",     begins_with_prefecture},
    {35,  "address2",     full_width},
    {36,  "address2",     at_most, 25},
    {37,  "address2",     jis_or_ascii},
    {38,  "telNum",       given},
    {39,  "telNum",       digits_and_hyphens},
    {40,  "telNum",       phone_digit_count},
    {43,  "email",        ascii},
    {44,  "email",        at_most, 64},
    {45,  "email",        has_at},
    {46,  "totalAmount",  given},
    {47,  "totalAmount",  digits},
    {48,  "totalAmount",  at_most, 6},
    {49,  "totalAmount",  total_range},
    {50,  "sendDiv",      given},
    {51,  "sendDiv",      up_to, 9},
    {52,  "",             nullptr, 0, send_div_without_contract},
    {53,  "",             nullptr, 0, send_div_with_contract},
    {54,  "itemName*",    full_width},
    {55,  "itemName*",    at_most, 30},
    {56,  "itemName*",    jis_or_ascii},
    {57,  "itemName1",    given},
    {58,  "itemCount*",   digits},
    {59,  "itemCount*",   at_most, 4},
    {60,  "unitPrice*",   signed_digits},
    {60,  "unitPrice*",   minus_in_front},
    {61,  "unitPrice*",   positive_range},
    {62,  "unitPrice*",   negative_range},
    {63,  "subTotal*",    signed_digits},
    {63,  "subTotal*",    minus_in_front},
    {63,  "",             nullptr, 0, used_rows_have_subtotals},
    {64,  "subTotal*",    positive_range},
    {65,  "subTotal*",    negative_range},
    {66,  "sendName+",    full_width},
    {67,  "sendName+",    at_most, 30},
    {68,  "sendName+",    jis_or_ascii},
    {70,  "sendPostCode+", digits_and_hyphens},
    {71,  "sendPostCode+", one_hyphen},
    {72,  "sendPostCode+", seven_digits},
    {73,  "sendPostCode+", known_postal},
    {75,  "sendAddress1+", full_width},
    {76,  "sendAddress1+", at_most, 25},
    {77,  "sendAddress1+", jis_or_ascii},
    {78,  "sendAddress1+", begins_with_prefecture},
    {79,  "sendAddress2+", full_width},
    {80,  "sendAddress2+", at_most, 25},
    {81,  "sendAddress2+", jis_or_ascii},
    {82,  "sendTelNum+",  digits_and_hyphens},
    {83,  "sendTelNum+",  two_hyphens},
    {84,  "sendTelNum+",  phone_digit_count},
    {86,  "requestDate",  given},
    {87,  "requestDate",  digits},
    {88,  "requestDate",  exactly, 14},
    {89,  "requestDate",  real_moment},
    {93,  "telNum",       leading_zero},
    {94,  "sendTelNum+",  leading_zero},
    {95,  "billPostCode", free_item},
    {96,  "billPostCode", free_item_length},
    {100, "",             nullptr, 0, ship_not_before_order},
    {101, "",             nullptr, 0, total_is_sum},
    {102, "",             nullptr, 0, destinations_named},
    {103, "",             nullptr, 0, buyer_has_house_number},
    {104, "",             nullptr, 0, destinations_have_house_numbers},
    {105, "",             nullptr, 0, buyer_hyphen},
    {106, "",             nullptr, 0, destination_hyphens},
});
// clang-format on

}  // namespace

std::span<KuronekoRule const> kuroneko_request_rules() {
  return kRules;
}

}  // namespace yoshin::sandbox
