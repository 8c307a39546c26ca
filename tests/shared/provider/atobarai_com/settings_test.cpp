#include <boost/test/unit_test.hpp>
#include <functional>
#include <set>

#include "tests/shared/provider/atobarai_com/sample.hpp"

using namespace yoshin;
using namespace yoshin::atobarai_com;
using test::Situation;

namespace {

std::string checked(Situation const& one, Action action) {
  return test::rules_of(one.check(action));
}

/// What a value changes: a setting, a value that is not its default, and the question that is answered
/// otherwise.
struct Case {
  char const* setting;
  char const* value;
  std::function<std::string(Situation)> ask;
  char const* usual;    ///< Part of the answer under the default.
  char const* changed;  ///< Part of the answer under the value.
};

std::string order(Situation one) {
  one.record.status = CreditStatus::not_requested;
  return write_json(one.request(Action::credit_request).body, masked_hole);
}

std::vector<Case> cases() {
  auto const registration = [](Situation one) { return order(one); };
  auto const discounted = [](Situation one) {
    one.order.current.discount = Yen{-480};
    one.order.current.billed = Yen{4500};
    return order(one);
  };
  auto const queried = [](Situation one) { return one.wire(Action::credit_query); };
  auto const shipped = [](Situation one) {
    one.order.carrier = CarrierId::yu_pack;
    one.order.parcels = {{"490714955706"}};
    return checked(one, Action::slip_sync) + one.wire(Action::slip_sync);
  };
  auto const minus1 = [](Situation one) {
    auto sent = test::sent(CreditStatus::reviewing);
    sent.settings = Settings(kConnector.settings, one.settings);
    Node result =
        Node::object().add("orderId", "AK00000123").add("orderStatus", "x").add("orderStatus@cd", "-1");
    Node body = Node::object().add("status", "success");
    body.add("results", Node::object().add("result", std::move(result)));
    return test::said(test::parse("status", std::move(body), sent, StepRole::decides));
  };
  return {
      {"atobarai_com.carriers", "yamato=1,yu_pack=12", shipped, "ship.carrier@carrier", "&DelivId=12&"},
      {"atobarai_com.carriers", "yamato", shipped, "ship.carrier@carrier", "settings.form@"},
      {"atobarai_com.modify", "on",
       [](Situation one) {
         return checked(one, Action::credit_change) + (one.plan(Action::credit_change) ? "+" : "-");
       },
       "change.not_offered@action-", "+"},
      {"atobarai_com.body_form", "multipart",
       [](Situation one) {
         one.record.status = CreditStatus::not_requested;
         return one.wire(Action::credit_request);
       },
       "&O_UseAmount=4980&", "name=\"O_UseAmount\"\r\n\r\n4980\r\n"},
      {"atobarai_com.list_form", "plain", queried, "&OrderId%5B%5D=AK00000123", "&OrderId=AK00000123"},
      {"atobarai_com.date_format", "YYYY/MM/DD", registration, "\"2026-01-05\"", "\"2026/01/05\""},
      {"atobarai_com.date_format", "YYYYMMDD", registration, "\"2026-01-05\"", "\"20260105\""},
      {"atobarai_com.row_start", "0", registration, "I_ItemNameKj_1\"", "I_ItemNameKj_0\""},
      {"atobarai_com.row_start", "x", [](Situation one) { return checked(one, Action::credit_request); }, "",
       "settings.form@"},
      {"atobarai_com.flag_values", "same/other", registration, "\"O_AnotherDeliFlg\":\"0\"",
       "\"O_AnotherDeliFlg\":\"same\""},
      {"atobarai_com.flag_values", "1", [](Situation one) { return checked(one, Action::credit_request); }, "",
       "settings.form@"},
      {"atobarai_com.discount", "fold", discounted, "\"I_UnitPrice_2\":-480",
       "\"I_UnitPrice_1\":2000,\"I_ItemNum_1\":2"},
      {"atobarai_com.extra_fields", "C_SeparateShipment=1; shipping:X=2", registration,
       "\"O_RtOrderStatus\":\"1\"}", "\"C_SeparateShipment\":\"1\"}"},
      {"atobarai_com.extra_fields", "O_UseAmount=1",
       [](Situation one) { return checked(one, Action::credit_request) + order(one); }, "\"O_UseAmount\":4980",
       "settings.extra_fields@settings.atobarai_com.extra_fields"},
      {"atobarai_com.extra_fields", "fly:X=2", [](Situation one) { return checked(one, Action::credit_query); },
       "", "settings.form@"},
      {"atobarai_com.note_field", "O_Ent_Note",
       [](Situation one) {
         one.order.notes = "のし希望";
         return order(one);
       },
       "\"O_RtOrderStatus\":\"1\"}", "\"O_Ent_Note\":\"のし希望\"}"},
      {"atobarai_com.note_field", "O_UseAmount",
       [](Situation one) { return checked(one, Action::credit_request); }, "", "settings.extra_fields@"},
      {"atobarai_com.ask_result", "off", registration, "\"O_RtOrderStatus\":\"1\"}", "\"I_ItemCharge\":0}"},
      {"atobarai_com.company_in", "address",
       [](Situation one) {
         one.order.buyer.company = "見本商事";
         one.order.buyer.department = "総務部";
         one.order.recipient.name = one.order.buyer.name;
         return order(one);
       },
       "町1-2-3\"", "町1-2-3　見本商事　総務部\""},
      {"atobarai_com.query_max", "0", [](Situation one) { return checked(one, Action::credit_query); }, "",
       "settings.batch@settings.atobarai_com.query_max"},
      {"atobarai_com.cancel_max", "0", [](Situation one) { return checked(one, Action::credit_cancel); },
       "cancel.reason@input.reasoni", "settings.batch@settings.atobarai_com.cancel_max"},
      {"atobarai_com.status_minus1", "cancelled", minus1, "unclear", "cancelled"},
      {"atobarai_com.status_minus1", "rejected", minus1, "unclear", "rejected"},
      {"atobarai_com.lengths", "name=4", [](Situation one) { return checked(one, Action::credit_request); }, "",
       "name.length@buyer.name"},
      {"atobarai_com.lengths", "address=5", [](Situation one) { return checked(one, Action::credit_request); },
       "", "address.length@buyer.address1"},
      {"atobarai_com.lengths", "item=1", [](Situation one) { return checked(one, Action::credit_request); }, "",
       "items.length@items.0.name"},
      {"atobarai_com.lengths", "mail=9", [](Situation one) { return checked(one, Action::credit_request); }, "",
       "mail.length@buyer.email"},
      {"atobarai_com.lengths", "name=none", [](Situation one) { return checked(one, Action::credit_request); },
       "", "settings.form@"},
      {"atobarai_com.invoice", "on",
       [](Situation one) { return one.plan(Action::invoice_download) ? "planned" : "refused"; }, "refused",
       "planned"},
  };
}

}  // namespace

BOOST_AUTO_TEST_SUITE(atobarai_com_settings)

BOOST_AUTO_TEST_CASE(every_setting_changes_something) {
  std::set<std::string> seen;
  for (Case const& one : cases()) {
    seen.insert(one.setting);
    auto situation = Situation::known(CreditStatus::approved);
    auto const usual = one.ask(situation);
    situation.settings[one.setting] = one.value;
    auto const changed = one.ask(situation);
    BOOST_TEST(usual != changed, one.setting << "=" << one.value << ": " << usual);
    BOOST_TEST(usual.find(one.usual) != std::string::npos, one.setting << ": " << usual);
    BOOST_TEST(changed.find(one.changed) != std::string::npos,
               one.setting << "=" << one.value << ": " << changed);
  }
  for (SettingField const& field : kConnector.settings)
    BOOST_TEST(seen.contains(std::string(field.id)), field.id << " has no case");
}

BOOST_AUTO_TEST_CASE(the_body_goes_out_in_the_format_of_the_setting) {
  Situation one;
  BOOST_TEST(!one.request(Action::credit_request).sends.has_value());
  one.settings["atobarai_com.body_form"] = "multipart";
  auto const request = one.request(Action::credit_request);
  bool const multipart = request.sends == BodyFormat::multipart;
  BOOST_TEST(multipart);
  BOOST_TEST(one.wire(Action::credit_request)
                 .find("Content-Disposition: form-data; name=\"O_Ent_OrderId\"\r\n\r\nK3F9Q2T7WB\r\n") !=
             std::string::npos);
  auto invoice = Situation::known(CreditStatus::approved);
  invoice.settings = {{"atobarai_com.body_form", "multipart"}, {"atobarai_com.invoice", "on"}};
  BOOST_TEST(!invoice.request(Action::invoice_download).sends.has_value(), "the invoice call stays XML");
}

BOOST_AUTO_TEST_CASE(a_folded_discount_keeps_the_sum_of_the_lines) {
  Situation one;
  one.settings["atobarai_com.discount"] = "fold";
  one.order.current.discount = Yen{-81};
  one.order.current.billed = Yen{4899};
  auto const request = one.request(Action::credit_request);
  BOOST_TEST(request.body.text_at("I_ItemNameKj_1") == "緑茶（2点）");
  BOOST_TEST(*request.body.integer_at("I_UnitPrice_1") == 4399);
  BOOST_TEST(*request.body.integer_at("I_ItemNum_1") == 1);
  BOOST_TEST((request.body.find("I_ItemNameKj_2") == nullptr));
  one.order.current.discount = Yen{-4500};
  one.order.current.billed = Yen{480};
  BOOST_TEST(test::rules_of(one.check(Action::credit_request)) == "items.price@current.discount");
}

BOOST_AUTO_TEST_CASE(a_carrier_outside_the_manual_s_list_stays_refused_whatever_the_table_says) {
  auto one = Situation::to_ship();
  one.order.carrier = CarrierId::yu_packet;
  one.settings["atobarai_com.carriers"] = "yu_packet=9001";
  BOOST_TEST(test::rules_of(one.check(Action::slip_sync)) == "ship.carrier@carrier");
  one.order.carrier = CarrierId::eco_hai;
  one.settings["atobarai_com.carriers"] = "エコ配=9001";
  BOOST_TEST(one.wire(Action::slip_sync).find("&DelivId=9001&") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
