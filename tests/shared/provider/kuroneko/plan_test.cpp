#include <boost/test/unit_test.hpp>

#include "sample.hpp"

using namespace yoshin;
using namespace yoshin::kuroneko;
using samples::Case;
using samples::outline;

namespace {

Case changed(Yen first, Yen present, CreditStatus status = CreditStatus::approved, Stage stage = Stage::slip) {
  Case one(Action::credit_change, status);
  one.settings["kuroneko.reduce"] = "on";
  one.credit.first_total = first;
  one.credit.present_total = present;
  one.credit.stage = stage;
  return one;
}

Case parcels(Action action, CreditStatus status, std::vector<Parcel> all,
             CarrierId carrier = CarrierId::yamato) {
  Case one(action, status);
  one.the_order.parcels = std::move(all);
  one.the_order.carrier = carrier;
  return one;
}

constexpr char kAnew[] =
    "KAACL0010 acts credit_cancel 1, KAARA0010 acts credit_request 2, KAAST0010 confirms credit_query 2";
constexpr char kReduction[] = "KAAKK0010 acts credit_change 1, KAAST0010 confirms credit_query 1";

}  // namespace

BOOST_AUTO_TEST_SUITE(kuroneko_plan)

BOOST_AUTO_TEST_CASE(a_request_is_confirmed_by_the_transaction_s_state) {
  BOOST_TEST(outline(Case(Action::credit_request).plan()) ==
             "KAARA0010 acts credit_request 1, KAAST0010 confirms credit_query 1");
}

BOOST_AUTO_TEST_CASE(a_request_after_a_cancelled_or_refused_registration_opens_the_next_one) {
  for (CreditStatus const status : {CreditStatus::cancelled, CreditStatus::rejected})
    BOOST_TEST(outline(Case(Action::credit_request, status).plan()) ==
               "KAARA0010 acts credit_request 2, KAAST0010 confirms credit_query 2");
  BOOST_TEST(Case(Action::credit_request, CreditStatus::cancelled).body(0).find("orderNo=K3F9Q2T7WBR2&") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_query_asks_for_the_result_and_lets_the_state_decide) {
  BOOST_TEST(outline(Case(Action::credit_query, CreditStatus::unknown).plan()) ==
             "KAARS0010 asks credit_query 1, KAAST0010 decides credit_query 1");
}

BOOST_AUTO_TEST_CASE(a_cancellation_is_confirmed_and_refused_once_paid) {
  BOOST_TEST(outline(Case(Action::credit_cancel, CreditStatus::approved).plan()) ==
             "KAACL0010 acts credit_cancel 1, KAAST0010 confirms credit_query 1");
  Case paid(Action::credit_cancel, CreditStatus::shipment_reported);
  paid.credit.stage = Stage::paid;
  BOOST_TEST(outline(paid.plan()) == "refused");
  paid.credit.stage = Stage::invoiced;
  BOOST_TEST(outline(paid.plan()) != "refused");
  paid.settings["kuroneko.cancel_in_10_11"] = "refuse";
  BOOST_TEST(outline(paid.plan()) == "refused");
}

BOOST_AUTO_TEST_CASE(a_fallen_total_below_the_first_one_is_a_reduction) {
  BOOST_TEST(outline(changed(Yen{5000}, Yen{5000}).plan()) == kReduction);
  BOOST_TEST(outline(changed(Yen{5000}, Yen{4000}).plan()) == kReduction);
  BOOST_TEST(outline(changed(Yen{5000}, Yen{5000}, CreditStatus::shipment_reported, Stage::invoiced).plan()) ==
             kReduction);
}

BOOST_AUTO_TEST_CASE(every_other_change_before_the_invoice_is_cancel_and_anew) {
  BOOST_TEST(outline(changed(Yen{3300}, Yen{3300}).plan()) == kAnew);
  BOOST_TEST(outline(changed(Yen{3000}, Yen{3000}).plan()) == kAnew);
  BOOST_TEST(outline(changed(Yen{5000}, Yen{3000}).plan()) == kAnew);
  Case without_contract = changed(Yen{5000}, Yen{5000});
  without_contract.settings.clear();
  BOOST_TEST(outline(without_contract.plan()) == kAnew);
  BOOST_TEST(changed(Yen{3000}, Yen{3000})
                 .plan()
                 .value()[0]
                 .summary.ja.starts_with("与信を取り消し、新しい登録（R2）で与信をやり直します"));
}

BOOST_AUTO_TEST_CASE(an_invoiced_order_at_the_same_total_is_reissued_with_a_reason) {
  Case one = changed(Yen{3300}, Yen{3300}, CreditStatus::shipment_reported, Stage::invoiced);
  BOOST_TEST(outline(one.plan()) == "refused");
  one.input.reason = "6";
  BOOST_TEST(outline(one.plan()) == "refused");
  one.input.reason = "1";
  BOOST_TEST(outline(one.plan()) == "KAARR0010 acts credit_change 1, KAAST0010 confirms credit_query 1");
  one.credit.reissues = 7;
  BOOST_TEST(outline(one.plan()) == "refused");
}

BOOST_AUTO_TEST_CASE(an_invoiced_order_whose_total_rises_is_cancelled_and_requested_anew) {
  BOOST_TEST(outline(changed(Yen{3000}, Yen{3000}, CreditStatus::shipment_reported, Stage::invoiced).plan()) ==
             kAnew);
  BOOST_TEST(outline(changed(Yen{3000}, Yen{3000}, CreditStatus::shipment_reported, Stage::slip).plan()) ==
             "refused");
}

BOOST_AUTO_TEST_CASE(each_yamato_parcel_that_is_not_reported_yet_is_one_call) {
  Case one = parcels(Action::slip_sync, CreditStatus::approved,
                     {{"490714955706"}, {""}, {"490714955710"}, {"4907-1495-5706"}});
  BOOST_TEST(outline(one.plan()) ==
             "KAASL0010 acts slip_sync 1 parcel 0, KAASL0010 acts slip_sync 1 parcel 2, KAAST0010 confirms "
             "credit_query 1");
  one.credit.reported_slips = {{"490714955706"}};
  BOOST_TEST(outline(one.plan()) == "KAASL0010 acts slip_sync 1 parcel 2, KAAST0010 confirms credit_query 1");
  one.settings["kuroneko.multi_parcel"] = "first";
  BOOST_TEST(outline(one.plan()) == "refused");
  one.credit.reported_slips.clear();
  BOOST_TEST(outline(one.plan()) == "KAASL0010 acts slip_sync 1 parcel 0, KAAST0010 confirms credit_query 1");
}

BOOST_AUTO_TEST_CASE(another_carrier_is_one_call_for_all_parcels) {
  BOOST_TEST(outline(parcels(Action::slip_sync, CreditStatus::approved, {{"444803009836"}, {"444803009840"}},
                             CarrierId::sagawa)
                         .plan()) == "KAASL0010 acts slip_sync 1, KAAST0010 confirms credit_query 1");
  BOOST_TEST(
      outline(parcels(Action::slip_sync, CreditStatus::approved, {{"444803009836"}}, CarrierId::none).plan()) ==
      "refused");
}

BOOST_AUTO_TEST_CASE(a_correction_covers_the_parcels_whose_number_changed) {
  Case one =
      parcels(Action::slip_change, CreditStatus::shipment_reported, {{"490714955706"}, {"490714955710"}});
  one.credit.reported_slips = {{"490714955706"}, {"490714955721"}};
  BOOST_TEST(outline(one.plan()) == "KAASL0010 acts slip_change 1 parcel 1, KAAST0010 confirms credit_query 1");
  one.credit.reported_slips = {{"490714955706"}};
  BOOST_TEST(outline(one.plan()) == "refused");
}

BOOST_AUTO_TEST_CASE(an_undo_is_one_call_and_a_reading) {
  BOOST_TEST(outline(Case(Action::slip_undo, CreditStatus::shipment_reported).plan()) ==
             "KAASL0010 acts slip_undo 1, KAAST0010 confirms credit_query 1");
}

BOOST_AUTO_TEST_CASE(only_an_enclosed_invoice_can_be_downloaded) {
  Case one(Action::invoice_download, CreditStatus::approved);
  BOOST_TEST(outline(one.plan()) == "refused");
  one.settings["kuroneko.bundle"] = "on";
  BOOST_TEST(outline(one.plan()) == "KAASD0010 decides invoice_download 1");
  one.credit.present_total = Yen{3000};
  BOOST_TEST(outline(one.plan()) == "refused");
  one.credit.present_total = Yen{3300};
  one.the_order.recipient.address1 = "東京都渋谷区見本１";
  BOOST_TEST(outline(one.plan()) == "refused");
}

BOOST_AUTO_TEST_CASE(an_order_that_was_never_stored_is_not_sent) {
  Case one(Action::credit_request);
  one.the_order.short_key.clear();
  BOOST_TEST(outline(one.plan()) == "refused");
}

BOOST_AUTO_TEST_SUITE_END()
