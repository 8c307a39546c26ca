#include "proxy/sandbox/states.hpp"

#include <algorithm>
#include <array>

namespace yoshin::sandbox {
namespace {

// clang-format off
constexpr auto kFacts = std::to_array<StateFacts>({
    // state               NP result  payment  KAAST  KAARS
    {State::approved,      "00",      "",      "1",   "0"},
    {State::reviewing,     "40",      "",      "30",  "3"},
    {State::in_review,     "50",      "",      "30",  "3"},
    {State::faulty,        "30",      "",      "30",  "3"},
    {State::on_hold,       "10",      "",      "30",  "3"},
    {State::rejected,      "20",      "",      "32",  "1"},
    {State::withdrawn,     "00",      "",      "32",  "1"},
    {State::cancelled,     "00",      "",      "2",   ""},
    {State::awaiting_code, "40",      "",      "30",  "3"},
    {State::code_failed,   "20",      "",      "31",  ""},
    {State::shipped,       "00",      "10",    "3",   "0"},
    {State::investigate,   "00",      "10",    "5",   "0"},
    {State::sale_fixed,    "00",      "10",    "10",  "0"},
    {State::invoiced,      "00",      "10",    "11",  "0"},
    {State::paid,          "00",      "20",    "12",  "0"},
    {State::undisclosed,   "00",      "30",    "11",  "0"},
    {State::returned,      "00",      "10",    "5",   "0"},
});

struct ReasonCode {
  Reason reason;
  std::string_view np;
};
constexpr auto kReasons = std::to_array<ReasonCode>({
    {Reason::none,                "NG999"},
    {Reason::limit,               "NG001"},
    {Reason::wrong_information,   "NG002"},
    {Reason::other,               "NG999"},
    {Reason::address,             "RE009"},
    {Reason::destination_address, "RE015"},
    {Reason::phone,               "RE021"},
    {Reason::workplace,           "RE014"},
    {Reason::temporary_place,     "RE020"},
});

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
});
// clang-format on

/// An amount that stops the delivery itself: only its own rows apply.
constexpr std::int64_t kInvestigation = 962;
/// NP lets an authorisation lapse; ours to choose in the simulator, one public table says 90 days.
constexpr std::int64_t kValidityDays = 90;
constexpr std::int64_t kWarningDays = 7;
constexpr std::int64_t kMailDays = 10;

/// クロネコ has no hold on the wire: such an order stays under review for ever.
Decision shown_by(Dialect dialect, Decision const& decision) {
  bool const hold = decision.first == State::on_hold || decision.then == State::on_hold;
  if (dialect == Dialect::np || !hold) return decision;
  return {State::reviewing, Reason::none, 0, State::reviewing, Reason::none};
}

void plan_lapse(Transaction& transaction) {
  if (transaction.dialect != Dialect::np || transaction.state != State::approved) return;
  transaction.plan.push_back(
      {transaction.registered_ms + kValidityDays * kMsPerDay, State::withdrawn, Reason::none});
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

StateFacts const& facts_of(State state) {
  for (StateFacts const& row : kFacts)
    if (row.state == state) return row;
  return kFacts.front();
}

std::string_view np_code_of(Reason reason) {
  for (ReasonCode const& row : kReasons)
    if (row.reason == reason) return row.np;
  return kReasons.front().np;
}

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

std::string_view kuroneko_warning(Transaction const& transaction, std::int64_t now_ms) {
  bool const waiting = transaction.state == State::approved;
  if (transaction.state == State::investigate) return "3";
  if (waiting && now_ms - transaction.since_ms >= kWarningDays * kMsPerDay) return "1";
  if (waiting && transaction.order.text_at("sendDiv") == "2" && !transaction.downloaded) return "4";
  return "0";
}

bool warning_mail_due(Transaction const& transaction, std::int64_t now_ms) {
  return transaction.state == State::approved && !transaction.mail_sent &&
         now_ms - transaction.since_ms >= kMailDays * kMsPerDay;
}

}  // namespace yoshin::sandbox
