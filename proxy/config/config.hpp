#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"
#include "base/names.hpp"
#include "base/result.hpp"
#include "credit/provider_id.hpp"
#include "proxy/accounts/principal.hpp"

namespace yoshin {

/// Which of a provider's systems is called.
enum class Environment { sandbox, test, production };
template <>
struct Names<Environment> {
  static constexpr auto kTable = std::to_array<Name<Environment>>({
      {Environment::sandbox, "sandbox", "サンドボックス", "sandbox"},
      {Environment::test, "test", "テスト環境", "test"},
      {Environment::production, "production", "本番環境", "production"},
  });
};

/// An address to listen on.
struct ListenAddress {
  std::string host;
  int port = 0;
  friend bool operator==(ListenAddress const&, ListenAddress const&) = default;
};
/// Reads `127.0.0.1:8080`, `localhost:8080` or `[::1]:8080`.
std::optional<ListenAddress> parse_listen(std::string_view text);
/// The address as a browser wants it, e.g. `http://127.0.0.1:8080`.
std::string to_url(ListenAddress const& address);

/// How one provider is reached.
struct ProviderConfig {
  ProviderId id;
  std::map<Environment, std::string> base_urls;
  std::vector<std::string> hosts;     ///< Hosts that the test and production addresses may name.
  std::int64_t deadline_ms = 15'000;  ///< For one whole exchange.
  /// Other paths than the providers' documents name, by endpoint; an empty one switches the call off.
  std::map<std::string, std::string, std::less<>> paths;
};

/// Everything that configuration decides, checked.
struct Config {
  ListenAddress listen;
  std::optional<ListenAddress> health_listen;  ///< Health and metrics; nothing: only `GET /api/health`.
  ListenAddress sandbox_listen;
  std::optional<ListenAddress> sandbox_tls_listen;  ///< The sandbox over TLS; nothing: plain http only.
  std::string data_folder;
  std::vector<std::string> hosts;          ///< Host header values that are served; empty: the listen address.
  std::vector<std::string> trusted_peers;  ///< Addresses of reverse proxies.
  std::int64_t requests_per_second = 200;  ///< Of one client, in the long run; five times as many at once.
  Principal principal;
  Environment environment = Environment::sandbox;
  std::string ca_file;
  /// Minutes before the first, second … automatic inquiry into an order under review; the last one repeats.
  /// None: no automatic inquiry.
  std::vector<std::int64_t> review_minutes = {10, 30, 120};
  std::int64_t review_days = 7;  ///< How long a review is asked about by itself.
  std::vector<ProviderConfig> providers;
};

/// One thing that is wrong with the configuration.
struct Complaint {
  std::string where;  ///< File name, or the name of the environment variable.
  int line = 0;       ///< 0 when there is none.
  std::string key;    ///< E.g. `provider.np.test`.
  std::string found;
  Message expected;
};
using Complaints = std::vector<Complaint>;
/// One complaint as one line in both languages.
std::string to_line(Complaint const& complaint);

/// Gives the value of an environment variable, or nothing.
using EnvironmentVariable = std::function<std::optional<std::string>(std::string const& name)>;
/// The variables of this process.
std::optional<std::string> process_variable(std::string const& name);

/// The defaults, then the file when `path` is not empty, then `YOSHIN_LISTEN`, `YOSHIN_SANDBOX_LISTEN` and
/// `YOSHIN_DATA`. Reports everything that is wrong, not only the first.
Result<Config, Complaints> load_config(std::string const& path, EnvironmentVariable const& variable);

}  // namespace yoshin
