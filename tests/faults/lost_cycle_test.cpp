#include "five_providers.hpp"

// A lost answer at each provider: nothing is sent again from 結果不明, an inquiry or a person finds out, and
// the provider has the order once.

namespace yoshin::test {
namespace {

/// How the lost registration of a provider is found.
enum class Finder { inquiry, person };
struct Registering {
  ProviderId id;
  std::string operation;  ///< The simulator's name of the call.
  Finder finder;
};
// clang-format off
std::vector<Registering> const kRegistering{
    {ProviderId::np,           "register",  Finder::person},
    {ProviderId::atobarai_com, "register",  Finder::person},
    {ProviderId::kuroneko,     "KAARA0010", Finder::inquiry},
    {ProviderId::score,        "register",  Finder::person},
    {ProviderId::atodene,      "register",  Finder::person},
};
// clang-format on

/// A later call whose answer is lost although the provider carried it out.
struct Later {
  ProviderId id;
  std::string operation;
  std::string action;
  std::string asked;              ///< Status after 与信結果確認.
  std::vector<std::string> rest;  ///< `action outcome` of each press that follows.
  std::string end;                ///< Status in the end.
};
// clang-format off
std::vector<Later> const kLater{
    // provider                operation    action           asked                rest                                             end
    {ProviderId::np,           "update",    "credit_change", "approved",          {"credit_change ok"},                            "approved"},
    {ProviderId::kuroneko,     "KAAKK0010", "credit_change", "approved",          {"credit_change ok"},                            "approved"},
    {ProviderId::score,        "modify",    "credit_change", "approved",          {"credit_change ok"},                            "approved"},
    {ProviderId::atodene,      "change",    "credit_change", "approved",          {"credit_change ok"},                            "approved"},
    {ProviderId::np,           "cancel",    "credit_cancel", "cancelled",         {},                                              "cancelled"},
    {ProviderId::atobarai_com, "cancel",    "credit_cancel", "cancelled",         {},                                              "cancelled"},
    {ProviderId::kuroneko,     "KAACL0010", "credit_cancel", "cancelled",         {},                                              "cancelled"},
    // A cancelled transaction reads as 与信NG there; the repeat is refused for its state, which settles it.
    {ProviderId::score,        "cancel",    "credit_cancel", "rejected",          {"credit_cancel ok"},                            "cancelled"},
    {ProviderId::atodene,      "cancel",    "credit_cancel", "cancelled",         {},                                              "cancelled"},
    // An inquiry shows no slip but at one provider; elsewhere the answer to a repeat tells.
    {ProviderId::np,           "shipments", "slip_sync",     "approved",          {"slip_sync ok"},                                "shipment_reported"},
    {ProviderId::kuroneko,     "KAASL0010", "slip_sync",     "shipment_reported", {},                                              "shipment_reported"},
    {ProviderId::score,        "shipment",  "slip_sync",     "approved",          {"slip_sync ok"},                                "shipment_reported"},
    {ProviderId::atodene,      "shipment",  "slip_sync",     "approved",          {"slip_sync refused", "slip_change ok"},         "shipment_reported"},
};
// clang-format on

void lose(FiveProviders& five, ProviderId provider, std::string const& operation, std::string const& word) {
  BOOST_REQUIRE(five.sandbox->queue_fault(id_of(provider), operation, word));
}

/// Pressing again sends nothing.
void check_waits(FiveProviders& five, std::string const& action, std::int64_t id) {
  BOOST_TEST(five.status(id) == "unknown");
  auto const before = five.received();
  BOOST_TEST(five.run(action, id) == "skipped");
  BOOST_TEST(five.received() == before);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(lost_cycles)

BOOST_AUTO_TEST_CASE(a_lost_registration_is_found_and_the_order_goes_on) {
  for (Registering const& row : kRegistering)
    for (std::string const word : {"rst", "half-cl", "html"}) BOOST_TEST_CONTEXT(id_of(row.id) << " " << word) {
        FiveProviders five;
        auto const id = five.push(row.id);
        lose(five, row.id, row.operation, word);
        BOOST_TEST(five.run("credit_request", id) == "unknown");
        check_waits(five, "credit_request", id);
        five.pass_minutes(1);
        if (row.finder == Finder::person) {
          BOOST_TEST(five.status(id) == "unknown");
          five.enter_id(id);
        }
        BOOST_TEST(five.status(id) == "approved");
        five.check_agreement(id);
        five.edit_slip(id, kSlip);
        BOOST_TEST(five.run("slip_sync", id) == "ok");
        five.check_agreement(id);
        BOOST_TEST(five.sandbox->ledger().size() == 1U);
      }
}

BOOST_AUTO_TEST_CASE(a_registration_that_never_arrived_goes_out_again_under_its_id_once_that_is_known) {
  for (Registering const& row : kRegistering) BOOST_TEST_CONTEXT(id_of(row.id)) {
      FiveProviders five;
      auto const id = five.push(row.id);
      lose(five, row.id, row.operation, "lost-request");
      BOOST_TEST(five.run("credit_request", id) == "unknown");
      check_waits(five, "credit_request", id);
      five.pass_minutes(1);
      if (row.finder == Finder::person)
        must(five.floor.service->settle(five.floor.clerk, id, five.floor.looked_body(id, "confirm_absent")));
      BOOST_TEST(five.status(id) == "not_requested");
      BOOST_TEST(five.run("credit_request", id) == "ok");
      BOOST_TEST(five.our_id(id).size() == 10U);
      five.check_agreement(id);
      BOOST_TEST(five.sandbox->ledger().size() == 1U);
    }
}

BOOST_AUTO_TEST_CASE(a_provider_that_takes_our_id_alone_finds_its_lost_registration_by_itself) {
  FiveProviders five;
  BOOST_REQUIRE(five.sandbox->set_switch("score.query_without_id", "on"));
  auto const id = five.push(ProviderId::score);
  lose(five, ProviderId::score, "register", "rst");
  BOOST_TEST(five.run("credit_request", id) == "unknown");
  five.pass_minutes(1);
  BOOST_TEST(five.status(id) == "approved");
  five.check_agreement(id);
}

BOOST_AUTO_TEST_CASE(a_lost_change_cancel_or_slip_report_is_asked_about_and_carried_out_once) {
  for (Later const& row : kLater) BOOST_TEST_CONTEXT(id_of(row.id) << " " << row.action) {
      FiveProviders five;
      // A code that the shop's documents name as "registered already".
      five.floor.set(ProviderId::score, {{"score.duplicate_codes", "SIMM0006"}});
      auto const id = five.push(row.id);
      BOOST_TEST(five.run("credit_request", id) == "ok");
      if (row.action == "slip_sync") five.edit_slip(id, kSlip);
      if (row.action == "credit_change") five.edit_billed(id, 3200);
      lose(five, row.id, row.operation, "rst");
      BOOST_TEST(five.run(row.action, id) == "unknown");
      check_waits(five, row.action, id);
      five.run("credit_query", id);
      BOOST_TEST(five.status(id) == row.asked);
      for (std::string const& press : row.rest) {
        auto const space = press.find(' ');
        BOOST_TEST(five.run(press.substr(0, space), id) == press.substr(space + 1), press);
      }
      BOOST_TEST(five.status(id) == row.end);
      five.check_agreement(id);
      BOOST_TEST(five.sandbox->ledger().size() == 1U);
    }
}

/// No inquiry shows slips and the repeat is only refused with a text: a person reads the provider's console.
BOOST_AUTO_TEST_CASE(a_lost_slip_report_that_nothing_proves_stays_approved_and_is_never_reported_twice) {
  FiveProviders five;
  auto const id = five.ready_to_ship(ProviderId::atobarai_com);
  lose(five, ProviderId::atobarai_com, "slip", "rst");
  BOOST_TEST(five.run("slip_sync", id) == "unknown");
  check_waits(five, "slip_sync", id);
  five.run("credit_query", id);
  BOOST_TEST(five.status(id) == "approved");
  BOOST_TEST(five.run("slip_sync", id) == "refused");
  BOOST_TEST(five.floor.record(id, "notices").find("与信結果確認") != std::string::npos);
  BOOST_TEST(five.held(id).items_at("slips").size() == 1U);
  BOOST_TEST(five.sandbox->ledger().size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace yoshin::test
