#include "provider/kuroneko/build.hpp"
#include "provider/kuroneko/wire.hpp"

namespace yoshin::kuroneko {
namespace {

/// The four fields that only a shipment report has.
struct SlipFields {
  std::string slip;
  std::string_view process_div;
  std::string ship_date;
  std::string before;
};

Failure<BuildError> no_slip() {
  return Failure{BuildError{{"報告する伝票番号がありません。", "There is no slip number to report."}}};
}

/// One client sends the slip number of another carrier, two send the order number.
std::string other_carrier_slip(Step const& step, Context const& context) {
  if (context.settings.text("kuroneko.other_carrier_payment_no") == "order_no")
    return provider_facing_id(context.order.short_key, step.registration);
  auto const slips = slips_of(context.order);
  return slips.empty() ? std::string() : wire_slip(slips.front());
}

std::string slip_before(Step const& step, Context const& context) {
  for (Replacement const& one : replacements(context))
    if (one.parcel == *step.parcel) return one.before;
  return {};
}

Result<SlipFields, BuildError> correction(Step const& step, Context const& context, std::string slip) {
  if (context.settings.is_on("kuroneko.processdiv0_as_change")) return SlipFields{std::move(slip), "0", {}, {}};
  std::string before = slip_before(step, context);
  if (before.empty() || !context.order.planned_ship_date)
    return Failure{BuildError{
        {"訂正前の伝票番号か出荷予定日がありません。", "The number before or the ship date is missing."}}};
  return SlipFields{std::move(slip), "1", to_compact(*context.order.planned_ship_date), std::move(before)};
}

Result<SlipFields, BuildError> fields_of(Step const& step, Context const& context) {
  if (step.meaning == Action::slip_undo) return SlipFields{{}, "9", {}, {}};
  if (!is_yamato(context.order)) {
    std::string slip = other_carrier_slip(step, context);
    if (slip.empty()) return no_slip();
    return SlipFields{std::move(slip), "2", {}, {}};
  }
  if (!step.parcel || *step.parcel >= context.order.parcels.size()) return no_slip();
  std::string slip = wire_slip(context.order.parcels[*step.parcel].slip_number);
  if (slip.empty()) return no_slip();
  if (step.meaning == Action::slip_change) return correction(step, context, std::move(slip));
  return SlipFields{std::move(slip), "0", {}, {}};
}

}  // namespace

Result<ProviderRequest, BuildError> build_slip_report(Step const& step, Context const& context) {
  auto fields = fields_of(step, context);
  if (!fields) return Failure{fields.error()};
  ProviderRequest request = empty_request(step);
  Node& body = request.body;
  add_ids(body, step, context);
  body.add("paymentNo", fields.value().slip);
  body.add("processDiv", fields.value().process_div);
  body.add("shipYmd", fields.value().ship_date);
  body.add("beforePaymentNo", fields.value().before);
  add_closing(body);
  return request;
}

}  // namespace yoshin::kuroneko
