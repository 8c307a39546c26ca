#include "table/table.hpp"

#include <algorithm>

#include "table/due.hpp"

namespace yoshin {
namespace {

template <class E>
std::vector<std::string_view> ids_of() {
  std::vector<std::string_view> ids;
  ids.reserve(Names<E>::kTable.size());
  for (auto const& row : Names<E>::kTable) ids.push_back(row.id);
  return ids;
}

std::uint32_t bits_of(std::vector<Action> const& actions) {
  std::uint32_t bits = 0;
  for (Action action : actions) bits |= 1U << static_cast<unsigned>(action);
  return bits;
}

constexpr std::uint32_t bit(ViewId view) {
  return 1U << static_cast<unsigned>(view);
}

std::uint32_t status_view(CreditStatus status) {
  switch (status) {
    case CreditStatus::not_requested: return bit(ViewId::not_requested);
    case CreditStatus::reviewing: return bit(ViewId::reviewing);
    case CreditStatus::on_hold: return bit(ViewId::on_hold);
    case CreditStatus::approved: return bit(ViewId::approved);
    case CreditStatus::rejected: return bit(ViewId::rejected);
    case CreditStatus::unknown: return bit(ViewId::unknown);
    case CreditStatus::shipment_reported: return bit(ViewId::synced);
    case CreditStatus::cancelled: break;
  }
  return 0;
}

}  // namespace

Table::Table() {
  reset();
}

void Table::reset() {
  ids_.clear();
  places_.clear();
  texts_.clear();
  for (TextColumnRow const& row : kTextColumns) texts_.emplace_back(row.searched);
  // These sort in the order of their name tables, not of their ids.
  texts(TextColumnId::status).seed(ids_of<CreditStatus>());
  texts(TextColumnId::stage).seed(ids_of<Stage>());
  texts(TextColumnId::provider).seed(ids_of<ProviderId>());
  texts(TextColumnId::carrier).seed(ids_of<CarrierId>());
  for (auto& column : numbers_) column.clear();
  view_bits_.clear();
  due_from_.clear();
  cell_codes_.clear();
  cell_index_.clear();
  cells_.clear();
  cell_actions_.clear();
  shown_.clear();
  fee_columns_ = {};
}

bool Table::prepare() {
  auto const unready =
      std::find_if(texts_.begin(), texts_.end(), [](auto const& column) { return !column.ready(); });
  if (unready == texts_.end()) return false;
  unready->prepare();
  return true;
}

std::uint32_t Table::place_of(std::int64_t id) {
  auto const [place, added] = places_.try_emplace(id, static_cast<std::uint32_t>(ids_.size()));
  if (added) ids_.push_back(id);
  return place->second;
}

void Table::resize(std::size_t rows) {
  for (TextColumn& column : texts_) column.resize(rows);
  for (auto& column : numbers_) column.resize(rows, 0);
  view_bits_.resize(rows, 0);
  due_from_.resize(rows, INT32_MAX);
  cell_codes_.resize(rows, 0);
}

void Table::derive(std::size_t row) {
  cell_codes_[row] = cell_code(row);
  view_bits_[row] = static_cast<std::uint16_t>(view_bits(row));
  due_from_[row] = due_day(row);
}

bool Table::is_csv_credited(std::size_t row) const {
  std::string_view flags = texts(TextColumnId::flags).text(row);
  while (!flags.empty()) {
    auto const one = flags.substr(0, flags.find(','));
    if (one == id_of(OrderFlag::csv_credited)) return true;
    flags.remove_prefix(std::min(one.size() + 1, flags.size()));
  }
  return false;
}

std::uint32_t Table::cell_code(std::size_t row) {
  auto const provider = from_id<ProviderId>(texts(TextColumnId::provider).text(row));
  auto const status = from_id<CreditStatus>(texts(TextColumnId::status).text(row));
  auto const stage = from_id<Stage>(texts(TextColumnId::stage).text(row));
  CreditRecord record;
  record.provider = provider;
  record.status = status.value_or(CreditStatus::not_requested);
  record.stage = stage.value_or(Stage::slip);
  bool const asked = number(NumberColumnId::asked, row) != 0;
  bool const slip_entered = !texts(TextColumnId::slips).text(row).empty();
  if (asked) record.provider_transaction_id = "known";
  record.needs_person = number(NumberColumnId::needs_person, row) != 0;
  record.lost_action =
      from_id<Action>(texts(TextColumnId::lost_action).text(row)).value_or(Action::credit_request);
  std::uint32_t key = provider ? static_cast<std::uint32_t>(*provider) + 1 : 0;
  key = key << 8U | static_cast<std::uint32_t>(record.status);
  key = key << 8U | static_cast<std::uint32_t>(record.stage);
  key = key << 4U | static_cast<std::uint32_t>(record.lost_action);
  key = key << 3U | (record.needs_person ? 4U : 0U) | (asked ? 2U : 0U) | (slip_entered ? 1U : 0U);
  CreditBy const by = is_csv_credited(row) ? CreditBy::csv : CreditBy::api;
  key = key << 1U | (by == CreditBy::csv ? 1U : 0U);
  auto const [known, added] = cell_index_.try_emplace(key, static_cast<std::uint32_t>(cells_.size()));
  if (added) {
    cells_.push_back(cell_of(record, slip_entered, by));
    cell_actions_.push_back(bits_of(cells_.back().buttons) | bits_of(cells_.back().menu));
  }
  return known->second;
}

std::int32_t Table::due_day(std::size_t row) const {
  auto const status = from_id<CreditStatus>(texts(TextColumnId::status).text(row));
  auto const ship = parse_date(texts(TextColumnId::planned_ship_date).text(row));
  if (!status || !ship || texts(TextColumnId::provider).text(row).empty()) return INT32_MAX;
  if (*status == CreditStatus::not_requested && is_csv_credited(row)) return INT32_MAX;
  bool const entered = !texts(TextColumnId::slips).text(row).empty();
  auto const due = due_from(*status, entered ? SlipState::entered : SlipState::none, *ship);
  return due ? static_cast<std::int32_t>(days_of(*due)) : INT32_MAX;
}

std::uint32_t Table::view_bits(std::size_t row) const {
  std::uint32_t bits = bit(ViewId::all);
  auto const status = from_id<CreditStatus>(texts(TextColumnId::status).text(row));
  // Nothing is to be requested for an order of no provider, or for one whose result came by CSV.
  if (!status || texts(TextColumnId::provider).text(row).empty()) return bits;
  if (*status == CreditStatus::not_requested && is_csv_credited(row)) return bits;
  bits |= status_view(*status);
  if (*status == CreditStatus::approved && !texts(TextColumnId::slips).text(row).empty())
    bits |= bit(ViewId::slip_unsynced);
  bool const to_fix = number(NumberColumnId::errors, row) > 0 ||
                      number(NumberColumnId::needs_person, row) != 0 ||
                      number(NumberColumnId::anew_pending, row) != 0;
  return to_fix ? bits | bit(ViewId::to_fix) : bits;
}

}  // namespace yoshin
