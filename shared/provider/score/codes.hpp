#pragma once

#include <array>
#include <string>
#include <string_view>

#include "credit/record.hpp"
#include "credit/verdict.hpp"
#include "provider/connector.hpp"

namespace yoshin::score {

/// What the operator does.
enum class Remedy {
  fix,               ///< Correct the named field, press the same button again.
  settings,          ///< Credentials or contract.
  query,             ///< Read the present state.
  duplicate,         ///< The id exists already: query before anything else.
  correct_hold,      ///< Correct the order, then 与信内容変更: the cure of a hold.
  anew,              ///< A new registration.
  cancel_then_anew,  ///< Cancel first, then a new registration.
  review_wait,       ///< A person at the provider looks at it.
  wait,              ///< A fault at the provider.
  refund,            ///< Paid: refund by hand, try no more.
  maintainer,        ///< The request was built wrongly, or the code is not known.
  nothing            ///< Nothing left to do.
};
/// The sentence for a remedy.
Message next_step_of(Remedy remedy);

/// One value of `authorResult`.
struct ResultCode {
  std::string_view code;
  VerdictKind verdict;
};
// clang-format off
/// `HOLD` is a review and `保留` a hold. The payment gateway in front of the provider writes HD and HR.
inline constexpr auto kResultCodes = std::to_array<ResultCode>({
    {"OK",   VerdictKind::approved},
    {"NG",   VerdictKind::rejected},
    {"HOLD", VerdictKind::reviewing},
    {"HD",   VerdictKind::reviewing},
    {"保留", VerdictKind::on_hold},
    {"HR",   VerdictKind::on_hold},
});
// clang-format on
/// The row of a result, or null for one that no source names.
ResultCode const* find_result(std::string_view code);

/// What a refusal is about.
enum class Concern { credentials, paid, exists, field, system, unknown };

/// One error of an answer.
struct ErrorEntry {
  std::string code;
  std::string message;
};
/// What the error is about: by its code where one is known or set for the shop, else by what its text names.
Concern concern_of(ErrorEntry const& error, Settings const& settings);
/// The error as the row shows it: raw, with the operator's next step.
Notice notice_of(ErrorEntry const& error, Concern concern);

/// An entry of a table of known codes or texts.
struct ErrorRule {
  std::string_view text;  ///< The whole code, or a part of the message.
  Concern concern;
};
// clang-format off
/// The only code that any source names. All others are shown as they come.
inline constexpr auto kErrorCodes = std::to_array<ErrorRule>({
    {"MULT0015", Concern::paid},
});
// clang-format on

/// Every row of the two tables above.
std::vector<KnownCode> known_codes();

}  // namespace yoshin::score
