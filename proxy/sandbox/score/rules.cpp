#include "proxy/sandbox/score/rules.hpp"

#include <algorithm>
#include <array>

#include "proxy/sandbox/score/placeholders.hpp"

namespace yoshin::sandbox {
namespace {

using namespace placeholder;

bool payment_type(std::string_view value, int) {
  return value == "2" || value == "3";
}
bool phone_length(std::string_view value, int) {
  return value.empty() || (digits_and_hyphens(value, 0) && value.size() >= 8 && value.size() <= 17);
}
bool mail_form(std::string_view value, int) {
  return has_at(value, 0) && (value.empty() || value.find('.', value.find('@')) != std::string_view::npos);
}
bool amount(std::string_view value, int) {
  return digits(value, 0) && total_range(value, 0) && at_most(value, 6);
}
bool price(std::string_view value, int) {
  auto const number = parse_integer(value);
  return signed_digits(value, 0) && minus_in_front(value, 0) && number && *number >= -99'999 &&
         *number <= 999'999;
}
bool quantity(std::string_view value, int) {
  return digits(value, 0) && given(value, 0) && value.size() <= 4;
}
bool carrier(std::string_view value, int) {
  constexpr auto kCodes = std::to_array<std::string_view>(
      {"11", "12", "13", "14", "15", "16", "17", "18", "20", "21", "23", "26", "27", "28", "29", "99"});
  return std::find(kCodes.begin(), kCodes.end(), value) != kCodes.end();
}

// clang-format off
constexpr auto kOrderElements = std::to_array<std::string_view>({
    "shopInfo/shopCode", "shopInfo/shopPassword", "shopInfo/terminalId", "httpInfo/httpHeader", "httpInfo/deviceInfo",
    "buyer/nissenTransactionId", "buyer/shopTransactionId", "buyer/shopOrderDate", "buyer/fullName", "buyer/firstName",
    "buyer/lastName", "buyer/fullKanaName", "buyer/FullKanaName", "buyer/firstKanaName", "buyer/lastKanaName", "buyer/zipCode",
    "buyer/address1", "buyer/address2", "buyer/address3", "buyer/companyName", "buyer/departmentName", "buyer/tel",
    "buyer/mobile", "buyer/email", "buyer/mobileEmail", "buyer/billedAmount", "buyer/paymentType",
    "deliveries/delivery/deliveryCustomer/fullName", "deliveries/delivery/deliveryCustomer/firstName",
    "deliveries/delivery/deliveryCustomer/lastName", "deliveries/delivery/deliveryCustomer/fullKanaName",
    "deliveries/delivery/deliveryCustomer/firstKanaName", "deliveries/delivery/deliveryCustomer/lastKanaName",
    "deliveries/delivery/deliveryCustomer/zipCode", "deliveries/delivery/deliveryCustomer/address1",
    "deliveries/delivery/deliveryCustomer/address2", "deliveries/delivery/deliveryCustomer/address3",
    "deliveries/delivery/deliveryCustomer/companyName", "deliveries/delivery/deliveryCustomer/departmentName",
    "deliveries/delivery/deliveryCustomer/tel", "deliveries/delivery/deliveryCustomer/email",
    "deliveries/delivery/details/detail/detailId", "deliveries/delivery/details/detail/detailName",
    "deliveries/delivery/details/detail/detailPrice", "deliveries/delivery/details/detail/detailQuantity",
});
constexpr auto kTransactionElements = std::to_array<std::string_view>({
    "shopInfo/shopCode", "shopInfo/shopPassword", "shopInfo/terminalId", "transaction/nissenTransactionId",
    "transaction/shopTransactionId", "transaction/billedAmount",
});
constexpr auto kShipmentElements = std::to_array<std::string_view>({
    "shopInfo/shopCode", "shopInfo/shopPassword", "shopInfo/terminalId", "transaction/nissenTransactionId",
    "transaction/shopTransactionId", "transaction/billedAmount", "PdRequest/pdcompanycode", "PdRequest/slipno",
    "PdRequest/address1", "PdRequest/address2", "PdRequest/address3",
});

constexpr auto kOrderRules = std::to_array<ElementRule>({
    {"buyer/shopTransactionId", given,        0,   kScoreOwnId},
    {"buyer/shopTransactionId", alphanumeric, 0,   kScoreOwnId},
    {"buyer/shopTransactionId", at_most,      40,  kScoreOwnId},
    {"buyer/shopOrderDate",     given,        0,   kScoreOrderDate},
    {"buyer/shopOrderDate",     slash_date,   0,   kScoreOrderDate},
    {"buyer/fullName",          given,        0,   kScoreName},
    {"buyer/fullName",          at_least,     2,   kScoreName},
    {"buyer/fullName",          at_most,      25,  kScoreName},
    {"buyer/fullKanaName",      at_least,     2,   kScoreKana},
    {"buyer/fullKanaName",      at_most,      35,  kScoreKana},
    {"buyer/zipCode",           given,        0,   kScoreZip},
    {"buyer/zipCode",           postal_form,  0,   kScoreZip},
    {"buyer/address1",          given,        0,   kScoreAddress},
    {"buyer/address1",          prefecture,   0,   kScoreAddress},
    {"buyer/address2",          given,        0,   kScoreAddress},
    {"buyer/address2",          at_least,     2,   kScoreAddress},
    {"buyer/address2",          at_most,      31,  kScoreAddress},
    {"buyer/address3",          given,        0,   kScoreAddress},
    {"buyer/address3",          at_least,     2,   kScoreAddress},
    {"buyer/address3",          at_most,      35,  kScoreAddress},
    {"buyer/companyName",       at_least,     2,   kScoreCompany},
    {"buyer/companyName",       at_most,      35,  kScoreCompany},
    {"buyer/departmentName",    at_least,     2,   kScoreCompany},
    {"buyer/departmentName",    at_most,      35,  kScoreCompany},
    {"buyer/tel",               phone_length, 0,   kScorePhone},
    {"buyer/mobile",            phone_length, 0,   kScorePhone},
    {"buyer/email",             given,        0,   kScoreEmail},
    {"buyer/email",             mail_form,    0,   kScoreEmail},
    {"buyer/email",             at_most,      100, kScoreEmail},
    {"buyer/billedAmount",      amount,       0,   kScoreAmount},
    {"buyer/paymentType",       payment_type, 0,   kScorePaymentType},
    {"deliveries/delivery/deliveryCustomer/fullName",     given,        0,   kScoreName},
    {"deliveries/delivery/deliveryCustomer/fullName",     at_least,     2,   kScoreName},
    {"deliveries/delivery/deliveryCustomer/fullName",     at_most,      25,  kScoreName},
    {"deliveries/delivery/deliveryCustomer/fullKanaName", at_most,      35,  kScoreKana},
    {"deliveries/delivery/deliveryCustomer/zipCode",      given,        0,   kScoreZip},
    {"deliveries/delivery/deliveryCustomer/zipCode",      postal_form,  0,   kScoreZip},
    {"deliveries/delivery/deliveryCustomer/address1",     prefecture,   0,   kScoreAddress},
    {"deliveries/delivery/deliveryCustomer/address1",     given,        0,   kScoreAddress},
    {"deliveries/delivery/deliveryCustomer/address2",     given,        0,   kScoreAddress},
    {"deliveries/delivery/deliveryCustomer/address2",     at_most,      31,  kScoreAddress},
    {"deliveries/delivery/deliveryCustomer/address3",     given,        0,   kScoreAddress},
    {"deliveries/delivery/deliveryCustomer/address3",     at_most,      35,  kScoreAddress},
    {"deliveries/delivery/deliveryCustomer/tel",          phone_length, 0,   kScorePhone},
    {"deliveries/delivery/deliveryCustomer/email",        at_most,      100, kScoreEmail},
    {"deliveries/delivery/details/detail/detailName",     given,        0,   kScoreDetailName},
    {"deliveries/delivery/details/detail/detailName",     at_most,      150, kScoreDetailName},
    {"deliveries/delivery/details/detail/detailPrice",    price,        0,   kScoreDetailPrice},
    {"deliveries/delivery/details/detail/detailQuantity", quantity,     0,   kScoreDetailQuantity},
    {"buyer/nissenTransactionId", alphanumeric, 0,  kScoreId},
    {"buyer/nissenTransactionId", at_most,      11, kScoreId},
});
constexpr auto kTransactionRules = std::to_array<ElementRule>({
    {"transaction/nissenTransactionId", alphanumeric, 0,  kScoreId},
    {"transaction/nissenTransactionId", at_most,      11, kScoreId},
    {"transaction/shopTransactionId",   given,        0,  kScoreOwnId},
    {"transaction/billedAmount",        amount,       0,  kScoreAmount},
});
constexpr auto kShipmentRules = std::to_array<ElementRule>({
    {"transaction/nissenTransactionId", given,              0,  kScoreId},
    {"transaction/nissenTransactionId", alphanumeric,       0,  kScoreId},
    {"transaction/nissenTransactionId", at_most,            11, kScoreId},
    {"transaction/shopTransactionId",   given,              0,  kScoreOwnId},
    {"transaction/billedAmount",        amount,             0,  kScoreAmount},
    {"PdRequest/pdcompanycode",         carrier,            0,  kScoreCarrier},
    {"PdRequest/slipno",                given,              0,  kScoreSlip},
    {"PdRequest/slipno",                digits_and_hyphens, 0,  kScoreSlip},
    {"PdRequest/slipno",                at_most,            20, kScoreSlip},
});

struct Credential {
  std::string_view path;
  std::string_view value;
};
constexpr auto kCredentials = std::to_array<Credential>({
    {"shopInfo/shopCode",     "S00000001"},
    {"shopInfo/shopPassword", "simpass1"},
    {"shopInfo/terminalId",   "PJKAAR0RTP"},
});
// clang-format on

TreeErrors one(std::string_view code, std::string_view message) {
  return {{"", std::string(code), std::string(message)}};
}

std::string delivery(Node const& request, std::string_view name) {
  return text_at(request, "deliveries/delivery/deliveryCustomer/" + std::string(name));
}

/// What an enclosed invoice and the way to reach the buyer demand of the whole order.
TreeErrors order_as_a_whole(Node const& request) {
  if (text_at(request, "buyer/tel").empty() && text_at(request, "buyer/mobile").empty())
    return {{"buyer/tel", std::string(kScorePhone), "tel と mobile のどちらかが必要です"}};
  if (text_at(request, "buyer/paymentType") != "3") return {};
  for (std::string_view const name : {"zipCode", "address1", "address2", "address3"})
    if (text_at(request, "buyer/" + std::string(name)) != delivery(request, name))
      return one(kScoreBundleAddress, "請求書同梱は注文者と送付先の住所が同じ注文に限ります");
  return {};
}

/// Whether the three ids of a request belong to one transaction; without the provider's id only by switch.
TreeErrors transaction_named(TreeCall const& call) {
  if (!call.transaction) return one(kScoreNoTransaction, "取引がありません");
  bool const fits =
      text_at(call.request, "transaction/shopTransactionId") == call.transaction->our_id &&
      parse_integer(text_at(call.request, "transaction/billedAmount")) == call.transaction->billed;
  return fits ? TreeErrors{} : one(kScoreMismatch, "取引IDと加盟店取引ID・金額が一致しません");
}

bool is_one_of(State state, std::initializer_list<State> states) {
  return std::find(states.begin(), states.end(), state) != states.end();
}

bool is_reported(State state) {
  return is_one_of(state,
                   {State::shipped, State::investigate, State::sale_fixed, State::invoiced, State::paid});
}

}  // namespace

std::span<std::string_view const> score_order_elements() {
  return kOrderElements;
}
std::span<std::string_view const> score_transaction_elements() {
  return kTransactionElements;
}
std::span<std::string_view const> score_shipment_elements() {
  return kShipmentElements;
}
std::span<ElementRule const> score_order_rules() {
  return kOrderRules;
}
std::span<ElementRule const> score_transaction_rules() {
  return kTransactionRules;
}
std::span<ElementRule const> score_shipment_rules() {
  return kShipmentRules;
}

TreeErrors score_credentials(Node const& request) {
  for (Credential const& row : kCredentials)
    if (text_at(request, row.path) != row.value)
      return {{std::string(row.path), std::string(kScoreCredentials), "加盟店認証に失敗しました。"}};
  return {};
}

TreeErrors score_judge_order(TreeCall const& call) {
  if (auto errors = order_as_a_whole(call.request); !errors.empty()) return errors;
  if (!text_at(call.request, "buyer/nissenTransactionId").empty())
    return {{"buyer/nissenTransactionId", std::string(kScoreId), "登録では空にします"}};
  auto const own = text_at(call.request, "buyer/shopTransactionId");
  if (!call.world.store.load_by_our_id(Dialect::score, own, call.world.now_ms()).empty())
    return one(kScoreDuplicate, "加盟店取引IDは登録済みです");
  return {};
}

TreeErrors score_judge_change(TreeCall const& call) {
  if (auto errors = order_as_a_whole(call.request); !errors.empty()) return errors;
  if (!call.transaction) return one(kScoreNoTransaction, "取引がありません");
  if (text_at(call.request, "buyer/shopTransactionId") != call.transaction->our_id)
    return one(kScoreMismatch, "取引IDと加盟店取引IDが一致しません");
  State const state = call.transaction->state;
  bool const open = is_one_of(state, {State::approved, State::reviewing, State::on_hold});
  bool const late = is_reported(state) && call.world.switches.on("score.modify_after_ship");
  return open || late ? TreeErrors{} : one(kScoreState, "この状態の取引は修正できません");
}

TreeErrors score_judge_query(TreeCall const& call) {
  bool const without_id = text_at(call.request, "transaction/nissenTransactionId").empty();
  if (!without_id) return transaction_named(call);
  if (!call.world.switches.on("score.query_without_id"))
    return {{"transaction/nissenTransactionId", std::string(kScoreId), "取引IDがありません"}};
  auto const own = text_at(call.request, "transaction/shopTransactionId");
  for (Transaction const& known : call.world.store.load_by_our_id(Dialect::score, own, call.world.now_ms()))
    if (parse_integer(text_at(call.request, "transaction/billedAmount")) == known.billed) return {};
  return one(kScoreNoTransaction, "取引がありません");
}

TreeErrors score_judge_cancel(TreeCall const& call) {
  if (auto errors = transaction_named(call); !errors.empty()) return errors;
  if (call.transaction->state == State::paid) return one(kScorePaid, "入金済みのため取消できません");
  if (call.transaction->state == State::cancelled) return one(kScoreState, "取消済みの取引です");
  return {};
}

TreeErrors score_judge_shipment(TreeCall const& call) {
  if (auto errors = transaction_named(call); !errors.empty()) return errors;
  if (call.transaction->state == State::approved) return {};
  if (!is_reported(call.transaction->state)) return one(kScoreState, "与信OKの取引ではありません");
  return call.world.switches.on("score.reship") ? TreeErrors{} : one(kScoreReported, "発送情報は登録済みです");
}

TreeErrors score_judge_invoice(TreeCall const& call) {
  if (auto errors = transaction_named(call); !errors.empty()) return errors;
  bool const enclosed = call.transaction->order.text_at("paymentType") == "3";
  bool const credited = call.transaction->state == State::approved || is_reported(call.transaction->state);
  return enclosed && credited ? TreeErrors{} : one(kScoreNoInvoice, "払込票印字データはありません");
}

}  // namespace yoshin::sandbox
