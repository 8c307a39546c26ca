#include <algorithm>

#include "base/utf8.hpp"
#include "carrier/slip.hpp"
#include "provider/np/carriers.hpp"
#include "provider/np/check.hpp"
#include "provider/np/finding.hpp"
#include "text/width.hpp"

namespace yoshin::np {
namespace {

// clang-format off
constexpr Rule kCarrier{"np.ship.carrier", "NPの対象の配送業者（対象外は、店舗設定で対象外の配送業者を「利用する」にしたときだけ）", "a carrier of NP's list (others only with \"carriers outside the list\" switched on)", "配送業者を選び直すか、NPと別途契約のうえ店舗設定で対象外の配送業者を「利用する」にしてください。", "Choose another carrier, or, with NP's separate contract, switch \"carriers outside the list\" on in the shop's settings."};
constexpr Rule kSlipLength{"np.ship.slip.length", "1～20文字の伝票番号", "a slip number of 1 to 20 characters", "", ""};
constexpr Rule kSlipDigits{"np.ship.slip.charset", "半角数字だけの伝票番号", "a slip number of digits only", "送り状で番号を確かめて入力し直してください。", "Check the number on the label and enter it again."};
constexpr Rule kSlipHyphen{"np.ship.slip.charset", "半角数字とハイフンの伝票番号", "a slip number of digits and hyphens", "送り状で番号を確かめて入力し直してください。", "Check the number on the label and enter it again."};
constexpr Rule kSlipForm{"np.ship.slip.form", "配送業者の形に合う伝票番号（検査数字を含む）", "a slip number of the carrier's form, check digit included", "送り状で番号を確かめてください。正しければこのまま送れます。", "Check the number on the label; if it is right, it may be sent as it is.", Severity::warning};
constexpr Rule kBillDate{"np.ship.bill_date", "請求書発行日として送る出荷予定日", "the planned ship date, sent as the invoice issue date", "出荷予定日を入力してください。", "Enter the planned ship date."};
constexpr Rule kValidity{"np.ship.validity", "与信の有効日数のうちの出荷報告", "a shipment report while the credit is valid", "NPが期限切れで取り消している場合は、与信を実行で登録し直してください。", "If NP has let it lapse, register anew with \"request credit\".", Severity::warning};
// clang-format on

constexpr std::size_t kMostSlip = 20;

Field slip_field(std::string found) {
  return {"parcels.0.slip_number", {"伝票番号", "slip number"}, std::move(found)};
}

void check_carrier(Context const& context, Problems& problems) {
  if (!carrier_code_of(context.order, context.settings).empty()) return;
  auto const& order = context.order;
  auto found = order.carrier_name.empty() ? std::string(name_of(order.carrier).ja) : order.carrier_name;
  problems.push_back(
      problem_of(kCarrier, nullptr, {"carrier", {"配送業者", "carrier"}, std::move(found)}, "E0100105"));
}

void check_slip(Context const& context, Problems& problems) {
  auto const slip = reported_slip_of(context.order, context.settings);
  auto const slips = slips_of(context.order);
  auto const field = slip_field(slips.empty() ? slip : slips.front());
  if (slip.empty() || length_of(slip) > kMostSlip)
    problems.push_back(problem_of(kSlipLength, nullptr, field, "E0100105"));
  bool const hyphens = context.settings.text("np.slip_charset") == "digits_hyphen";
  bool const clean = std::all_of(slip.begin(), slip.end(), [hyphens](char letter) {
    return (letter >= '0' && letter <= '9') || (hyphens && letter == '-');
  });
  if (!clean) problems.push_back(problem_of(hyphens ? kSlipHyphen : kSlipDigits, nullptr, field, "E0100105"));
  auto const form = slips.empty() || !clean ? SlipForm::good : slip_form(slips.front(), context.order.carrier);
  if (form == SlipForm::wrong_digit || form == SlipForm::wrong_length)
    problems.push_back(problem_of(kSlipForm, nullptr, field, ""));
}

void check_bill_date(Context const& context, Problems& problems) {
  if (context.settings.text("np.settlement_type") != "03" || context.order.planned_ship_date) return;
  problems.push_back(problem_of(kBillDate, nullptr,
                                {"planned_ship_date", {"出荷予定日", "planned ship date"}, ""}, "E0100111"));
}

void check_validity(Context const& context, Problems& problems) {
  auto const authorised = parse_time(context.record.authorised_at);
  if (!authorised) return;
  auto const since = jst_date(*authorised);
  if (days_between(since, context.today) <= context.settings.number("np.validity_days")) return;
  problems.push_back(problem_of(
      kValidity, nullptr, {"authorised_at", {"与信日", "date of the credit"}, to_iso(since)}, "E0100114"));
}

}  // namespace

void check_shipment(Context const& context, Problems& problems) {
  check_carrier(context, problems);
  check_slip(context, problems);
  check_bill_date(context, problems);
  check_validity(context, problems);
}

}  // namespace yoshin::np
