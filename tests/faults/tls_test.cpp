#include <chrono>
#include <vector>

#include "tests/faults/fault_floor.hpp"

namespace yoshin::test {

BOOST_AUTO_TEST_SUITE(tls_faults)

BOOST_AUTO_TEST_CASE(an_order_is_requested_over_tls_from_the_throw_away_authority) {
  FaultFloor faults(Wire::tls);
  auto const ids = faults.floor.push({ShopFloor::order("N-1", ProviderId::np), ShopFloor::order("K-1")});
  for (auto const id : ids) BOOST_TEST(faults.floor.run("credit_request", id) == "ok");
  BOOST_TEST(faults.accepted() == 2U);
}

/// Nothing of the request has left, so the same press may follow, under the same id.
BOOST_AUTO_TEST_CASE(a_handshake_that_goes_wrong_sends_nothing_and_raises_an_alarm) {
  for (std::string const word : {"tls-expired", "tls-host", "tls-ca", "tls-old", "tls-plain", "tls-drip"})
    for (auto const provider : {ProviderId::np, ProviderId::kuroneko})
      BOOST_TEST_CONTEXT(word << " " << id_of(provider)) {
        FaultFloor faults(Wire::tls);
        auto const id = faults.floor.push(ShopFloor::order("A-1", provider));
        BOOST_TEST(faults.sandbox->queue_fault(id_of(provider), "*", word));
        auto const start = std::chrono::steady_clock::now();
        BOOST_TEST(faults.floor.run("credit_request", id) == "not_sent");
        auto const elapsed = std::chrono::steady_clock::now() - start;
        BOOST_TEST((elapsed < std::chrono::milliseconds(FaultFloor::kDeadlineMs + 1'500)));
        BOOST_TEST(faults.received() == 0U);
        BOOST_TEST(faults.floor.record(id, "status") == "not_requested");
        BOOST_TEST(faults.alarmed());
        BOOST_TEST(faults.floor.run("credit_request", id) == "ok");
        BOOST_TEST(faults.floor.record(id, "registration") == "1");
        BOOST_TEST(faults.accepted() == 1U);
      }
}

BOOST_AUTO_TEST_CASE(a_missing_authority_file_sends_nothing) {
  FaultFloor faults(Wire::tls);
  std::filesystem::remove(faults.authority);
  auto const id = faults.floor.push(ShopFloor::order("A-1"));
  BOOST_TEST(faults.floor.run("credit_request", id) == "not_sent");
  BOOST_TEST(faults.received() == 0U);
  BOOST_TEST(faults.alarmed());
}

/// Behind a good handshake the faults are those of the plain wire.
BOOST_AUTO_TEST_CASE(a_break_after_a_good_handshake_is_unknown) {
  for (std::string const word : {"rst", "fin", "half-cl", "half-eof", "hold", "drip"})
    BOOST_TEST_CONTEXT(word) {
      FaultFloor faults(Wire::tls);
      auto const id = faults.floor.push(ShopFloor::order("A-1"));
      BOOST_TEST(faults.sandbox->queue_fault("kuroneko", "KAARA0010", word));
      BOOST_TEST(faults.floor.run("credit_request", id) == "unknown");
      BOOST_TEST(faults.accepted() == 1U);
      faults.pass_minutes(1);
      faults.floor.service->tick();
      BOOST_TEST(faults.floor.record(id, "status") == "approved");
    }
}

BOOST_AUTO_TEST_CASE(the_words_of_a_handshake_need_the_listener_and_name_no_operation) {
  FaultFloor faults(Wire::tls);
  BOOST_TEST(!faults.sandbox->queue_fault("np", "register", "tls-ca"));
  BOOST_TEST(!faults.sandbox->queue_fault("np", "*", "tls-ca", 0));
  BOOST_TEST(!faults.sandbox->queue_fault("nobody", "*", "tls-ca"));
  auto plain = Sandbox::open({"", "127.0.0.1", 0, faults.sandbox_clock, true, 0});
  BOOST_REQUIRE(plain.ok());
  BOOST_TEST(plain.value()->tls_port() == 0);
  BOOST_TEST(!plain.value()->queue_fault("np", "*", "tls-ca"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace yoshin::test
