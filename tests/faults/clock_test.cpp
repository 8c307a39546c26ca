#include <chrono>
#include <thread>

#include "tests/faults/fault_floor.hpp"

namespace yoshin::test {

BOOST_AUTO_TEST_SUITE(clocks)

/// The clock of the orders may be set while a call is open; the exchange is measured by another one.
BOOST_AUTO_TEST_CASE(a_clock_that_jumps_moves_no_deadline_and_repeats_no_id) {
  constexpr std::int64_t kHour = 3'600'000;
  for (std::int64_t const jump : {24 * kHour, -kHour}) BOOST_TEST_CONTEXT("jump of " << jump << " ms") {
      FaultFloor faults;
      auto const ids =
          faults.floor.push({ShopFloor::order("A-1", ProviderId::np), ShopFloor::order("A-2", ProviderId::np),
                             ShopFloor::order("A-3", ProviderId::np)});
      BOOST_TEST(faults.floor.run("credit_request", ids[0]) == "ok");
      faults.sandbox->queue_fault("np", "register", "hold");
      auto const start = std::chrono::steady_clock::now();
      std::thread setter([&] {
        while (faults.accepted() < 2) std::this_thread::yield();
        faults.floor.clock.advance(jump);
        faults.sandbox_clock.advance(jump);
      });
      BOOST_TEST(faults.floor.run("credit_request", ids[1]) == "unknown");
      setter.join();
      auto const took = std::chrono::steady_clock::now() - start;
      BOOST_TEST((took >= std::chrono::milliseconds(FaultFloor::kDeadlineMs - 200)));
      BOOST_TEST((took < std::chrono::milliseconds(FaultFloor::kDeadlineMs + 1'500)));
      BOOST_TEST(faults.floor.run("credit_request", ids[2]) == "ok");
      BOOST_TEST(faults.floor.record(ids[0], "provider_transaction_id") !=
                 faults.floor.record(ids[2], "provider_transaction_id"));
      BOOST_TEST(faults.accepted() == 3U);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace yoshin::test
