#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "provider/atobarai_com/connector.hpp"

namespace yoshin::atobarai_com::test {

/// An order that breaks no rule: two 緑茶 and shipping, 4,980 yen, from an invented buyer.
inline Order sample_order() {
  Order order;
  order.shop = "demo";
  order.number = "1001";
  order.short_key = "K3F9Q2T7WB";
  order.ordered_at = *parse_time("2026-01-05T09:00:00+09:00");
  order.buyer = {
      "見本　花子",           "", "", "", "100-0001", "東京都千代田区見本町1-2-3", "", "03-5555-0123",
      "buyer@example.invalid"};
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
  CreditRecord record = {};
  ActionInput input = {};
  std::map<std::string, std::string, std::less<>> settings = {};
  Date today{2026, 1, 5};

  Situation() { record.provider = ProviderId::atobarai_com; }

  /// A transaction that the provider knows, in this status.
  static Situation known(CreditStatus status) {
    Situation situation;
    situation.record.status = status;
    situation.record.provider_transaction_id = "AK00000123";
    return situation;
  }
  /// An approved transaction whose parcel has a slip number.
  static Situation to_ship() {
    auto situation = known(CreditStatus::approved);
    situation.order.carrier = CarrierId::yamato;
    situation.order.parcels = {{"4907-1495-5706"}};
    return situation;
  }
  /// A parcel for another person at another address.
  static Situation gift() {
    Situation situation;
    situation.order.recipient = {"見本　太郎",
                                 "",
                                 "",
                                 "",
                                 "1500001",
                                 "東京都渋谷区見本1-1",
                                 "見本ビル2",
                                 "０９０-５５５５-４３２１",
                                 ""};
    return situation;
  }

  template <class Ask>
  auto with(Action action, Ask ask) const {
    Settings const all(kConnector.settings, settings);
    ShopFacts const shop{"見本商店", "03-5555-9999", "shop@example.invalid"};
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
  /// Its body as it goes out with the sandbox's credentials.
  [[nodiscard]] std::string wire(Action action, std::size_t step = 0) const {
    auto const built = request(action, step);
    auto const* endpoint = find_endpoint(kConnector, built.endpoint);
    if (endpoint == nullptr) return "none";
    return render_body(built.body, body_format(*endpoint, built), [](Node const& hole) -> std::string {
      auto const& field = std::get<Credential>(hole.value()).field;
      if (field == "site_id") return "90011";
      return field == "enterprise_id" ? "90001" : "9001";
    });
  }
};

/// The broken rules with their fields; a warning ends in `?`, an information in `i`.
inline std::string rules_of(Problems const& problems) {
  std::string rules;
  for (Problem const& problem : problems) {
    rules += (rules.empty() ? "" : " ") + problem.rule.substr(std::string_view("atobarai_com.").size()) + "@" +
             problem.field;
    if (problem.severity == Severity::warning) rules += "?";
    if (problem.severity == Severity::info) rules += "i";
  }
  return rules;
}

/// What must be sent so that an answer can be read; the settings are the defaults.
inline Sent sent(CreditStatus status = CreditStatus::not_requested) {
  Sent one{{}, "K3F9Q2T7WB", "AK00000123", Yen{4980}, status, Stage::slip};
  one.settings = Settings(kConnector.settings, {});
  return one;
}

inline Result<Outcome, ParseError> parse(std::string_view endpoint, Node body, Sent const& what = sent(),
                                         StepRole role = StepRole::acts, int http_status = 200) {
  Step const step{std::string(endpoint), role, Action::credit_query, 1, {}, {}};
  return kConnector.parse(step, what, {http_status, std::move(body)});
}

/// What an answer says, in one line: the verdict, the provider's id, codes and texts of its notices; or the
/// fault with its code and the id it names all the same.
inline std::string said(Result<Outcome, ParseError> const& result) {
  if (!result) {
    constexpr char const* kFaults[] = {"unreadable", "missing", "wrong_id", "wrong_amount", "unknown_code"};
    auto const& error = result.error();
    return "!" + std::string(kFaults[static_cast<int>(error.fault)]) + " " + error.code + " " +
           error.provider_transaction_id;
  }
  Outcome const& outcome = result.value();
  std::string text(id_of(outcome.verdict.kind));
  if (outcome.verdict.kind == VerdictKind::shipped)
    text += "(" + std::string(id_of(outcome.verdict.stage)) + ")";
  text += " " + outcome.provider_transaction_id;
  for (Notice const& notice : outcome.notices) text += " [" + notice.code + ":" + notice.text.ja + "]";
  return text;
}

}  // namespace yoshin::atobarai_com::test
