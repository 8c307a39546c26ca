#pragma once

#include <string>
#include <string_view>

namespace yoshin {

/// One sentence for a person, in Japanese and in English.
struct Message {
  std::string ja;
  std::string en;

  friend bool operator==(Message const&, Message const&) = default;
};

/// Somebody else's words inside an English sentence: a provider's text or an order's, in quotes of its own.
inline std::string quoted(std::string_view text) {
  return "「" + std::string(text) + "」";
}

}  // namespace yoshin
