#include "provider/atodene/check.hpp"

#include "provider/atodene/actions.hpp"
#include "provider/atodene/facts.hpp"
#include "provider/atodene/wire.hpp"
#include "text/width.hpp"

namespace yoshin::atodene {
namespace {

// clang-format off
constexpr Rule kEnabled{"atodene.enabled", "新しい与信を受け付ける設定と、サービスの最終日以前の日付", "the setting that allows new registrations, and a day not after the last day of the service", "アトディーネは新しい与信を受け付けません。ほかの後払い会社（支払方法）へ変えてください。登録済みの取引の確認・変更・キャンセル・伝票番号同期は続けられます。", "Atodene takes no new registrations: change the payment method to another provider. Existing transactions can still be queried, changed, cancelled and reported."};
constexpr Rule kIdRequired{"atodene.transaction_id.required", "アトディーネのお問合せ番号", "the transaction id that Atodene gave", "管理画面で取引を探し、取引IDを入力するか、未登録と確認してください。", "Look it up in the provider's console, then enter the id or confirm that there is none."};
constexpr Rule kKeyRequired{"atodene.order_id.required", "取込時に付く短縮キー", "the short key given at import", "注文を取り込み直してください。", "Import the order again."};
constexpr Rule kKeyLength{"atodene.order_id.length", "設定の最大文字数以内の注文ID", "an order id within the longest length of the settings", "店舗の後払い設定（注文IDの最大文字数）を確かめてください。", "Look at the longest order id in the shop's provider settings."};
constexpr Rule kOrderDate{"atodene.order_date.format", "実在する注文日", "a real order date", "", ""};
constexpr Rule kEnclosed{"atodene.bundle.same_address", "注文者と同じ送付先（請求書同梱の条件）", "a delivery address equal to the buyer's (condition for an enclosed invoice)", "送付先が異なるため、この注文の請求書は別送で登録します。このままでよいか確かめてください。", "The addresses differ, so this order's invoice is registered as mailed. Make sure that this is wanted.", Severity::warning};
// clang-format on

/// The day after which no registration is offered: the setting, or the known date where it names none.
Date last_day(Settings const& settings) {
  return parse_date(settings.text("atodene.retired_on")).value_or(*kFacts.retired_on);
}

void check_transaction_id(Context const& context, Problems& problems) {
  if (!context.record.provider_transaction_id.empty()) return;
  problems.push_back(problem_of(
      kIdRequired,
      {"provider_transaction_id", {"お問合せ番号（取引ID）", "transaction id"}, {}, "transactionId"}));
}

void check_content(Context const& context, int registration, Problems& problems) {
  check_order(context, registration, problems);
  check_parties(context, problems);
  check_money(context, problems);
  bool const wants_enclosed = context.settings.text("atodene.service") == "3";
  if (wants_enclosed && invoice_delivery_of(context) != InvoiceDelivery::enclosed)
    problems.push_back(problem_of(kEnclosed, {"recipient.address1",
                                              {"送付先住所", "recipient's address"},
                                              full_address(context.order.recipient),
                                              "service"}));
}

}  // namespace

void check_registration(Context const& context, Problems& problems) {
  bool const on = context.settings.is_on("atodene.enabled");
  Date const end = last_day(context.settings);
  if (on && context.today <= end) return;
  std::string found =
      on ? "サービスの最終日 " + to_iso(end) + "、今日 " + to_iso(context.today) : "新しい与信を受け付ける：切";
  std::string const field = on ? "settings.atodene.retired_on" : "settings.atodene.enabled";
  problems.push_back(
      problem_of(kEnabled, {field, {"アトディーネの受付", "Atodene's service"}, std::move(found)}));
}

void check_order(Context const& context, int registration, Problems& problems) {
  Order const& order = context.order;
  Field field{"short_key", {"注文ID（短縮キー）", "order id (short key)"}, order.short_key, "shopOrderId"};
  // An order that only the browser has gets its key when it is saved: nothing that a clerk could correct.
  if (order.short_key.empty() && order.version > 0) problems.push_back(problem_of(kKeyRequired, field));
  std::string const id = wire_order_id(context, registration);
  auto const most = context.settings.number("atodene.order_id_max");
  if (static_cast<std::int64_t>(id.size()) > most) {
    field.found = id;
    Problem problem = problem_of(kKeyLength, field);
    problem.expected = {std::to_string(most) + "文字以内", "at most " + std::to_string(most) + " characters"};
    problems.push_back(std::move(problem));
  }
  if (order.ordered_at.milliseconds <= 0)
    problems.push_back(problem_of(kOrderDate, {"ordered_at", {"注文日時", "order time"}, {}, "shopOrderDate"}));
}

Problems check(Context const& context) {
  Problems problems;
  if (context.action != Action::credit_request) check_transaction_id(context, problems);
  switch (context.action) {
    case Action::credit_request:
      check_registration(context, problems);
      check_content(context, next_registration(context.record), problems);
      break;
    case Action::credit_change: check_content(context, context.record.registration, problems); break;
    case Action::slip_sync:
    case Action::slip_change: check_shipment(context, problems); break;
    case Action::credit_query:
    case Action::credit_cancel:
    case Action::slip_undo:
    case Action::invoice_download: break;
  }
  return problems;
}

}  // namespace yoshin::atodene
