#include "provider/edit_effect.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "provider/cell.hpp"

namespace yoshin {
namespace {

Context context_of(Context const& from, Order const& order, CreditRecord const& record, Action action) {
  return {order, record, action, from.input, from.settings, from.shop, from.today, from.crowded_slips};
}

/// What the provider would be told by the action, as bytes to compare; nothing where it cannot be planned.
std::optional<std::string> told(Connector const& connector, Context const& context) {
  auto const steps = connector.plan(context);
  if (!steps) return std::nullopt;
  std::vector<ProviderRequest> requests;
  for (Step const& step : steps.value()) {
    auto request = connector.build(step, context);
    if (!request) return std::nullopt;
    requests.push_back(std::move(request).value());
  }
  return canonical_bytes({}, connector.id, {}, requests);
}

bool has_same_content(Order const& a, Order const& b) {
  return a.buyer == b.buyer && a.recipient == b.recipient && a.items == b.items && a.current == b.current;
}

/// Whether the order, registered today, would be told to the provider in other words.
bool changes_content(Connector const& connector, Context const& before, Order const& after) {
  CreditRecord blank;
  blank.provider = connector.id;
  auto const old = told(connector, context_of(before, before.order, blank, Action::credit_request));
  auto const now = told(connector, context_of(before, after, blank, Action::credit_request));
  return old && now ? *old != *now : !has_same_content(before.order, after);
}

bool changes_slips(Order const& before, Order const& after) {
  return slips_of(before) != slips_of(after) || before.carrier != after.carrier;
}

bool is_offered(CreditRecord const& record, Order const& order, Action action) {
  return offers(record, !slips_of(order).empty(), action);
}

/// Whether the plan of 与信内容変更 takes the order back at the provider before it registers it again.
bool registers_anew(Connector const& connector, Context const& after) {
  auto const steps = connector.plan(after);
  return steps && std::any_of(steps.value().begin(), steps.value().end(), [](Step const& step) {
           return step.role == StepRole::acts && step.meaning == Action::credit_cancel;
         });
}

EditEffect effect_of(Connector const& connector, Context const& before, Order const& after) {
  CreditRecord const& record = before.record;
  if (is_offered(record, after, Action::credit_request)) return EditEffect::first;
  if (!changes_content(connector, before, after)) {
    bool const reported = record.status == CreditStatus::shipment_reported;
    if (!reported || !changes_slips(before.order, after)) return EditEffect::none;
    return is_offered(record, after, Action::slip_change) ? EditEffect::slip : EditEffect::console;
  }
  if (is_offered(record, after, Action::credit_change))
    return registers_anew(connector, context_of(before, after, record, Action::credit_change))
               ? EditEffect::anew
               : EditEffect::change;
  if (is_offered(record, after, Action::credit_cancel)) return EditEffect::cancel_first;
  return record.status == CreditStatus::shipment_reported ? EditEffect::console : EditEffect::wait;
}

struct EffectRow {
  EditEffect effect;
  std::optional<Action> follows;
  std::string_view ja;  ///< `@` stands for the provider's name.
  std::string_view en;
};

// clang-format off
constexpr auto kEffects = std::to_array<EffectRow>({
    {EditEffect::none,         {},                    "@に伝えた内容は変わりません。保存だけで済みます。",
     "Nothing that @ was told changes. Saving is all there is to do."},
    {EditEffect::first,        {},                    "@にはまだ送っていません。次の与信で送られます。",
     "@ has not been told yet: it goes with the next credit request."},
    {EditEffect::change,       Action::credit_change, "@に伝えた内容が変わります。保存のあと、与信内容変更を実行してください。",
     "This changes what @ was told. Save, then run \"change order data\"."},
    {EditEffect::anew,         Action::credit_change, "@ではこの変更に取消と再登録が必要です。保存のあと与信内容変更を実行すると、与信が審査し直されます。",
     "@ takes this only by cancelling and registering anew. Save, then run \"change order data\": the credit is examined again."},
    {EditEffect::cancel_first, Action::credit_cancel, "@はこの状態では内容を変更できません。保存のあと与信キャンセルを実行し、与信をやり直してください。",
     "@ takes no change in this state. Save, run \"cancel credit\", then request credit again."},
    {EditEffect::wait,         {},                    "@の結果が届くまで、@の内容は変更できません。保存はできますが、結果が届いてから与信内容変更が必要です。",
     "Until the result of @ is there, nothing can be changed there. You can save; after the result \"change order data\" has to follow."},
    {EditEffect::slip,         Action::slip_change,   "@に報告した伝票番号が変わります。保存のあと、伝票番号訂正を実行してください。",
     "This changes the slip number that @ was told. Save, then run \"correct slip number\"."},
    {EditEffect::console,      {},                    "この変更を@に送る手段がありません。保存のあと、@の管理画面でも訂正してください。",
     "There is no call that tells @ of this. Save, then correct it in the console of @ as well."},
});
// clang-format on

std::string with_name(std::string_view pattern, std::string_view name) {
  std::string out;
  for (char const c : pattern) c == '@' ? out += name : out += c;
  return out;
}

}  // namespace

EditJudgement judge_edit(Connector const& connector, Context const& before, Order const& after) {
  auto const effect = effect_of(connector, before, after);
  auto const& row = *std::find_if(kEffects.begin(), kEffects.end(),
                                  [effect](EffectRow const& each) { return each.effect == effect; });
  auto const& name = name_of(connector.id);
  return {effect, {with_name(row.ja, name.ja), with_name(row.en, name.en)}, row.follows};
}

}  // namespace yoshin
