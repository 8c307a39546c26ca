#include "proxy/store/shop.hpp"

namespace yoshin {

ProviderSetup const* find_setup(Shop const& shop, ProviderId provider) {
  for (ProviderSetup const& setup : shop.providers)
    if (setup.provider == provider) return &setup;
  return nullptr;
}

ProviderSetup* find_setup(Shop& shop, ProviderId provider) {
  for (ProviderSetup& setup : shop.providers)
    if (setup.provider == provider) return &setup;
  return nullptr;
}

}  // namespace yoshin
