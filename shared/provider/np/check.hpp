#pragma once

#include "provider/connector.hpp"

namespace yoshin::np {

/// Every rule that the action must meet, offline. When the state forbids the action, only that is reported:
/// nothing would be sent.
Problems check(Context const& context);

/// Rules of buyer and recipient (names, kana, addresses, phones, e-mail).
void check_parties(Context const& context, Problems& problems);
/// Rules of ids, date, settlement, goods and amounts of an order to be registered or changed.
void check_order(Context const& context, Problems& problems);
/// One information on everything that is sent in another form than it stands in the order, nothing lost.
void note_conversions(Context const& context, Problems& problems);
/// Rules of carrier, slip number and invoice date of a shipment report.
void check_shipment(Context const& context, Problems& problems);
/// Rules of the NP取引ID that every call but the registration needs.
void check_transaction_id(Context const& context, Problems& problems);
/// Rules of the shop's settings for the action's call.
void check_settings(Context const& context, Problems& problems);

}  // namespace yoshin::np
