#include "provider/kuroneko/codes.hpp"

namespace yoshin::kuroneko {
namespace {

using S = Subject;
using F = Fault;
using W = Word;
using V = CodeVerdict;

// clang-format off
constexpr auto kQuery = std::to_array<CodeRow>({
    {  1, S::layout,       F::wrong,           W::developer},
    {  2, S::shop_code,    F::wrong_length,    W::set},
    {  3, S::shop_code,    F::not_digits,      W::set},
    {  4, S::shop_code,    F::missing,         W::set},
    {  5, S::order_no,     F::too_long,        W::developer, 20},
    {  6, S::order_no,     F::half_width_only, W::developer},
    {  7, S::order_no,     F::missing,         W::developer},
    {  8, S::transaction,  F::does_not_exist,  W::query, 0, V::absent},
    {  9, S::request_date, F::bad_date,        W::developer},
    { 10, S::request_date, F::not_digits,      W::developer},
    { 11, S::request_date, F::missing,         W::developer},
    { 12, S::password,     F::mismatch,        W::set},
    { 13, S::password,     F::missing,         W::set},
    { 14, S::order_no,     F::charset,         W::developer},
});

constexpr auto kState = std::to_array<CodeRow>({
    {  1, S::layout,       F::wrong,           W::developer},
    {  2, S::shop_code,    F::wrong_length,    W::set},
    {  3, S::shop_code,    F::not_digits,      W::set},
    {  4, S::shop_code,    F::missing,         W::set},
    {  5, S::order_no,     F::too_long,        W::developer, 20},
    {  6, S::order_no,     F::half_width_only, W::developer},
    {  7, S::order_no,     F::missing,         W::developer},
    {  8, S::transaction,  F::does_not_exist,  W::query, 0, V::absent},
    {  9, S::request_date, F::bad_date,        W::developer},
    { 10, S::request_date, F::not_digits,      W::developer},
    { 11, S::request_date, F::missing,         W::developer},
    { 12, S::password,     F::mismatch,        W::set},
    { 13, S::password,     F::missing,         W::set},
    { 14, S::order_no,     F::charset,         W::developer},
    { 15, S::shop_code,    F::not_usable,      W::set},
});

constexpr auto kCancel = std::to_array<CodeRow>({
    {  1, S::layout,       F::wrong,           W::developer},
    {  2, S::shop_code,    F::wrong_length,    W::set},
    {  3, S::shop_code,    F::not_digits,      W::set},
    {  4, S::shop_code,    F::missing,         W::set},
    {  5, S::order_no,     F::too_long,        W::developer, 20},
    {  6, S::order_no,     F::half_width_only, W::developer},
    {  7, S::order_no,     F::missing,         W::developer},
    {  8, S::transaction,  F::does_not_exist,  W::query},
    {  9, S::transaction,  F::wrong_state,     W::query, 0, V::settles_reject},
    { 10, S::request_date, F::bad_date,        W::developer},
    { 11, S::request_date, F::not_digits,      W::developer},
    { 12, S::request_date, F::missing,         W::developer},
    { 13, S::password,     F::mismatch,        W::set},
    { 14, S::password,     F::missing,         W::set},
    { 15, S::transaction,  F::paid,            W::refund},
    { 16, S::order_no,     F::charset,         W::developer},
    { 17, S::shop_code,    F::not_usable,      W::set},
});

constexpr auto kInvoice = std::to_array<CodeRow>({
    {  1, S::layout,       F::wrong,           W::developer},
    {  2, S::shop_code,    F::missing,         W::set},
    {  3, S::shop_code,    F::wrong_length,    W::set},
    {  4, S::shop_code,    F::not_digits,      W::set},
    {  5, S::order_no,     F::too_long,        W::developer, 20},
    {  6, S::order_no,     F::half_width_only, W::developer},
    {  7, S::order_no,     F::missing,         W::developer},
    {  8, S::transaction,  F::does_not_exist,  W::query},
    {  9, S::transaction,  F::wrong_state,     W::query},
    { 10, S::transaction,  F::not_enclosed,    W::no_download},
    { 11, S::request_date, F::bad_date,        W::developer},
    { 12, S::request_date, F::not_digits,      W::developer},
    { 13, S::request_date, F::missing,         W::developer},
    { 14, S::password,     F::missing,         W::set},
    { 15, S::password,     F::mismatch,        W::set},
    { 16, S::order_no,     F::charset,         W::developer},
    { 18, S::transaction,  F::wrong_state,     W::query},
    { 19, S::shop_code,    F::not_usable,      W::set},
});
// clang-format on

}  // namespace

std::span<CodeRow const> query_codes() {
  return kQuery;
}
std::span<CodeRow const> state_codes() {
  return kState;
}
std::span<CodeRow const> cancel_codes() {
  return kCancel;
}
std::span<CodeRow const> invoice_codes() {
  return kInvoice;
}

}  // namespace yoshin::kuroneko
