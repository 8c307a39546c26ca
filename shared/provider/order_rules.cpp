#include "provider/order_rules.hpp"

#include <array>
#include <string>

namespace yoshin {
namespace {

std::optional<Notice> no_invoice(Connector const& connector, Action action) {
  InvoiceFacts const& facts = connector.facts.invoice;
  if (action != Action::invoice_download || facts.none_ja.empty()) return std::nullopt;
  return Notice{"",
                {std::string(facts.none_ja), std::string(facts.none_en)},
                {"この画面での操作は必要ありません。", "Nothing has to be done on this screen."}};
}

constexpr std::array kShippedByAmazon{OrderFlag::fba_request, OrderFlag::fba_in_progress,
                                      OrderFlag::fba_cancellable};

Problem fba_warning(OrderFlag flag) {
  return {"order.fba",
          Severity::warning,
          "flags",
          {"配送業者", "carrier"},
          std::string(name_of(flag).ja),
          {"自社で出荷する注文", "an order that the shop ships itself"},
          {"FBAで出荷する注文です。後払いにしてよいか確かめてください。",
           "Amazon ships this order. Make sure that deferred payment and FBA go together."},
          {},
          {}};
}

}  // namespace

Problems problems_for(Connector const& connector, Context const& context) {
  Problems problems = connector.check(context);
  if (context.action != Action::credit_request) return problems;
  for (OrderFlag const flag : kShippedByAmazon)
    if (has_flag(context.order, flag)) {
      problems.push_back(fba_warning(flag));
      break;
    }
  return problems;
}

std::optional<Notice> csv_refusal(Order const& order, CreditRecord const& record, Action action) {
  bool const settles = record.status == CreditStatus::unknown && action == Action::credit_query;
  if (!has_flag(order, OrderFlag::csv_credited) || settles) return std::nullopt;
  return csv_credited_notice();
}

std::optional<Notice> order_refusal(Connector const& connector, Order const& order, CreditRecord const& record,
                                    Action action) {
  auto refusal = csv_refusal(order, record, action);
  return refusal ? refusal : no_invoice(connector, action);
}

Notice csv_credited_notice() {
  return {"",
          {"与信結果をCSVで取り込んだ受注のため、APIでの操作はできません。",
           "The credit result of this order came by CSV: no action is possible by API."},
          {"与信結果の確認・変更・伝票番号の報告は、後払い会社の管理画面かCSVで続けてください。",
           "Go on with the result, changes and slip numbers in the provider's console or by CSV."}};
}

}  // namespace yoshin
