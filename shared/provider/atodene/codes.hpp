#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "credit/record.hpp"
#include "credit/verdict.hpp"
#include "provider/connector.hpp"

namespace yoshin::atodene {

/// What the operator does about an error.
enum class Word {
  fix,          ///< Correct the named field, press the same button again.
  fix_or_tell,  ///< The same; when it stays, the request was built wrongly.
  set,          ///< Credentials or contract: the shop's provider settings.
  query,        ///< The state at the provider differs from ours.
  anew,         ///< A new registration.
  done,         ///< Nothing left to do.
  developer,    ///< The request was built wrongly.
  correct,      ///< A first slip report was refused: it may have arrived before.
  report,       ///< A correction was refused: there may be no report.
  console,      ///< An undo was refused: only the provider's console tells why.
  cancel_anew,  ///< Cancel, correct, register anew.
  change,       ///< A hold: correct and send 与信内容変更.
  wait          ///< The provider decides later.
};
/// The sentence for it.
Message next_step_of(Word word);

/// One code of `errors`. Only `er000033` is known; the shape of others is probably `er` + 6 digits.
struct ErrorCode {
  std::string_view code;
  std::string_view ja, en;
};
/// Its row, or null for a code that is not known.
ErrorCode const* find_code(std::string_view code);
/// The one known code: the transaction is cancelled already.
inline constexpr std::string_view kCancelledAlready = "er000033";
/// Whether it ends the call as `cancelled`: on 与信審査結果取得, 取引変更 and 取引取消.
bool settles_cancelled(std::string_view endpoint);

/// What an `errorPoint` is about.
enum class Concern {
  credential,  ///< Nothing of the request was looked at.
  message,     ///< The request as such.
  order,       ///< A field of the order.
  shipment,    ///< A field of the shipment report.
  state        ///< The transaction.
};
/// One `errorPoint`: an element of a request.
struct ErrorPoint {
  std::string_view point;
  std::string_view ja, en;
  Concern concern;
  Word word;
};
/// Its row, or null for a point that is no element of ours: a data fault to be corrected.
ErrorPoint const* find_point(std::string_view point);
/// All rows.
std::span<ErrorPoint const> error_points();
std::span<ErrorCode const> error_codes();

/// One value of `autoAuthoriresult`; 審査中 leaves the word to the manual review.
struct AutoResult {
  std::string_view value;
  VerdictKind verdict;
  bool asks_manual;
};
/// One value of `manualAuthoriresult`.
struct ManualResult {
  std::string_view value;
  VerdictKind verdict;
};
std::span<AutoResult const> auto_results();
std::span<ManualResult const> manual_results();

/// One `error` of an answer as the row shows it.
struct WireError {
  std::string point, code, message;
};
/// The notice: the message as received behind the field's name, the code, and what to do now.
Notice notice_of(WireError const& error);

/// Every row of the tables above.
std::vector<KnownCode> known_codes();

}  // namespace yoshin::atodene
