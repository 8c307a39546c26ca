#include "provider/kuroneko/parse.hpp"

namespace yoshin::kuroneko {
namespace {

/// A refusal for the state says "cancelled" after 与信NG only; elsewhere it is a refused message.
VerdictKind kind_of(CodeVerdict verdict) {
  switch (verdict) {
    case CodeVerdict::refused:
    case CodeVerdict::settles_reject: break;
    case CodeVerdict::absent: return VerdictKind::absent;
    case CodeVerdict::done_already: return VerdictKind::done;
    case CodeVerdict::exists:
    case CodeVerdict::unclear: return VerdictKind::unclear;
  }
  return VerdictKind::message_refused;
}

}  // namespace

std::vector<KnownCode> known_codes() {
  std::vector<KnownCode> known = known_results();
  for (auto const& call : Names<Call>::kTable)
    for (CodeRow const& row : codes_of(call.value))
      known.push_back({call.id, "errorCode", wire_code(call.value, row.number), kind_of(row.verdict),
                       next_step_of(row.word)});
  for (CodeRow const& row : system_codes())
    known.push_back(
        {"", "errorCode", system_wire_code(row.number), kind_of(row.verdict), next_step_of(row.word)});
  return known;
}

}  // namespace yoshin::kuroneko
