#pragma once

#include "provider/connector.hpp"

namespace yoshin::atobarai_com {

/// The request of one step, for exactly one order.
Result<ProviderRequest, BuildError> build(Step const& step, Context const& context);

/// The fields of 注文登録 in the provider's order, credentials as holes.
Node order_fields(Step const& step, Context const& context);
/// The XML of a 請求書同梱 call.
Node billing_document(Step const& step, Context const& context);

}  // namespace yoshin::atobarai_com
