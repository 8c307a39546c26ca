#include "provider/kuroneko/codes.hpp"

namespace yoshin::kuroneko {
namespace {

using S = Subject;
using F = Fault;
using W = Word;
using V = CodeVerdict;

// clang-format off
/// 001 to 005 as the other list numbers them; it has no text for the first and the last.
constexpr auto kLengthFirst = std::to_array<CodeRow>({
    {  1, S::shop_code,              F::wrong,             W::set},
    {  2, S::shop_code,              F::wrong_length,      W::set},
    {  3, S::shop_code,              F::not_digits,        W::set},
    {  4, S::shop_code,              F::missing,           W::set},
    {  5, S::shop_code,              F::wrong,             W::set},
});

constexpr auto kRequest = std::to_array<CodeRow>({
    {  1, S::shop_code,              F::missing,           W::set},
    {  2, S::shop_code,              F::not_digits,        W::set},
    {  3, S::shop_code,              F::wrong_length,      W::set},
    {  4, S::shop_code,              F::not_registered,    W::set},
    {  5, S::shop_code,              F::not_usable,        W::set},
    {  6, S::order_no,               F::missing,           W::developer},
    {  7, S::order_no,               F::charset,           W::developer},
    {  8, S::order_no,               F::too_long,          W::developer, 20},
    {  9, S::order_no,               F::not_unique,        W::duplicate, 0, V::exists},
    { 10, S::order_date,             F::missing,           W::fix},
    { 11, S::order_date,             F::not_digits,        W::fix},
    { 12, S::order_date,             F::wrong_length,      W::fix},
    { 13, S::order_date,             F::bad_date,          W::fix},
    { 14, S::ship_date,              F::missing,           W::fix},
    { 15, S::ship_date,              F::not_digits,        W::fix},
    { 16, S::ship_date,              F::wrong_length,      W::fix},
    { 17, S::ship_date,              F::bad_date,          W::fix},
    { 18, S::ship_date,              F::beyond_days,       W::fix, 90},
    { 19, S::name,                   F::missing,           W::fix},
    { 20, S::name,                   F::not_full_width,    W::fix},
    { 21, S::name,                   F::too_long,          W::fix, 30},
    { 22, S::name,                   F::out_of_set,        W::fix},
    { 23, S::kana,                   F::not_half_kana,     W::fix},
    { 24, S::kana,                   F::too_long,          W::fix, 80},
    { 25, S::post_code,              F::missing,           W::fix},
    { 26, S::post_code,              F::charset,           W::fix},
    { 27, S::post_code,              F::hyphen_count,      W::fix},
    { 28, S::post_code,              F::digit_count,       W::fix, 7},
    { 29, S::post_code,              F::does_not_exist,    W::fix},
    { 30, S::address1,               F::missing,           W::fix},
    { 31, S::address1,               F::not_full_width,    W::fix},
    { 32, S::address1,               F::too_long,          W::fix, 25},
    { 33, S::address1,               F::out_of_set,        W::fix},
    { 34, S::address1,               F::no_prefecture,     W::fix},
    { 35, S::address2,               F::not_full_width,    W::fix},
    { 36, S::address2,               F::too_long,          W::fix, 25},
    { 37, S::address2,               F::out_of_set,        W::fix},
    { 38, S::phone,                  F::missing,           W::fix},
    { 39, S::phone,                  F::charset,           W::fix},
    { 40, S::phone,                  F::digit_count,       W::fix, 10},
    { 43, S::email,                  F::charset,           W::fix},
    { 44, S::email,                  F::too_long,          W::fix, 64},
    { 45, S::email,                  F::no_at_sign,        W::fix},
    { 46, S::total,                  F::missing,           W::fix},
    { 47, S::total,                  F::not_digits,        W::fix},
    { 48, S::total,                  F::too_long,          W::fix, 6},
    { 49, S::total,                  F::outside_range,     W::fix},
    { 50, S::send_div,               F::missing,           W::set},
    { 51, S::send_div,               F::not_digits,        W::set},
    { 52, S::send_div,               F::no_contract,       W::set},
    { 53, S::send_div,               F::bad_value,         W::set},
    { 54, S::item_name,              F::not_full_width,    W::fix},
    { 55, S::item_name,              F::too_long,          W::fix, 30},
    { 56, S::item_name,              F::out_of_set,        W::fix},
    { 57, S::item_name,              F::missing,           W::fix},
    { 58, S::item_count,             F::not_digits,        W::fix},
    { 59, S::item_count,             F::too_long,          W::fix, 4},
    { 60, S::unit_price,             F::charset,           W::fix},
    { 61, S::unit_price,             F::bad_positive,      W::fix},
    { 62, S::unit_price,             F::bad_negative,      W::fix},
    { 63, S::sub_total,              F::charset,           W::fix},
    { 64, S::sub_total,              F::bad_positive,      W::fix},
    { 65, S::sub_total,              F::bad_negative,      W::fix},
    { 66, S::recipient_name,         F::not_full_width,    W::fix},
    { 67, S::recipient_name,         F::too_long,          W::fix, 30},
    { 68, S::recipient_name,         F::out_of_set,        W::fix},
    { 70, S::recipient_post_code,    F::charset,           W::fix},
    { 71, S::recipient_post_code,    F::hyphen_count,      W::fix},
    { 72, S::recipient_post_code,    F::digit_count,       W::fix, 7},
    { 73, S::recipient_post_code,    F::does_not_exist,    W::fix},
    { 75, S::recipient_address1,     F::not_full_width,    W::fix},
    { 76, S::recipient_address1,     F::too_long,          W::fix, 25},
    { 77, S::recipient_address1,     F::out_of_set,        W::fix},
    { 78, S::recipient_address1,     F::no_prefecture,     W::fix},
    { 79, S::recipient_address2,     F::not_full_width,    W::fix},
    { 80, S::recipient_address2,     F::too_long,          W::fix, 25},
    { 81, S::recipient_address2,     F::out_of_set,        W::fix},
    { 82, S::recipient_phone,        F::charset,           W::fix},
    { 83, S::recipient_phone,        F::hyphen_count,      W::fix},
    { 84, S::recipient_phone,        F::digit_count,       W::fix, 10},
    { 86, S::request_date,           F::missing,           W::developer},
    { 87, S::request_date,           F::not_digits,        W::developer},
    { 88, S::request_date,           F::wrong_length,      W::developer},
    { 89, S::request_date,           F::bad_date,          W::developer},
    { 90, S::password,               F::missing,           W::set},
    { 91, S::password,               F::charset,           W::set},
    { 92, S::password,               F::mismatch,          W::set},
    { 93, S::phone,                  F::no_leading_zero,   W::fix},
    { 94, S::recipient_phone,        F::no_leading_zero,   W::fix},
    { 95, S::free_item,              F::charset,           W::fix},
    { 96, S::free_item,              F::too_long,          W::fix, 20},
    {100, S::ship_date,              F::before_order_date, W::fix},
    {101, S::total,                  F::not_the_sum,       W::fix},
    {102, S::recipient,              F::missing,           W::fix},
    {103, S::house_number,           F::missing,           W::fix},
    {104, S::recipient_house_number, F::missing,           W::fix},
    {105, S::post_code,              F::hyphen_place,      W::fix},
    {106, S::recipient_post_code,    F::hyphen_place,      W::fix},
});
// clang-format on

}  // namespace

std::span<CodeRow const> request_codes() {
  return kRequest;
}

CodeRow const& as_numbered(CodeRow const& row, std::string_view shop_code_order) {
  bool const of_shop_code = &row >= kRequest.data() && &row < kRequest.data() + kLengthFirst.size();
  if (!of_shop_code || shop_code_order != "length_first") return row;
  return kLengthFirst[static_cast<std::size_t>(row.number - 1)];
}

}  // namespace yoshin::kuroneko
