#include "proxy/vault/random.hpp"

#include <sodium.h>

#include <array>
#include <string_view>

#include "proxy/vault/digest.hpp"

namespace yoshin {

std::string random_short_key() {
  constexpr std::string_view kAlphabet = "ABCDEFGHJKMNPQSTVWXYZ0123456789";
  std::string key;
  while (key.size() < kShortKeyLength)
    key += kAlphabet[randombytes_uniform(static_cast<std::uint32_t>(kAlphabet.size()))];
  return key;
}

std::string random_id() {
  std::array<char, 16> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  return to_hex({bytes.data(), bytes.size()});
}

}  // namespace yoshin
