#pragma once

#include "credit/record.hpp"

namespace yoshin::kuroneko {

/// Whether the notice of a refused request is about the shop's credentials.
bool is_for_credentials(Notice const& notice);

}  // namespace yoshin::kuroneko
