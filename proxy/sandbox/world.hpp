#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "proxy/config/clock.hpp"
#include "proxy/sandbox/faults.hpp"
#include "proxy/sandbox/http_message.hpp"
#include "proxy/sandbox/model.hpp"
#include "proxy/sandbox/states.hpp"
#include "proxy/sandbox/store.hpp"
#include "proxy/sandbox/switches.hpp"

namespace yoshin::sandbox {

/// What every dialect works on. One call at a time: the engine holds its mutex around each.
struct World {
  Store& store;
  Clock& clock;
  Switches& switches;
  FaultQueue& faults;

  [[nodiscard]] std::int64_t now_ms() const { return clock.now().milliseconds; }
};

/// What is remembered about a call besides its request.
struct Trace {
  std::string provider;
  std::string operation;
  std::string disturbance;
};

/// The trigger of an amount, unless it fired before for this transaction and operation; null for none.
inline Disturbance const* fresh_trigger(World& world, Dialect dialect, std::string_view key,
                                        std::string_view operation, Occasion occasion, std::int64_t billed) {
  Disturbance const* trigger = triggered(occasion, billed);
  return trigger != nullptr && world.store.fire(dialect, key, operation) ? trigger : nullptr;
}

}  // namespace yoshin::sandbox
