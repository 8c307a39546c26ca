#pragma once

#include <string>

namespace yoshin {

/// One sentence for a person, in Japanese and in English.
struct Message {
  std::string ja;
  std::string en;

  friend bool operator==(Message const&, Message const&) = default;
};

}  // namespace yoshin
