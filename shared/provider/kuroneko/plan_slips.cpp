#include "provider/kuroneko/plan.hpp"
#include "provider/kuroneko/wire.hpp"

namespace yoshin::kuroneko {
namespace {

Step slip_step(Context const& context, std::optional<std::size_t> parcel, Message summary) {
  return {"KAASL0010", StepRole::acts, context.action, context.record.registration, parcel, std::move(summary)};
}

Failure<PlanError> no_carrier() {
  return refuse("配送業者が選ばれていません", "No carrier is chosen",
                "配送業者を選んでから、もう一度実行してください。", "Choose the carrier and try again.");
}

std::string slip_of(Context const& context, std::size_t parcel) {
  return wire_slip(context.order.parcels[parcel].slip_number);
}

Step other_carrier_step(Context const& context) {
  return slip_step(
      context, {},
      {"ヤマト運輸以外で発送したことを報告します", "Reports the shipment with a carrier other than Yamato"});
}

}  // namespace

Result<Steps, PlanError> plan_slip_sync(Context const& context) {
  if (context.order.carrier == CarrierId::none) return no_carrier();
  std::vector<std::size_t> parcels = unreported_parcels(context);
  bool const first_only = context.settings.text("kuroneko.multi_parcel") == "first";
  if (first_only && !context.record.reported_slips.empty()) parcels.clear();
  if (parcels.empty())
    return refuse("報告する伝票番号がありません", "There is no slip number to report",
                  "伝票番号を入力してください。報告済みの番号を直すときは伝票番号訂正を使います。",
                  "Enter a slip number. To correct one that was reported, use \"correct slip number\".");
  Steps steps;
  if (!is_yamato(context.order)) {
    steps.push_back(other_carrier_step(context));
  } else {
    if (first_only) parcels.resize(1);
    for (std::size_t const parcel : parcels) {
      std::string const slip = slip_of(context, parcel);
      steps.push_back(slip_step(
          context, parcel,
          {"ヤマト運輸の伝票番号 " + slip + " を報告します", "Reports the Yamato slip number " + slip}));
    }
  }
  steps.push_back(confirm_step(context.record.registration));
  return steps;
}

Result<Steps, PlanError> plan_slip_change(Context const& context) {
  if (context.order.carrier == CarrierId::none) return no_carrier();
  std::vector<Replacement> const changed = replacements(context);
  if (changed.empty())
    return refuse(
        "訂正する伝票番号がありません", "No reported slip number was changed",
        "注文の伝票番号を正しい番号に直してから実行してください。追加の個口は伝票番号同期で報告します。",
        "Enter the right number in the order first. Added parcels are reported with \"report slip number\".");
  Steps steps;
  if (!is_yamato(context.order)) {
    steps.push_back(other_carrier_step(context));
  } else {
    for (Replacement const& one : changed) {
      std::string const slip = slip_of(context, one.parcel);
      steps.push_back(slip_step(context, one.parcel,
                                {"伝票番号を " + one.before + " から " + slip + " へ訂正します",
                                 "Corrects the slip number " + one.before + " to " + slip}));
    }
  }
  steps.push_back(confirm_step(context.record.registration));
  return steps;
}

Result<Steps, PlanError> plan_slip_undo(Context const& context) {
  return Steps{slip_step(context, {},
                         {"伝票番号の報告を取り消し、与信OKの状態へ戻します",
                          "Takes the slip report back; the order returns to credit OK"}),
               confirm_step(context.record.registration)};
}

}  // namespace yoshin::kuroneko
