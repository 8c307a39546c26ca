#include <boost/test/unit_test.hpp>

#include "sample.hpp"

// Every call of the provider's list, written down by hand from its field tables and its examples, not taken
// from what the connector happens to build.

using namespace yoshin;
using namespace yoshin::kuroneko;
using samples::Case;

namespace {

/// The value that stands in a hole: those of the provider's example.
std::string value_of(Node const& hole) {
  auto const* credential = std::get_if<Credential>(&hole.value());
  if (credential == nullptr) return "20260105090000";
  return credential->field == "shop_code" ? "12345678901" : "simpass1";
}

/// The bytes of the n-th call of the case, as they go out.
std::string wire(Case const& one, std::size_t step = 0) {
  auto const steps = one.plan();
  BOOST_REQUIRE_MESSAGE(steps.ok(), "no plan");
  auto const request = one.build(steps.value().at(step));
  BOOST_REQUIRE_MESSAGE(request.ok(), "no request");
  return render_body(request.value().body, BodyFormat::form, value_of);
}

/// The same with percent-encoding undone, which only values need: no value of these examples holds `&` or `=`.
std::string readable(std::string const& encoded) {
  std::string text;
  for (std::size_t i = 0; i < encoded.size(); ++i) {
    if (encoded[i] != '%') {
      text += encoded[i];
    } else {
      text += static_cast<char>(std::stoi(encoded.substr(i + 1, 2), nullptr, 16));
      i += 2;
    }
  }
  return text;
}

/// The order of the provider's example: one 緑茶 at 3,000 yen and 300 yen of fee.
Case example(Action action, CreditStatus status = CreditStatus::not_requested) {
  Case one(action, status);
  one.the_order.buyer = {
      "見本　花子",           "", "", "", "100-0001", "東京都千代田区千代田1-1", "", "03-0000-0000",
      "buyer@example.invalid"};
  one.the_order.recipient = one.the_order.buyer;
  one.the_order.items = {{"緑茶", Yen{3000}, 1, 8, ItemKind::goods, "T-1"}};
  return one;
}

Case invoiced(char const* reason, char const* text = "") {
  Case one = example(Action::credit_change, CreditStatus::shipment_reported);
  one.credit.stage = Stage::invoiced;
  one.input = {reason, text};
  return one;
}

constexpr char kFourFields[] =
    "ycfStrCode=12345678901&orderNo=K3F9Q2T7WB&requestDate=20260105090000&password=simpass1";

}  // namespace

BOOST_AUTO_TEST_SUITE(kuroneko_wire_examples)

BOOST_AUTO_TEST_CASE(the_credit_request_of_the_example_byte_by_byte) {
  BOOST_TEST(
      wire(example(Action::credit_request)) ==
      "ycfStrCode=12345678901&orderNo=K3F9Q2T7WB&orderYmd=20260105&shipYmd=20260108"
      "&name=%E8%A6%8B%E6%9C%AC%E3%80%80%E8%8A%B1%E5%AD%90&postCode=1000001"
      "&address1=%E6%9D%B1%E4%BA%AC%E9%83%BD%E5%8D%83%E4%BB%A3%E7%94%B0%E5%8C%BA%E5%8D%83%E4%BB%A3%E7%94%B0"
      "%EF%BC%91%EF%BC%8D%EF%BC%91&telNum=0300000000&email=buyer%40example.invalid&totalAmount=3300&sendDiv=0"
      "&itemName1=%E7%B7%91%E8%8C%B6&itemCount1=1&unitPrice1=3000&subTotal1=3000"
      "&itemName2=%E6%89%8B%E6%95%B0%E6%96%99&subTotal2=300&requestDate=20260105090000&password=simpass1");
}

BOOST_AUTO_TEST_CASE(a_gift_with_kana_two_address_lines_and_a_discount) {
  Case one = example(Action::credit_request);
  one.the_order.buyer.kana = "ミホン　ハナコ";
  one.the_order.buyer.address2 = "見本ビル101";
  one.the_order.recipient = {"見本　太郎",   "", "", "", "530-0001", "大阪府大阪市北区梅田1-1", "見本荘2",
                             "06-1111-2222", ""};
  one.the_order.current.discount = Yen{-500};
  one.the_order.current.billed = Yen{2800};
  BOOST_TEST(readable(wire(one)) ==
             "ycfStrCode=12345678901&orderNo=K3F9Q2T7WB&orderYmd=20260105&shipYmd=20260108&name=見本　花子"
             "&nameKana=ﾐﾎﾝ ﾊﾅｺ&postCode=1000001&address1=東京都千代田区千代田１－１&address2=見本ビル１０１"
             "&telNum=0300000000&email=buyer@example.invalid&totalAmount=2800&sendDiv=1"
             "&itemName1=緑茶&itemCount1=1&unitPrice1=3000&subTotal1=3000&itemName2=手数料&subTotal2=300"
             "&itemName3=割引&subTotal3=-500&sendName=見本　太郎&sendPostCode=5300001"
             "&sendAddress1=大阪府大阪市北区梅田１－１&sendAddress2=見本荘２&sendTelNum=0611112222"
             "&requestDate=20260105090000&password=simpass1");
}

BOOST_AUTO_TEST_CASE(an_enclosed_invoice_with_cart_code_and_free_item_in_a_second_registration) {
  Case one = example(Action::credit_request, CreditStatus::cancelled);
  one.settings = {{"kuroneko.bundle", "on"}, {"kuroneko.cart_code", "CART1"}, {"kuroneko.free_item", "A-1"}};
  BOOST_TEST(
      readable(wire(one)) ==
      "ycfStrCode=12345678901&orderNo=K3F9Q2T7WBR2&orderYmd=20260105&shipYmd=20260108&name=見本　花子"
      "&postCode=1000001&address1=東京都千代田区千代田１－１&telNum=0300000000&email=buyer@example.invalid"
      "&totalAmount=3300&sendDiv=2&cartCode=CART1&itemName1=緑茶&itemCount1=1&unitPrice1=3000"
      "&subTotal1=3000&itemName2=手数料&subTotal2=300&billPostCode=A-1&requestDate=20260105090000"
      "&password=simpass1");
}

BOOST_AUTO_TEST_CASE(a_credit_request_with_an_sms_check_and_then_its_code) {
  Case one = example(Action::credit_request);
  one.settings["kuroneko.sms_check"] = "3";
  BOOST_TEST(readable(wire(one)).find("&totalAmount=3300&sendDiv=3&itemName1=") != std::string::npos);
  Case code = example(Action::credit_query, CreditStatus::reviewing);
  code.settings["kuroneko.sms_check"] = "3";
  code.input = {"sms_code", "0123"};
  BOOST_TEST(wire(code) ==
             "ycfStrCode=12345678901&orderNo=K3F9Q2T7WB&ninCode=0123&requestDate=20260105090000"
             "&password=simpass1");
}

BOOST_AUTO_TEST_CASE(result_state_cancellation_and_print_data_take_exactly_the_four_common_fields) {
  BOOST_TEST(wire(example(Action::credit_query, CreditStatus::approved), 0) == kFourFields);
  BOOST_TEST(wire(example(Action::credit_query, CreditStatus::approved), 1) == kFourFields);
  BOOST_TEST(wire(example(Action::credit_cancel, CreditStatus::approved)) == kFourFields);
  Case print = example(Action::invoice_download, CreditStatus::approved);
  print.settings["kuroneko.bundle"] = "on";
  BOOST_TEST(wire(print) == kFourFields);
}

BOOST_AUTO_TEST_CASE(a_new_yamato_slip_its_correction_and_its_undo) {
  Case fresh = example(Action::slip_sync, CreditStatus::approved);
  fresh.the_order.parcels = {{"1234-5678-9013"}};
  BOOST_TEST(wire(fresh) ==
             "ycfStrCode=12345678901&orderNo=K3F9Q2T7WB&paymentNo=123456789013&processDiv=0&shipYmd="
             "&beforePaymentNo=&requestDate=20260105090000&password=simpass1");
  Case other = example(Action::slip_change, CreditStatus::shipment_reported);
  other.the_order.parcels = {{"123456789013"}};
  other.credit.reported_slips = {{"490714955706"}};
  BOOST_TEST(wire(other) ==
             "ycfStrCode=12345678901&orderNo=K3F9Q2T7WB&paymentNo=123456789013&processDiv=1&shipYmd=20260108"
             "&beforePaymentNo=490714955706&requestDate=20260105090000&password=simpass1");
  BOOST_TEST(wire(example(Action::slip_undo, CreditStatus::shipment_reported)) ==
             "ycfStrCode=12345678901&orderNo=K3F9Q2T7WB&paymentNo=&processDiv=9&shipYmd=&beforePaymentNo="
             "&requestDate=20260105090000&password=simpass1");
}

BOOST_AUTO_TEST_CASE(a_shipment_with_another_carrier_names_the_order) {
  Case one = example(Action::slip_sync, CreditStatus::approved);
  one.the_order.carrier = CarrierId::sagawa;
  one.the_order.parcels = {{"444803009836"}};
  BOOST_TEST(wire(one) ==
             "ycfStrCode=12345678901&orderNo=K3F9Q2T7WB&paymentNo=K3F9Q2T7WB&processDiv=2&shipYmd="
             "&beforePaymentNo=&requestDate=20260105090000&password=simpass1");
}

BOOST_AUTO_TEST_CASE(a_reduction_carries_address_rows_and_total_but_no_buyer) {
  Case one = example(Action::credit_change, CreditStatus::approved);
  one.settings["kuroneko.reduce"] = "on";
  one.credit.first_total = one.credit.present_total = Yen{5000};
  BOOST_TEST(readable(wire(one)) ==
             "ycfStrCode=12345678901&orderNo=K3F9Q2T7WB&shipYmd=20260108&postCode=1000001"
             "&address1=東京都千代田区千代田１－１&itemName1=緑茶&itemCount1=1&unitPrice1=3000&subTotal1=3000"
             "&itemName2=手数料&subTotal2=300&totalAmount=3300&requestDate=20260105090000&password=simpass1");
}

BOOST_AUTO_TEST_CASE(a_reissue_and_its_withdrawal_have_no_sending_time) {
  BOOST_TEST(readable(wire(invoiced("6", "宛名 違い"))) ==
             "ycfStrCode=12345678901&password=simpass1&orderNo=K3F9Q2T7WB&requestContents=1&reasonReissue=6"
             "&reasonReissueEtc=宛名　違い&shipYmd=20260108&sendDiv=0&postCode=1000001"
             "&address1=東京都千代田区千代田１－１&itemName1=緑茶&itemCount1=1&unitPrice1=3000&subTotal1=3000"
             "&itemName2=手数料&subTotal2=300");
  BOOST_TEST(readable(wire(invoiced("withdraw"))) ==
             "ycfStrCode=12345678901&password=simpass1&orderNo=K3F9Q2T7WB&requestContents=3&shipYmd=20260108"
             "&sendDiv=0&postCode=1000001&address1=東京都千代田区千代田１－１&itemName1=緑茶&itemCount1=1"
             "&unitPrice1=3000&subTotal1=3000&itemName2=手数料&subTotal2=300");
}

BOOST_AUTO_TEST_CASE(a_long_address_is_split_without_running_house_and_room_number_together) {
  Case one = example(Action::credit_request);
  one.the_order.buyer.address1 = "東京都千代田区丸の内見本見本見本見本見本見本1-1";
  one.the_order.buyer.address2 = "101";
  one.the_order.recipient = one.the_order.buyer;
  BOOST_TEST(readable(wire(one)).find("&address1=東京都千代田区丸の内見本見本見本見本見本見本１－１"
                                      "&address2=１０１&telNum=") != std::string::npos);
  one.the_order.buyer.address1 = "東京都千代田区丸の内見本見本見本見本見本見本見本1-1";
  one.the_order.recipient = one.the_order.buyer;
  BOOST_TEST(readable(wire(one)).find("&address1=東京都千代田区丸の内見本見本見本見本見本見本見本１"
                                      "&address2=－１　１０１&telNum=") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
