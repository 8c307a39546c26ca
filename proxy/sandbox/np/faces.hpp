#pragma once

#include <string_view>

#include "proxy/sandbox/model.hpp"

namespace yoshin::sandbox {

/// How a true state looks on NP's wire. An empty text means that there is no such answer.
struct NpFace {
  State state;
  std::string_view result;   ///< `authori_result`.
  std::string_view payment;  ///< `payment_status`.
};
NpFace const& np_face_of(State state);

/// NP's code for a reason: an NG code or a hold code.
std::string_view np_code_of(Reason reason);

}  // namespace yoshin::sandbox
