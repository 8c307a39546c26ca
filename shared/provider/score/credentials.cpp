#include "provider/score/credentials.hpp"

#include "provider/score/codes.hpp"

namespace yoshin::score {

/// Only a refused authentication is mended in the settings.
bool is_for_credentials(Notice const& notice) {
  return notice.next_step == next_step_of(Remedy::settings);
}

}  // namespace yoshin::score
