#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/message.hpp"
#include "base/result.hpp"
#include "proxy/config/clock.hpp"
#include "proxy/gateway/egress.hpp"
#include "proxy/gateway/inquiry.hpp"
#include "proxy/gateway/log.hpp"
#include "proxy/gateway/transport.hpp"
#include "proxy/jobs/service.hpp"
#include "proxy/store/shop.hpp"

namespace yoshin {

/// A shop as the configuration knows it. It is added at the first start; later the screen's settings win.
struct ShopSeed {
  Shop shop;
  /// Values for the credential fields: (provider, field id, value). Stored only while the field has none.
  struct Value {
    ProviderId provider;
    std::string field;
    std::string value;
  };
  std::vector<Value> credentials;
};

/// What kind of installation this is. The demo may move its clock and makes its own key file.
enum class Mode { demo, production };

/// Who runs the workers and the inquiry schedule: threads, or a test by hand.
enum class Background { threads, none };

/// Everything the service is made of. The references are borrowed and outlive it.
struct ServiceOptions {
  std::string
      data_folder;       ///< Holds `yoshin.db`, its lock and, unless `key_file` says otherwise, `yoshin.key`.
  std::string key_file;  ///< Empty for `<data_folder>/yoshin.key`.
  Clock& clock;
  Transport& transport;
  Egress egress;  ///< Base address of each provider in each environment.
  Mode mode = Mode::production;
  std::string environment = "production";  ///< Of a provider that is first enabled on the screen.
  std::vector<ShopSeed> shops;             ///< None in the demo: one shop with the built-in providers is made.
  std::int64_t deadline_ms = 15'000;       ///< For one whole exchange; below the 20 s that `stop` waits.
  ReviewSchedule review = {};              ///< When orders under review are asked about by themselves.
  int workers_per_provider = 4;
  Background background = Background::threads;
  Log log = {};  ///< Nothing: lines go to stderr.
  std::string version = {};
  std::string contract = {};  ///< Hash of the contract that the page was built with.
  std::function<void(std::string_view)> commit_failed = {};  ///< Nothing: the process stops (R7).
};

/// The service with its workers.
class RunningService : public Service {
 public:
  /// Takes no new work, finishes open calls or marks them as unknown, within 20 s. Wakes every waiting request.
  virtual void stop() = 0;
  /// Runs the inquiries that are due now; the schedule's thread calls it once a second.
  virtual void tick() = 0;
  /// Works on the rows of running runs in the calling thread until none is left. For `Background::none`.
  virtual void work() = 0;
};

/// Opens key file and store, applies R5 to what an earlier process left, takes up running runs again and starts
/// the workers. Errors are sentences for the administrator.
Result<std::unique_ptr<RunningService>, Message> open_service(ServiceOptions options);

}  // namespace yoshin
