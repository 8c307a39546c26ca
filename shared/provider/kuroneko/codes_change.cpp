#include "provider/kuroneko/codes.hpp"

namespace yoshin::kuroneko {
namespace {

using S = Subject;
using F = Fault;
using W = Word;
using V = CodeVerdict;

// clang-format off
// 004: one list says "not registered", another "option not contracted"; 010: one list says "not linked".
constexpr auto kReduce = std::to_array<CodeRow>({
    {  1, S::shop_code,    F::missing,           W::set},
    {  2, S::shop_code,    F::not_digits,        W::set},
    {  3, S::shop_code,    F::wrong_length,      W::set},
    {  4, S::shop_code,    F::not_registered,    W::set},
    {  5, S::order_no,     F::wrong,             W::developer},
    {  6, S::order_no,     F::wrong,             W::developer},
    {  7, S::order_no,     F::wrong,             W::developer},
    {  8, S::transaction,  F::does_not_exist,    W::query},
    {  9, S::transaction,  F::not_usable,        W::query},
    { 10, S::transaction,  F::wrong_state,       W::query},
    { 11, S::transaction,  F::wrong_state,       W::query},
    { 13, S::ship_date,    F::not_digits,        W::fix},
    { 14, S::ship_date,    F::wrong_length,      W::fix},
    { 15, S::ship_date,    F::bad_date,          W::fix},
    { 16, S::ship_date,    F::before_order_date, W::fix},
    { 17, S::ship_date,    F::beyond_days,       W::fix, 90},
    { 18, S::post_code,    F::missing,           W::fix},
    { 19, S::post_code,    F::charset,           W::fix},
    { 20, S::post_code,    F::digit_count,       W::fix, 7},
    { 21, S::post_code,    F::hyphen_count,      W::fix},
    { 22, S::post_code,    F::does_not_exist,    W::fix},
    { 23, S::address1,     F::missing,           W::fix},
    { 24, S::address1,     F::out_of_set,        W::fix},
    { 25, S::address1,     F::not_full_width,    W::fix},
    { 26, S::address1,     F::too_long,          W::fix, 25},
    { 27, S::address1,     F::no_prefecture,     W::fix},
    { 28, S::address2,     F::out_of_set,        W::fix},
    { 29, S::address2,     F::not_full_width,    W::fix},
    { 30, S::address2,     F::too_long,          W::fix, 25},
    { 31, S::house_number, F::missing,           W::fix},
    { 32, S::item_name,    F::missing,           W::fix},
    { 33, S::item_name,    F::out_of_set,        W::fix},
    { 34, S::item_name,    F::not_full_width,    W::fix},
    { 35, S::item_name,    F::too_long,          W::fix, 30},
    { 36, S::item_count,   F::not_digits,        W::fix},
    { 37, S::item_count,   F::too_long,          W::fix, 4},
    { 38, S::unit_price,   F::charset,           W::fix},
    { 39, S::unit_price,   F::minus_place,       W::fix},
    { 40, S::unit_price,   F::bad_positive,      W::fix},
    { 41, S::unit_price,   F::bad_negative,      W::fix},
    { 42, S::sub_total,    F::charset,           W::fix},
    { 43, S::sub_total,    F::minus_place,       W::fix},
    { 44, S::sub_total,    F::bad_positive,      W::fix},
    { 45, S::sub_total,    F::bad_negative,      W::fix},
    { 46, S::total,        F::missing,           W::fix},
    { 47, S::total,        F::not_digits,        W::fix},
    { 48, S::total,        F::too_long,          W::fix, 6},
    { 49, S::total,        F::unchanged,         W::nothing, 0, V::done_already},
    { 50, S::total,        F::not_below_first,   W::anew},
    { 51, S::total,        F::not_the_sum,       W::fix},
    { 53, S::send_div,     F::not_digits,        W::set},
    { 54, S::send_div,     F::bad_value,         W::set},
    { 55, S::send_div,     F::no_contract,       W::set},
    { 56, S::free_item,    F::out_of_set,        W::fix},
    { 57, S::free_item,    F::charset,           W::fix},
    { 58, S::free_item,    F::too_long,          W::fix, 20},
    { 59, S::password,     F::missing,           W::set},
    { 60, S::password,     F::too_long,          W::set, 8},
    { 61, S::password,     F::mismatch,          W::set},
    { 62, S::request_date, F::missing,           W::developer},
    { 63, S::request_date, F::not_digits,        W::developer},
    { 64, S::request_date, F::wrong_length,      W::developer},
    { 65, S::request_date, F::bad_date,          W::developer},
});

// Where a range of codes is known only as a whole, its text says only that the field is wrong.
constexpr auto kReissue = std::to_array<CodeRow>({
    {  1, S::shop_code,    F::missing,           W::set},
    {  2, S::shop_code,    F::not_digits,        W::set},
    {  3, S::shop_code,    F::wrong_length,      W::set},
    {  4, S::shop_code,    F::not_registered,    W::set},
    {  5, S::order_no,     F::wrong,             W::developer},
    {  6, S::order_no,     F::wrong,             W::developer},
    {  7, S::order_no,     F::wrong,             W::developer},
    {  8, S::transaction,  F::does_not_exist,    W::query},
    {  9, S::contents,     F::limit_reached,     W::by_hand},
    { 10, S::password,     F::missing,           W::set},
    { 11, S::password,     F::charset,           W::set},
    { 12, S::password,     F::mismatch,          W::set},
    { 13, S::contents,     F::missing,           W::developer},
    { 14, S::contents,     F::wrong,             W::developer},
    { 15, S::transaction,  F::wrong_state,       W::query},
    { 16, S::transaction,  F::wrong_state,       W::query},
    { 17, S::transaction,  F::no_reissue,        W::query},
    { 18, S::reason,       F::missing,           W::fix},
    { 19, S::reason,       F::wrong,             W::fix},
    { 20, S::reason_text,  F::missing,           W::fix},
    { 21, S::reason_text,  F::out_of_set,        W::fix},
    { 22, S::reason_text,  F::not_full_width,    W::fix},
    { 23, S::reason_text,  F::too_long,          W::fix, 25},
    { 25, S::ship_date,    F::not_digits,        W::fix},
    { 26, S::ship_date,    F::wrong_length,      W::fix},
    { 27, S::ship_date,    F::bad_date,          W::fix},
    { 28, S::ship_date,    F::beyond_days,       W::fix, 90},
    { 29, S::ship_date,    F::before_order_date, W::fix},
    { 31, S::send_div,     F::wrong,             W::set},
    { 32, S::send_div,     F::wrong,             W::set},
    { 33, S::send_div,     F::wrong,             W::set},
    { 34, S::post_code,    F::wrong,             W::fix},
    { 35, S::post_code,    F::wrong,             W::fix},
    { 36, S::post_code,    F::wrong,             W::fix},
    { 37, S::post_code,    F::wrong,             W::fix},
    { 38, S::post_code,    F::wrong,             W::fix},
    { 39, S::address1,     F::wrong,             W::fix},
    { 40, S::address1,     F::wrong,             W::fix},
    { 41, S::address1,     F::wrong,             W::fix},
    { 42, S::address1,     F::wrong,             W::fix},
    { 43, S::address1,     F::wrong,             W::fix},
    { 44, S::address2,     F::wrong,             W::fix},
    { 45, S::address2,     F::wrong,             W::fix},
    { 46, S::address2,     F::wrong,             W::fix},
    { 47, S::house_number, F::missing,           W::fix},
    { 48, S::item_name,    F::wrong,             W::fix},
    { 49, S::item_name,    F::wrong,             W::fix},
    { 50, S::item_name,    F::wrong,             W::fix},
    { 51, S::item_name,    F::wrong,             W::fix},
    { 52, S::item_count,   F::wrong,             W::fix},
    { 53, S::item_count,   F::wrong,             W::fix},
    { 54, S::unit_price,   F::wrong,             W::fix},
    { 55, S::unit_price,   F::wrong,             W::fix},
    { 56, S::unit_price,   F::wrong,             W::fix},
    { 57, S::unit_price,   F::wrong,             W::fix},
    { 58, S::free_item,    F::wrong,             W::fix},
    { 59, S::free_item,    F::wrong,             W::fix},
    { 60, S::free_item,    F::wrong,             W::fix},
    { 61, S::free_item,    F::wrong,             W::fix},
    { 63, S::sub_total,    F::wrong,             W::fix},
    { 64, S::sub_total,    F::wrong,             W::fix},
    { 65, S::sub_total,    F::wrong,             W::fix},
    { 66, S::sub_total,    F::wrong,             W::fix},
    { 67, S::total,        F::not_the_sum,       W::fix},
});

constexpr auto kSms = std::to_array<CodeRow>({
    {  1, S::shop_code,    F::missing,         W::set},
    {  2, S::shop_code,    F::not_digits,      W::set},
    {  3, S::shop_code,    F::wrong_length,    W::set},
    {  4, S::shop_code,    F::not_registered,  W::set},
    {  6, S::order_no,     F::wrong,           W::developer},
    {  7, S::order_no,     F::wrong,           W::developer},
    { 10, S::sms_code,     F::missing,         W::fix},
    { 11, S::sms_code,     F::not_digits,      W::fix},
    { 12, S::sms_code,     F::too_long,        W::fix, 4},
    { 13, S::request_date, F::wrong,           W::developer},
    { 14, S::request_date, F::wrong,           W::developer},
    { 15, S::request_date, F::wrong,           W::developer},
    { 16, S::request_date, F::wrong,           W::developer},
    { 17, S::password,     F::missing,         W::set},
    { 18, S::password,     F::charset,         W::set},
    { 20, S::transaction,  F::nothing_waiting, W::query},
    { 21, S::sms_code,     F::limit_reached,   W::query},
    { 22, S::transaction,  F::expiring,        W::query},
    { 23, S::password,     F::too_long,        W::set, 8},
    { 24, S::password,     F::mismatch,        W::set},
});
// clang-format on

}  // namespace

std::span<CodeRow const> reduce_codes() {
  return kReduce;
}
std::span<CodeRow const> reissue_codes() {
  return kReissue;
}
std::span<CodeRow const> sms_codes() {
  return kSms;
}

}  // namespace yoshin::kuroneko
