#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/node.hpp"
#include "base/result.hpp"
#include "proxy/config/clock.hpp"
#include "proxy/config/config.hpp"
#include "proxy/sandbox/model.hpp"

namespace yoshin {

/// How to run the provider simulator.
struct SandboxOptions {
  std::string data_folder;  ///< Where `sandbox.db` lies; empty: in memory, forgotten at the end.
  std::string host;         ///< A numeric address or `localhost`.
  int port = 0;             ///< 0: any free one.
  Clock& clock;             ///< Shared with the proxy in the demo; outlives the sandbox.
  bool tests = false;       ///< Allows `POST /control/reset` and turns latency off.
  std::uint64_t seed = 0;   ///< Of the latency; 0: none.
  /// A second listener, with TLS and a throw-away authority; its certificate is written to `sandbox-ca.pem` in
  /// the data folder.
  std::optional<ListenAddress> tls{};
};

/// NP後払い and クロネコ代金後払い, simulated with their state, on one listener: `/np/v1/…`,
/// `/kuroneko/kuroneko-atobarai-api/…` and, for the loopback only, `/control/…`. Documented in docs/sandbox.md.
/// All methods may be called from any thread.
class Sandbox {
 public:
  /// Opens the data and starts to listen. The error is one sentence for the log.
  static Result<std::unique_ptr<Sandbox>, std::string> open(SandboxOptions options);
  /// Stops.
  ~Sandbox();

  [[nodiscard]] int port() const;
  /// The port with TLS, 0 without one.
  [[nodiscard]] int tls_port() const;
  /// The certificate of the authority that the listener with TLS presents; empty without one.
  [[nodiscard]] std::string authority_pem() const;
  /// Ends every connection, held ones too. May be called again.
  void stop();

  /// Every registration that was accepted, oldest first.
  [[nodiscard]] std::vector<sandbox::LedgerEntry> ledger();
  /// The last received requests, at most 5,000, oldest first. Credentials are masked.
  [[nodiscard]] std::vector<sandbox::ReceivedRequest> requests();
  /// The transactions of a provider id (`np`, `kuroneko`), as the control interface shows them; all when empty.
  [[nodiscard]] Node transactions(std::string_view provider = {});
  /// Queues a fault word for the next `count` calls of an operation, `*` for any; the words of a TLS handshake
  /// are for `*` alone. False when a name is unknown.
  bool queue_fault(std::string_view provider, std::string_view operation, std::string_view word,
                   std::int64_t count = 1);
  /// Puts a transaction into a state, without what would follow by itself. False when a name is unknown.
  bool force_state(std::string_view provider, std::string_view id, std::string_view state);
  /// Sets a switch of docs/sandbox.md. False when it does not exist or does not take the value.
  bool set_switch(std::string_view name, std::string_view value);

 private:
  struct Parts;
  explicit Sandbox(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace yoshin
