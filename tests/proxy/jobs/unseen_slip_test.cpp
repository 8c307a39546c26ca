#include <boost/test/unit_test.hpp>

#include "shop_floor.hpp"

using namespace yoshin;
using namespace yoshin::test;

// A provider whose inquiry shows the credit and never the slip report.

namespace {

std::string answer(std::string const& elements) {
  return "<response><result>OK</result><transactionInfo>" + elements +
         "<transactionId>A0000000001</transactionId></transactionInfo><errors></errors></response>";
}

/// An order of that provider with a reported slip.
std::int64_t reported_order(ShopFloor& floor) {
  Order order = ShopFloor::order("A-1", ProviderId::atodene);
  order.parcels = {{"490714955706"}};
  auto const id = floor.push(order);
  std::string const key(floor.document(id).find("order")->text_at("short_key"));
  floor.providers.fixed_answers = {
      {"/transaction.do",
       answer("<shopOrderId>" + key + "</shopOrderId><autoAuthoriresult>OK</autoAuthoriresult>")},
      {"/getauthori.do", answer("<autoAuthoriresult>OK</autoAuthoriresult>")},
      {"/shippingrequest.do", answer("")}};
  BOOST_TEST(floor.run("credit_request", id) == "ok");
  BOOST_TEST(floor.run("slip_sync", id) == "ok");
  BOOST_TEST(floor.record(id, "status") == "shipment_reported");
  return id;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(unseen_slips)

BOOST_AUTO_TEST_CASE(a_good_credit_does_not_take_a_reported_slip_back) {
  ShopFloor floor;
  auto const id = reported_order(floor);
  BOOST_TEST(floor.run("credit_query", id) == "ok");
  BOOST_TEST(floor.record(id, "status") == "shipment_reported");
}

BOOST_AUTO_TEST_CASE(a_lost_undo_leaves_the_slip_reported_and_may_be_repeated) {
  ShopFloor floor;
  auto const id = reported_order(floor);
  // The fakes tell calls by their path, which the three shipment calls share.
  floor.providers.script("ship_report", {Fault::lost_after});
  BOOST_TEST(floor.run("slip_undo", id) == "unknown");
  BOOST_TEST(floor.run("slip_undo", id) == "skipped");
  floor.run("credit_query", id);
  BOOST_TEST(floor.record(id, "status") == "shipment_reported");
  BOOST_TEST(floor.run("slip_undo", id) == "ok");
  BOOST_TEST(floor.record(id, "status") == "approved");
}

BOOST_AUTO_TEST_CASE(a_lost_report_returns_to_approved_and_is_sent_again_as_report_or_correction) {
  for (char const* again : {"slip_sync", "slip_change"}) {
    ShopFloor floor;
    auto const id = reported_order(floor);
    BOOST_TEST(floor.run("slip_undo", id) == "ok");
    floor.providers.script("ship_report", {Fault::lost_after});
    BOOST_TEST(floor.run("slip_sync", id) == "unknown");
    floor.run("credit_query", id);
    BOOST_TEST(floor.record(id, "status") == "approved");
    BOOST_TEST(floor.run(again, id) == "ok", again);
    BOOST_TEST(floor.record(id, "status") == "shipment_reported");
  }
}

BOOST_AUTO_TEST_SUITE_END()
