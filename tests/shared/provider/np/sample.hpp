#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "provider/np/connector.hpp"

namespace yoshin::np::test {

/// An order that breaks no rule: two 緑茶 and shipping, 4,980 yen, from an invented buyer.
inline Order sample_order() {
  Order order;
  order.shop = "demo";
  order.number = "1001";
  order.short_key = "K3F9Q2T7WB";
  order.ordered_at = *parse_time("2026-01-05T09:00:00+09:00");
  order.buyer = {
      "見本 花子",    "ミホン　ハナコ",       "", "", "100-0001", "東京都千代田区千代田1-1", "見本ビル101",
      "03-5555-0123", "buyer@example.invalid"};
  order.recipient = order.buyer;
  order.recipient.email = "";
  order.items = {{"緑茶", Yen{2240}, 2, 8, ItemKind::goods, "T1"}};
  order.current.goods = Yen{4480};
  order.current.shipping = Yen{500};
  order.current.billed = Yen{4980};
  order.imported = order.current;
  order.version = 1;
  return order;
}

/// Everything that a `Context` borrows, to be changed by a test before it asks.
struct Situation {
  Order order = sample_order();
  CreditRecord record;
  ActionInput input;
  std::map<std::string, std::string, std::less<>> settings;
  ShopFacts shop{"見本商店", "03-5555-9999", "shop@example.invalid"};
  Date today{2026, 1, 5};

  Situation() { record.provider = ProviderId::np; }

  /// A transaction that NP knows, in this status.
  static Situation known(CreditStatus status) {
    Situation situation;
    situation.record.status = status;
    situation.record.provider_transaction_id = "26010500001";
    return situation;
  }
  /// An approved transaction whose parcel has a slip number.
  static Situation to_ship() {
    auto situation = known(CreditStatus::approved);
    situation.order.carrier = CarrierId::yamato;
    situation.order.parcels = {{"490714955706"}};
    return situation;
  }

  template <class Ask>
  auto with(Action action, Ask ask) const {
    Settings const all(kConnector.settings, settings);
    return ask(Context{order, record, action, input, all, shop, today, {}});
  }
  [[nodiscard]] Problems check(Action action) const {
    return with(action, [](Context const& context) { return kConnector.check(context); });
  }
  [[nodiscard]] Result<Steps, PlanError> plan(Action action) const {
    return with(action, [](Context const& context) { return kConnector.plan(context); });
  }
  /// The request of the plan's step, or an empty one when there is none.
  [[nodiscard]] ProviderRequest request(Action action, std::size_t step = 0) const {
    return with(action, [step](Context const& context) {
      auto const steps = kConnector.plan(context);
      if (!steps || steps.value().size() <= step) return ProviderRequest{};
      auto built = kConnector.build(steps.value()[step], context);
      return built ? std::move(built.value()) : ProviderRequest{};
    });
  }
};

inline std::string body_text(ProviderRequest const& request) {
  return write_json(request.body);
}

inline Problem const* find_problem(Problems const& problems, std::string_view rule,
                                   std::string_view field = {}) {
  auto const found = std::find_if(problems.begin(), problems.end(), [&](Problem const& problem) {
    return problem.rule == rule && (field.empty() || problem.field == field);
  });
  return found == problems.end() ? nullptr : &*found;
}

/// The rules that were broken, in order, for a failure message.
inline std::string rules_of(Problems const& problems) {
  std::string rules;
  for (Problem const& problem : problems) rules += problem.rule + "@" + problem.field + " ";
  return rules;
}

}  // namespace yoshin::np::test
