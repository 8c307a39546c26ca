#include "tests/contract/model.hpp"

#include <boost/test/unit_test.hpp>

namespace yoshin::suite {
namespace {

constexpr char kSlip[] = "490714955706";
constexpr char kOtherSlip[] = "490714955710";

/// The switch that lets a provider take registrations at all, where it has one.
void switch_on(Connector const& connector, Situation& situation) {
  std::string const key = std::string(id_of(connector.id)) + ".enabled";
  for (SettingField const& field : connector.settings)
    if (field.id == key) situation.settings[key] = "on";
}

bool can_be_sent(Connector const& connector, Action action, Situation const& situation) {
  return situation.ask(connector, action, [&](Context const& context) {
    return connector.plan(context).ok() && !has_error(connector.check(context));
  });
}

/// The same order with each change that an action may need to have something to do.
std::vector<Situation> with_orders(Situation const& base) {
  Situation lower = base;
  lower.order.current.fee = Yen{};
  lower.order.current.billed = Yen{3000};
  lower.varied += "lower amount; ";
  Situation other_slip = base;
  if (!base.order.parcels.empty()) other_slip.order.parcels = {{kOtherSlip}};
  other_slip.varied += "other slip; ";
  return {base, lower, other_slip};
}

/// The case with no reason and with each that the action knows.
std::vector<Situation> with_inputs(Connector const& connector, Action action, Situation const& base) {
  std::vector<Situation> all{base};
  for (ReasonChoice const& choice : connector.facts.reasons) {
    if (choice.action != action) continue;
    Situation given = base;
    given.input = {std::string(choice.id), choice.needs_text ? "1234" : ""};
    given.varied += "reason " + std::string(choice.id) + "; ";
    all.push_back(std::move(given));
  }
  return all;
}

/// The other values that a setting may take: the other position of a toggle, the other choices.
std::vector<std::string> other_values(SettingField const& field) {
  std::vector<std::string> values;
  if (field.kind == FieldKind::toggle) values.emplace_back(field.preset == "on" ? "off" : "on");
  if (field.kind != FieldKind::choice) return values;
  for (std::string_view rest = field.choices; !rest.empty();) {
    auto const entry = rest.substr(0, rest.find(';'));
    values.emplace_back(entry.substr(0, entry.find('=')));
    rest.remove_prefix(std::min(entry.size() + 1, rest.size()));
  }
  return values;
}

/// The case with each other value of each setting.
std::vector<Situation> with_settings(Connector const& connector, Situation const& base) {
  std::vector<Situation> all;
  for (SettingField const& field : connector.settings)
    for (std::string const& value : other_values(field)) {
      Situation set = base;
      set.settings[std::string(field.id)] = value;
      set.varied += std::string(field.id) + "=" + value + "; ";
      all.push_back(std::move(set));
    }
  return all;
}

/// The case with one of the orders and one of the inputs with which the action can be sent.
std::optional<Situation> possible_now(Connector const& connector, Action action, Situation const& base) {
  for (Situation const& order : with_orders(base))
    for (Situation& given : with_inputs(connector, action, order))
      if (can_be_sent(connector, action, given)) return std::move(given);
  return std::nullopt;
}

std::string why_not(Connector const& connector, Action action, Situation const& situation) {
  return situation.ask(connector, action, [&](Context const& context) {
    std::string text;
    if (auto const plan = connector.plan(context); !plan) text = "plan: " + plan.error().notice.text.en + " ";
    for (Problem const& problem : connector.check(context))
      if (problem.severity == Severity::error) text += problem.rule + "@" + problem.field + " ";
    return text;
  });
}

void build_steps(Connector const& connector, Action action, Situation const& situation,
                 std::vector<Built>& out) {
  situation.ask(connector, action, [&](Context const& context) {
    auto const steps = connector.plan(context);
    BOOST_TEST_REQUIRE(steps.ok());
    BOOST_TEST(!steps.value().empty(), "a plan without a step");
    for (Step const& step : steps.value()) {
      auto request = connector.build(step, context);
      BOOST_TEST(request.ok(), "build of " << step.endpoint << " failed: "
                                           << (request ? std::string() : request.error().text.en));
      if (request) out.push_back({step, std::move(request).value()});
    }
  });
}

}  // namespace

Order model_order(bool slip_entered) {
  Order order;
  order.shop = "demo";
  order.number = "S-1001";
  order.short_key = "K3F9Q2T7WB";
  order.version = 1;
  order.ordered_at = *parse_time("2022-01-05T09:00:05+09:00");
  order.buyer = {
      "見本　花子",   "ミホン　ハナコ",       "", "", "100-0001", "東京都千代田区千代田1-2-3", "見本ビル101",
      "03-5555-0123", "buyer@example.invalid"};
  order.recipient = order.buyer;
  order.items = {{"緑茶", Yen{1500}, 2, 8, ItemKind::goods, "T-1"}};
  order.current = {Yen{3000}, {}, {}, Yen{300}, {}, {}, {}, Yen{3300}};
  order.imported = order.current;
  order.carrier = CarrierId::yamato;
  order.planned_ship_date = Date{2022, 1, 6};
  if (slip_entered) order.parcels = {{kSlip}};
  return order;
}

CreditRecord model_record(ProviderId provider, CreditStatus status, Stage stage) {
  CreditRecord record;
  record.provider = provider;
  record.status = status;
  if (status == CreditStatus::not_requested) return record;
  record.provider_transaction_id = "26010500001";
  record.first_total = record.present_total = Yen{3300};
  if (status != CreditStatus::shipment_reported) return record;
  record.stage = stage;
  record.reported_slips = {{kSlip}};
  return record;
}

Situation model(Connector const& connector, CreditStatus status, Stage stage, bool slip_entered) {
  Situation situation{model_order(slip_entered), model_record(connector.id, status, stage), {}, {}, kToday, {}};
  switch_on(connector, situation);
  return situation;
}

std::optional<Situation> possible(Connector const& connector, Action action, Situation const& base) {
  if (auto now = possible_now(connector, action, base)) return now;
  auto const once = with_settings(connector, base);
  for (Situation const& set : once)
    if (auto now = possible_now(connector, action, set)) return now;
  // A contract option and the switch that goes with it.
  for (Situation const& set : once)
    for (Situation const& twice : with_settings(connector, set))
      if (auto now = possible_now(connector, action, twice)) return now;
  return std::nullopt;
}

std::string folder_of(Connector const& connector) {
  return "shared/provider/" + std::string(id_of(connector.id));
}

std::string name_of_case(Connector const& connector, CellRow const& row, Action action) {
  std::string text = std::string(id_of(connector.id)) + ", " + std::string(id_of(row.status));
  if (row.stage) text += " (" + std::string(id_of(*row.stage)) + ")";
  return text + ", " + std::string(id_of(action));
}

std::vector<Built> every_request(Connector const& connector) {
  std::vector<Built> all;
  for (CellRow const& row : connector.facts.cells)
    for (auto const& actions : {row.buttons, row.menu})
      for (Action const action : actions) {
        BOOST_TEST_CONTEXT(name_of_case(connector, row, action)) {
          bool const slip = row.slip == SlipState::entered || row.status == CreditStatus::shipment_reported;
          auto const base = model(connector, row.status, row.stage.value_or(Stage::slip), slip);
          auto const found = possible(connector, action, base);
          BOOST_TEST(found.has_value(), "the cell offers it, and no order of ours can do it: " << why_not(
                                            connector, action, base));
          if (!found) continue;
          if (!found->varied.empty())
            BOOST_TEST_MESSAGE(name_of_case(connector, row, action) << ": possible with " << found->varied);
          build_steps(connector, action, *found, all);
        }
      }
  return all;
}

}  // namespace yoshin::suite
