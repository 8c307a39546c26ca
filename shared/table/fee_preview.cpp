#include "table/fee_preview.hpp"

#include <algorithm>

namespace yoshin {

FeePreview preview_fees(Table const& table, std::string_view shop, std::string_view provider,
                        FeeRule const& rule) {
  auto const same = [](TextColumn const& column, std::size_t row, std::uint32_t code) {
    return column.code(row) == code;
  };
  TextColumn const& statuses = table.texts(TextColumnId::status);
  std::uint32_t const fresh = statuses.find(id_of(CreditStatus::not_requested));
  std::uint32_t const cancelled = statuses.find(id_of(CreditStatus::cancelled));
  std::uint32_t const hand = table.texts(TextColumnId::fee_source).find(id_of(FeeSource::hand));
  std::uint32_t const shop_code = table.texts(TextColumnId::shop).find(shop);
  std::uint32_t const provider_code = table.texts(TextColumnId::provider).find(provider);
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < table.rows(); ++row)
    if (same(table.texts(TextColumnId::shop), row, shop_code) &&
        same(table.texts(TextColumnId::provider), row, provider_code) &&
        (same(statuses, row, fresh) || same(statuses, row, cancelled)) &&
        !same(table.texts(TextColumnId::fee_source), row, hand))
      rows.push_back(row);
  FeeColumns columns;
  columns.resize(rows.size());
  auto const& fee = table.numbers(NumberColumnId::fee);
  auto const& billed = table.numbers(NumberColumnId::billed);
  auto const& basis = table.numbers(NumberColumnId::basis_fee);
  for (std::size_t i = 0; i < columns.rows(); ++i) {
    columns.basis_fee[i] = basis[rows[i]];
    std::int64_t const basis_billed = std::int64_t{billed[rows[i]]} - fee[rows[i]] + basis[rows[i]];
    columns.basis_billed[i] = static_cast<std::int32_t>(std::clamp(basis_billed, -kMaxOrderYen, kMaxOrderYen));
  }
  columns.apply(rule, 0, columns.rows());
  FeePreview preview;
  preview.orders = static_cast<std::int64_t>(columns.rows());
  for (std::size_t i = 0; i < columns.rows(); ++i) {
    preview.fee_before += fee[rows[i]];
    preview.billed_before += billed[rows[i]];
    preview.fee_after += columns.fee[i];
    preview.billed_after += columns.billed[i];
    preview.changed += columns.fee[i] != fee[rows[i]] ? 1 : 0;
  }
  return preview;
}

}  // namespace yoshin
