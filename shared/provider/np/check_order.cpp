#include "base/utf8.hpp"
#include "provider/np/check.hpp"
#include "provider/np/finding.hpp"
#include "provider/np/plan.hpp"
#include "provider/np/wire.hpp"
#include "text/cp932.hpp"
#include "text/repair.hpp"
#include "text/width.hpp"

namespace yoshin::np {
namespace {

// clang-format off
constexpr Rule kKeyRequired{"np.shop_transaction_id.required", "取込時に付く短縮キー", "the short key given at import", "注文を取り込み直してください。", "Import the order again."};
constexpr Rule kKeyLength{"np.shop_transaction_id.length", "40文字以内", "at most 40 characters", "注文を取り込み直してください。", "Import the order again."};
constexpr Rule kKeyCharset{"np.shop_transaction_id.charset", "半角文字", "half-width characters", "注文を取り込み直してください。", "Import the order again."};
constexpr Rule kOrderDate{"np.shop_order_date.format", "実在する注文日", "a real order date", "", ""};
constexpr Rule kBilled{"np.billed_amount.positive", "1円以上", "1 yen or more", "", ""};
constexpr Rule kGoodsRequired{"np.goods.required", "1行以上の明細", "at least one line", "商品を1行以上入力してください。", "Enter at least one item."};
constexpr Rule kGoodsName{"np.goods.name.required", "商品名", "a name", "", ""};
constexpr Rule kGoodsNameLength{"np.goods.name.length", "150文字以内", "at most 150 characters", "", ""};
constexpr Rule kGoodsNameCharset{"np.goods.name.charset", "JIS第1・第2水準の文字（カナは全角）", "JIS X 0208 characters, kana full-width", "", ""};
constexpr Rule kGoodsPrice{"np.goods.price.integer", "9桁以内の整数", "a whole number of at most 9 digits", "", ""};
constexpr Rule kGoodsQuantity{"np.goods.quantity.min", "1以上", "1 or more", "", ""};
constexpr Rule kAmountDiff{"np.amount.diff", "明細の合計との差が3,000円以内の請求額", "a billed amount within 3,000 yen of the sum of the lines", "商品・送料・手数料・割引か請求額を直してください。", "Correct the items, the charges or the billed amount."};
constexpr Rule kAmountEqual{"np.amount.equal", "明細の合計と同じ請求額", "a billed amount equal to the sum of the lines", "商品・送料・手数料・割引か請求額を直してください。", "Correct the items, the charges or the billed amount."};
constexpr Rule kDuplicate{"np.duplicate.month", "1か月以内に同じ注文IDと同じ金額の登録がないこと", "no registration of the same id and amount within a month", "前の取引を与信結果確認で確かめ、新しい登録にするか金額を直してください。", "Check the earlier transaction with \"query result\"; register anew or correct the amount."};
constexpr Rule kLimit{"np.limit.cumulative", "与信限度額以内の請求額", "a billed amount within the credit limit", "限度額を超えると与信NGになります。金額か支払い方法を購入者と相談してください。", "Above the limit credit is refused: agree on the amount or the payment with the buyer.", Severity::warning};
constexpr Rule kEnclosed{"np.settlement_type.address", "注文者と同じ送付先（請求書同梱の条件）", "a delivery address equal to the buyer's (condition for an enclosed invoice)", "送付先が異なる注文の請求書はNPが別送します。このままでよいか確かめてください。", "NP mails the invoice when the addresses differ: make sure that this is wanted.", Severity::warning};
constexpr Rule kSiteName{"np.site_name.length", "50文字以内", "at most 50 characters", "店舗の後払い設定（サイト名）を直してください。", "Correct the site name in the shop's settings."};
constexpr Rule kSiteUrl{"np.site_url.length", "100文字以内", "at most 100 characters", "店舗の後払い設定（サイトURL）を直してください。", "Correct the site address in the shop's settings."};
// clang-format on

constexpr std::size_t kMostShopId = 40;
constexpr std::size_t kMostGoodsName = 150;
constexpr std::int64_t kMostDifference = 3000;

bool is_half_width(std::string_view text) {
  for (char letter : text)
    if (letter <= ' ' || letter > '~') return false;
  return true;
}

void check_key(Context const& context, Problems& problems) {
  auto const& key = context.order.short_key;
  Field const field{"short_key", {"短縮キー", "short key"}, key};
  // An order that only the browser has gets its key when it is saved: nothing that a clerk could correct.
  if (key.empty() && context.order.version > 0)
    problems.push_back(problem_of(kKeyRequired, nullptr, field, ""));
  if (provider_facing_id(key, next_registration(context.record)).size() > kMostShopId)
    problems.push_back(problem_of(kKeyLength, nullptr, field, ""));
  if (!is_half_width(key)) problems.push_back(problem_of(kKeyCharset, nullptr, field, ""));
  if (context.order.ordered_at.milliseconds <= 0)
    problems.push_back(problem_of(kOrderDate, nullptr, {"ordered_at", {"注文日時", "order time"}, ""}, ""));
}

void check_goods_name(Item const& item, std::string const& path, Problems& problems) {
  Field const field{path + ".name", {"商品名", "item name"}, item.name};
  auto const name = wire_goods_name(item.name);
  if (name.empty()) problems.push_back(problem_of(kGoodsName, nullptr, field, ""));
  if (length_of(name) > kMostGoodsName) problems.push_back(problem_of(kGoodsNameLength, nullptr, field, ""));
  if (first_outside_jis_x0208(name).empty()) return;
  auto problem = problem_of(kGoodsNameCharset, nullptr, field, "");
  auto cured = replace_outside_jis_x0208(name);
  if (first_outside_jis_x0208(cured).empty())
    problem.repairs.push_back({field.path, item.name, std::move(cured)});
  problems.push_back(std::move(problem));
}

void check_goods(Context const& context, Problems& problems) {
  auto const& items = context.order.items;
  if (lines_of(context.order).empty())
    problems.push_back(problem_of(kGoodsRequired, nullptr, {"items", {"商品", "items"}, ""}, ""));
  for (std::size_t index = 0; index < items.size(); ++index) {
    Item const& item = items[index];
    auto const path = "items." + std::to_string(index);
    check_goods_name(item, path, problems);
    if (!in_order_range(item.unit_price))
      problems.push_back(problem_of(
          kGoodsPrice, nullptr,
          {path + ".unit_price", {"単価", "unit price"}, std::to_string(item.unit_price.value())}, ""));
    if (item.quantity < 1)
      problems.push_back(problem_of(kGoodsQuantity, nullptr,
                                    {path + ".quantity", {"個数", "quantity"}, std::to_string(item.quantity)},
                                    ""));
  }
}

void check_amounts(Context const& context, Problems& problems) {
  Yen const billed = context.order.current.billed;
  Field const field{"current.billed", {"請求額", "billed amount"}, std::to_string(billed.value())};
  if (billed <= Yen{}) problems.push_back(problem_of(kBilled, nullptr, field, ""));
  auto const total = total_of(lines_of(context.order));
  auto const difference = total ? subtract(*total, billed) : std::nullopt;
  bool const far = !difference || *difference > Yen{kMostDifference} || *difference < Yen{-kMostDifference};
  if (far || *difference != Yen{}) {
    auto problem = problem_of(far ? kAmountDiff : kAmountEqual, nullptr, field, far ? "E0102004" : "");
    if (total) problem.found += " (Σ " + std::to_string(total->value()) + ")";
    problems.push_back(std::move(problem));
  }
  if (billed > Yen{context.settings.number("np.limit_yen")})
    problems.push_back(problem_of(kLimit, nullptr, field, "NG001"));
}

/// Within one month: before the same day of the following month.
bool within_a_month(Date since, Date today) {
  Date end = since;
  end.year += since.month == 12 ? 1 : 0;
  end.month = since.month == 12 ? 1 : since.month + 1;
  return since <= today && today <= end;
}

void check_request_only(Context const& context, Problems& problems) {
  auto const& order = context.order;
  for (PastRegistration const& past : context.record.past) {
    bool const same =
        past.registration == next_registration(context.record) && past.billed == order.current.billed;
    if (!same || !within_a_month(past.on, context.today)) continue;
    problems.push_back(problem_of(kDuplicate, nullptr,
                                  {"current.billed",
                                   {"請求額", "billed amount"},
                                   std::to_string(past.billed.value()) + " (" + to_iso(past.on) + ")"},
                                  ""));
    break;
  }
}

void check_texts_of_settings(Context const& context, Problems& problems) {
  auto const add = [&](Rule const& rule, std::string_view key, std::size_t most, Message name) {
    auto const value = context.settings.text(key);
    if (length_of(value) > most)
      problems.push_back(
          problem_of(rule, nullptr, {"settings." + std::string(key), std::move(name), std::string(value)}, ""));
  };
  add(kSiteName, "np.site_name", 50, {"サイト名", "site name"});
  add(kSiteUrl, "np.site_url", 100, {"サイトURL", "site address"});
}

}  // namespace

void check_order(Context const& context, Problems& problems) {
  check_key(context, problems);
  if (context.action == Action::credit_request) check_request_only(context, problems);
  check_goods(context, problems);
  check_amounts(context, problems);
  if (context.settings.text("np.settlement_type") == "03" && !same_address(context.order))
    problems.push_back(problem_of(
        kEnclosed, nullptr,
        {"recipient.address1", {"送付先住所", "recipient's address"}, full_address(context.order.recipient)},
        ""));
  check_texts_of_settings(context, problems);
}

}  // namespace yoshin::np
