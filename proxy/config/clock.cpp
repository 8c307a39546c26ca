#include "proxy/config/clock.hpp"

#include <chrono>
#include <fstream>
#include <utility>

namespace yoshin {
namespace {

std::int64_t read_offset(std::string const& path) {
  std::int64_t offset = 0;
  if (!path.empty()) std::ifstream(path) >> offset;
  return offset;
}

}  // namespace

RunningClock::RunningClock(std::string offset_file)
    : offset_file_(std::move(offset_file)), offset_ms_(read_offset(offset_file_)) {}

Instant RunningClock::now() const {
  auto const real = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::milliseconds>(real).count() + offset_ms_.load()};
}

bool RunningClock::advance(std::int64_t milliseconds) {
  if (milliseconds < 0) return false;
  std::int64_t const offset = offset_ms_ += milliseconds;
  if (!offset_file_.empty()) std::ofstream(offset_file_, std::ios::trunc) << offset << '\n';
  return true;
}

}  // namespace yoshin
