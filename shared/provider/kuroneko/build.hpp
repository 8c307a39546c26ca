#pragma once

#include <string>

#include "provider/connector.hpp"

namespace yoshin::kuroneko {

/// A request without its body.
ProviderRequest empty_request(Step const& step);
/// Adds `ycfStrCode` and `orderNo`, which begin nearly every call.
void add_ids(Node& body, Step const& step, Context const& context);
/// Adds `requestDate` and `password`, which end nearly every call.
void add_closing(Node& body);
/// Adds a field unless its text is empty.
void add_if_given(Node& body, std::string_view name, std::string text);
/// Adds `itemName1` … `subTotal10`; a blank count or price is left out.
void add_rows(Node& body, Order const& order);
/// Adds the buyer's `postCode`, `address1` and `address2`.
void add_invoice_address(Node& body, Context const& context);
/// Adds `billPostCode` for an enclosed invoice.
void add_free_item(Node& body, Context const& context);
/// The bodies of the calls that carry more than the four common fields.
Result<ProviderRequest, BuildError> build_credit_request(Step const& step, Context const& context);
Result<ProviderRequest, BuildError> build_reduction(Step const& step, Context const& context);
Result<ProviderRequest, BuildError> build_reissue(Step const& step, Context const& context);
Result<ProviderRequest, BuildError> build_slip_report(Step const& step, Context const& context);

}  // namespace yoshin::kuroneko
