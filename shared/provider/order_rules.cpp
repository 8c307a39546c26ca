#include "provider/order_rules.hpp"

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

}  // namespace

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
