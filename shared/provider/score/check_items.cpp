#include "base/utf8.hpp"
#include "provider/score/check.hpp"
#include "provider/score/limits.hpp"
#include "provider/score/wire.hpp"

namespace yoshin::score {
namespace {

// clang-format off
constexpr Rule kRequired{"score.detail.required", "1行以上の明細", "at least one line", "商品を1行以上入力してください。", "Enter at least one item."};
constexpr Rule kName{"score.detail.name", "1～150文字の商品名", "an item name of 1 to 150 characters"};
constexpr Rule kCharset{"score.detail.charset", "JIS第1・第2水準の文字（カナは全角）", "JIS X 0208 characters, kana full-width"};
constexpr Rule kPrice{"score.detail.price", "-99999～999999円の単価", "a unit price of -99999 to 999999 yen"};
constexpr Rule kQuantity{"score.detail.quantity", "0～9999の個数", "a quantity of 0 to 9999"};
constexpr Rule kRows{"score.detail.rows", "店舗設定の最大行数以内の明細", "no more lines than the shop's settings allow", "商品をまとめるか、店舗の後払い設定（明細の最大行数）を確かめてください。", "Join items, or review the most lines in the shop's provider settings."};
// clang-format on

void check_name(std::string const& path, Item const& line, Findings& findings) {
  Field const field{path + ".name", {"商品名", "item name"}, line.name};
  auto const length = length_of(wire_text(line.name));
  if (length < 1 || length > kMostItemName) findings.add(kName, field);
  if (!has_refused_character(line.name)) return;
  auto cured = cured_text(line.name);
  findings.add(kCharset, field,
               cured ? std::vector<Repair>{{field.path, line.name, std::move(*cured)}} : std::vector<Repair>{});
}

/// A charge is a line as well; the field that a clerk corrects is its amount.
Field price_field(std::string const& path, Item const& line) {
  auto const found = std::to_string(line.unit_price.value());
  if (line.kind == ItemKind::goods) return {path + ".unit_price", {"単価", "unit price"}, found};
  auto const& kind = name_of(line.kind);
  return {"current." + std::string(kind.id), {std::string(kind.ja), std::string(kind.en)}, found};
}

}  // namespace

void check_items(Context const& context, Findings& findings) {
  auto const lines = lines_of(context.order);
  Field const all{"items", {"商品", "items"}, std::to_string(lines.size())};
  if (lines.empty()) findings.add(kRequired, {all.path, all.name, {}});
  auto const most = context.settings.number("score.detail_rows_max");
  if (most > 0 && lines.size() > static_cast<std::size_t>(most)) findings.add(kRows, all);
  for (std::size_t index = 0; index < lines.size(); ++index) {
    Item const& line = lines[index];
    auto const path = "items." + std::to_string(index);
    auto const price = line.unit_price.value();
    if (price < kLeastPrice || price > kMostPrice) findings.add(kPrice, price_field(path, line));
    if (line.kind != ItemKind::goods) continue;
    check_name(path, line, findings);
    if (line.quantity < 0 || line.quantity > kMostQuantity)
      findings.add(kQuantity, {path + ".quantity", {"個数", "quantity"}, std::to_string(line.quantity)});
  }
}

}  // namespace yoshin::score
