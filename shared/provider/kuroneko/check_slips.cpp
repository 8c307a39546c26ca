#include <algorithm>

#include "carrier/slip.hpp"
#include "provider/kuroneko/check.hpp"
#include "provider/kuroneko/limits.hpp"
#include "provider/kuroneko/wire.hpp"

namespace yoshin::kuroneko {
namespace {

bool is_slip_character(char letter) {
  return (letter >= '0' && letter <= '9') || (letter >= 'A' && letter <= 'Z') ||
         (letter >= 'a' && letter <= 'z') || letter == '-';
}

std::string path_of(std::size_t parcel) {
  return "parcels." + std::to_string(parcel) + ".slip_number";
}

bool is_crowded(Context const& context, std::string const& slip) {
  return std::any_of(context.crowded_slips.begin(), context.crowded_slips.end(),
                     [&](std::string const& one) { return wire_slip(one) == slip; });
}

/// Only the digit of a Yamato number is checked by the provider; elsewhere a wrong one is worth a look.
void check_digit(std::size_t parcel, std::string const& raw, Context const& context, Findings& findings) {
  SlipForm const form = slip_form(raw, context.order.carrier);
  if (form == SlipForm::good || form == SlipForm::unusual || form == SlipForm::empty) return;
  bool const yamato = is_yamato(context.order);
  findings.add({.rule = "kuroneko.slip.check_digit",
                .field = path_of(parcel),
                .subject = Subject::slip,
                .fault = Fault::check_digit,
                .found = raw,
                .severity = yamato ? Severity::error : Severity::warning,
                .expected = Message{"12桁で、先頭11桁を7で割った余りが末尾の数字",
                                    "12 digits, the last one the first eleven modulo 7"}});
}

void check_slip(std::size_t parcel, Context const& context, Findings& findings) {
  std::string const& raw = context.order.parcels[parcel].slip_number;
  std::string const slip = wire_slip(raw);
  Finding finding{.rule = "kuroneko.slip", .field = path_of(parcel), .subject = Subject::slip, .found = raw};
  if (slip_form(raw, context.order.carrier) == SlipForm::damaged ||
      !std::all_of(slip.begin(), slip.end(), is_slip_character)) {
    finding.rule += ".charset";
    finding.fault = Fault::charset;
    finding.expected =
        Message{"半角英数字とハイフンだけの番号（表計算ソフトで壊れた番号は直せません）",
                "letters, digits and hyphens (a number that a spreadsheet damaged cannot be repaired)"};
  } else if (slip.size() > kMaxSlip) {
    finding.rule += ".length";
    finding.fault = Fault::too_long;
    finding.limit = kMaxSlip;
  } else if (is_crowded(context, slip)) {
    finding.rule += ".max_orders";
    finding.fault = Fault::on_many_orders;
    finding.limit = kMaxOrdersPerSlip;
  } else {
    return check_digit(parcel, raw, context, findings);
  }
  findings.add(std::move(finding));
}

void check_carrier(Context const& context, Findings& findings) {
  if (context.order.carrier != CarrierId::none) return;
  findings.add({.rule = "kuroneko.slip.carrier",
                .field = "carrier",
                .subject = Subject::process_div,
                .fault = Fault::missing,
                .expected = Message{"配送業者（ヤマト運輸かそれ以外か）", "a carrier (Yamato or another)"},
                .next_step = Message{"配送業者を選んでから、もう一度実行してください。",
                                     "Choose the carrier and try again."}});
}

/// With another carrier our own order number may stand in the place of the slip, and must fit there.
void check_order_no_as_slip(Context const& context, Findings& findings) {
  bool const sends_order_no = context.settings.text("kuroneko.other_carrier_payment_no") == "order_no";
  if (is_yamato(context.order) || !sends_order_no) return;
  std::string const id = provider_facing_id(context.order.short_key, context.record.registration);
  if (id.size() <= kMaxSlip) return;
  findings.add({.rule = "kuroneko.slip.length",
                .field = "short_key",
                .subject = Subject::slip,
                .fault = Fault::too_long,
                .found = id,
                .limit = kMaxSlip,
                .next_step = next_step_of(Word::set)});
}

}  // namespace

void check_slips(Context const& context, Findings& findings) {
  auto const& parcels = context.order.parcels;
  auto const is_blank = [](Parcel const& parcel) { return wire_slip(parcel.slip_number).empty(); };
  bool const none = std::all_of(parcels.begin(), parcels.end(), is_blank);
  check_carrier(context, findings);
  if (parcels.empty())
    findings.add({.rule = "kuroneko.slip.required",
                  .field = "parcels.0.slip_number",
                  .subject = Subject::slip,
                  .fault = Fault::missing});
  for (std::size_t i = 0; i < parcels.size(); ++i) {
    if (!is_blank(parcels[i])) {
      check_slip(i, context, findings);
      continue;
    }
    findings.add({.rule = "kuroneko.slip.required",
                  .field = path_of(i),
                  .subject = Subject::slip,
                  .fault = Fault::missing,
                  .severity = none ? Severity::error : Severity::warning});
  }
  if (slips_of(context.order).size() > kMaxSlipsPerOrder)
    findings.add({.rule = "kuroneko.slip.max_per_order",
                  .field = "parcels",
                  .subject = Subject::slip,
                  .fault = Fault::too_many,
                  .found = std::to_string(slips_of(context.order).size()),
                  .limit = kMaxSlipsPerOrder});
  check_order_no_as_slip(context, findings);
}

}  // namespace yoshin::kuroneko
