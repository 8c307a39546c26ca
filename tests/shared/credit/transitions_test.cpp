#include <rapidcheck.h>

#include <boost/test/unit_test.hpp>
#include <vector>

#include "credit/record.hpp"
#include "credit/transitions.hpp"

using namespace yoshin;
using enum CreditStatus;
using enum Action;

namespace {

CreditStatus after(CreditStatus from, Action action, VerdictKind verdict) {
  auto const row = transition(from, action, verdict);
  BOOST_REQUIRE(row.has_value());
  return row->to;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(transitions)

BOOST_AUTO_TEST_CASE(a_refused_message_never_moves_an_order) {
  for (auto const& row : kTransitions)
    if (row.verdict == VerdictKind::message_refused) BOOST_TEST((row.to == row.from));
}

BOOST_AUTO_TEST_CASE(an_unclear_changing_call_ends_in_unknown) {
  for (Action action : {credit_request, credit_change, credit_cancel, slip_sync, slip_change, slip_undo})
    for (auto const& row : kTransitions)
      if (row.action == action && row.verdict == VerdictKind::unclear) BOOST_TEST((row.to == unknown));
}

BOOST_AUTO_TEST_CASE(an_unclear_query_changes_nothing) {
  for (auto const& row : kTransitions)
    if (row.action == credit_query && row.verdict == VerdictKind::unclear) BOOST_TEST((row.to == row.from));
}

BOOST_AUTO_TEST_CASE(no_slip_is_reported_before_approval) {
  for (CreditStatus from : {not_requested, reviewing, on_hold, rejected, cancelled, unknown})
    BOOST_TEST(!may_start(from, slip_sync));
  BOOST_TEST(may_start(approved, slip_sync));
}

BOOST_AUTO_TEST_CASE(a_slip_is_corrected_where_a_report_may_have_arrived_and_nowhere_before) {
  for (CreditStatus from : {not_requested, reviewing, on_hold, rejected, cancelled, unknown})
    BOOST_TEST(!may_start(from, slip_change));
  BOOST_TEST((after(approved, slip_change, VerdictKind::shipped) == shipment_reported));
  BOOST_TEST((after(approved, slip_change, VerdictKind::message_refused) == approved));
}

BOOST_AUTO_TEST_CASE(no_second_credit_check_starts_while_one_is_alive_or_unknown) {
  for (CreditStatus from : {reviewing, on_hold, approved, shipment_reported, unknown})
    BOOST_TEST(!may_start(from, credit_request));
}

BOOST_AUTO_TEST_CASE(the_whole_job_runs_through_the_table) {
  BOOST_TEST((after(not_requested, credit_request, VerdictKind::reviewing) == reviewing));
  BOOST_TEST((after(reviewing, credit_query, VerdictKind::approved) == approved));
  BOOST_TEST((after(approved, slip_sync, VerdictKind::shipped) == shipment_reported));
  BOOST_TEST((after(shipment_reported, slip_undo, VerdictKind::done) == approved));
  BOOST_TEST((after(approved, credit_cancel, VerdictKind::done) == cancelled));
  BOOST_TEST((after(cancelled, credit_request, VerdictKind::approved) == approved));
}

BOOST_AUTO_TEST_CASE(a_lost_registration_that_never_arrived_restores_the_status_before) {
  auto const row = transition(unknown, credit_query, VerdictKind::absent);
  BOOST_REQUIRE(row.has_value());
  BOOST_TEST(row->restores);
}

BOOST_AUTO_TEST_CASE(a_cancellation_after_ng_stays_although_the_provider_still_says_refused) {
  BOOST_TEST((after(cancelled, credit_query, VerdictKind::rejected) == cancelled));
}

BOOST_AUTO_TEST_CASE(from_unknown_only_a_query_leads_on_whatever_is_pressed) {
  BOOST_TEST(rc::check("random presses never leave unknown but by a query", [] {
    auto const action = static_cast<Action>(*rc::gen::inRange(0, 8));
    RC_ASSERT(may_start(unknown, action) == (action == credit_query));
  }));
}

BOOST_AUTO_TEST_CASE(random_walks_stay_inside_the_table_and_never_approve_without_a_verdict) {
  BOOST_TEST(rc::check("walk", [] {
    CreditStatus now = not_requested;
    bool requested = false;
    for (int step = 0; step < 40; ++step) {
      auto const& row = kTransitions[*rc::gen::inRange<std::size_t>(0, kTransitions.size())];
      if (row.from != now || row.restores) continue;
      requested = requested || row.action == credit_request;
      now = row.to;
      RC_ASSERT(requested || now == not_requested);
    }
  }));
}

BOOST_AUTO_TEST_CASE(the_second_registration_appends_r2_to_our_id) {
  BOOST_TEST(provider_facing_id("K3F9Q2T7WB", 1) == "K3F9Q2T7WB");
  BOOST_TEST(provider_facing_id("K3F9Q2T7WB", 2) == "K3F9Q2T7WBR2");
}

BOOST_AUTO_TEST_SUITE_END()
