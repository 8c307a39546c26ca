#include <algorithm>
#include <array>

#include "carrier/slip.hpp"
#include "proxy/sandbox/kuroneko/faces.hpp"
#include "proxy/sandbox/kuroneko/rules.hpp"

namespace yoshin::sandbox {
namespace {

constexpr std::int64_t kOrdersPerSlip = 3;
constexpr std::size_t kSlipsPerOrder = 10;

State state_of(KuronekoCall const& call) {
  return call.transaction ? call.transaction->state : State::cancelled;
}
bool ascii_number(std::string_view value, int) {
  return ascii(value, 0);
}
/// KAARS says "no such order" for cancelled ones too.
bool order_live(KuronekoCall const& call) {
  return call.transaction && !kuroneko_face_of(state_of(call)).decision.empty();
}

bool cancellable(KuronekoCall const& call) {
  bool const late = state_of(call) == State::sale_fixed || state_of(call) == State::invoiced;
  if (late) return call.world.switches.on("kuroneko.cancel_late");
  std::string_view const result = kuroneko_face_of(state_of(call)).decision;
  return !result.empty() && result != "1";
}
bool not_paid(KuronekoCall const& call) {
  return state_of(call) != State::paid;
}

bool printable(KuronekoCall const& call) {
  std::string_view const result = kuroneko_face_of(state_of(call)).decision;
  return result == "0" && state_of(call) != State::paid;
}
bool enclosed(KuronekoCall const& call) {
  return call.transaction->order.text_at("sendDiv") == "2";
}

std::string_view process_of(KuronekoCall const& call) {
  return call.form.get("processDiv");
}
bool holds(KuronekoCall const& call, std::string_view slip) {
  auto const& slips = call.transaction->slips;
  return std::find(slips.begin(), slips.end(), slip) != slips.end();
}
bool slip_new_to_order(KuronekoCall const& call) {
  bool const shipped = state_of(call) == State::shipped;
  return process_of(call) != "0" || !shipped || !holds(call, normalise_slip(call.form.get("paymentNo")));
}
bool slip_length(KuronekoCall const& call) {
  return at_most(call.form.get("paymentNo"), process_of(call) == "2" ? 20 : 12);
}
bool slip_given(KuronekoCall const& call) {
  return process_of(call) == "9" || !call.form.get("paymentNo").empty();
}
/// Another carrier's field may hold the order number, and so an underscore.
bool slip_alphabet(KuronekoCall const& call) {
  std::string_view const slip = call.form.get("paymentNo");
  return process_of(call) == "2" ? order_number(slip, 0) : slip_characters(slip, 0);
}
bool slip_absent_on_undo(KuronekoCall const& call) {
  return process_of(call) != "9" || call.form.get("paymentNo").empty();
}
bool slip_digit(KuronekoCall const& call) {
  return process_of(call) == "2" || slip_check_digit(call.form.get("paymentNo"), 0);
}
bool slip_usable(KuronekoCall const& call) {
  return process_of(call) == "2" || call.form.get("paymentNo").empty() ||
         call.world.switches.on("kuroneko.slip_usable");
}
bool room_for_slip(KuronekoCall const& call) {
  return process_of(call) != "0" || call.transaction->slips.size() < kSlipsPerOrder;
}
bool process_known(std::string_view value, int) {
  return value == "0" || value == "1" || value == "2" || value == "9";
}
bool new_slip_allowed(KuronekoCall const& call) {
  if (process_of(call) != "0" && process_of(call) != "2") return true;
  return state_of(call) == State::approved || state_of(call) == State::shipped;
}
bool correction_allowed(KuronekoCall const& call) {
  return (process_of(call) != "1" && process_of(call) != "9") || state_of(call) == State::shipped;
}
bool ship_date_given(KuronekoCall const& call) {
  return process_of(call) != "1" || !call.form.get("shipYmd").empty();
}
bool ship_date_absent_on_undo(KuronekoCall const& call) {
  return process_of(call) != "9" || call.form.get("shipYmd").empty();
}
bool former_given(KuronekoCall const& call) {
  return process_of(call) != "1" || !call.form.get("beforePaymentNo").empty();
}
bool former_absent(KuronekoCall const& call) {
  return process_of(call) == "1" || call.form.get("beforePaymentNo").empty();
}
bool former_registered(KuronekoCall const& call) {
  return process_of(call) != "1" || holds(call, normalise_slip(call.form.get("beforePaymentNo")));
}
bool slip_on_few_orders(KuronekoCall const& call) {
  if (process_of(call) != "0" && process_of(call) != "1") return true;
  std::string const slip = normalise_slip(call.form.get("paymentNo"));
  return call.world.store.other_orders_of(slip, call.transaction->id) < kOrdersPerSlip;
}
bool code_awaited(KuronekoCall const& call) {
  return state_of(call) == State::awaiting_code;
}

// clang-format off
constexpr auto kResult = std::to_array<KuronekoRule>({
    {2,  "ycfStrCode",  exactly, 11}, {3,  "ycfStrCode",  digits}, {4,  "ycfStrCode",  given},
    {4,  "",            nullptr, 0, shop_registered},
    {12, "",            nullptr, 0, password_matches}, {13, "password",    given},
    {5,  "orderNo",     at_most, 20}, {6,  "orderNo",     ascii_number}, {7,  "orderNo",     given},
    {14, "orderNo",     order_number},
    {8,  "",            nullptr, 0, order_live},
    {9,  "requestDate", moment_form}, {10, "requestDate", digits}, {11, "requestDate", given},
});
constexpr auto kState = std::to_array<KuronekoRule>({
    {2,  "ycfStrCode",  exactly, 11}, {3,  "ycfStrCode",  digits}, {4,  "ycfStrCode",  given},
    {15, "",            nullptr, 0, shop_registered},
    {12, "",            nullptr, 0, password_matches}, {13, "password",    given},
    {5,  "orderNo",     at_most, 20}, {6,  "orderNo",     ascii_number}, {7,  "orderNo",     given},
    {14, "orderNo",     order_number},
    {8,  "",            nullptr, 0, order_exists},
    {9,  "requestDate", moment_form}, {10, "requestDate", digits}, {11, "requestDate", given},
});
constexpr auto kCancel = std::to_array<KuronekoRule>({
    {2,  "ycfStrCode",  exactly, 11}, {3,  "ycfStrCode",  digits}, {4,  "ycfStrCode",  given},
    {17, "",            nullptr, 0, shop_registered},
    {13, "",            nullptr, 0, password_matches}, {14, "password",    given},
    {5,  "orderNo",     at_most, 20}, {6,  "orderNo",     ascii_number}, {7,  "orderNo",     given},
    {16, "orderNo",     order_number},
    {8,  "",            nullptr, 0, order_exists},
    {9,  "",            nullptr, 0, cancellable},
    {10, "requestDate", moment_form}, {11, "requestDate", digits}, {12, "requestDate", given},
    {15, "",            nullptr, 0, not_paid},
});
constexpr auto kPrint = std::to_array<KuronekoRule>({
    {2,  "ycfStrCode",  given}, {3,  "ycfStrCode",  exactly, 11}, {4,  "ycfStrCode",  digits},
    {19, "",            nullptr, 0, shop_registered},
    {14, "password",    given}, {15, "",            nullptr, 0, password_matches},
    {5,  "orderNo",     at_most, 20}, {6,  "orderNo",     ascii_number}, {7,  "orderNo",     given},
    {16, "orderNo",     order_number},
    {8,  "",            nullptr, 0, order_exists},
    {9,  "",            nullptr, 0, printable},
    {10, "",            nullptr, 0, enclosed},
    {11, "requestDate", moment_form}, {12, "requestDate", digits}, {13, "requestDate", given},
});
constexpr auto kSlip = std::to_array<KuronekoRule>({
    {2,  "ycfStrCode",      exactly, 11}, {3,  "ycfStrCode",  digits}, {4,  "ycfStrCode",  given},
    {41, "",                nullptr, 0, shop_registered},
    {36, "",                nullptr, 0, password_matches}, {37, "password",    given},
    {5,  "orderNo",         at_most, 20}, {6,  "orderNo",     ascii_number}, {7,  "orderNo",     given},
    {38, "orderNo",         order_number},
    {8,  "",                nullptr, 0, order_exists},
    {9,  "",                nullptr, 0, slip_new_to_order},
    {10, "",                nullptr, 0, slip_length},
    {11, "",                nullptr, 0, slip_given},
    {12, "",                nullptr, 0, slip_alphabet},
    {13, "",                nullptr, 0, slip_absent_on_undo},
    {14, "",                nullptr, 0, slip_digit},
    {15, "",                nullptr, 0, slip_usable},
    {17, "",                nullptr, 0, room_for_slip},
    {19, "processDiv",      process_known},
    {20, "",                nullptr, 0, new_slip_allowed},
    {22, "",                nullptr, 0, correction_allowed},
    {24, "shipYmd",         digits},
    {23, "shipYmd",         exactly, 8},
    {23, "shipYmd",         real_date},
    {25, "",                nullptr, 0, ship_date_given},
    {26, "",                nullptr, 0, ship_date_absent_on_undo},
    {27, "",                nullptr, 0, ship_not_before_order},
    {28, "beforePaymentNo", at_most, 20},
    {29, "beforePaymentNo", order_number},
    {30, "",                nullptr, 0, former_given},
    {31, "",                nullptr, 0, former_absent},
    {32, "",                nullptr, 0, former_registered},
    {33, "requestDate",     moment_form}, {34, "requestDate", digits}, {35, "requestDate", given},
    {42, "",                nullptr, 0, ship_within_90_days},
    {45, "",                nullptr, 0, slip_on_few_orders},
});
constexpr auto kCode = std::to_array<KuronekoRule>({
    {1,  "ycfStrCode",  given}, {2,  "ycfStrCode",  digits}, {3,  "ycfStrCode",  exactly, 11},
    {4,  "",            nullptr, 0, shop_registered},
    {17, "password",    given}, {18, "password",    alphanumeric}, {23, "password", at_most, 8},
    {24, "",            nullptr, 0, password_matches},
    {6,  "orderNo",     given}, {7,  "orderNo",     order_number},
    {10, "ninCode",     given}, {11, "ninCode",     digits}, {12, "ninCode",     at_most, 4},
    {13, "requestDate", given}, {14, "requestDate", digits}, {15, "requestDate", exactly, 14},
    {16, "requestDate", real_moment},
    {20, "",            nullptr, 0, code_awaited},
});
// clang-format on

}  // namespace

std::span<KuronekoRule const> kuroneko_result_rules() {
  return kResult;
}
std::span<KuronekoRule const> kuroneko_state_rules() {
  return kState;
}
std::span<KuronekoRule const> kuroneko_cancel_rules() {
  return kCancel;
}
std::span<KuronekoRule const> kuroneko_print_rules() {
  return kPrint;
}
std::span<KuronekoRule const> kuroneko_slip_rules() {
  return kSlip;
}
std::span<KuronekoRule const> kuroneko_code_rules() {
  return kCode;
}

}  // namespace yoshin::sandbox
