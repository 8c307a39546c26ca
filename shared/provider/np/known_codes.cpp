#include "provider/np/codes.hpp"
#include "provider/np/error_codes.hpp"

namespace yoshin::np {

std::vector<KnownCode> known_codes() {
  std::vector<KnownCode> known;
  known.reserve(std::size(kResultCodes) + std::size(kPaymentCodes) + std::size(kHoldCodes) +
                std::size(kRefusalCodes) + std::size(kErrorCodes) + std::size(kEffects));
  for (ResultCode const& row : kResultCodes)
    known.push_back({"", "authori_result", std::string(row.code), row.verdict,
                     row.verdict == VerdictKind::unclear ? next_step_of(Remedy::wait) : Message{}});
  for (PaymentCode const& row : kPaymentCodes)
    known.push_back({"payments_find", "payment_status", std::string(row.code), VerdictKind::shipped, {}});
  for (ReasonCode const& row : kHoldCodes)
    known.push_back({"", "authori_hold", std::string(row.code), {}, next_step_of(row.remedy)});
  for (ReasonCode const& row : kRefusalCodes)
    known.push_back({"", "authori_ng", std::string(row.code), {}, next_step_of(row.remedy)});
  for (ErrorCode const& row : kErrorCodes)
    known.push_back({"", "codes", std::string(row.code), {}, next_step_of(row.remedy)});
  for (CodeEffect const& row : kEffects)
    known.push_back({row.endpoint, "codes", std::string(row.code), row.verdict, next_step_of(row.remedy)});
  return known;
}

}  // namespace yoshin::np
