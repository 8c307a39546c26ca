#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "provider/kuroneko/connector.hpp"

namespace yoshin::kuroneko::samples {

/// An order that breaks no rule: 緑茶 × 2 at 1,500 yen and 300 yen of fee, delivered to the buyer.
inline Order order() {
  Order one;
  one.shop = "demo";
  one.number = "S-1001";
  one.short_key = "K3F9Q2T7WB";
  one.version = 1;
  one.ordered_at = *parse_time("2026-01-05T09:00:05+09:00");
  one.buyer = {"見本　花子", "ﾐﾎﾝ ﾊﾅｺ",    "",
               "",           "1000001",    "東京都千代田区見本町１－２－３",
               "",           "0355551234", "buyer@example.invalid"};
  one.recipient = one.buyer;
  one.items = {{"緑茶", Yen{1500}, 2, 8, ItemKind::goods, "T-1"}};
  one.current = {Yen{3000}, {}, {}, Yen{300}, {}, {}, {}, Yen{3300}};
  one.imported = one.current;
  one.carrier = CarrierId::yamato;
  one.planned_ship_date = Date{2026, 1, 8};
  return one;
}

/// The record of that order in a status.
inline CreditRecord record(CreditStatus status = CreditStatus::not_requested) {
  CreditRecord one;
  one.provider = ProviderId::kuroneko;
  one.status = status;
  if (status != CreditStatus::not_requested) one.first_total = one.present_total = Yen{3300};
  return one;
}

/// A case: an order, its record and what surrounds them, to be changed before a question is asked.
struct Case {
  explicit Case(Action what, CreditStatus status = CreditStatus::not_requested)
      : action(what), credit(record(status)) {}

  Action action;
  Order the_order = order();
  CreditRecord credit;
  ActionInput input;
  std::map<std::string, std::string, std::less<>> settings;
  std::vector<std::string> crowded;

  /// Asks with a context that lives as long as the call.
  template <class Ask>
  auto ask(Ask question) const {
    Settings const values(kConnector.settings, settings);
    ShopFacts const shop{"見本商店", "0355559999", "shop@example.invalid"};
    Context const context{the_order, credit, action, input, values, shop, Date{2026, 1, 5}, crowded};
    return question(context);
  }
  Problems check() const {
    return ask([](Context const& context) { return kConnector.check(context); });
  }
  Result<Steps, PlanError> plan() const {
    return ask([](Context const& context) { return kConnector.plan(context); });
  }
  Result<ProviderRequest, BuildError> build(Step const& step) const {
    return ask([&](Context const& context) { return kConnector.build(step, context); });
  }
  /// The body of the n-th step of the plan as a form, holes in brackets; the reason where there is none.
  std::string body(std::size_t step) const {
    auto const steps = plan();
    if (!steps) return "no plan: " + steps.error().notice.text.en;
    if (step >= steps.value().size()) return "no such step";
    auto const request = build(steps.value()[step]);
    if (!request) return "no request: " + request.error().text.en;
    std::string text;
    for (auto const& [name, value] : *request.value().body.members()) {
      if (!text.empty()) text += '&';
      text += name + "=";
      if (auto const leaf = value.text()) {
        text += *leaf;
      } else if (auto const* hole = std::get_if<Credential>(&value.value())) {
        text += "<" + hole->field + ">";
      } else {
        text += "<now>";
      }
    }
    return text;
  }
};

/// The endpoints, roles, meanings and registrations of a plan, e.g. `KAACL0010 acts credit_cancel 1`.
inline std::string outline(Result<Steps, PlanError> const& steps) {
  if (!steps) return "refused";
  std::string text;
  for (Step const& step : steps.value()) {
    if (!text.empty()) text += ", ";
    text += step.endpoint + " " + std::string(id_of(step.role)) + " " + std::string(id_of(step.meaning)) + " " +
            std::to_string(step.registration);
    if (step.parcel) text += " parcel " + std::to_string(*step.parcel);
  }
  return text;
}

/// The rules of problems with their codes, e.g. `kuroneko.name.required kaara019E; `; `?` marks a warning, `~`
/// an information.
inline std::string rules(Problems const& problems) {
  std::string text;
  for (Problem const& problem : problems) {
    text += problem.rule;
    text += problem.severity == Severity::warning ? "?" : problem.severity == Severity::info ? "~" : "";
    if (!problem.provider_code.empty()) text += " " + problem.provider_code;
    text += "; ";
  }
  return text;
}

/// The rules that one changed order breaks on 与信を実行.
template <class Change>
std::string broken(Change change) {
  Case one(Action::credit_request);
  change(one);
  return rules(one.check());
}

/// Makes the order a gift: another person at another address.
inline void send_elsewhere(Case& one) {
  one.the_order.recipient = {"見本　太郎", "", "", "", "1500001", "東京都渋谷区見本１－１", "", "", ""};
}

/// A text repeated.
inline std::string text(char const* part, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += part;
  return all;
}

/// Parses an answer of flat members to a call.
inline Result<Outcome, ParseError> parse(std::string_view endpoint, Node answer,
                                         Action meaning = Action::credit_query,
                                         CreditStatus status = CreditStatus::not_requested,
                                         StepRole role = StepRole::decides,
                                         std::map<std::string, std::string, std::less<>> settings = {},
                                         Node sent_body = {}) {
  Step const step{std::string(endpoint), role, meaning, 1, {}, {}};
  ProviderRequest request{std::string(endpoint), {}, std::move(sent_body)};
  Sent const sent{std::move(request),
                  "K3F9Q2T7WB",
                  "",
                  Yen{3300},
                  status,
                  Stage::slip,
                  Settings(kConnector.settings, std::move(settings))};
  return kConnector.parse(step, sent, {200, std::move(answer)});
}

/// An accepted answer with a result.
inline Node accepted(std::string_view result) {
  return Node::object()
      .add("returnCode", "0")
      .add("errorCode", "")
      .add("returnDate", "20260105090001")
      .add("orderNo", "K3F9Q2T7WB")
      .add("result", result);
}

/// A refusing answer with a code.
inline Node refused(std::string_view code) {
  return Node::object().add("returnCode", "1").add("errorCode", code).add("orderNo", "K3F9Q2T7WB");
}

}  // namespace yoshin::kuroneko::samples
