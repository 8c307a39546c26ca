#include <optional>

#include "provider/np/codes.hpp"
#include "provider/np/elements.hpp"
#include "provider/np/parse.hpp"

namespace yoshin::np {
namespace {

CodeEffect const* effect_of(std::string_view endpoint, std::string_view code) {
  for (CodeEffect const& row : kEffects)
    if (row.endpoint == endpoint && row.code == code) return &row;
  return nullptr;
}

/// A cancel sends nothing but an id. After 与信NG every refusal that is neither about the request, nor a fault,
/// nor says that the transaction lives on, is therefore one for its state: nothing is left to cancel.
bool is_state_refusal(std::vector<std::string> const& codes) {
  for (std::string const& code : codes)
    if (auto const* row = find_error(code); row != nullptr && row->concern != Concern::state) return false;
  return !codes.empty();
}

/// The codes with which NP says that a registration exists already are not published: the shop lists them. What
/// became of the earlier registration only NP's console can tell.
std::optional<Outcome> exists_already(std::vector<std::string> const& codes, Step const& step,
                                      Sent const& sent) {
  if (step.endpoint != "register") return std::nullopt;
  auto const known = sent.settings.text("np.duplicate_codes");
  for (std::string const& code : codes) {
    if (!is_listed(known, code)) continue;
    Outcome outcome;
    outcome.exists_already = true;
    outcome.notices.push_back(
        {code,
         {"同じ注文IDの取引が、すでにNPに登録されています。",
          "NP has a registration of this order id already."},
         {"NPの管理画面で取引を探し、取引IDを入力するか、未登録と確認してください。",
          "Look it up in NP's console, then enter the transaction id or confirm that there is none."}});
    return outcome;
  }
  return std::nullopt;
}

}  // namespace

ParseError unreadable(std::string ja, std::string en) {
  return {ParseFault::unreadable, {}, {std::move(ja), std::move(en)}};
}

Result<Outcome, ParseError> read_refusal(std::vector<std::string> const& codes, Step const& step,
                                         Sent const& sent) {
  if (auto known = exists_already(codes, step, sent)) return std::move(*known);
  CodeEffect const* effect = nullptr;
  Outcome outcome;
  for (std::string const& code : codes) {
    outcome.notices.push_back(error_notice(code));
    auto const* next = effect_of(step.endpoint, code);
    if (next == nullptr) continue;
    if (effect != nullptr && effect->verdict != next->verdict)
      return Failure{unreadable("NPの応答のエラーコードが矛盾しています。",
                                "The error codes in NP's answer contradict each other.")};
    effect = next;
    outcome.notices.back().next_step = next_step_of(next->remedy);
  }
  outcome.verdict = {effect != nullptr ? effect->verdict : VerdictKind::message_refused, Stage::slip};
  if (effect == nullptr && step.endpoint == "cancel" && sent.status == CreditStatus::rejected &&
      is_state_refusal(codes)) {
    outcome.verdict = {VerdictKind::cancelled};
    for (Notice& notice : outcome.notices) notice.next_step = next_step_of(Remedy::anew);
  }
  return outcome;
}

}  // namespace yoshin::np
