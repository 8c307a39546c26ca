#include "proxy/jobs/open_service.hpp"

#include <iostream>
#include <utility>

#include "provider/connector.hpp"
#include "proxy/jobs/core_service.hpp"
#include "proxy/store/sqlite_store.hpp"

namespace yoshin {
namespace {

void log_to_stderr(std::string_view line) {
  std::clog << "yoshin: " + std::string(line) + '\n';
}

/// The demo's only shop: every built-in provider, switched on.
ShopSeed demo_shop(std::string const& environment) {
  ShopSeed seed;
  seed.shop.id = "demo";
  seed.shop.name = "見本ショップ";
  seed.shop.phone = "03-5555-0100";
  seed.shop.email = "shop@mihon.example.invalid";
  seed.shop.ship_days = 2;
  for (Connector const* connector : all_connectors()) {
    seed.shop.payment_map.push_back({std::string(connector->facts.name_ja), connector->id});
    seed.shop.providers.push_back({connector->id, true, environment, {}, {}, {}});
  }
  return seed;
}

HistoryNote configured(Instant now) {
  return {now,
          "yoshin",
          HistoryKind::settings,
          {"設定ファイルの内容を反映", "taken over from the configuration"},
          {}};
}

/// The environments of a known shop follow the configuration; everything else is the screen's.
void follow_environments(Store& store, ShopSeed const& seed, Instant now) {
  Shop next = *store.shop(seed.shop.id);
  bool changed = false;
  for (ProviderSetup const& wanted : seed.shop.providers) {
    ProviderSetup* setup = find_setup(next, wanted.provider);
    if (setup != nullptr && setup->environment == wanted.environment) continue;
    changed = true;
    if (setup == nullptr) {
      next.providers.push_back(wanted);
    } else {
      setup->environment = wanted.environment;
    }
  }
  if (changed) (void)store.save_shop(next, configured(now));
}

void plant(Store& store, ShopSeed const& seed, Instant now) {
  if (!store.add_shop(seed.shop)) follow_environments(store, seed, now);
  for (ShopSeed::Value const& value : seed.credentials) {
    auto const shop = store.shop(seed.shop.id);
    auto const* setup = find_setup(*shop, value.provider);
    if (setup == nullptr || setup->credentials_set.contains(value.field)) continue;
    CredentialSet one;
    one.emplace(value.field, Secret(value.value));
    (void)store.save_credentials(seed.shop.id, value.provider, one, configured(now));
  }
}

}  // namespace

Result<std::unique_ptr<RunningService>, Message> open_service(ServiceOptions options) {
  if (!options.log) options.log = log_to_stderr;
  if (!options.commit_failed) options.commit_failed = stop_process;
  std::string const key_file =
      options.key_file.empty() ? options.data_folder + "/yoshin.key" : options.key_file;
  bool const demo = options.mode == Mode::demo;
  auto vault = Vault::open(key_file, demo ? KeyCreation::if_missing : KeyCreation::never);
  if (!vault) return Failure{vault.error()};
  auto store = SqliteStore::open(options.data_folder + "/yoshin.db", *vault.value(), options.commit_failed);
  if (!store) return Failure{store.error()};
  if (demo && options.shops.empty()) options.shops.push_back(demo_shop(options.environment));
  try {
    for (ShopSeed const& seed : options.shops) plant(*store.value(), seed, options.clock.now());
    options.shops.clear();  // They hold credentials.
    auto service =
        std::make_unique<CoreService>(std::move(options), std::move(vault).value(), std::move(store).value());
    service->start();
    return std::unique_ptr<RunningService>(std::move(service));
  } catch (StoreFailure const& failure) {
    return Failure{Message{std::string("データベースを準備できません。") + failure.what(),
                           std::string("The database cannot be prepared. ") + failure.what()}};
  }
}

}  // namespace yoshin
