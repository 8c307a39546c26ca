#include <boost/test/unit_test.hpp>

#include "sample.hpp"

using namespace yoshin;
using samples_case = yoshin::score::samples::Case;
using namespace yoshin::score::samples;

namespace {

/// A state in which everything that an action needs is there.
samples_case ready(Action action, CreditStatus status) {
  auto one = samples_case::to_ship(action, status);
  if (status == CreditStatus::not_requested) one.record.provider_transaction_id.clear();
  one.settings = {{"score.invoice", "on"},
                  {"score.payment_type", "3"},
                  {"score.modify_after_ship", "on"},
                  {"score.reship", "on"}};
  return one;
}

/// Which actions are planned from a status, by their ids.
std::string planned(CreditStatus status) {
  std::string text;
  for (auto const& row : Names<Action>::kTable)
    if (ready(row.value, status).plan().ok()) text += std::string(row.id) + " ";
  return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(score_plan)

BOOST_AUTO_TEST_CASE(each_action_is_one_call) {
  BOOST_TEST(outline(samples_case(Action::credit_request).plan()) == "register acts credit_request 1");
  BOOST_TEST(outline(samples_case(Action::credit_change, CreditStatus::on_hold).plan()) ==
             "modify acts credit_change 1");
  BOOST_TEST(outline(samples_case(Action::credit_query, CreditStatus::reviewing).plan()) ==
             "result decides credit_query 1");
  BOOST_TEST(outline(samples_case(Action::credit_cancel, CreditStatus::rejected).plan()) ==
             "cancel acts credit_cancel 1");
  BOOST_TEST(outline(samples_case::to_ship().plan()) == "shipment acts slip_sync 1 parcel 0");
}

BOOST_AUTO_TEST_CASE(what_a_state_allows_with_every_switch_on) {
  using S = CreditStatus;
  BOOST_TEST(planned(S::not_requested) == "credit_request ");
  BOOST_TEST(planned(S::reviewing) == "credit_query credit_cancel ");
  BOOST_TEST(planned(S::on_hold) == "credit_change credit_query credit_cancel ");
  BOOST_TEST(planned(S::approved) == "credit_change credit_query credit_cancel slip_sync invoice_download ");
  BOOST_TEST(planned(S::rejected) == "credit_query credit_cancel ");
  BOOST_TEST(planned(S::cancelled) == "credit_request ");
  BOOST_TEST(planned(S::shipment_reported) ==
             "credit_change credit_query credit_cancel invoice_download slip_change ");
  BOOST_TEST(planned(S::unknown) == "credit_query ");
}

BOOST_AUTO_TEST_CASE(a_refusal_says_why_and_what_to_do_instead) {
  for (auto const& status : Names<CreditStatus>::kTable)
    for (auto const& action : Names<Action>::kTable) {
      samples_case one(action.value, status.value);
      auto const steps = one.plan();
      if (steps) continue;
      Notice const& notice = steps.error().notice;
      for (std::string const* text :
           {&notice.text.ja, &notice.text.en, &notice.next_step.ja, &notice.next_step.en})
        BOOST_TEST(!text->empty(), status.id << " " << action.id);
    }
}

BOOST_AUTO_TEST_CASE(a_registration_after_a_cancellation_takes_the_next_number) {
  samples_case one(Action::credit_request, CreditStatus::cancelled);
  BOOST_TEST(outline(one.plan()) == "register acts credit_request 2");
  BOOST_TEST(one.body().find("<shopTransactionId>K3F9Q2T7WBR2<") != std::string::npos);
  one.record.registration = 2;
  BOOST_TEST(one.body().find("<shopTransactionId>K3F9Q2T7WBR3<") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_retry_after_a_confirmed_absence_keeps_its_number) {
  samples_case one(Action::credit_request, CreditStatus::not_requested);
  BOOST_TEST(outline(one.plan()) == "register acts credit_request 1");
}

BOOST_AUTO_TEST_CASE(a_refused_order_is_cancelled_before_it_is_registered_anew) {
  auto const steps = samples_case(Action::credit_request, CreditStatus::rejected).plan();
  BOOST_TEST_REQUIRE(!steps.ok());
  BOOST_TEST(steps.error().notice.next_step.ja.find("与信キャンセル") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_paid_transaction_is_only_asked_about) {
  for (auto const& action : Names<Action>::kTable) {
    auto one = ready(action.value, CreditStatus::shipment_reported);
    one.record.stage = Stage::paid;
    BOOST_TEST(one.plan().ok() == (action.value == Action::credit_query), action.id);
  }
}

BOOST_AUTO_TEST_CASE(a_lost_registration_is_tried_by_our_own_id) {
  auto const one = samples_case::lost(Action::credit_request, CreditStatus::not_requested);
  BOOST_TEST(outline(one.plan()) == "result decides credit_query 1");
  BOOST_TEST(rules(one.check()) == "");
}

BOOST_AUTO_TEST_CASE(after_a_lost_change_either_amount_may_be_the_one_that_the_provider_holds) {
  auto one = samples_case::lost(Action::credit_change, CreditStatus::approved);
  BOOST_TEST(outline(one.plan()) == "result decides credit_query 1");
  one.the_order.current.billed = Yen{4000};
  BOOST_TEST(outline(one.plan()) == "result tries credit_query 1, result decides credit_query 1");
  BOOST_TEST(one.body(0).find("<billedAmount>4000<") != std::string::npos);
  BOOST_TEST(one.body(1).find("<billedAmount>3300<") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_first_parcel_with_a_number_is_reported_and_the_plan_says_so) {
  auto one = samples_case::to_ship();
  one.the_order.parcels = {{""}, {"4907-1495-5706"}, {"490714955710"}};
  auto const steps = one.plan();
  BOOST_TEST(outline(steps) == "shipment acts slip_sync 1 parcel 1");
  BOOST_TEST(steps.value()[0].summary.ja.find("490714955706") != std::string::npos);
  BOOST_TEST(steps.value()[0].summary.ja.find("残り1個口") != std::string::npos);
  BOOST_TEST(one.body().find("<slipno>490714955706</slipno>") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_slip_that_was_reported_is_not_reported_again) {
  auto one = ready(Action::slip_change, CreditStatus::shipment_reported);
  one.record.reported_slips = {{"4907-1495-5706"}};
  BOOST_TEST(!one.plan().ok());
  one.the_order.parcels = {{"490714955710"}};
  BOOST_TEST(one.plan().ok());
}

BOOST_AUTO_TEST_CASE(an_invoice_is_there_to_fetch_only_when_it_is_enclosed_and_the_amount_is_the_provider_s) {
  auto one = ready(Action::invoice_download, CreditStatus::approved);
  BOOST_TEST(one.plan().ok());
  one.the_order.current.billed = Yen{4000};
  BOOST_TEST(!one.plan().ok());
  one = ready(Action::invoice_download, CreditStatus::approved);
  one.settings["score.payment_type"] = "2";
  BOOST_TEST(!one.plan().ok());
}

BOOST_AUTO_TEST_CASE(an_order_without_its_short_key_is_not_registered) {
  samples_case one(Action::credit_request);
  one.the_order.short_key.clear();
  BOOST_TEST(outline(one.plan()) == "refused");
}

BOOST_AUTO_TEST_SUITE_END()
