#include "five_providers.hpp"

// What an order goes through at each provider when every answer arrives. The expectations are the providers'
// documented rules; the simulator, which shares no code with the connectors, has the last word.

namespace yoshin::test {
namespace {

struct House {
  ProviderId id;
  std::int64_t changed_to;  ///< An amount that a change may set; 0: no change is offered.
  std::string held;  ///< Status after an amount that asks for a hold; a review where none exists at first.
  bool knows_hold;
  bool cancels_after_ng;  ///< The manual offers 与信キャンセル after 与信NG, not 与信を実行.
};
// clang-format off
std::vector<House> const kHouses{
    // provider                changed_to  held         knows_hold cancels_after_ng
    {ProviderId::np,           3400,       "on_hold",   true,      true},
    {ProviderId::atobarai_com, 0,          "reviewing", false,     false},
    {ProviderId::kuroneko,     3200,       "reviewing", false,     true},
    {ProviderId::score,        3400,       "reviewing", true,      true},
    {ProviderId::atodene,      3400,       "reviewing", true,      true},
};
// clang-format on

/// Every house with a fresh shop and a fresh street.
template <class Play>
void everywhere(Play const& play) {
  for (House const& house : kHouses) BOOST_TEST_CONTEXT(id_of(house.id)) {
      FiveProviders five;
      play(five, house);
    }
}

/// An action that the provider does not have ends without a call.
void check_not_offered(FiveProviders& five, std::string_view action, std::int64_t id) {
  auto const before = five.received();
  BOOST_TEST(five.run(action, id) == "skipped", action);
  BOOST_TEST(five.received() == before, action);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cycles)

BOOST_AUTO_TEST_CASE(an_order_is_approved_changed_and_shipped) {
  everywhere([](FiveProviders& five, House const& house) {
    auto const id = five.push(house.id);
    BOOST_TEST(five.run("credit_request", id) == "ok");
    BOOST_TEST(five.status(id) == "approved");
    five.check_agreement(id);
    if (house.changed_to != 0) {
      five.edit_billed(id, house.changed_to);
      BOOST_TEST(five.run("credit_change", id) == "ok");
      five.check_agreement(id);
      BOOST_TEST(*five.held(id).integer_at("billed") == house.changed_to);
    } else {
      check_not_offered(five, "credit_change", id);
    }
    five.edit_slip(id, kSlip);
    BOOST_TEST(five.run("slip_sync", id) == "ok");
    BOOST_TEST(five.status(id) == "shipment_reported");
    five.check_agreement(id);
    BOOST_TEST(five.run("credit_query", id) == "ok");
    BOOST_TEST(five.status(id) == "shipment_reported");
    BOOST_TEST(five.sandbox->ledger().size() == 1U);
  });
}

BOOST_AUTO_TEST_CASE(a_review_is_asked_about_until_it_is_decided) {
  everywhere([](FiveProviders& five, House const& house) {
    auto const id = five.push(house.id, 3911);
    BOOST_TEST(five.run("credit_request", id) == "pending");
    BOOST_TEST(five.status(id) == "reviewing");
    BOOST_TEST(five.run("credit_query", id) == "pending");
    five.check_agreement(id);
    five.sandbox_clock.advance(std::int64_t{2} * 3'600'000);
    five.floor.clock.advance(std::int64_t{2} * 3'600'000);
    BOOST_TEST(five.run("credit_query", id) == "ok");
    BOOST_TEST(five.status(id) == "approved");
    five.check_agreement(id);
  });
}

BOOST_AUTO_TEST_CASE(a_hold_is_cured_by_a_correction_or_by_the_provider) {
  everywhere([](FiveProviders& five, House const& house) {
    auto const id = five.push(house.id, 3921);
    BOOST_TEST(five.run("credit_request", id) == "pending");
    BOOST_TEST(five.status(id) == house.held);
    if (house.knows_hold) {
      BOOST_TEST(five.run("credit_query", id) == "pending");
      BOOST_TEST(five.status(id) == "on_hold");
      five.check_agreement(id);
      five.edit(id, Node::object().add("notes", "建物名を確認した"));
      BOOST_TEST(five.run("credit_change", id) == "ok");
    } else {
      five.check_agreement(id);
      five.force(id, "approved");
      BOOST_TEST(five.run("credit_query", id) == "ok");
    }
    BOOST_TEST(five.status(id) == "approved");
    five.check_agreement(id);
  });
}

BOOST_AUTO_TEST_CASE(a_refused_credit_is_corrected_and_requested_as_a_new_registration) {
  everywhere([](FiveProviders& five, House const& house) {
    auto const id = five.push(house.id, 3902);
    BOOST_TEST(five.run("credit_request", id) == "ng");
    BOOST_TEST(five.status(id) == "rejected");
    five.check_agreement(id);
    if (house.cancels_after_ng) {
      check_not_offered(five, "credit_request", id);
      BOOST_TEST(five.run("credit_cancel", id) == "ok");
      BOOST_TEST(five.status(id) == "cancelled");
      five.check_agreement(id);
    } else {
      check_not_offered(five, "credit_cancel", id);
    }
    if (house.cancels_after_ng) five.edit_billed(id, 3300);
    if (!house.cancels_after_ng) five.edit_billed(id, 3310);
    BOOST_TEST(five.run("credit_request", id) == "ok");
    BOOST_TEST(five.status(id) == "approved");
    BOOST_TEST(five.our_id(id).substr(10) == "R2");
    five.check_agreement(id);
    BOOST_TEST(five.sandbox->ledger().size() == 2U);
  });
}

BOOST_AUTO_TEST_CASE(a_cancelled_order_is_requested_as_a_new_registration) {
  everywhere([](FiveProviders& five, House const& house) {
    auto const id = five.push(house.id);
    BOOST_TEST(five.run("credit_request", id) == "ok");
    BOOST_TEST(five.run("credit_cancel", id) == "ok");
    BOOST_TEST(five.status(id) == "cancelled");
    five.check_agreement(id);
    BOOST_TEST(five.run("credit_request", id) == "ok");
    BOOST_TEST(five.our_id(id).substr(10) == "R2");
    five.check_agreement(id);
    BOOST_TEST(five.sandbox->ledger().size() == 2U);
  });
}

BOOST_AUTO_TEST_CASE(a_raised_amount_is_a_cancel_and_a_new_registration_where_only_reductions_exist) {
  FiveProviders five;
  auto const id = five.push(ProviderId::kuroneko);
  BOOST_TEST(five.run("credit_request", id) == "ok");
  five.edit_billed(id, 3500);
  BOOST_TEST(five.run("credit_change", id) == "ok");
  BOOST_TEST(five.our_id(id).substr(10) == "R2");
  five.check_agreement(id);
}

BOOST_AUTO_TEST_CASE(a_wrong_slip_is_corrected_and_undone_where_the_provider_has_the_call) {
  for (auto const provider : {ProviderId::kuroneko, ProviderId::atodene}) BOOST_TEST_CONTEXT(id_of(provider)) {
      FiveProviders five;
      auto const id = five.ready_to_ship(provider);
      BOOST_TEST(five.run("slip_sync", id) == "ok");
      five.edit_slip(id, kOtherSlip);
      BOOST_TEST(five.run("slip_change", id) == "ok");
      five.check_agreement(id);
      BOOST_TEST(five.held(id).items_at("slips").front().text().value() == kOtherSlip);
      BOOST_TEST(five.run("slip_undo", id) == "ok");
      BOOST_TEST(five.status(id) == "approved");
      five.check_agreement(id);
      BOOST_TEST(five.run("slip_sync", id) == "ok");
      BOOST_TEST(five.status(id) == "shipment_reported");
      five.check_agreement(id);
    }
  for (auto const provider : {ProviderId::np, ProviderId::atobarai_com, ProviderId::score})
    BOOST_TEST_CONTEXT(id_of(provider)) {
      FiveProviders five;
      auto const id = five.ready_to_ship(provider);
      BOOST_TEST(five.run("slip_sync", id) == "ok");
      five.edit_slip(id, kOtherSlip);
      check_not_offered(five, "slip_change", id);
      check_not_offered(five, "slip_undo", id);
    }
}

BOOST_AUTO_TEST_CASE(a_repeated_report_corrects_a_slip_where_a_contract_allows_it) {
  FiveProviders five;
  five.floor.set(ProviderId::score, {{"score.reship", "on"}});
  BOOST_REQUIRE(five.sandbox->set_switch("score.reship", "on"));
  auto const id = five.ready_to_ship(ProviderId::score);
  BOOST_TEST(five.run("slip_sync", id) == "ok");
  five.edit_slip(id, kOtherSlip);
  BOOST_TEST(five.run("slip_change", id) == "ok");
  five.check_agreement(id);
}

BOOST_AUTO_TEST_CASE(an_enclosed_invoice_is_downloaded_where_the_provider_gives_its_data) {
  struct Enclosed {
    ProviderId provider;
    std::map<std::string, std::string, std::less<>> settings;
    std::string queue;  ///< What puts it into the print queue first; empty where there is none.
  };
  for (Enclosed const& row : std::vector<Enclosed>{
           {ProviderId::kuroneko, {{"kuroneko.bundle", "on"}}, ""},
           {ProviderId::score, {{"score.invoice", "on"}, {"score.payment_type", "3"}}, ""},
           {ProviderId::atodene, {{"atodene.enabled", "on"}, {"atodene.service", "3"}}, ""},
           {ProviderId::atobarai_com, {{"atobarai_com.invoice", "on"}}, "enclosed"},
       })
    BOOST_TEST_CONTEXT(id_of(row.provider)) {
      FiveProviders five;
      five.floor.set(row.provider, row.settings);
      auto const id = five.push(row.provider);
      BOOST_TEST(five.run("credit_request", id) == "ok");
      if (!row.queue.empty())
        BOOST_TEST(five.run("invoice_download", id, Node::object().add("reason", row.queue)) == "ok");
      BOOST_TEST(five.run("invoice_download", id) == "ok");
      BOOST_TEST(five.status(id) == "approved");
      std::string const invoice =
          write_json(*must(five.floor.service->order(five.floor.clerk, id)).find("invoice"));
      BOOST_TEST(invoice.find("3300") != std::string::npos, invoice);
      BOOST_TEST(invoice.find("sim-secret") == std::string::npos, invoice);
      five.check_agreement(id);
    }
  FiveProviders five;
  auto const id = five.push(ProviderId::np);
  BOOST_TEST(five.run("credit_request", id) == "ok");
  check_not_offered(five, "invoice_download", id);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace yoshin::test
