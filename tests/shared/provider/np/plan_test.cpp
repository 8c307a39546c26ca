#include <boost/test/unit_test.hpp>

#include "provider/np/facts.hpp"
#include "tests/shared/provider/np/sample.hpp"

using namespace yoshin;
using namespace yoshin::np::test;

namespace {

constexpr std::string_view kRegister =
    R"({"transactions":[{"shop_transaction_id":"K3F9Q2T7WB","shop_order_date":"2026-01-05","settlement_type":"02",)"
    R"("site_name":"見本商店","site_url":"https://shop.example.invalid/","billed_amount":4980,)"
    R"("customer":{"customer_name":"見本　花子","customer_name_kana":"ミホン　ハナコ","zip_code":"100-0001",)"
    R"("address":"東京都千代田区千代田１－１　見本ビル１０１","tel":"0355550123","email":"buyer@example.invalid"},)"
    R"("dest_customer":{"customer_name":"見本　花子","customer_name_kana":"ミホン　ハナコ","zip_code":"100-0001",)"
    R"("address":"東京都千代田区千代田１－１　見本ビル１０１","tel":"0355550123"},)"
    R"("goods":[{"goods_name":"緑茶","goods_price":2240,"quantity":2},{"goods_name":"送料","goods_price":500,"quantity":1}]}]})";

std::string endpoints_of(Result<Steps, PlanError> const& steps) {
  std::string out;
  if (!steps) return "refused";
  for (Step const& step : steps.value())
    out += step.endpoint + ":" + std::string(id_of(step.role)) + ":" + std::string(id_of(step.meaning)) + " ";
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(np_plan)

BOOST_AUTO_TEST_CASE(a_credit_request_registers_the_whole_order) {
  Situation situation;
  situation.settings = {{"np.site_name", "見本商店"}, {"np.site_url", "https://shop.example.invalid/"}};
  BOOST_TEST(endpoints_of(situation.plan(Action::credit_request)) == "register:acts:credit_request ");
  BOOST_TEST(body_text(situation.request(Action::credit_request)) == kRegister);
}

BOOST_AUTO_TEST_CASE(credentials_are_holes_in_the_headers) {
  auto const request = Situation().request(Action::credit_request);
  BOOST_REQUIRE(request.headers.size() == 2U);
  BOOST_TEST(request.headers[0].first == "Authorization");
  BOOST_CHECK(request.headers[0].second == Node(BasicAuth{"merchant_code", "sp_code"}));
  BOOST_TEST(request.headers[1].first == "X-NP-Terminal-Id");
  BOOST_CHECK(request.headers[1].second == Node(Credential{"terminal_id"}));
}

BOOST_AUTO_TEST_CASE(the_method_override_goes_out_only_when_switched_on_and_only_beside_a_patch) {
  auto situation = Situation::known(CreditStatus::approved);
  BOOST_TEST(situation.request(Action::credit_cancel).headers.size() == 2U);
  situation.settings["np.method_override"] = "on";
  auto const request = situation.request(Action::credit_cancel);
  BOOST_REQUIRE(request.headers.size() == 3U);
  BOOST_TEST(request.headers[2].first == "X-HTTP-Method-Override");
  BOOST_CHECK(request.headers[2].second == Node("PATCH"));
  BOOST_TEST(situation.request(Action::credit_query).headers.size() == 2U);
}

BOOST_AUTO_TEST_CASE(texts_are_made_full_width_and_numbers_plain) {
  Situation situation;
  situation.order.buyer.name = " Mihon Hanako ";
  situation.order.buyer.phone = "090-5555-0123";
  situation.order.buyer.postal_code = "1000001";
  auto const request = situation.request(Action::credit_request);
  auto const* customer = request.body.items_at("transactions").front().find("customer");
  BOOST_REQUIRE(customer != nullptr);
  BOOST_TEST(customer->text_at("customer_name") == "Ｍｉｈｏｎ　Ｈａｎａｋｏ");
  BOOST_TEST(customer->text_at("tel") == "09055550123");
  BOOST_TEST(customer->text_at("zip_code") == "100-0001");
  BOOST_TEST(customer->find("company_name") == nullptr);
}

BOOST_AUTO_TEST_CASE(discounts_and_points_go_out_as_negative_lines) {
  Situation situation;
  situation.order.current.discount = Yen{-300};
  situation.order.current.billed = Yen{4680};
  auto const body = body_text(situation.request(Action::credit_request));
  BOOST_TEST(body.find(R"({"goods_name":"割引","goods_price":-300,"quantity":1})") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_equal_delivery_address_is_left_out_only_by_the_setting) {
  Situation situation;
  situation.settings["np.dest_always"] = "off";
  BOOST_TEST(body_text(situation.request(Action::credit_request)).find("dest_customer") == std::string::npos);
  situation.order.recipient.name = "見本 太郎";
  BOOST_TEST(body_text(situation.request(Action::credit_request)).find("dest_customer") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_change_sends_the_complete_order_with_the_transaction_id_in_front) {
  auto situation = Situation::known(CreditStatus::on_hold);
  BOOST_TEST(endpoints_of(situation.plan(Action::credit_change)) == "update:acts:credit_change ");
  auto const body = body_text(situation.request(Action::credit_change));
  BOOST_TEST(
      body.rfind(R"({"transactions":[{"np_transaction_id":"26010500001","shop_transaction_id":"K3F9Q2T7WB",)",
                 0) == 0U);
  BOOST_TEST(body.find(R"("goods":[)") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_query_before_shipment_reads_the_credit_result) {
  auto const situation = Situation::known(CreditStatus::reviewing);
  BOOST_TEST(endpoints_of(situation.plan(Action::credit_query)) == "find:decides:credit_query ");
  BOOST_TEST(body_text(situation.request(Action::credit_query)) ==
             R"({"transactions":[{"np_transaction_id":"26010500001"}]})");
}

BOOST_AUTO_TEST_CASE(a_query_after_shipment_is_decided_by_the_payment_status) {
  auto situation = Situation::known(CreditStatus::shipment_reported);
  std::string_view const both = "find:asks:credit_query payments_find:decides:credit_query ";
  BOOST_TEST(endpoints_of(situation.plan(Action::credit_query)) == both);
  situation.record.status = CreditStatus::unknown;
  situation.record.status_before_unknown = CreditStatus::shipment_reported;
  BOOST_TEST(endpoints_of(situation.plan(Action::credit_query)) == both);
  situation.record.status_before_unknown = CreditStatus::approved;
  BOOST_TEST(endpoints_of(situation.plan(Action::credit_query)) == "find:decides:credit_query ");
}

BOOST_AUTO_TEST_CASE(a_cancel_carries_the_id_alone) {
  auto const situation = Situation::known(CreditStatus::rejected);
  BOOST_TEST(endpoints_of(situation.plan(Action::credit_cancel)) == "cancel:acts:credit_cancel ");
  BOOST_TEST(body_text(situation.request(Action::credit_cancel)) ==
             R"({"transactions":[{"np_transaction_id":"26010500001"}]})");
}

BOOST_AUTO_TEST_CASE(a_shipment_report_carries_carrier_and_slip_without_hyphens) {
  auto situation = Situation::to_ship();
  situation.order.parcels = {{"4907-1495-5706"}};
  BOOST_TEST(endpoints_of(situation.plan(Action::slip_sync)) == "shipments:acts:slip_sync ");
  BOOST_TEST(
      body_text(situation.request(Action::slip_sync)) ==
      R"({"transactions":[{"np_transaction_id":"26010500001","pd_company_code":"59010","slip_no":"490714955706"}]})");
}

BOOST_AUTO_TEST_CASE(only_the_first_of_several_parcels_is_reported_and_the_summary_says_so) {
  auto situation = Situation::to_ship();
  situation.order.parcels = {{"490714955706"}, {"444803009836"}};
  auto const steps = situation.plan(Action::slip_sync);
  BOOST_REQUIRE(steps.ok());
  BOOST_REQUIRE(steps.value().size() == 1U);
  BOOST_CHECK(steps.value().front().parcel == std::optional<std::size_t>{0});
  BOOST_TEST(steps.value().front().summary.ja.find("残り1個口の伝票番号は送りません") != std::string::npos);
  BOOST_TEST(body_text(situation.request(Action::slip_sync)).find("444803009836") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_enclosed_invoice_adds_the_issue_date_to_the_shipment_report) {
  auto situation = Situation::to_ship();
  situation.settings["np.settlement_type"] = "03";
  situation.order.planned_ship_date = Date{2026, 1, 6};
  BOOST_TEST(body_text(situation.request(Action::slip_sync)).find(R"("bill_issued_date":"2026-01-06")") !=
             std::string::npos);
  situation.settings["np.settlement_type"] = "02";
  BOOST_TEST(body_text(situation.request(Action::slip_sync)).find("bill_issued_date") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(untracked_mail_goes_out_under_the_contracted_carrier_with_the_fixed_number) {
  auto situation = Situation::to_ship();
  situation.order.carrier = CarrierId::other;
  situation.order.carrier_name = "見本便";
  situation.order.parcels.clear();
  situation.settings = {{"np.other_carriers", "on"}, {"np.fixed_slip_no", "1"}};
  BOOST_TEST(
      body_text(situation.request(Action::slip_sync)).find(R"("pd_company_code":"55555","slip_no":"1")") !=
      std::string::npos);
}

BOOST_AUTO_TEST_CASE(every_carrier_of_the_list_has_its_code) {
  // clang-format off
  std::pair<CarrierId, std::string_view> const rows[] = {
      {CarrierId::sagawa, "50000"}, {CarrierId::yamato, "59010"}, {CarrierId::nippon_express, "59020"}, {CarrierId::seino, "59030"},
      {CarrierId::registered_mail, "59040"}, {CarrierId::yu_pack, "59041"}, {CarrierId::morning10_mail, "59042"}, {CarrierId::yu_packet, "59043"},
      {CarrierId::seino_super_express, "59050"}, {CarrierId::fukuyama, "59060"}, {CarrierId::niigata, "59080"}, {CarrierId::meitetsu, "59090"},
      {CarrierId::tonami, "59100"}, {CarrierId::shinshu_meitetsu, "59110"}, {CarrierId::toll_express, "59140"}, {CarrierId::eco_hai, "59150"},
      {CarrierId::jad, "59160"}, {CarrierId::japan_post, "59041"},
  };
  // clang-format on
  auto situation = Situation::to_ship();
  for (auto const& [carrier, code] : rows) {
    situation.order.carrier = carrier;
    auto const request = situation.request(Action::slip_sync);
    BOOST_REQUIRE(request.body.items_at("transactions").size() == 1U);
    BOOST_TEST(request.body.items_at("transactions").front().text_at("pd_company_code") == code);
  }
}

BOOST_AUTO_TEST_CASE(an_invoice_cannot_be_downloaded_and_the_reason_depends_on_the_contract) {
  auto situation = Situation::known(CreditStatus::approved);
  auto const mailed = situation.plan(Action::invoice_download);
  situation.settings["np.settlement_type"] = "03";
  auto const enclosed = situation.plan(Action::invoice_download);
  BOOST_REQUIRE(!mailed.ok());
  BOOST_REQUIRE(!enclosed.ok());
  BOOST_TEST(mailed.error().notice.text.ja.find("郵送") != std::string::npos);
  BOOST_TEST(enclosed.error().notice.text.ja.find("印刷ツール") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_lost_registration_cannot_be_asked_about_without_the_transaction_id) {
  Situation situation;
  situation.record.status = CreditStatus::unknown;
  auto const steps = situation.plan(Action::credit_query);
  BOOST_REQUIRE(!steps.ok());
  BOOST_TEST(steps.error().notice.next_step.ja.find("取引IDを入力") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_planned_says_why_and_what_to_do) {
  for (auto const& status : Names<CreditStatus>::kTable)
    for (auto const& action : Names<Action>::kTable) {
      auto const steps = Situation::known(status.value).plan(action.value);
      if (steps) continue;
      BOOST_TEST(!steps.error().notice.text.ja.empty());
      BOOST_TEST(!steps.error().notice.text.en.empty());
      BOOST_TEST(!steps.error().notice.next_step.ja.empty());
      BOOST_TEST(!steps.error().notice.next_step.en.empty());
    }
}

BOOST_AUTO_TEST_CASE(every_planned_step_names_an_endpoint_and_can_be_built) {
  for (auto const& status : Names<CreditStatus>::kTable)
    for (auto const& action : Names<Action>::kTable) {
      auto situation = Situation::to_ship();
      situation.record.status = status.value;
      auto const steps = situation.plan(action.value);
      if (!steps) continue;
      for (std::size_t i = 0; i < steps.value().size(); ++i) {
        auto const& step = steps.value()[i];
        BOOST_TEST(find_endpoint(np::kConnector, step.endpoint) != nullptr);
        BOOST_CHECK(step.meaning == action.value);
        BOOST_TEST(!step.summary.en.empty());
        BOOST_TEST(situation.request(action.value, i).endpoint == step.endpoint);
      }
    }
}

BOOST_AUTO_TEST_CASE(an_order_without_a_short_key_is_not_sent) {
  Situation situation;
  situation.order.short_key = "";
  BOOST_TEST(!situation.plan(Action::credit_request).ok());
}

BOOST_AUTO_TEST_CASE(a_request_after_a_cancel_is_a_new_registration) {
  auto situation = Situation::known(CreditStatus::cancelled);
  BOOST_TEST(body_text(situation.request(Action::credit_request)).find("\"K3F9Q2T7WBR2\"") !=
             std::string::npos);
  situation.record.past = {{1, Yen{4980}, {2026, 1, 4}}};
  BOOST_TEST(body_text(situation.request(Action::credit_request)).find("\"K3F9Q2T7WBR2\"") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_first_registration_that_was_confirmed_absent_goes_out_under_the_same_id) {
  Situation situation;
  BOOST_TEST(body_text(situation.request(Action::credit_request)).find("\"K3F9Q2T7WB\"") != std::string::npos);
  situation.record.registration = 2;
  BOOST_TEST(body_text(situation.request(Action::credit_request)).find("\"K3F9Q2T7WBR2\"") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_change_keeps_the_id_of_its_registration) {
  auto situation = Situation::known(CreditStatus::approved);
  situation.record.registration = 3;
  BOOST_TEST(body_text(situation.request(Action::credit_change)).find("\"K3F9Q2T7WBR3\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_name_that_looks_like_a_hole_stays_text) {
  Situation situation;
  situation.order.buyer.name = "{{sp_code}}";
  BOOST_TEST(body_text(situation.request(Action::credit_request)).find("｛｛ｓｐ＿ｃｏｄｅ｝｝") !=
             std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
