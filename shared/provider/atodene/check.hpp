#pragma once

#include "provider/atodene/finding.hpp"
#include "provider/connector.hpp"

namespace yoshin::atodene {

// The parts of `check`, one a group of rules of the provider's list.

/// What only a new registration is asked: whether the service takes it at all.
void check_registration(Context const& context, Problems& problems);
/// Order id and order date.
void check_order(Context const& context, int registration, Problems& problems);
/// Buyer and recipient: names, postal codes, addresses, phone numbers, e-mail.
void check_parties(Context const& context, Problems& problems);
void check_postal_code(Order const& order, Side const& side, Problems& problems);
void check_address(Order const& order, Side const& side, Problems& problems);
void check_phone(Order const& order, Side const& side, Problems& problems);
/// Rows, amounts and the credit limit.
void check_money(Context const& context, Problems& problems);
/// Carrier and slip number of a shipment report.
void check_shipment(Context const& context, Problems& problems);

/// Where the recipient is blank altogether, the buyer's own value as a suggestion.
void suggest_buyers(Order const& order, Side const& side, std::string Party::*member, Problem& problem);

}  // namespace yoshin::atodene
