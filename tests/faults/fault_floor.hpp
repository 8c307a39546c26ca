#pragma once

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>

#include "proxy/gateway/httplib_transport.hpp"
#include "proxy/sandbox/sandbox.hpp"
#include "tests/proxy/jobs/shop_floor.hpp"

namespace yoshin::test {

/// How the proxy reaches the simulator.
enum class Wire { plain, tls };

/// The whole proxy without its HTTP side, its real client, and the simulator at the other end of a real socket.
/// One exchange may take `kDeadlineMs`.
class FaultFloor {
 public:
  static constexpr std::int64_t kDeadlineMs = 1'500;

  explicit FaultFloor(Wire wire = Wire::plain)
      : sandbox_clock(*parse_time("2026-01-05T09:00:00+09:00")),
        sandbox(open_sandbox(sandbox_clock)),
        authority(std::filesystem::temp_directory_path() /
                  ("yoshin-authority-" + std::to_string(sandbox->tls_port()) + ".pem")),
        transport(egress(wire), options()),
        floor(Background::none, Network{transport,
                                        egress(wire),
                                        {{ProviderId::np, "merchant_code", "SIMNP001"},
                                         {ProviderId::np, "sp_code", "sp-sample-01"},
                                         {ProviderId::np, "terminal_id", "2000022000"},
                                         {ProviderId::kuroneko, "shop_code", "12345678901"},
                                         {ProviderId::kuroneko, "password", "simpass1"}}}) {
    std::ofstream(authority) << sandbox->authority_pem();
  }
  ~FaultFloor() { std::filesystem::remove(authority); }
  FaultFloor(FaultFloor const&) = delete;
  FaultFloor& operator=(FaultFloor const&) = delete;

  void pass_minutes(int minutes) {
    sandbox_clock.advance(std::int64_t{minutes} * 60'000);
    floor.clock.advance(std::int64_t{minutes} * 60'000);
  }
  /// How often the simulator accepted any registration of the order.
  [[nodiscard]] std::size_t accepted() const { return sandbox->ledger().size(); }
  /// How many requests the simulator could read.
  [[nodiscard]] std::size_t received() const { return sandbox->requests().size(); }
  /// Whether a line of the log begins with `alarm`.
  [[nodiscard]] bool alarmed() const {
    return std::any_of(floor.log.begin(), floor.log.end(),
                       [](std::string const& line) { return line.starts_with("alarm "); });
  }

  FixedClock sandbox_clock;
  std::unique_ptr<Sandbox> sandbox;
  std::filesystem::path authority;
  HttplibTransport transport;
  ShopFloor floor;

 private:
  static std::unique_ptr<Sandbox> open_sandbox(Clock& clock) {
    auto opened = Sandbox::open({"", "127.0.0.1", 0, clock, true, 0, ListenAddress{"127.0.0.1", 0}});
    BOOST_REQUIRE_MESSAGE(opened.ok(), (opened.ok() ? std::string() : opened.error()));
    return std::move(opened).value();
  }
  [[nodiscard]] Egress egress(Wire wire) const {
    std::string const base = wire == Wire::tls ? "https://localhost:" + std::to_string(sandbox->tls_port())
                                               : "http://127.0.0.1:" + std::to_string(sandbox->port());
    return Egress({{ProviderId::np, "sandbox", base + "/np/v1", kDeadlineMs},
                   {ProviderId::kuroneko, "sandbox", base + "/kuroneko/kuroneko-atobarai-api", kDeadlineMs}});
  }
  [[nodiscard]] TransportOptions options() const {
    TransportOptions options;
    options.ca_file = authority.string();
    return options;
  }
};

/// The simulator's name of the call that registers.
inline std::string_view registration_of(ProviderId provider) {
  return provider == ProviderId::np ? "register" : "KAARA0010";
}

}  // namespace yoshin::test
