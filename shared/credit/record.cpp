#include "credit/record.hpp"

namespace yoshin {

std::string provider_facing_id(std::string const& short_key, int registration) {
  return registration <= 1 ? short_key : short_key + "R" + std::to_string(registration);
}

}  // namespace yoshin
