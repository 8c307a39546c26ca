#include "provider/cell.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "credit/transitions.hpp"
#include "provider/order_rules.hpp"

namespace yoshin {
namespace {

bool fits(CellRow const& row, CreditRecord const& record, bool slip_entered) {
  if (row.status != record.status) return false;
  if (row.slip != SlipState::any && (row.slip == SlipState::entered) != slip_entered) return false;
  return !row.stage || *row.stage == record.stage;
}

/// Only a lost *registration* at a provider that knows no id of ours leaves nobody to ask.
bool can_be_asked(Facts const& facts, CreditRecord const& record) {
  return facts.asked_by != AskedBy::provider_id || !record.provider_transaction_id.empty();
}

/// Whether a query is sure to name the transaction, so that no person need settle it.
bool is_surely_asked(Facts const& facts, CreditRecord const& record) {
  return facts.asked_by == AskedBy::our_id || !record.provider_transaction_id.empty();
}

constexpr std::array kByIdOrAbsent{Settlement::enter_provider_id, Settlement::confirm_absent};
constexpr std::array kAbsent{Settlement::confirm_absent};
constexpr std::array kDoneOrNot{Settlement::confirm_done, Settlement::confirm_not_done};

/// Which lost outcome a person may settle. The first row that fits applies.
struct SettlementRow {
  std::optional<Action> lost;        ///< Any action when empty.
  std::optional<AskedBy> asked_by;   ///< Any when empty.
  std::optional<bool> surely_asked;  ///< Whether a query is sure to name it; either when empty.
  std::optional<bool> needs_person;  ///< Whether the record asks for a person; either when empty.
  std::span<Settlement const> offered;
};
// clang-format off
/// A person never says which decision a registration got: only the provider can.
constexpr auto kSettlements = std::to_array<SettlementRow>({
    {Action::credit_request, {},                   false, {},   kByIdOrAbsent},
    {Action::credit_request, AskedBy::provider_id, {},    true, kByIdOrAbsent},
    {Action::credit_request, AskedBy::our_id_once, {},    true, kByIdOrAbsent},
    {Action::credit_request, {},                   {},    true, kAbsent},
    {{},                     {},                   {},    true, kDoneOrNot},
});
// clang-format on

template <class Value>
bool fits(std::optional<Value> const& wanted, Value found) {
  return !wanted || *wanted == found;
}

std::span<Settlement const> settlements_of(Facts const& facts, CreditRecord const& record) {
  for (SettlementRow const& row : kSettlements)
    if (fits(row.lost, record.lost_action) && fits(row.asked_by, facts.asked_by) &&
        fits(row.surely_asked, is_surely_asked(facts, record)) && fits(row.needs_person, record.needs_person))
      return row.offered;
  return {};
}

/// A lost answer is settled whichever way the result came: nothing new is sent by that.
bool ends_by_csv(CreditRecord const& record, CreditBy by) {
  return by == CreditBy::csv && record.provider && record.status != CreditStatus::unknown;
}

Cell offered_cell(CreditRecord const& record, bool slip_entered) {
  auto const* facts = record.provider ? find_facts(*record.provider) : nullptr;
  if (facts == nullptr) return {};
  if (record.status == CreditStatus::unknown) {
    Cell cell{{}, {}, {}, "[結果不明]", "[outcome unknown]", {}};
    if (can_be_asked(*facts, record)) cell.buttons = {Action::credit_query};
    auto const offered = settlements_of(*facts, record);
    cell.settlements.assign(offered.begin(), offered.end());
    return cell;
  }
  for (CellRow const& row : facts->cells)
    if (fits(row, record, slip_entered))
      return {{row.buttons.begin(), row.buttons.end()},
              {row.menu.begin(), row.menu.end()},
              {},
              row.label_ja,
              row.label_en,
              {}};
  return {};
}

}  // namespace

CreditBy credit_by(Order const& order) {
  return has_flag(order, OrderFlag::csv_credited) ? CreditBy::csv : CreditBy::api;
}

Cell cell_of(CreditRecord const& record, bool slip_entered, CreditBy by) {
  Cell cell = offered_cell(record, slip_entered);
  if (!ends_by_csv(record, by)) return cell;
  cell.buttons.clear();
  cell.menu.clear();
  if (cell.label_ja.empty()) {
    cell.label_ja = "[CSV与信]";
    cell.label_en = "[credit by CSV]";
  }
  cell.reason = csv_credited_notice().text;
  return cell;
}

bool offers(CreditRecord const& record, bool slip_entered, Action action) {
  if (!may_start(record.status, action)) return false;
  Cell const cell = cell_of(record, slip_entered);
  auto const among = [action](std::vector<Action> const& all) {
    return std::find(all.begin(), all.end(), action) != all.end();
  };
  return among(cell.buttons) || among(cell.menu);
}

}  // namespace yoshin
