#include <boost/test/unit_test.hpp>

#include "proxy/gateway/consequence.hpp"
#include "proxy/gateway/face.hpp"
#include "proxy/gateway/fill.hpp"
#include "proxy/gateway/inquiry.hpp"

using namespace yoshin;

namespace {

Instant const kNow = *parse_time("2026-01-05T09:00:00+09:00");

OrderState state_of(ProviderId provider, CreditStatus status) {
  OrderState state;
  auto shop = std::make_shared<Shop>();
  shop->id = "demo";
  shop->providers.push_back({provider, true, "sandbox", {}, {}, {}});
  state.shop = shop;
  state.stored.order.short_key = "K3F9Q2T7WB";
  state.stored.order.current.billed = Yen{3300};
  state.stored.order.parcels = {{"490714955706"}, {"490714955710"}};
  state.stored.record.provider = provider;
  state.stored.record.status = status;
  return state;
}

Classified said(VerdictKind verdict, DispatchState state) {
  Classified classified;
  classified.state = state;
  classified.verdict = {verdict};
  classified.outcome = Outcome{};
  classified.outcome->verdict = classified.verdict;
  return classified;
}

Consequence after(OrderState const& state, Step const& step, Classified const& classified,
                  StepPlace place = {}) {
  return consequence_of(state, *find_connector(*state.stored.record.provider), step, classified, place, kNow);
}

Step act(Action meaning, int registration = 1) {
  return {"x", StepRole::acts, meaning, registration, {}, {}};
}
Step ask(StepRole role) {
  return {"x", role, Action::credit_query, 1, {}, {}};
}

/// A provider of which nobody knows whether it can be asked by our id; nothing when none is built in.
std::optional<ProviderId> asked_once() {
  for (Connector const* connector : all_connectors())
    if (connector->facts.asked_by == AskedBy::our_id_once) return connector->id;
  return std::nullopt;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(consequences)

BOOST_AUTO_TEST_CASE(a_lost_registration_remembers_where_it_came_from_and_plans_an_inquiry) {
  auto const result = after(state_of(ProviderId::kuroneko, CreditStatus::cancelled),
                            act(Action::credit_request, 2), interrupted());
  BOOST_TEST((result.record.status == CreditStatus::unknown));
  BOOST_TEST((result.record.status_before_unknown == CreditStatus::cancelled));
  BOOST_TEST(result.record.registration == 2);
  BOOST_TEST((result.inquiry.next == Instant{kNow.milliseconds + 60'000}));
  BOOST_TEST(!result.record.needs_person);
  BOOST_TEST(!result.proceeds);
}

BOOST_AUTO_TEST_CASE(a_lost_registration_at_a_provider_that_knows_no_id_of_ours_needs_a_person_at_once) {
  auto state = state_of(ProviderId::np, CreditStatus::cancelled);
  state.stored.record.provider_transaction_id = "26010500001";
  auto const result = after(state, act(Action::credit_request, 2), interrupted());
  BOOST_TEST(result.record.needs_person);
  BOOST_TEST(!result.inquiry.next.has_value());
  BOOST_TEST(result.record.provider_transaction_id == "");
}

BOOST_AUTO_TEST_CASE(an_answer_that_cannot_be_trusted_advises_no_query_that_cannot_be_made) {
  auto doubtful = interrupted();
  doubtful.notices = {{"77", {"不明な応答", "an unknown answer"}, {"照会する", "query it"}}};
  auto const result =
      after(state_of(ProviderId::np, CreditStatus::not_requested), act(Action::credit_request), doubtful);
  auto const silent =
      after(state_of(ProviderId::np, CreditStatus::not_requested), act(Action::credit_request), interrupted());
  BOOST_REQUIRE(result.notices.size() == 1U);
  BOOST_TEST(result.notices.front().text.en.find("an unknown answer") != std::string::npos);
  BOOST_TEST(result.notices.front().next_step.ja == silent.notices.front().next_step.ja);
}

BOOST_AUTO_TEST_CASE(a_lost_cancel_keeps_the_providers_id_and_can_be_asked) {
  auto state = state_of(ProviderId::np, CreditStatus::approved);
  state.stored.record.provider_transaction_id = "26010500001";
  auto const result = after(state, act(Action::credit_cancel), interrupted());
  BOOST_TEST(result.record.provider_transaction_id == "26010500001");
  BOOST_TEST(result.inquiry.next.has_value());
}

BOOST_AUTO_TEST_CASE(a_lost_inquiry_changes_nothing) {
  auto const state = state_of(ProviderId::kuroneko, CreditStatus::approved);
  for (StepRole role : {StepRole::asks, StepRole::decides, StepRole::confirms}) {
    auto const result = after(state, ask(role), interrupted(), {false, false, Presser::person});
    BOOST_TEST((result.record.status == CreditStatus::approved));
    BOOST_TEST((result.state == DispatchState::unknown));
    BOOST_TEST(!result.inquiry.next.has_value());
  }
}

BOOST_AUTO_TEST_CASE(one_way_to_ask_that_finds_nothing_leaves_it_to_the_next) {
  auto state = state_of(ProviderId::kuroneko, CreditStatus::unknown);
  state.stored.record.lost_action = Action::credit_change;
  state.stored.record.status_before_unknown = CreditStatus::approved;
  auto mismatch = said(VerdictKind::message_refused, DispatchState::answered_ng);
  mismatch.notices = {{"X", {"金額が違います", "another amount"}, {"直す", "correct it"}}};
  auto const refused = after(state, ask(StepRole::tries), mismatch);
  BOOST_TEST(refused.proceeds);
  BOOST_TEST(refused.record.notices.empty());
  BOOST_TEST((refused.record.status == CreditStatus::unknown));
  auto const found =
      after(state, ask(StepRole::tries), said(VerdictKind::approved, DispatchState::answered_ok));
  BOOST_TEST(!found.proceeds);
  BOOST_TEST(found.counts);
  BOOST_TEST((found.record.status == CreditStatus::approved));
}

BOOST_AUTO_TEST_CASE(a_query_that_rests_on_our_own_id_perhaps_in_vain_is_made_once_by_itself) {
  auto const provider = asked_once();
  BOOST_TEST_REQUIRE(provider.has_value());
  auto lost =
      after(state_of(*provider, CreditStatus::not_requested), act(Action::credit_request), interrupted());
  BOOST_TEST(lost.inquiry.next.has_value());
  BOOST_TEST(!lost.record.needs_person);
  auto state = state_of(*provider, CreditStatus::unknown);
  state.stored.record = lost.record;
  state.stored.inquiry = lost.inquiry;
  state.lost = LostDispatch{};
  auto const asked =
      after(state, ask(StepRole::decides), said(VerdictKind::message_refused, DispatchState::answered_ng),
            {true, false, Presser::schedule});
  BOOST_TEST((asked.record.status == CreditStatus::unknown));
  BOOST_TEST(!asked.inquiry.next.has_value());
  BOOST_TEST(asked.record.needs_person);
  state.stored.record.provider_transaction_id = "00000000123";
  auto const known =
      after(state, ask(StepRole::decides), said(VerdictKind::message_refused, DispatchState::answered_ng),
            {true, false, Presser::schedule});
  BOOST_TEST(known.inquiry.next.has_value());
}

BOOST_AUTO_TEST_CASE(what_only_asks_moves_nothing) {
  auto const result = after(state_of(ProviderId::kuroneko, CreditStatus::reviewing), ask(StepRole::asks),
                            said(VerdictKind::rejected, DispatchState::answered_ng));
  BOOST_TEST((result.record.status == CreditStatus::reviewing));
  BOOST_TEST(result.proceeds);
  BOOST_TEST(!result.counts);
}

BOOST_AUTO_TEST_CASE(a_verdict_that_the_table_does_not_know_for_the_action_is_unknown) {
  auto const result =
      after(state_of(ProviderId::kuroneko, CreditStatus::not_requested), act(Action::credit_request),
            said(VerdictKind::shipped, DispatchState::answered_ok));
  BOOST_TEST((result.state == DispatchState::unknown));
  BOOST_TEST((result.record.status == CreditStatus::unknown));
  BOOST_TEST(result.reason == "unexpected_verdict");
}

BOOST_AUTO_TEST_CASE(a_slip_report_of_one_parcel_reports_that_parcel) {
  auto step = act(Action::slip_sync);
  step.parcel = 1;
  auto const result = after(state_of(ProviderId::kuroneko, CreditStatus::approved), step,
                            said(VerdictKind::shipped, DispatchState::answered_ok));
  BOOST_REQUIRE(result.record.reported_slips.size() == 1U);
  BOOST_TEST(result.record.reported_slips.front().slip_number == "490714955710");
  BOOST_TEST((result.record.stage == Stage::slip));
}

BOOST_AUTO_TEST_CASE(a_lost_slip_report_that_is_confirmed_reports_its_own_parcel_only) {
  auto state = state_of(ProviderId::np, CreditStatus::unknown);
  state.stored.record.provider_transaction_id = "26010500001";
  state.stored.record.lost_action = Action::slip_sync;
  state.lost = LostDispatch{7, Action::slip_sync, 1, 1, 0};
  auto const result =
      after(state, ask(StepRole::decides), said(VerdictKind::shipped, DispatchState::answered_ok));
  BOOST_REQUIRE(result.record.reported_slips.size() == 1U);
  BOOST_TEST(result.record.reported_slips.front().slip_number == "490714955706");
}

/// The transaction was "reported" before the lost parcel, so that says nothing about it.
BOOST_AUTO_TEST_CASE(a_lost_report_of_a_further_parcel_is_not_proved_by_the_first) {
  auto state = state_of(ProviderId::kuroneko, CreditStatus::unknown);
  state.stored.record.lost_action = Action::slip_sync;
  state.stored.record.status_before_unknown = CreditStatus::shipment_reported;
  state.stored.record.reported_slips = {{"490714955706"}};
  state.lost = LostDispatch{7, Action::slip_sync, 1, 1, 1};
  auto const result =
      after(state, ask(StepRole::decides), said(VerdictKind::shipped, DispatchState::answered_ok));
  BOOST_TEST((result.lost == DispatchState::confirmed_absent));
  BOOST_TEST((result.record.status == CreditStatus::shipment_reported));
  BOOST_TEST(result.record.reported_slips.size() == 1U);
  BOOST_TEST(!result.notices.empty());
}

BOOST_AUTO_TEST_CASE(the_row_did_not_end_well_until_the_last_parcel_is_reported) {
  auto step = act(Action::slip_sync);
  step.parcel = 0;
  StepPlace place;
  place.parcels_left = {1};
  auto const first = after(state_of(ProviderId::kuroneko, CreditStatus::approved), step,
                           said(VerdictKind::shipped, DispatchState::answered_ok), place);
  BOOST_TEST(first.proceeds);
  BOOST_TEST((first.outcome == RowOutcome::not_sent));
  BOOST_REQUIRE(first.record.notices.size() == 1U);
  BOOST_TEST(first.record.notices.front().text.ja.find("490714955710") != std::string::npos);
  auto state = state_of(ProviderId::kuroneko, CreditStatus::shipment_reported);
  state.stored.record = first.record;
  step.parcel = 1;
  auto const last = after(state, step, said(VerdictKind::shipped, DispatchState::answered_ok), {false});
  BOOST_TEST((last.outcome == RowOutcome::ok));
  BOOST_TEST(last.record.notices.empty());
}

BOOST_AUTO_TEST_CASE(a_review_is_asked_about_by_itself_only_where_the_shop_lets_it) {
  for (bool const on : {true, false}) {
    auto state = state_of(ProviderId::kuroneko, CreditStatus::not_requested);
    auto shop = std::make_shared<Shop>(*state.shop);
    shop->providers.front().settings = {{"kuroneko.poll_on_3", on ? "on" : "off"}};
    state.shop = shop;
    auto const result = after(state, act(Action::credit_request),
                              said(VerdictKind::reviewing, DispatchState::answered_pending));
    BOOST_TEST((result.record.status == CreditStatus::reviewing));
    BOOST_TEST(result.inquiry.next.has_value() == on);
  }
}

BOOST_AUTO_TEST_CASE(a_correction_of_one_parcel_leaves_the_other_numbers_as_they_were_reported) {
  auto state = state_of(ProviderId::kuroneko, CreditStatus::shipment_reported);
  state.stored.order.parcels = {{"490714955706"}, {"4907-1495-5710"}, {"490714955721"}};
  state.stored.record.reported_slips = {{"111122223333"}, {"490714955710"}, {"444455556666"}};
  auto step = act(Action::slip_change);
  step.parcel = 0;
  auto const first = after(state, step, said(VerdictKind::done, DispatchState::answered_ok));
  std::vector<ReportedSlip> const after_first{{"490714955706"}, {"490714955710"}, {"444455556666"}};
  BOOST_TEST((first.record.reported_slips == after_first));
  state.stored.record = first.record;
  step.parcel = 2;
  auto const second = after(state, step, said(VerdictKind::done, DispatchState::answered_ok));
  std::vector<ReportedSlip> const after_second{{"490714955706"}, {"490714955710"}, {"490714955721"}};
  BOOST_TEST((second.record.reported_slips == after_second));
}

BOOST_AUTO_TEST_CASE(only_a_call_that_issues_the_invoice_again_uses_up_a_reissue) {
  auto state = state_of(ProviderId::kuroneko, CreditStatus::shipment_reported);
  state.stored.record.stage = Stage::invoiced;
  auto step = act(Action::credit_change);
  step.endpoint = "KAARR0010";
  for (auto const& [uses_up, reissues] : {std::pair(UsesUp::nothing, 0), std::pair(UsesUp::reissue, 1)}) {
    step.uses_up = uses_up;
    auto const result = after(state, step, said(VerdictKind::done, DispatchState::answered_ok));
    BOOST_TEST(result.record.reissues == reissues);
    BOOST_TEST((result.record.present_total == Yen{3300}));
  }
}

BOOST_AUTO_TEST_CASE(a_lost_sms_code_leaves_the_order_unknown_until_a_query) {
  auto state = state_of(ProviderId::kuroneko, CreditStatus::reviewing);
  auto const step = act(Action::credit_query);
  auto const lost = after(state, step, interrupted());
  BOOST_TEST((lost.record.status == CreditStatus::unknown));
  BOOST_TEST((lost.record.status_before_unknown == CreditStatus::reviewing));
  BOOST_TEST(lost.inquiry.next.has_value());
  auto const right = after(state, step, said(VerdictKind::approved, DispatchState::answered_ok));
  BOOST_TEST((right.record.status == CreditStatus::approved));
  BOOST_TEST(right.proceeds);
  auto wrong = said(VerdictKind::message_refused, DispatchState::answered_ng);
  wrong.notices = {{"2", {"違います", "wrong"}, {"もう一度", "again"}}};
  auto const kept = after(state, step, wrong);
  BOOST_TEST((kept.record.status == CreditStatus::reviewing));
  BOOST_TEST(kept.record.notices.size() == 1U);
  BOOST_TEST(!kept.proceeds);
}

/// What becomes of a lost call when an inquiry answers.
BOOST_AUTO_TEST_CASE(an_inquiry_settles_a_lost_call_by_what_it_proves) {
  struct Case {
    Action lost;
    VerdictKind verdict;
    DispatchState settled;
    CreditStatus status;
  };
  // clang-format off
  Case const cases[] = {
      {Action::credit_request, VerdictKind::approved,  DispatchState::confirmed_ok,      CreditStatus::approved},
      {Action::credit_request, VerdictKind::rejected,  DispatchState::confirmed_ng,      CreditStatus::rejected},
      {Action::credit_request, VerdictKind::reviewing, DispatchState::confirmed_pending, CreditStatus::reviewing},
      {Action::credit_request, VerdictKind::absent,    DispatchState::confirmed_absent,  CreditStatus::not_requested},
      {Action::credit_cancel,  VerdictKind::cancelled, DispatchState::confirmed_ok,      CreditStatus::cancelled},
      {Action::credit_cancel,  VerdictKind::approved,  DispatchState::confirmed_absent,  CreditStatus::approved},
      {Action::slip_sync,      VerdictKind::shipped,   DispatchState::confirmed_ok,      CreditStatus::shipment_reported},
      {Action::slip_sync,      VerdictKind::approved,  DispatchState::confirmed_absent,  CreditStatus::approved},
      {Action::credit_change,  VerdictKind::approved,  DispatchState::confirmed_absent,  CreditStatus::approved},
      {Action::slip_undo,      VerdictKind::approved,  DispatchState::confirmed_ok,      CreditStatus::approved},
      {Action::credit_query,   VerdictKind::approved,  DispatchState::confirmed_ok,      CreditStatus::approved},
      {Action::credit_query,   VerdictKind::reviewing, DispatchState::confirmed_absent,  CreditStatus::reviewing},
      {Action::slip_undo,      VerdictKind::shipped,   DispatchState::confirmed_absent,  CreditStatus::shipment_reported},
  };
  // clang-format on
  for (Case const& one : cases) {
    BOOST_TEST_CONTEXT(id_of(one.lost) << " then " << id_of(one.verdict)) {
      auto state = state_of(ProviderId::kuroneko, CreditStatus::unknown);
      state.stored.record.lost_action = one.lost;
      state.stored.record.needs_person = true;
      state.stored.inquiry = first_inquiry(kNow);
      state.lost = LostDispatch{7, one.lost, 1, 1};
      auto const result = after(state, ask(StepRole::decides), said(one.verdict, DispatchState::answered_ok));
      BOOST_REQUIRE(result.lost.has_value());
      BOOST_TEST((*result.lost == one.settled), id_of(*result.lost));
      BOOST_TEST((result.record.status == one.status), id_of(result.record.status));
      // The inquiries into the lost call end; one that found a review is followed by those into the review.
      bool const goes_on = one.status == CreditStatus::reviewing;
      Inquiry const planned = goes_on ? Inquiry{Instant{kNow.milliseconds + 600'000}, 0} : Inquiry{};
      BOOST_TEST((result.inquiry == planned));
      BOOST_TEST(!result.record.needs_person);
    }
  }
}

BOOST_AUTO_TEST_CASE(what_was_answered_in_the_past_is_remembered_for_the_duplicate_rule) {
  auto const result = after(state_of(ProviderId::np, CreditStatus::cancelled), act(Action::credit_request, 2),
                            said(VerdictKind::rejected, DispatchState::answered_ng));
  BOOST_REQUIRE(result.record.past.size() == 1U);
  BOOST_TEST((result.record.past.front() == PastRegistration{2, Yen{3300}, Date{2026, 1, 5}}));
  auto const refused = after(state_of(ProviderId::np, CreditStatus::cancelled), act(Action::credit_request, 2),
                             said(VerdictKind::message_refused, DispatchState::answered_ng));
  BOOST_TEST(refused.record.past.empty());
  BOOST_TEST(refused.record.registration == 1);
}

BOOST_AUTO_TEST_CASE(a_credential_in_an_answer_is_masked) {
  CredentialSet credentials;
  credentials.emplace("password", Secret("hunter22"));
  BOOST_TEST(masked_answer("got hunter22 and hunter22", credentials) == "got •••• and ••••");
}

BOOST_AUTO_TEST_CASE(a_face_has_a_value_for_every_column) {
  auto const face = face_of(state_of(ProviderId::np, CreditStatus::approved), {2026, 1, 5});
  BOOST_TEST(face.size() == face_columns().size());
}

BOOST_AUTO_TEST_SUITE_END()
