#include "proxy/sandbox/atodene/rules.hpp"

#include <algorithm>
#include <array>

#include "proxy/sandbox/atodene/placeholders.hpp"

namespace yoshin::sandbox {
namespace {

using namespace placeholder;

constexpr std::size_t kMostRows = 15;

bool service(std::string_view value, int) {
  return value == "2" || value == "3";
}
bool earlier_delivery(std::string_view value, int) {
  return value.empty() || value == "00" || value == "01" || value == "02";
}
bool amount(std::string_view value, int) {
  return digits(value, 0) && total_range(value, 0) && at_most(value, 6);
}
bool price(std::string_view value, int) {
  return given(value, 0) && within(value, 999'999);
}
bool update_type(std::string_view value, int) {
  return value == "1" || value == "2";
}
bool delivery_type(std::string_view value, int) {
  return value == "1" || value == "2" || value == "3";
}
bool carrier(std::string_view value, int) {
  constexpr auto kCodes = std::to_array<std::string_view>(
      {"11", "12", "13", "14", "15", "16", "18", "20", "21", "23", "26", "27", "28", "29", "30", "31", "32"});
  return value.empty() || std::find(kCodes.begin(), kCodes.end(), value) != kCodes.end();
}

// clang-format off
constexpr auto kOrderElements = std::to_array<std::string_view>({
    "linkInfo/shopCode", "linkInfo/linkId", "linkInfo/linkPassword", "browserInfo/httpHeader",
    "browserInfo/deviceInfo", "customer/shopOrderId", "customer/shopOrderDate", "customer/name", "customer/kanaName",
    "customer/zip", "customer/address", "customer/companyName", "customer/sectionName", "customer/tel",
    "customer/email", "customer/billedAmount", "customer/expand1", "customer/service", "ship/shipName",
    "ship/shipKananame", "ship/shipZip", "ship/shipAddress", "ship/shipCompanyName", "ship/shipSectionName",
    "ship/shipTel", "details/detail/goods", "details/detail/goodsPrice", "details/detail/goodsAmount",
    "details/detail/expand2", "details/detail/expand3", "details/detail/expand4",
});
constexpr auto kChangeElements = std::to_array<std::string_view>({
    "linkInfo/shopCode", "linkInfo/linkId", "linkInfo/linkPassword", "transactionInfo/transactionId",
    "transactionInfo/updateTypeFlag", "customer/shopOrderId", "customer/shopOrderDate", "customer/name",
    "customer/kanaName", "customer/zip", "customer/address", "customer/companyName", "customer/sectionName",
    "customer/tel", "customer/email", "customer/billedAmount", "customer/expand1", "customer/service",
    "ship/shipName", "ship/shipKananame", "ship/shipZip", "ship/shipAddress", "ship/shipCompanyName",
    "ship/shipSectionName", "ship/shipTel", "details/detail/goods", "details/detail/goodsPrice",
    "details/detail/goodsAmount", "details/detail/expand2", "details/detail/expand3", "details/detail/expand4",
});
constexpr auto kTransactionElements = std::to_array<std::string_view>({
    "linkInfo/shopCode", "linkInfo/linkId", "linkInfo/linkPassword", "transactionInfo/transactionId",
    "transactionInfo/updateTypeFlag",
});
constexpr auto kShipmentElements = std::to_array<std::string_view>({
    "linkInfo/shopCode", "linkInfo/linkId", "linkInfo/linkPassword", "transactionInfo/deliveryType",
    "transactionInfo/transactionId", "transactionInfo/deliveryCompanyCode", "transactionInfo/deliverySlipNo",
    "transactionInfo/invoiceDate", "transactionInfo/InvoiceDate",
});

constexpr auto kOrderRules = std::to_array<ElementRule>({
    {"customer/shopOrderId",   given,              0,   kAtodeneField},
    {"customer/shopOrderId",   at_most,            20,  kAtodeneField},
    {"customer/shopOrderDate", given,              0,   kAtodeneField},
    {"customer/shopOrderDate", slash_date,         0,   kAtodeneField},
    {"customer/name",          given,              0,   kAtodeneField},
    {"customer/name",          at_most,            21,  kAtodeneField},
    {"customer/kanaName",      at_most,            25,  kAtodeneField},
    {"customer/zip",           given,              0,   kAtodeneField},
    {"customer/zip",           postal_form,        0,   kAtodeneField},
    {"customer/address",       given,              0,   kAtodeneField},
    {"customer/address",       at_most,            55,  kAtodeneField},
    {"customer/companyName",   at_most,            30,  kAtodeneField},
    {"customer/sectionName",   at_most,            30,  kAtodeneField},
    {"customer/tel",           given,              0,   kAtodeneField},
    {"customer/tel",           digits_and_hyphens, 0,   kAtodeneField},
    {"customer/tel",           at_most,            15,  kAtodeneField},
    {"customer/email",         given,              0,   kAtodeneField},
    {"customer/email",         has_at,             0,   kAtodeneField},
    {"customer/email",         at_most,            100, kAtodeneField},
    {"customer/billedAmount",  amount,             0,   kAtodeneField},
    {"customer/expand1",       earlier_delivery,   0,   kAtodeneField},
    {"customer/service",       service,            0,   kAtodeneField},
    {"ship/shipName",          given,              0,   kAtodeneField},
    {"ship/shipName",          at_most,            21,  kAtodeneField},
    {"ship/shipKananame",      at_most,            25,  kAtodeneField},
    {"ship/shipZip",           given,              0,   kAtodeneField},
    {"ship/shipZip",           postal_form,        0,   kAtodeneField},
    {"ship/shipAddress",       given,              0,   kAtodeneField},
    {"ship/shipAddress",       at_most,            55,  kAtodeneField},
    {"ship/shipCompanyName",   at_most,            30,  kAtodeneField},
    {"ship/shipSectionName",   at_most,            30,  kAtodeneField},
    {"ship/shipTel",           digits_and_hyphens, 0,   kAtodeneField},
    {"ship/shipTel",           at_most,            15,  kAtodeneField},
    {"details/detail/goods",       given,          0,   kAtodeneField},
    {"details/detail/goods",       at_most,        150, kAtodeneField},
    {"details/detail/goodsPrice",  price,          0,   kAtodeneField},
    {"details/detail/goodsAmount", given,          0,   kAtodeneField},
    {"details/detail/goodsAmount", digits,         0,   kAtodeneField},
    {"details/detail/goodsAmount", at_most,        5,   kAtodeneField},
    {"details/detail/expand2",     digits,         0,   kAtodeneField},
});
constexpr auto kTransactionRules = std::to_array<ElementRule>({
    {"transactionInfo/transactionId",  given,       0, kAtodeneField},
});
/// Of a change: the whole order again, with the transaction's id.
constexpr auto kChangeRules = [] {
  std::array<ElementRule, kOrderRules.size() + 2> rules{};
  rules[0] = {"transactionInfo/transactionId", given, 0, kAtodeneField};
  rules[1] = {"transactionInfo/updateTypeFlag", update_type, 0, kAtodeneField};
  std::copy(kOrderRules.begin(), kOrderRules.end(), rules.begin() + 2);
  return rules;
}();
constexpr auto kCancelRules = std::to_array<ElementRule>({
    {"transactionInfo/transactionId",  given,       0, kAtodeneField},
    {"transactionInfo/updateTypeFlag", update_type, 0, kAtodeneField},
});
constexpr auto kShipmentRules = std::to_array<ElementRule>({
    {"transactionInfo/transactionId",       given,              0,  kAtodeneField},
    {"transactionInfo/deliveryType",        delivery_type,      0,  kAtodeneField},
    {"transactionInfo/deliveryCompanyCode", carrier,            0,  kAtodeneField},
    {"transactionInfo/deliverySlipNo",      digits_and_hyphens, 0,  kAtodeneField},
    {"transactionInfo/deliverySlipNo",      at_least,           5,  kAtodeneField},
    {"transactionInfo/deliverySlipNo",      at_most,            20, kAtodeneField},
    {"transactionInfo/invoiceDate",         slash_date,         0,  kAtodeneField},
    {"transactionInfo/InvoiceDate",         slash_date,         0,  kAtodeneField},
});

struct Credential {
  std::string_view path;
  std::string_view value;
};
constexpr auto kCredentials = std::to_array<Credential>({
    {"linkInfo/shopCode",     "000000000001"},
    {"linkInfo/linkId",       "original00"},
    {"linkInfo/linkPassword", "simpass01"},
});
// clang-format on

TreeErrors one(std::string_view point, std::string_view code, std::string_view message) {
  return {{std::string(point), std::string(code), std::string(message)}};
}

/// What the document demands as a whole.
TreeErrors order_as_a_whole(Node const& request) {
  if (elements_at(request, "details/detail").size() > kMostRows)
    return one("details", kAtodeneRows, "明細は15行までです");
  bool const enclosed = text_at(request, "customer/service") == "3";
  bool const same = text_at(request, "customer/address") == text_at(request, "ship/shipAddress") &&
                    text_at(request, "customer/zip") == text_at(request, "ship/shipZip");
  if (enclosed && !same)
    return one("shipAddress", kAtodeneBundleAddress, "請求書同梱は注文者と送付先の住所が同じ注文に限ります");
  return {};
}

/// Unknown and cancelled transactions, which every later call refuses.
TreeErrors transaction_live(TreeCall const& call) {
  if (!call.transaction) return one("transactionId", kAtodeneNoTransaction, "取引がありません");
  if (call.transaction->state == State::cancelled)
    return one("transactionId", kAtodeneCancelled, "取消済みの取引です");
  return {};
}

bool is_reported(State state) {
  return state == State::shipped || state == State::invoiced || state == State::paid;
}

TreeErrors wrong_state(std::string_view code, std::string_view message) {
  return one("transactionId", code, message);
}

/// Report once, change and undo afterwards and only until the invoice leaves.
TreeErrors judge_report(TreeCall const& call) {
  State const state = call.transaction->state;
  bool const first = text_at(call.request, "transactionInfo/deliveryType") == "1";
  if (first && is_reported(state)) return wrong_state(kAtodeneReported, "出荷報告済みです");
  if (first)
    return state == State::approved ? TreeErrors{} : wrong_state(kAtodeneState, "与信OKの取引ではありません");
  if (!is_reported(state)) return wrong_state(kAtodeneNotReported, "出荷報告がありません");
  bool const late = state != State::shipped && !call.world.switches.on("atodene.change_after_invoice");
  return late ? wrong_state(kAtodeneInvoiced, "請求書発行後は変更できません") : TreeErrors{};
}

}  // namespace

std::span<std::string_view const> atodene_order_elements() {
  return kOrderElements;
}
std::span<std::string_view const> atodene_change_elements() {
  return kChangeElements;
}
std::span<std::string_view const> atodene_transaction_elements() {
  return kTransactionElements;
}
std::span<std::string_view const> atodene_shipment_elements() {
  return kShipmentElements;
}
std::span<ElementRule const> atodene_order_rules() {
  return kOrderRules;
}
std::span<ElementRule const> atodene_transaction_rules() {
  return kTransactionRules;
}
std::span<ElementRule const> atodene_change_rules() {
  return kChangeRules;
}
std::span<ElementRule const> atodene_cancel_rules() {
  return kCancelRules;
}
std::span<ElementRule const> atodene_shipment_rules() {
  return kShipmentRules;
}

TreeErrors atodene_credentials(Node const& request) {
  for (Credential const& row : kCredentials)
    if (text_at(request, row.path) != row.value)
      return one(row.path, kAtodeneCredentials, "加盟店認証に失敗しました。");
  return {};
}

TreeErrors atodene_judge_order(TreeCall const& call) {
  if (auto errors = order_as_a_whole(call.request); !errors.empty()) return errors;
  if (call.world.switches.on("atodene.live_twice")) return {};
  auto const own = text_at(call.request, "customer/shopOrderId");
  auto const known = call.world.store.load_by_our_id(Dialect::atodene, own, call.world.now_ms());
  bool const live = std::any_of(known.begin(), known.end(), [](Transaction const& other) {
    return other.state != State::cancelled && other.state != State::rejected;
  });
  return live ? one("shopOrderId", kAtodeneDuplicate, "ご購入店注文番号は登録済みです") : TreeErrors{};
}

TreeErrors atodene_judge_query(TreeCall const& call) {
  return transaction_live(call);
}

TreeErrors atodene_judge_change(TreeCall const& call) {
  if (auto errors = transaction_live(call); !errors.empty()) return errors;
  if (auto errors = order_as_a_whole(call.request); !errors.empty()) return errors;
  State const state = call.transaction->state;
  bool const open = state == State::approved || state == State::reviewing || state == State::on_hold;
  bool const late = is_reported(state) && call.world.switches.on("atodene.change_after_ship");
  return open || late ? TreeErrors{} : wrong_state(kAtodeneState, "この状態の取引は変更できません");
}

TreeErrors atodene_judge_cancel(TreeCall const& call) {
  if (auto errors = transaction_live(call); !errors.empty()) return errors;
  return call.transaction->state == State::paid ? wrong_state(kAtodenePaid, "入金済みのため取消できません")
                                                : TreeErrors{};
}

TreeErrors atodene_judge_shipment(TreeCall const& call) {
  if (auto errors = transaction_live(call); !errors.empty()) return errors;
  bool const undo = text_at(call.request, "transactionInfo/deliveryType") == "3";
  bool const company = !text_at(call.request, "transactionInfo/deliveryCompanyCode").empty();
  bool const slip = !text_at(call.request, "transactionInfo/deliverySlipNo").empty();
  if (company == undo)
    return one("deliveryCompanyCode", kAtodeneField, undo ? "取消では空にします" : "運送会社コードが必要です");
  if (slip == undo)
    return one("deliverySlipNo", kAtodeneField, undo ? "取消では空にします" : "伝票番号が必要です");
  return judge_report(call);
}

TreeErrors atodene_judge_invoice(TreeCall const& call) {
  if (auto errors = transaction_live(call); !errors.empty()) return errors;
  bool const enclosed = call.transaction->order.text_at("service") == "3";
  bool const credited = call.transaction->state == State::approved || is_reported(call.transaction->state);
  return enclosed && credited ? TreeErrors{} : wrong_state(kAtodeneNoInvoice, "請求書印字データはありません");
}

}  // namespace yoshin::sandbox
