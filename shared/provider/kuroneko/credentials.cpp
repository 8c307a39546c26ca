#include "provider/kuroneko/credentials.hpp"

#include "provider/kuroneko/codes.hpp"

namespace yoshin::kuroneko {

bool is_for_credentials(Notice const& notice) {
  for (auto const& name : Names<Call>::kTable)
    if (auto const* row = find_code(name.value, notice.code))
      return row->subject == Subject::shop_code || row->subject == Subject::password;
  return false;
}

}  // namespace yoshin::kuroneko
