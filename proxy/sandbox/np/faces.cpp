#include "proxy/sandbox/np/faces.hpp"

#include <array>

namespace yoshin::sandbox {
namespace {

// clang-format off
constexpr auto kFaces = std::to_array<NpFace>({
    {State::approved,      "00", ""},
    {State::reviewing,     "40", ""},
    {State::in_review,     "50", ""},
    {State::faulty,        "30", ""},
    {State::on_hold,       "10", ""},
    {State::rejected,      "20", ""},
    {State::withdrawn,     "00", ""},
    {State::cancelled,     "00", ""},
    {State::awaiting_code, "40", ""},
    {State::code_failed,   "20", ""},
    {State::shipped,       "00", "10"},
    {State::investigate,   "00", "10"},
    {State::sale_fixed,    "00", "10"},
    {State::invoiced,      "00", "10"},
    {State::paid,          "00", "20"},
    {State::undisclosed,   "00", "30"},
    {State::returned,      "00", "10"},
});

struct ReasonCode {
  Reason reason;
  std::string_view code;
};
constexpr auto kReasons = std::to_array<ReasonCode>({
    {Reason::none,                "NG999"},
    {Reason::limit,               "NG001"},
    {Reason::wrong_information,   "NG002"},
    {Reason::other,               "NG999"},
    {Reason::address,             "RE009"},
    {Reason::destination_address, "RE015"},
    {Reason::phone,               "RE021"},
    {Reason::workplace,           "RE014"},
    {Reason::temporary_place,     "RE020"},
});
// clang-format on

}  // namespace

NpFace const& np_face_of(State state) {
  for (NpFace const& row : kFaces)
    if (row.state == state) return row;
  return kFaces.front();
}

std::string_view np_code_of(Reason reason) {
  for (ReasonCode const& row : kReasons)
    if (row.reason == reason) return row.code;
  return kReasons.front().code;
}

}  // namespace yoshin::sandbox
