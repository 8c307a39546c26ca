#include "proxy/jobs/intake.hpp"

#include <algorithm>
#include <utility>

#include "contract/changes.hpp"
#include "contract/codec.hpp"
#include "fee/rule.hpp"
#include "proxy/gateway/face.hpp"
#include "proxy/vault/random.hpp"
#include "text/width.hpp"

namespace yoshin {
namespace {

constexpr std::size_t kMostBadRows = 500;
constexpr std::size_t kMostNumber = 30;

void refuse_row(Intake& intake, std::int64_t row, std::string_view field, std::string_view found,
                Message const& expected, Message const& next_step) {
  if (intake.bad_rows.size() >= kMostBadRows) return;
  intake.bad_rows.push_back(Node::object()
                                .add("row", row)
                                .add("field", field)
                                .add("found", found)
                                .add("expected", to_node(expected))
                                .add("next_step", to_node(next_step)));
}

Message fix_row() {
  return {"ファイルのこの行を直して、もう一度取り込んでください。",
          "Fix this row of the file and import again."};
}

/// 受注番号: 1 to 30 half-width characters.
bool is_number(std::string_view number) {
  return !number.empty() && number.size() <= kMostNumber &&
         std::all_of(number.begin(), number.end(), [](char letter) { return letter > ' ' && letter < '\x7F'; });
}

/// What the proxy alone decides of a new order.
void make_new(Order& order, Shop const& shop, std::optional<ProviderId> provider) {
  order.shop = shop.id;
  order.short_key = random_short_key();
  order.version = 1;
  auto const* setup = provider ? find_setup(shop, *provider) : nullptr;
  apply_fee(order, setup == nullptr ? FeeRule{} : setup->fee_rule);
}

}  // namespace

std::optional<ProviderId> provider_of(Shop const& shop, std::string_view payment_method) {
  std::string const folded = fold(payment_method);
  for (PaymentMapping const& row : shop.payment_map)
    if (fold(row.text) == folded) return row.provider;
  return std::nullopt;
}

void take_in(Intake& intake, Node const& document, std::shared_ptr<Shop const> const& shop,
             Office const& office) {
  auto const row = static_cast<std::int64_t>(intake.orders.size()) + 1;
  intake.orders.emplace_back();
  auto order = order_from(document);
  if (!order) {
    for (FieldError const& error : order.error())
      refuse_row(intake, row, error.field, error.found, error.expected, fix_row());
    return;
  }
  std::string const number = order.value().number;
  if (!is_number(number))
    return refuse_row(intake, row, "number", number,
                      {"半角30文字以内の受注番号", "an order number of 1 to 30 half-width characters"},
                      fix_row());
  if (!order.value().shop.empty() && order.value().shop != shop->id)
    return refuse_row(intake, row, "shop", order.value().shop, {"取り込み先の店舗", "the shop of the import"},
                      fix_row());
  if (auto const [earlier, added] = intake.rows.emplace(number, row); !added)
    return refuse_row(
        intake, row, "number", number,
        {std::to_string(earlier->second) + "件目と違う受注番号",
         "a number that differs from row " + std::to_string(earlier->second)},
        {"重複した行を消して、もう一度取り込んでください。", "Delete the double row and import again."});
  OrderState state;
  state.shop = shop;
  state.stored.order = std::move(order).value();
  state.stored.record.provider = provider_of(*shop, state.stored.order.payment_method);
  if (!state.stored.record.provider) ++intake.unmapped[state.stored.order.payment_method];
  make_new(state.stored.order, *shop, state.stored.record.provider);
  if (Amounts const& current = state.stored.order.current; !is_storable(current))
    return refuse_row(
        intake, row, "current.billed", std::to_string(current.billed.value()),
        {"手数料を含めて±999,999,999円以内の請求額", "a billed amount within ±999,999,999 yen, fee included"},
        fix_row());
  intake.orders.back() = write_of(std::move(state), office.today());
}

void refuse_duplicates(Intake& intake, std::vector<std::size_t> const& duplicates) {
  for (std::size_t index : duplicates)
    refuse_row(
        intake, static_cast<std::int64_t>(index) + 1, "number", intake.orders[index].order.number,
        {"まだ取り込んでいない受注番号", "a number that the shop does not have yet"},
        {"取込済みの行を消して、もう一度取り込んでください。", "Delete the rows that were imported already."});
}

Refusal rows_refusal(Intake intake) {
  return refusal(Reason::rows_invalid, Node::object().add("rows", Node(std::move(intake.bad_rows))));
}

}  // namespace yoshin
