#include "proxy/sandbox/kuroneko/faces.hpp"

#include <array>

#include "proxy/sandbox/states.hpp"

namespace yoshin::sandbox {
namespace {

// clang-format off
constexpr auto kFaces = std::to_array<KuronekoFace>({
    {State::approved,      "1" , "0"},
    {State::reviewing,     "30", "3"},
    {State::in_review,     "30", "3"},
    {State::faulty,        "30", "3"},
    {State::on_hold,       "30", "3"},
    {State::rejected,      "32", "1"},
    {State::withdrawn,     "32", "1"},
    {State::cancelled,     "2" , ""},
    {State::awaiting_code, "30", "3"},
    {State::code_failed,   "31", ""},
    {State::shipped,       "3" , "0"},
    {State::investigate,   "5" , "0"},
    {State::sale_fixed,    "10", "0"},
    {State::invoiced,      "11", "0"},
    {State::paid,          "12", "0"},
    {State::undisclosed,   "11", "0"},
    {State::returned,      "5" , "0"},
});
// clang-format on

constexpr std::int64_t kWarningDays = 7;
constexpr std::int64_t kMailDays = 10;

}  // namespace

KuronekoFace const& kuroneko_face_of(State state) {
  for (KuronekoFace const& row : kFaces)
    if (row.state == state) return row;
  return kFaces.front();
}

std::string_view kuroneko_warning(Transaction const& transaction, std::int64_t now_ms) {
  bool const waiting = transaction.state == State::approved;
  if (transaction.state == State::investigate) return "3";
  if (waiting && now_ms - transaction.since_ms >= kWarningDays * kMsPerDay) return "1";
  if (waiting && transaction.order.text_at("sendDiv") == "2" && !transaction.downloaded) return "4";
  return "0";
}

bool warning_mail_due(Transaction const& transaction, std::int64_t now_ms) {
  return transaction.state == State::approved && !transaction.mail_sent &&
         now_ms - transaction.since_ms >= kMailDays * kMsPerDay;
}

}  // namespace yoshin::sandbox
