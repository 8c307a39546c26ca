#include "provider/kuroneko/codes.hpp"

namespace yoshin::kuroneko {
namespace {

using S = Subject;
using F = Fault;
using W = Word;

// clang-format off
// 044: an alphanumeric rule whose field the list does not name.
constexpr auto kSlip = std::to_array<CodeRow>({
    {  1, S::layout,       F::wrong,             W::developer},
    {  2, S::shop_code,    F::wrong,             W::set},
    {  3, S::shop_code,    F::wrong,             W::set},
    {  4, S::shop_code,    F::wrong,             W::set},
    {  5, S::order_no,     F::wrong,             W::developer},
    {  6, S::order_no,     F::wrong,             W::developer},
    {  7, S::order_no,     F::wrong,             W::developer},
    {  8, S::transaction,  F::does_not_exist,    W::query},
    {  9, S::slip,         F::exists_already,    W::query},
    { 10, S::slip,         F::too_long,          W::fix, 12},
    { 11, S::slip,         F::missing,           W::fix},
    { 12, S::slip,         F::charset,           W::fix},
    { 13, S::slip,         F::must_be_empty,     W::fix},
    { 14, S::slip,         F::check_digit,       W::fix},
    { 15, S::slip,         F::not_usable,        W::fix},
    { 16, S::slip,         F::only_one,          W::fix},
    { 17, S::slip,         F::too_many,          W::fix, 10},
    { 18, S::slip,         F::exists_already,    W::query},
    { 19, S::process_div,  F::wrong,             W::developer},
    { 20, S::transaction,  F::wrong_state,       W::query},
    { 22, S::transaction,  F::wrong_state,       W::query},
    { 23, S::ship_date,    F::bad_date,          W::fix},
    { 24, S::ship_date,    F::half_width_only,   W::fix},
    { 25, S::ship_date,    F::missing,           W::fix},
    { 26, S::ship_date,    F::must_be_empty,     W::fix},
    { 27, S::ship_date,    F::before_order_date, W::fix},
    { 28, S::slip_before,  F::too_long,          W::developer, 12},
    { 29, S::slip_before,  F::charset,           W::developer},
    { 30, S::slip_before,  F::missing,           W::developer},
    { 31, S::slip_before,  F::must_be_empty,     W::developer},
    { 32, S::slip_before,  F::not_registered,    W::query},
    { 33, S::request_date, F::wrong,             W::developer},
    { 34, S::request_date, F::wrong,             W::developer},
    { 35, S::request_date, F::wrong,             W::developer},
    { 36, S::password,     F::mismatch,          W::set},
    { 37, S::password,     F::missing,           W::set},
    { 38, S::order_no,     F::wrong,             W::developer},
    { 41, S::shop_code,    F::not_registered,    W::set},
    { 42, S::ship_date,    F::beyond_days,       W::fix, 90},
    { 44, S::layout,       F::charset,           W::developer},
    { 45, S::slip,         F::on_many_orders,    W::fix, 3},
});
// clang-format on

}  // namespace

std::span<CodeRow const> slip_codes() {
  return kSlip;
}

}  // namespace yoshin::kuroneko
