#include "table/fee_preview.hpp"

#include <algorithm>

namespace yoshin {
namespace {

/// The orders of a trial, apart by what a rule may do to them.
struct Chosen {
  std::vector<std::uint32_t> free;
  std::vector<std::uint32_t> held;
  std::vector<std::uint32_t> by_hand;
};

/// Whether the order's day lies in the period. Days are compared as text, which sorts as they follow.
bool in_period(std::string_view ordered_at, FeeTrial const& trial) {
  std::string_view const day = ordered_at.substr(0, std::min<std::size_t>(ordered_at.size(), 10));
  return (trial.from.empty() || day >= trial.from) && (trial.to.empty() || day <= trial.to);
}

Chosen choose(Table const& table, FeeTrial const& trial) {
  auto const& shops = table.texts(TextColumnId::shop);
  auto const& providers = table.texts(TextColumnId::provider);
  auto const& statuses = table.texts(TextColumnId::status);
  auto const& sources = table.texts(TextColumnId::fee_source);
  auto const& ordered_at = table.texts(TextColumnId::ordered_at);
  auto const& open = table.numbers(NumberColumnId::open);
  std::uint32_t const shop = shops.find(trial.shop);
  std::uint32_t const provider = providers.find(trial.provider);
  std::uint32_t const fresh = statuses.find(id_of(CreditStatus::not_requested));
  std::uint32_t const cancelled = statuses.find(id_of(CreditStatus::cancelled));
  std::uint32_t const hand = sources.find(id_of(FeeSource::hand));
  bool const whole = trial.from.empty() && trial.to.empty();
  Chosen chosen;
  for (std::uint32_t row = 0; row < table.rows(); ++row) {
    if (shops.code(row) != shop || providers.code(row) != provider) continue;
    if (!whole && !in_period(ordered_at.text(row), trial)) continue;
    std::uint32_t const status = statuses.code(row);
    bool const free = (status == fresh || status == cancelled) && open[row] == 0;
    auto& kind = sources.code(row) == hand ? chosen.by_hand : free ? chosen.free : chosen.held;
    kind.push_back(row);
  }
  return chosen;
}

/// The amounts of the rows as a rule starts from them.
FeeColumns basis_of(Table const& table, std::vector<std::uint32_t> const& rows) {
  auto const& fee = table.numbers(NumberColumnId::fee);
  auto const& billed = table.numbers(NumberColumnId::billed);
  auto const& basis = table.numbers(NumberColumnId::basis_fee);
  FeeColumns columns;
  columns.resize(rows.size());
  for (std::size_t i = 0; i < columns.rows(); ++i) {
    std::uint32_t const row = rows[i];
    columns.basis_fee[i] = basis[row];
    std::int64_t const basis_billed = std::int64_t{billed[row]} - fee[row] + basis[row];
    columns.basis_billed[i] = static_cast<std::int32_t>(std::clamp(basis_billed, -kMaxOrderYen, kMaxOrderYen));
  }
  return columns;
}

void add_to(FeeTotals& totals, FeeTotals const& one) {
  totals.orders += one.orders;
  totals.changed += one.changed;
  totals.fee_before += one.fee_before;
  totals.fee_after += one.fee_after;
  totals.billed_before += one.billed_before;
  totals.billed_after += one.billed_after;
}

FeeScope scope_of(Table const& table, std::vector<std::uint32_t> const& rows, FeeRule const& rule,
                  std::vector<std::int32_t>& amounts) {
  FeeColumns columns = basis_of(table, rows);
  columns.apply(rule, 0, columns.rows());
  amounts.insert(amounts.end(), columns.basis_billed.begin(), columns.basis_billed.end());
  auto const& fee = table.numbers(NumberColumnId::fee);
  auto const& billed = table.numbers(NumberColumnId::billed);
  bool const keeps = rule.mode == FeeMode::keep;
  FeeScope scope;
  for (std::size_t i = 0; i < columns.rows(); ++i) {
    std::uint32_t const row = rows[i];
    bool const changed = columns.fee[i] != fee[row];
    auto const band = keeps ? std::nullopt : band_of(rule, Yen{columns.basis_billed[i]});
    add_to(scope.bands[band.value_or(FeeRule::kBands)],
           {1, changed ? 1 : 0, fee[row], columns.fee[i], billed[row], columns.billed[i]});
    if (changed) scope.changes.push_back({row, columns.basis_billed[i], columns.basis_fee[i]});
  }
  for (FeeTotals const& band : scope.bands) add_to(scope.totals, band);
  return scope;
}

}  // namespace

FeePreview preview_fees(Table const& table, FeeTrial const& trial) {
  Chosen const chosen = choose(table, trial);
  FeePreview preview;
  preview.free = scope_of(table, chosen.free, trial.rule, preview.amounts);
  preview.held = scope_of(table, chosen.held, trial.rule, preview.amounts);
  preview.by_hand = static_cast<std::int64_t>(chosen.by_hand.size());
  FeeColumns const by_hand = basis_of(table, chosen.by_hand);
  preview.amounts.insert(preview.amounts.end(), by_hand.basis_billed.begin(), by_hand.basis_billed.end());
  return preview;
}

std::vector<std::int64_t> amounts_between(std::vector<std::int32_t> const& amounts,
                                          std::vector<std::int64_t> const& edges) {
  if (edges.size() < 2 || !std::is_sorted(edges.begin(), edges.end())) return {};
  std::vector<std::int64_t> counts(edges.size() - 1, 0);
  for (std::int32_t const amount : amounts) {
    auto const after = std::upper_bound(edges.begin(), edges.end(), std::int64_t{amount});
    if (after == edges.begin() || after == edges.end()) continue;
    ++counts[static_cast<std::size_t>(after - edges.begin()) - 1];
  }
  return counts;
}

FeeTrace trace_of(FeeRowChange const& change, FeeRule const& rule) {
  Order order;
  order.imported.billed = Yen{change.basis_billed};
  order.imported.fee = Yen{change.basis_fee};
  return fee_of(order, rule);
}

}  // namespace yoshin
