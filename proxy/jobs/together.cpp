#include "proxy/jobs/together.hpp"

#include "provider/merge.hpp"

namespace yoshin {

std::size_t orders_together(Store& store, std::string_view shop_id, ProviderId provider, Action action) {
  auto const* connector = find_connector(provider);
  auto const shop = connector == nullptr ? nullptr : store.shop(shop_id);
  auto const* setup = shop == nullptr ? nullptr : find_setup(*shop, provider);
  if (setup == nullptr) return 1;
  Settings const settings(connector->settings, setup->settings);
  return static_cast<std::size_t>(orders_in_a_call(*connector, action, settings));
}

}  // namespace yoshin
