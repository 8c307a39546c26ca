#include <boost/test/unit_test.hpp>

#include "base/json.hpp"
#include "contract/codec.hpp"
#include "tests/shared/contract/samples.hpp"

using namespace yoshin;
using test::full_order;
using test::full_record;
using test::json;

namespace {

/// The errors of an order document that must not be accepted.
FieldErrors errors_of(std::string_view text) {
  auto order = order_from(json(text));
  BOOST_REQUIRE(!order.ok());
  return order.error();
}

void check_single(std::string_view text, std::string_view field) {
  auto const errors = errors_of(text);
  BOOST_REQUIRE_EQUAL(errors.size(), 1U);
  BOOST_TEST(errors.front().field == field);
  BOOST_TEST(!errors.front().expected.ja.empty());
  BOOST_TEST(!errors.front().expected.en.empty());
}

std::string repeated(std::string_view text, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(codec)

BOOST_AUTO_TEST_CASE(an_order_survives_writing_and_reading) {
  auto const again = order_from(json(write_json(to_node(full_order()))));
  BOOST_REQUIRE(again.ok());
  BOOST_TEST((again.value() == full_order()));
}

BOOST_AUTO_TEST_CASE(a_record_survives_writing_and_reading) {
  auto const again = record_from(json(write_json(to_node(full_record()))));
  BOOST_REQUIRE(again.ok());
  BOOST_TEST((again.value() == full_record()));
}

BOOST_AUTO_TEST_CASE(an_empty_document_is_an_order_of_defaults) {
  auto const order = order_from(Node::object());
  BOOST_REQUIRE(order.ok());
  BOOST_TEST((order.value() == Order{}));
}

BOOST_AUTO_TEST_CASE(every_error_is_reported_with_its_path) {
  auto const errors =
      errors_of(R"({"buyer":{"phone":7},"items":[{},{"quantity":0}],"colour":"red","paid_on":"x"})");
  BOOST_REQUIRE_EQUAL(errors.size(), 4U);
  BOOST_TEST(errors[0].field == "buyer.phone");
  BOOST_TEST(errors[1].field == "items.1.quantity");
  BOOST_TEST(errors[1].found == "0");
  BOOST_TEST(errors[2].field == "colour");
  BOOST_TEST(errors[3].field == "paid_on");
}

BOOST_AUTO_TEST_CASE(values_out_of_range_are_refused) {
  check_single(R"({"imported":{"billed":1000000000}})", "imported.billed");
  check_single(R"({"imported":{"billed":12.5}})", "imported.billed");
  check_single(R"({"imported":{"billed":"1200"}})", "imported.billed");
  check_single(R"({"items":[{"quantity":10000}]})", "items.0.quantity");
  check_single(R"({"items":[{"tax_rate_percent":5}]})", "items.0.tax_rate_percent");
  check_single(R"({"hand_fee":-1000000000})", "hand_fee");
  check_single(R"({"version":-1})", "version");
}

BOOST_AUTO_TEST_CASE(unreal_dates_are_refused) {
  check_single(R"({"delivery_date":"2026-02-29"})", "delivery_date");
  check_single(R"({"ordered_at":"2026-01-05T24:00:00+09:00"})", "ordered_at");
}

BOOST_AUTO_TEST_CASE(texts_are_bounded_in_characters_and_free_of_control_characters) {
  BOOST_TEST(order_from(json(R"({"buyer":{"address1":")" + repeated("東", 200) + "\"}}")).ok());
  check_single(R"({"buyer":{"address1":")" + repeated("東", 201) + "\"}}", "buyer.address1");
  check_single(R"({"notes":")" + repeated("a", 2001) + "\"}", "notes");
  check_single(R"({"buyer":{"name":"見本\u0000花子"}})", "buyer.name");
  BOOST_TEST(order_from(json(R"({"notes":"一行目\n二行目"})")).ok());
}

BOOST_AUTO_TEST_CASE(an_order_number_is_short_and_half_width) {
  BOOST_TEST(order_from(json(R"({"number":"ABC-2026_0001"})")).ok());
  check_single(R"({"number":"注文1"})", "number");
  check_single(R"({"number":"1234567890123456789012345678901"})", "number");
}

BOOST_AUTO_TEST_CASE(lists_are_bounded) {
  check_single(R"({"items":[{})" + repeated(",{}", 999) + "]}", "items");
  BOOST_TEST(order_from(json(R"({"items":[{})" + repeated(",{}", 998) + "]}")).ok());
}

BOOST_AUTO_TEST_CASE(an_unknown_id_names_the_known_ones) {
  auto const errors = errors_of(R"({"carrier":"pigeon"})");
  BOOST_REQUIRE_EQUAL(errors.size(), 1U);
  BOOST_TEST(errors[0].found == "pigeon");
  BOOST_TEST(errors[0].expected.en.find("yamato") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_fee_rule_has_at_most_five_bands) {
  auto const rule = fee_rule_from(json(R"({"mode":"add","bands":[{"lower":1,"upper":2,"fee":3}]})"));
  BOOST_REQUIRE(rule.ok());
  BOOST_TEST((rule.value().mode == FeeMode::add));
  BOOST_TEST((rule.value().bands[0] == FeeBand{Yen{1}, Yen{2}, Yen{3}}));
  BOOST_TEST(rule.value().bands[4].unused());
  BOOST_TEST(!fee_rule_from(json(R"({"bands":[{},{},{},{},{},{}]})")).ok());
}

BOOST_AUTO_TEST_CASE(a_step_survives_writing_and_reading) {
  Step const step{"register", StepRole::acts, Action::slip_sync, 2, 1, {"登録します", "registers"}};
  auto const again = step_from(to_node(step));
  BOOST_REQUIRE(again.ok());
  BOOST_TEST((again.value() == step));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(changes)

BOOST_AUTO_TEST_CASE(an_edit_replaces_only_what_it_names) {
  auto const edited = with_changes(full_order(), json(R"({"buyer":{"phone":"0355550002"},"hand_fee":null})"));
  BOOST_REQUIRE(edited.ok());
  Order wanted = full_order();
  wanted.buyer.phone = "0355550002";
  wanted.hand_fee.reset();
  BOOST_TEST((edited.value() == wanted));
}

BOOST_AUTO_TEST_CASE(an_edited_amount_keeps_the_others_of_the_basis) {
  Order order = full_order();
  order.edited.reset();
  auto const edited = with_changes(order, json(R"({"edited":{"shipping":900}})"));
  BOOST_REQUIRE(edited.ok());
  BOOST_TEST(edited.value().edited->shipping.value() == 900);
  BOOST_TEST(edited.value().edited->billed.value() == order.imported.billed.value());
}

BOOST_AUTO_TEST_CASE(what_the_proxy_keeps_cannot_be_edited) {
  for (char const* name :
       {"shop", "number", "short_key", "imported", "current", "version", "ordered_at", "colour"}) {
    auto const edited = with_changes(full_order(), Node::object().add(name, Node("x")));
    BOOST_REQUIRE(!edited.ok());
    BOOST_TEST(edited.error().front().field == name);
  }
}

BOOST_AUTO_TEST_SUITE_END()
