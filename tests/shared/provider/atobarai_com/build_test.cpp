#include <boost/test/unit_test.hpp>

#include "tests/shared/provider/atobarai_com/sample.hpp"

using namespace yoshin;
using atobarai_com::test::Situation;

namespace {

constexpr char kBuyer[] =
    "C_PostalCode=100-0001&C_UnitingAddress=%E6%9D%B1%E4%BA%AC%E9%83%BD%E5%8D%83%E4%BB%A3%E7%94%B0%E5%8C%BA"
    "%E8%A6%8B%E6%9C%AC%E7%94%BA1-2-3&C_NameKj=%E8%A6%8B%E6%9C%AC%E3%80%80%E8%8A%B1%E5%AD%90"
    "&C_Phone=03-5555-0123&C_MailAddress=buyer%40example.invalid";
constexpr char kHead[] =
    "O_ReceiptOrderDate=2026-01-05&O_EnterpriseId=90001&O_SiteId=90011&O_ApiUserId=9001"
    "&O_Ent_OrderId=K3F9Q2T7WB&O_UseAmount=4980&O_AnotherDeliFlg=0&";
constexpr char kRows[] =
    "&I_ItemNameKj_1=%E7%B7%91%E8%8C%B6&I_UnitPrice_1=2240&I_ItemNum_1=2&I_ItemCarriage=500&I_ItemCharge=0"
    "&O_RtOrderStatus=1";

/// The readable fields of a form, e.g. `a=1 b=2`.
std::string fields(ProviderRequest const& request) {
  std::string text;
  if (request.body.members() == nullptr) return text;
  for (auto const& [name, value] : *request.body.members()) {
    text += (text.empty() ? "" : " ") + name + "=";
    if (auto const leaf = value.text()) text += *leaf;
    if (auto const number = value.integer()) text += std::to_string(*number);
  }
  return text;
}

std::string without_head(std::string const& xml) {
  constexpr std::string_view kDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  return xml.starts_with(kDeclaration) ? xml.substr(kDeclaration.size()) : xml;
}

bool has(std::string const& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(atobarai_com_build)

// Written from the provider document's example, field by field.
BOOST_AUTO_TEST_CASE(a_registration_is_the_documented_example) {
  BOOST_TEST(Situation().wire(Action::credit_request) == std::string(kHead) + kBuyer + kRows);
}

BOOST_AUTO_TEST_CASE(another_recipient_brings_the_flag_and_the_delivery_fields) {
  auto const body = fields(Situation::gift().request(Action::credit_request));
  BOOST_TEST(has(body, " O_AnotherDeliFlg=1 C_PostalCode="));
  BOOST_TEST(has(body,
                 " C_MailAddress=buyer@example.invalid D_PostalCode=150-0001 "
                 "D_UnitingAddress=東京都渋谷区見本1-1見本ビル2 D_DestNameKj=見本　太郎 D_Phone=090-5555-4321 "
                 "I_ItemNameKj_1="));
}

BOOST_AUTO_TEST_CASE(kana_and_every_charge_have_their_fields) {
  Situation one;
  one.order.buyer.kana = "ミホン　ハナコ";
  one.order.current = {Yen{4480}, Yen{100}, Yen{500}, Yen{330}, Yen{-80}, Yen{-20}, Yen{10}, Yen{5320}};
  auto const body = fields(one.request(Action::credit_request));
  BOOST_TEST(has(body, " C_NameKj=見本　花子 C_NameKn=ミホン　ハナコ C_Phone="));
  BOOST_TEST(
      has(body,
          " I_ItemNameKj_1=緑茶 I_UnitPrice_1=2240 I_ItemNum_1=2 I_ItemNameKj_2=消費税 I_UnitPrice_2=100 "
          "I_ItemNum_2=1 I_ItemNameKj_3=割引 I_UnitPrice_3=-80 I_ItemNum_3=1 I_ItemNameKj_4=ポイント "
          "I_UnitPrice_4=-20 I_ItemNum_4=1 I_ItemNameKj_5=その他費用 I_UnitPrice_5=10 I_ItemNum_5=1 "
          "I_ItemCarriage=500 I_ItemCharge=330 O_RtOrderStatus=1"));
}

BOOST_AUTO_TEST_CASE(a_query_names_the_order_in_brackets) {
  auto const situation = Situation::known(CreditStatus::reviewing);
  BOOST_TEST(situation.wire(Action::credit_query) ==
             "EnterpriseId=90001&ApiUserId=9001&OrderId%5B%5D=AK00000123");
}

BOOST_AUTO_TEST_CASE(a_slip_report_carries_carrier_and_number_and_nothing_else) {
  BOOST_TEST(Situation::to_ship().wire(Action::slip_sync) ==
             "EnterpriseId=90001&ApiUserId=9001&OrderId=AK00000123&DelivId=1&JournalNum=490714955706");
}

BOOST_AUTO_TEST_CASE(a_cancellation_carries_a_reason_only_where_one_was_chosen) {
  auto one = Situation::known(CreditStatus::approved);
  BOOST_TEST(one.wire(Action::credit_cancel) == "EnterpriseId=90001&ApiUserId=9001&OrderId%5B%5D=AK00000123");
  one.input.reason = "その他";
  BOOST_TEST(
      one.wire(Action::credit_cancel) ==
      "EnterpriseId=90001&ApiUserId=9001&OrderId%5B%5D=AK00000123&Reason%5B%5D=%E3%81%9D%E3%81%AE%E4%BB%96");
  BOOST_TEST(one.wire(Action::credit_cancel, 1) ==
             "EnterpriseId=90001&ApiUserId=9001&OrderId%5B%5D=AK00000123");
}

// Written from the provider document's example; empty elements in the long form.
BOOST_AUTO_TEST_CASE(the_enclosed_invoice_is_fetched_with_the_documented_example) {
  auto one = Situation::known(CreditStatus::approved);
  one.settings["atobarai_com.invoice"] = "on";
  BOOST_TEST(
      without_head(one.wire(Action::invoice_download)) ==
      "<Billing><Auth><EnterpriseId>90001</EnterpriseId><ApiUserId>9001</ApiUserId><AccessToken></AccessToken>"
      "</Auth><Action>FetchTargets</Action><Parameters></Parameters></Billing>");
  auto const request = one.request(Action::invoice_download);
  BOOST_TEST_REQUIRE(request.headers.size() == 1U);
  BOOST_TEST(request.headers[0].first == "Content-Type");
  BOOST_TEST(request.headers[0].second.text().value() == "text/xml; charset=UTF-8");
}

BOOST_AUTO_TEST_CASE(the_other_invoice_actions_name_the_order) {
  struct Row {
    char const* reason;
    char const* tail;
  };
  for (Row const& row :
       {Row{"candidates", "<Action>FetchPreTargets</Action><Parameters></Parameters></Billing>"},
        Row{"enclosed",
            "<Action>Enqueue</Action><Parameters><OrderId>AK00000123</OrderId><Mode>0</Mode>"
            "</Parameters></Billing>"},
        Row{"separate",
            "<Action>Enqueue</Action><Parameters><OrderId>AK00000123</OrderId><Mode>1</Mode>"
            "</Parameters></Billing>"},
        Row{"printed",
            "<Action>Processed</Action><Parameters><OrderId>AK00000123</OrderId></Parameters>"
            "</Billing>"}}) {
    auto one = Situation::known(CreditStatus::approved);
    one.settings["atobarai_com.invoice"] = "on";
    one.input.reason = row.reason;
    BOOST_TEST(one.wire(Action::invoice_download).ends_with(row.tail), row.reason);
  }
}

BOOST_AUTO_TEST_CASE(the_full_modification_is_the_registration_with_the_provider_s_id_in_front) {
  auto one = Situation::known(CreditStatus::approved);
  one.settings["atobarai_com.modify"] = "on";
  BOOST_TEST(one.wire(Action::credit_change) == "OrderId=AK00000123&" + std::string(kHead) + kBuyer + kRows);
}

BOOST_AUTO_TEST_CASE(a_new_registration_takes_the_next_suffix) {
  for (CreditStatus const status : {CreditStatus::rejected, CreditStatus::cancelled}) {
    auto const body = fields(Situation::known(status).request(Action::credit_request));
    BOOST_TEST(has(body, " O_Ent_OrderId=K3F9Q2T7WBR2 "), id_of(status));
  }
}

BOOST_AUTO_TEST_CASE(text_that_looks_like_a_hole_stays_text) {
  Situation one;
  one.order.buyer.name = "{{enterprise_id}}";
  BOOST_TEST(has(fields(one.request(Action::credit_request)), " C_NameKj={{enterprise_id}} "));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_built_is_an_error_and_never_half_a_request) {
  auto const build = [](Situation const& one, Action action, std::string_view endpoint,
                        std::optional<std::size_t> parcel) {
    Step const step{std::string(endpoint), StepRole::acts, action, 1, parcel, {}};
    return one.with(action,
                    [&](Context const& context) { return atobarai_com::kConnector.build(step, context).ok(); });
  };
  auto ship = Situation::to_ship();
  BOOST_TEST(build(ship, Action::slip_sync, "shipping", 0));
  BOOST_TEST(!build(ship, Action::slip_sync, "shipping", 7));
  BOOST_TEST(!build(ship, Action::slip_sync, "shipping", {}));
  BOOST_TEST(!build(ship, Action::slip_sync, "fly", 0));
  ship.order.carrier = CarrierId::yu_pack;
  BOOST_TEST(!build(ship, Action::slip_sync, "shipping", 0));
  Situation fresh;
  BOOST_TEST(!build(fresh, Action::credit_query, "status", {}));
  fresh.order.short_key.clear();
  BOOST_TEST(!build(fresh, Action::credit_request, "order", {}));
}

BOOST_AUTO_TEST_SUITE_END()
