#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "provider/atodene/connector.hpp"

namespace yoshin::atodene::samples {

/// The order of the provider file's example: 緑茶 at 3,000 yen and 送料 of 300, delivered to the buyer.
inline Order order() {
  Order one;
  one.shop = "demo";
  one.number = "S-1001";
  one.short_key = "K3F9Q2T7WB";
  one.version = 1;
  one.ordered_at = *parse_time("2022-01-05T09:00:05+09:00");
  one.buyer = {"見本花子",     "ミホンハナコ",         "", "", "100-0001", "東京都千代田区千代田1-1", "",
               "03-5555-0123", "buyer@example.invalid"};
  one.recipient = one.buyer;
  one.items = {{"緑茶", Yen{3000}, 1, 8, ItemKind::goods, "T-1"}};
  one.current = {Yen{3000}, {}, Yen{300}, {}, {}, {}, {}, Yen{3300}};
  one.imported = one.current;
  one.carrier = CarrierId::yamato;
  one.planned_ship_date = Date{2022, 1, 6};
  return one;
}

/// The record of that order in a status.
inline CreditRecord record(CreditStatus status = CreditStatus::not_requested) {
  CreditRecord one;
  one.provider = ProviderId::atodene;
  one.status = status;
  if (status == CreditStatus::not_requested) return one;
  one.provider_transaction_id = "A0000000001";
  one.first_total = one.present_total = Yen{3300};
  if (status == CreditStatus::shipment_reported) one.reported_slips = {{"490714955706"}};
  return one;
}

/// A case: an order, its record and what surrounds them, to be changed before a question is asked. The service
/// still runs: registrations are switched on and the clock stands before its end.
struct Case {
  explicit Case(Action what, CreditStatus status = CreditStatus::not_requested)
      : action(what), credit(record(status)) {
    if (what == Action::slip_sync || what == Action::slip_change || what == Action::slip_undo)
      the_order.parcels = {{"4907-1495-5706"}};
  }

  Action action;
  Order the_order = order();
  CreditRecord credit;
  ActionInput input;
  std::map<std::string, std::string, std::less<>> settings{{"atodene.enabled", "on"}};
  Date today{2022, 1, 5};

  /// Asks with a context that lives as long as the call.
  template <class Ask>
  auto ask(Ask question) const {
    Settings const values(kConnector.settings, settings);
    ShopFacts const shop{"見本商店", "03-5555-9999", "shop@example.invalid"};
    Context const context{the_order, credit, action, input, values, shop, today, {}};
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
  /// The request of the plan's first step; nothing may be refused.
  Result<ProviderRequest, BuildError> request() const {
    auto const steps = plan();
    if (!steps) return Failure{BuildError{steps.error().notice.text}};
    return build(steps.value().front());
  }
  /// Its body as it goes out with the test set of credentials; the reason where there is none.
  std::string body() const {
    auto const built = request();
    if (!built) return "no request: " + built.error().text.en;
    return render_body(built.value().body, BodyFormat::xml, [](Node const& hole) -> std::string {
      auto const* credential = std::get_if<Credential>(&hole.value());
      if (credential == nullptr) return "?";
      if (credential->field == "shop_code") return "000000000001";
      return credential->field == "link_id" ? "original00" : "simpass01";
    });
  }
};

/// The rules of problems with their points, `?` behind a warning, e.g. `atodene.tel.format? tel; `.
inline std::string rules(Problems const& problems) {
  std::string text;
  for (Problem const& problem : problems) {
    text += problem.rule + (problem.severity == Severity::warning ? "?" : "");
    if (!problem.provider_code.empty()) text += " " + problem.provider_code;
    text += "; ";
  }
  return text;
}

/// A text repeated.
inline std::string text(char const* part, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += part;
  return all;
}

/// What was sent in a case.
inline Sent sent_of(Case const& one) {
  auto const built = one.request();
  Sent sent{};
  if (built) sent.request = built.value();
  auto const steps = one.plan();
  int const registration = steps ? steps.value().front().registration : one.credit.registration;
  sent.our_id = provider_facing_id(one.the_order.short_key, registration);
  sent.provider_transaction_id = one.credit.provider_transaction_id;
  sent.billed = one.the_order.current.billed;
  sent.status = one.credit.status;
  sent.stage = one.credit.stage;
  sent.slip_reported = !one.credit.reported_slips.empty();
  return sent;
}

/// Parses an answer to the first step of a case.
inline Result<Outcome, ParseError> parse(Case const& one, Node answer, int http_status = 200) {
  auto const steps = one.plan();
  Step const step = steps ? steps.value().front() : Step{};
  return kConnector.parse(step, sent_of(one), {http_status, std::move(answer)});
}

/// Verdict, its stage when shipped, and the codes of the notices; the fault where the answer is not trusted.
inline std::string said(Result<Outcome, ParseError> const& outcome) {
  if (!outcome) {
    char const* const faults[] = {"unreadable", "missing", "wrong_id", "wrong_amount", "unknown_code"};
    return std::string(faults[static_cast<std::size_t>(outcome.error().fault)]) + " " + outcome.error().code;
  }
  Outcome const& one = outcome.value();
  std::string words(id_of(one.verdict.kind));
  if (one.verdict.kind == VerdictKind::shipped) words += " " + std::string(id_of(one.verdict.stage));
  for (Notice const& notice : one.notices) words += " !" + notice.code;
  return words;
}

/// An accepted answer with the transaction's elements.
inline Node accepted(Node info) {
  return Node::object().add("result", "OK").add("transactionInfo", std::move(info)).add("errors", "");
}
/// The elements of an inquiry or a change.
inline Node credit(std::string_view automatic, std::string_view manual = "", Node reasons = "") {
  return Node::object()
      .add("transactionId", "A0000000001")
      .add("autoAuthoriresult", automatic)
      .add("manualAuthoriresult", manual)
      .add("manualAuthorireasons", std::move(reasons));
}
/// One `error`.
inline Node error(std::string_view point, std::string_view code, std::string_view message) {
  return Node::object().add("errorPoint", point).add("errorCode", code).add("errorMessage", message);
}
/// A refusing answer with errors.
inline Node refused(std::vector<Node> errors) {
  Node list = Node::object();
  for (Node& one : errors) list.add("error", std::move(one));
  return Node::object().add("result", "NG").add("errors", std::move(list));
}

}  // namespace yoshin::atodene::samples
