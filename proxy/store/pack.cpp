#include "proxy/store/pack.hpp"

#include <cstdint>

namespace yoshin {
namespace {

constexpr std::size_t kLengthBytes = 4;

}  // namespace

std::string pack(std::vector<std::string_view> const& texts) {
  std::string out;
  for (std::string_view text : texts) {
    for (unsigned shift = 0; shift < 8 * kLengthBytes; shift += 8)
      out += static_cast<char>(text.size() >> shift & 0xFFU);
    out += text;
  }
  return out;
}

std::optional<std::vector<std::string>> unpack(std::string_view bytes) {
  std::vector<std::string> texts;
  while (!bytes.empty()) {
    if (bytes.size() < kLengthBytes) return std::nullopt;
    std::size_t length = 0;
    for (std::size_t i = 0; i < kLengthBytes; ++i)
      length |= static_cast<std::size_t>(static_cast<unsigned char>(bytes[i])) << 8 * i;
    bytes.remove_prefix(kLengthBytes);
    if (bytes.size() < length) return std::nullopt;
    texts.emplace_back(bytes.substr(0, length));
    bytes.remove_prefix(length);
  }
  return texts;
}

}  // namespace yoshin
