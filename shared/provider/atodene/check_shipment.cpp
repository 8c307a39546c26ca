#include <algorithm>

#include "carrier/slip.hpp"
#include "provider/atodene/carriers.hpp"
#include "provider/atodene/check.hpp"
#include "provider/atodene/limits.hpp"
#include "provider/atodene/wire.hpp"

namespace yoshin::atodene {
namespace {

// clang-format off
constexpr Rule kCarrier{"atodene.ship.carrier", "アトディーネの配送業者（佐川急便のメール便を除く）", "a carrier of the provider's list (not Sagawa's mail service)", "配送業者を選び直してください。日本郵便は「ゆうパック」か「郵便書留」などサービス名で選びます。一覧にない業者は報告できません。", "Choose another carrier. Japan Post is named by its service, Yu-Pack or registered mail; a carrier that is not listed cannot be reported."};
constexpr Rule kSlip{"atodene.ship.slip", "5～20桁の数字とハイフンの伝票番号", "a slip number of 5 to 20 digits and hyphens", "送り状で番号を確かめて入力し直してください。", "Check the number on the label and enter it again."};
constexpr Rule kSlipForm{"atodene.ship.slip", "配送業者の形に合う伝票番号（検査数字を含む）", "a slip number of the carrier's form, check digit included", "送り状で番号を確かめてください。正しければこのまま送れます。", "Check the number on the label; if it is right, it may be sent as it is.", Severity::warning};
// clang-format on

void check_carrier(Order const& order, Problems& problems) {
  if (!carrier_code_of(order).empty()) return;
  std::string found = order.carrier_name.empty() ? std::string(name_of(order.carrier).ja) : order.carrier_name;
  problems.push_back(
      problem_of(kCarrier, {"carrier", {"配送業者", "carrier"}, std::move(found), "deliveryCompanyCode"}));
}

void check_slip(Order const& order, Problems& problems) {
  std::size_t const parcel = reported_parcel(order).value_or(0);
  std::string const raw = parcel < order.parcels.size() ? order.parcels[parcel].slip_number : std::string();
  std::string const slip = wire_slip(raw);
  Field const field{
      "parcels." + std::to_string(parcel) + ".slip_number", {"伝票番号", "slip number"}, raw, "deliverySlipNo"};
  bool const digits =
      std::all_of(slip.begin(), slip.end(), [](char letter) { return letter >= '0' && letter <= '9'; });
  if (!digits || slip.size() < kLeastSlip || slip.size() > kMostSlip) {
    problems.push_back(problem_of(kSlip, field));
    return;
  }
  SlipForm const form = slip_form(raw, order.carrier);
  if (form == SlipForm::wrong_digit || form == SlipForm::wrong_length)
    problems.push_back(problem_of(kSlipForm, field));
}

}  // namespace

void check_shipment(Context const& context, Problems& problems) {
  check_carrier(context.order, problems);
  check_slip(context.order, problems);
}

}  // namespace yoshin::atodene
