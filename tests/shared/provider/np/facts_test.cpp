#include <boost/test/unit_test.hpp>
#include <set>

#include "credit/transitions.hpp"
#include "provider/np/facts.hpp"
#include "tests/shared/provider/np/sample.hpp"

using namespace yoshin;

namespace {

/// The first cell row that fits, as ids: `label|buttons|menu`.
std::string cell_text(CreditStatus status, SlipState slip, Stage stage = Stage::slip) {
  for (CellRow const& row : np::kCells) {
    if (row.status != status || (row.slip != SlipState::any && row.slip != slip)) continue;
    if (row.stage && *row.stage != stage) continue;
    std::string text(row.label_ja);
    for (auto const& actions : {row.buttons, row.menu}) {
      text += "|";
      for (Action action : actions) text += std::string(name_of(action).ja) + " ";
    }
    return text;
  }
  return "none";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(np_facts)

BOOST_AUTO_TEST_CASE(the_payment_cell_is_that_of_the_manual) {
  using S = CreditStatus;
  BOOST_TEST(cell_text(S::not_requested, SlipState::none) == "|与信を実行 |");
  BOOST_TEST(cell_text(S::reviewing, SlipState::none) == "【与信中】|与信結果確認 与信キャンセル |");
  BOOST_TEST(cell_text(S::reviewing, SlipState::entered) == "【与信中】|与信結果確認 与信キャンセル |");
  BOOST_TEST(cell_text(S::on_hold, SlipState::none) == "[与信保留]|与信内容変更 与信結果確認 与信キャンセル |");
  BOOST_TEST(cell_text(S::approved, SlipState::none) == "[与信OK]|与信内容変更 与信キャンセル |与信結果確認 ");
  BOOST_TEST(cell_text(S::approved, SlipState::entered) ==
             "[与信OK]|伝票番号同期 与信内容変更 与信キャンセル |与信結果確認 ");
  BOOST_TEST(cell_text(S::rejected, SlipState::none) == "[与信NG]|与信キャンセル |");
  BOOST_TEST(cell_text(S::cancelled, SlipState::none) == "|与信を実行 |");
  BOOST_TEST(cell_text(S::shipment_reported, SlipState::entered) ==
             "[与信OK] [伝票番号同期OK]||与信キャンセル 与信結果確認 ");
  BOOST_TEST(cell_text(S::shipment_reported, SlipState::entered, Stage::paid) ==
             "[与信OK] [伝票番号同期OK]||与信結果確認 ");
}

BOOST_AUTO_TEST_CASE(whatever_a_cell_offers_may_start_and_can_be_planned) {
  for (CellRow const& row : np::kCells)
    for (auto const& actions : {row.buttons, row.menu})
      for (Action action : actions) {
        auto situation = np::test::Situation::to_ship();
        situation.record.status = row.status;
        situation.record.stage = row.stage.value_or(Stage::slip);
        BOOST_TEST(may_start(row.status, action), id_of(row.status) << " " << id_of(action));
        BOOST_TEST(situation.plan(action).ok(), id_of(row.status) << " " << id_of(action));
        BOOST_TEST(!has_error(situation.check(action)), id_of(row.status) << " " << id_of(action));
      }
}

BOOST_AUTO_TEST_CASE(ids_are_unique_and_presets_are_valid_choices) {
  std::set<std::string_view> ids;
  for (Endpoint const& endpoint : np::kConnector.endpoints) BOOST_TEST(ids.insert(endpoint.id).second);
  for (CredentialField const& field : np::kConnector.credentials) BOOST_TEST(ids.insert(field.id).second);
  for (SettingField const& field : np::kConnector.settings) {
    BOOST_TEST(ids.insert(field.id).second);
    if (field.kind == FieldKind::toggle) BOOST_TEST((field.preset == "on" || field.preset == "off"));
    if (field.kind == FieldKind::choice)
      BOOST_TEST((";" + std::string(field.choices)).find(";" + std::string(field.preset) + "=") !=
                 std::string::npos);
  }
}

BOOST_AUTO_TEST_CASE(only_the_manuals_own_switch_stands_on_the_form) {
  for (SettingField const& field : np::kConnector.settings)
    BOOST_TEST(field.on_form == (field.id == "np.other_carriers"));
  BOOST_TEST(np::kConnector.credentials[2].preset == "2000022000");
}

BOOST_AUTO_TEST_SUITE_END()
