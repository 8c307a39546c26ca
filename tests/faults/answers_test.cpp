#include <algorithm>
#include <chrono>
#include <vector>

#include "tests/faults/fault_floor.hpp"
#include "tests/support/heap_peak.hpp"

namespace yoshin::test {
namespace {

/// What a fault word does to a registration: how the row ends, and whether the provider has it.
struct Expected {
  std::string word;
  std::string outcome;
  std::size_t accepted;
  bool alarm = false;
  int calls = 1;  ///< The word takes turns: so many variants.
};

// clang-format off
std::vector<Expected> const kUnclear{
    // word         outcome    accepted alarm  calls
    {"rst",          "unknown", 1},
    {"fin",          "unknown", 1},
    {"half-cl",      "unknown", 1},
    {"half-chunk",   "unknown", 1},
    {"half-eof",     "unknown", 1},
    {"5xx",          "unknown", 1,       false, 4},
    {"429",          "unknown", 0,       false, 2},
    {"html",         "unknown", 1},
    {"sjis",         "unknown", 1},
    {"swap",         "unknown", 1,       true},
    {"odd-value",    "unknown", 1},
    {"redirect",     "unknown", 0,       true},
    {"lost-request", "unknown", 0},
    {"bomb",         "unknown", 1},
    {"bomb-gzip",    "unknown", 1},
};
std::vector<Expected> const kSlow{
    {"hold",         "unknown", 1},
    {"drip",         "unknown", 1},
    {"drip-head",    "unknown", 1},
};
// clang-format on

std::int64_t run_ms(FaultFloor& faults, std::int64_t id, std::string const& outcome) {
  auto const start = std::chrono::steady_clock::now();
  BOOST_TEST(faults.floor.run("credit_request", id) == outcome);
  auto const elapsed = std::chrono::steady_clock::now() - start;
  return std::chrono::duration_cast<std::chrono::milliseconds>(elapsed).count();
}

/// Whatever the press, the simulator's ledger stays as it is while the outcome is unknown; also when a provider
/// that asked for fewer calls (429) is called again.
void check_never_sent_again(FaultFloor& faults, std::int64_t id) {
  auto const received = faults.received();
  faults.pass_minutes(1);
  BOOST_TEST(faults.floor.run("credit_request", id) != "ok");
  BOOST_TEST(faults.received() == received);
}

/// An inquiry by our id settles the row as the ledger says; a lost request is then sent again under its id.
void check_settled_by_inquiry(FaultFloor& faults, std::int64_t id, std::size_t accepted) {
  faults.pass_minutes(1);
  faults.floor.service->tick();
  BOOST_TEST(faults.floor.record(id, "status") == (accepted == 1 ? "approved" : "not_requested"));
  if (accepted == 0) BOOST_TEST(faults.floor.run("credit_request", id) == "ok");
  BOOST_TEST(faults.floor.record(id, "status") == "approved");
}

void check_one(ProviderId provider, Expected const& expected, int variant) {
  FaultFloor faults;
  for (int skipped = 0; skipped < variant; ++skipped) {
    BOOST_TEST(faults.sandbox->queue_fault(id_of(provider), registration_of(provider), expected.word));
    auto const other = faults.floor.push(ShopFloor::order("S-" + std::to_string(skipped), provider));
    (void)faults.floor.run("credit_request", other);
    faults.pass_minutes(1);
  }
  auto const before = faults.accepted();
  auto const id = faults.floor.push(ShopFloor::order("A-1", provider));
  BOOST_TEST(faults.sandbox->queue_fault(id_of(provider), registration_of(provider), expected.word));
  auto const took = run_ms(faults, id, expected.outcome);
  BOOST_TEST(took < FaultFloor::kDeadlineMs + 1'500);
  BOOST_TEST(faults.accepted() - before == expected.accepted);
  BOOST_TEST(faults.floor.record(id, "status") == "unknown");
  BOOST_TEST(faults.alarmed() == expected.alarm);
  check_never_sent_again(faults, id);
  if (provider == ProviderId::kuroneko) check_settled_by_inquiry(faults, id, expected.accepted);
  std::size_t const attempts = provider == ProviderId::kuroneko ? 1 : expected.accepted;
  BOOST_TEST(faults.accepted() - before == attempts);
}

void check_all(std::vector<Expected> const& table) {
  for (auto const provider : {ProviderId::np, ProviderId::kuroneko})
    for (auto const& expected : table)
      for (int variant = 0; variant < expected.calls; ++variant)
        BOOST_TEST_CONTEXT(id_of(provider) << " " << expected.word << " variant " << variant) {
          check_one(provider, expected, variant);
        }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(answers)

BOOST_AUTO_TEST_CASE(bombs_neither_fill_the_memory_nor_become_an_answer) {
  FaultFloor faults;
  HeapPeak const heap;
  for (std::string const word : {"bomb", "bomb-gzip"}) {
    auto const id = faults.floor.push(ShopFloor::order("B-" + word));
    faults.sandbox->queue_fault("kuroneko", "KAARA0010", word);
    BOOST_TEST(faults.floor.run("credit_request", id) == "unknown");
  }
  BOOST_TEST(heap.growth() < 16 * 1024 * 1024);
}

BOOST_AUTO_TEST_CASE(every_broken_answer_leaves_the_outcome_unknown_and_nothing_is_sent_again) {
  check_all(kUnclear);
}

BOOST_AUTO_TEST_CASE(silence_and_drips_are_cut_at_the_deadline_of_the_whole_exchange) {
  check_all(kSlow);
}

BOOST_AUTO_TEST_CASE(an_endless_header_ends_as_unknown) {
  FaultFloor faults;
  auto const id = faults.floor.push(ShopFloor::order("A-1"));
  faults.sandbox->queue_fault("kuroneko", "KAARA0010", "bomb-head");
  BOOST_TEST(faults.floor.run("credit_request", id) == "unknown");
  check_settled_by_inquiry(faults, id, 1);
}

BOOST_AUTO_TEST_CASE(a_duplicate_is_never_a_plain_refusal_where_its_code_is_known) {
  FaultFloor faults;
  auto const id = faults.floor.push(ShopFloor::order("A-1"));
  faults.sandbox->queue_fault("kuroneko", "KAARA0010", "dup");
  BOOST_TEST(faults.floor.run("credit_request", id) == "unknown");
  check_never_sent_again(faults, id);
}

BOOST_AUTO_TEST_CASE(a_lost_change_cancel_or_slip_report_is_asked_about_and_done_once) {
  struct Lost {
    std::string api, action, status;
  };
  for (auto const& [api, action, status] : std::vector<Lost>{
           {"KAACL0010", "credit_cancel", "cancelled"},
           {"KAASL0010", "slip_sync", "shipment_reported"},
       }) {
    FaultFloor faults;
    auto order = ShopFloor::order("A-1");
    order.parcels = {{"490714955706"}};
    auto const id = faults.floor.push(order);
    BOOST_TEST(faults.floor.run("credit_request", id) == "ok");
    faults.sandbox->queue_fault("kuroneko", api, "rst");
    BOOST_TEST(faults.floor.run(action, id) == "unknown");
    faults.pass_minutes(1);
    faults.floor.service->tick();
    BOOST_TEST(faults.floor.record(id, "status") == status, action);
    BOOST_TEST(faults.accepted() == 1U);
  }
}

BOOST_AUTO_TEST_CASE(wrong_credentials_are_a_refusal_that_changes_nothing_and_other_orders_go_on) {
  FaultFloor faults;
  must(faults.floor.service->save_credentials(
      {"管理者", Role::administrator}, "demo", "np",
      Node::object().add("version", 1).add("values", Node::object().add("sp_code", "wrong-one"))));
  auto const ids = faults.floor.push({ShopFloor::order("N-1", ProviderId::np), ShopFloor::order("K-1")});
  BOOST_TEST(faults.floor.run("credit_request", ids[0]) == "refused");
  BOOST_TEST(faults.floor.run("credit_request", ids[1]) == "ok");
  BOOST_TEST(faults.floor.record(ids[0], "status") == "not_requested");
  auto const asked_np = [&faults] {
    auto const requests = faults.sandbox->requests();
    return std::count_if(requests.begin(), requests.end(),
                         [](auto const& request) { return request.provider == "np"; });
  };
  BOOST_TEST(asked_np() == 1);
  faults.pass_minutes(60);
  faults.floor.service->tick();
  BOOST_TEST(asked_np() == 1);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace yoshin::test
