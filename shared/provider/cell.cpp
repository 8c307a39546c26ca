#include "provider/cell.hpp"

#include <algorithm>

#include "credit/transitions.hpp"

namespace yoshin {
namespace {

bool fits(CellRow const& row, CreditRecord const& record, bool slip_entered) {
  if (row.status != record.status) return false;
  if (row.slip != SlipState::any && (row.slip == SlipState::entered) != slip_entered) return false;
  return !row.stage || *row.stage == record.stage;
}

/// Only a lost *registration* at a provider that knows no id of ours leaves nobody to ask.
bool can_be_asked(Connector const& connector, CreditRecord const& record) {
  return connector.facts.asked_by == AskedBy::our_id || !record.provider_transaction_id.empty();
}

}  // namespace

Cell cell_of(CreditRecord const& record, bool slip_entered) {
  auto const* connector = record.provider ? find_connector(*record.provider) : nullptr;
  if (connector == nullptr) return {};
  if (record.status == CreditStatus::unknown) {
    Cell cell{{}, {}, {}, "[結果不明]", "[outcome unknown]"};
    if (can_be_asked(*connector, record)) {
      cell.buttons = {Action::credit_query};
    } else {
      cell.settlements = {Settlement::enter_provider_id, Settlement::confirm_absent};
    }
    return cell;
  }
  for (CellRow const& row : connector->facts.cells)
    if (fits(row, record, slip_entered))
      return {{row.buttons.begin(), row.buttons.end()},
              {row.menu.begin(), row.menu.end()},
              {},
              row.label_ja,
              row.label_en};
  return {};
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
