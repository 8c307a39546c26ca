#include <algorithm>
#include <array>

#include "base/date.hpp"
#include "carrier/slip.hpp"
#include "proxy/sandbox/kuroneko/calls.hpp"
#include "proxy/sandbox/kuroneko/faces.hpp"
#include "proxy/sandbox/kuroneko/placeholders.hpp"

namespace yoshin::sandbox {
namespace {

/// SMS codes that have an answer of their own; every other one is wrong (result 2).
struct SmsCode {
  std::string_view code;
  std::string_view result;
  State becomes;  ///< What the answer makes of the transaction.
};
// clang-format off
constexpr auto kSmsCodes = std::to_array<SmsCode>({
    {"1234", "1", State::approved},
    {"0003", "3", State::code_failed},
    {"0004", "4", State::code_failed},
    {"0005", "5", State::code_failed},
});
// clang-format on
/// Days from the issue of the printed invoice to its due date, ours to choose.
constexpr int kDueDays = 14;

Node order_of(Form const& form) {
  Node order = Node::object();
  for (auto const& [name, value] : form.fields())
    if (name != "password" && !value.empty()) order.add(name, value);
  return order;
}

std::string result_of(Transaction const& transaction, Twist twist) {
  if (twist == Twist::unknown_value) return std::string(placeholder::kKuronekoOddResult);
  if (transaction.state == State::rejected && transaction.reason == Reason::limit) return "2";
  return std::string(kuroneko_face_of(transaction.state).decision);
}

void decide_request(Transaction& transaction, Twist twist, std::int64_t now_ms) {
  Decision const* by_amount = decision_for(transaction.billed);
  Decision const usual = by_amount == nullptr ? kApproval : *by_amount;
  decide(transaction, twist == Twist::approve ? kApproval : twist == Twist::reject ? kRefusal : usual, now_ms);
  std::string_view const send_div = transaction.order.text_at("sendDiv");
  if (send_div == "3" || send_div == "4") enter(transaction, State::awaiting_code, Reason::none, now_ms);
}

/// Replaces the fields that the form carries; rows are replaced as a whole.
void take_over(Transaction& transaction, Form const& form) {
  Node order = Node::object();
  auto const is_row = [](std::string_view name) {
    return name.substr(0, 4) == "item" || name.substr(0, 9) == "unitPrice" || name.substr(0, 8) == "subTotal";
  };
  for (auto const& [name, value] : *transaction.order.members())
    if (form.get(name).empty() && !is_row(name)) order.add(name, value);
  // `sendDiv` means something else in the changing calls, so the registered one stays.
  for (auto const& [name, value] : form.fields())
    if (name != "password" && name != "sendDiv" && !value.empty()) order.add(name, value);
  if (Node const* send_div = transaction.order.find("sendDiv"))
    if (order.find("sendDiv") == nullptr) order.add("sendDiv", *send_div);
  transaction.order = std::move(order);
}

}  // namespace

Elements kuroneko_request(KuronekoCall& call, Twist twist) {
  World& world = call.world;
  Transaction transaction;
  transaction.dialect = Dialect::kuroneko;
  transaction.id = transaction.our_id = call.form.get("orderNo");
  transaction.billed = transaction.first_billed = parse_integer(call.form.get("totalAmount")).value_or(0);
  transaction.registered_ms = world.now_ms();
  transaction.order = order_of(call.form);
  decide_request(transaction, twist, world.now_ms());
  world.store.save(transaction);
  world.store.accept({"kuroneko", transaction.our_id, transaction.id, transaction.billed, world.now_ms()});
  return {{"result", result_of(transaction, twist)}};
}

Elements kuroneko_result(KuronekoCall& call, Twist twist) {
  return {{"result", result_of(*call.transaction, twist)}};
}

Elements kuroneko_state(KuronekoCall& call, Twist twist) {
  Transaction& transaction = *call.transaction;
  std::string const warning(kuroneko_warning(transaction, call.world.now_ms()));
  std::string result(kuroneko_face_of(transaction.state).transaction);
  if (warning_mail_due(transaction, call.world.now_ms())) {
    result = "6";
    transaction.mail_sent = true;
    call.world.store.save(transaction);
  }
  if (twist == Twist::unknown_value) result = placeholder::kKuronekoOddResult;
  return {{"result", result}, {"warning", warning}};
}

Elements kuroneko_cancel(KuronekoCall& call, Twist) {
  enter(*call.transaction, State::cancelled, Reason::none, call.world.now_ms());
  call.transaction->slips.clear();
  call.world.store.set_slips(call.transaction->id, {});
  call.world.store.save(*call.transaction);
  return {};
}

Elements kuroneko_slip(KuronekoCall& call, Twist) {
  Transaction& transaction = *call.transaction;
  std::string_view const process = call.form.get("processDiv");
  std::string const slip = normalise_slip(call.form.get("paymentNo"));
  auto& slips = transaction.slips;
  if (process == "0") slips.push_back(slip);
  if (process == "1")
    std::replace(slips.begin(), slips.end(), normalise_slip(call.form.get("beforePaymentNo")), slip);
  if (process == "2") slips = {std::string(call.form.get("paymentNo"))};
  if (process == "9") slips.clear();
  if (process == "9") enter(transaction, State::approved, Reason::none, call.world.now_ms());
  if (transaction.state == State::approved && process != "9") {
    transaction.carrier = process;
    ship(transaction, call.world.now_ms());
  }
  call.world.store.set_slips(transaction.id, slips);
  call.world.store.save(transaction);
  return {};
}

Elements kuroneko_reduce(KuronekoCall& call, Twist) {
  take_over(*call.transaction, call.form);
  call.transaction->billed = parse_integer(call.form.get("totalAmount")).value_or(0);
  call.world.store.save(*call.transaction);
  return {};
}

Elements kuroneko_reissue(KuronekoCall& call, Twist) {
  bool const withdrawn = call.form.get("requestContents") == "3";
  if (!withdrawn) take_over(*call.transaction, call.form);
  call.transaction->reissues += withdrawn ? 0 : 1;
  call.world.store.save(*call.transaction);
  return {{"reissueCode", std::string(placeholder::kKuronekoReissueCode)}};
}

Elements kuroneko_print(KuronekoCall& call, Twist) {
  Transaction& transaction = *call.transaction;
  transaction.downloaded = true;
  call.world.store.save(transaction);
  Date const today = jst_date(call.world.clock.now());
  Node const& order = transaction.order;
  auto const field = [&](std::string_view name) { return std::string(order.text_at(name)); };
  std::string const number = std::to_string(transaction.registered_ms % 10'000'000'000);
  Elements elements{{"postCode", field("postCode")},
                    {"address1", field("address1")},
                    {"address2", field("address2")},
                    {"name", field("name")},
                    {"claimDate", to_compact(today)},
                    {"orderDate", field("orderYmd")},
                    {"maturity", to_compact(add_days(today, kDueDays))},
                    {"buyStore", "見本商店"},
                    {"hpAddress", "https://shop.example.invalid/"},
                    {"telNum", "00-5555-0000"},
                    {"email", "shop@example.invalid"},
                    {"claimSum", std::to_string(transaction.billed)}};
  for (int row = 1; row <= 10; ++row)
    for (std::string_view const name : {"itemName", "itemCount", "unitPrice", "subTotal"}) {
      std::string const numbered = std::string(name) + std::to_string(row);
      elements.emplace_back(numbered, field(numbered));
    }
  Elements const tail{{"accountNo1", "00000"},
                      {"accountNo2", "0000000"},
                      {"memberName", "模擬口座"},
                      {"recipient", field("name")},
                      {"buyerName", field("name")},
                      {"buyName", field("name")},
                      {"inquiryNo", number},
                      {"upperOcrCode", "SIM" + number},
                      {"lowerOcrCode", "SIM" + number},
                      {"barCode", "SIM" + number},
                      {"billPostCode", field("billPostCode")}};
  elements.insert(elements.end(), tail.begin(), tail.end());
  return elements;
}

Elements kuroneko_sms_code(KuronekoCall& call, Twist) {
  for (SmsCode const& row : kSmsCodes) {
    if (row.code != call.form.get("ninCode")) continue;
    enter(*call.transaction, row.becomes, Reason::none, call.world.now_ms());
    call.world.store.save(*call.transaction);
    return {{"result", std::string(row.result)}};
  }
  return {{"result", "2"}};
}

}  // namespace yoshin::sandbox
