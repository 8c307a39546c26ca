#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "credit/provider_id.hpp"
#include "csv/mapping.hpp"
#include "fee/rule.hpp"

namespace yoshin {

/// Which provider a payment text of the cart means.
struct PaymentMapping {
  std::string text;
  ProviderId provider;
};

/// One provider as one shop uses it.
struct ProviderSetup {
  ProviderId provider = ProviderId::np;
  bool enabled = false;
  std::string
      environment;  ///< `sandbox`, `test` or `production`; comes from the configuration, never from a screen.
  std::map<std::string, std::string, std::less<>> settings;
  FeeRule fee_rule;
  std::set<std::string, std::less<>>
      credentials_set;  ///< Fields that have a value; the values stay in the store.
};

/// A shop (mall) with everything but its credentials.
struct Shop {
  std::string id;
  std::string name;
  std::string phone;
  std::string email;
  int ship_days = 0;  ///< Days from the order to the planned shipment.
  std::vector<PaymentMapping> payment_map;
  std::vector<OrderMapping> order_mappings;  ///< Files of the shop's own that an import recognises.
  std::vector<ProviderSetup> providers;
  std::map<std::string, std::string, std::less<>> labels;  ///< By `LabelSetting`: the sender of its labels.
  std::int64_t version = 1;
};

/// The shop's setup for a provider, or null.
ProviderSetup const* find_setup(Shop const& shop, ProviderId provider);
ProviderSetup* find_setup(Shop& shop, ProviderId provider);

}  // namespace yoshin
