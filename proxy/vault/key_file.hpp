#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "base/message.hpp"
#include "base/result.hpp"

namespace yoshin {

/// Whether a missing key file may be made: at the first start of the demo, or by an administrator's command.
enum class KeyCreation { if_missing, never };

/// One master key and its short public name.
struct MasterKey {
  static constexpr std::size_t kBytes = 32;
  static constexpr std::size_t kIdBytes = 4;

  std::array<unsigned char, kIdBytes> id{};
  std::array<unsigned char, kBytes> bytes{};
};

/// Reads the master keys, the current one first. One line a key: `yoshin-key-1 <8 hex digits> <64 hex digits>`;
/// more than one line while keys are rotated. Refuses a file that others than its owner may read.
Result<std::vector<MasterKey>, Message> read_keys(std::string const& path, KeyCreation creation);

}  // namespace yoshin
