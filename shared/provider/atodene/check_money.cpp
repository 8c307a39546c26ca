#include "base/utf8.hpp"
#include "money/yen_text.hpp"
#include "provider/atodene/check.hpp"
#include "provider/atodene/limits.hpp"
#include "provider/atodene/wire.hpp"

namespace yoshin::atodene {
namespace {

// clang-format off
constexpr std::string_view kSumNextJa = "商品・送料・手数料・割引か請求額を直してください。";
constexpr std::string_view kSumNextEn = "Correct the items, the charges or the billed amount.";
constexpr Rule kRange{"atodene.amount.range", "1～999,999円の請求額", "a billed amount of 1 to 999,999 yen", "", ""};
constexpr Rule kEqual{"atodene.amount.equal", "明細の合計と同じ請求額", "a billed amount equal to the sum of the rows", kSumNextJa, kSumNextEn};
constexpr Rule kNoRows{"atodene.goods.rows", "1行以上の明細", "at least one row", "商品を1行以上入力してください。", "Enter at least one item."};
constexpr Rule kFolded{"atodene.goods.rows", "", "", "入りきらない商品を「その他」1行にまとめて送ります。まとめ方を確認してください。", "Items that do not fit are sent as one row \"other\". Look at what is merged.", Severity::warning};
constexpr Rule kName{"atodene.goods.name", "1～150文字の商品名", "an item name of 1 to 150 characters", "", ""};
constexpr Rule kNameCharset{"atodene.goods.name.charset", "JIS第1・第2水準の文字（カナは全角）", "JIS X 0208 characters, kana full-width", "変更後の文字を確認して、反映してください。直し方の提案がないときは、使える文字に入力し直してください。", "Look at the proposed characters and apply them; where nothing is proposed, enter it with characters that can be used."};
constexpr Rule kPrice{"atodene.goods.price", "6桁以内の単価（-999,999～999,999円）", "a price of at most 6 digits (-999,999 to 999,999 yen)", "", ""};
constexpr Rule kAmount{"atodene.goods.amount", "1～99,999の個数", "a quantity of 1 to 99,999", "", ""};
constexpr Rule kLimit{"atodene.limit.cumulative", "与信限度額以内の請求額", "a billed amount within the credit limit", "購入者の未払い残高との合計が限度額を超えると与信NGになります。金額か支払い方法を購入者と相談してください。", "Credit is refused when the buyer's unpaid balance exceeds the limit: agree on the amount or the payment with the buyer.", Severity::warning};
// clang-format on

bool has_six_digits(Yen amount) {
  return amount.value() >= -kMostYen && amount.value() <= kMostYen;
}

void check_name(Item const& item, std::string const& path, Problems& problems) {
  Field const field{path + ".name", {"商品名", "item name"}, item.name, "goods"};
  std::string const name = wire_text(item.name);
  if (name.empty() || length_of(name) > kMostGoods) problems.push_back(problem_of(kName, field));
  if (!has_refused_character(name)) return;
  Problem problem = problem_of(kNameCharset, field);
  std::string cured = cured_text(name);
  if (!has_refused_character(cured)) problem.repairs = {{field.path, item.name, std::move(cured)}};
  problems.push_back(std::move(problem));
}

void check_lines(Context const& context, Problems& problems) {
  auto const lines = lines_of(context.order);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    bool const goods = i < context.order.items.size();
    std::string const path = "items." + std::to_string(i);
    if (goods) check_name(lines[i], path, problems);
    if (!has_six_digits(lines[i].unit_price))
      problems.push_back(
          problem_of(kPrice, {goods ? path + ".unit_price" : "current." + std::string(id_of(lines[i].kind)),
                              goods ? Message{"単価", "unit price"}
                                    : Message{lines[i].name, std::string(name_of(lines[i].kind).en)},
                              yen_text(lines[i].unit_price), "goodsPrice"}));
    if (lines[i].quantity < 1 || lines[i].quantity > kMostAmount)
      problems.push_back(problem_of(
          kAmount,
          {path + ".quantity", {"個数", "quantity"}, std::to_string(lines[i].quantity), "goodsAmount"}));
  }
}

/// Rows as the clerk compares them: `緑茶 100円×2、手数料 300円×1`.
std::string listing_of(std::vector<WireRow> const& rows) {
  std::string text;
  for (WireRow const& row : rows)
    text +=
        (text.empty() ? "" : "、") + row.name + " " + yen_text(row.price) + "円×" + std::to_string(row.amount);
  return text;
}

void check_rows(Context const& context, Problems& problems) {
  auto const lines = lines_of(context.order);
  Field field{"items", {"明細", "rows"}, {}, "details"};
  if (lines.empty()) problems.push_back(problem_of(kNoRows, field));
  if (lines.size() <= most_rows(context.settings)) return;
  std::vector<WireRow> all;
  all.reserve(lines.size());
  for (Item const& line : lines) all.push_back({wire_text(line.name), line.unit_price, line.quantity});
  std::vector<WireRow> const sent = wire_rows(context.order, context.settings);
  field.found = listing_of(all);
  Problem problem = problem_of(kFolded, field);
  problem.expected = {listing_of(sent), quoted(listing_of(sent))};
  problems.push_back(std::move(problem));
  for (WireRow const& row : sent)
    if (row.amount == 1 && !has_six_digits(row.price)) {
      field.found = row.name + " " + yen_text(row.price);
      problems.push_back(problem_of(kPrice, field));
      break;
    }
}

void check_billed(Context const& context, Problems& problems) {
  Yen const billed = context.order.current.billed;
  Field field{"current.billed", {"請求額", "billed amount"}, yen_text(billed), "billedAmount"};
  if (billed < Yen{1} || billed > Yen{kMostYen}) problems.push_back(problem_of(kRange, field));
  if (billed > Yen{context.settings.number("atodene.limit_yen")})
    problems.push_back(problem_of(kLimit, {field.path, field.name, field.found, {}}));
  auto const total = total_of(lines_of(context.order));
  if (total && *total == billed) return;
  if (total) field.found += " (Σ " + yen_text(*total) + ")";
  problems.push_back(problem_of(kEqual, field));
}

}  // namespace

void check_money(Context const& context, Problems& problems) {
  check_billed(context, problems);
  check_rows(context, problems);
  check_lines(context, problems);
}

}  // namespace yoshin::atodene
