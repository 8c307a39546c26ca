#include <boost/test/unit_test.hpp>
#include <set>

#include "credit/transitions.hpp"
#include "provider/score/carriers.hpp"
#include "provider/score/facts.hpp"
#include "sample.hpp"

using namespace yoshin;
using samples_case = yoshin::score::samples::Case;

namespace {

/// The first cell row that fits, as labels: `label|buttons|menu`.
std::string cell_text(CreditStatus status, SlipState slip, Stage stage = Stage::slip) {
  for (CellRow const& row : score::kCells) {
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

BOOST_AUTO_TEST_SUITE(score_facts)

BOOST_AUTO_TEST_CASE(the_payment_cell_is_that_of_the_manual) {
  using S = CreditStatus;
  BOOST_TEST(cell_text(S::not_requested, SlipState::none) == "|与信を実行 |");
  BOOST_TEST(cell_text(S::reviewing, SlipState::none) == "|与信結果確認 与信キャンセル |");
  BOOST_TEST(cell_text(S::reviewing, SlipState::entered) == "|与信結果確認 与信キャンセル |");
  BOOST_TEST(cell_text(S::on_hold, SlipState::none) == "[与信保留]|与信結果確認 与信キャンセル |与信内容変更 ");
  BOOST_TEST(cell_text(S::approved, SlipState::none) ==
             "[与信OK]|与信内容変更 与信キャンセル |与信結果確認 請求書ダウンロード ");
  BOOST_TEST(cell_text(S::approved, SlipState::entered) ==
             "[与信OK]|伝票番号同期 与信内容変更 与信キャンセル |与信結果確認 請求書ダウンロード ");
  BOOST_TEST(cell_text(S::rejected, SlipState::none) == "[与信NG]|与信キャンセル |与信結果確認 ");
  BOOST_TEST(cell_text(S::cancelled, SlipState::none) == "|与信を実行 |");
  BOOST_TEST(
      cell_text(S::shipment_reported, SlipState::entered) ==
      "[与信OK] [伝票番号同期OK]||与信結果確認 与信キャンセル 伝票番号訂正 与信内容変更 請求書ダウンロード ");
  BOOST_TEST(cell_text(S::shipment_reported, SlipState::entered, Stage::paid) ==
             "[与信OK] [伝票番号同期OK]||与信結果確認 ");
}

BOOST_AUTO_TEST_CASE(whatever_a_cell_offers_may_start_and_is_planned_once_its_switch_is_on) {
  for (CellRow const& row : score::kCells)
    for (auto const& actions : {row.buttons, row.menu})
      for (Action action : actions) {
        auto one = samples_case::to_ship(action, row.status);
        one.record.stage = row.stage.value_or(Stage::slip);
        if (row.status == CreditStatus::not_requested) one.record.provider_transaction_id.clear();
        one.settings = {{"score.invoice", "on"},
                        {"score.payment_type", "3"},
                        {"score.modify_after_ship", "on"},
                        {"score.reship", "on"}};
        BOOST_TEST(may_start(row.status, action), id_of(row.status) << " " << id_of(action));
        BOOST_TEST(one.plan().ok(), id_of(row.status) << " " << id_of(action));
        BOOST_TEST(!has_error(one.check()), id_of(row.status) << " " << id_of(action));
      }
}

BOOST_AUTO_TEST_CASE(ids_are_unique_and_presets_are_valid_choices) {
  std::set<std::string_view> ids;
  for (Endpoint const& endpoint : score::kConnector.endpoints) BOOST_TEST(ids.insert(endpoint.id).second);
  for (CredentialField const& field : score::kConnector.credentials) BOOST_TEST(ids.insert(field.id).second);
  for (SettingField const& field : score::kConnector.settings) {
    BOOST_TEST(ids.insert(field.id).second);
    BOOST_TEST(!field.on_form, field.id);
    if (field.kind == FieldKind::toggle) BOOST_TEST((field.preset == "on" || field.preset == "off"));
    if (field.kind == FieldKind::choice)
      BOOST_TEST((";" + std::string(field.choices)).find(";" + std::string(field.preset) + "=") !=
                 std::string::npos);
  }
}

BOOST_AUTO_TEST_CASE(the_form_asks_what_the_manual_asks) {
  auto const& fields = score::kCredentials;
  BOOST_TEST_REQUIRE(fields.size() == 3U);
  BOOST_TEST(fields[0].label_ja == "加盟店ID");
  BOOST_TEST((fields[0].kind == FieldKind::alphanumeric && fields[0].least == 1 && fields[0].most == 9));
  BOOST_TEST(fields[1].label_ja == "ダイレクトパスワード");
  BOOST_TEST(fields[2].label_ja == "接続元ID");
  BOOST_TEST(fields[2].preset == "PJKAAR0RTP");
}

BOOST_AUTO_TEST_CASE(the_paths_are_the_ones_that_are_known) {
  std::string paths;
  for (Endpoint const& endpoint : score::kEndpoints)
    paths += std::string(endpoint.method) + " " + std::string(endpoint.path) + "\n";
  BOOST_TEST(
      paths ==
      "POST /direct/autotransaction.do\nPOST /direct/automodifytransaction.do\nPOST /direct/autogetauthor.do\n"
      "POST /direct/autocancel.do\nPOST /direct/autopdrequest.do\nPOST \n");
}

BOOST_AUTO_TEST_CASE(every_carrier_has_the_document_s_code) {
  using C = CarrierId;
  std::pair<CarrierId, std::string_view> const codes[] = {{C::sagawa, "11"},
                                                          {C::yamato, "12"},
                                                          {C::nippon_express, "13"},
                                                          {C::seino, "14"},
                                                          {C::registered_mail, "15"},
                                                          {C::yu_pack, "16"},
                                                          {C::seino_super_express, "17"},
                                                          {C::fukuyama, "18"},
                                                          {C::niigata, "20"},
                                                          {C::meitetsu, "21"},
                                                          {C::shinshu_meitetsu, "23"},
                                                          {C::toll_express, "26"},
                                                          {C::eco_hai, "27"},
                                                          {C::morning10_mail, "28"},
                                                          {C::tonami, "29"},
                                                          {C::other, "99"},
                                                          {C::jad, "99"},
                                                          {C::japan_post, "99"},
                                                          {C::yu_packet, "99"},
                                                          {C::none, ""}};
  Settings const settings(score::kConnector.settings, {});
  BOOST_TEST(std::size(codes) == Names<CarrierId>::kTable.size());
  for (auto const& [carrier, code] : codes) {
    Order order;
    order.carrier = carrier;
    BOOST_TEST(score::carrier_code_of(order, settings) == code, id_of(carrier));
  }
}

BOOST_AUTO_TEST_SUITE_END()
