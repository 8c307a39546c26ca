#include <array>

#include "proxy/sandbox/kuroneko/faces.hpp"
#include "proxy/sandbox/kuroneko/rules.hpp"

namespace yoshin::sandbox {
namespace {

State state_of(KuronekoCall const& call) {
  return call.transaction ? call.transaction->state : State::cancelled;
}
std::int64_t total_of(KuronekoCall const& call) {
  return parse_integer(call.form.get("totalAmount")).value_or(0);
}

bool reduce_contracted(KuronekoCall const& call) {
  return call.world.switches.on("kuroneko.reduce");
}
bool credit_usable(KuronekoCall const& call) {
  return kuroneko_face_of(state_of(call)).decision != "1" && kuroneko_face_of(state_of(call)).decision != "3";
}
bool not_cancelled(KuronekoCall const& call) {
  return !kuroneko_face_of(state_of(call)).decision.empty();
}
bool not_paid(KuronekoCall const& call) {
  return state_of(call) != State::paid;
}
bool total_changes(KuronekoCall const& call) {
  return !call.transaction || call.transaction->billed != total_of(call);
}
bool total_below_first(KuronekoCall const& call) {
  return !call.transaction || total_of(call) < call.transaction->first_billed;
}

bool reissues_left(KuronekoCall const& call) {
  bool const change = call.form.get("requestContents") == "1";
  return !change || call.transaction->reissues < call.world.switches.number("kuroneko.reissue_max");
}
bool change_or_withdrawal(std::string_view value, int) {
  return value.empty() || value == "1" || value == "3";
}
bool in_reissue_state(KuronekoCall const& call) {
  if (call.form.get("requestContents") != "1" || call.world.switches.on("kuroneko.reissue_anytime"))
    return true;
  return state_of(call) == State::invoiced;
}
bool in_withdrawal_state(KuronekoCall const& call) {
  if (call.form.get("requestContents") != "3") return true;
  return state_of(call) == State::invoiced && call.transaction->reissues > 0;
}
bool withdraws(KuronekoCall const& call) {
  return call.form.get("requestContents") == "3";
}
bool reason_given(KuronekoCall const& call) {
  return withdraws(call) || !call.form.get("reasonReissue").empty();
}
bool reissue_reason(std::string_view value, int) {
  return value.empty() || (up_to(value, 6) && value != "0");
}
bool reason_text_given(KuronekoCall const& call) {
  return call.form.get("reasonReissue") != "6" || !call.form.get("reasonReissueEtc").empty();
}
template <char const* kField>
bool given_unless_withdrawn(KuronekoCall const& call) {
  return withdraws(call) || !call.form.get(kField).empty();
}
constexpr char kPostCode[] = "postCode";
constexpr char kAddress1[] = "address1";
constexpr char kItemName1[] = "itemName1";
bool house_number_unless_withdrawn(KuronekoCall const& call) {
  return withdraws(call) || buyer_has_house_number(call);
}
bool sum_is_registered_total(KuronekoCall const& call) {
  return withdraws(call) || kuroneko_sum(call.form) == call.transaction->billed;
}

// clang-format off
constexpr auto kReduce = std::to_array<KuronekoRule>({
    {1,  "ycfStrCode",   given},
    {2,  "ycfStrCode",   digits},
    {3,  "ycfStrCode",   exactly, 11},
    {4,  "",             nullptr, 0, shop_registered},
    {59, "password",     given},
    {60, "password",     at_most, 8},
    {61, "",             nullptr, 0, password_matches},
    {4,  "",             nullptr, 0, reduce_contracted},
    {5,  "orderNo",      given},
    {6,  "orderNo",      order_number},
    {7,  "orderNo",      at_most, 20},
    {8,  "",             nullptr, 0, order_exists},
    {9,  "",             nullptr, 0, credit_usable},
    {10, "",             nullptr, 0, not_cancelled},
    {11, "",             nullptr, 0, not_paid},
    {13, "shipYmd",      digits},
    {14, "shipYmd",      exactly, 8},
    {15, "shipYmd",      real_date},
    {16, "",             nullptr, 0, ship_not_before_order},
    {17, "",             nullptr, 0, ship_within_90_days},
    {18, "postCode",     given},
    {19, "postCode",     digits_and_hyphens},
    {20, "postCode",     seven_digits},
    {21, "postCode",     one_hyphen},
    {21, "postCode",     hyphen_in_place},
    {22, "postCode",     known_postal},
    {23, "address1",     given},
    {24, "address1",     jis_or_ascii},
    {25, "address1",     full_width},
    {26, "address1",     at_most, 25},
    {27, "address1",     begins_with_prefecture},
    {28, "address2",     jis_or_ascii},
    {29, "address2",     full_width},
    {30, "address2",     at_most, 25},
    {31, "",             nullptr, 0, buyer_has_house_number},
    {32, "itemName1",    given},
    {33, "itemName*",    jis_or_ascii},
    {34, "itemName*",    full_width},
    {35, "itemName*",    at_most, 30},
    {36, "itemCount*",   digits},
    {37, "itemCount*",   at_most, 4},
    {38, "unitPrice*",   signed_digits},
    {39, "unitPrice*",   minus_in_front},
    {40, "unitPrice*",   positive_range},
    {41, "unitPrice*",   negative_range},
    {42, "subTotal*",    signed_digits},
    {43, "subTotal*",    minus_in_front},
    {44, "subTotal*",    positive_range},
    {45, "subTotal*",    negative_range},
    {46, "totalAmount",  given},
    {47, "totalAmount",  digits},
    {48, "totalAmount",  at_most, 6},
    {48, "totalAmount",  total_range},
    {49, "",             nullptr, 0, total_changes},
    {50, "",             nullptr, 0, total_below_first},
    {51, "",             nullptr, 0, total_is_sum},
    {53, "sendDiv",      digits},
    {54, "sendDiv",      up_to, 2},
    {55, "",             nullptr, 0, bundle_contracted},
    {56, "billPostCode", jis_or_ascii},
    {57, "billPostCode", free_item},
    {58, "billPostCode", free_item_length},
    {62, "requestDate",  given},
    {63, "requestDate",  digits},
    {64, "requestDate",  exactly, 14},
    {65, "requestDate",  real_moment},
});
constexpr auto kReissue = std::to_array<KuronekoRule>({
    {1,  "ycfStrCode",      given},
    {2,  "ycfStrCode",      digits},
    {3,  "ycfStrCode",      exactly, 11},
    {4,  "",                nullptr, 0, shop_registered},
    {10, "password",        given},
    {11, "password",        alphanumeric},
    {12, "",                nullptr, 0, password_matches},
    {5,  "orderNo",         given},
    {6,  "orderNo",         order_number},
    {7,  "orderNo",         at_most, 20},
    {8,  "",                nullptr, 0, order_exists},
    {9,  "",                nullptr, 0, reissues_left},
    {13, "requestContents", given},
    {14, "requestContents", change_or_withdrawal},
    {15, "",                nullptr, 0, in_reissue_state},
    {17, "",                nullptr, 0, in_withdrawal_state},
    {18, "",                nullptr, 0, reason_given},
    {19, "reasonReissue",   reissue_reason},
    {20, "",                nullptr, 0, reason_text_given},
    {21, "reasonReissueEtc", jis_or_ascii},
    {22, "reasonReissueEtc", full_width},
    {23, "reasonReissueEtc", at_most, 25},
    {25, "shipYmd",         digits},
    {26, "shipYmd",         exactly, 8},
    {27, "shipYmd",         real_date},
    {28, "",                nullptr, 0, ship_within_90_days},
    {29, "",                nullptr, 0, ship_not_before_order},
    {31, "sendDiv",         digits},
    {32, "sendDiv",         up_to, 1},
    {33, "",                nullptr, 0, bundle_contracted},
    {34, "",                nullptr, 0, given_unless_withdrawn<kPostCode>},
    {35, "postCode",        digits_and_hyphens},
    {36, "postCode",        seven_digits},
    {37, "postCode",        one_hyphen},
    {37, "postCode",        hyphen_in_place},
    {38, "postCode",        known_postal},
    {39, "",                nullptr, 0, given_unless_withdrawn<kAddress1>},
    {40, "address1",        jis_or_ascii},
    {41, "address1",        full_width},
    {42, "address1",        at_most, 25},
    {43, "address1",        begins_with_prefecture},
    {44, "address2",        jis_or_ascii},
    {45, "address2",        full_width},
    {46, "address2",        at_most, 25},
    {47, "",                nullptr, 0, house_number_unless_withdrawn},
    {48, "",                nullptr, 0, given_unless_withdrawn<kItemName1>},
    {49, "itemName*",       jis_or_ascii},
    {50, "itemName*",       full_width},
    {51, "itemName*",       at_most, 30},
    {52, "itemCount*",      digits},
    {53, "itemCount*",      at_most, 4},
    {54, "unitPrice*",      signed_digits},
    {55, "unitPrice*",      minus_in_front},
    {56, "unitPrice*",      positive_range},
    {57, "unitPrice*",      negative_range},
    {58, "billPostCode",    jis_or_ascii},
    {59, "billPostCode",    free_item},
    {60, "billPostCode",    free_item_length},
    {63, "subTotal*",       signed_digits},
    {64, "subTotal*",       minus_in_front},
    {65, "subTotal*",       positive_range},
    {66, "subTotal*",       negative_range},
    {67, "",                nullptr, 0, sum_is_registered_total},
});
// clang-format on

}  // namespace

std::span<KuronekoRule const> kuroneko_reduce_rules() {
  return kReduce;
}
std::span<KuronekoRule const> kuroneko_reissue_rules() {
  return kReissue;
}

}  // namespace yoshin::sandbox
