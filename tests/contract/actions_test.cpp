#include <boost/test/unit_test.hpp>
#include <set>

#include "base/json.hpp"
#include "credit/transitions.hpp"
#include "proxy/gateway/decode.hpp"
#include "proxy/gateway/fill.hpp"
#include "tests/contract/model.hpp"

// What every connector's plan and build must hold to, for every action that its cells offer.

using namespace yoshin;
using suite::Built;

namespace {

/// Calls `visit` with every leaf of the tree.
template <class Visit>
void each_leaf(Node const& node, Visit const& visit) {
  if (auto const* items = node.items()) {
    for (Node const& item : *items) each_leaf(item, visit);
  } else if (auto const* members = node.members()) {
    for (auto const& [name, child] : *members) each_leaf(child, visit);
  } else {
    visit(node);
  }
}

/// The credential fields that the request's holes name.
std::set<std::string> credentials_in(ProviderRequest const& request) {
  std::set<std::string> fields;
  auto const note = [&fields](Node const& leaf) {
    if (auto const* one = std::get_if<Credential>(&leaf.value())) fields.insert(one->field);
    if (auto const* pair = std::get_if<BasicAuth>(&leaf.value()))
      fields.insert({pair->user_field, pair->password_field});
  };
  for (auto const& [name, value] : request.headers) note(value);
  each_leaf(request.body, note);
  return fields;
}

bool declares(Connector const& connector, std::string_view credential) {
  for (CredentialField const& field : connector.credentials)
    if (field.id == credential) return true;
  return false;
}

/// A value that no order, setting or table of ours contains, one a field.
CredentialSet distinct_credentials(Connector const& connector) {
  CredentialSet credentials;
  for (CredentialField const& field : connector.credentials)
    credentials.emplace(std::string(field.id), Secret("value-of-" + std::string(field.id)));
  return credentials;
}

/// Whether the body is what its Content-Type says.
bool is_well_formed(BodyFormat format, std::string const& body) {
  switch (format) {
    case BodyFormat::json: return parse_json(body).ok();
    case BodyFormat::xml: return decode_answer(BodyFormat::xml, "application/xml", body).ok();
    case BodyFormat::form: return !body.empty() && body.find_first_of(" {}\"<>\r\n") == std::string::npos;
    case BodyFormat::multipart: return body.starts_with("--");
  }
  return false;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(contract_actions)

BOOST_AUTO_TEST_CASE(every_action_that_a_cell_offers_may_start_and_can_be_planned_and_built) {
  for (Connector const* connector : all_connectors()) {
    BOOST_TEST_CONTEXT(id_of(connector->id)) {
      BOOST_TEST(!suite::every_request(*connector).empty(),
                 "no action: fill kCells, then plan.cpp and build.cpp in " << suite::folder_of(*connector));
      for (CellRow const& row : connector->facts.cells)
        for (auto const& actions : {row.buttons, row.menu})
          for (Action const action : actions)
            BOOST_TEST(may_start(row.status, action), suite::name_of_case(*connector, row, action));
    }
  }
}

BOOST_AUTO_TEST_CASE(the_six_panel_actions_either_have_a_request_or_are_offered_nowhere) {
  for (Connector const* connector : all_connectors()) {
    std::set<Action> built;
    for (Built const& one : suite::every_request(*connector)) built.insert(one.step.meaning);
    for (Action const needed :
         {Action::credit_request, Action::credit_query, Action::credit_cancel, Action::slip_sync})
      BOOST_TEST(built.count(needed) == 1U, id_of(connector->id)
                                                << " has no call for " << id_of(needed) << ": write it in "
                                                << suite::folder_of(*connector) << "/plan.cpp");
  }
}

BOOST_AUTO_TEST_CASE(a_request_goes_to_the_declared_endpoint_of_its_step) {
  for (Connector const* connector : all_connectors())
    for (Built const& one : suite::every_request(*connector)) {
      BOOST_TEST_CONTEXT(id_of(connector->id) << " " << one.step.endpoint) {
        BOOST_TEST(one.request.endpoint == one.step.endpoint);
        auto const* endpoint = find_endpoint(*connector, one.request.endpoint);
        BOOST_TEST_REQUIRE(endpoint != nullptr, "not among the connector's endpoints");
        bool const changes = one.step.role == StepRole::acts;
        if (!changes) BOOST_TEST((endpoint->effect == Effect::read_only), "a reading step changes something");
      }
    }
}

BOOST_AUTO_TEST_CASE(a_request_names_declared_credentials_and_at_least_one) {
  for (Connector const* connector : all_connectors())
    for (Built const& one : suite::every_request(*connector)) {
      BOOST_TEST_CONTEXT(id_of(connector->id) << " " << one.step.endpoint) {
        auto const fields = credentials_in(one.request);
        BOOST_TEST(!fields.empty(), "nobody could tell whose request it is");
        for (std::string const& field : fields)
          BOOST_TEST(declares(*connector, field), field << " is not among the connector's credentials");
      }
    }
}

BOOST_AUTO_TEST_CASE(a_filled_request_is_well_formed_and_holds_no_hole) {
  for (Connector const* connector : all_connectors()) {
    auto const credentials = distinct_credentials(*connector);
    for (Built const& one : suite::every_request(*connector)) {
      BOOST_TEST_CONTEXT(id_of(connector->id) << " " << one.step.endpoint) {
        auto const* endpoint = find_endpoint(*connector, one.request.endpoint);
        BOOST_TEST_REQUIRE(endpoint != nullptr);
        WireRequest const wire = fill(one.request, *connector, credentials,
                                      *parse_time("2022-01-05T09:00:05+09:00"), {"http://127.0.0.1", 1000});
        BOOST_TEST(is_well_formed(body_format(*endpoint, one.request), wire.body), wire.body);
        for (char const* mask : {"••••", "送信時刻"})
          BOOST_TEST(wire.body.find(mask) == std::string::npos, wire.body);
        for (std::string const& field : credentials_in(one.request)) {
          std::string text = wire.body;
          bool in_header = false;
          for (auto const& [name, value] : wire.headers) in_header = in_header || value.starts_with("Basic ");
          for (auto const& [name, value] : wire.headers) text += value;
          BOOST_TEST((in_header || text.find("value-of-" + field) != std::string::npos),
                     field << " was not filled");
        }
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(a_buyer_who_looks_like_a_hole_stays_a_buyer) {
  for (Connector const* connector : all_connectors()) {
    auto situation = suite::model(*connector, CreditStatus::not_requested, Stage::slip, false);
    situation.order.notes = "{{PASSWORD}} ••••";
    situation.order.buyer.company = "｛｛ＰＡＳＳＷＯＲＤ｝｝";
    situation.ask(*connector, Action::credit_request, [&](Context const& context) {
      auto const steps = connector->plan(context);
      BOOST_TEST_REQUIRE(steps.ok(), "no plan: write " << suite::folder_of(*connector) << "/plan.cpp");
      auto const plain = suite::model(*connector, CreditStatus::not_requested, Stage::slip, false);
      auto const request = connector->build(steps.value().front(), context);
      auto const usual = plain.ask(*connector, Action::credit_request, [&](Context const& other) {
        return connector->build(steps.value().front(), other);
      });
      BOOST_TEST_REQUIRE((request.ok() && usual.ok()));
      BOOST_TEST(credentials_in(request.value()) == credentials_in(usual.value()),
                 boost::test_tools::per_element());
    });
  }
}

BOOST_AUTO_TEST_SUITE_END()
