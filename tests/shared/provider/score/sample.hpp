#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "provider/score/connector.hpp"
#include "proxy/gateway/decode.hpp"

namespace yoshin::score::samples {

/// An order that breaks no rule: 緑茶 at 3,000 yen and 300 yen of shipping, delivered to the buyer.
inline Order order() {
  Order one;
  one.shop = "demo";
  one.number = "S-1001";
  one.short_key = "K3F9Q2T7WB";
  one.version = 1;
  one.ordered_at = *parse_time("2026-01-05T09:00:05+09:00");
  one.buyer = {"見本花子",     "ミホンハナコ",         "", "", "100-0001", "東京都千代田区千代田", "1-1",
               "03-5555-0123", "buyer@example.invalid"};
  one.recipient = one.buyer;
  one.recipient.kana = "";
  one.recipient.email = "";
  one.items = {{"緑茶", Yen{3000}, 1, 8, ItemKind::goods, "T-1"}};
  one.current.goods = Yen{3000};
  one.current.shipping = Yen{300};
  one.current.billed = Yen{3300};
  one.imported = one.current;
  one.carrier = CarrierId::yamato;
  return one;
}

/// Everything that a `Context` borrows, to be changed by a test before it asks.
struct Case {
  explicit Case(Action what, CreditStatus status = CreditStatus::not_requested) : action(what) {
    record.provider = ProviderId::score;
    record.status = status;
    if (status == CreditStatus::not_requested) return;
    record.provider_transaction_id = "00000000123";
    record.first_total = record.present_total = Yen{3300};
  }
  /// An approved order whose parcel has a slip number.
  static Case to_ship(Action what = Action::slip_sync, CreditStatus status = CreditStatus::approved) {
    Case one(what, status);
    one.the_order.parcels = {{"490714955706"}};
    return one;
  }
  /// An order whose answer was lost, as the proxy leaves it.
  static Case lost(Action lost_action, CreditStatus before) {
    Case one(Action::credit_query, CreditStatus::unknown);
    one.record.lost_action = lost_action;
    one.record.status_before_unknown = before;
    if (lost_action == Action::credit_request) one.record.provider_transaction_id.clear();
    return one;
  }

  Action action;
  Order the_order = order();
  CreditRecord record;
  ActionInput input;
  std::map<std::string, std::string, std::less<>> settings;
  Date today{2026, 1, 5};

  /// Asks with a context that lives as long as the call.
  template <class Ask>
  auto ask(Ask question) const {
    Settings const values(kConnector.settings, settings);
    ShopFacts const shop{"見本商店", "03-5555-9999", "shop@example.invalid"};
    Context const context{the_order, record, action, input, values, shop, today, {}};
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
  /// The request of the n-th step, or the reason why there is none.
  Result<ProviderRequest, std::string> request(std::size_t step = 0) const {
    auto const steps = plan();
    if (!steps) return Failure{"no plan: " + steps.error().notice.text.en};
    if (step >= steps.value().size()) return Failure{std::string("no such step")};
    auto built = build(steps.value()[step]);
    if (!built) return Failure{"no request: " + built.error().text.en};
    return std::move(built).value();
  }
  /// The body of the n-th step as it goes out, with the test credentials of the provider's document filled in.
  std::string body(std::size_t step = 0) const {
    auto const built = request(step);
    if (!built) return built.error();
    return render_body(built.value().body, BodyFormat::xml, [](Node const& hole) -> std::string {
      auto const* one = std::get_if<Credential>(&hole.value());
      if (one == nullptr) return "?";
      if (one->field == "shop_code") return "S00000001";
      return one->field == "direct_password" ? "simpass1" : "PJKAAR0RTP";
    });
  }
};

/// The endpoints, roles, meanings and registrations of a plan, e.g. `cancel acts credit_cancel 1`.
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

/// The rules of problems with their fields; `?` marks a warning.
inline std::string rules(Problems const& problems) {
  std::string text;
  for (Problem const& problem : problems)
    text += problem.rule + (problem.severity == Severity::warning ? "?" : "") + " " + problem.field + "; ";
  return text;
}

/// The rules that one changed order breaks on 与信を実行.
template <class Change>
std::string broken(Change change) {
  Case one(Action::credit_request);
  change(one);
  return rules(one.check());
}

/// A text repeated.
inline std::string text(char const* part, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += part;
  return all;
}

/// What was sent with the answer to be read.
struct Sending {
  std::string endpoint = "result";
  CreditStatus status = CreditStatus::reviewing;
  std::string transaction_id = "00000000123";
  bool slip_reported = false;
  std::map<std::string, std::string, std::less<>> settings{};
  int http_status = 200;
  Stage stage = Stage::slip;
};

/// Reads a decoded answer.
inline Result<Outcome, ParseError> read(Sending const& how, Node answer) {
  Step const step{how.endpoint, StepRole::acts, Action::credit_query, 1, {}, {}};
  Sent sent;
  sent.our_id = "K3F9Q2T7WB";
  sent.provider_transaction_id = how.transaction_id;
  sent.billed = Yen{3300};
  sent.status = how.status;
  sent.stage = how.stage;
  sent.settings = Settings(kConnector.settings, how.settings);
  sent.slip_reported = how.slip_reported;
  return kConnector.parse(step, sent, {how.http_status, std::move(answer)});
}

/// Reads an answer from the bytes of its body, as the proxy does.
inline Result<Outcome, ParseError> read_xml(Sending const& how, std::string const& body) {
  auto decoded = decode_answer(BodyFormat::xml, "application/xml", body);
  if (!decoded) return Failure{ParseError{ParseFault::unreadable, decoded.error().reason, {}}};
  return read(how, std::move(decoded).value());
}

/// An outcome in words: `approved 00000000123`, `shipped:slip 00000000123`, `fault:wrong_id XX`.
inline std::string verdict(Result<Outcome, ParseError> const& outcome) {
  if (!outcome) {
    constexpr char const* kNames[] = {"unreadable", "missing", "wrong_id", "wrong_amount", "unknown_code"};
    return std::string("fault:") + kNames[static_cast<int>(outcome.error().fault)] + " " + outcome.error().code;
  }
  auto const kind = outcome.value().verdict.kind;
  std::string text(id_of(kind));
  if (kind == VerdictKind::shipped) text += ":" + std::string(id_of(outcome.value().verdict.stage));
  return text + " " + outcome.value().provider_transaction_id;
}

/// An accepted answer around the content of `transactionResult`.
inline std::string accepted(std::string const& content) {
  return "<response><result>OK</result><errors></errors><transactionResult>" + content +
         "</transactionResult></response>";
}

/// A refusing answer with one error.
inline std::string refused(std::string const& code, std::string const& message) {
  return "<response><result>NG</result><errors><error><errorCode>" + code + "</errorCode><errorMessage>" +
         message + "</errorMessage></error></errors></response>";
}

inline constexpr char kOurIds[] =
    "<nissenTransactionId>00000000123</nissenTransactionId><shopTransactionId>K3F9Q2T7WB</shopTransactionId>";

}  // namespace yoshin::score::samples
