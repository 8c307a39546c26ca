#include "proxy/demo_start.hpp"

#include <fstream>
#include <iterator>

#include "base/json.hpp"
#include "provider/connector.hpp"
#include "proxy/console.hpp"
#include "proxy/jobs/demo.hpp"

namespace yoshin {
namespace {

Result<Node, JsonError> read_scenario(std::string const& folder) {
  std::ifstream in(folder + "/scenario.json", std::ios::binary);
  return parse_json(std::string(std::istreambuf_iterator<char>(in), {}));
}

ShopSeed to_seed(Node const& shop) {
  ShopSeed seed;
  seed.shop.id = shop.text_at("id");
  seed.shop.name = shop.text_at("name");
  seed.shop.phone = shop.text_at("phone");
  seed.shop.email = shop.text_at("email");
  seed.shop.ship_days = static_cast<int>(shop.integer_at("ship_days").value_or(0));
  for (Connector const* const connector : all_connectors())
    seed.shop.providers.push_back({connector->id, true, "sandbox", {}, {}, {}});
  return seed;
}

bool has_orders(Service& service, Principal const& principal) {
  auto const page = service.list_orders(principal, {0, 1, 0});
  if (!page) return true;
  auto const* const columns = page.value().find("columns");
  return columns == nullptr || !columns->items_at("id").empty();
}

/// The sandbox knows transactions by the provider's id, the scenario by ours.
bool force_by_our_id(Sandbox& sandbox, std::string_view provider, std::string_view our_id,
                     std::string_view state) {
  auto const known = sandbox.transactions(provider);
  auto const* const transactions = known.items();
  if (transactions == nullptr) return false;
  for (auto const& transaction : *transactions)
    if (transaction.text_at("our_id") == our_id)
      return sandbox.force_state(provider, transaction.text_at("id"), state);
  return false;
}

}  // namespace

std::vector<ShopSeed> sample_shops(std::string const& folder) {
  std::vector<ShopSeed> seeds;
  auto const scenario = read_scenario(folder);
  if (!scenario) return seeds;
  for (auto const& shop : scenario.value().items_at("shops")) seeds.push_back(to_seed(shop));
  return seeds;
}

Result<Done, Message> play_samples(DemoParts const& parts, std::string const& folder) {
  if (has_orders(parts.service, parts.principal)) return Done{};
  if (!read_scenario(folder)) {
    say("見本の注文がないので、空の状態で始めます。", "There are no sample orders here; starting empty.");
    return Done{};
  }
  say("見本の注文を準備しています…", "Preparing the sample orders…");
  return play_demo(parts.service, parts.clock, folder,
                   [&parts](std::string_view provider, std::string_view our_id, std::string_view state) {
                     return force_by_our_id(parts.sandbox, provider, our_id, state);
                   });
}

}  // namespace yoshin
