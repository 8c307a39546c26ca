#pragma once

#include <optional>

#include "credit/verdict.hpp"
#include "provider/connector.hpp"
#include "proxy/gateway/consequence.hpp"
#include "proxy/gateway/notices.hpp"
#include "proxy/store/rows.hpp"

namespace yoshin {

/// What can prove the outcome of the order's lost call; `query` when nothing is lost.
ProvedBy lost_proof(OrderState const& state, Connector const& connector);

/// Ends the lost call by the clear verdict of an inquiry. Only for a call that a query can prove.
void settle_by_inquiry(Consequence& result, OrderState const& state, Connector const& connector,
                       VerdictKind verdict, Instant now);

/// The record after it is certain that the lost call did nothing: back to the status before, a registration
/// under the number before.
CreditRecord restored(CreditRecord record, std::optional<LostDispatch> const& lost);
/// What is said of it then: that the registration of a change is still to be sent, or that all is as before.
Word absent_word(CreditRecord const& record);

/// The record after a person confirmed that the lost call was carried out, with everything that it did at the
/// provider. Not for a registration, whose decision only the provider can say.
CreditRecord carried_out(OrderState const& state, Instant now);

}  // namespace yoshin
