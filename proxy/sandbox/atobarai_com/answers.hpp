#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "proxy/sandbox/world.hpp"

namespace yoshin::sandbox {

/// One message of an answer.
struct AtobaraiMessage {
  std::string code;
  std::string text;
};
using AtobaraiMessages = std::vector<AtobaraiMessage>;

/// An element with its text escaped; empty ones in the form that the switch says. A `cd` attribute when given.
std::string atobarai_element(World const& world, std::string_view name, std::string_view text,
                             std::string_view cd = {});
/// `orderStatus` with its code and words.
std::string atobarai_status(World const& world, State state, bool odd);
/// A whole answer: `status`, what an operation adds, `messages`.
Reply atobarai_answer(World const& world, AtobaraiMessages const& messages, std::string const& added);

}  // namespace yoshin::sandbox
