#include <boost/test/unit_test.hpp>

#include "credit/transitions.hpp"
#include "sample.hpp"

using namespace yoshin;

namespace {

CellRow const* cell(CreditStatus status, bool slip, Stage stage = Stage::slip) {
  for (CellRow const& row : kuroneko::kConnector.facts.cells) {
    if (row.status != status || (row.stage && *row.stage != stage)) continue;
    if (row.slip == SlipState::any || (row.slip == SlipState::entered) == slip) return &row;
  }
  return nullptr;
}

std::string actions(std::span<Action const> all) {
  std::string text;
  for (Action const action : all) text += (text.empty() ? "" : " ") + std::string(id_of(action));
  return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(kuroneko_facts)

BOOST_AUTO_TEST_CASE(cells_show_the_labels_and_buttons_of_the_manual) {
  auto const* none = cell(CreditStatus::approved, false);
  BOOST_TEST(none->label_ja == "[与信OK]");
  BOOST_TEST(actions(none->buttons) == "credit_change credit_cancel");
  BOOST_TEST(actions(cell(CreditStatus::approved, true)->buttons) == "slip_sync credit_change credit_cancel");
  BOOST_TEST(actions(cell(CreditStatus::not_requested, true)->buttons) == "credit_request");
  BOOST_TEST(cell(CreditStatus::not_requested, true)->label_ja == "");
  BOOST_TEST(actions(cell(CreditStatus::cancelled, false)->buttons) == "credit_request");
  BOOST_TEST(cell(CreditStatus::rejected, false)->label_ja == "[与信NG]");
  BOOST_TEST(actions(cell(CreditStatus::rejected, false)->buttons) == "credit_cancel");
  BOOST_TEST(cell(CreditStatus::reviewing, true)->label_ja == "【審査中】");
  BOOST_TEST(actions(cell(CreditStatus::reviewing, true)->buttons) == "credit_query credit_cancel");
}

BOOST_AUTO_TEST_CASE(a_reported_row_has_no_buttons_and_offers_a_change_only_once_the_invoice_is_out) {
  for (Stage const stage : {Stage::slip, Stage::investigate, Stage::sale_fixed, Stage::invoiced, Stage::paid}) {
    auto const* row = cell(CreditStatus::shipment_reported, true, stage);
    BOOST_TEST(row->label_ja == "[与信OK] [伝票番号同期OK]");
    BOOST_TEST(row->buttons.empty());
    bool const offers_change = actions(row->menu).find("credit_change") != std::string::npos;
    BOOST_TEST(offers_change == (stage == Stage::invoiced));
  }
}

BOOST_AUTO_TEST_CASE(every_offered_action_may_start_in_its_status) {
  for (CellRow const& row : kuroneko::kConnector.facts.cells) {
    for (Action const action : row.buttons) BOOST_TEST(may_start(row.status, action), id_of(action));
    for (Action const action : row.menu) BOOST_TEST(may_start(row.status, action), id_of(action));
  }
}

BOOST_AUTO_TEST_CASE(every_call_is_posted_to_the_path_of_its_api_id) {
  BOOST_TEST(kuroneko::kConnector.endpoints.size() == 9U);
  for (Endpoint const& endpoint : kuroneko::kConnector.endpoints) {
    BOOST_TEST(endpoint.path == "/" + std::string(endpoint.id) + "APIAction_execute.action");
    BOOST_TEST(endpoint.method == "POST");
    bool const form_to_xml = endpoint.sends == BodyFormat::form && endpoint.answers == BodyFormat::xml;
    BOOST_TEST(form_to_xml);
  }
  bool const read_only = find_endpoint(kuroneko::kConnector, "KAAST0010")->effect == Effect::read_only;
  bool const changing = find_endpoint(kuroneko::kConnector, "KAARR0010")->effect == Effect::changing;
  BOOST_TEST(read_only);
  BOOST_TEST(changing);
}

BOOST_AUTO_TEST_CASE(the_provider_is_asked_by_our_own_id_and_wants_two_credentials) {
  bool const by_our_id = kuroneko::kConnector.facts.asked_by == AskedBy::our_id;
  BOOST_TEST(by_our_id);
  auto const credentials = kuroneko::kConnector.credentials;
  BOOST_TEST(credentials[0].label_ja == "加盟店コード");
  BOOST_TEST(credentials[0].least == 11);
  BOOST_TEST(credentials[0].most == 11);
  BOOST_TEST(credentials[1].label_ja == "パスワード");
  BOOST_TEST(credentials[1].most == 8);
}

BOOST_AUTO_TEST_CASE(a_choice_setting_has_its_preset_among_its_choices) {
  for (SettingField const& field : kuroneko::kConnector.settings) {
    BOOST_TEST(field.id.starts_with("kuroneko."));
    if (field.kind != FieldKind::choice) continue;
    BOOST_TEST((";" + std::string(field.choices)).find(";" + std::string(field.preset) + "=") !=
               std::string::npos);
  }
}

BOOST_AUTO_TEST_SUITE_END()
