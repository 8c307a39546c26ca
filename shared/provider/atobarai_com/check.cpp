#include "provider/atobarai_com/check.hpp"

#include "base/utf8.hpp"
#include "provider/atobarai_com/facts.hpp"
#include "provider/atobarai_com/finding.hpp"
#include "text/cp932.hpp"
#include "text/kana.hpp"
#include "text/repair.hpp"

namespace yoshin::atobarai_com {
namespace {

// clang-format off
constexpr Rule kNotOffered{"atobarai_com.change.not_offered", "与信内容変更のない操作", "an action other than a change", "後払い.comに与信内容変更はありません。与信キャンセルのあと、注文を直して与信を実行を押してください。", "Atobarai.com takes no change. Press \"cancel credit\", correct the order, then press \"request credit\"."};
constexpr Rule kSystemId{"atobarai_com.system_id.required", "後払い.comが付けた注文ID（systemOrderId）", "the order id that Atobarai.com gave (systemOrderId)", "後払い.comの管理画面で任意注文番号から注文を探し、取引IDを入力するか、未登録と確認してください。", "Find the order in the provider's console by our own number, then enter its transaction id or confirm that it is not registered."};
constexpr Rule kCancelReason{"atobarai_com.cancel.reason", "キャンセルの理由（任意）", "a reason for the cancellation (optional)", "理由を選ぶと、キャンセル申請と一緒に送ります。", "A chosen reason is sent with the cancellation.", Severity::info};
constexpr Rule kInvoiceStep{"atobarai_com.invoice.step", "請求書同梱の操作（選ばなければ印字データの取得）", "a step of the enclosed invoice (none: fetch the print data)", "印刷対象への登録や、印刷後の報告をするときに選びます。", "Choose one to put the order in the print queue or to report the printing.", Severity::info};
// clang-format on

void offer_choice(Context const& context, Rule const& rule, Message name, Problems& problems) {
  problems.push_back(problem_of(rule, {"input.reason", std::move(name), context.input.reason}));
}

void check_system_id(Context const& context, Problems& problems) {
  auto const& id = context.record.provider_transaction_id;
  if (id.empty())
    problems.push_back(problem_of(
        kSystemId, {"provider_transaction_id", {"後払い.comの注文ID", "Atobarai.com order id"}, id}));
}

void check_content(Context const& context, Problems& problems) {
  check_order(context, problems);
  check_kana(context, problems);
  check_parties(context, problems);
  check_items(context, problems);
}

void check_change(Context const& context, Problems& problems) {
  if (!context.settings.is_on("atobarai_com.modify")) {
    problems.push_back(
        problem_of(kNotOffered, {"action", {"操作", "action"}, std::string(name_of(context.action).ja)}));
    return;
  }
  check_system_id(context, problems);
  check_content(context, problems);
}

}  // namespace

bool has_refused_character(std::string_view text) {
  for (char32_t const point : to_utf32(text)) {
    if (point < 0x80 && point != U'~') continue;
    if (is_half_kana(point) || !in_jis_x0208(point)) return true;
  }
  return false;
}

std::optional<std::string> cured_text(std::string_view text) {
  std::string cured;
  for (char32_t const point : to_utf32(replace_outside_jis_x0208(text)))
    append_utf8(cured, point == U'~' ? U'\uFF5E' : point);
  if (has_refused_character(cured)) return std::nullopt;
  return cured;
}

Problems check(Context const& context) {
  Problems problems;
  check_settings(context, problems);
  switch (context.action) {
    case Action::credit_request: check_content(context, problems); break;
    case Action::credit_change: check_change(context, problems); break;
    case Action::credit_query: check_system_id(context, problems); break;
    case Action::credit_cancel:
      check_system_id(context, problems);
      offer_choice(context, kCancelReason, {"キャンセルの理由", "reason for the cancellation"}, problems);
      break;
    case Action::slip_sync:
      check_system_id(context, problems);
      check_shipment(context, problems);
      break;
    case Action::invoice_download:
      check_system_id(context, problems);
      if (context.settings.is_on("atobarai_com.invoice"))
        offer_choice(context, kInvoiceStep, {"請求書同梱の操作", "step of the enclosed invoice"}, problems);
      break;
    case Action::slip_change:
    case Action::slip_undo: break;  // There is no such call; the plan says so.
  }
  return problems;
}

}  // namespace yoshin::atobarai_com
