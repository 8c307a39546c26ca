#include "proxy/sandbox/states.hpp"

#include <algorithm>
#include <array>

namespace yoshin::sandbox {
namespace {

// clang-format off
struct AmountDecision {
  std::int64_t digits;
  Decision decision;
};
constexpr auto kDecisions = std::to_array<AmountDecision>({
    // digits  first             reason                     hours  then              reason
    {901, {State::rejected,  Reason::limit,             0,  State::rejected,  Reason::none}},
    {902, {State::rejected,  Reason::wrong_information, 0,  State::rejected,  Reason::none}},
    {903, {State::rejected,  Reason::other,             0,  State::rejected,  Reason::none}},
    {911, {State::reviewing, Reason::none,              2,  State::approved,  Reason::none}},
    {912, {State::reviewing, Reason::none,              2,  State::rejected,  Reason::other}},
    {913, {State::reviewing, Reason::none,              2,  State::on_hold,   Reason::address}},
    {914, {State::reviewing, Reason::none,              0,  State::reviewing, Reason::none}},
    {921, {State::on_hold,   Reason::address,           0,  State::on_hold,   Reason::none}},
    {922, {State::on_hold,   Reason::phone,             0,  State::on_hold,   Reason::none}},
    {923, {State::on_hold,   Reason::workplace,         72, State::rejected,  Reason::other}},
    {931, {State::approved,  Reason::none,              24, State::withdrawn, Reason::none}},
});

/// What follows a slip report, in days after it.
enum class Carrying { any, yamato, other };
struct Delivered {
  Dialect dialect;
  Carrying carrying;
  std::int64_t digits;  ///< Of the amount; 0 for every amount but the one that stops the delivery.
  int days;
  State to;
};
constexpr auto kDeliveries = std::to_array<Delivered>({
    {Dialect::kuroneko, Carrying::yamato, 0,   2, State::sale_fixed},
    {Dialect::kuroneko, Carrying::yamato, 0,   3, State::invoiced},
    {Dialect::kuroneko, Carrying::other,  0,   5, State::sale_fixed},
    {Dialect::kuroneko, Carrying::other,  0,   6, State::invoiced},
    {Dialect::kuroneko, Carrying::any,    961, 7, State::paid},
    {Dialect::np,       Carrying::any,    961, 7, State::paid},
    {Dialect::kuroneko, Carrying::any,    962, 3, State::investigate},
    {Dialect::atobarai_com, Carrying::any, 961, 7, State::paid},
    {Dialect::score,    Carrying::any,    961, 7, State::paid},
    {Dialect::atodene,  Carrying::any,    0,   1, State::invoiced},
    {Dialect::atodene,  Carrying::any,    961, 7, State::paid},
});
// clang-format on

/// An amount that stops the delivery itself: only its own rows apply.
constexpr std::int64_t kInvestigation = 962;
/// How a provider decides.
struct Habits {
  Dialect dialect;
  bool knows_hold;           ///< Without one on the wire such an order stays under review for ever.
  int validity_days;         ///< Then an approval lapses; 0: never. Ours to choose in the simulator.
  bool valid_from_decision;  ///< Else from the registration.
};
// clang-format off
constexpr auto kHabits = std::to_array<Habits>({
    {Dialect::np,           true,  90, false},
    {Dialect::atobarai_com, false, 0,  false},
    {Dialect::kuroneko,     false, 0,  false},
    {Dialect::score,        true,  60, true},
    {Dialect::atodene,      true,  0,  false},
});
// clang-format on

Habits const& habits_of(Dialect dialect) {
  for (Habits const& row : kHabits)
    if (row.dialect == dialect) return row;
  return kHabits.front();
}

Decision shown_by(Dialect dialect, Decision const& decision) {
  bool const hold = decision.first == State::on_hold || decision.then == State::on_hold;
  if (!hold || habits_of(dialect).knows_hold) return decision;
  return {State::reviewing, Reason::none, 0, State::reviewing, Reason::none};
}

void plan_lapse(Transaction& transaction) {
  Habits const& habits = habits_of(transaction.dialect);
  if (habits.validity_days == 0 || transaction.state != State::approved) return;
  std::int64_t const from = habits.valid_from_decision ? transaction.decided_ms : transaction.registered_ms;
  transaction.plan.push_back({from + habits.validity_days * kMsPerDay, State::withdrawn, Reason::none});
}

bool applies(Delivered const& row, Transaction const& transaction) {
  std::int64_t const digits = transaction.billed % 1000;
  // KAASL's process code 2 says "another carrier"; 0 and 1 are Yamato slips.
  Carrying const carrying = transaction.carrier == "2" ? Carrying::other : Carrying::yamato;
  if (row.dialect != transaction.dialect) return false;
  if (row.carrying != Carrying::any && row.carrying != carrying) return false;
  return row.digits == digits || (row.digits == 0 && digits != kInvestigation);
}

}  // namespace

Decision const* decision_for(std::int64_t billed) {
  for (AmountDecision const& row : kDecisions)
    if (row.digits == billed % 1000) return &row.decision;
  return nullptr;
}

void enter(Transaction& transaction, State state, Reason reason, std::int64_t now_ms) {
  transaction.state = state;
  transaction.reason = reason;
  transaction.since_ms = now_ms;
  transaction.plan.clear();
}

void decide(Transaction& transaction, Decision const& decision, std::int64_t now_ms) {
  Decision const shown = shown_by(transaction.dialect, decision);
  enter(transaction, shown.first, shown.reason, now_ms);
  transaction.decided_ms = now_ms;
  if (shown.after_hours > 0)
    transaction.plan.push_back({now_ms + shown.after_hours * kMsPerHour, shown.then, shown.then_reason});
  plan_lapse(transaction);
}

void ship(Transaction& transaction, std::int64_t now_ms) {
  enter(transaction, State::shipped, Reason::none, now_ms);
  for (Delivered const& row : kDeliveries)
    if (applies(row, transaction))
      transaction.plan.push_back({now_ms + row.days * kMsPerDay, row.to, Reason::none});
}

bool advance(Transaction& transaction, std::int64_t now_ms) {
  bool changed = false;
  while (!transaction.plan.empty() && transaction.plan.front().at_ms <= now_ms) {
    Planned const due = transaction.plan.front();
    transaction.plan.erase(transaction.plan.begin());
    bool const decision = transaction.state == State::reviewing || transaction.state == State::on_hold;
    transaction.state = due.to;
    transaction.reason = due.reason;
    transaction.since_ms = due.at_ms;
    if (decision) transaction.decided_ms = due.at_ms;
    if (decision) plan_lapse(transaction);
    changed = true;
  }
  return changed;
}

}  // namespace yoshin::sandbox
