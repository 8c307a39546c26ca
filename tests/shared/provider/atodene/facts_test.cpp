#include <boost/test/unit_test.hpp>
#include <set>

#include "credit/transitions.hpp"
#include "provider/atodene/carriers.hpp"
#include "sample.hpp"

using namespace yoshin;
using atodene::kConnector;

namespace {

CellRow const* cell(CreditStatus status, bool slip) {
  for (CellRow const& row : kConnector.facts.cells)
    if (row.status == status && (row.slip == SlipState::any || (row.slip == SlipState::entered) == slip))
      return &row;
  return nullptr;
}

std::string actions(std::span<Action const> all) {
  std::string text;
  for (Action const action : all) text += (text.empty() ? "" : " ") + std::string(id_of(action));
  return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(atodene_facts)

BOOST_AUTO_TEST_CASE(cells_show_the_labels_and_buttons_of_the_manual) {
  struct Shown {
    CreditStatus status;
    bool slip;
    std::string_view label;
    std::string_view buttons;
  };
  for (Shown const& shown : {
           Shown{CreditStatus::not_requested, false, "", "credit_request"},
           Shown{CreditStatus::not_requested, true, "", "credit_request"},
           Shown{CreditStatus::reviewing, true, "【審査中】", "credit_query credit_cancel"},
           Shown{CreditStatus::on_hold, false, "[与信保留]", "credit_change credit_query credit_cancel"},
           Shown{CreditStatus::approved, false, "[与信OK]", "credit_change credit_cancel"},
           Shown{CreditStatus::approved, true, "[与信OK]", "slip_sync credit_change credit_cancel"},
           Shown{CreditStatus::rejected, false, "[与信NG]", "credit_cancel"},
           Shown{CreditStatus::cancelled, false, "", "credit_request"},
           Shown{CreditStatus::shipment_reported, true, "[与信OK] [伝票番号同期OK]", ""},
       }) {
    auto const* row = cell(shown.status, shown.slip);
    BOOST_TEST_REQUIRE(row != nullptr, id_of(shown.status));
    BOOST_TEST(row->label_ja == shown.label);
    BOOST_TEST(actions(row->buttons) == shown.buttons, id_of(shown.status));
  }
}

BOOST_AUTO_TEST_CASE(a_reported_row_offers_correction_and_undo_in_its_menu) {
  auto const menu = actions(cell(CreditStatus::shipment_reported, true)->menu);
  BOOST_TEST(menu == "slip_change slip_undo credit_query credit_cancel credit_change");
}

BOOST_AUTO_TEST_CASE(every_offered_action_may_start_in_its_status) {
  for (CellRow const& row : kConnector.facts.cells) {
    for (Action const action : row.buttons) BOOST_TEST(may_start(row.status, action), id_of(action));
    for (Action const action : row.menu) BOOST_TEST(may_start(row.status, action), id_of(action));
  }
}

BOOST_AUTO_TEST_CASE(the_service_has_ended_and_takes_no_registration_by_default) {
  BOOST_TEST_REQUIRE(kConnector.facts.retired_on.has_value());
  BOOST_TEST(to_iso(*kConnector.facts.retired_on) == "2023-12-31");
  Settings const defaults(kConnector.settings, {});
  BOOST_TEST(defaults.text("atodene.enabled") == "off");
  BOOST_TEST(defaults.text("atodene.retired_on") == "2023-12-31");
  bool const by_its_id = kConnector.facts.asked_by == AskedBy::provider_id;
  BOOST_TEST(by_its_id);
}

BOOST_AUTO_TEST_CASE(every_call_is_an_xml_post_to_the_path_of_its_operation) {
  std::map<std::string_view, std::string_view> const paths{
      {"transaction", "/transaction.do"},     {"getauthori", "/getauthori.do"},
      {"modify", "/modifytransaction.do"},    {"cancel", "/modifytransaction.do"},
      {"ship_report", "/shippingrequest.do"}, {"ship_change", "/shippingrequest.do"},
      {"ship_undo", "/shippingrequest.do"},   {"getinvoicedata", "/getinvoicedata.do"}};
  BOOST_TEST(kConnector.endpoints.size() == paths.size());
  for (Endpoint const& endpoint : kConnector.endpoints) {
    BOOST_TEST(endpoint.path == paths.at(endpoint.id));
    BOOST_TEST(endpoint.method == "POST");
    bool const xml = endpoint.sends == BodyFormat::xml && endpoint.answers == BodyFormat::xml;
    BOOST_TEST(xml);
    bool const reads = endpoint.id.starts_with("get");
    bool const read_only = endpoint.effect == Effect::read_only;
    BOOST_TEST(reads == read_only, endpoint.id);
  }
}

BOOST_AUTO_TEST_CASE(the_credentials_have_the_manuals_labels_and_lengths) {
  auto const credentials = kConnector.credentials;
  BOOST_TEST(credentials[0].label_ja == "加盟店コード");
  BOOST_TEST(credentials[0].most == 12);
  BOOST_TEST(credentials[1].label_ja == "連携パスワード");
  BOOST_TEST(credentials[1].least == 8);
  BOOST_TEST(credentials[1].most == 15);
  BOOST_TEST(credentials[2].label_ja == "接続先特定ID");
  BOOST_TEST(credentials[2].least == 10);
  BOOST_TEST(credentials[2].most == 10);
  BOOST_TEST(credentials[2].preset == "original00");
  for (CredentialField const& field : credentials.subspan(3)) BOOST_TEST(field.least == 0, field.id);
}

BOOST_AUTO_TEST_CASE(a_choice_setting_has_its_preset_among_its_choices) {
  for (SettingField const& field : kConnector.settings) {
    BOOST_TEST(field.id.starts_with("atodene."));
    if (field.kind != FieldKind::choice) continue;
    BOOST_TEST((";" + std::string(field.choices)).find(";" + std::string(field.preset) + "=") !=
               std::string::npos);
  }
}

BOOST_AUTO_TEST_CASE(every_carrier_of_the_providers_table_has_its_code_and_no_other_has_one) {
  struct Expected {
    CarrierId carrier;
    std::string_view name;
    std::string_view code;
  };
  std::set<std::string_view> codes;
  for (Expected const& row : {
           Expected{CarrierId::sagawa, "", "11"},
           Expected{CarrierId::yamato, "", "12"},
           Expected{CarrierId::nippon_express, "", "13"},
           Expected{CarrierId::seino, "", "14"},
           Expected{CarrierId::registered_mail, "", "15"},
           Expected{CarrierId::yu_pack, "", "16"},
           Expected{CarrierId::fukuyama, "", "18"},
           Expected{CarrierId::niigata, "", "20"},
           Expected{CarrierId::meitetsu, "", "21"},
           Expected{CarrierId::shinshu_meitetsu, "", "23"},
           Expected{CarrierId::toll_express, "", "26"},
           Expected{CarrierId::eco_hai, "", "27"},
           Expected{CarrierId::morning10_mail, "", "28"},
           Expected{CarrierId::tonami, "", "29"},
           Expected{CarrierId::seino_super_express, "", "30"},
           Expected{CarrierId::other, "大川配送サービス", "31"},
           Expected{CarrierId::other, "ﾌﾟﾗｽｻｰﾋﾞｽ", "32"},
           Expected{CarrierId::other, "見本運輸", ""},
           Expected{CarrierId::none, "", ""},
           Expected{CarrierId::japan_post, "", ""},
           Expected{CarrierId::yu_packet, "", ""},
           Expected{CarrierId::jad, "", ""},
           Expected{CarrierId::sagawa, "飛脚メール便", ""},
       }) {
    Order order = atodene::samples::order();
    order.carrier = row.carrier;
    order.carrier_name = row.name;
    BOOST_TEST(atodene::carrier_code_of(order) == row.code, id_of(row.carrier) << " " << row.name);
    if (!row.code.empty()) codes.insert(row.code);
  }
  for (auto const& row : atodene::kCarrierCodes) BOOST_TEST(codes.contains(row.code), row.code);
}

BOOST_AUTO_TEST_SUITE_END()
