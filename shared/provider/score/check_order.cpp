#include <algorithm>

#include "provider/score/check.hpp"
#include "provider/score/limits.hpp"
#include "provider/score/wire.hpp"

namespace yoshin::score {
namespace {

// clang-format off
constexpr std::string_view kLookUpJa = "提供元の管理画面で取引を探し、取引IDを入力するか、未登録と確認してください。";
constexpr std::string_view kLookUpEn = "Look the transaction up in the provider's console, then enter its id or confirm that there is none.";
constexpr Rule kIdRequired{"score.transaction_id.required", "提供元の取引ID", "the provider's transaction id", kLookUpJa, kLookUpEn};
constexpr Rule kIdFormat{"score.transaction_id.format", "11文字以内の半角英数字", "at most 11 half-width letters and digits", kLookUpJa, kLookUpEn};

constexpr Rule kKeyRequired{"score.shop_transaction_id.required", "取込時に付く短縮キー", "the short key given at import", "注文を取り込み直してください。", "Import the order again."};
constexpr Rule kKeyCharset{"score.shop_transaction_id.charset", "半角英数字", "half-width letters and digits", "注文を取り込み直してください。", "Import the order again."};
constexpr Rule kKeyLength{"score.shop_transaction_id.length", "40文字以内", "at most 40 characters", "注文を取り込み直してください。", "Import the order again."};
constexpr Rule kKeyUnique{"score.shop_transaction_id.unique", "ほかの登録で使っていない番号", "a number that no other registration used", "与信結果確認で前の登録の状態を確かめてください。", "See what became of the earlier registration with \"query result\"."};
constexpr Rule kOrderDate{"score.order_date.format", "実在する注文日", "a real order date"};
constexpr Rule kAmountRange{"score.amount.range", "1～999999円", "1 to 999999 yen", "商品・送料・手数料・割引か請求額を直してください。", "Correct the items, the charges or the billed amount."};
constexpr Rule kAmountEqual{"score.amount.equal", "明細の合計と同じ請求額", "a billed amount equal to the sum of the lines", "商品・送料・手数料・割引か請求額を直してください。", "Correct the items, the charges or the billed amount."};
constexpr Rule kLimit{"score.limit.commercial", "契約の限度額以内の請求額", "a billed amount within the contract's limit", "限度額を超えると与信NGになることがあります。契約の限度額を確かめてください。", "Above the limit credit may be refused: make sure what the contract allows.", Severity::warning};
constexpr Rule kBundle{"score.bundle.same_address", "注文者と同じ送付先（請求書同梱の条件）", "a delivery address equal to the buyer's (condition for an enclosed invoice)", "送付先を注文者と同じにするか、店舗の後払い設定（請求書の送り方）を別送または自動に変えてください。", "Make both addresses the same, or change how the invoice is sent in the shop's provider settings."};
constexpr Rule kPaymentType{"score.payment_type", "2（別送）、3（同梱）または自動", "2 (mailed), 3 (enclosed) or automatic", "店舗の後払い設定（請求書の送り方）を直してください。", "Correct how the invoice is sent in the shop's provider settings."};
// clang-format on

bool is_alphanumeric(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  });
}

/// A query may go out without the provider's id where the shop's setting lets it be tried.
bool needs_transaction_id(Context const& context) {
  if (context.action == Action::credit_request) return false;
  return context.action != Action::credit_query || context.settings.text("score.query_without_id") != "once";
}

void check_transaction_id(Context const& context, Findings& findings) {
  auto const& id = context.record.provider_transaction_id;
  Field const field{"provider_transaction_id", {"取引ID", "transaction id"}, id};
  if (id.empty()) {
    if (needs_transaction_id(context)) findings.add(kIdRequired, field);
    return;
  }
  if (context.action == Action::credit_request) return;  // That of an earlier registration; nothing sends it.
  if (!is_alphanumeric(id) || id.size() > kMostTransactionId) findings.add(kIdFormat, field);
}

void check_key(Context const& context, Findings& findings) {
  auto const& key = context.order.short_key;
  bool const registers = context.action == Action::credit_request;
  int const registration = registers ? next_registration(context.record) : context.record.registration;
  auto const id = provider_facing_id(key, registration);
  Field const field{"short_key", {"短縮キー", "short key"}, id};
  // An order that only the browser has gets its key when it is saved: nothing that a clerk could correct.
  if (key.empty()) {
    if (context.order.version > 0) findings.add(kKeyRequired, {field.path, field.name, {}});
    return;
  }
  if (!is_alphanumeric(key)) findings.add(kKeyCharset, field);
  if (id.size() > kMostShopId) findings.add(kKeyLength, field);
  if (!registers) return;
  for (PastRegistration const& past : context.record.past)
    if (past.registration == registration)
      findings.add(kKeyUnique, {field.path, field.name, id + " (" + to_iso(past.on) + ")"});
}

}  // namespace

void check_ids(Context const& context, Findings& findings) {
  check_transaction_id(context, findings);
  check_key(context, findings);
}

void check_order(Context const& context, Findings& findings) {
  Order const& order = context.order;
  if (order.ordered_at.milliseconds <= 0)
    findings.add(kOrderDate, {"ordered_at", {"注文日時", "order time"}, {}});

  Yen const billed = order.current.billed;
  Field const amount{"current.billed", {"請求額", "billed amount"}, std::to_string(billed.value())};
  if (billed.value() < 1 || billed.value() > kMostAmount) findings.add(kAmountRange, amount);
  auto const total = total_of(lines_of(order));
  if (!total || *total != billed)
    findings.add(kAmountEqual,
                 {amount.path, amount.name,
                  amount.found + (total ? " (Σ " + std::to_string(total->value()) + ")" : std::string())});
  if (billed > Yen{context.settings.number("score.limit_yen")}) findings.add(kLimit, amount);

  auto const type = payment_type_of(context);
  if (type != "2" && type != "3")
    findings.add(kPaymentType,
                 {"settings.score.payment_type", {"請求書の送り方", "how the invoice is sent"}, type});
  if (type == "3" && !same_address(order))
    findings.add(kBundle,
                 {"recipient.address1", {"送付先住所", "recipient's address"}, full_address(order.recipient)});
}

}  // namespace yoshin::score
