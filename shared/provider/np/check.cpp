#include "provider/np/check.hpp"

#include <algorithm>

#include "provider/np/elements.hpp"
#include "provider/np/facts.hpp"
#include "provider/np/finding.hpp"
#include "provider/np/plan.hpp"
#include "provider/np/states.hpp"

namespace yoshin::np {
namespace {

struct StateRule {
  Action action;
  std::string_view id;
};

// clang-format off
constexpr auto kStateRules = std::to_array<StateRule>({
    {Action::credit_request, "np.state.request"},
    {Action::credit_change,  "np.state.change"},
    {Action::credit_query,   "np.state.query"},
    {Action::credit_cancel,  "np.state.cancel"},
    {Action::slip_sync,      "np.state.shipment"},
});

constexpr std::string_view kLookUpJa = "NPの管理画面で取引IDを確かめ、取引IDを入力してください。";
constexpr std::string_view kLookUpEn = "Look up the id in NP's console and enter it.";
constexpr Rule kIdRequired{"np.id.required", "NPが付けた取引ID", "the id that NP gave the transaction", "NPの管理画面で取引を探し、取引IDを入力するか、未登録と確認してください。", "Look it up in NP's console, then enter the id or confirm that there is none."};
constexpr Rule kIdCharset{"np.id.charset", "半角英数字", "half-width letters and digits", kLookUpJa, kLookUpEn};
constexpr Rule kIdDigits{"np.id.charset", "半角数字", "half-width digits", kLookUpJa, kLookUpEn};
constexpr Rule kIdLength{"np.id.length", "11文字", "11 characters", kLookUpJa, kLookUpEn};
constexpr Rule kBatchSize{"np.batch.size", "1以上1,000以下", "1 to 1,000", "店舗の後払い設定（1回の件数）を直してください。", "Correct the batch size in the shop's settings."};
constexpr Rule kBatchEmpty{"np.batch.empty", "1以上1,000以下", "1 to 1,000", "店舗の後払い設定（1回の件数）を直してください。", "Correct the batch size in the shop's settings."};
constexpr Rule kSettlement{"np.settlement_type.enum", "02（別送）または03（同梱）", "02 (mailed) or 03 (enclosed)", "店舗の後払い設定（決済種別）を直してください。", "Correct the settlement type in the shop's settings."};
// clang-format on

Field setting_field(Context const& context, std::string_view key, std::string_view ja, std::string_view en) {
  return {"settings." + std::string(key),
          {std::string(ja), std::string(en)},
          std::string(context.settings.text(key))};
}

/// The problem when the state forbids the action. It stands alone: nothing would be sent.
bool check_state(Context const& context, Problems& problems) {
  auto const refusal = state_refusal(context.record, context.action, context.settings);
  if (!refusal) return true;
  for (StateRule const& row : kStateRules) {
    if (row.action != context.action) continue;
    Problem problem;
    problem.rule = std::string(row.id);
    problem.field = "status";
    problem.field_name = {"与信の状態", "credit status"};
    problem.found = std::string(name_of(context.record.status).ja);
    problem.expected = allowed_states(context.action);
    problem.next_step = {refusal->text.ja + refusal->next_step.ja,
                         refusal->text.en + " " + refusal->next_step.en};
    problem.provider_code = std::string(refusal->code);
    problems.push_back(std::move(problem));
  }
  return false;
}

bool holds_other_than(std::string_view text, bool letters) {
  return std::any_of(text.begin(), text.end(), [letters](char one) {
    bool const digit = one >= '0' && one <= '9';
    bool const letter = (one >= 'A' && one <= 'Z') || (one >= 'a' && one <= 'z');
    return !digit && !(letters && letter);
  });
}

}  // namespace

void check_transaction_id(Context const& context, Problems& problems) {
  auto const& id = context.record.provider_transaction_id;
  Field const field{"provider_transaction_id", {"NP取引ID", "NP transaction id"}, id};
  if (id.empty()) {
    problems.push_back(problem_of(kIdRequired, nullptr, field, "EPRO0105"));
    return;
  }
  bool const letters = context.settings.text("np.id_pattern") != "[0-9]{11}";
  if (holds_other_than(id, letters))
    problems.push_back(problem_of(letters ? kIdCharset : kIdDigits, nullptr, field, "E0100002"));
  if (id.size() != 11) problems.push_back(problem_of(kIdLength, nullptr, field, "E0100003"));
}

void check_settings(Context const& context, Problems& problems) {
  for (Endpoint const& endpoint : kEndpoints) {
    if (!endpoint.batch || endpoint.batch->begins != context.action) continue;
    auto const setting = endpoint.batch->max_setting;
    auto const most = context.settings.number(setting);
    auto const field = setting_field(context, setting, "1回の件数", "batch size");
    if (most < 1) problems.push_back(problem_of(kBatchEmpty, nullptr, field, "EPRO0101"));
    if (most > endpoint.batch->most) problems.push_back(problem_of(kBatchSize, nullptr, field, "EPRO0102"));
  }
  bool const sends_settlement =
      context.action == Action::credit_request || context.action == Action::credit_change;
  auto const settlement = context.settings.text("np.settlement_type");
  if (sends_settlement && settlement != "02" && settlement != "03")
    problems.push_back(problem_of(
        kSettlement, nullptr, setting_field(context, "np.settlement_type", "決済種別", "settlement type"), ""));
}

Problems check(Context const& context) {
  Problems problems;
  switch (context.action) {
    case Action::credit_request:
    case Action::credit_change:
    case Action::credit_query:
    case Action::credit_cancel:
    case Action::slip_sync: break;
    case Action::invoice_download:
    case Action::slip_change:
    case Action::slip_undo: return problems;  // NP has no such call; the plan says so.
  }
  if (!check_state(context, problems)) return problems;
  if (context.action != Action::credit_request) check_transaction_id(context, problems);
  if (context.action == Action::credit_request || context.action == Action::credit_change) {
    check_order(context, problems);
    check_parties(context, problems);
    note_conversions(context, problems);
  }
  if (context.action == Action::slip_sync) check_shipment(context, problems);
  check_settings(context, problems);
  return problems;
}

}  // namespace yoshin::np
