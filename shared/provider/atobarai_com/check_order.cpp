#include "provider/atobarai_com/check.hpp"
#include "provider/atobarai_com/finding.hpp"
#include "provider/atobarai_com/settings.hpp"
#include "provider/atobarai_com/wire.hpp"

namespace yoshin::atobarai_com {
namespace {

// clang-format off
constexpr Rule kOrderDate{"atobarai_com.order_date.format", "実在する注文日で、今日（#）より先でない日", "a real order date, not after today (#)", "", ""};
constexpr Rule kAmountEqual{"atobarai_com.amount.equal", "明細・送料・手数料の合計 #円と同じ請求額", "a billed amount equal to the sum of lines, shipping and fee, # yen", "商品・送料・手数料・割引か請求額を直してください。", "Correct the items, the charges or the billed amount."};
constexpr Rule kAmountPositive{"atobarai_com.amount.positive", "1円以上", "1 yen or more", "", ""};
constexpr Rule kOwnId{"atobarai_com.own_id.reuse", "まだ使っていない任意注文番号", "an own order number not used before", "この番号の登録は後払い.comにあります。与信結果確認を押してから、次の操作を決めてください。", "Atobarai.com has a registration under this number. Press \"query result\" before anything else."};
// clang-format on

void check_date(Context const& context, Problems& problems) {
  bool const given = context.order.ordered_at.milliseconds > 0;
  auto const date = jst_date(context.order.ordered_at);
  if (given && date <= context.today) return;
  problems.push_back(
      problem_of(kOrderDate, {"ordered_at", {"注文日時", "order time"}, given ? to_iso(date) : std::string()},
                 to_iso(context.today)));
}

void check_amount(Context const& context, Problems& problems) {
  Yen const billed = context.order.current.billed;
  Field const field{"current.billed", {"請求額", "billed amount"}, std::to_string(billed.value())};
  if (billed <= Yen{}) problems.push_back(problem_of(kAmountPositive, field));
  auto const total = total_of(lines_of(context.order));
  if (total && *total == billed) return;
  problems.push_back(problem_of(kAmountEqual, field, total ? std::to_string(total->value()) : "–"));
}

void check_registration(Context const& context, Problems& problems) {
  int const registration = next_registration(context.record);
  for (PastRegistration const& past : context.record.past) {
    if (past.registration != registration) continue;
    auto const id = provider_facing_id(context.order.short_key, registration);
    problems.push_back(problem_of(
        kOwnId, {"short_key", {"任意注文番号", "own order number"}, id + " (" + to_iso(past.on) + ")"}));
    break;
  }
}

}  // namespace

void check_order(Context const& context, Problems& problems) {
  if (context.action == Action::credit_request) check_registration(context, problems);
  check_date(context, problems);
  check_amount(context, problems);
}

}  // namespace yoshin::atobarai_com
