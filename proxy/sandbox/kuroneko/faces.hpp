#pragma once

#include <cstdint>
#include <string_view>

#include "proxy/sandbox/model.hpp"

namespace yoshin::sandbox {

/// How a true state looks on クロネコ's wire. An empty text means that there is no such answer.
struct KuronekoFace {
  State state;
  std::string_view transaction;  ///< `result` of KAAST.
  std::string_view decision;     ///< `result` of KAARA and KAARS.
};
KuronekoFace const& kuroneko_face_of(State state);

/// The `warning` of KAAST.
std::string_view kuroneko_warning(Transaction const& transaction, std::int64_t now_ms);
/// Whether KAAST shows result 6 now: ten days without a slip number.
bool warning_mail_due(Transaction const& transaction, std::int64_t now_ms);

}  // namespace yoshin::sandbox
