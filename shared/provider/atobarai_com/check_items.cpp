#include "base/utf8.hpp"
#include "provider/atobarai_com/check.hpp"
#include "provider/atobarai_com/finding.hpp"
#include "provider/atobarai_com/settings.hpp"
#include "provider/atobarai_com/wire.hpp"
#include "text/width.hpp"

namespace yoshin::atobarai_com {
namespace {

// clang-format off
constexpr Rule kRequired{"atobarai_com.items.required", "1行以上の明細", "at least one line", "商品を1行以上入力してください。", "Enter at least one item."};
constexpr Rule kName{"atobarai_com.items.name", "商品名", "a name", "", ""};
constexpr Rule kNameLength{"atobarai_com.items.length", "#文字以内", "at most # characters", "", ""};
constexpr Rule kNameCharset{"atobarai_com.items.charset", "JIS第1・第2水準の文字（カナは全角）", "JIS X 0208 characters, kana full-width", "", ""};
constexpr Rule kPrice{"atobarai_com.items.price", "9桁以内の整数", "a whole number of at most 9 digits", "", ""};
constexpr Rule kFolded{"atobarai_com.items.price", "最初の明細の金額以内の割引", "a discount within the amount of the first line", "割引を明細行として送る設定にするか、割引を直してください。", "Have discounts sent as lines in the shop's settings, or correct the discount."};
constexpr Rule kQuantity{"atobarai_com.items.quantity", "1以上", "1 or more", "", ""};
// clang-format on

void check_name(Item const& item, std::string const& path, std::size_t most, Problems& problems) {
  Field const field{path + ".name", {"商品名", "item name"}, item.name};
  auto const name = wire_text(item.name);
  if (name.empty()) return problems.push_back(problem_of(kName, field));
  if (length_of(name) > most) {
    auto problem = problem_of(kNameLength, field, std::to_string(most));
    problem.repairs.push_back({field.path, item.name, trim(first_characters(name, most))});
    problems.push_back(std::move(problem));
  }
  if (!has_refused_character(name)) return;
  auto problem = problem_of(kNameCharset, field);
  if (auto cured = cured_text(item.name)) problem.repairs.push_back({field.path, item.name, std::move(*cured)});
  problems.push_back(std::move(problem));
}

void check_folded(Context const& context, Problems& problems) {
  auto const rows = wire_rows(context.order, context.settings);
  bool const folds = context.settings.text("atobarai_com.discount") == "fold";
  if (!folds || rows.empty() || rows.front().price >= Yen{}) return;
  Yen const discount = context.order.current.discount + context.order.current.points;
  problems.push_back(problem_of(
      kFolded,
      {"current.discount", {"割引・ポイント", "discount and points"}, std::to_string(discount.value())}));
}

}  // namespace

void check_items(Context const& context, Problems& problems) {
  auto const& items = context.order.items;
  if (items.empty()) problems.push_back(problem_of(kRequired, {"items", {"商品", "items"}, "0"}));
  auto const most = most_of(context.settings, "item");
  for (std::size_t index = 0; index < items.size(); ++index) {
    Item const& item = items[index];
    auto const path = "items." + std::to_string(index);
    check_name(item, path, most, problems);
    if (!in_order_range(item.unit_price))
      problems.push_back(problem_of(
          kPrice, {path + ".unit_price", {"単価", "unit price"}, std::to_string(item.unit_price.value())}));
    if (item.quantity < 1)
      problems.push_back(
          problem_of(kQuantity, {path + ".quantity", {"個数", "quantity"}, std::to_string(item.quantity)}));
  }
  check_folded(context, problems);
}

}  // namespace yoshin::atobarai_com
