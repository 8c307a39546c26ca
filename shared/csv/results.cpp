#include "csv/results.hpp"

#include <algorithm>
#include <array>

#include "text/width.hpp"

namespace yoshin {
namespace {

struct ResultColumn {
  std::string_view name;
  std::string (*write)(ResultRow const&);
};

std::string joined(std::vector<std::string> const& texts, std::string_view between) {
  std::string out;
  for (auto const& text : texts)
    if (!text.empty()) out += (out.empty() ? std::string() : std::string(between)) + text;
  return out;
}

std::string amount_text(Yen amount) {
  return std::to_string(amount.value());
}

std::string provider_of(ResultRow const& row) {
  return row.record.provider ? std::string(name_of(*row.record.provider).ja) : std::string();
}

/// Without a provider nothing was ever to be requested: no status either.
std::string status_of(ResultRow const& row) {
  return row.record.provider ? std::string(name_of(row.record.status).ja) : std::string();
}

std::string stage_of(ResultRow const& row) {
  bool const staged = row.record.status == CreditStatus::shipment_reported;
  return staged ? std::string(name_of(row.record.stage).ja) : std::string();
}

/// Our id goes to the provider with a request; before the first one there is none there.
std::string our_id_of(ResultRow const& row) {
  bool const sent = row.record.provider && row.record.status != CreditStatus::not_requested;
  return sent ? provider_facing_id(row.order.short_key, row.record.registration) : std::string();
}

std::string carrier_of_row(ResultRow const& row) {
  return row.order.carrier_name.empty() ? std::string(name_of(row.order.carrier).ja) : row.order.carrier_name;
}

template <auto Part>
std::string notices_of(ResultRow const& row) {
  std::vector<std::string> texts;
  for (auto const& notice : row.record.notices) texts.push_back((notice.*Part).ja);
  return joined(texts, " / ");
}

// clang-format off
constexpr auto kColumns = std::to_array<ResultColumn>({
    {"店舗",           [](ResultRow const& row) { return row.order.shop; }},
    {"受注番号",       [](ResultRow const& row) { return row.order.number; }},
    {"注文日時",       [](ResultRow const& row) { return jst_display(row.order.ordered_at); }},
    {"後払い会社",     provider_of},
    {"与信状態",       status_of},
    {"段階",           stage_of},
    {"取引ID",         [](ResultRow const& row) { return row.record.provider_transaction_id; }},
    {"送信注文ID",     our_id_of},
    {"合計金額",       [](ResultRow const& row) { return amount_text(row.order.current.goods); }},
    {"請求額",         [](ResultRow const& row) { return amount_text(row.order.current.billed); }},
    {"手数料",         [](ResultRow const& row) { return amount_text(row.order.current.fee); }},
    {"配送業者",       carrier_of_row},
    {"伝票番号",       [](ResultRow const& row) { return joined(slips_of(row.order), ","); }},
    {"エラー内容",     notices_of<&Notice::text>},
    {"次の操作",       notices_of<&Notice::next_step>},
    {"最終更新日時",   [](ResultRow const& row) { return row.changed_at ? jst_display(*row.changed_at) : std::string(); }},
});
// clang-format on

constexpr auto kNames = [] {
  std::array<std::string_view, kColumns.size()> names{};
  for (std::size_t i = 0; i < kColumns.size(); ++i) names[i] = kColumns[i].name;
  return names;
}();

}  // namespace

std::span<std::string_view const> result_columns() {
  return kNames;
}

std::vector<std::string> result_cells(ResultRow const& row) {
  std::vector<std::string> cells;
  cells.reserve(kColumns.size());
  for (auto const& column : kColumns) cells.push_back(column.write(row));
  return cells;
}

ExportResult write_results(std::vector<ResultRow> const& rows, Encoding encoding, std::size_t rows_before) {
  FileWriter file(encoding);
  if (rows_before == 0) {
    for (auto const& column : kColumns) file.cell(column.name);
    file.end_row();
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (auto const& column : kColumns) file.cell(column.write(rows[i]), rows_before + i + 1, column.name);
    file.end_row();
  }
  return file.take(rows_before == 0 ? FilePart::first : FilePart::further);
}

bool is_results_header(std::span<std::string const> folded) {
  return std::all_of(kColumns.begin(), kColumns.end(), [&](auto const& column) {
    return std::find(folded.begin(), folded.end(), fold(column.name)) != folded.end();
  });
}

}  // namespace yoshin
