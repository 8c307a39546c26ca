#include <boost/test/unit_test.hpp>

#include "tests/shared/provider/atobarai_com/sample.hpp"

using namespace yoshin;
using namespace yoshin::atobarai_com;
using test::Situation;
using S = CreditStatus;

namespace {

/// The calls of a plan, e.g. `cancel acts credit_cancel 1`; `refused` where there are none.
std::string outline(Situation const& one, Action action) {
  auto const steps = one.plan(action);
  if (!steps) {
    auto const& notice = steps.error().notice;
    bool const complete = !notice.text.ja.empty() && !notice.text.en.empty() && !notice.next_step.ja.empty() &&
                          !notice.next_step.en.empty();
    return complete ? "refused" : "refused without a word";
  }
  std::string text;
  for (Step const& step : steps.value()) {
    text += (text.empty() ? "" : ", ") + step.endpoint + " " + std::string(id_of(step.role)) + " " +
            std::string(id_of(step.meaning)) + " " + std::to_string(step.registration);
    if (step.parcel) text += " parcel " + std::to_string(*step.parcel);
    BOOST_TEST(!step.summary.ja.empty());
    BOOST_TEST(!step.summary.en.empty());
  }
  return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(atobarai_com_plan)

BOOST_AUTO_TEST_CASE(every_action_in_every_state_is_planned_or_refused_with_a_reason) {
  struct Row {
    Action action;
    std::vector<CreditStatus> allowed;
  };
  Row const rows[] = {
      {Action::credit_request, {S::not_requested, S::rejected, S::cancelled}},
      {Action::credit_change, {}},
      {Action::credit_query,
       {S::reviewing, S::on_hold, S::approved, S::rejected, S::cancelled, S::shipment_reported, S::unknown}},
      {Action::credit_cancel, {S::reviewing, S::on_hold, S::approved, S::shipment_reported}},
      {Action::slip_sync, {S::approved}},
      {Action::invoice_download, {S::approved, S::shipment_reported}},
      {Action::slip_change, {}},
      {Action::slip_undo, {}},
  };
  for (Row const& row : rows)
    for (auto const& status : Names<CreditStatus>::kTable) {
      auto one = Situation::to_ship();
      one.record.status = status.value;
      one.settings["atobarai_com.invoice"] = "on";
      bool const allowed = std::find(row.allowed.begin(), row.allowed.end(), status.value) != row.allowed.end();
      auto const planned = outline(one, row.action);
      BOOST_TEST((planned.substr(0, 7) != "refused") == allowed, id_of(row.action) << " " << status.id);
      BOOST_TEST(planned != "refused without a word");
    }
}

BOOST_AUTO_TEST_CASE(each_action_has_its_calls) {
  BOOST_TEST(outline(Situation(), Action::credit_request) == "order acts credit_request 1");
  auto one = Situation::to_ship();
  BOOST_TEST(outline(one, Action::credit_query) == "status decides credit_query 1");
  BOOST_TEST(outline(one, Action::credit_cancel) ==
             "cancel acts credit_cancel 1, status confirms credit_query 1");
  BOOST_TEST(outline(one, Action::slip_sync) == "shipping acts slip_sync 1 parcel 0");
  one.order.parcels = {{""}, {"490714955706"}, {"490714955710"}};
  BOOST_TEST(outline(one, Action::slip_sync) == "shipping acts slip_sync 1 parcel 1");
  BOOST_TEST(one.plan(Action::slip_sync).value()[0].summary.ja.find("残り1個口") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_registration_after_a_refusal_or_a_cancellation_is_the_next_one) {
  auto one = Situation::known(S::rejected);
  BOOST_TEST(outline(one, Action::credit_request) == "order acts credit_request 2");
  one.record.status = S::cancelled;
  one.record.registration = 3;
  BOOST_TEST(outline(one, Action::credit_request) == "order acts credit_request 4");
  one.record.status = S::not_requested;
  BOOST_TEST(outline(one, Action::credit_request) == "order acts credit_request 3");
}

BOOST_AUTO_TEST_CASE(after_a_refusal_there_is_nothing_to_cancel) {
  auto const steps = Situation::known(S::rejected).plan(Action::credit_cancel);
  BOOST_TEST_REQUIRE(!steps.ok());
  BOOST_TEST(steps.error().notice.next_step.ja.find("与信を実行") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_change_is_refused_until_the_full_modification_is_switched_on) {
  auto one = Situation::known(S::approved);
  auto const refused = one.plan(Action::credit_change);
  BOOST_TEST_REQUIRE(!refused.ok());
  BOOST_TEST(refused.error().notice.next_step.ja.find("与信キャンセルのあと、注文を直して与信を実行") !=
             std::string::npos);
  one.settings["atobarai_com.modify"] = "on";
  BOOST_TEST(outline(one, Action::credit_change) == "modify acts credit_change 1");
  one.record.status = S::shipment_reported;
  BOOST_TEST(outline(one, Action::credit_change) == "refused");
}

BOOST_AUTO_TEST_CASE(an_invoice_needs_the_contract_and_its_steps_are_chosen) {
  auto one = Situation::known(S::approved);
  BOOST_TEST(outline(one, Action::invoice_download) == "refused");
  one.settings["atobarai_com.invoice"] = "on";
  BOOST_TEST(outline(one, Action::invoice_download) == "billing_targets decides invoice_download 1");
  one.input.reason = "candidates";
  BOOST_TEST(outline(one, Action::invoice_download) == "billing_candidates decides invoice_download 1");
  one.input.reason = "enclosed";
  BOOST_TEST(outline(one, Action::invoice_download) == "billing_enqueue acts invoice_download 1");
  one.input.reason = "printed";
  BOOST_TEST(outline(one, Action::invoice_download) == "billing_processed acts invoice_download 1");
  one.input.reason = "fly";
  BOOST_TEST(outline(one, Action::invoice_download) == "refused");
  one.order.recipient.name = "見本　太郎";
  one.input.reason = "enclosed";
  BOOST_TEST(outline(one, Action::invoice_download) == "refused", "enclosed only at equal addresses");
  one.input.reason = "separate";
  BOOST_TEST(outline(one, Action::invoice_download) == "billing_enqueue acts invoice_download 1");
}

BOOST_AUTO_TEST_CASE(nothing_is_planned_without_the_ids_that_it_needs) {
  Situation fresh;
  fresh.order.short_key.clear();
  BOOST_TEST(outline(fresh, Action::credit_request) == "refused");
  auto lost = Situation::known(S::unknown);
  lost.record.provider_transaction_id.clear();
  BOOST_TEST(outline(lost, Action::credit_query) == "refused");
  auto ship = Situation::to_ship();
  ship.order.carrier = CarrierId::yu_pack;
  BOOST_TEST(outline(ship, Action::slip_sync) == "refused");
  ship = Situation::to_ship();
  ship.order.parcels.clear();
  BOOST_TEST(outline(ship, Action::slip_sync) == "refused");
}

BOOST_AUTO_TEST_SUITE_END()
