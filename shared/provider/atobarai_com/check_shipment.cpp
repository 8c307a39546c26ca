#include <algorithm>

#include "carrier/slip.hpp"
#include "provider/atobarai_com/check.hpp"
#include "provider/atobarai_com/finding.hpp"
#include "provider/atobarai_com/settings.hpp"
#include "provider/atobarai_com/wire.hpp"

namespace yoshin::atobarai_com {
namespace {

// clang-format off
constexpr Rule kCarrier{"atobarai_com.ship.carrier", "後払い.comの対象の配送業者", "a carrier of Atobarai.com's list", "配送業者を選び直してください。対象外の配送業者では報告できません。", "Choose another carrier: shipments by one outside the list cannot be reported."};
constexpr Rule kNoId{"atobarai_com.ship.carrier", "配送会社ID（DelivId）の表にある配送業者", "a carrier with an id (DelivId) in the shop's table", "後払い.comの資料で配送会社IDを確かめ、店舗の後払い設定の表に加えてください。", "Look the id up in the provider's documents and add it to the table in the shop's settings."};
constexpr Rule kSlip{"atobarai_com.ship.slip", "半角数字の伝票番号", "a slip number of digits", "送り状で番号を確かめて入力してください。", "Check the number on the label and enter it."};
constexpr Rule kSlipForm{"atobarai_com.ship.slip", "配送業者の形に合う伝票番号（検査数字を含む）", "a slip number of the carrier's form, check digit included", "送り状で番号を確かめてください。正しければこのまま送れます。", "Check the number on the label; if it is right, it may be sent as it is.", Severity::warning};
// clang-format on

void check_carrier(Context const& context, Problems& problems) {
  Order const& order = context.order;
  if (!deliv_id_of(order.carrier, context.settings).empty()) return;
  auto found = order.carrier_name.empty() ? std::string(name_of(order.carrier).ja) : order.carrier_name;
  problems.push_back(problem_of(is_eligible(order.carrier) ? kNoId : kCarrier,
                                {"carrier", {"配送業者", "carrier"}, std::move(found)}));
}

}  // namespace

void check_shipment(Context const& context, Problems& problems) {
  check_carrier(context, problems);
  auto const parcel = reported_parcel(context.order);
  std::string const raw = parcel ? context.order.parcels[*parcel].slip_number : std::string();
  Field const field{
      "parcels." + std::to_string(parcel.value_or(0)) + ".slip_number", {"伝票番号", "slip number"}, raw};
  auto const slip = normalise_slip(raw);
  bool const digits =
      !slip.empty() && std::all_of(slip.begin(), slip.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!digits) return problems.push_back(problem_of(kSlip, field));
  auto const form = slip_form(raw, context.order.carrier);
  if (form == SlipForm::wrong_digit || form == SlipForm::wrong_length)
    problems.push_back(problem_of(kSlipForm, field));
}

}  // namespace yoshin::atobarai_com
