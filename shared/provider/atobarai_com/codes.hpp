#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "credit/record.hpp"
#include "credit/verdict.hpp"
#include "provider/atobarai_com/answer.hpp"

namespace yoshin::atobarai_com {

/// What the operator is told to do.
enum class Word {
  fix,
  set,
  query,
  slip,
  cancel,
  rejected,
  later,
  status,
  console,
  queue,
  print,
  developer,
  nothing
};
/// The sentence for it.
Message next_step_of(Word word);

/// What one `orderStatus` code means.
struct StatusCode {
  std::string_view cd;
  std::string_view label;  ///< The provider's own text; another one beside the code contradicts it.
  VerdictKind verdict;
};
// clang-format off
/// 後払い.com's credit states. `-1` is disputed and left to the shop's settings; there is no hold.
inline constexpr auto kStatusCodes = std::to_array<StatusCode>({
    {"0", "与信中",     VerdictKind::reviewing},
    {"1", "与信OK",     VerdictKind::approved},
    {"2", "与信NG",     VerdictKind::rejected},
    {"3", "キャンセル", VerdictKind::cancelled},
});
// clang-format on
inline constexpr std::string_view kDisputed = "-1";

/// The row of a code, or null.
StatusCode const* find_status(std::string_view cd);
/// Whether the text is the label of another code than this one.
bool contradicts(StatusCode const& code, std::string_view text);

/// What 与信NG says on the manual's screen.
Notice rejected_notice();
/// A notice of ours.
Notice notice_of(std::string code, std::string ja, std::string en, Word word);
/// The messages of an answer as notices, each raw; `usual` is the operator's step unless a text speaks of
/// credentials or the contract. No code list is public, so no code decides anything.
std::vector<Notice> notices_of(std::vector<AnswerMessage> const& messages, Word usual);

/// Every row of the table above, and the disputed code as the default setting reads it.
std::vector<KnownCode> known_codes();

}  // namespace yoshin::atobarai_com
