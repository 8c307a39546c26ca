#include "carrier/slip.hpp"
#include "provider/score/carriers.hpp"
#include "provider/score/check.hpp"
#include "provider/score/limits.hpp"
#include "provider/score/wire.hpp"

namespace yoshin::score {
namespace {

// clang-format off
constexpr Rule kCarrier{"score.ship.carrier", "配送業者（一覧にない業者は「その他」）", "a carrier (\"other\" for one outside the list)", "配送業者を選んでください。店舗の後払い設定で配送業者コードを変えている場合は、その値も確かめてください。", "Choose the carrier; where the shop's provider settings change carrier codes, review them as well."};
constexpr Rule kSlip{"score.ship.slip", "数字とハイフンで1～20文字の伝票番号", "a slip number of 1 to 20 digits and hyphens", "送り状で番号を確かめて入力し直してください。", "Check the number on the label and enter it again."};
constexpr Rule kSlipForm{"score.ship.slip.form", "配送業者の形に合う伝票番号（検査数字を含む）", "a slip number of the carrier's form, check digit included", "送り状で番号を確かめてください。正しければこのまま送れます。", "Check the number on the label; if it is right, it may be sent as it is.", Severity::warning};
constexpr Rule kValidity{"score.ship.validity", "与信の有効日数のうちの伝票番号同期", "a slip report while the credit is valid", "提供元で期限切れになっていることがあります。断られたら、与信キャンセルのあと与信を実行で登録し直してください。", "The provider may have let it lapse. If it is refused, cancel and register anew.", Severity::warning};
constexpr Rule kUnsent{"score.ship.amount", "提供元が受け付けた金額と同じ請求額", "a billed amount equal to the one that the provider accepted", "請求額を変えたときは、先に与信内容変更を押してください。このままでは前の金額で売上が確定します。", "After a change of the amount press \"change order data\" first: otherwise the sale is fixed at the earlier amount.", Severity::warning};
// clang-format on

void check_slip(Context const& context, Findings& findings) {
  auto const parcel = reported_parcel(context.order);
  auto const raw = parcel ? context.order.parcels[*parcel].slip_number : std::string();
  auto const slip = wire_slip(raw);
  Field const field{
      "parcels." + std::to_string(parcel.value_or(0)) + ".slip_number", {"伝票番号", "slip number"}, raw};
  bool const plain = slip.find_first_not_of("0123456789") == std::string::npos;
  if (slip.empty() || !plain || slip.size() > kMostSlip) return findings.add(kSlip, field);
  auto const form = slip_form(raw, context.order.carrier);
  if (form == SlipForm::wrong_digit || form == SlipForm::wrong_length) findings.add(kSlipForm, field);
}

void check_validity(Context const& context, Findings& findings) {
  auto const authorised = parse_time(context.record.authorised_at);
  if (!authorised) return;
  auto const since = jst_date(*authorised);
  if (days_between(since, context.today) <= context.settings.number("score.validity_days")) return;
  findings.add(kValidity, {"authorised_at", {"与信日", "date of the credit"}, to_iso(since)});
}

}  // namespace

void check_shipment(Context const& context, Findings& findings) {
  Order const& order = context.order;
  if (carrier_code_of(order, context.settings).empty())
    findings.add(kCarrier,
                 {"carrier",
                  {"配送業者", "carrier"},
                  order.carrier_name.empty() ? std::string(name_of(order.carrier).ja) : order.carrier_name});
  check_slip(context, findings);
  check_validity(context, findings);
  Yen const accepted = context.record.present_total;
  if (accepted != Yen{} && accepted != order.current.billed)
    findings.add(kUnsent, {"current.billed",
                           {"請求額", "billed amount"},
                           std::to_string(order.current.billed.value()) + " (" +
                               std::to_string(accepted.value()) + ")"});
}

}  // namespace yoshin::score
