#include "provider/atodene/credentials.hpp"

#include "provider/atodene/codes.hpp"

namespace yoshin::atodene {

/// Only error points of the shop's identity are mended in its settings.
bool is_for_credentials(Notice const& notice) {
  return notice.next_step == next_step_of(Word::set);
}

}  // namespace yoshin::atodene
