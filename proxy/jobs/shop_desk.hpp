#pragma once

#include <string_view>

#include "proxy/jobs/office.hpp"

namespace yoshin {

/// Shops, their providers, credentials and fee rules.
class ShopDesk {
 public:
  explicit ShopDesk(Office office) : office_(office) {}

  Reply list();
  Reply save_shop(Principal const& who, std::string_view shop, Node const& body);
  Reply save_provider(Principal const& who, std::string_view shop, std::string_view provider, Node const& body);
  Reply save_credentials(Principal const& who, std::string_view shop, std::string_view provider,
                         Node const& body);
  /// Previews or applies the fee rule of one provider to the orders of a shop that were not requested yet.
  Reply apply_fees(Principal const& who, std::string_view shop, Node const& body);

 private:
  Office office_;
};

/// A shop as the page reads it: settings and which credentials are set, never their values.
Node shop_node(Shop const& shop);

/// Problems of one credential value; nothing when it fits the field. Never contains the value.
std::optional<Message> credential_problem(CredentialField const& field, std::string_view value);
/// Problems of one public setting.
std::optional<Message> setting_problem(SettingField const& field, std::string_view value);

}  // namespace yoshin
