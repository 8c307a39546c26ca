#include <boost/test/unit_test.hpp>
#include <set>

#include "credit/transitions.hpp"
#include "tests/shared/provider/atobarai_com/sample.hpp"

using namespace yoshin;
using atobarai_com::kConnector;
using atobarai_com::test::Situation;

namespace {

/// `label|buttons|menu` of the first row that fits.
std::string cell_text(CreditStatus status, SlipState slip) {
  for (CellRow const& row : kConnector.facts.cells) {
    if (row.status != status || (row.slip != SlipState::any && row.slip != slip)) continue;
    std::string text(row.label_ja);
    for (auto const& actions : {row.buttons, row.menu}) {
      text += "|";
      for (Action const action : actions) text += std::string(name_of(action).ja) + " ";
    }
    return text;
  }
  return "none";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(atobarai_com_facts)

BOOST_AUTO_TEST_CASE(the_payment_cell_is_that_of_the_manual) {
  using S = CreditStatus;
  BOOST_TEST(cell_text(S::not_requested, SlipState::none) == "|与信を実行 |");
  BOOST_TEST(cell_text(S::reviewing, SlipState::none) == "【審査中】|与信結果確認 与信キャンセル |");
  BOOST_TEST(cell_text(S::reviewing, SlipState::entered) == "【審査中】|与信結果確認 与信キャンセル |");
  BOOST_TEST(cell_text(S::approved, SlipState::none) ==
             "[与信OK]|与信キャンセル |与信結果確認 請求書ダウンロード ");
  BOOST_TEST(cell_text(S::approved, SlipState::entered) ==
             "[与信OK]|伝票番号同期 与信キャンセル |与信結果確認 請求書ダウンロード ");
  BOOST_TEST(cell_text(S::rejected, SlipState::none) == "[与信NG]|与信を実行 |与信結果確認 ");
  BOOST_TEST(cell_text(S::cancelled, SlipState::none) == "|与信を実行 |与信結果確認 ");
  BOOST_TEST(cell_text(S::shipment_reported, SlipState::entered) ==
             "[与信OK] [伝票番号同期OK]||与信結果確認 与信キャンセル 請求書ダウンロード ");
}

BOOST_AUTO_TEST_CASE(a_change_is_never_offered) {
  for (CellRow const& row : kConnector.facts.cells)
    for (auto const& actions : {row.buttons, row.menu})
      for (Action const action : actions) BOOST_TEST((action != Action::credit_change));
}

BOOST_AUTO_TEST_CASE(whatever_a_cell_offers_may_start_and_can_be_planned) {
  for (CellRow const& row : kConnector.facts.cells)
    for (auto const& actions : {row.buttons, row.menu})
      for (Action const action : actions) {
        auto situation = Situation::to_ship();
        situation.record.status = row.status;
        situation.settings["atobarai_com.invoice"] = "on";
        BOOST_TEST(may_start(row.status, action), id_of(row.status) << " " << id_of(action));
        BOOST_TEST(situation.plan(action).ok(), id_of(row.status) << " " << id_of(action));
        BOOST_TEST(!has_error(situation.check(action)), id_of(row.status) << " " << id_of(action));
      }
}

BOOST_AUTO_TEST_CASE(the_paths_are_those_of_the_operations) {
  std::string paths;
  for (Endpoint const& endpoint : kConnector.endpoints)
    paths += std::string(endpoint.method) + " " + std::string(endpoint.path) + " ";
  BOOST_TEST(paths ==
             "POST /api/order/rest POST  POST /api/status/rest POST /api/cancel/rest POST /api/shipping/rest "
             "POST /api/billing/xml POST /api/billing/xml POST /api/billing/xml POST /api/billing/xml ");
}

BOOST_AUTO_TEST_CASE(the_three_ids_are_credentials_with_the_manual_s_labels) {
  std::string labels;
  for (CredentialField const& field : kConnector.credentials) {
    labels += std::string(field.label_ja) + " ";
    BOOST_TEST((field.kind == FieldKind::digits));
  }
  BOOST_TEST(labels == "サイトID 事業者ID APIユーザID ");
  BOOST_TEST(kConnector.credentials[1].least == 4);
  BOOST_TEST(kConnector.credentials[1].most == 5);
  bool const by_its_id = kConnector.facts.asked_by == AskedBy::provider_id;
  BOOST_TEST(by_its_id);
}

BOOST_AUTO_TEST_CASE(ids_are_unique_and_presets_are_valid_choices) {
  std::set<std::string_view> ids;
  for (Endpoint const& endpoint : kConnector.endpoints) BOOST_TEST(ids.insert(endpoint.id).second);
  for (CredentialField const& field : kConnector.credentials) BOOST_TEST(ids.insert(field.id).second);
  for (SettingField const& field : kConnector.settings) {
    BOOST_TEST(ids.insert(field.id).second);
    BOOST_TEST(field.id.starts_with("atobarai_com."));
    BOOST_TEST(!field.on_form);
    if (field.kind == FieldKind::toggle) BOOST_TEST((field.preset == "on" || field.preset == "off"));
    if (field.kind == FieldKind::choice)
      BOOST_TEST((";" + std::string(field.choices)).find(";" + std::string(field.preset) + "=") !=
                 std::string::npos);
  }
}

BOOST_AUTO_TEST_SUITE_END()
