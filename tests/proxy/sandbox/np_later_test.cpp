
#include "proxy/sandbox/np/placeholders.hpp"
#include "tests/proxy/sandbox/fixture.hpp"

namespace yoshin::test {

using namespace sandbox::placeholder;

BOOST_FIXTURE_TEST_SUITE(np_later_calls, SandboxFixture)

BOOST_AUTO_TEST_CASE(ids_are_checked_before_anything_else) {
  BOOST_TEST(np_found("") == "EPRO0105");
  BOOST_TEST(np_found("2601050000-") == "E0100002");
  BOOST_TEST(np_found("123") == "E0100003");
  BOOST_TEST(np_found("26010599999") == "E0100113");
  Node const id = Node::object().add("np_transaction_id", "26010599999");
  BOOST_TEST(first_result(tree(np("POST", "/authorizations/find", Node::Items{id, id})), "") == "EPRO0106");
}

BOOST_AUTO_TEST_CASE(a_transaction_is_cancelled_once) {
  std::string const id = np_id(4980);
  BOOST_TEST(first_result(np_by_id("PATCH", "/transactions/cancel", id), "np_transaction_id") == id);
  BOOST_TEST(first_result(np_by_id("PATCH", "/transactions/cancel", id), "") == "E0100114");
  BOOST_TEST(np_found(id) == "E0100114");
  BOOST_TEST(sandbox->set_switch("np.find_cancelled", "result"));
  BOOST_TEST(np_found(id) == "00");
  BOOST_TEST(first_result(np_ship(id), "") == "E0100114");
}

BOOST_AUTO_TEST_CASE(a_shipment_is_reported_once_and_may_be_cancelled_until_paid) {
  std::string const id = np_id(4980);
  BOOST_TEST(first_result(np_by_id("POST", "/transactions/payments/find", id), "") == kNpNoShipment);
  BOOST_TEST(first_result(np_ship(id), "np_transaction_id") == id);
  BOOST_TEST(first_result(np_ship(id), "") == "E0100115");
  BOOST_TEST(first_result(np_by_id("POST", "/transactions/payments/find", id), "payment_status") == "10");
  BOOST_TEST(sandbox->force_state("np", id, "paid"));
  BOOST_TEST(first_result(np_by_id("POST", "/transactions/payments/find", id), "payment_status") == "20");
  BOOST_TEST(first_result(np_by_id("PATCH", "/transactions/cancel", id), "") == "E0100118");
  BOOST_TEST(sandbox->force_state("np", id, "undisclosed"));
  BOOST_TEST(first_result(np_by_id("POST", "/transactions/payments/find", id), "payment_status") == "30");
  BOOST_TEST(sandbox->force_state("np", id, "returned"));
  BOOST_TEST(first_result(np_by_id("PATCH", "/transactions/cancel", id), "") == "E0100131");
}

BOOST_AUTO_TEST_CASE(carrier_and_slip_number_are_checked) {
  std::string const id = np_id(4980);
  auto const report = [&](Node more) {
    Node element = Node::object().add("np_transaction_id", id);
    for (auto const& [name, value] : *more.members()) element.add(name, value);
    return first_result(tree(np("POST", "/shipments", Node::Items{element})), "np_transaction_id");
  };
  auto const slip = [](char const* carrier, char const* number) {
    return Node::object().add("pd_company_code", carrier).add("slip_no", number);
  };
  BOOST_TEST(report(Node::object()) == "E0100105 E0100108");
  BOOST_TEST(report(slip("5901", "1")) == "E0100106");
  BOOST_TEST(report(slip("59999", "1")) == "E0100107");
  BOOST_TEST(report(slip("59010", "4907-1495")) == "E0100109");
  BOOST_TEST(report(slip("59010", "123456789012345678901")) == "E0100110");
  BOOST_TEST(report(slip("59010", "1").add("bill_issued_date", "2026-01-05")) == "E0100143");
  BOOST_TEST(report(slip("59010", "1").add("note", "x")) == kNpUnknownMember);
  BOOST_TEST(sandbox->set_switch("np.other_carriers", "off"));
  BOOST_TEST(report(slip("55555", "1")) == "E0100107");
  BOOST_TEST(sandbox->set_switch("np.other_carriers", "on"));
  BOOST_TEST(report(slip("55555", "1")) == id);
}

BOOST_AUTO_TEST_CASE(an_enclosed_invoice_needs_its_date) {
  Node order = np_order();
  *order.find("settlement_type") = Node("03");
  std::string const id = first_result(np_register(order), "np_transaction_id");
  BOOST_TEST(first_result(np_ship(id), "") == "E0100111");
}

BOOST_AUTO_TEST_CASE(an_update_keeps_what_it_does_not_name_and_dates_the_decision_anew) {
  std::string const id = np_id(4980);
  pass_hours(1);
  Node const goods =
      Node::list().push(Node::object().add("goods_name", "緑茶").add("goods_price", 3980).add("quantity", 1));
  Node const answer = tree(np(
      "PATCH", "/transactions/update",
      Node::Items{Node::object().add("np_transaction_id", id).add("billed_amount", 3980).add("goods", goods)}));
  BOOST_TEST(first_result(answer, "authori_result") == "00");
  BOOST_TEST(first_result(answer, "authori_required_date") == "2026-01-05T10:00:00+09:00");
  BOOST_TEST(first_result(answer, "shop_transaction_id") == "K3F9Q2T7WB");
  BOOST_TEST(sandbox->transactions("np").items()->front().integer_at("billed").value_or(0) == 3980);
  BOOST_TEST(sandbox->ledger().size() == 1U);
}

BOOST_AUTO_TEST_CASE(an_update_is_checked_like_a_registration_and_by_state) {
  std::string const id = np_id(4980);
  auto const update = [&](Node more) {
    Node element = Node::object().add("np_transaction_id", id);
    for (auto const& [name, value] : *more.members()) element.add(name, value);
    return first_result(tree(np("PATCH", "/transactions/update", Node::Items{element})), "authori_result");
  };
  BOOST_TEST(update(Node::object().add("billed_amount", 9000)) == "E0102004");
  BOOST_TEST(update(Node::object().add("shop_transaction_id", "OTHER")) == kNpShopIdChanged);
  np_ship(id);
  BOOST_TEST(update(Node::object().add("site_name", "見本")) == "E0100115");
  sandbox->force_state("np", id, "rejected");
  BOOST_TEST(update(Node::object().add("site_name", "見本")) == kNpUpdateRejected);
  sandbox->force_state("np", id, "reviewing");
  BOOST_TEST(update(Node::object().add("site_name", "見本")) == kNpUpdateReviewing);
}

BOOST_AUTO_TEST_CASE(an_authorisation_lapses_after_ninety_days) {
  std::string const id = np_id(4980);
  pass_days(89);
  BOOST_TEST(np_found(id) == "00");
  pass_days(1);
  BOOST_TEST(first_result(np_ship(id), "") == "E0100114");
}

BOOST_AUTO_TEST_CASE(a_partial_return_is_registered_again_below_its_base) {
  std::string const id = np_id(4980);
  auto const again = [&](std::int64_t billed) {
    Node const order = np_order(billed, "K3F9Q2T7WBR2");
    return tree(np("POST", "/transactions/reregister",
                   Node::Items{Node::object()
                                   .add("base_np_transaction_id", id)
                                   .add("shop_transaction_id", "K3F9Q2T7WBR2")
                                   .add("shop_order_date", "2026-01-05")
                                   .add("billed_amount", billed)
                                   .add("goods", *order.find("goods"))}));
  };
  np_ship(id);
  BOOST_TEST(first_result(again(3000), "") == kNpBaseNotCancelled);
  np_by_id("PATCH", "/transactions/cancel", id);
  BOOST_TEST(first_result(again(5980), "") == "E0131010");
  Node const answer = again(3000);
  BOOST_TEST(first_result(answer, "np_transaction_id") == "26010500002");
  BOOST_TEST(first_result(answer, "sales_date") == "2026-01-05");
  BOOST_TEST(first_result(again(2000), "") == "E0131006");
}

BOOST_AUTO_TEST_CASE(a_delayed_decision_shows_after_so_many_finds) {
  BOOST_TEST(sandbox->set_switch("np.review_finds", "2"));
  std::string const id = np_id(4980);
  BOOST_TEST(first_result(np_ship(id), "") == kNpShipState);
  BOOST_TEST(np_found(id) == "40");
  BOOST_TEST(np_found(id) == "40");
  BOOST_TEST(np_found(id) == "00");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace yoshin::test
