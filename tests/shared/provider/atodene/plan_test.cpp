#include <boost/test/unit_test.hpp>

#include "provider/cell.hpp"
#include "sample.hpp"

using namespace yoshin;
using atodene::samples::Case;

namespace {

/// Endpoint, role and registration of the one step; the reason where there is none.
std::string outline(Case const& one) {
  auto const steps = one.plan();
  if (!steps) return "refused";
  std::string text;
  for (Step const& step : steps.value()) {
    text += step.endpoint + " " + std::string(id_of(step.role)) + " " + std::string(id_of(step.meaning)) + " " +
            std::to_string(step.registration);
    if (step.parcel) text += " parcel " + std::to_string(*step.parcel);
  }
  return text;
}

Case enclosed(CreditStatus status) {
  Case one(Action::invoice_download, status);
  one.settings["atodene.service"] = "3";
  return one;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(atodene_plan)

BOOST_AUTO_TEST_CASE(each_action_is_one_call) {
  BOOST_TEST(outline(Case(Action::credit_request)) == "transaction acts credit_request 1");
  BOOST_TEST(outline(Case(Action::credit_change, CreditStatus::approved)) == "modify acts credit_change 1");
  BOOST_TEST(outline(Case(Action::credit_change, CreditStatus::on_hold)) == "modify acts credit_change 1");
  BOOST_TEST(outline(Case(Action::credit_query, CreditStatus::reviewing)) ==
             "getauthori decides credit_query 1");
  BOOST_TEST(outline(Case(Action::credit_cancel, CreditStatus::rejected)) == "cancel acts credit_cancel 1");
  BOOST_TEST(outline(Case(Action::slip_sync, CreditStatus::approved)) ==
             "ship_report acts slip_sync 1 parcel 0");
  BOOST_TEST(outline(Case(Action::slip_change, CreditStatus::shipment_reported)) ==
             "ship_change acts slip_change 1 parcel 0");
  BOOST_TEST(outline(Case(Action::slip_undo, CreditStatus::shipment_reported)) == "ship_undo acts slip_undo 1");
  BOOST_TEST(outline(enclosed(CreditStatus::approved)) == "getinvoicedata decides invoice_download 1");
}

BOOST_AUTO_TEST_CASE(a_registration_after_a_cancelled_one_takes_the_next_number) {
  Case one(Action::credit_request, CreditStatus::cancelled);
  BOOST_TEST(outline(one) == "transaction acts credit_request 2");
  one.credit.registration = 2;
  BOOST_TEST(outline(one) == "transaction acts credit_request 3");
  one.settings["atodene.reuse_order_id"] = "on";
  BOOST_TEST(outline(one) == "transaction acts credit_request 3");
}

BOOST_AUTO_TEST_CASE(a_report_after_an_earlier_one_is_sent_as_its_change) {
  Case one(Action::slip_sync, CreditStatus::approved);
  one.credit.reported_slips = {{"490714955706"}};
  BOOST_TEST(outline(one) == "ship_change acts slip_sync 1 parcel 0");
}

BOOST_AUTO_TEST_CASE(a_report_that_may_have_arrived_is_corrected_from_approved) {
  BOOST_TEST(outline(Case(Action::slip_change, CreditStatus::approved)) ==
             "ship_change acts slip_change 1 parcel 0");
  BOOST_TEST(offers(atodene::samples::record(CreditStatus::approved), true, Action::slip_change));
  BOOST_TEST(!offers(atodene::samples::record(CreditStatus::approved), false, Action::slip_change));
}

BOOST_AUTO_TEST_CASE(of_several_parcels_the_first_with_a_number_is_reported_and_the_summary_says_so) {
  Case one(Action::slip_sync, CreditStatus::approved);
  one.the_order.parcels = {{""}, {"490714955706"}, {"490714955710"}};
  BOOST_TEST(outline(one) == "ship_report acts slip_sync 1 parcel 1");
  BOOST_TEST(one.plan().value()[0].summary.ja.find("残り1個口") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_change_after_shipment_needs_the_undo_first_unless_the_setting_lets_it_out) {
  Case one(Action::credit_change, CreditStatus::shipment_reported);
  BOOST_TEST_REQUIRE(!one.plan().ok());
  BOOST_TEST(one.plan().error().notice.next_step.ja.find("伝票番号同期取消") != std::string::npos);
  one.settings["atodene.change_after_ship"] = "send";
  BOOST_TEST(outline(one) == "modify acts credit_change 1");
}

BOOST_AUTO_TEST_CASE(an_invoice_is_fetched_only_for_an_enclosed_one_with_the_amount_the_provider_has) {
  BOOST_TEST(outline(Case(Action::invoice_download, CreditStatus::approved)) == "refused");
  Case elsewhere = enclosed(CreditStatus::approved);
  elsewhere.the_order.recipient.name = "見本太郎";
  BOOST_TEST(outline(elsewhere) == "refused");
  Case changed = enclosed(CreditStatus::approved);
  changed.credit.present_total = Yen{3000};
  BOOST_TEST_REQUIRE(!changed.plan().ok());
  BOOST_TEST(changed.plan().error().notice.next_step.ja.find("与信内容変更") != std::string::npos);
  BOOST_TEST(enclosed(CreditStatus::approved).plan().value()[0].summary.ja.find("支払期限") !=
             std::string::npos);
  BOOST_TEST(outline(enclosed(CreditStatus::shipment_reported)) == "refused");
}

BOOST_AUTO_TEST_CASE(an_order_without_a_key_or_an_id_is_sent_nowhere) {
  Case fresh(Action::credit_request);
  fresh.the_order.short_key.clear();
  BOOST_TEST(outline(fresh) == "refused");
  for (Action const action : {Action::credit_query, Action::credit_cancel, Action::credit_change}) {
    Case one(action, CreditStatus::approved);
    one.credit.provider_transaction_id.clear();
    BOOST_TEST(outline(one) == "refused", id_of(action));
  }
}

BOOST_AUTO_TEST_CASE(what_a_state_forbids_is_refused_with_a_reason_and_what_to_do_instead) {
  for (auto const& status : Names<CreditStatus>::kTable)
    for (auto const& action : Names<Action>::kTable) {
      Case one(action.value, status.value);
      one.settings["atodene.service"] = "3";
      one.settings["atodene.change_after_ship"] = "send";
      auto const steps = one.plan();
      bool const offered = offers(one.credit, true, action.value) ||
                           (status.value == CreditStatus::unknown && action.value == Action::credit_query);
      BOOST_TEST(steps.ok() == offered, status.id << " " << action.id);
      if (steps) {
        BOOST_TEST(!steps.value()[0].summary.ja.empty());
        continue;
      }
      Notice const& notice = steps.error().notice;
      for (std::string const& text : {notice.text.ja, notice.text.en, notice.next_step.ja, notice.next_step.en})
        BOOST_TEST(!text.empty(), status.id << " " << action.id);
    }
}

BOOST_AUTO_TEST_SUITE_END()
