#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <fstream>
#include <iterator>
#include <set>

#include "base/json.hpp"
#include "base/utf8.hpp"
#include "credit/transitions.hpp"
#include "provider/cell.hpp"
#include "provider/retirement.hpp"
#include "tests/contract/model.hpp"
#include "tests/support/test_folder.hpp"

// What every connector's tables must hold to.

using namespace yoshin;

namespace {

template <class Visit>
void each_connector(Visit const& visit) {
  for (Connector const* connector : all_connectors()) {
    BOOST_TEST_CONTEXT(id_of(connector->id)) {
      visit(*connector);
    }
  }
}

bool is_all(std::string_view text, bool (*good)(char)) {
  return std::all_of(text.begin(), text.end(), good);
}
bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}
bool is_alphanumeric(char letter) {
  return is_digit(letter) || (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

/// Whether a value that the provider's tables preset is one that the form would take.
bool fits(FieldKind kind, std::string_view value, std::string_view choices) {
  switch (kind) {
    case FieldKind::text:
    case FieldKind::list: return value.find_first_of("\r\n") == std::string_view::npos;
    case FieldKind::digits: return is_all(value, is_digit);
    case FieldKind::alphanumeric: return is_all(value, is_alphanumeric);
    case FieldKind::number: return parse_integer(value).has_value();
    case FieldKind::toggle: return value == "on" || value == "off";
    case FieldKind::choice:
      return (";" + std::string(choices)).find(";" + std::string(value) + "=") != std::string::npos;
  }
  return false;
}

SettingField const* setting(Connector const& connector, std::string_view id) {
  for (SettingField const& field : connector.settings)
    if (field.id == id) return &field;
  return nullptr;
}

/// Where a failure says that something is to be filled.
std::string in_facts(Connector const& connector) {
  return " in " + suite::folder_of(connector) + "/facts.hpp";
}

bool is_offered(Connector const& connector, Action action) {
  for (CellRow const& row : connector.facts.cells)
    for (auto const& actions : {row.buttons, row.menu})
      if (std::find(actions.begin(), actions.end(), action) != actions.end()) return true;
  return false;
}

Steps registering(Connector const& connector, Date today) {
  auto situation = suite::model(connector, CreditStatus::not_requested, Stage::slip, false);
  situation.today = today;
  return situation.ask(connector, Action::credit_request, [&](Context const& context) {
    auto steps = connector.plan(context);
    return steps ? std::move(steps).value() : Steps{};
  });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(contract_facts)

BOOST_AUTO_TEST_CASE(the_registry_holds_each_provider_once_in_the_order_of_their_ids) {
  std::vector<ProviderId> ids;
  for (Connector const* connector : all_connectors()) {
    ids.push_back(connector->id);
    BOOST_TEST((find_connector(connector->id) == connector));
  }
  BOOST_TEST(std::is_sorted(ids.begin(), ids.end()));
  BOOST_TEST((std::adjacent_find(ids.begin(), ids.end()) == ids.end()));
  BOOST_TEST(ids.size() == Names<ProviderId>::kTable.size(), "a provider has a name and no connector");
}

BOOST_AUTO_TEST_CASE(a_provider_is_called_by_the_name_of_its_id) {
  each_connector([](Connector const& connector) {
    BOOST_TEST(connector.facts.name_ja == name_of(connector.id).ja);
    BOOST_TEST(connector.facts.name_en == name_of(connector.id).en);
  });
}

BOOST_AUTO_TEST_CASE(ids_are_unique_and_settings_carry_the_providers_name) {
  each_connector([](Connector const& connector) {
    std::set<std::string_view> ids;
    for (Endpoint const& endpoint : connector.endpoints)
      BOOST_TEST(ids.insert(endpoint.id).second, endpoint.id);
    ids.clear();
    for (CredentialField const& field : connector.credentials)
      BOOST_TEST(ids.insert(field.id).second, field.id);
    for (SettingField const& field : connector.settings) {
      BOOST_TEST(ids.insert(field.id).second, field.id);
      BOOST_TEST(field.id.starts_with(std::string(id_of(connector.id)) + "."), field.id);
    }
  });
}

BOOST_AUTO_TEST_CASE(an_endpoint_is_a_method_and_a_path_below_an_address_that_no_code_names) {
  each_connector([](Connector const& connector) {
    BOOST_TEST(!connector.endpoints.empty(), "no endpoint: fill kEndpoints" << in_facts(connector));
    for (Endpoint const& endpoint : connector.endpoints) {
      BOOST_TEST_CONTEXT(endpoint.id) {
        BOOST_TEST(!endpoint.label.empty());
        BOOST_TEST((endpoint.method == "POST" || endpoint.method == "PATCH" || endpoint.method == "GET"));
        BOOST_TEST((endpoint.path.empty() || endpoint.path.front() == '/'));
        BOOST_TEST(endpoint.path.find("://") == std::string_view::npos);
        BOOST_TEST((endpoint.answers == BodyFormat::json || endpoint.answers == BodyFormat::xml));
      }
    }
  });
}

BOOST_AUTO_TEST_CASE(a_batch_is_bounded_by_a_number_setting_of_its_own) {
  each_connector([](Connector const& connector) {
    for (Endpoint const& endpoint : connector.endpoints) {
      if (!endpoint.batch) continue;
      auto const* field = setting(connector, endpoint.batch->max_setting);
      BOOST_TEST_REQUIRE(field != nullptr, endpoint.id << " is bounded by no setting");
      BOOST_TEST((field->kind == FieldKind::number));
      auto const preset = parse_integer(field->preset).value_or(0);
      BOOST_TEST((preset >= 1 && preset <= endpoint.batch->most), field->id);
      BOOST_TEST(!endpoint.batch->lists.empty());
    }
  });
}

BOOST_AUTO_TEST_CASE(every_preset_is_a_value_that_its_own_field_takes) {
  each_connector([](Connector const& connector) {
    BOOST_TEST(!connector.credentials.empty(), "no credential: fill kCredentials" << in_facts(connector));
    for (CredentialField const& field : connector.credentials) {
      BOOST_TEST((field.least >= 0 && field.least <= field.most), field.id);
      if (field.preset.empty()) continue;
      auto const length = static_cast<int>(to_utf32(field.preset).size());
      BOOST_TEST((length >= field.least && length <= field.most), field.id);
      BOOST_TEST(fits(field.kind, field.preset, {}), field.id);
    }
    for (SettingField const& field : connector.settings) {
      BOOST_TEST(fits(field.kind, field.preset, field.choices),
                 field.id << " is preset to '" << field.preset << "'");
      BOOST_TEST((field.kind == FieldKind::choice) == !field.choices.empty(), field.id);
    }
    auto const review = connector.facts.review_switch;
    if (!review.empty()) {
      auto const* field = setting(connector, review);
      BOOST_TEST((field != nullptr && field->kind == FieldKind::toggle), review);
    }
  });
}

BOOST_AUTO_TEST_CASE(every_status_has_a_cell_whose_actions_may_start_there) {
  each_connector([](Connector const& connector) {
    for (auto const& status : Names<CreditStatus>::kTable)
      for (auto const& stage : Names<Stage>::kTable)
        for (bool const slip : {false, true}) {
          bool const reported = status.value == CreditStatus::shipment_reported;
          if ((!reported && stage.value != Stage::slip) || (reported && !slip)) continue;
          Cell const cell = cell_of(suite::model_record(connector.id, status.value, stage.value), slip);
          std::string const where = std::string(status.id) + " " + std::string(stage.id);
          bool const speaks = !cell.buttons.empty() || !cell.menu.empty() || !cell.label_ja.empty() ||
                              !cell.settlements.empty();
          BOOST_TEST(speaks, where << " shows an empty cell: fill kCells" << in_facts(connector));
          BOOST_TEST(cell.label_ja.empty() == cell.label_en.empty(), where);
          for (Action const action : cell.buttons) {
            BOOST_TEST(may_start(status.value, action), where << " " << id_of(action));
            BOOST_TEST(std::count(cell.menu.begin(), cell.menu.end(), action) == 0, where << " has it twice");
          }
        }
  });
}

BOOST_AUTO_TEST_CASE(every_open_point_is_a_setting_or_a_key_of_the_configuration) {
  std::ifstream in(test::test_path("data/open_points.json"), std::ios::binary);
  auto const document = parse_json(std::string{std::istreambuf_iterator<char>(in), {}});
  BOOST_TEST_REQUIRE(document.ok());
  each_connector([&](Connector const& connector) {
    Node const* providers = document.value().find("providers");
    BOOST_TEST(providers->find(id_of(connector.id)) != nullptr,
               "tests/data/open_points.json has no list of it (an empty one says that nothing is open)");
    for (Node const& point : providers->items_at(id_of(connector.id))) {
      auto const id = point.text_at("switch");
      bool const configured = id.starts_with("[provider." + std::string(id_of(connector.id)) + "] ");
      BOOST_TEST((configured || setting(connector, id) != nullptr), id << " is no setting");
      Node const* why = point.find("why");
      BOOST_TEST_REQUIRE(why != nullptr, id);
      BOOST_TEST((!why->text_at("ja").empty() && !why->text_at("en").empty()), id);
    }
  });
}

BOOST_AUTO_TEST_CASE(reasons_belong_to_offered_actions_and_are_named_in_both_languages) {
  each_connector([](Connector const& connector) {
    std::set<std::pair<Action, std::string_view>> seen;
    for (ReasonChoice const& choice : connector.facts.reasons) {
      BOOST_TEST(is_offered(connector, choice.action), choice.id);
      BOOST_TEST((seen.insert({choice.action, choice.id}).second), choice.id);
      BOOST_TEST((!choice.ja.empty() && !choice.en.empty()), choice.id);
    }
  });
}

BOOST_AUTO_TEST_CASE(a_provider_registers_nothing_after_its_last_day_and_goes_on_with_the_rest) {
  each_connector([](Connector const& connector) {
    Settings const defaults(connector.settings, {});
    auto const last = retirement_of(connector, defaults);
    auto const steps = registering(connector, suite::kToday);
    BOOST_TEST_REQUIRE(!steps.empty(),
                       "no plan for 与信を実行 on a day when every provider takes registrations: write "
                           << suite::folder_of(connector) << "/plan.cpp");
    BOOST_TEST(!retirement_refusal(connector, defaults, steps, suite::kToday).has_value());
    Date const far{2100, 1, 1};
    auto const refusal = retirement_refusal(connector, defaults, steps, far);
    BOOST_TEST(refusal.has_value() == last.has_value());
    if (!last) return;
    BOOST_TEST(!retirement_refusal(connector, defaults, steps, *last).has_value());
    BOOST_TEST(retirement_refusal(connector, defaults, steps, add_days(*last, 1)).has_value());
    BOOST_TEST(refusal->text.ja.find(connector.facts.name_ja) != std::string::npos);
    Step query{"", StepRole::decides, Action::credit_query, 1, {}, {}};
    BOOST_TEST(!retirement_refusal(connector, defaults, {query}, far).has_value());
  });
}

BOOST_AUTO_TEST_CASE(a_shops_own_date_of_retirement_takes_the_place_of_the_fact) {
  each_connector([](Connector const& connector) {
    std::string const key = std::string(id_of(connector.id)) + ".retired_on";
    if (setting(connector, key) == nullptr) return;
    Settings const extended(connector.settings, {{key, "2099-12-31"}});
    BOOST_TEST(takes_registrations(connector, extended, Date{2099, 12, 31}));
    BOOST_TEST(!takes_registrations(connector, extended, Date{2100, 1, 1}));
  });
}

BOOST_AUTO_TEST_CASE(a_registration_anew_is_sent_under_an_id_of_its_own) {
  each_connector([](Connector const& connector) {
    auto const text_with = [&](int registration) {
      auto situation = suite::model(connector, CreditStatus::not_requested, Stage::slip, false);
      situation.record.registration = registration;
      return situation.ask(connector, Action::credit_request, [&](Context const& context) {
        auto const steps = connector.plan(context);
        BOOST_TEST_REQUIRE((steps.ok() && !steps.value().empty()),
                           "no plan: write " << suite::folder_of(connector) << "/plan.cpp");
        auto const request = connector.build(steps.value().front(), context);
        BOOST_TEST_REQUIRE(request.ok());
        return canonical_bytes("", connector.id, "", {request.value()});
      });
    };
    BOOST_TEST(text_with(1).find(provider_facing_id("K3F9Q2T7WB", 1)) != std::string::npos);
    BOOST_TEST(text_with(1).find(provider_facing_id("K3F9Q2T7WB", 2)) == std::string::npos);
    BOOST_TEST(text_with(2).find(provider_facing_id("K3F9Q2T7WB", 2)) != std::string::npos);
  });
}

BOOST_AUTO_TEST_SUITE_END()
