#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "proxy/sandbox/world.hpp"

namespace yoshin::sandbox {

/// Whether what only tests may do is allowed.
enum class Use { demo, tests };

/// Takes requests to the dialects and the control interface, one at a time, each in one unit of the store.
class Engine {
 public:
  Engine(std::unique_ptr<Store> store, Clock& clock, Use use, std::uint64_t seed);

  /// Answers one request. A fault of the store becomes an empty HTTP 500.
  Reply handle(Request const& request);

  std::vector<LedgerEntry> ledger();
  std::vector<ReceivedRequest> requests();
  std::vector<Transaction> transactions(std::optional<Dialect> dialect);
  std::optional<Transaction> transaction(Dialect dialect, std::string_view id);
  /// False when the word, the provider or the operation is unknown, or the count below one. The words of a TLS
  /// handshake need the listener with TLS and the operation `*`.
  bool queue_fault(std::string_view provider, std::string_view operation, std::string_view word,
                   std::int64_t count);
  bool force_state(std::string_view provider, std::string_view id, std::string_view state);
  bool set_switch(std::string_view name, std::string_view value);
  Node switches();
  /// Moves the clock forward; false for a negative time or a clock that refuses.
  bool advance_minutes(std::int64_t minutes);
  [[nodiscard]] Instant now() const { return clock_.now(); }
  /// There is a listener with TLS, and this is its authority.
  void use_tls(std::string authority_pem);
  /// Empty without TLS.
  [[nodiscard]] std::string authority_pem();
  /// How the next connection with TLS is to be met.
  Handshake next_handshake();
  /// Forgets everything and seeds the latency anew; false outside of tests.
  bool reset(std::uint64_t seed);

 private:
  Reply answer_provider(Request const& request);
  int latency();

  std::mutex mutex_;
  std::unique_ptr<Store> store_;
  Clock& clock_;
  Use use_;
  std::uint64_t seed_;
  std::mt19937_64 random_;
  Switches switches_;
  FaultQueue faults_;
  std::string authority_pem_;
};

}  // namespace yoshin::sandbox
