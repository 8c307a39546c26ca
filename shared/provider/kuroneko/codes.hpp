#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/names.hpp"
#include "credit/record.hpp"
#include "provider/kuroneko/terms.hpp"

namespace yoshin::kuroneko {

/// The provider's calls. The id is that of the endpoint.
enum class Call { kaara, kaars, kaast, kaacl, kaasl, kaasd, kaakk, kaarr, kaasa };

/// What a code makes of the order.
enum class CodeVerdict {
  refused,         ///< The message is refused, the status stays.
  exists,          ///< The id is known already: unclear, to be found by a query.
  absent,          ///< The provider has no such transaction.
  settles_reject,  ///< Refused for its state; after 与信NG nothing is left to cancel.
  done_already,    ///< The state asked for is there already.
  unclear          ///< The provider failed: nobody knows.
};

/// One error code of one call: its number, what it says, what the operator does.
struct CodeRow {
  int number;
  Subject subject;
  Fault fault;
  Word word;
  int limit = 0;  ///< The number that the fault speaks of.
  CodeVerdict verdict = CodeVerdict::refused;
};

/// The codes of a call, in numeric order.
std::span<CodeRow const> codes_of(Call call);
/// The codes `err0001` … that any call may answer with.
std::span<CodeRow const> system_codes();
/// A code as it stands on the wire, e.g. `kaara101E`.
std::string wire_code(Call call, int number);
/// A system code as it stands on the wire, e.g. `err0001`.
std::string system_wire_code(int number);
/// The row of a wire code in an answer to `call`, or null for one that no list names.
CodeRow const* find_code(Call call, std::string_view wire);
/// A credit request's row under the numbering that `kuroneko.shop_code_error_order` says: the two public lists
/// disagree about 001 to 005.
CodeRow const& as_numbered(CodeRow const& row, std::string_view shop_code_order);
/// The wire code with which the provider would answer a broken rule; empty when no list names one.
std::string code_for(Call call, Subject subject, Fault fault);
/// A code as the row shows it: raw, with its meaning and the operator's next step.
Notice notice_of(CodeRow const& row, std::string_view wire);
/// The call of an endpoint id.
std::optional<Call> call_of(std::string_view endpoint);

/// The tables behind `codes_of`.
std::span<CodeRow const> request_codes();
std::span<CodeRow const> query_codes();
std::span<CodeRow const> state_codes();
std::span<CodeRow const> cancel_codes();
std::span<CodeRow const> invoice_codes();
std::span<CodeRow const> slip_codes();
std::span<CodeRow const> reduce_codes();
std::span<CodeRow const> reissue_codes();
std::span<CodeRow const> sms_codes();

}  // namespace yoshin::kuroneko

/// The label in `ja` is the provider's name of the call.
template <>
struct yoshin::Names<yoshin::kuroneko::Call> {
  using Call = yoshin::kuroneko::Call;
  // clang-format off
  static constexpr auto kTable = std::to_array<Name<Call>>({
      {Call::kaara, "KAARA0010", "決済依頼",                 "credit request"},
      {Call::kaars, "KAARS0010", "決済結果照会",             "credit result inquiry"},
      {Call::kaast, "KAAST0010", "取引状況照会",             "transaction status inquiry"},
      {Call::kaacl, "KAACL0010", "決済取消",                 "credit cancellation"},
      {Call::kaasl, "KAASL0010", "出荷情報依頼",             "shipment report"},
      {Call::kaasd, "KAASD0010", "請求書印字情報取得",       "invoice print data"},
      {Call::kaakk, "KAAKK0010", "請求金額変更（減額）",     "amount reduction"},
      {Call::kaarr, "KAARR0010", "請求内容変更・請求書再発行", "invoice change and reissue"},
      {Call::kaasa, "KAASA0020", "SMS認証番号判定",          "SMS code check"},
  });
  // clang-format on
};
