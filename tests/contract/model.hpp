#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "provider/connector.hpp"

namespace yoshin::suite {

/// The day of every model case: one on which each of the providers takes registrations.
inline constexpr Date kToday{2022, 1, 5};

/// Everything that a `Context` borrows.
struct Situation {
  Order order;
  CreditRecord record;
  ActionInput input;
  std::map<std::string, std::string, std::less<>> settings;
  Date today = kToday;
  std::string varied;  ///< What differs from the model, for the log; empty for nothing.

  /// Asks with a context that lives as long as the call.
  template <class Ask>
  auto ask(Connector const& connector, Action action, Ask question) const {
    Settings const values(connector.settings, settings);
    ShopFacts const shop{"見本商店", "03-5555-9999", "shop@example.invalid"};
    return question(Context{order, record, action, input, values, shop, today, {}});
  }
};

/// An order that breaks no provider's rule: 緑茶 × 2 and a fee, 3,300 yen, to the invented buyer; with or
/// without the slip number of its one parcel.
Order model_order(bool slip_entered);
/// The record of that order at a provider in a status. A known transaction has an id and totals, a reported
/// shipment its slip.
CreditRecord model_record(ProviderId provider, CreditStatus status, Stage stage);
/// Both, under the default settings and with the provider's service switched on.
Situation model(Connector const& connector, CreditStatus status, Stage stage, bool slip_entered);

/// A case in which the action can be planned without a broken rule: the model itself, else the model with what
/// the action needs (a reason, a lower amount, another slip number) or with other values of one or two
/// settings. Nothing where none of them can.
std::optional<Situation> possible(Connector const& connector, Action action, Situation const& base);

/// A planned step with its request.
struct Built {
  Step step;
  ProviderRequest request;
};

/// Every request of every action that the provider's cells offer, each from a possible case. Reports what
/// cannot be planned or built as a failure of the running test.
std::vector<Built> every_request(Connector const& connector);

/// The connector's folder, as a failure message names it.
std::string folder_of(Connector const& connector);
/// What a failure message calls a case.
std::string name_of_case(Connector const& connector, CellRow const& row, Action action);

}  // namespace yoshin::suite
